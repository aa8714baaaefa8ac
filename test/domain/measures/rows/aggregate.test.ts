import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, periodOf } from '../../../../src/domain/measures/periods';
import { aggregate, type Calendar, type Cells } from '../../../../src/domain/measures/rows/aggregate';
import { encode, type Reading } from '../../../../src/domain/measures/rows/encode';

const layout = { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 };
const known = (names: readonly string[]) => (text: string) => names.find((name) => name === text.trim());
const reading: Reading = {
  dayOf: (cell) =>
    cell instanceof Date ? Math.floor(cell.getTime() / 86_400_000) : dayNumber(String(cell)) || undefined,
  teamOf: known(['Alder', 'Birch']),
  measureOf: (text) => known(['M01', 'M10', 'M11'])(text.split(' ')[0]!),
  groupOf: known(['All', 'Multilingual']),
  numberOf: (cell) => (cell === '12,5' ? 12.5 : undefined),
};
const weekly: Calendar = { cadence: 'Weekly' };

function sums(rows: unknown[][], calendarOf = (): Calendar => weekly, needsOutOf = (_: string) => true) {
  return listed(aggregate(encode(rows, layout, reading), calendarOf, needsOutOf));
}

function listed({ lines, periods, period, number, outOf, filled }: Cells) {
  return lines.flatMap(({ measure, team, group, start, end }) =>
    Array.from({ length: end - start }, (_, k) => [
      `${measure} ${team} ${group} ${periods[period[start + k]!]}`,
      number[start + k],
      outOf[start + k],
      filled[start + k],
    ]),
  );
}

describe('rows add up to period cells', () => {
  test('as Σ number and Σ out-of, sorted by measure, team, group and period', () => {
    expect(
      sums([
        ['2026-01-12', 'Birch', 'M01 On track', 'All', 5, 10],
        ['2026-01-06', 'Alder', 'M01 On track', 'All', 1, 2],
        ['2026-01-05', 'Alder', 'M01', 'All', 80, 100],
        ['2026-01-11', 'Alder', 'M01', 'Multilingual', 3, 4],
      ]),
    ).toEqual([
      ['M01 Alder All 2026-01-05', 81, 102, 2],
      ['M01 Alder Multilingual 2026-01-05', 3, 4, 1],
      ['M01 Birch All 2026-01-12', 5, 10, 1],
    ]);
  });

  test('in which a blank is missing and a zero is not', () => {
    expect(
      sums([
        ['2026-01-05', 'Alder', 'M01', 'All', '', 10],
        ['2026-01-12', 'Alder', 'M01', 'All', 0, 10],
        ['2026-01-19', 'Alder', 'M01', 'All', 4, ''],
      ]),
    ).toEqual([
      ['M01 Alder All 2026-01-05', 0, 0, 0],
      ['M01 Alder All 2026-01-12', 0, 10, 1],
      ['M01 Alder All 2026-01-19', 0, 0, 0],
    ]);
  });

  test('where a count needs no out-of', () => {
    expect(sums([['2026-01-05', 'Alder', 'M01', 'All', 4, '']], undefined, () => false)).toEqual([
      ['M01 Alder All 2026-01-05', 4, 0, 1],
    ]);
  });

  test.each<[string, unknown[]]>([
    ['team', ['2026-01-05', 'Cedar', 'M01', 'All', 1, 2]],
    ['measure', ['2026-01-05', 'Alder', 'M02', 'All', 1, 2]],
    ['group', ['2026-01-05', 'Alder', 'M01', 'all of them', 1, 2]],
    ['day', ['soon', 'Alder', 'M01', 'All', 1, 2]],
  ])('leaving out a row of an unknown %s', (_, row) => {
    expect(sums([row])).toEqual([]);
  });

  test('leaving out a row that must not count', () => {
    const rows = [
      ['2026-01-05', 'Alder', 'M01', 'All', 1, 2],
      ['2026-01-05', 'Alder', 'M01', 'All', 3, 4],
    ];
    const encoded = encode(rows, layout, { ...reading, counted: (row) => row === 1 });
    expect(
      listed(
        aggregate(
          encoded,
          () => weekly,
          () => true,
        ),
      ),
    ).toEqual([['M01 Alder All 2026-01-05', 3, 4, 1]]);
  });

  test('by the calendar of each measure and group', () => {
    const calendarOf = (measure: string, group: string): Calendar =>
      measure === 'M10'
        ? { cadence: 'Monthly' }
        : { cadence: group === 'All' ? 'Weekly' : '4 weeks', anchor: '2026-01-14' };
    const encoded = encode(
      [
        ['2026-01-16', 'Alder', 'M10', 'All', 1, 1],
        ['2026-01-16', 'Alder', 'M01', 'All', 1, 1],
        ['2026-01-16', 'Alder', 'M01', 'Multilingual', 1, 1],
      ],
      layout,
      reading,
    );
    expect(listed(aggregate(encoded, calendarOf, () => true)).map(([cell]) => cell)).toEqual([
      'M01 Alder All 2026-01-12',
      'M01 Alder Multilingual 2026-01-14',
      'M10 Alder All 2026-01-01',
    ]);
  });

  test('so exactly that equal decimals keep their mean', () => {
    const rows = Array.from({ length: 10 }, () => ['2026-01-05', 'Alder', 'M01', 'All', 0.1, 1]);
    expect(sums(rows)).toEqual([['M01 Alder All 2026-01-05', 1, 10, 10]]);
  });
});

