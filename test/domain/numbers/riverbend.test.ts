import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { readGroupSet } from '../../../src/domain/numbers/groupSet';
import { numbersOf, rateOf, sumLines } from '../../../src/domain/numbers/numbers';
import { owedRows } from '../../../src/domain/numbers/owed';
import { filledRows } from '../../../src/domain/numbers/seen';
import { readDate, readNumber } from '../../../src/tabs/cells';
import { measures } from '../../../src/tabs/measures';
import { people } from '../../../src/tabs/people';
import { readRows } from '../../../src/tabs/read';
import type { RawCell, Tab } from '../../../src/tabs/tab';

const sample = riverbend();
const today = '2026-05-25';
const cells = (name: string, tab: Tab): RawCell[][] => {
  const headings = Object.values(tab.columns).map((column) => column.heading);
  return [headings, ...sample.tabs[name]!.map((row) => headings.map((heading) => row[heading] ?? ''))];
};
const reading = { decimal: '.' } as const;
const directory = {
  measures: readRows(measures, cells('Measures', measures), reading).rows,
  teams: readRows(people, cells('People', people), reading).rows.filter((row) => row.kind === 'Team'),
  sets: sample.tabs.Charter!.flatMap((row) => readGroupSet(row.Kind === 'Group set' ? String(row.Text) : '') ?? []),
};
const rows = sample.tabs.Data!.map((row) => ['Period', 'Team', 'Measure', 'Group', 'Number', 'Out of'].map((heading) => row[heading] ?? ''));
const layout = { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 };
const numbers = numbersOf(rows, layout, directory, { number: (cell) => readNumber(cell as RawCell, '.'), day: (cell) => readDate(cell as RawCell) }, today);

describe('the numbers of Riverbend', () => {
  test('four rows need a look and three of them are not counted', () => {
    expect(numbers.checked.issues.map(({ reasons, fate }) => ({ reasons, fate }))).toEqual([
      { fate: 'not counted', reasons: ['More than out of (17 of 12)'] },
      { fate: 'not counted', reasons: [expect.stringMatching(/^Same week, team, measure and group as row \d+$/)] },
      { fate: 'counted', reasons: [expect.stringMatching(/^Same week, team, measure and group as row \d+; this one counts$/)] },
      { fate: 'not counted', reasons: ['Read as Elm', 'This week has not happened yet'] },
    ]);
  });

  test('every row with a key is counted, not counted or waiting', () => {
    const { rows: all, counted, notCounted, waiting } = numbers.checked.tally;
    expect({ all, sum: counted + notCounted + waiting, notCounted, waiting }).toEqual({ all: rows.length, sum: rows.length, notCounted: 3, waiting: 0 });
  });

  test('all teams together, math work on time stood at 886 of 1,188 in the last full week', () => {
    const m04 = directory.measures.find((measure) => measure.code === 'M04')!;
    const line = sumLines(numbers.teamsOf(m04).map((team) => numbers.line('M04', team, 'All')));
    expect(line.get('2026-05-18')).toEqual({ number: 886, outOf: 1188 });
    expect(rateOf(m04, line.get('2026-05-18'))).toBeCloseTo(886 / 1188, 12);
  });

  test('Juniper reported 145 of 170, Hazel 132 of 140, the others all they owed', () => {
    const share = new Map<string, [number, number]>();
    for (const { team, due, filled, period } of filledRows(numbers)) {
      if (period >= '2026-05-25') continue;
      const before = share.get(team) ?? [0, 0];
      share.set(team, [before[0] + filled, before[1] + due]);
    }
    expect(Object.fromEntries(share)).toMatchObject({ Juniper: [145, 170], Hazel: [132, 140], Alder: [170, 170], Fir: [140, 140] });
  });

  test('thirty rows are owed for the week of 25 May, four of them by Cedar', () => {
    const owed = owedRows(directory, '2026-05-18', today);
    expect(owed).toHaveLength(30);
    expect(owed.filter((row) => row.team === 'Cedar')).toEqual(
      ['M01', 'M02', 'M04', 'M06'].map((measure) => ({ period: '2026-05-25', team: 'Cedar', measure, group: 'All' })),
    );
  });
});
