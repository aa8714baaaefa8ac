import { findHeadings } from '../tabs/headings';
import type { RawCell, Tab } from '../tabs/tab';
import { type Written, written } from '../tabs/write';
import type { Book, Excerpt } from './book';
import { giveBack, same, type WrittenCell } from './giveBack';

/** A cell that is to be filled in beside what somebody typed: its id, who, when. `row` is the sheet's row number. */
export interface Fill {
  readonly row: number;
  readonly field: string;
  readonly value: RawCell;
}

/**
 * Fills in cells that the tool gives, in as few writes as there are blocks, and looks again: a row that somebody moved in
 * between is told by what else stands in it, and a cell that was hit in its place gets back what its own row held.
 */
export function fillIn(book: Book, tab: Tab, fills: readonly Fill[]): void {
  if (fills.length === 0) return;
  const before = book.raw(tab).map((line) => [...line]);
  const { at } = findHeadings(tab, before[0] ?? []);
  const placed = fills.flatMap((fill) => {
    const column = at[fill.field];
    return column === undefined ? [] : [{ ...fill, column }];
  });
  const sheet = book.need(tab);
  for (const block of blocks(placed)) {
    const [first] = block[0]!;
    const values = block.map((line) => line.map(({ field, value }) => cellFor(tab, field, value)));
    sheet.getRange(first!.row, first!.column + 1, values.length, values[0]!.length).setValues(values);
  }
  book.forget(tab);
  const [headings = [], ...rows] = before;
  const was = { headings, rows, first: 2 };
  const cells = placed.map(({ row, column, value }): WrittenCell => ({ tab, row, column: column + 1, value }));
  for (const cell of cells.filter((one) => isElsewhere(book, one, cells, was))) giveBack(book, cell, cells, was);
  book.forget(tab);
}

/** Does another row, or another column, stand where the cell was written? */
function isElsewhere(
  book: Book,
  { tab, row, column }: WrittenCell,
  all: readonly WrittenCell[],
  { headings, rows }: Excerpt,
): boolean {
  const [now = [], ...lines] = book.raw(tab);
  const own = new Set(all.filter((one) => one.row === row).map((one) => one.column - 1));
  const { at } = findHeadings(tab, headings);
  const others = Object.entries<number | undefined>(at).flatMap(([field, place]) =>
    place === undefined || tab.columns[field]!.computed || own.has(place) ? [] : [place],
  );
  return (
    String(now[column - 1] ?? '') !== String(headings[column - 1] ?? '') ||
    others.some((place) => !same(lines[row - 2]?.[place], rows[row - 2]?.[place]))
  );
}

const cellFor = (tab: Tab, field: string, value: RawCell): Written => written(tab.columns[field]!, value);

interface Placed extends Fill {
  readonly column: number;
}

/** Cells side by side, and equal runs of rows below each other: one write each. */
function blocks(fills: readonly Placed[]): Placed[][][] {
  const lines: Placed[][] = [];
  for (const fill of [...fills].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const line = lines[lines.length - 1];
    const last = line?.[line.length - 1];
    if (last && last.row === fill.row && last.column === fill.column - 1) line!.push(fill);
    else lines.push([fill]);
  }
  const found: Placed[][][] = [];
  for (const line of lines) {
    const above = found.find((block) => {
      const [top] = block[block.length - 1]!;
      return top!.row === line[0]!.row - 1 && top!.column === line[0]!.column && block[0]!.length === line.length;
    });
    if (above) above.push(line);
    else found.push([line]);
  }
  return found;
}
