import { beforeAll, describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { gapSeries } from '../../../src/domain/measures/equity/gapSeries';
import type { Share } from '../../../src/domain/measures/equity/interval';
import { evidence } from '../../../src/domain/measures/evidence';
import { addDays, dayNumber, periodOf, periodsBetween } from '../../../src/domain/measures/periods';
import { standardProtection } from '../../../src/domain/measures/protection/hiddenGroups';
import { type GroupValue, peopleBehind } from '../../../src/domain/measures/protection/people';
import { smallGroups } from '../../../src/domain/measures/protection/smallGroups';
import { aggregate, type Cells } from '../../../src/domain/measures/rows/aggregate';
import { encode } from '../../../src/domain/measures/rows/encode';

/** What was planted in the sample network must be found, and nothing else. */

const firstWeek = '2025-08-18';
const week = (n: number) => addDays(firstWeek, 7 * (n - 1));
const weeks = periodsBetween(week(1), week(40), 'Weekly');
const codeOf = (text: unknown) => String(text).split(' ')[0]!;
const sets: Record<string, readonly string[]> = {
  Language: ['Multilingual', 'Not multilingual'],
  Income: ['Low income', 'Not low income'],
};

let lines: Map<string, Map<string, Share>>;
let measures: Map<string, { better: 'Up' | 'Down'; weekly: boolean; people: boolean }>;
let firstTests: { idea: string; team: string; measure: string; started: string }[];

beforeAll(() => {
  const { tabs } = riverbend();
  measures = new Map(
    tabs.Measures!.map((row) => [
      String(row.Code),
      { better: row.Better as 'Up' | 'Down', weekly: row['How often'] === 'Weekly', people: row.Counts === 'People' },
    ]),
  );
  const rows = tabs.Data!.map((row) => [row.Period, row.Team, row.Measure, row.Group, row.Number, row['Out of']]);
  const encoded = encode(
    rows,
    { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 },
    {
      dayOf: (cell) => dayNumber(String(cell)),
      teamOf: (text) => (text === 'elm ' ? undefined : text),
      measureOf: codeOf,
      groupOf: (text) => text,
      numberOf: () => undefined,
      // The exact repeat counts once; 17 of 12 does not count.
      counted: (at) => {
        const row = rows[at]!;
        const repeated = rows.slice(0, at).some((other) => other.slice(0, 4).join() === row.slice(0, 4).join());
        return !repeated && (codeOf(row[2]) === 'M10' || Number(row[4]) <= Number(row[5]));
      },
    },
  );
  lines = linesOf(
    aggregate(
      encoded,
      () => ({ cadence: 'Weekly' }),
      () => true,
    ),
  );
  firstTests = firstTestsOf(tabs.Ideas!, tabs['Tests & uses']!);
});

function linesOf({ lines, periods, period, number, outOf }: Cells) {
  return new Map(
    lines.map(({ measure, team, group, start, end }) => [
      `${measure} ${team} ${group}`,
      new Map(
        Array.from({ length: end - start }, (_, k) => [
          periods[period[start + k]!]!,
          { number: number[start + k]!, outOf: outOf[start + k]! },
        ]),
      ),
    ]),
  );
}

type Row = Readonly<Record<string, unknown>>;

function firstTestsOf(ideas: readonly Row[], tests: readonly Row[]) {
  return ideas.flatMap((idea) => {
    const started = tests
      .filter((test) => test.Kind === 'Test' && codeOf(test.Idea) === idea.ID)
      .map((test) => String(test.Started))
      .sort()[0];
    const measure = codeOf(idea['Measure(s)']);
    return started === undefined ? [] : [{ idea: String(idea.ID), team: String(idea.Team), measure, started }];
  });
}

const line = (measure: string, team: string, group = 'All') => lines.get(`${measure} ${team} ${group}`) ?? new Map();
const moved = (team: string, measure: string, day: string) =>
  evidence(
    weeks.map((period) => {
      const share: Share | undefined = line(measure, team).get(period);
      return { period, value: share ? share.number / share.outOf : null };
    }),
    periodOf(day, 'Weekly'),
    measures.get(measure)!.better,
  ).verdict;

const planted = [
  ['Cedar', 'M04', 15],
  ['Alder', 'M04', 19],
  ['Elm', 'M04', 23],
  ['Birch', 'M06', 12],
  ['Fir', 'M05', 18],
  ['Dogwood', 'M07', 20],
] as const;
const decline = ['Juniper', 'M02', 26] as const;

describe('the evidence rule finds', () => {
  test.each(planted)('the improvement planted at %s in %s, week %d', (team, measure, n) => {
    expect(moved(team, measure, week(n))).toBe('moved');
  });

  test('no improvement in the planted decline', () => {
    expect(moved(decline[0], decline[1], week(decline[2]))).toBe('no');
  });

  test('one of the 23 flat series to have moved at week 20', () => {
    const flat = [...lines.keys()]
      .map((key) => key.split(' '))
      .filter(([measure, team, group]) => {
        const changed = [...planted, decline].some((one) => one[0] === team && one[1] === measure);
        return group === 'All' && measures.get(measure!)!.weekly && !changed;
      });
    expect(flat).toHaveLength(23);
    const found = flat.filter(([measure, team]) => moved(team!, measure!, week(20)) === 'moved');
    expect(found.map(([measure, team]) => `${team} ${measure}`)).toEqual(['Alder M02']);
  });

  test('by the first test of each idea, what the sample says', () => {
    const ideasThat = (verdict: string) =>
      firstTests
        .filter(({ team, measure, started }) => moved(team, measure, started) === verdict)
        .map(({ idea }) => idea);
    expect(ideasThat('moved')).toEqual(['I-01', 'I-03', 'I-06', 'I-07', 'I-10', 'I-11', 'I-13', 'I-14']);
    expect(ideasThat('too little before')).toEqual(['I-02', 'I-04', 'I-09', 'I-12', 'I-16', 'I-20']);
  });
});

describe('the gap at Elm', () => {
  const gapBetween = (from: number, to: number) => {
    const rate = (group: string) => {
      const shares = [...line('M04', 'Elm', group)].filter(([period]) => period >= week(from) && period <= week(to));
      const total = (part: keyof Share) => shares.reduce((sum, [, share]) => sum + share[part], 0);
      return total('number') / total('outOf');
    };
    return 100 * (rate('Not multilingual') - rate('Multilingual'));
  };

  test('goes from 12.4 to 31.1 points with the gain that misses multilingual students', () => {
    expect(gapBetween(1, 22).toFixed(1)).toBe('12.4');
    expect(gapBetween(23, 40).toFixed(1)).toBe('31.1');
  });

  test('is said to be widening', () => {
    const groups = ['Multilingual', 'Not multilingual'].map((group) => line('M04', 'Elm', group));
    const pairs = [...groups[0]!.keys()].map((period) => ({
      period,
      group: groups[0]!.get(period),
      reference: groups[1]!.get(period),
    }));
    expect(gapSeries(pairs).change.word).toBe('widening');
  });
});

test('protection hides exactly the language groups of Hazel in M01 and M04', () => {
  const values = [...lines].flatMap(([key, periods]) => {
    const [measure, team, ...words] = key.split(' ');
    const group = words.join(' ');
    const set = Object.keys(sets).find((name) => sets[name]!.includes(group));
    if (set === undefined) return [];
    return [...periods].map(
      ([period, share]): GroupValue => ({ measure: measure!, team: team!, set, group, period, ...share }),
    );
  });
  const people = peopleBehind(
    values,
    (measure) => measures.get(measure)!.people,
    () => true,
  );
  const { hidden } = smallGroups(values, (set) => sets[set]!, people, standardProtection);
  expect(hidden).toHaveLength(40);
  expect([...new Set(hidden.map(({ measure, team, group }) => `${measure} ${team} ${group}`))]).toEqual([
    'M01 Hazel Multilingual',
    'M01 Hazel Not multilingual',
    'M04 Hazel Multilingual',
    'M04 Hazel Not multilingual',
  ]);
});
