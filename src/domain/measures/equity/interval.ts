/** A number with its 95 % interval; no interval where the counts allow none. */
export interface Estimate {
  readonly value: number;
  /** Standard error; of a ratio, that of its logarithm. */
  readonly error?: number;
  readonly low?: number;
  readonly high?: number;
}

/** The 97.5 % point of the normal distribution: 95 % lie within 1.96 standard errors on either side. */
export const z95 = 1.959963984540054;

/** Successes out of trials in one group. */
export interface Share {
  readonly number: number;
  readonly outOf: number;
}

export const rateOf = ({ number, outOf }: Share): number => number / outOf;

/**
 * Wilson score interval of a proportion: unlike ± 1.96 standard errors it stays within 0 and 1 and is honest for small
 * groups and for 0 of n. Wilson, E. B. (1927) J. American Statistical Association 22; without continuity correction.
 */
export function wilson({ number, outOf }: Share): { low: number; high: number } | undefined {
  if (outOf === 0) return undefined;
  const rate = number / outOf;
  const z2 = z95 * z95;
  const middle = (rate + z2 / (2 * outOf)) / (1 + z2 / outOf);
  const half = (z95 / (1 + z2 / outOf)) * Math.sqrt((rate * (1 - rate)) / outOf + z2 / (4 * outOf * outOf));
  return { low: number === 0 ? 0 : middle - half, high: number === outOf ? 1 : middle + half };
}

/** The difference of two proportions, with the interval of Wald: both groups on their own. */
export function difference(high: Share, low: Share): Estimate {
  const value = rateOf(high) - rateOf(low);
  const error = Math.sqrt(variance(high) + variance(low));
  return { value, error, low: value - z95 * error, high: value + z95 * error };
}

/**
 * The ratio of two proportions (relative risk), its interval on the log scale. None when the lower rate is 0; 0 without
 * an interval when the higher one is. Katz et al. (1978) Biometrics 34.
 */
export function ratio(high: Share, low: Share): Estimate | undefined {
  if (low.number === 0) return undefined;
  const value = rateOf(high) / rateOf(low);
  if (value === 0) return { value };
  const error = Math.sqrt(logVariance(high) + logVariance(low));
  return { value, error, low: value * Math.exp(-z95 * error), high: value * Math.exp(z95 * error) };
}

function variance(share: Share): number {
  return (rateOf(share) * (1 - rateOf(share))) / share.outOf;
}

function logVariance(share: Share): number {
  return (1 - rateOf(share)) / share.number;
}
