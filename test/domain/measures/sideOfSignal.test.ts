import { expect, test } from '@jest/globals';
import { judge } from '../../../src/domain/measures/judge';

/** A run chart of whole numbers, one a week. */
const wordOf = (numbers: readonly number[]) =>
  judge(
    numbers.map((number, at) => ({ period: `2026-01-${String(at + 1).padStart(2, '0')}`, number, outOf: 100 })),
    { type: 'Proportion', better: 'Up', chart: 'Run' },
  ).change.word;

const low = (length: number) => Array.from({ length }, (_, at) => 40 + (at % 3));
const high = (length: number) => Array.from({ length }, (_, at) => 60 + (at % 3));

test('a rise that lasted is improving, also when the last two points dip', () => {
  expect(wordOf([...low(14), ...high(14), ...low(2)])).toBe('improving');
});

test('a fall that lasted is concerning, whatever rose before it', () => {
  expect(wordOf([...high(14), ...low(14)])).toBe('concerning');
  expect(wordOf([...low(9), ...high(18), ...low(9)])).toBe('concerning');
});

test('points that go to and fro are steady', () => {
  expect(wordOf(Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 45 : 55)))).toBe('steady');
});
