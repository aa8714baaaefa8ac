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
  /** Where its row is like none of before, it is blanked: somebody typed that row meanwhile. Else it is left as it is. */
  readonly orBlank?: boolean;
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
  { tab, row, column, value, orBlank }: WrittenCell,
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
  const whole = place < 0 ? [] : rowsLike(tab, before, now, cells, new Set(overwritten));
  // Somebody may have typed into that very row too: then what it is about says whose it is.
  const alike = whole.length > 0 || place < 0 ? whole : rowsAbout(tab, before, now, cells, new Set(overwritten));
  const left = new Set(now.rows.map((line) => String(line[column - 1] ?? '')));
  // Of rows that are alike it is the one whose cell is nowhere any more.
  const own = alike.find((line) => !left.has(String(line[place] ?? ''))) ?? alike[0];
  // A row or column that is like none was typed or put in meanwhile: nothing was there.
  const isNew = place < 0 || cells.every((cell, at) => cell === '' || overwritten.includes(at));
  if (!own && !isNew && !orBlank) return;
  const back = own ? (own[place] ?? '') : '';
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

/** Rows of before with the same id and the same key, none of which was written over. */
function rowsAbout(
  tab: Tab,
  before: Excerpt,
  now: Excerpt,
  cells: readonly RawCell[],
  overwritten: ReadonlySet<number>,
): (readonly RawCell[])[] {
  const [then, at] = [findHeadings(tab, before.headings).at, findHeadings(tab, now.headings).at];
  const fields = [...new Set([...(tab.ids ? [Object.keys(tab.columns)[0]!] : []), ...tab.key])];
  const places = fields.flatMap((field) => {
    const [is, was] = [at[field], then[field]];
    return is === undefined || was === undefined || overwritten.has(is) ? [] : [[is, was] as const];
  });
  if (places.every(([is]) => String(cells[is] ?? '') === '')) return [];
  return before.rows.filter((line) => places.every(([is, was]) => same(line[was], cells[is])));
}

/** Where a heading stood, in whatever way it is written now. */
const placeOf = (headings: readonly RawCell[], heading: RawCell = ''): number =>
  headings.findIndex((one) => fold(String(one)) === fold(String(heading)));

function columnAt(tab: Tab, headings: readonly RawCell[], place: number) {
  const { at } = findHeadings(tab, headings);
  const field = Object.keys(tab.columns).find((one) => at[one] === place);
  return field === undefined ? undefined : tab.columns[field];
}
