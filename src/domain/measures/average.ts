/** A number, or `null` where there is none: a missing number is never a zero. */
export type Value = number | null;

/** The numbers among the values, in order. */
export function present(values: readonly Value[]): number[] {
  return values.filter((value): value is number => value !== null);
}

/**
 * Sum with the rounding error of each step carried along, so that many small numbers do not get lost beside a large
 * one. Neumaier, A. (1974) Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54.
 */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * Arithmetic mean, rounded once: the mean of equal numbers is exactly that number, and a point that lies on the mean
 * lies on it in floating point too. Otherwise a series that never changed would show runs and signals.
 */
export function mean(numbers: readonly number[]): Value {
  if (numbers.length === 0) return null;
  const near = sum(numbers) / numbers.length;
  return near + sum(numbers.map((number) => number - near)) / numbers.length;
}

/** The middle value, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): Value {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : mean([sorted[half - 1]!, sorted[half]!]);
}
