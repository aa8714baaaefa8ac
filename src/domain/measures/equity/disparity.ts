import { sum } from '../average';
import { rateOf, type Share } from './interval';

/** How far the groups are from the overall rate on average, in per cent of it. */
export interface Disparity {
  /** Every group counts the same. */
  readonly unweighted: number;
  /** Every person counts the same. */
  readonly weighted: number;
}

/**
 * Index of disparity: 100/k · Σ |rate − overall| / overall, where overall is the pooled rate. Only for three groups or
 * more; with two, the difference says it all. Pearcy & Keppel (2002) Public Health Reports 117.
 */
export function disparity(groups: readonly Share[]): Disparity | undefined {
  const counted = groups.filter(({ outOf }) => outOf > 0);
  const overall = overallRate(counted);
  if (counted.length < 3 || overall === undefined || overall === 0) return undefined;
  const people = sum(counted.map(({ outOf }) => outOf));
  const distance = (group: Share) => (100 * Math.abs(rateOf(group) - overall)) / overall;
  return {
    unweighted: sum(counted.map(distance)) / counted.length,
    weighted: sum(counted.map((group) => distance(group) * group.outOf)) / people,
  };
}

/** Σ number / Σ out-of: the rate of all groups together. */
export function overallRate(groups: readonly Share[]): number | undefined {
  const outOf = sum(groups.map((group) => group.outOf));
  return outOf === 0 ? undefined : sum(groups.map((group) => group.number)) / outOf;
}
