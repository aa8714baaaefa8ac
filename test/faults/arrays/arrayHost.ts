import { randomUUID } from 'node:crypto';
import { formatDate } from '../../../local/runtime/host/formatDate';
import type { CellValue, Host, Range as HostRange } from '../../../src/google/host';
import type { ArrayExecution } from './arrayExecution';
import type { Block } from './arrayTab';
import type { ArrayWorkbook } from './arrayWorkbook';

/**
 * The slice of Apps Script that the commands of the contract and typed edits need, over arrays: a stand-in for Google's
 * services, never for code of ours. It has neither looks nor formulas, no pages, no Docs, no triggers; whoever asks for
 * these is told. Every member is one call, by the name and size that it has on the laptop.
 */
export function arrayHost(book: ArrayWorkbook, execution: ArrayExecution): Host {
  const host = {
    SpreadsheetApp: new Spreadsheets(book, execution),
    LockService: new Locks(book, execution),
    PropertiesService: new PropertyStores(book, execution),
    Session: new Sessions(book, execution),
    Utilities: new Utilities(book, execution),
    ScriptApp: absent('ScriptApp'),
    HtmlService: absent('HtmlService'),
    DocumentApp: absent('DocumentApp'),
    Charts: absent('Charts'),
    Drive: undefined,
  };
  // The rest of the interface throws: `absent`.
  return host as unknown as Host;
}

/** Something was asked for that the arrays do not have: a mistake of the trial, not of what it tries. */
export class Lacking extends Error {}

/** The range that an edit event brings: making it is no call. */
export const rangeOf = (book: ArrayWorkbook, execution: ArrayExecution, tab: number, block: Block): HostRange =>
  new Range(book, execution, tab, block) as unknown as HostRange;

/** Says which member is asked for that the arrays do not have; no code that tries once more gets past it. */
const absent = (name: string): object =>
  new Proxy(Object.prototype, {
    get(usual, member) {
      if (typeof member === 'symbol' || member in usual) return Reflect.get(usual, member);
      throw new Lacking(`Over arrays there is no ${member} of ${name}.`);
    },
  });

/** What all of them are: an object whose members are calls of one execution. */
abstract class Service {
  constructor(
    protected readonly book: ArrayWorkbook,
    protected readonly execution: ArrayExecution,
  ) {}
}
Object.setPrototypeOf(Service.prototype, absent('this service'));

class Spreadsheets extends Service {
  getActive(): Spreadsheet {
    return this.execution.call('SpreadsheetApp.getActive', 0, () => new Spreadsheet(this.book, this.execution));
  }
  getUi(): Ui {
    return this.execution.call('SpreadsheetApp.getUi', 0, () => new Ui(this.book, this.execution));
  }
  flush(): void {
    this.execution.call('SpreadsheetApp.flush', 0, () => undefined);
  }
}

/** Only to say what is not done. */
class Ui extends Service {
  readonly ButtonSet = { OK: 'OK' };
  alert(title: string, text: string): void {
    this.execution.call('Ui.alert', 0, () =>
      this.execution.dialogs.push({ question: { kind: 'alert', title, text, buttons: ['OK'] } }),
    );
  }
}

class Spreadsheet extends Service {
  getSheets(): Sheet[] {
    return this.execution.call('Spreadsheet.getSheets', 0, () =>
      this.book.state.tabs.map(({ id }) => new Sheet(this.book, this.execution, id)),
    );
  }
  getSpreadsheetTimeZone(): string {
    return this.execution.call('Spreadsheet.getSpreadsheetTimeZone', 0, () => this.book.zone.name);
  }
  getSpreadsheetLocale(): string {
    return this.execution.call('Spreadsheet.getSpreadsheetLocale', 0, () => this.book.locale);
  }
  getRangeByName(name: string): Range | null {
    return this.execution.call('Spreadsheet.getRangeByName', 0, () => {
      const found = this.book.state.names.find((one) => one.name === name);
      if (!found) return null;
      const block = { row: 0, column: found.column, rows: this.book.tab(found.tab).maxRows, columns: 1 };
      return new Range(this.book, this.execution, found.tab, block);
    });
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return this.execution.call('Spreadsheet.setActiveSheet', 0, () => sheet);
  }
  toast(message: string, title: string, seconds: number): void {
    this.execution.call('Spreadsheet.toast', 0, () => this.execution.toasts.push({ message, title, seconds }));
  }
}

