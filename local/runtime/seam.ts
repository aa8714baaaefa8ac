import type {
  Area,
  Chart,
  ConditionalFormat,
  Filter,
  NamedRange,
  Protection,
  Style,
  TextRun,
  Validation,
  Workbook,
} from './model';

/**
 * The line between the workbook core (Node, libraries, disk) and the Apps Script services, which run inside a fresh vm
 * context. Only primitives, flat arrays and plain JSON cross it: arrays, Dates and Errors that a script sees are made by
 * the services, in the script's own realm. Rows and columns count from 0 here; sheets and books go by id.
 */

/** What can be read of a block of cells, row by row in one flat array of rows × columns entries. */
export interface Readings {
  /** As getValues: '' where blank, an error as its text, a date as a time in ms (see SheetsCore.values). */
  values: Plain[];
  display: string[];
  /** '' where there is none. A cell that a formula spills into has none. */
  formulas: string[];
  formulasR1C1: string[];
  notes: string[];
  /** Number format patterns as Apps Script shows them; a cell without one gives the default of its value. */
  formats: string[];
  /** The cell's own style, never undefined; conditional formats apart. The same object for equal styles. */
  styles: Style[];
  /** Text runs of a rich text, undefined where the text is plain. */
  runs: (readonly TextRun[] | undefined)[];
}
export type Plain = string | number | boolean;
/** What a script or a person puts into a cell: a time is `{ date: ms }`, a blank is ''. */
export type Input = Plain | { date: number };

/** One edit by a person, as the onEdit event needs it: `a1` of the block, texts only for a single cell. */
export interface Edit {
  sheet: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
  a1: string;
  value?: string;
  oldValue?: string;
}

/** Which parts of a block clear touches; `looks` are the formats but for the number format. */
export type Part = 'values' | 'formats' | 'looks' | 'notes' | 'validations' | 'conditionalFormats';
export type PasteKind =
  | 'normal'
  | 'values'
  | 'formats'
  | 'formulas'
  | 'validations'
  | 'conditionalFormats'
  | 'noBorders'
  | 'columnWidths';
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export interface SortKey {
  /** 0-based, of the sheet. */
  column: number;
  ascending: boolean;
}
/** What a sheet is apart from its cells and its lists; every one of these can be set. */
export interface SheetProps {
  name: string;
  hidden: boolean;
  /** '' for none. */
  tabColor: string;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  rightToLeft: boolean;
  /** `spreadsheetServices` keeps developer metadata and the like here. */
  metadata: Record<string, string>;
}
/** The lists a sheet carries; read and replaced whole. */
export interface SheetLists {
  merges: Area[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  charts: Chart[];
  filter?: Filter;
}
export interface BookProps {
  name: string;
  timeZone: string;
  locale: string;
  owner: string;
  activeSheet: number;
}

/** A cheap copy of a workbook at one moment: rows are shared until one side writes. */
export interface Snapshot {
  readonly workbook: Workbook;
  /** Whether formulas are still to be computed. */
  readonly isDue: boolean;
}

/** What the studio and the .xlsx export need to know of a cell besides its value. */
export interface Choices {
  /** Undefined for criteria that are not a list. */
  list: string[] | undefined;
  allowInvalid: boolean;
  help: string;
  /** Whether what the cell holds now meets the criterion. */
  valid: boolean;
}

export interface SheetsCore {
  // Books ------------------------------------------------------------------------------------------------------------
  /** Makes a book of one sheet, 1000 × 26 unless told; returns its id. */
  create(name: string, rows?: number, columns?: number): string;
  /** Loads it if need be; throws where there is none or it is not readable. */
  open(book: string): void;
  /** The workbook as it stands, formulas computed. Not to be changed. */
  workbook(book: string): Workbook;
  /** Puts another workbook in the place of the book with its id (import, undo, tests). */
  replace(workbook: Workbook): void;
  snapshot(book: string): Snapshot;
  restore(book: string, snapshot: Snapshot): void;
  /** Changed since the last call; the host writes them to disk. */
  takeChanged(): string[];
  /** Rises with every change of the book: lets a viewer see that it is out of date. */
  version(book: string): number;
  bookProps(book: string): BookProps;
  setBookProp<K extends keyof BookProps>(book: string, key: K, value: BookProps[K]): void;
  /** What is selected in a sheet, A1 until told. Kept as long as the process runs, and no change of the workbook. */
  selected(book: string, sheet: number): readonly Block[];
  select(book: string, sheet: number, blocks: readonly Block[]): void;
  names(book: string): NamedRange[];
  setNames(book: string, names: NamedRange[]): void;
  /** A fresh number, never used before in this book. */
  nextId(book: string): number;

