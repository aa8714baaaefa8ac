import { describe, expect, test } from '@jest/globals';
import { evidence } from '../../../src/domain/measures/evidence';
import { addDays } from '../../../src/domain/measures/periods';

const week = (n: number) => addDays('2025-08-18', 7 * n);
const series = (values: readonly (number | null)[]) => values.map((value, n) => ({ period: week(n), value }));
const before = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4]; // middle 5
const verdict = (after: readonly (number | null)[], from: readonly (number | null)[] = before) =>
  evidence(series([...from, ...after]), week(from.length), 'Up').verdict;

describe('a measure moved after a test', () => {
  test.each<[string, (number | null)[], string]>([
    ['with 8 in a row on the better side', [6, 7, 8, 9, 6, 7, 8, 6], 'moved'],
    ['not with 7', [6, 7, 8, 9, 6, 7, 8], 'no'],
    ['not with 7 and then one on the other side', [6, 7, 8, 9, 6, 7, 8, 4, 6], 'no'],
    ['when the run begins six periods later', [4, 4, 4, 4, 4, 4, 6, 7, 8, 9, 6, 7, 8, 6], 'moved'],
    ['not when it begins seven periods later', [4, 4, 4, 4, 4, 4, 4, 6, 7, 8, 9, 6, 7, 8, 6], 'no'],
    ['points on the middle passed over', [6, 5, 7, 5, 8, 9, 6, 7, 8, 6], 'moved'],
    ['gaps not breaking the run', [6, null, 7, null, null, 8, 9, 6, 7, 8, 6], 'moved'],
    ['not on the worse side', [4, 4, 4, 4, 4, 4, 4, 4], 'no'],
  ])('%s', (_, after, expected) => {
    expect(verdict(after)).toBe(expected);
  });

  test('downwards where down is better, and never where neither is', () => {
    const points = series([...before, 4, 3, 2, 1, 4, 3, 2, 4]);
    expect(evidence(points, week(12), 'Down').verdict).toBe('moved');
    expect(evidence(points, week(12), 'Neither').verdict).toBe('no');
  });

  test('is not to be told with fewer than 8 points before', () => {
    const eight = [5, 6, 4, 5, null, null, 5, 6, null, 4, 5, null];
    expect(verdict([6, 7, 8, 9, 6, 7, 8, 6], eight)).toBe('moved');
    expect(evidence(series([...eight.map((one, at) => (at === 0 ? null : one)), 6]), week(12), 'Up')).toMatchObject({
      verdict: 'too little before',
      middle: null,
      before: 7,
      after: 1,
    });
  });

  test('looks back 12 periods and no further', () => {
    expect(evidence(series([...Array(20).fill(100), ...before, 6]), week(32), 'Up').middle).toBe(5);
  });

  test('leaves out the period still running', () => {
    const points = series([...before, 6, 7, 8, 9, 6, 7, 8, 6]).map((point, at) => ({ ...point, running: at === 19 }));
    expect(evidence(points, week(12), 'Up')).toMatchObject({ verdict: 'no', after: 7 });
  });
});

describe('what the sentence has to say first', () => {
  test('the rise began before the test', () => {
    const points = series([5, 6, 4, 5, 4, 4, 5, 6, 4, 7, 8, 9, 6, 7, 8, 9, 6, 7, 8, 6]);
    const found = evidence(points, week(12), 'Up');
    expect(found).toMatchObject({ verdict: 'moved', from: week(12), roseBefore: { from: week(9), points: 3 } });
    expect(evidence(series([...before, 6]), week(12), 'Up').roseBefore).toBeUndefined();
  });

  test('another idea was being tried in the 12 periods before', () => {
    const others = [
      { idea: 'I-01', started: week(3) },
      { idea: 'I-01', started: addDays(week(4), 2) },
      { idea: 'I-02', started: addDays(week(0), -1) },
      { idea: 'I-03', started: week(12) },
    ];
    expect(evidence(series([...before, 6]), week(12), 'Up', others).alsoTried).toEqual(['I-01']);
  });
});

describe('false alarms on flat data', () => {
  /** Reproducible numbers between 0 and 1: mulberry32. */
  function random(seed: number) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  test('are about 4.4 % of 2,000 series of 40 weeks, with n = 100 and p = .65', () => {
    const next = random(1);
    const share = () => Array.from({ length: 100 }, next).filter((one) => one < 0.65).length / 100;
    let moved = 0;
    for (let at = 0; at < 2000; at++) {
      const points = series(Array.from({ length: 40 }, share));
      if (evidence(points, week(12), 'Up').verdict === 'moved') moved++;
    }
    expect(moved / 2000).toBeGreaterThan(0.03);
    expect(moved / 2000).toBeLessThan(0.06);
  });
});
