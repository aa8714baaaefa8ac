import { describe, expect, test } from '@jest/globals';
import { disparity } from '../../../../src/domain/measures/equity/disparity';
import { funnel } from '../../../../src/domain/measures/equity/funnel';
import { gapOf } from '../../../../src/domain/measures/equity/gap';
import { gapSeries } from '../../../../src/domain/measures/equity/gapSeries';
import { wilson } from '../../../../src/domain/measures/equity/interval';
import { addDays } from '../../../../src/domain/measures/periods';

const group = (name: string, number: number, outOf: number) => ({ group: name, number, outOf });

describe('the gap of a group set', () => {
  const groups = [group('a', 30, 50), group('b', 40, 50), group('c', 20, 50)];

  test.each([
    ['highest and lowest without a reference', {}, ['b', 'c']],
    ['reference and worst other where up is better', { reference: 'a' }, ['a', 'c']],
    ['worst other and reference where down is better', { reference: 'a', favourable: false }, ['b', 'a']],
  ] as const)('compares %s', (_, options, [high, low]) => {
    expect(gapOf(groups, options)).toMatchObject({ high, low });
  });

  test('is in points and as a ratio, with 95 % intervals', () => {
    // 80 % and 40 % of 50: the interval of the difference is 0.4 ± 1.96 · √(.16/50 + .24/50).
    const { difference, ratio } = gapOf(groups)!;
    expect([difference.value, difference.low, difference.high].map((one) => one!.toFixed(4))).toEqual([
      '0.4000',
      '0.2247',
      '0.5753',
    ]);
    expect(ratio!.value).toBeCloseTo(2, 12);
  });

  test.each([
    ['nobody to compare with', [group('a', 3, 10), group('b', 0, 0)], {}],
    ['a reference without cases', [group('a', 0, 0), group('b', 3, 10), group('c', 4, 10)], { reference: 'a' }],
  ])('is none with %s', (_, some, options) => {
    expect(gapOf(some, options)).toBeUndefined();
  });

  test('has no ratio to a rate of 0, and a difference of 0 between equals', () => {
    expect(gapOf([group('a', 5, 10), group('b', 0, 10)])!.ratio).toBeUndefined();
    expect(gapOf([group('a', 5, 10), group('b', 5, 10)])!.difference.value).toBe(0);
  });
});

test('the index of disparity needs three groups', () => {
  expect(disparity([group('a', 5, 10), group('b', 6, 10)])).toBeUndefined();
  expect(disparity([group('a', 4, 10), group('b', 5, 10), group('c', 6, 10)])!.unweighted).toBeCloseTo(40 / 3, 10);
});

test("Wilson's interval of 0 of 10 is not nothing", () => {
  // Newcombe (1998), Statistics in Medicine 17: 0/10 gives 0 to 0.2775.
  const { low, high } = wilson({ number: 0, outOf: 10 })!;
  expect([low, high.toFixed(4)]).toEqual([0, '0.2775']);
});

test('a funnel widens for small teams and gives a team without cases no limits', () => {
  const teams = [
    { team: 'Large', number: 500, outOf: 1000 },
    { team: 'Small', number: 5, outOf: 10 },
    { team: 'Empty', number: 0, outOf: 0 },
  ];
  const { lower, upper, lower2 } = funnel(teams, 'p');
  expect(upper[0]).toBeCloseTo(0.5 + 3 * Math.sqrt(0.25 / 1000), 12);
  expect(upper[1]).toBeCloseTo(0.5 + 3 * Math.sqrt(0.25 / 10), 12);
  expect(lower2[1]).toBeCloseTo(0.5 - 2 * Math.sqrt(0.25 / 10), 12);
  expect([lower[2], upper[2]]).toEqual([null, null]);
});

describe('a gap over time', () => {
  const pairs = (gaps: readonly (number | null)[]) =>
    gaps.map((gap, at) => ({
      period: addDays('2026-01-05', 28 * at),
      reference: { number: 60, outOf: 100 },
      group: gap === null ? undefined : { number: 60 - gap, outOf: 100 },
    }));

  test.each<[string, (number | null)[], string]>([
    ['widens', [4, 5, 4, 5, 4, 5, 4, 20, 21, 20, 21, 22, 20], '▲ widening'],
    ['narrows', [21, 20, 21, 22, 20, 21, 5, 4, 5, 4, 5, 4, 5, 4], '▼ narrowing'],
    ['stays', [4, 9, 5, 8, 4, 9, 5, 8, 4, 9, 5, 8], '≈ same'],
    ['is not yet known', [4, 9, 5, 8, 4, 9, 5, 8, 4], '… too few yet'],
    ['is the same on either side', [9, -9, 8, -8, 9, -9, 8, -8, 9, -8, 8], '≈ same'],
  ])('%s', (_, gaps, word) => {
    const { change } = gapSeries(pairs(gaps));
    expect(`${change.icon} ${change.word}`).toBe(word);
  });

  test('has no point where a group is missing or hidden', () => {
    const { points, observed, latest } = gapSeries(pairs([4, null, 6]));
    expect(points.map(({ gap }) => gap?.toFixed(2))).toEqual(['0.04', undefined, '0.06']);
    expect([observed, latest?.toFixed(2)]).toEqual([2, '0.06']);
  });
});
