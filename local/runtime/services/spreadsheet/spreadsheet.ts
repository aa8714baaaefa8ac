import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { type Banding, bandingsOf } from './banding';
import type { Context } from './context';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataAt } from './developerMetadata';
import { placeFrom } from './locate';
import { type NamedRange, refuseBadName } from './namedRange';
import { areaOf, type Protection } from './protection';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { placeOf } from './rangePlace';
import { Selection } from './selection';
import type { Sheet } from './sheet';
import { TextFinder } from './textFinder';
import { emailOf, Person } from './user';

/** A spreadsheet file. Members that Google answers for the active sheet go to it. */
export class Spreadsheet extends Service {
  readonly #context: Context;
  readonly #book: string;
  constructor(context: Context, book: string) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
  }
  get #core() {
    return this.#context.core;
  }
  #sheet(id: number): Sheet {
    return this.#context.make.sheet(this.#book, id);
  }

  getId(): string {
    return this.#book;
  }
  getKey(): string {
    return this.#book;
  }
  getUrl(): string {
    return this.#context.shared.urlOf(this.#book);
  }
  getName(): string {
    return this.#core.bookProps(this.#book).name;
  }
  rename(name: string): void {
    this.#core.setBookProp(this.#book, 'name', String(name));
  }
  setName(name: string): void {
    this.rename(name);
  }
  getSpreadsheetTimeZone(): string {
    return this.#core.bookProps(this.#book).timeZone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
    } catch {
      throw exception(`Invalid argument: ${zone}`);
    }
    this.#core.setBookProp(this.#book, 'timeZone', zone);
  }
  getSpreadsheetLocale(): string {
    return this.#core.bookProps(this.#book).locale;
  }
  setSpreadsheetLocale(locale: string): void {
    try {
      Intl.getCanonicalLocales(locale.replace('_', '-'));
    } catch {
      throw exception(`Invalid argument: ${locale}`);
    }
    this.#core.setBookProp(this.#book, 'locale', locale);
  }
  getOwner(): Person | null {
    const { owner } = this.#core.bookProps(this.#book);
    return owner === '' ? null : new Person(this.#context.shared, owner);
  }
  /** The owner alone, until others are added. */
  getEditors(): Person[] {
    const { owner } = this.#core.bookProps(this.#book);
    return [...new Set([owner, ...this.#people('editors')])]
      .filter(Boolean)
      .map((email) => new Person(this.#context.shared, email));
  }
  getViewers(): Person[] {
    return this.#people('viewers').map((email) => new Person(this.#context.shared, email));
  }
  #people(kind: 'editors' | 'viewers'): string[] {
    const [first] = this.#core.sheets(this.#book);
    return JSON.parse(this.#core.prop(this.#book, first!, 'metadata')[kind] ?? '[]') as string[];
  }
  #setPeople(kind: 'editors' | 'viewers', change: (now: string[]) => string[]): this {
    const [first] = this.#core.sheets(this.#book);
    const metadata = this.#core.prop(this.#book, first!, 'metadata');
    const list = [...new Set(change(this.#people(kind)))];
    this.#core.setProp(this.#book, first!, 'metadata', { ...metadata, [kind]: JSON.stringify(list) });
    return this;
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: unknown[]): this {
    return this.#setPeople('editors', (now) => [...now, ...users.map(emailOf)]);
  }
  removeEditor(user: unknown): this {
    return this.#setPeople('editors', (now) => now.filter((email) => email !== emailOf(user)));
  }
  addViewer(user: unknown): this {
    return this.addViewers([user]);
  }
  addViewers(users: unknown[]): this {
    return this.#setPeople('viewers', (now) => [...now, ...users.map(emailOf)]);
  }
  removeViewer(user: unknown): this {
    return this.#setPeople('viewers', (now) => now.filter((email) => email !== emailOf(user)));
  }

  getSheets(): Sheet[] {
    const sheets: Sheet[] = [];
    for (const id of this.#core.sheets(this.#book)) sheets.push(this.#sheet(id));
    return sheets;
  }
  getNumSheets(): number {
    return this.#core.sheets(this.#book).length;
  }
  getSheetByName(name: string): Sheet | null {
    const id = this.#core.sheetByName(this.#book, String(name));
    return id === undefined ? null : this.#sheet(id);
  }
  getSheetById(id: number): Sheet | null {
    return this.#core.sheets(this.#book).includes(id) ? this.#sheet(id) : null;
  }
  insertSheet(...args: unknown[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as { template?: Sheet } | undefined;
    const sheets = this.#core.sheets(this.#book);
    // Without a place it comes after the active sheet.
    const after = sheets.indexOf(this.#context.selection.sheet(this.#book)) + 1;
    const at = typeof index === 'number' ? Math.max(0, Math.min(Math.trunc(index), sheets.length)) : after;
    const id = options?.template
      ? this.#core.copySheet(this.#book, options.template.getSheetId(), this.#book, name as string | undefined, at)
      : this.#core.insertSheet(this.#book, name as string | undefined, at);
    this.#context.selection.useSheet(this.#book, id);
    return this.#sheet(id);
  }
  deleteSheet(sheet: Sheet): void {
    this.#core.deleteSheet(this.#book, sheet.getSheetId());
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    const id = this.#core.copySheet(this.#book, active.getSheetId(), this.#book, undefined, active.getIndex());
    this.#context.selection.useSheet(this.#book, id);
    return this.#sheet(id);
  }
  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }
  moveActiveSheet(position: number): void {
    const { length } = this.#core.sheets(this.#book);
    if (position < 1 || position > length) throw exception('The new position is out of bounds.');
    this.#core.moveSheet(this.#book, this.getActiveSheet().getSheetId(), position - 1);
  }
  getActiveSheet(): Sheet {
    return this.#sheet(this.#context.selection.sheet(this.#book));
  }
  setActiveSheet(sheet: Sheet): Sheet {
    this.#context.selection.useSheet(this.#book, sheet.getSheetId());
    return sheet;
  }
  /** A copy of the whole file, under a new id. */
  copy(name: string): Spreadsheet {
    const id = this.#core.create(name);
    const workbook = this.#core.workbook(this.#book);
    this.#core.replace({ ...workbook, id, name });
    return this.#context.make.spreadsheet(id);
  }

  getRange(text: string): Range {
    return this.#context.make.range(
      placeFrom(this.#context, this.#book, this.#context.selection.sheet(this.#book), [text]),
    );
  }
  getRangeList(texts: string[]): RangeList {
    return this.#context.make.rangeList(texts.map((text) => this.getRange(text)));
  }
  getRangeByName(name: string): Range | null {
    const named = this.#core.names(this.#book).find((one) => one.name.toLowerCase() === String(name).toLowerCase());
    if (!named) return null;
    return this.#context.make.range(placeFrom(this.#context, this.#book, named.sheet, [named.name]));
  }
  setNamedRange(name: string, range: Range): void {
    refuseBadName(name);
    const sheet = range.getSheet().getSheetId();
    const rest = this.#core.names(this.#book).filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    this.#core.setNames(this.#book, [...rest, { name, sheet, area: areaOf(range) }]);
  }
  getNamedRanges(): NamedRange[] {
    return this.#core.names(this.#book).map(({ name }) => this.#context.make.namedRange(this.#book, name));
  }
  removeNamedRange(name: string): void {
    const names = this.#core.names(this.#book);
    if (!names.some((one) => one.name === name)) throw exception(`Named range ${name} not found.`);
    this.#core.setNames(
      this.#book,
      names.filter((one) => one.name !== name),
    );
  }
  getProtections(type: EnumValue): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }
  getBandings(): Banding[] {
    return this.#core.sheets(this.#book).flatMap((sheet) => bandingsOf(this.#context, this.#book, sheet));
  }
  createTextFinder(text: string): TextFinder {
    const places = this.getSheets().map((sheet) => placeOf(sheet.getDataRange()));
    return new TextFinder(this.#context, places, String(text));
  }

  getSelection(): Selection {
    return new Selection(this.#context, this.#book);
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveRangeList(): RangeList {
    return this.getActiveSheet().getActiveRangeList();
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  toast(...args: unknown[]): void {
    const [message, title, seconds] = args;
    if (args.length === 0 || args.length > 3) throw wrongSignature('SpreadsheetApp.Spreadsheet.toast', args);
    this.#context.shared.toast(
      String(message),
      title === undefined || title === null ? '' : String(title),
      typeof seconds === 'number' ? seconds : 5,
    );
  }
  addMenu(name: string, entries: ({ name: string; functionName: string } | null)[]): void {
    const ui = this.#context.shared.ui() as Ui;
    const menu = ui.createMenu(name);
    for (const entry of entries) {
      if (entry) menu.addItem(entry.name, entry.functionName);
      else menu.addSeparator();
    }
    menu.addToUi();
  }
  updateMenu(name: string, entries: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, entries);
  }

  getRecalculationInterval(): EnumValue {
    return googleEnum('RecalculationInterval').ON_CHANGE;
  }
  setRecalculationInterval(): this {
    return this;
  }
  isIterativeCalculationEnabled(): boolean {
    return false;
  }
  isAnonymousView(): boolean {
    return false;
  }
  isAnonymousWrite(): boolean {
    return false;
  }
  getFormUrl(): null {
    return null;
  }
  getImages(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.#context, { book: this.#book, type: 'SPREADSHEET' }, args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.#context, this.#book, { type: 'SPREADSHEET' });
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#context, this.#book);
  }
}

/** The part of the Ui service that menus need; the host brings it. */
interface Ui {
  createMenu(name: string): {
    addItem(name: string, functionName: string): unknown;
    addSeparator(): unknown;
    addToUi(): void;
  };
}

/** What Google lets one ask of the spreadsheet and answers for its active sheet. */
const OF_ACTIVE_SHEET =
  'appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth getDataRange getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow'.split(
    ' ',
  );
for (const member of OF_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, member, {
    configurable: true,
    writable: true,
    value: function (this: Spreadsheet, ...args: unknown[]) {
      const sheet = this.getActiveSheet() as unknown as Record<string, (...given: unknown[]) => unknown>;
      return sheet[member]!(...args);
    },
  });
}
offered('Spreadsheet', Spreadsheet);
