import type {
  CellErrorValue,
  CellHyperlinkValue,
  CellRichTextValue,
  CellValue,
  CellValueInput,
} from '@cj-tech-master/excelts';
import type { Cell, Style, TextRun, Value } from '../runtime/model';
import type { Theme } from './colors';
import { dummy, fromExcel, type Renaming, toExcel } from './formulas';
import { linkOf, nativeLink, type Tab } from './links';
import { nativeRuns, runsOf } from './runs';
import type { Says } from './says';
import { kept, LONGEST_CELL, shortened } from './text';

/** What a cell holds, apart from how it looks. */
export type Content = Pick<Cell, 'v' | 'f' | 'runs' | 'note'>;

/** Where a cell stands and what the conversion must know about its surroundings. */
export interface Place {
  tab: string;
  row: number;
  column: number;
}
export interface Surroundings {
  tabs: readonly Tab[];
  renaming: Renaming;
  theme: Theme;
  says: Says;
}

/** The library writes an array formula with the area it fills. */
export type Native =
  | CellValueInput
  | { formula: string; shareType: 'array'; ref: string; isDynamicArray: true; result?: Result };
type Result = number | string | boolean | CellErrorValue;

const ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);
const LONGEST_LINK = 2079;
const LONGEST_PLACE = 255;

/** The cell's content as the library takes it; `area` is what the formula fills. */
export function nativeContent(
  cell: Content,
  style: Style,
  area: string | undefined,
  place: Place,
  around: Surroundings,
): Native {
  if (cell.f !== undefined) return nativeFormula(cell.f, cell.v, area, place, around);
  if (cell.v === undefined) return null;
  if (typeof cell.v === 'object') return nativeError(cell.v.error, place, around);
  if (typeof cell.v !== 'string') return cell.v;
  const text = told(cell.v, place, around.says);
  return cell.runs ? nativeText(text, cell.runs, style, place, around) : text;
}

function told(given: string, { tab, row, column }: Place, says: Says): string {
  const { text, replaced, cut } = kept(given);
  if (replaced) says.cell('replaced', tab, row, column);
  if (cut) says.cell('cut', tab, row, column);
  return text;
}

function nativeError(error: string, { tab, row, column }: Place, { says }: Surroundings): CellErrorValue {
  if (ERRORS.has(error)) return { error: error as CellErrorValue['error'] };
  says.cell('error', tab, row, column);
  return { error: '#VALUE!' };
}

function nativeText(text: string, runs: readonly TextRun[], style: Style, place: Place, around: Surroundings): Native {
  const { tab, row, column } = place;
  const link = runs.find((run) => run.link !== undefined)?.link;
  const richText = nativeRuns(text, runs, style);
  if (link === undefined || text === '') return { richText };
  if (runs.some((run) => run.link !== link) || runs[0]!.start > 0) around.says.cell('links', tab, row, column);
  const hyperlink = nativeLink(link, around.tabs);
  if (hyperlink.length > (hyperlink.startsWith('#') ? LONGEST_PLACE : LONGEST_LINK)) {
    around.says.cell('linkLong', tab, row, column);
    return { richText };
  }
  return { text, richText, hyperlink };
}

function nativeFormula(
  f: string,
  v: Value | undefined,
  area: string | undefined,
  place: Place,
  around: Surroundings,
): Native {
  const { tab, row, column } = place;
  const written = toExcel(f, around.renaming);
  if ('text' in written) {
    const result = resultOf(v, place, around);
    if (!written.array && area === undefined) return { formula: written.text, ...(result !== undefined && { result }) };
    return {
      formula: written.text,
      shareType: 'array',
      ref: area ?? '',
      isDynamicArray: true,
      ...(result !== undefined && { result }),
    };
  }
  around.says.cell(written.foreign, tab, row, column);
  if (written.foreign === 'syntax') return told(f, place, around.says);
  const text = dummy(f, literal(v));
  if (text !== undefined) {
    const result = resultOf(v, place, around);
    return { formula: text, ...(result !== undefined && { result }) };
  }
  return v === undefined ? null : typeof v === 'object' ? nativeError(v.error, place, around) : v;
}

