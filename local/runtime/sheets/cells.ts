import type { Cell, Sheet, Style, TextRun } from '../model';
import type { Block, Input, Plain, Readings, StyleChange } from '../seam';
import type { Book } from './book';
import { displayNumber, displayText, isDateFormat, momentPattern } from './formats';
import { fromR1C1, toR1C1 } from './formula/r1c1';
import { shifted } from './formula/shift';
import { ServiceError } from './refusal';
import { readTyped } from './typed';

/** Reading and writing blocks of cells. Whoever calls has seen to it that the block lies inside the grid. */

const LONGEST = 50_000;

function each<T>(sheet: Sheet, { row, column, rows, columns }: Block, take: (cell: Cell | null | undefined) => T): T[] {
  const list: T[] = new Array(rows * columns);
  let at = 0;
  for (let r = row; r < row + rows; r += 1) {
    const cells = sheet.rows[r];
    for (let c = column; c < column + columns; c += 1) {
      list[at] = take(cells?.[c]);
      at += 1;
    }
  }
  return list;
}

function plain(cell: Cell | null | undefined): Plain {
  const value = cell?.v;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The pattern that counts: the cell's own, or the one its formula brings. */
export function patternOf(book: Book, cell: Cell | null | undefined): string {
  if (!cell) return '';
  return book.workbook.styles[cell.s ?? 0]?.format ?? cell.auto ?? '';
}

export function displayOf(book: Book, cell: Cell | null | undefined): string {
  const value = cell?.v;
  if (value === undefined) return '';
  if (typeof value === 'number') return displayNumber(value, patternOf(book, cell), book.workbook.locale);
  if (typeof value === 'string') return displayText(value, patternOf(book, cell));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.error;
}

/** Values, with dates as times in ms; their places are added to `dates`. */
function values(book: Book, sheet: Sheet, block: Block, dates: number[]): Plain[] {
  const { styles } = book.workbook;
  const isDate = styles.map(({ format }) => format !== undefined && isDateFormat(format));
  const { zone } = book;
  let at = -1;
  return each(sheet, block, (cell) => {
    at += 1;
    if (!cell) return '';
    if (typeof cell.v !== 'number') return plain(cell);
    const style = styles[cell.s ?? 0];
    const date = style?.format === undefined && cell.auto !== undefined ? isDateFormat(cell.auto) : isDate[cell.s ?? 0];
    if (!date) return cell.v;
    dates.push(at);
    return zone.instant(cell.v);
  });
}

export function read<K extends keyof Readings>(book: Book, sheet: Sheet, block: Block, what: K): Readings[K] {
  return readers[what](book, sheet, block);
}

/** Values and the positions of those that are dates, in one go. */
export function valuesWithDates(book: Book, sheet: Sheet, block: Block): { values: Plain[]; dates: number[] } {
  const dates: number[] = [];
  return { values: values(book, sheet, block, dates), dates };
}

const readers: { [K in keyof Readings]: (book: Book, sheet: Sheet, block: Block) => Readings[K] } = {
  values: (book, sheet, block) => values(book, sheet, block, []),
  display: (book, sheet, block) => each(sheet, block, (cell) => displayOf(book, cell)),
  formulas: (_, sheet, block) => each(sheet, block, (cell) => cell?.f ?? ''),
  formulasR1C1: (_, sheet, block) => {
    let at = -1;
    return each(sheet, block, (cell) => {
      at += 1;
      if (cell?.f === undefined) return '';
      return toR1C1(cell.f, block.row + Math.floor(at / block.columns), block.column + (at % block.columns));
    });
  },
  notes: (_, sheet, block) => each(sheet, block, (cell) => cell?.note ?? ''),
  formats: (book, sheet, block) => each(sheet, block, (cell) => patternOf(book, cell)),
  styles: (book, sheet, block) => {
    const none: Style = book.workbook.styles[0] ?? {};
    return each(sheet, block, (cell) => book.workbook.styles[cell?.s ?? 0] ?? none);
  },
  runs: (_, sheet, block) => each(sheet, block, (cell) => cell?.runs),
};

/** What stays of a cell when its content goes: the format and the note. */
function bare(cell: Cell | null | undefined): Cell | null {
  if (!cell) return null;
  if (cell.s === undefined && cell.note === undefined) return null;
  return { ...(cell.s !== undefined && { s: cell.s }), ...(cell.note !== undefined && { note: cell.note }) };
}

/** A cell with other content: its format and note stay. Written out, for a block may have half a million cells. */
function holding(before: Cell | null | undefined, v: Cell['v'], s = before?.s): Cell {
  if (before?.note !== undefined) return { ...(s !== undefined && { s }), note: before.note, v: v! };
  return s === undefined ? { v: v! } : { s, v: v! };
}

/** The cell after an input, seen as typed by a person. */
function entered(book: Book, before: Cell | null | undefined, input: Input, today: number): Cell | null {
  if (typeof input === 'number') return holding(before, Number.isFinite(input) ? input : { error: '#NUM!' });
  if (input === '') return bare(before);
  if (typeof input === 'boolean') return holding(before, input);
  if (typeof input === 'object') {
    const serial = book.zone.serial(input.date);
    const format = book.workbook.styles[before?.s ?? 0]?.format;
    if (format !== undefined && isDateFormat(format)) return holding(before, serial);
    return holding(before, serial, book.styleWithFormat(before?.s, momentPattern(serial, book.workbook.locale)));
  }
  if (input.length > LONGEST) {
    throw new ServiceError(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  }
  const format = book.workbook.styles[before?.s ?? 0]?.format;
  // A cell formatted as text keeps what is typed.
  if (format === '@') return holding(before, input);
  const typed = readTyped(input, book.workbook.locale, today);
  switch (typed.kind) {
    case 'blank':
      return bare(before);
    case 'formula':
      return { ...bare(before), f: typed.formula };
    case 'text':
      return holding(before, typed.text);
    case 'value': {
      if (typed.format === undefined || format !== undefined) return holding(before, typed.value);
      return holding(before, typed.value, book.styleWithFormat(before?.s, typed.format));
    }
  }
}

/** Replaces each cell of a block by what `change` makes of it. */
export function replace(
  book: Book,
  sheet: Sheet,
  { row, column, rows, columns }: Block,
  change: (cell: Cell | null | undefined, at: number, row: number, column: number) => Cell | null | undefined,
): void {
  let at = 0;
  for (let r = row; r < row + rows; r += 1) {
    const before = sheet.rows[r];
    let cells: (Cell | null)[] | undefined;
    for (let c = column; c < column + columns; c += 1) {
      const old = before?.[c];
      const cell = change(old, at, r, c);
      at += 1;
      if (cell === old || (!cell && !old)) continue;
      cells ??= book.row(sheet, r);
      while (cells.length < c) cells.push(null);
      cells[c] = cell ?? null;
    }
  }
  book.touch();
}

export function write(book: Book, sheet: Sheet, block: Block, inputs: readonly Input[]): void {
  const today = book.today();
  const one = inputs.length === 1;
  let formulas = false;
  replace(book, sheet, block, (cell, at, row, column) => {
    const fresh = entered(book, cell, inputs[one ? 0 : at]!, today);
    if (fresh?.f === undefined) return fresh;
    formulas = true;
    // One formula for a whole block is pasted into it: references move along.
    return one ? { ...fresh, f: shifted(fresh.f, row - block.row, column - block.column) } : fresh;
  });
  book.calculation.wrote(sheet, block, formulas);
}

export function writeFormulas(
  book: Book,
  sheet: Sheet,
  block: Block,
  formulas: readonly string[],
  r1c1: boolean,
): void {
  const one = formulas.length === 1;
  replace(book, sheet, block, (cell, at, row, column) => {
    const given = formulas[one ? 0 : at]!;
    if (given === '') return bare(cell);
    const formula = given.startsWith('=') ? given : `=${given}`;
    return { ...bare(cell), f: r1c1 ? fromR1C1(formula, row, column) : formula };
  });
  book.calculation.wrote(sheet, block);
}

export function writeNotes(book: Book, sheet: Sheet, block: Block, notes: readonly string[]): void {
  const one = notes.length === 1;
  replace(book, sheet, block, (cell, at) => {
    const note = notes[one ? 0 : at]!;
    const { note: _, ...rest } = cell ?? {};
    if (note !== '') return { ...rest, note };
    return Object.keys(rest).length > 0 ? rest : null;
  });
}

export function restyle(book: Book, sheet: Sheet, block: Block, changes: readonly StyleChange[]): void {
  const one = changes.length === 1;
  // The same change of the same style comes up again and again.
  const known = new Map<StyleChange, Map<number, number>>();
  let values = false;
  replace(book, sheet, block, (cell, at) => {
    const change = changes[one ? 0 : at]!;
    values ||= 'format' in change;
    const before = cell?.s ?? 0;
    let numbers = known.get(change);
    if (!numbers) {
      numbers = new Map();
      known.set(change, numbers);
    }
    let number = numbers.get(before);
    if (number === undefined) {
      const style = { ...book.workbook.styles[before], ...change };
      for (const key of Object.keys(style) as (keyof Style)[]) if (style[key] === undefined) delete style[key];
      number = book.styleNumber(style as Style);
      numbers.set(before, number);
    }
    if (number === before) return cell;
    if (number !== 0) return { ...cell, s: number };
    const { s: _, ...rest } = cell ?? {};
    return Object.keys(rest).length > 0 ? rest : null;
  });
  // The format of a cell can be the format of a formula that reads it.
  if (values) book.calculation.wrote(sheet, block);
}

export function writeRuns(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  runs: readonly TextRun[],
): void {
  const block = { row, column, rows: 1, columns: 1 };
  replace(book, sheet, block, (cell) => {
    if (text === '') return bare(cell);
    return { ...bare(cell), v: text, ...(runs.length > 0 && { runs: [...runs] }) };
  });
  book.calculation.wrote(sheet, block);
}

/** The last row and column with content. */
export function used(sheet: Sheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (let r = sheet.rows.length - 1; r >= 0; r -= 1) {
    const cells = sheet.rows[r];
    if (!cells) continue;
    for (let c = cells.length - 1; c >= (rows === 0 ? 0 : columns); c -= 1) {
      const cell = cells[c];
      if (!cell || (cell.v === undefined && cell.f === undefined)) continue;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
      break;
    }
  }
  return { rows, columns };
}
