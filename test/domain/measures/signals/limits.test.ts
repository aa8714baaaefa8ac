import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { crossingsLimit, longestRunLimit } from '../../../../src/domain/measures/signals/anhoej';
import { longestTrend } from '../../../../src/domain/measures/signals/ihi';
import { runsAllowed } from '../../../../src/domain/measures/signals/runsTest';

interface Limits {
  anhoej: { nUseful: number; longestRunMax: number; crossingsMin: number }[];
  swedEisenhartExact: { nUseful: number; lower025: number; upper025: number; lower05: number; upper05: number }[];
}
const limits: Limits = JSON.parse(readFileSync(`${__dirname}/../../../truth/runs-limits.json`, 'utf8'));

describe('the limits of chance, as R computes them', () => {
  test("Anhøj's, for 1 to 200 useful points", () => {
    expect(limits.anhoej).toHaveLength(200);
    for (const { nUseful, longestRunMax, crossingsMin } of limits.anhoej)
      expect([nUseful, longestRunLimit(nUseful), crossingsLimit(nUseful)]).toEqual([
        nUseful,
        longestRunMax,
        crossingsMin + 0, // R wrote some zeros as -0
      ]);
  });

  test('of the exact runs test, for 10 to 60 useful points', () => {
    expect(limits.swedEisenhartExact).toHaveLength(51);
    for (const { nUseful, lower025, upper025, lower05, upper05 } of limits.swedEisenhartExact) {
      expect([nUseful, runsAllowed(nUseful)]).toEqual([nUseful, { fewest: lower025, most: upper025 }]);
      expect([nUseful, runsAllowed(nUseful, 0.05)]).toEqual([nUseful, { fewest: lower05, most: upper05 }]);
    }
  });
});

describe('the longest trend', () => {
  test.each([
    [[], 0],
    [[7], 1],
    [[7, 7, 7], 1],
    [[1, 2, 3, 4, 5], 5],
    [[1, 2, 2, 3, 4, 4, 5], 5],
    [[9, 1, 2, 3, 2, 1, 0, -1], 5],
    [[5, 4, 3, 4, 5, 6], 4],
  ])('of %j has %d points', (numbers, length) => {
    expect(longestTrend(numbers)).toBe(length);
  });
});
