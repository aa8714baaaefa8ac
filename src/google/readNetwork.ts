import { fold } from '../domain/names';
import { type Network, networkOf } from '../domain/network';
import { readGroupSet } from '../domain/numbers/groupSet';
import type { Directory } from '../domain/numbers/measure';
import { type Numbers, numbersOf } from '../domain/numbers/numbers';
import { listedOnce } from '../domain/people';
import { Refusal } from '../domain/refusal';
import { readSettings } from '../domain/settings';
import { readDate, readNumber } from '../tabs/cells';
import { changePlan } from '../tabs/changePlan';
import { charter } from '../tabs/charter';
import { data } from '../tabs/data';
import { findHeadings, unreadable } from '../tabs/headings';
import { history } from '../tabs/history';
import { ideas } from '../tabs/ideas';
import { measures } from '../tabs/measures';
import { people } from '../tabs/people';
import { processMap } from '../tabs/processMap';
import { products } from '../tabs/products';
import { type Problem, type ReadTab, readRows } from '../tabs/read';
import { settingsTab } from '../tabs/settings';
import { sharing } from '../tabs/sharing';
import type { ListName, RawCell, Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import type { Book } from './book';
import { now } from './clock';
import { Historian } from './historian';
import type { Host } from './host';

/** All that an execution knows: rows and history as the network, the numbers, and what could not be read. */
export interface Known {
  readonly network: Network;
  readonly directory: Directory;
  readonly historian: Historian;
  readonly problems: readonly (Problem & { readonly tab: string })[];
}

/** Every tab that the network is read from; Data is read on its own. */
export const networkTabs: readonly Tab[] = [
  people,
  charter,
  measures,
  ideas,
  tests,
  products,
  sharing,
  changePlan,
  processMap,
  settingsTab,
  history,
];

/** Reads the tabs asked for, each with one call; the others count as empty. Who is who is always read. */
export function readNetwork(host: Host, book: Book, tabs: readonly Tab[] = networkTabs): Known {
  const wanted = new Set<Tab>([people, settingsTab, history, ...tabs]);
  for (const tab of [data, ideas, measures, people]) book.need(tab);
  book.load([...wanted]);
  for (const tab of wanted) refuseUnreadable(book, tab, book.raw(tab));

  const problems: (Problem & { tab: string })[] = [];
  const known: Partial<Record<ListName, ReadonlySet<string>>> = {};
  const rowsOf = <T extends Tab>(tab: T): ReadTab<T>['rows'] => {
    const read = readRows(tab, wanted.has(tab) ? book.raw(tab) : [], { decimal: book.decimal, known });
    problems.push(...read.problems.map((problem) => ({ ...problem, tab: tab.name })));
    return read.rows;
  };
  const names = (list: readonly string[]) => new Set(list.map(fold));

  const peopleRows = listedOnce(rowsOf(people));
  const ofKind = (...kinds: string[]) =>
    peopleRows.filter((row) => kinds.includes(row.kind ?? '')).map((row) => row.name);
  known.people = names(ofKind('Person'));
  known.teams = names([...ofKind('Team'), 'All']);
  known.groups = names([...ofKind('Group', 'Partner'), ...ofKind('Team')]);
  const charterRows = rowsOf(charter);
  const sets = charterRows.flatMap((row) => (row.kind === 'Group set' ? (readGroupSet(row.text) ?? []) : []));
  known['group sets'] = names(sets.map((set) => set.name));
  const measureRows = rowsOf(measures);

  const historian = new Historian(book);
  const { settings } = readSettings(rowsOf(settingsTab));
  const network = networkOf({
    people: peopleRows,
    charter: charterRows,
    measures: measureRows,
    ideas: rowsOf(ideas),
    tests: rowsOf(tests),
    products: rowsOf(products),
    shares: rowsOf(sharing),
    plans: rowsOf(changePlan),
    steps: rowsOf(processMap),
    events: historian.events,
    settings,
    now: now(host, book),
  });
  const teams = peopleRows.filter((row) => row.kind === 'Team');
  return { network, directory: { measures: measureRows, teams, sets }, historian, problems };
}

/** Reads, checks and sums Data: the whole tab, or for panels its newest rows. */
export function readNumbers(
  book: Book,
  directory: Directory,
  today: string,
  how: 'whole' | 'recent' = 'whole',
): Numbers {
  const { headings, rows } = book.excerpt(data, how);
  refuseUnreadable(book, data, [headings, ...rows]);
  // All that are read here are there: just made sure of.
  const at = findHeadings(data, headings).at as Readonly<Record<keyof typeof data.columns, number>>;
  const { period, team, measure, group, number, outOf } = at;
  return numbersOf(
    rows,
    { period, team, measure, group, number, outOf },
    directory,
    {
      number: (cell) => readNumber(cell as RawCell, book.decimal),
      day: (cell) => readDate(cell as RawCell),
    },
    today,
  );
}

/** A column that was renamed or stands there twice is named, never guessed; a tab without any cell has none yet. */
function refuseUnreadable(book: Book, tab: Tab, [headings = [], ...rows]: readonly (readonly RawCell[])[]): void {
  const isEmpty = rows.length === 0 && headings.every((cell) => cell === '');
  const problem = isEmpty ? undefined : unreadable(tab, headings, book.nameOf(tab));
  if (problem !== undefined) throw new Refusal(problem);
}
