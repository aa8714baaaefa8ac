/**
 * The slice of Apps Script that the product uses. `real.ts` proves that Google offers it, the laptop implements it:
 * what the bundle may call, what the laptop offers and what Google has are one list.
 */
export interface Host {
  readonly SpreadsheetApp: SpreadsheetService;
  readonly LockService: { getDocumentLock(): Lock | null; getScriptLock(): Lock };
  readonly PropertiesService: { getDocumentProperties(): Properties; getUserProperties(): Properties };
  readonly Session: { getActiveUser(): User; getEffectiveUser(): User; getScriptTimeZone(): string };
  readonly Utilities: { formatDate(date: Date, timeZone: string, format: string): string; getUuid(): string };
  readonly ScriptApp: ScriptService;
  readonly HtmlService: HtmlService;
  readonly DocumentApp: DocumentService;
  readonly Charts: ChartService;
  /** The advanced service, version 3; undefined where the manifest does not name it. */
  readonly Drive: DriveService | undefined;
}

export interface User {
  getEmail(): string;
}
export interface Lock {
  tryLock(ms: number): boolean;
  releaseLock(): void;
}
export interface Properties {
  getProperty(key: string): string | null;
  getProperties(): { [key: string]: string };
  setProperty(key: string, value: string): unknown;
  setProperties(values: { [key: string]: string }): unknown;
  deleteProperty(key: string): unknown;
}

export interface SpreadsheetService {
  getActive(): Spreadsheet;
  getUi(): Ui;
  flush(): void;
  newRichTextValue(): RichTextBuilder;
  newTextStyle(): TextStyleBuilder;
  newDataValidation(): ValidationBuilder;
  newConditionalFormatRule(): RuleBuilder;
  readonly BorderStyle: { readonly SOLID: Opaque; readonly SOLID_MEDIUM: Opaque };
  readonly WrapStrategy: { readonly CLIP: Opaque; readonly OVERFLOW: Opaque; readonly WRAP: Opaque };
}
/** A value of one of Google's own types that we only pass on. */
export type Opaque = object | number;

export interface Spreadsheet {
  getId(): string;
  getName(): string;
  getSheets(): Sheet[];
  getActiveSheet(): Sheet;
  getActiveRange(): Range | null;
  getUrl(): string;
  getSheetByName(name: string): Sheet | null;
  insertSheet(name: string, index: number): Sheet;
  deleteSheet(sheet: Sheet): void;
  setActiveSheet(sheet: Sheet): unknown;
  getSpreadsheetTimeZone(): string;
  getSpreadsheetLocale(): string;
  setNamedRange(name: string, range: Range): void;
  getRangeByName(name: string): Range | null;
  toast(message: string, title: string, seconds: number): void;
}

export interface Sheet {
  getName(): string;
  getSheetId(): number;
  getDataRange(): Range;
  getRange(row: number, column: number, rows: number, columns: number): Range;
  getRangeList(a1: string[]): RangeList;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  appendRow(values: CellValue[]): unknown;
  insertRowsAfter(row: number, count: number): unknown;
  insertColumnsAfter(column: number, count: number): unknown;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  setFrozenRows(rows: number): void;
  setColumnWidth(column: number, width: number): unknown;
  setColumnWidths(column: number, count: number, width: number): unknown;
  setRowHeightsForced(row: number, count: number, height: number): unknown;
  setTabColor(colour: string | null): unknown;
  setHiddenGridlines(hidden: boolean): unknown;
  hideSheet(): unknown;
  showSheet(): unknown;
  isSheetHidden(): boolean;
  protect(): Protection;
  getConditionalFormatRules(): Rule[];
  setConditionalFormatRules(rules: Rule[]): void;
  newChart(): ChartBuilder;
  getCharts(): Chart[];
  insertChart(chart: Chart): void;
  updateChart(chart: Chart): void;
  removeChart(chart: Chart): void;
}

export interface Range {
  activate(): unknown;
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getSheet(): Sheet;
  // biome-ignore lint/suspicious/noExplicitAny: Google gives any; book.ts turns it into RawCell at once
  getValues(): any[][];
  getFormulas(): string[][];
  canEdit(): boolean;
  setValue(value: CellValue): unknown;
  setValues(values: CellValue[][]): unknown;
  setFormula(formula: string): unknown;
  clearContent(): unknown;
  clear(): unknown;
  breakApart(): unknown;
  merge(): unknown;
  mergeAcross(): unknown;
  setNumberFormat(format: string): unknown;
  setNumberFormats(formats: string[][]): unknown;
  setBackground(colour: string | null): unknown;
  setBackgrounds(colours: (string | null)[][]): unknown;
  setFontColors(colours: (string | null)[][]): unknown;
  setFontWeight(weight: 'bold' | 'normal'): unknown;
  setFontWeights(weights: ('bold' | 'normal')[][]): unknown;
  setFontSize(size: number): unknown;
  setFontSizes(sizes: number[][]): unknown;
  setFontColor(colour: string): unknown;
  setFontFamily(family: string): unknown;
  setFontLines(lines: ('underline' | 'line-through' | 'none' | null)[][]): unknown;
  setHorizontalAlignment(alignment: 'left' | 'center' | 'right'): unknown;
  setHorizontalAlignments(alignments: ('left' | 'center' | 'right' | null)[][]): unknown;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom'): unknown;
  setWrapStrategy(strategy: Opaque): unknown;
  setNote(note: string): unknown;
  setNotes(notes: string[][]): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: RichTextValue is only passed on
  setRichTextValues(values: any[][]): unknown;
  setDataValidation(rule: Validation | null): unknown;
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour: string | null,
    style: Opaque | null,
  ): unknown;
}
export interface RangeList {
  getRanges(): Range[];
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour: string | null,
    style: Opaque | null,
  ): unknown;
}
/** What the tool writes. Text goes through `asText` first, so that no text from a person becomes a formula. */
export type CellValue = string | number | boolean | Date;

