import { fold } from '../domain/names';
import { findHeadings } from '../tabs/headings';
import type { RawCell, Tab } from '../tabs/tab';
import { written } from '../tabs/write';
import type { Book, Excerpt } from './book';

/** A cell that was written, 1-based. */
export interface WrittenCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly value: RawCell;
  /** Given back where nothing else is known; without it the cell is then left as it is. */
  readonly was?: RawCell;
}

export const same = (one: unknown, other: unknown): boolean => String(one ?? '').trim() === String(other ?? '').trim();

/**
 * People sort, insert and delete while a script runs: the cell that was written belongs to another row, or to another
 * column, by now. It gets back what stood in it before; only if it still holds what was written, since what a person typed
 * meanwhile is theirs. Whose cell it is, the rest of its row says: all that was not written, heading by heading, wherever
 * rows and columns went.
 */
export function giveBack(
  book: Book,
  { tab, row, column, value, was }: WrittenCell,
  all: readonly WrittenCell[],
  before: Excerpt,
  formula = '',
): void {
  const now = book.excerpt(tab);
  const cells = now.rows[row - now.first];
  if (!cells || !same(cells[column - 1], value)) return;
  const range = book.need(tab).getRange(row, column, 1, 1);
  if (formula !== '') {
    range.setFormula(formula);
    return;
  }
  const overwritten = all.filter((one) => one.tab === tab && one.row === row).map((one) => one.column - 1);
  const place = placeOf(before.headings, now.headings[column - 1]);
  const alike = place < 0 ? [] : rowsLike(tab, before, now, cells, new Set(overwritten));
  const left = new Set(now.rows.map((line) => String(line[column - 1] ?? '')));
  // Of rows that are alike it is the one whose cell is nowhere any more.
  const own = alike.find((line) => !left.has(String(line[place] ?? ''))) ?? alike[0];
  // A row or column that is new, with nothing else in it, had nothing there.
  const isNew = place < 0 || cells.every((cell, at) => cell === '' || overwritten.includes(at));
  const back = own ? (own[place] ?? '') : isNew ? '' : was;
  if (back === undefined) return;
  const under = columnAt(tab, now.headings, column - 1);
  range.setValue(under ? written(under, back) : back);
}

/** Rows of before that say the same as this one does now, apart from what was written over and what the tool works out. */
function rowsLike(
  tab: Tab,
  before: Excerpt,
  now: Excerpt,
  cells: readonly RawCell[],
  overwritten: ReadonlySet<number>,
): (readonly RawCell[])[] {
  const places = now.headings.flatMap((heading, at) => {
    const was = placeOf(before.headings, heading);
    const isTyped = String(heading) !== '' && !columnAt(tab, now.headings, at)?.computed;
    return was >= 0 && isTyped && !overwritten.has(at) ? [[at, was] as const] : [];
  });
  return before.rows.filter((line) => places.every(([at, was]) => same(line[was], cells[at])));
}

/** Where a heading stood, in whatever way it is written now. */
const placeOf = (headings: readonly RawCell[], heading: RawCell = ''): number =>
  headings.findIndex((one) => fold(String(one)) === fold(String(heading)));

function columnAt(tab: Tab, headings: readonly RawCell[], place: number) {
  const { at } = findHeadings(tab, headings);
  const field = Object.keys(tab.columns).find((one) => at[one] === place);
  return field === undefined ? undefined : tab.columns[field];
}
