import type { SampleNetwork } from '../../../examples/network';
import { networkOf } from '../../../src/domain/network';
import { readGroupSet } from '../../../src/domain/numbers/groupSet';
import { numbersOf } from '../../../src/domain/numbers/numbers';
import { readDate, readNumber } from '../../../src/tabs/cells';
import { charter } from '../../../src/tabs/charter';
import { ideas } from '../../../src/tabs/ideas';
import { measures } from '../../../src/tabs/measures';
import { people } from '../../../src/tabs/people';
import { readRows } from '../../../src/tabs/read';
import type { RawCell, Tab } from '../../../src/tabs/tab';
import { tests } from '../../../src/tabs/tests';

/** A sample network as arrays: what the workbook would give, without a workbook. */
export function worldOf(sample: SampleNetwork) {
  const rowsOf = <T extends Tab>(tab: T) => {
    const headings = Object.values(tab.columns).map((column) => column.heading);
    const cells: RawCell[][] = [
      headings,
      ...(sample.tabs[tab.name] ?? []).map((row) => headings.map((heading) => row[heading] ?? '')),
    ];
    return readRows(tab, cells, { decimal: '.' }).rows;
  };
  const peopleRows = rowsOf(people);
  const charterRows = rowsOf(charter);
  const directory = {
    measures: rowsOf(measures),
    teams: peopleRows.filter((row) => row.kind === 'Team'),
    sets: charterRows.flatMap((row) => (row.kind === 'Group set' ? (readGroupSet(row.text) ?? []) : [])),
  };
  const network = networkOf({
    people: peopleRows,
    charter: charterRows,
    measures: directory.measures,
    ideas: rowsOf(ideas),
    tests: rowsOf(tests),
    now: sample.now,
  });
  const rows = (sample.tabs.Data ?? []).map((row) =>
    ['Period', 'Team', 'Measure', 'Group', 'Number', 'Out of'].map((heading) => row[heading] ?? ''),
  );
  const layout = { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 };
  const read = {
    number: (cell: unknown) => readNumber(cell as RawCell, '.'),
    day: (cell: unknown) => readDate(cell as RawCell),
  };
  return { network, directory, rows, numbers: numbersOf(rows, layout, directory, read, network.today) };
}
