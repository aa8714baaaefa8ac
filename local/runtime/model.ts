/**
 * A workbook as the laptop keeps it: plain JSON, the one shape that the services, the studio and .xlsx share.
 * Rows and columns are 0-based here; only Apps Script's own surface counts from 1.
 */

/** What a cell can hold. Dates are serial numbers with a date format, as in Sheets; `error` is the text of an error value. */
export type Value = number | string | boolean | { readonly error: string };

export interface Cell {
  /** Missing where the cell is blank (it may still carry a format or a note). */
  v?: Value;
  /** With its leading `=`. `v` is then the last computed value. */
  f?: string;
  /** The cell of the same sheet whose formula spills into this one, as [row, column]; such a cell has no formula of its own. */
  from?: [number, number];
  /** Rows and columns that the formula of this cell fills, or would fill if nothing stood in its way. */
  spill?: [number, number];
  /** Number format that follows from the formula (a date, a percentage) where the style names none. */
  auto?: string;
  /** Index into Workbook.styles; 0 (or missing) is the default style. */
  s?: number;
  note?: string;
  /** Runs of differing text style or links inside a text value. */
  runs?: TextRun[];
}

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** Points. */
  size?: number;
  font?: string;
  /** `#rrggbb`, lower case. */
  color?: string;
  /** The theme colour (`ACCENT1`, …) that `color` was taken from. */
  theme?: string;
}
export interface TextRun extends TextStyle {
  /** First character (UTF-16) of the run; it lasts to the next run or the end. */
  start: number;
  link?: string;
}
export interface Border {
  style: 'solid' | 'solid_medium' | 'solid_thick' | 'dashed' | 'dotted' | 'double';
  color: string;
}
export interface Style extends TextStyle {
  /** Sheets' number format pattern, e.g. `0.0%`, `yyyy-mm-dd`, `@`. */
  format?: string;
  background?: string;
  backgroundTheme?: string;
  align?: 'left' | 'center' | 'right' | 'general-left';
  valign?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'wrap' | 'clip';
  rotation?: number;
  /** Letters stand one above the other. */
  vertical?: boolean;
  direction?: 'ltr' | 'rtl';
  /** false: a link in the cell is shown as plain text. */
  showLink?: boolean;
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
}

/** Half-open on neither side: `rows` and `columns` are counts. `rows: null` reaches to the end of the sheet, as A2:A does. */
export interface Area {
  row: number;
  column: number;
  rows: number | null;
  columns: number | null;
}

/** `type` and `args` are Google's DataValidationCriteria names and their values; a list from a range holds its A1 text. */
export interface Validation {
  areas: Area[];
  type: string;
  args: (string | number | boolean | string[])[];
  allowInvalid: boolean;
  help?: string;
  showDropdown?: boolean;
}
export interface ConditionalFormat {
  areas: Area[];
  /** BooleanCriteria name (`CUSTOM_FORMULA`, `NUMBER_GREATER_THAN`, …) with its arguments, or a gradient. */
  type: string;
  args: (string | number)[];
  style: Style;
  gradient?: { min?: GradientPoint; mid?: GradientPoint; max?: GradientPoint };
}
export interface GradientPoint {
  color: string;
  type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  value?: string;
}
export interface Protection {
  id: string;
  /** Missing: the whole sheet. */
  area?: Area;
  unprotected?: Area[];
  description: string;
  warningOnly: boolean;
  editors: string[];
}
export interface Chart {
  id: number;
  /** Charts.ChartType name: LINE, SCATTER, COLUMN, BAR, AREA, COMBO … */
  type: string;
  /** A1 texts with sheet name, in order; the first is the domain. */
  ranges: string[];
  options: Record<string, unknown>;
  headers: number;
  transpose: boolean;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  width: number;
  height: number;
}
export interface Filter {
  area: Area;
  /** By column of the sheet: hidden values, or a criterion as in ConditionalFormat. */
  criteria: Record<number, { hidden?: string[]; type?: string; args?: (string | number)[] }>;
}

export interface Sheet {
  id: number;
  name: string;
  rowCount: number;
  columnCount: number;
  /** Sparse: `rows[r]?.[c]`. */
  rows: ((Cell | null)[] | null)[];
  hidden?: boolean;
  tabColor?: string;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines?: boolean;
  rightToLeft?: boolean;
  /** Pixels, only where not the default (21 high, 100 wide). */
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Area[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  charts: Chart[];
  filter?: Filter;
  /** Developer metadata and other things kept but not shown. */
  metadata?: Record<string, string>;
}

export interface NamedRange {
  name: string;
  sheet: number;
  area: Area;
}

export interface Workbook {
  id: string;
  name: string;
  /** IANA zone of the spreadsheet; the script's own zone stands in its manifest. */
  timeZone: string;
  /** e.g. `en_US`. Decides what a typed text means. */
  locale: string;
  owner: string;
  sheets: Sheet[];
  activeSheet: number;
  /** styles[0] is the default. Interned: equal styles share one index. */
  styles: Style[];
  names: NamedRange[];
  /** Next free sheet id, chart id and the like: never used twice. */
  nextId: number;
}
