import { fold } from '../domain/names';
import { inWords } from '../domain/sentence';
import { choices, type RawCell, type Tab } from './tab';

/** Where each field stands in a tab as people left it: fields → 0-based column, and the headings that are not there. */
export interface Headings<F extends string = string> {
  readonly at: Readonly<Partial<Record<F, number>>>;
  /** In words, never guessed by position. */
  readonly missing: readonly string[];
  /** Those that stand there twice: the first place is in `at`, and nobody can know whether it is the one meant. */
  readonly twice: readonly string[];
}

/** Matches headings by their text: any order, any case, spaces as they fall, names of earlier versions too. */
export function findHeadings<T extends Tab>(
  tab: T,
  firstRow: readonly RawCell[],
): Headings<keyof T['columns'] & string> {
  const found = known.get(firstRow);
  // It was found by this very tab.
  if (found?.tab === tab) return found.headings as Headings<keyof T['columns'] & string>;
  const headings = lookedUp(tab, firstRow);
  known.set(firstRow, { tab, headings });
  return headings;
}

/** A first row that was read is asked about many times. */
const known = new WeakMap<readonly RawCell[], { readonly tab: Tab; readonly headings: Headings }>();

function lookedUp<T extends Tab>(tab: T, firstRow: readonly RawCell[]): Headings<keyof T['columns'] & string> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  firstRow.forEach((cell, column) => {
    const heading = fold(String(cell));
    if (heading === '') return;
    if (found.has(heading)) repeated.add(heading);
    else found.set(heading, column);
  });

  const at: Partial<Record<string, number>> = {};
  const missing: string[] = [];
  for (const [field, column] of Object.entries(tab.columns)) {
    const place = [column.heading, ...column.formerly]
      .map((heading) => found.get(fold(heading)))
      .find((one) => one !== undefined);
    if (place !== undefined) at[field] = place;
    else missing.push(column.heading);
  }
  const twice = Object.values(tab.columns)
    .map(({ heading }) => heading)
    .filter((heading) => repeated.has(fold(heading)));
  // Only fields of this tab were put in.
  return { at: at as Headings<keyof T['columns'] & string>['at'], missing, twice };
}

/**
 * Why a tab cannot be read as it stands, in words: a column is missing without which something else would be shown, or
 * its name stands twice. `called` is what people call the tab.
 */
export function unreadable(tab: Tab, firstRow: readonly RawCell[], called: string): string | undefined {
  const { missing, twice } = findHeadings(tab, firstRow);
  const typed = Object.entries(tab.columns).filter(([, column]) => !column.computed);
  const lacking = typed
    .filter(([field, { heading }]) => missing.includes(heading) && !mayBeMissing(tab, field))
    .map(([, { heading }]) => heading);
  if (lacking.length > 0) return noColumn(called, lacking);
  const double = typed.map(([, { heading }]) => heading).filter((heading) => twice.includes(heading));
  if (double.length > 0)
    return `The tab ${called} has two columns called ${inWords(double)}. Give one of them another heading in row 1.`;
  return undefined;
}

/** What is missing, and what puts it back; `called` is what people call the tab. */
export const noColumn = (called: string, headings: readonly string[]): string =>
  `The tab ${called} has no column ${inWords(headings)}. Write the heading into row 1 again, over the column it belongs to, or over an empty one if that is gone.`;

/** The columns that can be done without and are not there: what they said is only shown, never counted. */
export function lackedHeadings(tab: Tab, firstRow: readonly RawCell[]): readonly string[] {
  const { missing } = findHeadings(tab, firstRow);
  return Object.entries(tab.columns)
    .filter(([field, { heading }]) => missing.includes(heading) && mayBeMissing(tab, field))
    .map(([, { heading }]) => heading);
}

/** Free text beside what makes a row a row, on a tab of people's own. */
function mayBeMissing(tab: Tab, field: string): boolean {
  const column = tab.columns[field]!;
  const isFree = column.reads === 'text' && !column.list && choices(column) === undefined;
  return tab.owner === 'people' && isFree && !column.computed && !tab.key.includes(field);
}