function resultOf(v: Value | undefined, place: Place, around: Surroundings): Result | undefined {
  if (v === undefined || v === '') return undefined;
  if (typeof v === 'object') return nativeError(v.error, place, around);
  return typeof v === 'string' ? kept(v).text : v;
}

function literal(v: Value | undefined): string {
  if (v === undefined) return '""';
  if (typeof v === 'object') return ERRORS.has(v.error) ? v.error : '#VALUE!';
  if (typeof v === 'string') return `"${shortened(kept(v).text, 120).replaceAll('"', '""')}"`;
  return typeof v === 'boolean' ? String(v).toUpperCase() : String(v);
}

const DAY = 86_400_000;
/** Milliseconds from Sheets' day 0 to 1970. */
const EPOCH = 25_569 * DAY;

/** The library makes a date of any number that a date format shows; to the millisecond it is that number again. */
function serial(date: Date): number | undefined {
  const ms = date.getTime();
  return Number.isNaN(ms) ? undefined : (ms + EPOCH) / DAY;
}

/** The content of a cell of the library. */
export function contentOf(value: CellValue, style: Style, place: Place, around: Surroundings): Content {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { v: value };
  if (value instanceof Date) {
    const v = serial(value);
    if (v === undefined) around.says.cell('moment', place.tab, place.row, place.column);
    return v === undefined ? {} : { v };
  }
  if ('error' in value) return { v: { error: errorOf(value.error) } };
  if ('checkbox' in value) return { v: value.checkbox };
  if ('hyperlink' in value) return linkedOf(value, style, around);
  if ('richText' in value) return richOf(value, style, around);
  return formulaOf(value, place, around);
}

const errorOf = (error: string) => ({ '#SPILL!': '#REF!', '#CALC!': '#N/A' })[error] ?? error;

function richOf({ richText }: CellRichTextValue, style: Style, { theme }: Surroundings): Content {
  const runs = runsOf(richText, style, theme);
  return { v: richText.map(({ text }) => text).join(''), ...(runs && { runs }) };
}

function linkedOf(
  { text, richText, hyperlink }: CellHyperlinkValue,
  style: Style,
  { theme, tabs }: Surroundings,
): Content {
  const runs = runsOf(richText ?? [{ text }], style, theme, linkOf(hyperlink, tabs));
  return { v: text, ...(runs && { runs }) };
}

function formulaOf(
  {
    formula,
    result,
    ...rest
  }: { formula?: string; shareType?: string; result?: number | string | boolean | Date | CellErrorValue },
  place: Place,
  around: Surroundings,
): Content {
  const v = resultValue(result);
  const content = v === undefined ? {} : { v };
  if (formula === undefined) return content;
  const read = fromExcel(formula, around.renaming);
  if (read === 'elsewhere') around.says.cell('elsewhere', place.tab, place.row, place.column);
  if (typeof read === 'string') return content;
  const array = rest.shareType === 'array' && !SPILLS.test(read.formula);
  return { f: array ? `=ARRAYFORMULA(${read.formula.slice(1)})` : read.formula, ...content };
}

/** Where Sheets fills further cells without ARRAYFORMULA. */
const SPILLS =
  /^=\s*(?:ARRAYFORMULA|FILTER|SORT|UNIQUE|SEQUENCE|RANDARRAY|TOCOL|TOROW|VSTACK|HSTACK|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|TRANSPOSE|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|EXPAND|TAKE|DROP|LET|XLOOKUP|INDEX|MMULT|FREQUENCY)\s*\(/i;

function resultValue(result: number | string | boolean | Date | CellErrorValue | undefined): Value | undefined {
  if (result instanceof Date) return serial(result);
  return typeof result === 'object' ? { error: errorOf(result.error) } : result;
}

/** Whether a cell may come back as another one: most are plain numbers and short texts, and need no second look. */
export function isPlain({ v, f, runs, note }: Content): boolean {
  if (f !== undefined || runs !== undefined || note !== undefined) return false;
  if (typeof v === 'string') return v !== '' && v.length <= LONGEST_CELL && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(v);
  return typeof v !== 'object' || ERRORS.has(v.error);
}
