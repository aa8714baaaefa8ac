import type { SheetsCore } from '../../runtime/seam';

type Way = 'up' | 'down' | 'left' | 'right' | 'end';

/** Where Ctrl and an arrow lead from a cell, as in any spreadsheet: the last filled one in a row of filled ones, else the next filled one, else the edge. */
export function edgeFrom(
  sheets: SheetsCore,
  book: string,
  sheet: number,
  row: number,
  column: number,
  way: Way,
): { row: number; column: number } {
  const used = sheets.used(book, sheet);
  if (way === 'end') return { row: Math.max(0, used.rows - 1), column: Math.max(0, used.columns - 1) };
  const size = sheets.size(book, sheet);
  const isAcross = way === 'left' || way === 'right';
  const step = way === 'down' || way === 'right' ? 1 : -1;
  const last = (isAcross ? size.columns : size.rows) - 1;
  const known = Math.min(last + 1, isAcross ? used.columns : used.rows);
  const line = isAcross
    ? row < used.rows
      ? read(0, row, known, true)
      : []
    : column < used.columns
      ? read(0, column, known, false)
      : [];
  const isFilled = (at: number) => (line[at] ?? '') !== '';
  let at = isAcross ? column : row;
  const stop = step === 1 ? last : 0;
  if (at === stop) return { row, column };
  const wasFilled = isFilled(at);
  at += step;
  if (wasFilled && isFilled(at)) while (at !== stop && isFilled(at + step)) at += step;
  else while (at !== stop && !isFilled(at)) at += step;
  return isAcross ? { row, column: at } : { row: at, column };

  function read(from: number, other: number, count: number, across: boolean): (string | number | boolean)[] {
    if (count === 0) return [];
    const block = across
      ? { row: other, column: from, rows: 1, columns: count }
      : { row: from, column: other, rows: count, columns: 1 };
    return sheets.read(book, sheet, block, 'values');
  }
}
