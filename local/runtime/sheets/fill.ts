import type { Cell, Sheet } from '../model';
import type { Block } from '../seam';
import { type Book, hasContent } from './book';
import { replace } from './cells';
import { shifted } from './formula/shift';

/** Continues what stands in `from` over `to`, which holds it: formulas move along, numbers and dates go on, the rest repeats. */
export function fill(book: Book, sheet: Sheet, from: Block, to: Block, copies: boolean): void {
  book.calculation.settle();
  const down = to.columns === from.columns;
  const lines = down ? from.columns : from.rows;
  const length = down ? from.rows : from.columns;
  const at = (line: number, step: number): [number, number] =>
    down ? [from.row + step, from.column + line] : [from.row + line, from.column + step];
  const source = Array.from({ length: lines }, (_, line) =>
    Array.from({ length }, (_, step) => book.cell(sheet, ...at(line, step)) ?? null),
  );
  const series = source.map((cells) => (copies ? undefined : stepOf(cells)));
  const names = source.map((cells) => (copies ? undefined : namesOf(cells)));
  replace(book, sheet, to, (cell, _, row, column) => {
    const step = down ? row - from.row : column - from.column;
    const line = down ? column - from.column : row - from.row;
    if (step >= 0 && step < length) return cell;
    const place = ((step % length) + length) % length;
    const given = source[line]![place] ?? null;
    if (!given) return null;
    const { note: _note, from: _from, spill: _spill, ...plain } = given;
    const [fromRow, fromColumn] = at(line, place);
    if (plain.f !== undefined) {
      const { v: _v, ...rest } = plain;
      return { ...rest, f: shifted(plain.f, row - fromRow, column - fromColumn) };
    }
    return names[line] ? { ...plain, v: names[line](step) } : continued(plain, series[line], step, source[line]!);
  });
  book.calculation.wrote(sheet, to);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Names of months or weekdays, long or short, go round. */
function namesOf(cells: readonly (Cell | null)[]): ((at: number) => string) | undefined {
  for (const all of [MONTHS, DAYS, MONTHS.map((name) => name.slice(0, 3)), DAYS.map((name) => name.slice(0, 3))]) {
    const places = cells.map((cell) => (typeof cell?.v === 'string' ? all.indexOf(cell.v) : -1));
    if (places.some((place) => place < 0)) continue;
    const step = places.length > 1 ? places[1]! - places[0]! : 1;
    return (at) => all[(((places[0]! + step * at) % all.length) + all.length) % all.length]!;
  }
  return undefined;
}

/** What each step adds: of two numbers or more their common difference, of a single date or numbered text 1. */
function stepOf(cells: readonly (Cell | null)[]): number | undefined {
  const numbers = cells.map((cell) =>
    hasContent(cell) ? (typeof cell.v === 'number' ? cell.v : trailing(cell.v)) : undefined,
  );
  if (numbers.some((value) => value === undefined)) return undefined;
  const values = numbers as number[];
  if (values.length === 1) return typeof cells[0]!.v === 'number' && !cells[0]!.s ? undefined : 1;
  const step = (values.at(-1)! - values[0]!) / (values.length - 1);
  return step;
}

function trailing(value: Cell['v']): number | undefined {
  const match = typeof value === 'string' ? /(\d+)$/.exec(value) : null;
  return match ? Number(match[1]) : undefined;
}

function continued(cell: Cell, step: number | undefined, at: number, source: readonly (Cell | null)[]): Cell {
  if (step === undefined) return cell;
  const [first] = source;
  if (typeof first?.v === 'number' && typeof cell.v === 'number') return { ...cell, v: first.v + step * at };
  const number = trailing(first?.v);
  if (number === undefined || typeof cell.v !== 'string') return cell;
  return { ...cell, v: cell.v.replace(/\d+$/, String(number + step * at)) };
}
