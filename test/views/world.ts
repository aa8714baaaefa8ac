import type { SampleNetwork, SampleRow } from '../../examples/network';
import type { HistoryEvent } from '../../src/domain/event';
import { fold } from '../../src/domain/names';
import { networkOf } from '../../src/domain/network';
import { readGroupSet } from '../../src/domain/numbers/groupSet';
import { numbersOf } from '../../src/domain/numbers/numbers';
import { readSettings } from '../../src/domain/settings';
import { readDate, readNumber } from '../../src/tabs/cells';
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
import type { DashboardView } from '../../src/views/dashboard/view';

/** What the update reads from a sample's tabs, put together as it does, without a workbook in between. */
export function viewOf(sample: SampleNetwork, now: string = sample.now): DashboardView {
  const cells = (tab: Tab): RawCell[][] => {
    const headings = Object.values(tab.columns).map((column) => column.heading);
    return [
      headings,
      ...(sample.tabs[tab.name] ?? []).map((row: SampleRow) => headings.map((heading) => row[heading] ?? '')),
    ];
  };
  const names = (values: readonly string[]) => new Set(values.map(fold));
  const peopleRows = readRows(people, cells(people), { decimal: '.' }).rows;
  const ofKind = (...kinds: string[]) =>
    peopleRows.filter((row) => kinds.includes(row.kind ?? '')).map((row) => row.name);
  const charterRows = readRows(charter, cells(charter), { decimal: '.' }).rows;
  const sets = charterRows.flatMap((row) => (row.kind === 'Group set' ? (readGroupSet(row.text) ?? []) : []));
  const known = {
    people: names(ofKind('Person')),
    teams: names([...ofKind('Team'), 'All']),
    groups: names([...ofKind('Group', 'Partner'), ...ofKind('Team')]),
    'group sets': names(sets.map((set) => set.name)),
  };
  const rowsOf = <T extends Tab>(tab: T) => readRows(tab, cells(tab), { decimal: '.', known }).rows;

  const measureRows = rowsOf(measures);
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
    events: eventsOf(sample),
    settings: readSettings(Object.entries(sample.settings).map(([key, value]) => ({ key, value }))).settings,
    now,
  });
  const columns = Object.keys(data.columns);
  const at = (field: string) => columns.indexOf(field);
  const numbers = numbersOf(
    cells(data).slice(1),
    {
      period: at('period'),
      team: at('team'),
      measure: at('measure'),
      group: at('group'),
      number: at('number'),
      outOf: at('outOf'),
    },
    { measures: measureRows, teams: peopleRows.filter((row) => row.kind === 'Team'), sets },
    { number: (cell) => readNumber(cell as RawCell, '.'), day: (cell) => readDate(cell as RawCell) },
    network.today,
  );
  return {
    title: sample.title,
    network: { ...network, splits: splitsOf(network, numbers) },
    numbers,
    remarks: [],
    updated: { at: now, by: 'Finn', how: 'weekly' },
    weekly: { owner: 'Finn', nextRun: '2026-06-01' },
    history: { kind: 'whole', rows: sample.events.length },
  };
}

function eventsOf(sample: SampleNetwork): HistoryEvent[] {
  const blank = {
    through: '',
    role: '',
    group: '',
    request: '',
    digest: '',
    idea: '',
    product: '',
    object: '',
    from: '',
    to: '',
    question: '',
    answer: '',
    more: {},
  };
  return sample.events.map((event, at) => ({ ...blank, ...event, seq: at + 1 }) as unknown as HistoryEvent);
}

/** The smallest network that a test needs: rows by heading, as people type them. */
export function smallView(
  tabs: SampleNetwork['tabs'],
  { now = '2026-05-25T06:00:00', events = [] }: { now?: string; events?: SampleNetwork['events'] } = {},
): DashboardView {
  return viewOf({
    name: 'small',
    title: 'Small network',
    timeZone: 'UTC',
    locale: 'en_US',
    now,
    admin: 'finn@small.example',
    tabs,
    events,
    settings: {},
  });
}
