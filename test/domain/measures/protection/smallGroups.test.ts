import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type GroupCell,
  hiddenGroups,
  standardProtection,
} from '../../../../src/domain/measures/protection/hiddenGroups';
import { type GroupValue, peopleBehind } from '../../../../src/domain/measures/protection/people';
import { networkShare, smallGroups } from '../../../../src/domain/measures/protection/smallGroups';
import { determined } from './attacker';

const cell = (group: string, number: number, outOf: number, people = outOf): GroupCell => ({
  group,
  number,
  outOf,
  people,
});
const strict = { smallest: 10, strictNumerators: true };

describe('in one set, protection hides', () => {
  test.each<[string, GroupCell[], string[]]>([
    ['nobody while all groups have ten people', [cell('a', 5, 10), cell('b', 40, 54)], []],
    ['both halves of a pair when one is small', [cell('a', 5, 9), cell('b', 40, 55)], ['a', 'b']],
    ['by people, not by denominators', [cell('a', 20, 27, 9), cell('b', 100, 165, 55)], ['a', 'b']],
    [
      'a group of which nobody knows the people',
      [{ ...cell('a', 5, 90), people: undefined }, cell('b', 40, 55)],
      ['a', 'b'],
    ],
    [
      'the next smallest of a larger set',
      [cell('a', 5, 9), cell('b', 40, 55), cell('c', 9, 12), cell('d', 8, 30)],
      ['a', 'c'],
    ],
    ['no more than two small ones need', [cell('a', 5, 9), cell('b', 4, 8), cell('c', 9, 12)], ['a', 'b']],
    [
      'one more when those hidden have nothing together, which would say that each has nothing',
      [cell('a', 0, 9), cell('b', 0, 12), cell('c', 9, 30), cell('d', 9, 40)],
      ['a', 'b', 'c'],
    ],
    [
      'one more when those hidden have all together',
      [cell('a', 9, 9), cell('b', 12, 12), cell('c', 9, 30), cell('d', 9, 40)],
      ['a', 'b', 'c'],
    ],
    ['no group that nobody is in', [cell('a', 0, 0), cell('b', 40, 64)], []],
    ['never behind a group that nobody is in', [cell('a', 5, 9), cell('b', 0, 0), cell('c', 9, 12)], ['a', 'c']],
  ])('%s', (_, cells, hidden) => {
    expect([...hiddenGroups(cells, standardProtection)].sort()).toEqual(hidden);
  });

  test.each<[string, GroupCell[], string[]]>([
    ['a small number', [cell('a', 3, 30), cell('b', 20, 40), cell('c', 20, 50)], ['a', 'b']],
    ['a small rest', [cell('a', 28, 30), cell('b', 20, 40), cell('c', 20, 50)], ['a', 'b']],
    ['not a zero', [cell('a', 0, 30), cell('b', 20, 40)], []],
  ])('with strict numerators, %s', (_, cells, hidden) => {
    expect([...hiddenGroups(cells, strict)].sort()).toEqual(hidden);
    expect([...hiddenGroups(cells, standardProtection)]).toEqual([]);
  });
});

describe('people behind a number', () => {
  const value = (measure: string, period: string, outOf: number, number = 1): GroupValue => ({
    measure,
    team: 'Hazel',
    set: 'Language',
    group: 'Multilingual',
    period,
    number,
    outOf,
  });
  const people = (values: GroupValue[]) =>
    peopleBehind(
      values,
      (measure) => measure !== 'M04',
      (measure) => measure !== 'M07',
    );

  test('are the out-of of a measure that counts people, or its number where it has none', () => {
    expect(people([])(value('M01', '2026-01-05', 9))).toBe(9);
    expect(people([])(value('M07', '2026-01-05', 0, 6))).toBe(6);
  });

  test.each([
    ['the latest so far', '2026-03-02', 12],
    ['not a later one', '2026-02-16', 9],
    ['the first when there is none yet', '2025-12-01', 9],
  ])('are, for other measures, those of a people measure: %s', (_, period, expected) => {
    const known = [value('M01', '2026-03-02', 12), value('M01', '2026-01-05', 9), value('M02', '2026-03-02', 30)];
    expect(people(known)(value('M04', period, 27))).toBe(expected);
  });

  test('are not known when no people measure says so', () => {
    expect(people([])(value('M04', '2026-01-05', 27))).toBeUndefined();
  });
});

test('the network line leaves a hidden team out of number and total alike', () => {
  const team = (number: number, outOf: number, hidden = false) => ({ share: { number, outOf }, hidden });
  expect(networkShare([team(5, 20), team(6, 9, true), team(7, 30)])).toEqual({
    number: 12,
    outOf: 50,
    teams: 2,
    reporting: 3,
  });
  expect(networkShare([team(6, 9, true)])).toBeUndefined();
});

