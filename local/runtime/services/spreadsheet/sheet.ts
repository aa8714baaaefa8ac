import type { Block, Part } from '../../seam';
import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { color as hexOf, wholeOf } from './arguments';
import { type Banding, bandingsOf } from './banding';
import { type Draft, drafts, EmbeddedChart, type EmbeddedChartBuilder, keptChart } from './chart';
import { Color, paintOf } from './color';
import { type ConditionalFormatRule, kept, ruleOf } from './conditionalFormat';
import type { Context } from './context';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataAt } from './developerMetadata';
import { Filter } from './filter';
import { controlPosition, type Group, Grouping } from './groups';
import { placeFrom } from './locate';
import type { NamedRange } from './namedRange';
import { Protection, protect } from './protection';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { input } from './rangeValues';
import { Selection } from './selection';
import type { Spreadsheet } from './spreadsheet';
import { TextFinder } from './textFinder';

type Axis = 'row' | 'column';

/** One sheet (tab) of a spreadsheet. */
export class Sheet extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #sheet: number;
  constructor(context: Context, book: string, sheet: number) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#sheet = sheet;
  }
  get #core() {
    return this.#context.core;
  }
  #size() {
    return this.#core.size(this.#book, this.#sheet);
  }
  #used() {
    return this.#core.used(this.#book, this.#sheet);
  }
  #whole(): Block {
    return { row: 0, column: 0, ...this.#size() };
  }

  getParent(): Spreadsheet {
    return this.#context.make.spreadsheet(this.#book);
  }
  getSheetId(): number {
    return this.#sheet;
  }
  getGridId(): number {
    return this.#sheet;
  }
  getName(): string {
    return this.#core.prop(this.#book, this.#sheet, 'name');
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    this.#core.setProp(this.#book, this.#sheet, 'name', String(name));
    return this;
  }
  getIndex(): number {
    return this.#core.sheets(this.#book).indexOf(this.#sheet) + 1;
  }
  getType(): EnumValue {
    return googleEnum('SheetType').GRID;
  }
  activate(): this {
    this.#context.selection.useSheet(this.#book, this.#sheet);
    return this;
  }

  getRange(...args: unknown[]): Range {
    return this.#context.make.range(placeFrom(this.#context, this.#book, this.#sheet, args));
  }
  getRangeList(texts: string[]): RangeList {
    return this.#context.make.rangeList(texts.map((text) => this.getRange(text)));
  }
  getDataRange(): Range {
    const { rows, columns } = this.#used();
    return this.#block({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }
  #block(block: Block): Range {
    return this.#context.make.range({ book: this.#book, sheet: this.#sheet, ...block });
  }
  getLastRow(): number {
    return this.#used().rows;
  }
  getLastColumn(): number {
    return this.#used().columns;
  }
  getMaxRows(): number {
    return this.#size().rows;
  }
  getMaxColumns(): number {
    return this.#size().columns;
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const { rows: last, columns: right } = this.#used();
    const high = rows === -1 ? Math.max(1, last - row + 1) : rows;
    const wide = columns === -1 ? Math.max(1, right - column + 1) : columns;
    return this.getRange(row, column, high, wide).getValues();
  }
  appendRow(values: unknown): this {
    if (!Array.isArray(values)) throw wrongSignature('SpreadsheetApp.Sheet.appendRow', [values]);
    this.#core.appendRow(this.#book, this.#sheet, values.map(input));
    return this;
  }

  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    const parts: Part[] = [];
    if (!options.formatOnly || options.contentsOnly) parts.push('values');
    if (!options.contentsOnly || options.formatOnly) parts.push('formats', 'conditionalFormats');
    this.#core.clear(this.#book, this.#sheet, this.#whole(), parts);
    return this;
  }
  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): this {
    this.#core.clear(this.#book, this.#sheet, this.#whole(), ['notes']);
    return this;
  }
  clearConditionalFormatRules(): void {
    this.#core.setList(this.#book, this.#sheet, 'conditionalFormats', []);
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.#core
      .list(this.#book, this.#sheet, 'conditionalFormats')
      .map((rule) => ruleOf(this.#context, this.#book, this.#sheet, rule));
  }
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules)) throw wrongSignature('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    this.#core.setList(this.#book, this.#sheet, 'conditionalFormats', rules.map(kept));
  }

  #insert(axis: Axis, at: number, count: number, like: 'before' | 'after'): this {
    if (count < 1) throw exception('Invalid argument: howMany');
    const size = axis === 'row' ? this.#size().rows : this.#size().columns;
    if (at < 0 || at > size) throw exception(`Those ${axis}s are out of bounds.`);
    this.#core.insert(this.#book, this.#sheet, axis, at, count, like);
    return this;
  }
  insertRows(index: number, count = 1): void {
    this.#insert('row', index - 1, count, 'after');
  }
  insertRowAfter(position: number): this {
    return this.#insert('row', position, 1, 'before');
  }
  insertRowBefore(position: number): this {
    return this.#insert('row', position - 1, 1, 'after');
  }
  insertRowsAfter(position: number, count: number): this {
    return this.#insert('row', position, count, 'before');
  }
  insertRowsBefore(position: number, count: number): this {
    return this.#insert('row', position - 1, count, 'after');
  }
  insertColumns(index: number, count = 1): void {
    this.#insert('column', index - 1, count, 'after');
  }
  insertColumnAfter(position: number): this {
    return this.#insert('column', position, 1, 'before');
  }
  insertColumnBefore(position: number): this {
    return this.#insert('column', position - 1, 1, 'after');
  }
  insertColumnsAfter(position: number, count: number): this {
    return this.#insert('column', position, count, 'before');
  }
  insertColumnsBefore(position: number, count: number): this {
    return this.#insert('column', position - 1, count, 'after');
  }
  #remove(axis: Axis, position: number, count: number): void {
    const size = axis === 'row' ? this.#size().rows : this.#size().columns;
    if (position < 1 || count < 1 || position - 1 + count > size) throw exception(`Those ${axis}s are out of bounds.`);
    this.#core.remove(this.#book, this.#sheet, axis, position - 1, count);
  }
  deleteRow(position: number): this {
    this.#remove('row', ...(wholeOf('Sheet.deleteRow', [position, 1]) as [number, number]));
    return this;
  }
  deleteRows(position: number, count: number): void {
    this.#remove('row', ...(wholeOf('Sheet.deleteRows', [position, count]) as [number, number]));
  }
  deleteColumn(position: number): this {
    this.#remove('column', ...(wholeOf('Sheet.deleteColumn', [position, 1]) as [number, number]));
    return this;
  }
  deleteColumns(position: number, count: number): void {
    this.#remove('column', ...(wholeOf('Sheet.deleteColumns', [position, count]) as [number, number]));
  }
  moveRows(range: Range, destination: number): void {
    this.#core.moveLines(this.#book, this.#sheet, 'row', range.getRow() - 1, range.getNumRows(), destination - 1);
  }
  moveColumns(range: Range, destination: number): void {
    this.#core.moveLines(
      this.#book,
      this.#sheet,
      'column',
      range.getColumn() - 1,
      range.getNumColumns(),
      destination - 1,
    );
  }

  #hide(axis: Axis, at: number, count: number, hidden: boolean): void {
    this.#core.hide(this.#book, this.#sheet, axis, at - 1, count, hidden);
  }
  hideRow(row: Range): void {
    this.#hide('row', row.getRow(), row.getNumRows(), true);
  }
  hideRows(at: number, count = 1): void {
    this.#hide('row', at, count, true);
  }
  showRows(at: number, count = 1): void {
    this.#hide('row', at, count, false);
  }
  unhideRow(row: Range): void {
    this.#hide('row', row.getRow(), row.getNumRows(), false);
  }
  hideColumn(column: Range): void {
    this.#hide('column', column.getColumn(), column.getNumColumns(), true);
  }
  hideColumns(at: number, count = 1): void {
    this.#hide('column', at, count, true);
  }
  showColumns(at: number, count = 1): void {
    this.#hide('column', at, count, false);
  }
  unhideColumn(column: Range): void {
    this.#hide('column', column.getColumn(), column.getNumColumns(), false);
  }
  isRowHiddenByUser(at: number): boolean {
    return this.#core.isHidden(this.#book, this.#sheet, 'row', at - 1);
  }
  isColumnHiddenByUser(at: number): boolean {
    return this.#core.isHidden(this.#book, this.#sheet, 'column', at - 1);
  }
  isRowHiddenByFilter(at: number): boolean {
    return this.#core.hiddenByFilter(this.#book, this.#sheet, at - 1);
  }
  hideSheet(): this {
    const visible = this.#core.sheets(this.#book).filter((sheet) => !this.#core.prop(this.#book, sheet, 'hidden'));
    if (visible.length === 1 && visible[0] === this.#sheet)
      throw exception("You can't hide all the sheets in a document.");
    this.#core.setProp(this.#book, this.#sheet, 'hidden', true);
    return this;
  }
  showSheet(): this {
    this.#core.setProp(this.#book, this.#sheet, 'hidden', false);
    return this;
  }
  isSheetHidden(): boolean {
    return this.#core.prop(this.#book, this.#sheet, 'hidden');
  }

  getFrozenRows(): number {
    return this.#core.prop(this.#book, this.#sheet, 'frozenRows');
  }
  setFrozenRows(rows: number): void {
    const [count] = wholeOf('Sheet.setFrozenRows', [rows]) as [number];
    if (count >= this.#size().rows) throw exception("You can't freeze all visible rows on the sheet.");
    this.#core.setProp(this.#book, this.#sheet, 'frozenRows', count);
  }
  getFrozenColumns(): number {
    return this.#core.prop(this.#book, this.#sheet, 'frozenColumns');
  }
  setFrozenColumns(columns: number): void {
    const [count] = wholeOf('Sheet.setFrozenColumns', [columns]) as [number];
    if (count >= this.#size().columns) throw exception("You can't freeze all visible columns on the sheet.");
    this.#core.setProp(this.#book, this.#sheet, 'frozenColumns', count);
  }
  getRowHeight(row: number): number {
    return this.#core.rowHeight(this.#book, this.#sheet, row - 1);
  }
  setRowHeight(row: number, pixels: number): this {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(row: number, count: number, pixels: number): this {
    // Not lower than a line of text needs: setRowHeightsForced is for that.
    this.#core.setRowHeights(this.#book, this.#sheet, row - 1, count, Math.max(21, pixels));
    return this;
  }
  setRowHeightsForced(row: number, count: number, pixels: number): this {
    this.#core.setRowHeights(this.#book, this.#sheet, row - 1, count, pixels);
    return this;
  }
  autoResizeRows(row: number, count: number): this {
    this.#core.setRowHeights(this.#book, this.#sheet, row - 1, count, 21);
    return this;
  }
  getColumnWidth(column: number): number {
    return this.#core.columnWidth(this.#book, this.#sheet, column - 1);
  }
  setColumnWidth(column: number, pixels: number): this {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: number, count: number, pixels: number): this {
    this.#core.setColumnWidths(this.#book, this.#sheet, column - 1, count, pixels);
    return this;
  }
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  /** About as wide as the longest text: letters are taken as 7 pixels wide. */
  autoResizeColumns(column: number, count: number): this {
    const { rows } = this.#used();
    for (let at = column - 1; at < column - 1 + count; at += 1) {
      const shown =
        rows === 0 ? [] : this.#core.read(this.#book, this.#sheet, { row: 0, column: at, rows, columns: 1 }, 'display');
      const longest = shown.reduce((most, text) => Math.max(most, ...text.split('\n').map((line) => line.length)), 0);
      if (longest > 0) this.#core.setColumnWidths(this.#book, this.#sheet, at, 1, Math.max(21, longest * 7 + 10));
    }
    return this;
  }
  hasHiddenGridlines(): boolean {
    return this.#core.prop(this.#book, this.#sheet, 'hideGridlines');
  }
  setHiddenGridlines(hidden: boolean): this {
    this.#core.setProp(this.#book, this.#sheet, 'hideGridlines', Boolean(hidden));
    return this;
  }
  isRightToLeft(): boolean {
    return this.#core.prop(this.#book, this.#sheet, 'rightToLeft');
  }
  setRightToLeft(rightToLeft: boolean): this {
    this.#core.setProp(this.#book, this.#sheet, 'rightToLeft', Boolean(rightToLeft));
    return this;
  }
  getTabColor(): string | null {
    return this.#core.prop(this.#book, this.#sheet, 'tabColor') || null;
  }
  setTabColor(paint: string | null): this {
    const hex = paint === null ? '' : hexOf(paint);
    if (hex !== undefined) this.#core.setProp(this.#book, this.#sheet, 'tabColor', hex);
    return this;
  }
  getTabColorObject(): Color | null {
    const hex = this.getTabColor();
    return hex === null ? null : new Color(this.#context.shared, { hex });
  }
  setTabColorObject(paint: unknown): this {
    this.#core.setProp(this.#book, this.#sheet, 'tabColor', paintOf(paint)?.hex ?? '');
    return this;
  }

  /** Sorts all rows below the frozen ones. */
  sort(column: number, ascending = true): this {
    const { rows, columns } = this.#used();
    const from = this.getFrozenRows();
    if (rows - from < 2) return this;
    const block = { row: from, column: 0, rows: rows - from, columns: Math.max(columns, column) };
    this.#core.sort(this.#book, this.#sheet, block, [{ column: column - 1, ascending }]);
    return this;
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    const into = spreadsheet.getId();
    const id = this.#core.copySheet(this.#book, this.#sheet, into, undefined, this.#core.sheets(into).length);
    return this.#context.make.sheet(into, id);
  }
  createTextFinder(text: string): TextFinder {
    const { rows, columns } = this.#used();
    const place = {
      book: this.#book,
      sheet: this.#sheet,
      row: 0,
      column: 0,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    };
    return new TextFinder(this.#context, [place], String(text));
  }
  getFilter(): Filter | null {
    return this.#core.list(this.#book, this.#sheet, 'filter')
      ? new Filter(this.#context, this.#book, this.#sheet)
      : null;
  }
  protect(): Protection {
    return protect(this.#context, this.#book, this.#sheet, undefined);
  }
  getProtections(type: EnumValue): Protection[] {
    return this.#core
      .list(this.#book, this.#sheet, 'protections')
      .filter(({ area }) => (type.toString() === 'SHEET') === (area === undefined))
      .map(({ id }) => new Protection(this.#context, this.#book, this.#sheet, id));
  }
  getNamedRanges(): NamedRange[] {
    return this.#core
      .names(this.#book)
      .filter(({ sheet }) => sheet === this.#sheet)
      .map(({ name }) => this.#context.make.namedRange(this.#book, name));
  }
  getBandings(): Banding[] {
    return bandingsOf(this.#context, this.#book, this.#sheet);
  }

  newChart(): EmbeddedChartBuilder {
    const draft: Draft = {
      book: this.#book,
      sheet: this.#sheet,
      type: 'COLUMN',
      ranges: [],
      options: {},
      headers: 0,
      transpose: false,
      anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
      width: 600,
      height: 371,
    };
    return this.#context.make.chartBuilder(draft);
  }
  getCharts(): EmbeddedChart[] {
    return this.#core
      .list(this.#book, this.#sheet, 'charts')
      .map((chart) => new EmbeddedChart(this.#context, { ...chart, book: this.#book, sheet: this.#sheet }));
  }
  insertChart(chart: EmbeddedChart): void {
    const draft = drafts.get(chart);
    if (!draft) throw wrongSignature('SpreadsheetApp.Sheet.insertChart', [chart]);
    const id = this.#core.nextId(this.#book);
    const list = this.#core.list(this.#book, this.#sheet, 'charts');
    this.#core.setList(this.#book, this.#sheet, 'charts', [...list, keptChart(draft, id)]);
    drafts.set(chart, { ...draft, id, book: this.#book, sheet: this.#sheet });
  }
  updateChart(chart: EmbeddedChart): void {
    const draft = drafts.get(chart);
    const list = this.#core.list(this.#book, this.#sheet, 'charts');
    if (draft?.id === undefined || !list.some(({ id }) => id === draft.id))
      throw exception('Chart not found on this sheet.');
    this.#core.setList(
      this.#book,
      this.#sheet,
      'charts',
      list.map((one) => (one.id === draft.id ? keptChart(draft, one.id) : one)),
    );
  }
  removeChart(chart: EmbeddedChart): void {
    const id = drafts.get(chart)?.id;
    const list = this.#core.list(this.#book, this.#sheet, 'charts');
    this.#core.setList(
      this.#book,
      this.#sheet,
      'charts',
      list.filter((one) => one.id !== id),
    );
  }
  /** Pictures, drawings, slicers and pivot tables are not kept here: there never are any. */
  getImages(): never[] {
    return [];
  }
  getDrawings(): never[] {
    return [];
  }
  getSlicers(): never[] {
    return [];
  }
  getPivotTables(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }
  getFormUrl(): null {
    return null;
  }

  getSelection(): Selection {
    return new Selection(this.#context, this.#book);
  }
  getActiveRange(): Range {
    return this.#context.selection.ranges(this.#book, this.#sheet).at(-1)!;
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  getActiveRangeList(): RangeList {
    return this.#context.make.rangeList(this.#context.selection.ranges(this.#book, this.#sheet));
  }
  setActiveRange(range: Range): Range {
    this.#context.selection.select([range]);
    return range;
  }
  setActiveRangeList(list: RangeList): RangeList {
    this.#context.selection.select(list.getRanges());
    return list;
  }
  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }
  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  #groups(axis: 'row' | 'column'): Grouping {
    return new Grouping(this.#context, this.#book, this.#sheet, axis);
  }
  #foldAll(axis: 'row' | 'column', folded: boolean): this {
    const groups = this.#groups(axis);
    groups.fold(groups.all(), folded);
    return this;
  }
  getRowGroup(index: number, depth: number): Group {
    return this.#groups('row').group(index - 1, depth);
  }
  getRowGroupDepth(index: number): number {
    return this.#groups('row').depthOf(index - 1);
  }
  getRowGroupControlPosition(): EnumValue {
    return controlPosition(this.#groups('row'));
  }
  setRowGroupControlPosition(position: EnumValue): this {
    this.#groups('row').setPosition(position.toString() === 'BEFORE' ? 'BEFORE' : 'AFTER');
    return this;
  }
  collapseAllRowGroups(): this {
    return this.#foldAll('row', true);
  }
  expandAllRowGroups(): this {
    return this.#foldAll('row', false);
  }
  expandRowGroupsUpToDepth(depth: number): this {
    const groups = this.#groups('row');
    groups.fold(
      groups.all().filter((group) => group.depth > depth),
      true,
    );
    groups.fold(
      groups.all().filter((group) => group.depth <= depth),
      false,
    );
    return this;
  }
  getColumnGroup(index: number, depth: number): Group {
    return this.#groups('column').group(index - 1, depth);
  }
  getColumnGroupDepth(index: number): number {
    return this.#groups('column').depthOf(index - 1);
  }
  getColumnGroupControlPosition(): EnumValue {
    return controlPosition(this.#groups('column'));
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    this.#groups('column').setPosition(position.toString() === 'BEFORE' ? 'BEFORE' : 'AFTER');
    return this;
  }
  collapseAllColumnGroups(): this {
    return this.#foldAll('column', true);
  }
  expandAllColumnGroups(): this {
    return this.#foldAll('column', false);
  }
  expandColumnGroupsUpToDepth(depth: number): this {
    const groups = this.#groups('column');
    groups.fold(
      groups.all().filter((group) => group.depth > depth),
      true,
    );
    groups.fold(
      groups.all().filter((group) => group.depth <= depth),
      false,
    );
    return this;
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.#context, { book: this.#book, type: 'SHEET', sheet: this.#sheet }, args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.#context, this.#book, { type: 'SHEET', sheet: this.#sheet });
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#context, this.#book, this.#sheet);
  }
}
offered('Sheet', Sheet, (_, member, args) => {
  if (member === 'appendRow') return Array.isArray(args[0]) ? args[0].length : 0;
  if (member === 'getSheetValues') return Math.max(0, Number(args[2]) * Number(args[3])) || 0;
  return 0;
});
