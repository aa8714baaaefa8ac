import { findHeadings } from '../tabs/headings';
import type { RawCell, Tab } from '../tabs/tab';
import { type Written, written } from '../tabs/write';
import type { Book } from './book';

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
  const typed = Object.entries<number | undefined>(at).flatMap(([field, column]) =>
    column === undefined || tab.columns[field]!.computed ? [] : [column],
  );
  const sheet = book.need(tab);
  for (const block of blocks(placed)) {
    const [first] = block[0]!;
    const values = block.map((line) => line.map(({ field, value }) => cellFor(tab, field, value)));
    sheet.getRange(first!.row, first!.column + 1, values.length, values[0]!.length).setValues(values);
  }
  book.forget(tab);
  const after = book.raw(tab);
  for (const hit of placed) {
    const said = restOf(placed, hit.row, typed);
    const now = after[hit.row - 1] ?? [];
    if (said(now) === said(before[hit.row - 1] ?? [])) continue;
    // Another row stands here now: it gets back what it held when the tab was read.
    const was = before.find((line) => said(line) === said(now));
    if (String(now[hit.column] ?? '') === String(hit.value))
      sheet.getRange(hit.row, hit.column + 1, 1, 1).setValue(cellFor(tab, hit.field, was?.[hit.column] ?? ''));
    book.forget(tab);
  }
}

const cellFor = (tab: Tab, field: string, value: RawCell): Written => written(tab.columns[field]!, value);

interface Placed extends Fill {
  readonly column: number;
}

/** What a row says in typed columns beside the cells that are filled in; computed ones follow from these. */
function restOf(fills: readonly Placed[], row: number, typed: readonly number[]) {
  const own = new Set(fills.filter((fill) => fill.row === row).map((fill) => fill.column));
  const others = typed.filter((column) => !own.has(column));
  return (line: readonly RawCell[]): string => JSON.stringify(others.map((column) => String(line[column] ?? '')));
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
