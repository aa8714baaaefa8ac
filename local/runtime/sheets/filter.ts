import type { Sheet } from '../model';
import { closed } from './address';
import type { Book } from './book';
import { displayOf } from './cells';
import { meet } from './criteria';

const known = new WeakMap<Book, { version: number; rows: Map<Sheet, Set<number>> }>();

/** The rows that the sheet's filter hides now. */
export function filteredRows(book: Book, sheet: Sheet): Set<number> {
  book.calculation.settle();
  let cache = known.get(book);
  if (!cache || cache.version !== book.version) {
    cache = { version: book.version, rows: new Map() };
    known.set(book, cache);
  }
  let rows = cache.rows.get(sheet);
  if (!rows) {
    rows = compute(book, sheet);
    cache.rows.set(sheet, rows);
  }
  return rows;
}

function compute(book: Book, sheet: Sheet): Set<number> {
  const gone = new Set<number>();
  if (!sheet.filter) return gone;
  const { row, column, rows, columns } = closed(sheet.filter.area, {
    rows: sheet.rowCount,
    columns: sheet.columnCount,
  });
  for (const [name, { hidden, type, args }] of Object.entries(sheet.filter.criteria)) {
    const at = Number(name);
    if (at < column || at >= column + columns) continue;
    // The first row of a filter holds its headings.
    const places = Array.from({ length: Math.max(0, rows - 1) }, (_, i) => ({ row: row + 1 + i, column: at }));
    const hide = new Set(hidden);
    const met = type
      ? meet(book, sheet, type, args ?? [], { row: row + 1, column: at }, places)
      : places.map(() => true);
    places.forEach((place, i) => {
      if (!met[i] || hide.has(displayOf(book, book.cell(sheet, place.row, at)))) gone.add(place.row);
    });
  }
  return gone;
}
