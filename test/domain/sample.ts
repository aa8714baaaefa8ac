import type { SampleNetwork } from '../../examples/network';
import { type HistoryCells, readHistory } from '../../src/domain/event';
import { fold } from '../../src/domain/names';
import { type Network, networkOf } from '../../src/domain/network';
import { readGroupSet } from '../../src/domain/numbers/groupSet';
import { numbersOf } from '../../src/domain/numbers/numbers';
import { readSettings } from '../../src/domain/settings';
import { changePlan } from '../../src/tabs/changePlan';
import { charter } from '../../src/tabs/charter';
import { data } from '../../src/tabs/data';
import { ideas } from '../../src/tabs/ideas';
import { measures } from '../../src/tabs/measures';
import { people } from '../../src/tabs/people';
import { processMap } from '../../src/tabs/processMap';
import { products } from '../../src/tabs/products';
import { readRows } from '../../src/tabs/read';
import { sharing } from '../../src/tabs/sharing';
import type { RawCell, Tab } from '../../src/tabs/tab';
import { tests } from '../../src/tabs/tests';
import { splitsOf } from '../../src/usecases/splits';

/** A sample network as an execution would read it: rows from the cells, events from the Cycle history, numbers from Data. */
export function networkFrom(sample: SampleNetwork): Network {
  const rows = <T extends Tab>(tab: T) => readRows(tab, cellsOf(sample, tab), { decimal: '.' }).rows;
  const peopleRows = rows(people);
  const measureRows = rows(measures);
  const charterRows = rows(charter);
  const { events, unreadable } = readHistory(historyOf(sample));
  if (unreadable.length > 0) throw new Error(`Events that cannot be read: ${unreadable.join(', ')}`);
  const network = networkOf({
    people: peopleRows,
    ideas: rows(ideas),
    tests: rows(tests),
    products: rows(products),
    shares: rows(sharing),
    plans: rows(changePlan),
    charter: charterRows,
    measures: measureRows,
    steps: rows(processMap),
    events,
    settings: readSettings(Object.entries(sample.settings).map(([key, value]) => ({ key, value }))).settings,
    now: sample.now,
  });
  const sets = charterRows.flatMap((row) => (row.kind === 'Group set' ? (readGroupSet(row.text) ?? []) : []));
  const teams = peopleRows.filter((row) => row.kind === 'Team');
  const numbers = numbersOf(
    cellsOf(sample, data).slice(1),
    columnsOf(data),
    { measures: measureRows, teams, sets },
    {
      number: (cell) => (typeof cell === 'number' ? { value: cell } : { value: undefined }),
      day: (cell) => ({ value: String(cell) }),
    },
    network.today,
  );
  return networkOf({ ...network, splits: splitsOf(network, numbers) });
}

function cellsOf(sample: SampleNetwork, tab: Tab): RawCell[][] {
  const headings = Object.values(tab.columns).map((column) => column.heading);
  const found = Object.entries(sample.tabs).find(([name]) => fold(name) === fold(tab.name))?.[1] ?? [];
  return [headings, ...found.map((row) => headings.map((heading) => row[heading] ?? ''))];
}

function columnsOf<T extends Tab>(tab: T): { [F in keyof T['columns']]: number } {
  const fields = Object.keys(tab.columns).map((field, at) => [field, at]);
  return Object.fromEntries(fields);
}

function historyOf(sample: SampleNetwork): HistoryCells[] {
  return sample.events.map((event, at) => ({
    seq: at + 1,
    when: event.when,
    who: event.who,
    knownBy: event.knownBy,
    through: event.through ?? '',
    role: event.role ?? '',
    group: event.group ?? '',
    request: event.request ?? '',
    digest: '',
    event: event.event,
    idea: event.idea ?? '',
    product: event.product ?? '',
    object: event.object ?? '',
    from: event.from ?? '',
    to: event.to ?? '',
    cycle: event.cycle,
    question: event.question ?? '',
    answer: event.answer ?? '',
    more: event.more ? JSON.stringify(event.more) : '',
    chain: '',
  }));
}