test('a group without a value is hidden with its set, since it could only be All less the others', () => {
  const values: GroupValue[] = [
    { measure: 'M01', team: 'Hazel', set: 'Language', group: 'Multilingual', period: 'p', number: 4, outOf: 9 },
  ];
  const groups = () => ['Multilingual', 'Not multilingual'];
  const { isHidden, hidden } = smallGroups(values, groups, (value) => value.outOf, standardProtection);
  expect(isHidden('M01', 'Hazel', 'Not multilingual', 'p')).toBe(true);
  expect(isHidden('M01', 'Alder', 'Not multilingual', 'p')).toBe(false);
  expect(hidden).toEqual(values);
});

describe('an attacker with linear algebra', () => {
  const groupsOfSet = [
    ['Language', ['x', 'y']],
    ['Income', ['p', 'q', 'r']],
    ['Grade', ['9', '10', '11', '12']],
  ] as const;

  /** Teams × sets × groups with counts that are often small; every set of a team adds up to the team's total. */
  const tables = fc
    .record({
      teams: fc.integer({ min: 1, max: 5 }),
      sets: fc.subarray([...groupsOfSet], { minLength: 1 }),
      seed: fc.integer(),
      strictNumerators: fc.boolean(),
      smallest: fc.integer({ min: 5, max: 15 }),
      peopleKnown: fc.boolean(),
    })
    .chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        counts: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
          minLength: 60,
          maxLength: 60,
        }),
      }),
    );

  type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

  function valuesOf({ shape, counts }: Table): GroupValue[] {
    let next = 0;
    return Array.from({ length: shape.teams }, (_, team) =>
      shape.sets.flatMap(([set, groups]) =>
        groups.map((group): GroupValue => {
          const [a, b] = counts[next++ % counts.length]!;
          return { measure: 'M', team: `T${team}`, set, group, period: 'p', number: Math.min(a, b), outOf: b };
        }),
      ),
    ).flat();
  }

  /** Everything that is published, each as the cells it is the sum of: shown cells, All of a team, network lines. */
  function published(values: readonly GroupValue[], isShown: (value: GroupValue) => boolean): number[][] {
    const where = (keep: (value: GroupValue) => boolean) => values.flatMap((value, at) => (keep(value) ? [at] : []));
    const teams = [...new Set(values.map(({ team }) => team))];
    const sets = [...new Set(values.map(({ set }) => set))];
    const groups = [...new Set(values.map(({ group }) => group))];
    return [
      ...values.flatMap((value, at) => (isShown(value) ? [[at]] : [])),
      ...teams.flatMap((team) => sets.map((set) => where((value) => value.team === team && value.set === set))),
      ...sets.map((set) => where((value) => value.set === set)),
      ...groups.map((group) => where((value) => value.group === group && isShown(value))),
    ].filter((cells) => cells.length > 0);
  }

  const groupsOf = (set: string) => groupsOfSet.find(([name]) => name === set)![1];

  test('works out no hidden number in 2,000 random tables', () => {
    let hiddenCells = 0;
    fc.assert(
      fc.property(tables, (table) => {
        const values = valuesOf(table);
        const { isHidden } = smallGroups(values, groupsOf, (value) => value.outOf, table.shape);
        const isShown = ({ measure, team, group, period }: GroupValue) => !isHidden(measure, team, group, period);
        const known = determined(published(values, isShown), values.length);
        for (const at of known) {
          // A set of which every group is small and only one has anybody in it cannot be hidden behind anyone.
          const { team, set } = values[at]!;
          const peopled = values.filter((value) => value.team === team && value.set === set && value.outOf > 0);
          expect(isShown(values[at]!) || peopled.length < 2).toBe(true);
        }
        hiddenCells += values.filter((value) => !isShown(value)).length;
      }),
      { numRuns: 2000, seed: 20260525 },
    );
    expect(hiddenCells).toBeGreaterThan(2000);
  });

  test('shows nobody whose people are too few', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const values = valuesOf(table);
        const { isHidden } = smallGroups(values, groupsOf, (value) => value.outOf, table.shape);
        for (const { measure, team, group, period, outOf, number } of values) {
          if (isHidden(measure, team, group, period)) continue;
          expect(outOf === 0 || outOf >= table.shape.smallest).toBe(true);
          if (table.shape.strictNumerators)
            for (const few of [number, outOf - number]) expect(few === 0 || few >= table.shape.smallest).toBe(true);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('does work out a number that is hidden alone', () => {
    const pair: GroupValue[] = ['x', 'y'].map((group, at) => ({
      measure: 'M',
      team: 'T',
      set: 'Language',
      group,
      period: 'p',
      number: 4,
      outOf: at === 0 ? 9 : 30,
    }));
    expect(
      determined(
        published(pair, ({ outOf }) => outOf >= 10),
        2,
      ),
    ).toContain(0);
  });
});