class Sheet extends Service {
  constructor(
    book: ArrayWorkbook,
    execution: ArrayExecution,
    readonly id: number,
  ) {
    super(book, execution);
  }
  getName(): string {
    return this.execution.call('Sheet.getName', 0, () => this.#tab().name);
  }
  getSheetId(): number {
    return this.execution.call('Sheet.getSheetId', 0, () => this.id);
  }
  getDataRange(): Range {
    return this.execution.call('Sheet.getDataRange', 0, () => {
      const { rows, lastColumn } = this.#tab();
      return this.#range({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, lastColumn) });
    });
  }
  getRange(row: number, column: number, rows: number, columns: number): Range {
    return this.execution.call('Sheet.getRange', 0, () => {
      const { maxRows, maxColumns } = this.#tab();
      if (row < 1 || column < 1 || row + rows - 1 > maxRows || column + columns - 1 > maxColumns)
        throw new Error('Those rows or columns are out of bounds.');
      if (rows < 1 || columns < 1) throw new Error('A range has a row and a column at least.');
      return this.#range({ row: row - 1, column: column - 1, rows, columns });
    });
  }
  getLastRow(): number {
    return this.execution.call('Sheet.getLastRow', 0, () => this.#tab().rows.length);
  }
  getLastColumn(): number {
    return this.execution.call('Sheet.getLastColumn', 0, () => this.#tab().lastColumn);
  }
  getMaxRows(): number {
    return this.execution.call('Sheet.getMaxRows', 0, () => this.#tab().maxRows);
  }
  getMaxColumns(): number {
    return this.execution.call('Sheet.getMaxColumns', 0, () => this.#tab().maxColumns);
  }
  appendRow(values: CellValue[]): this {
    return this.execution.call('Sheet.appendRow', values.length, () => {
      const { rows, maxRows } = this.#tab();
      if (rows.length === maxRows) this.book.insertRows(this.id, maxRows, 1);
      this.book.write(this.id, { row: rows.length, column: 0, rows: 1, columns: values.length }, [values]);
      return this;
    });
  }
  insertRowsAfter(row: number, count: number): this {
    return this.execution.call('Sheet.insertRowsAfter', 0, () => {
      this.book.insertRows(this.id, row, count);
      return this;
    });
  }
  #tab() {
    return this.book.tab(this.id);
  }
  #range(block: Block): Range {
    return new Range(this.book, this.execution, this.id, block);
  }
}

class Range extends Service {
  readonly #tab: number;
  readonly #block: Block;
  readonly #size: number;
  constructor(book: ArrayWorkbook, execution: ArrayExecution, tab: number, block: Block) {
    super(book, execution);
    this.#tab = tab;
    this.#block = block;
    this.#size = block.rows * block.columns;
  }
  activate(): this {
    return this.execution.call('Range.activate', 0, () => this);
  }
  getRow(): number {
    return this.execution.call('Range.getRow', 0, () => this.#block.row + 1);
  }
  getColumn(): number {
    return this.execution.call('Range.getColumn', 0, () => this.#block.column + 1);
  }
  getNumRows(): number {
    return this.execution.call('Range.getNumRows', 0, () => this.#block.rows);
  }
  getNumColumns(): number {
    return this.execution.call('Range.getNumColumns', 0, () => this.#block.columns);
  }
  getSheet(): Sheet {
    return this.execution.call('Range.getSheet', 0, () => new Sheet(this.book, this.execution, this.#tab));
  }
  getValues(): CellValue[][] {
    return this.execution.call('Range.getValues', this.#size, () => this.book.tab(this.#tab).read(this.#block));
  }
  getFormulas(): string[][] {
    return this.execution.call('Range.getFormulas', this.#size, () => this.book.tab(this.#tab).formulas(this.#block));
  }
  /** Nothing is protected here. */
  canEdit(): boolean {
    return this.execution.call('Range.canEdit', 0, () => true);
  }
  setValues(values: CellValue[][]): this {
    return this.execution.call('Range.setValues', this.#size, () => {
      const { rows, columns } = this.#block;
      if (values.length !== rows || values.some((line) => line.length !== columns))
        throw new Error('The number of rows or columns in the data does not match those in the range.');
      this.book.write(this.#tab, this.#block, values);
      return this;
    });
  }
  setValue(value: CellValue): this {
    return this.execution.call('Range.setValue', 1, () => {
      const { rows, columns } = this.#block;
      const values = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(value));
      this.book.write(this.#tab, this.#block, values);
      return this;
    });
  }
  setFormula(formula: string): this {
    return this.execution.call('Range.setFormula', this.#size, () => {
      this.book.writeFormula(this.#tab, this.#block.row, this.#block.column, formula);
      return this;
    });
  }
  clearContent(): this {
    return this.execution.call('Range.clearContent', this.#size, () => {
      const { rows, columns } = this.#block;
      const blanks = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
      this.book.write(this.#tab, this.#block, blanks);
      return this;
    });
  }
}

class Locks extends Service {
  getDocumentLock(): Lock {
    return this.execution.call('LockService.getDocumentLock', 0, () => new Lock(this.book, this.execution));
  }
}

class Lock extends Service {
  tryLock(ms: number): boolean {
    return this.execution.call('Lock.tryLock', 0, () => this.book.lock(this.execution, ms));
  }
  releaseLock(): void {
    this.execution.call('Lock.releaseLock', 0, () => this.book.unlock(this.execution));
  }
}

class PropertyStores extends Service {
  getDocumentProperties(): Properties {
    return this.#store('getDocumentProperties', 'document');
  }
  getUserProperties(): Properties {
    return this.#store('getUserProperties', 'user');
  }
  #store(member: string, whose: 'document' | 'user'): Properties {
    return this.execution.call(
      `PropertiesService.${member}`,
      0,
      () => new Properties(this.book, this.execution, whose),
    );
  }
}

class Properties extends Service {
  constructor(
    book: ArrayWorkbook,
    execution: ArrayExecution,
    readonly whose: 'document' | 'user',
  ) {
    super(book, execution);
  }
  getProperty(key: string): string | null {
    return this.execution.call('Properties.getProperty', 0, () => this.#texts()[key] ?? null);
  }
  getProperties(): { [key: string]: string } {
    return this.execution.call('Properties.getProperties', 0, () => ({ ...this.#texts() }));
  }
  setProperty(key: string, value: string): this {
    return this.#change('setProperty', (texts) => ({ ...texts, [key]: value }));
  }
  setProperties(values: { [key: string]: string }): this {
    return this.#change('setProperties', (texts) => ({ ...texts, ...values }));
  }
  deleteProperty(key: string): this {
    return this.#change('deleteProperty', ({ [key]: _, ...rest }) => rest);
  }
  #texts() {
    const { document, users } = this.book.state;
    return this.whose === 'document' ? document : (users[this.execution.account] ?? {});
  }
  #change(member: string, change: (texts: Readonly<Record<string, string>>) => Record<string, string>): this {
    return this.execution.call(`Properties.${member}`, 0, () => {
      const { state } = this.book;
      const texts = change(this.#texts());
      this.book.state =
        this.whose === 'document'
          ? { ...state, document: texts }
          : { ...state, users: { ...state.users, [this.execution.account]: texts } };
      return this;
    });
  }
}

class Sessions extends Service {
  getEffectiveUser(): User {
    return this.execution.call('Session.getEffectiveUser', 0, () => new User(this.book, this.execution));
  }
}

class User extends Service {
  getEmail(): string {
    return this.execution.call('User.getEmail', 0, () => this.execution.account);
  }
}

class Utilities extends Service {
  formatDate(date: Date, timeZone: string, format: string): string {
    return this.execution.call('Utilities.formatDate', 0, () => formatDate(date.getTime(), timeZone, format));
  }
  getUuid(): string {
    return this.execution.call('Utilities.getUuid', 0, () => randomUUID());
  }
}
