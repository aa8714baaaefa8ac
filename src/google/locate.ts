import { readId, sameId } from '../domain/ids';
import { fold } from '../domain/names';
import { Refusal } from '../domain/refusal';
import { findHeadings, noColumn } from '../tabs/headings';
import type { RawCell } from '../tabs/tab';
import type { CellChange } from '../usecases/plan';
import type { Book, Excerpt } from './book';

/** Where a change goes in the sheet as last read, and what stood there. */
export interface Hit {
  readonly change: CellChange;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly was: RawCell;
}

/** The row of a change, wherever it stands now: among the newest rows first, then in the whole tab. */
export function locate(book: Book, change: CellChange): Hit {
  const found = lookFor(book, change);
  if (!found) throw new Refusal(`The row ${change.key} is no longer on the tab ${change.tab.name}.`);
  return found;
}

export const lookFor = (book: Book, change: CellChange): Hit | undefined =>
  findIn(book.excerpt(change.tab), change) ?? findIn(book.excerpt(change.tab, 'whole'), change);

/** The lowest row that says what the change's row must say: of two rows with one key the last one counts. */
export function findIn({ headings, rows, first }: Excerpt, change: CellChange): Hit | undefined {
  const { at } = findHeadings(change.tab, headings);
  const column = at[change.field];
  if (column === undefined) throw new Refusal(noColumn(change.tab.name, [change.tab.columns[change.field]!.heading]));
  const wanted = Object.entries(change.match).map(([field, text]) => [at[field], text] as const);
  for (let r = rows.length - 1; r >= 0; r--) {
    const cells = rows[r]!;
    if (wanted.every(([place, text]) => says(place === undefined ? '' : (cells[place] ?? ''), text)))
      return { change, row: first + r, column: column + 1, was: cells[column] ?? '' };
  }
  return undefined;
}

/** An id is read with any padding and whatever follows it; other texts in any case and spacing; a blank group is All. */
function says(cell: RawCell, wanted: string): boolean {
  const text = fold(String(cell));
  const meant = fold(wanted);
  if (text === meant) return true;
  if (readId(wanted)) return sameId(text.split(' ')[0]!, wanted);
  return text === '' && meant === 'all';
}
