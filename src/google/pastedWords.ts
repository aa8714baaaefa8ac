import { findHeadings } from '../tabs/headings';
import type { Tab } from '../tabs/tab';
import type { Book } from './book';
import { type Fill, fillIn } from './fill';
import type { Range, Sheet } from './host';
import type { Place } from './overtyped';

/**
 * Of a block that was pasted, what begins with = in a column of words is a list item (`=> call home`) or somebody else's
 * formula, never one that the person typed: it is put back as the text it was. Says in which columns, by their headings.
 */
export function keepPastedWords(book: Book, tab: Tab, range: Range, place: Place): string[] {
  const formulas = range.getFormulas();
  if (formulas.every((line) => line.every((formula) => formula === ''))) return [];
  const words = columnsOfWords(range.getSheet(), tab, place);
  const fills = formulas.flatMap((line, down) =>
    words.flatMap(({ field, across }): Fill[] => {
      const formula = line[across] ?? '';
      const row = place.row + down;
      return formula === '' || row < 2 ? [] : [{ row, field, value: asItWasWritten(formula) }];
    }),
  );
  fillIn(book, tab, fills);
  return words.flatMap(({ field }) =>
    fills.some((fill) => fill.field === field) ? [tab.columns[field]!.heading] : [],
  );
}

/** Google puts an = before a + that begins a word. */
const asItWasWritten = (formula: string): string => (/^=\+/.test(formula) ? formula.slice(1) : formula);

/** Columns of the block whose cells hold neither numbers nor days, each with its place in the block. */
function columnsOfWords(sheet: Sheet, tab: Tab, { column, columns }: Place): { field: string; across: number }[] {
  const headings = sheet.getRange(1, column, 1, columns).getValues()[0]!;
  return Object.entries<number | undefined>(findHeadings(tab, headings).at).flatMap(([field, across]) => {
    const { computed, reads } = tab.columns[field]!;
    return across === undefined || computed || reads === 'number' || reads === 'date' ? [] : [{ field, across }];
  });
}