  // Sheets -----------------------------------------------------------------------------------------------------------
  sheets(book: string): number[];
  sheetByName(book: string, name: string): number | undefined;
  insertSheet(book: string, name: string | undefined, at: number): number;
  deleteSheet(book: string, sheet: number): void;
  /** Copies within a book or into another one; returns the new sheet. */
  copySheet(book: string, sheet: number, into: string, name: string | undefined, at: number): number;
  moveSheet(book: string, sheet: number, at: number): void;
  prop<K extends keyof SheetProps>(book: string, sheet: number, key: K): SheetProps[K];
  setProp<K extends keyof SheetProps>(book: string, sheet: number, key: K, value: SheetProps[K]): void;
  list<K extends keyof SheetLists>(book: string, sheet: number, key: K): SheetLists[K];
  setList<K extends keyof SheetLists>(book: string, sheet: number, key: K, value: SheetLists[K]): void;
  /** Rows and columns of the grid. */
  size(book: string, sheet: number): { rows: number; columns: number };
  /** Rows and columns up to the last one with content; formats, notes and validations do not count. */
  used(book: string, sheet: number): { rows: number; columns: number };
  rowHeight(book: string, sheet: number, row: number): number;
  columnWidth(book: string, sheet: number, column: number): number;
  setRowHeights(book: string, sheet: number, row: number, count: number, pixels: number): void;
  setColumnWidths(book: string, sheet: number, column: number, count: number, pixels: number): void;
  /** Rows and columns hidden by hand; a filter hides rows apart. */
  hide(book: string, sheet: number, axis: 'row' | 'column', at: number, count: number, hidden: boolean): void;
  isHidden(book: string, sheet: number, axis: 'row' | 'column', at: number): boolean;
  hiddenByFilter(book: string, sheet: number, row: number): boolean;

  // Cells ------------------------------------------------------------------------------------------------------------
  read<K extends keyof Readings>(book: string, sheet: number, block: Block, what: K): Readings[K];
  /** As `read(…, 'values')`; `dates` lists the positions of those that are times in ms. */
  values(book: string, sheet: number, block: Block): { values: Plain[]; dates: number[] };
  /** Those positions alone. */
  dates(book: string, sheet: number, block: Block): number[];
  /**
   * Writes as typed by a person of the book's locale: `=…` is a formula, `50%` a number with a format.
   * `values` holds rows × columns entries or just one, which then fills the block.
   */
  write(book: string, sheet: number, block: Block, values: readonly Input[]): void;
  /** Sets formulas only; a text without `=` gets one. '' clears. */
  writeFormulas(book: string, sheet: number, block: Block, formulas: readonly string[], r1c1: boolean): void;
  writeNotes(book: string, sheet: number, block: Block, notes: readonly string[]): void;
  /** Lays a change over each cell's style; `undefined` takes a property away. One entry, or one per cell. */
  restyle(book: string, sheet: number, block: Block, changes: readonly StyleChange[]): void;
  /** Text with runs; replaces the cell's content. */
  writeRuns(book: string, sheet: number, row: number, column: number, text: string, runs: readonly TextRun[]): void;
  clear(book: string, sheet: number, block: Block, parts: readonly Part[], onlyFiltered?: boolean): void;
  copy(
    book: string,
    sheet: number,
    from: Block,
    toSheet: number,
    to: Block,
    kind: PasteKind,
    transposed?: boolean,
  ): void;
  /** Cut and paste: formulas that point at the cells follow them. */
  move(book: string, sheet: number, from: Block, toSheet: number, row: number, column: number): void;
  insertCells(book: string, sheet: number, block: Block, axis: 'row' | 'column'): void;
  deleteCells(book: string, sheet: number, block: Block, axis: 'row' | 'column'): void;
  /** New rows take the formats of the row before (`before`) or after them. */
  insert(
    book: string,
    sheet: number,
    axis: 'row' | 'column',
    at: number,
    count: number,
    like: 'before' | 'after' | 'none',
  ): void;
  remove(book: string, sheet: number, axis: 'row' | 'column', at: number, count: number): void;
  /** Moves whole rows or columns so that they stand before `to`, counted before the move. */
  moveLines(book: string, sheet: number, axis: 'row' | 'column', at: number, count: number, to: number): void;
  sort(book: string, sheet: number, block: Block, keys: readonly SortKey[]): void;
  /** Continues the series of `from` over `to`; `alternate` alternates copies instead of a series. */
  fill(book: string, sheet: number, from: Block, to: Block, copies: boolean): void;
  appendRow(book: string, sheet: number, values: readonly Input[]): void;
  find(book: string, sheet: number, block: Block, query: FindQuery): number[];

