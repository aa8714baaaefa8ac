/**
 * How many runs about the middle chance allows, by the exact distribution of Swed & Eisenhart (1943, Annals of
 * Mathematical Statistics 14) for two halves as equal as the number of useful points lets them be; 2.5 % in each tail.
 * Published tables differ from it, and from each other, by one here and there: this one is computed, not copied.
 */
export interface RunsAllowed {
  readonly fewest: number;
  readonly most: number;
}

export function runsAllowed(useful: number, tail = 0.025): RunsAllowed {
  const chance = runsDistribution(Math.floor(useful / 2), Math.ceil(useful / 2));
  return { fewest: firstAbove(chance, tail), most: chance.length - 1 - firstAbove([...chance].reverse(), tail) };
}

/** The first place at which the chances added up exceed the tail. */
function firstAbove(chance: readonly number[], tail: number): number {
  let cumulative = 0;
  return chance.findIndex((one) => {
    cumulative += one;
    return cumulative > tail;
  });
}

/** P(R = 0), P(R = 1), … for a points on one side and b on the other in random order. */
function runsDistribution(a: number, b: number): number[] {
  const all = logChoose(a + b, a);
  return Array.from({ length: a + b + 1 }, (_, runs) => {
    if (runs < 2) return a === 0 || b === 0 ? runs : 0;
    const half = Math.floor(runs / 2);
    const ways = (first: number, second: number) =>
      Math.exp(logChoose(a - 1, first - 1) + logChoose(b - 1, second - 1) - all);
    return runs % 2 === 0 ? 2 * ways(half, half) : ways(half, half + 1) + ways(half + 1, half);
  });
}

/** ln of "n choose k"; −∞ where there is no way to choose. */
function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  let log = 0;
  for (let at = 1; at <= k; at++) log += Math.log((n - k + at) / at);
  return log;
}
