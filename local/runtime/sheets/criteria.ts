import type { Cell, Sheet, Value } from '../model';
import type { Book } from './book';
import { displayOf, patternOf } from './cells';
import { isDateFormat } from './formats';
import type { Result } from './formula/engine';
import { shifted } from './formula/shift';

/** The conditions that validations, conditional formats and filters share, by Google's names. Dates are serials. */
export type Argument = string | number | boolean | readonly string[];

type Test = (value: Value | undefined, args: readonly Argument[], display: string) => boolean;

const isNumber = (value: Value | undefined): value is number => typeof value === 'number';
const lower = (value: Argument | undefined) => String(value ?? '').toLowerCase();
const order =
  (test: (a: number, b: number) => boolean): Test =>
  (value, [a]) =>
    isNumber(value) && test(value, Number(a));
const between: Test = (value, [a, b]) =>
  isNumber(value) && value >= Math.min(Number(a), Number(b)) && value <= Math.max(Number(a), Number(b));
const within =
  (text: (display: string, part: string) => boolean): Test =>
  (_, [part], display) =>
    text(display.toLowerCase(), lower(part));
/** A whole day: the time of day does not count. */
const day =
  (test: (a: number, b: number) => boolean): Test =>
  (value, [a]) =>
    isNumber(value) && test(Math.floor(value), Math.floor(Number(a)));

const TESTS: Record<string, Test> = {
  CELL_EMPTY: (value, _, display) => value === undefined || display === '',
  CELL_NOT_EMPTY: (value, _, display) => value !== undefined && display !== '',
  NUMBER_EQUAL_TO: order((a, b) => a === b),
  NUMBER_NOT_EQUAL_TO: order((a, b) => a !== b),
  NUMBER_GREATER_THAN: order((a, b) => a > b),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: order((a, b) => a >= b),
  NUMBER_LESS_THAN: order((a, b) => a < b),
  NUMBER_LESS_THAN_OR_EQUAL_TO: order((a, b) => a <= b),
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: (value, args, display) => isNumber(value) && !between(value, args, display),
  TEXT_CONTAINS: within((text, part) => text.includes(part)),
  TEXT_DOES_NOT_CONTAIN: within((text, part) => !text.includes(part)),
  TEXT_EQUAL_TO: within((text, part) => text === part),
  TEXT_NOT_EQUAL_TO: within((text, part) => text !== part),
  TEXT_STARTS_WITH: within((text, part) => text.startsWith(part)),
  TEXT_ENDS_WITH: within((text, part) => text.endsWith(part)),
  TEXT_IS_VALID_EMAIL: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value),
  TEXT_IS_VALID_URL: (value) =>
    typeof value === 'string' && /^(?:[a-z][a-z+.-]*:\/\/|www\.)?[^\s/]+\.[^\s]{2,}$/i.test(value),
  DATE_AFTER: day((a, b) => a > b),
  DATE_BEFORE: day((a, b) => a < b),
  DATE_EQUAL_TO: day((a, b) => a === b),
  DATE_NOT_EQUAL_TO: day((a, b) => a !== b),
  DATE_ON_OR_AFTER: day((a, b) => a >= b),
  DATE_ON_OR_BEFORE: day((a, b) => a <= b),
  DATE_BETWEEN: (value, [a, b]) => isNumber(value) && Math.floor(value) >= Number(a) && Math.floor(value) <= Number(b),
  DATE_NOT_BETWEEN: (value, [a, b]) =>
    isNumber(value) && (Math.floor(value) < Number(a) || Math.floor(value) > Number(b)),
  VALUE_IN_LIST: (value, [list], display) => {
    const wanted = (list as readonly string[]) ?? [];
    return (
      wanted.includes(display) || (value !== undefined && typeof value !== 'object' && wanted.includes(String(value)))
    );
  },
  CHECKBOX: (value, [on, off]) =>
    on === undefined ? typeof value === 'boolean' : value === on || (off === undefined ? value === '' : value === off),
};

/** TODAY, TOMORROW, YESTERDAY, PAST_WEEK, PAST_MONTH, PAST_YEAR as serials. */
function relative(book: Book, name: Argument | undefined): number {
  const back: Record<string, number> = {
    TODAY: 0,
    TOMORROW: -1,
    YESTERDAY: 1,
    PAST_WEEK: 7,
    PAST_MONTH: 30,
    PAST_YEAR: 365,
  };
  return book.today() - (back[String(name)] ?? 0);
}

function relativeTest(book: Book, type: string, args: readonly Argument[], value: Value | undefined): boolean {
  const serial = relative(book, args[0]);
  if (!isNumber(value)) return false;
  const at = Math.floor(value);
  if (type === 'DATE_AFTER_RELATIVE') return at > serial;
  if (type === 'DATE_BEFORE_RELATIVE') return at < serial;
  return String(args[0]).startsWith('PAST') ? at >= serial && at <= book.today() : at === serial;
}

export interface Place {
  row: number;
  column: number;
}

/** Whether cells meet a condition. Formulas are written for `origin`, and all are computed together. */
export function meet(
  book: Book,
  sheet: Sheet,
  type: string,
  args: readonly Argument[],
  origin: Place,
  places: readonly Place[],
): boolean[] {
  const shiftedTo = (formula: string, { row, column }: Place) =>
    shifted(formula, row - origin.row, column - origin.column);
  if (type === 'CUSTOM_FORMULA') {
    const text = String(args[0] ?? '');
    return book.calculation
      .results(
        sheet,
        places.map((place) => ({ ...place, text: shiftedTo(text.startsWith('=') ? text : `=${text}`, place) })),
      )
      .map(isTrue);
  }
  const computed = args.map((arg) =>
    typeof arg === 'string' && arg.startsWith('=') && arg.length > 1
      ? book.calculation.results(
          sheet,
          places.map((place) => ({ ...place, text: shiftedTo(arg, place) })),
        )
      : undefined,
  );
  return places.map(({ row, column }, i) => {
    const cell = book.cell(sheet, row, column);
    const given = args.map((arg, k) => {
      const result = computed[k]?.[i];
      return computed[k] ? (typeof result === 'object' || result === undefined ? '' : result) : arg;
    });
    if (type.endsWith('_RELATIVE')) return relativeTest(book, type, given, cell?.v);
    if (type === 'DATE_IS_VALID_DATE') return isNumber(cell?.v) && isDateFormat(patternOf(book, cell));
    return TESTS[type]?.(cell?.v, given, displayOf(book, cell)) ?? false;
  });
}

/** As meet, for a value that is not in a cell yet. */
export function valueMeets(book: Book, type: string, args: readonly Argument[], cell: Cell): boolean {
  if (type.endsWith('_RELATIVE')) return relativeTest(book, type, args, cell.v);
  if (type === 'DATE_IS_VALID_DATE') return isNumber(cell.v) && isDateFormat(patternOf(book, cell));
  return TESTS[type]?.(cell.v, args, displayOf(book, cell)) ?? true;
}

function isTrue(result: Result): boolean {
  return typeof result === 'boolean' ? result : typeof result === 'number' && result !== 0;
}