export interface TextStyle {
  isBold(): boolean | null;
}
export interface RichText {
  getText(): string;
}
export interface RichTextBuilder {
  setText(text: string): RichTextBuilder;
  // biome-ignore lint/suspicious/noExplicitAny: Google's is overloaded, which leaves no room for a part of TextStyle
  setTextStyle(from: number, to: number, style: any): RichTextBuilder;
  setLinkUrl(from: number, to: number, url: string): RichTextBuilder;
  build(): RichText;
}
export interface TextStyleBuilder {
  setBold(bold: boolean): TextStyleBuilder;
  setForegroundColor(colour: string): TextStyleBuilder;
  setFontSize(size: number): TextStyleBuilder;
  setUnderline(underline: boolean): TextStyleBuilder;
  build(): TextStyle;
}

export type Validation = object;
export interface ValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): ValidationBuilder;
  requireValueInRange(range: Range, showDropdown: boolean): ValidationBuilder;
  requireFormulaSatisfied(formula: string): ValidationBuilder;
  setAllowInvalid(allow: boolean): ValidationBuilder;
  setHelpText(text: string): ValidationBuilder;
  build(): Validation;
}

export interface Rule {
  getRanges(): Range[];
  getBooleanCondition(): { getCriteriaValues(): unknown[] } | null;
}
export interface RuleBuilder {
  whenFormulaSatisfied(formula: string): RuleBuilder;
  setBackground(colour: string): RuleBuilder;
  setFontColor(colour: string): RuleBuilder;
  setBold(bold: boolean): RuleBuilder;
  setRanges(ranges: Range[]): RuleBuilder;
  build(): Rule;
}

export interface Protection {
  setDescription(text: string): Protection;
  setWarningOnly(warningOnly: boolean): Protection;
}

export interface Chart {
  getChartId(): number | null;
  modify(): ChartBuilder;
}
export interface ChartBuilder {
  asLineChart(): ChartBuilder;
  clearRanges(): ChartBuilder;
  addRange(range: Range): ChartBuilder;
  setNumHeaders(headers: number): ChartBuilder;
  setOption(option: string, value: unknown): ChartBuilder;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): ChartBuilder;
  build(): Chart;
}

export interface Ui {
  alert(title: string, prompt: string, buttons: Opaque): Opaque;
  prompt(title: string, prompt: string, buttons: Opaque): { getSelectedButton(): Opaque; getResponseText(): string };
  readonly ButtonSet: { readonly OK: Opaque; readonly OK_CANCEL: Opaque; readonly YES_NO: Opaque };
  readonly Button: { readonly OK: Opaque; readonly YES: Opaque };
  createMenu(caption: string): Menu;
  showSidebar(page: HtmlPage): void;
  showModalDialog(page: HtmlPage, title: string): void;
}
export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface HtmlService {
  createTemplateFromFile(name: string): HtmlTemplate;
}
export interface HtmlTemplate {
  // biome-ignore lint/suspicious/noExplicitAny: the names a template reads are put on it
  [name: string]: any;
  evaluate(): HtmlPage;
}
export interface HtmlPage {
  setTitle(title: string): HtmlPage;
  setWidth(width: number): HtmlPage;
  setHeight(height: number): HtmlPage;
}

export interface ScriptService {
  newTrigger(functionName: string): TriggerBuilder;
  getProjectTriggers(): Trigger[];
  deleteTrigger(trigger: Trigger): void;
  readonly WeekDay: Record<'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY', Opaque>;
}
export interface TriggerBuilder {
  timeBased(): ClockBuilder;
}
export interface ClockBuilder {
  onWeekDay(day: Opaque): ClockBuilder;
  atHour(hour: number): ClockBuilder;
  inTimezone(zone: string): ClockBuilder;
  after(ms: number): ClockBuilder;
  create(): Trigger;
}
export interface Trigger {
  getUniqueId(): string;
  getHandlerFunction(): string;
}

