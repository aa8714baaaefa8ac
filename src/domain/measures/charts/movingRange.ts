import { mean, type Value } from '../average';

/** d2 for ranges of two: a mean moving range over 1.128 estimates sigma. Montgomery, Introduction to SQC, appendix VI. */
export const d2 = 1.128;
/** D4 for ranges of two: a range at or above 3.267 times the mean range is itself a special cause. */
const D4 = 3.267;

/**
 * Mean moving range: the usual step from a point to the next. A gap is not bridged: a missing point gives no range on
 * either side. `null` when no range is left, as for a screened series that never changed.
 */
export function meanMovingRange(values: readonly Value[], screened = true): Value {
  return screenedMean(movingRanges(values), screened);
}

/**
 * The mean of the ranges; with the screen on, of those strictly below 3.267 times the mean, dropped once, so that one
 * wild point does not widen the limits that should show it. Nelson, L. S. (1982) J. Quality Technology 14.
 */
export function screenedMean(ranges: readonly number[], screened: boolean): Value {
  const average = mean(ranges);
  if (average === null || !screened) return average;
  return mean(ranges.filter((range) => range < D4 * average));
}

function movingRanges(values: readonly Value[]): number[] {
  const ranges: number[] = [];
  for (let at = 1; at < values.length; at++) {
    const before = values[at - 1] ?? null;
    const here = values[at] ?? null;
    if (before !== null && here !== null) ranges.push(Math.abs(here - before));
  }
  return ranges;
}
