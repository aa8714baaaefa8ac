import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mean, median, sum } from '../../../src/domain/measures/average';

describe('the mean', () => {
  test('of equal numbers is exactly that number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (number, times) => {
          // A sum of −0 is 0: the sign of zero is no news.
          expect(mean(Array(times).fill(number))).toBe(number + 0);
        },
      ),
    );
  });

  test('lies on a point where the book says it does', () => {
    expect(mean([20.3, 20.4, 20.5])).toBe(20.4);
    expect(mean([12.34, 12.35, 12.36])).toBe(12.35);
  });

  test('of nothing is nothing', () => {
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
  });
});

test('the median is the middle, or halfway between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
});

test('a sum keeps what is small beside what is large', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});