  // People -----------------------------------------------------------------------------------------------------------
  /** A person types or pastes. Throws in words where a protection forbids it. The grid grows for a paste, as in Sheets. */
  edit(
    book: string,
    tab: string,
    a1: string,
    value: string | number | boolean | readonly (readonly Plain[])[],
    who?: string,
  ): Edit;
  /** Tab-separated text, as from the clipboard. */
  paste(book: string, tab: string, a1: string, tsv: string, who?: string): Edit;
  /** May this person change the block? `warning`: yes, after being asked. */
  mayEdit(book: string, sheet: number, block: Block, who: string): 'yes' | 'warning' | 'no';

  // Looking ----------------------------------------------------------------------------------------------------------
  /** Cell styles with conditional formats laid over, row by row. */
  looks(book: string, sheet: number, block: Block): Style[];
  /** The dropdown and rule of one cell; undefined where there is no validation. */
  choices(book: string, sheet: number, row: number, column: number): Choices | undefined;
  /** Formulas that could not be computed since the last call, for the log: "Dashboard!B2: =FOO()". */
  takeTroubles(): string[];
  /** Computes what is due now; reading does it by itself. */
  flush(): void;
}
export type StyleChange = { [K in keyof Style]?: Style[K] | undefined };
export interface FindQuery {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  regularExpression: boolean;
  formulas: boolean;
  ignoreDiacritics: boolean;
}

export interface SheetsCoreOptions {
  /** The stored workbook, or undefined where there is none. */
  load(book: string): Workbook | undefined;
  /** A new id for a created book. */
  newId(): string;
  /** Milliseconds since 1970; NOW() and TODAY() follow it. */
  clock(): number;
  /** E-mail of the person at work, '' if unknown; owners of books and protections. */
  user(): string;
  /** Zone and locale of books that are created. */
  timeZone: string;
  locale: string;
}

/** What the spreadsheet services take from the host of the execution they run in. */
export interface Shared {
  /** Every member a script calls goes through here, e.g. `Range.getValues` with the number of cells it touches. */
  around<T>(member: string, cells: number, run: () => T): T;
  /** The book the script is bound to, undefined for none. */
  boundBook(): string | undefined;
  /** Where a spreadsheet is told to be, for getUrl. */
  urlOf(book: string): string;
  idOfUrl(url: string): string | undefined;
  toast(message: string, title: string, seconds: number): void;
  /** The Ui object of the realm, for SpreadsheetApp.getUi(). */
  ui(): unknown;
  /** E-mail of the effective user. */
  user(): string;
  sleep(ms: number): void;
  /** Blob of the realm (for charts and exports). */
  blob(bytes: readonly number[], contentType: string, name: string): unknown;
  /** The SVG drawing of a chart turned to PNG bytes, undefined where that cannot be done. */
  drawChart?(book: string, sheet: number, chart: number): readonly number[] | undefined;
}