describe('a cell is read once for each content', () => {
  test('however many rows hold it', () => {
    const asked = { day: 0, team: 0 };
    const rows = Array.from({ length: 500 }, (_, at) => [
      new Date(Date.UTC(2026, 0, 5 + (at % 3))),
      'Alder',
      'M01',
      'All',
      1,
      1,
    ]);
    encode(rows, layout, {
      ...reading,
      dayOf: (cell) => {
        asked.day++;
        return reading.dayOf(cell);
      },
      teamOf: (text) => {
        asked.team++;
        return reading.teamOf(text);
      },
    });
    expect(asked).toEqual({ day: 3, team: 1 });
  });

  test('and two instants of one UTC day stay apart', () => {
    const newYork = (cell: unknown) =>
      cell instanceof Date ? Math.floor((cell.getTime() - 5 * 3_600_000) / 86_400_000) : undefined;
    // 31 March 23:30 and 1 April 00:30 in New York are both 1 April in UTC.
    const rows = ['2026-04-01T04:30:00Z', '2026-04-01T05:30:00Z', '2026-04-01T04:30:00Z'].map((instant) => [
      new Date(instant),
      'Alder',
      'M01',
      'All',
      1,
      1,
    ]);
    const encoded = encode(rows, layout, { ...reading, dayOf: newYork });
    expect(
      listed(
        aggregate(
          encoded,
          () => ({ cadence: 'Monthly' }),
          () => true,
        ),
      ),
    ).toEqual([
      ['M01 Alder All 2026-03-01', 2, 2, 2],
      ['M01 Alder All 2026-04-01', 1, 1, 1],
    ]);
  });

  test('a number typed as text is asked for, an empty cell is not', () => {
    expect(sums([['2026-01-05', 'Alder', 'M01', 'All', '12,5', 20]])).toEqual([
      ['M01 Alder All 2026-01-05', 12.5, 20, 1],
    ]);
  });
});

test('any rows in any order add up as one by one', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2025, 0, 1 + day))),
    fc.constantFrom('Alder', 'Birch', 'Cedar', ' Alder '),
    fc.constantFrom('M01 On track', 'M01', 'M11', 'M99'),
    fc.constantFrom('All', 'Multilingual'),
    fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('')),
    fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('')),
  );
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 80 }),
      fc.constantFrom('Weekly', 'Monthly', 'Quarterly'),
      (rows, cadence) => {
        const expected = new Map<string, number[]>();
        for (const [day, team, measure, group, number, outOf] of rows) {
          const names = [reading.measureOf(measure), reading.teamOf(team), reading.groupOf(group)];
          if (names.includes(undefined)) continue;
          const key = `${names.join(' ')} ${periodOf(day.toISOString().slice(0, 10), cadence as 'Weekly')}`;
          const before = expected.get(key) ?? [0, 0, 0];
          const full = typeof number === 'number' && typeof outOf === 'number';
          expected.set(key, full ? [before[0]! + number, before[1]! + outOf, before[2]! + 1] : before);
        }
        const found = sums(rows, () => ({ cadence: cadence as 'Weekly' }));
        expect(found).toEqual(
          [...expected].map(([key, cells]) => [key, ...cells]).sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
        );
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
