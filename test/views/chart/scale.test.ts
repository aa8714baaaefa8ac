import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commonScale, scaleOf, ticksOf } from '../../../src/views/chart/scale';

const chart = (values: readonly (number | null)[], unit: 'percent' | 'number') => ({
  points: values.map((value) => ({ label: '', value })),
  lines: [],
  unit,
});
const numbers = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 4 }), { maxLength: 40 });
const shares = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }), { maxLength: 40 });
const held = (values: readonly (number | null)[]) => values.filter((value): value is number => value !== null);

describe('a scale', () => {
  test('holds every number', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { low, high } = scaleOf(chart(values, 'number'));
        for (const value of held(values)) {
          expect(value).toBeGreaterThanOrEqual(low - Math.abs(low) * 1e-9);
          expect(value).toBeLessThanOrEqual(high + Math.abs(high) * 1e-9);
        }
      }),
    );
  });

  test('goes in steps of 1, 2 or 5 and a power of ten, and has three to eight labels', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const scale = scaleOf(chart(values, 'number'));
        const first = Number(scale.step.toExponential().split('e')[0]);
        expect([1, 2, 5]).toContain(first);
        expect(scale.high).toBeGreaterThan(scale.low);
        expect(ticksOf(scale).length).toBeLessThanOrEqual(8);
        expect(ticksOf(scale).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('of a share stays within 0 and 100 %', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const { low, high } = scaleOf(chart(values, 'percent'));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  test('of equal numbers still has room above and below', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const { low, high } = scaleOf(chart([value, value, value], 'number'));
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  test('for several charts holds each of their own', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (charts) => {
        const scales = charts.map((values) => scaleOf(chart(values, 'number'), 3));
        const common = commonScale(scales);
        for (const { low, high } of scales) {
          expect(common.low).toBeLessThanOrEqual(low + Math.abs(low) * 1e-9);
          expect(common.high).toBeGreaterThanOrEqual(high - Math.abs(high) * 1e-9);
        }
      }),
    );
  });

  test.each([
    [[0.59, 0.81, 0.85], 'percent' as const, [0.5, 0.6, 0.7, 0.8, 0.9]],
    [[3, 9], 'number' as const, [2, 4, 6, 8, 10]],
    [[], 'percent' as const, [0, 0.5, 1]],
  ])('of %j is labelled at %s round places', (values, unit, ticks) => {
    expect(ticksOf(scaleOf(chart(values, unit)))).toEqual(ticks);
  });
});