/** Charts that become pictures; those of a sheet are made with Sheet.newChart. */
export interface ChartService {
  newDataTable(): DataTableBuilder;
  newLineChart(): LineChartBuilder;
  readonly ColumnType: Record<'DATE' | 'NUMBER', Opaque>;
}
export interface DataTableBuilder {
  // biome-ignore lint/suspicious/noExplicitAny: Google's own enumeration is only passed on
  addColumn(type: any, label: string): DataTableBuilder;
  addRow(values: (Date | number | null)[]): DataTableBuilder;
  build(): object;
}
export interface LineChartBuilder {
  // biome-ignore lint/suspicious/noExplicitAny: Google's table is only passed on
  setDataTable(table: any): LineChartBuilder;
  setDimensions(width: number, height: number): LineChartBuilder;
  setOption(option: string, value: unknown): LineChartBuilder;
  build(): { getAs(contentType: string): object };
}

export interface DocumentService {
  openById(id: string): Doc;
  readonly ParagraphHeading: Record<'TITLE' | 'HEADING1' | 'HEADING2' | 'NORMAL', Opaque>;
  readonly GlyphType: Record<'NUMBER', Opaque>;
  readonly ElementType: Record<'PARAGRAPH' | 'LIST_ITEM' | 'TABLE' | 'BODY_SECTION', Opaque>;
}
export interface Doc {
  getId(): string;
  getUrl(): string;
  getBody(): DocBody;
  getFooter(): DocSection | null;
  addFooter(): DocSection;
  newRange(): DocRangeBuilder;
  // biome-ignore lint/suspicious/noExplicitAny: a range of Google's is only passed on
  addNamedRange(name: string, range: any): object;
  getNamedRanges(name: string): DocNamedRange[];
  saveAndClose(): void;
}
export interface DocRangeBuilder {
  // biome-ignore lint/suspicious/noExplicitAny: elements are only passed on
  addElementsBetween(first: any, last: any): DocRangeBuilder;
  build(): object;
}
export interface DocNamedRange {
  getRange(): { getRangeElements(): { getElement(): DocElement }[] };
  remove(): void;
}
export interface DocSection {
  clear(): unknown;
  appendParagraph(text: string): DocParagraph;
}
export interface DocBody extends DocSection {
  getNumChildren(): number;
  getChild(index: number): DocElement;
  // biome-ignore lint/suspicious/noExplicitAny: an element is only passed on
  getChildIndex(child: any): number;
  findText(pattern: string): DocFound | null;
  // biome-ignore lint/suspicious/noExplicitAny: what was found last is only passed on
  findText(pattern: string, from: any): DocFound | null;
  getPageWidth(): number;
  insertPageBreak(index: number): object;
  // biome-ignore lint/suspicious/noExplicitAny: a text, or a copied paragraph that is only passed on
  insertParagraph(index: number, content: any): DocParagraph;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  insertListItem(index: number, content: any): DocListItem;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  insertTable(index: number, content: any): DocTable;
  setMarginTop(points: number): unknown;
  setMarginBottom(points: number): unknown;
  setMarginLeft(points: number): unknown;
  setMarginRight(points: number): unknown;
}
export interface DocFound {
  getElement(): DocElement;
}
export interface DocElement {
  getType(): Opaque;
  getParent(): DocElement | null;
  copy(): DocElement;
  asParagraph(): DocParagraph;
  asListItem(): DocListItem;
  asTable(): object;
  asText(): { getText(): string };
  removeFromParent(): unknown;
}
/** Attributes by the names of DocumentApp.Attribute. */
export type DocAttributes = object;
export interface DocParagraph {
  editAsText(): DocText;
  getText(): string;
  setHeading(heading: Opaque): unknown;
  setAttributes(attributes: DocAttributes): unknown;
  appendPageBreak(): object;
  // biome-ignore lint/suspicious/noExplicitAny: a picture's bytes are only passed on
  appendInlineImage(image: any): DocImage;
}
export interface DocListItem extends DocParagraph {
  setGlyphType(type: Opaque): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: the item is only passed on
  setListId(item: any): unknown;
}
export interface DocImage {
  setWidth(pixels: number): unknown;
  setHeight(pixels: number): unknown;
  setAltDescription(text: string): unknown;
}
export interface DocText {
  setAttributes(attributes: DocAttributes): unknown;
  setAttributes(from: number, to: number, attributes: DocAttributes): unknown;
  setLinkUrl(from: number, to: number, url: string): unknown;
}
export interface DocTable {
  getRow(row: number): DocRow;
  editAsText(): DocText;
  setBorderColor(colour: string): unknown;
  setColumnWidth(column: number, points: number): unknown;
}
export interface DocRow {
  getCell(cell: number): DocCell;
  editAsText(): DocText;
}
export interface DocCell {
  editAsText(): DocText;
  setBackgroundColor(colour: string): unknown;
}

export interface DriveService {
  readonly Files?: {
    create(resource: DriveFile): DriveFile;
    get(id: string, options: { fields: string }): DriveFile;
    list(options: { q: string; fields: string }): { files?: DriveFile[] };
  };
}
export interface DriveFile {
  id?: string;
  name?: string;
  mimeType?: string;
  trashed?: boolean;
  appProperties?: object;
}
