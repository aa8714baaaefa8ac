/**
 * The smallest k with P(X ≤ k) ≥ probability for X ~ Binomial(trials, ½), as R's qbinom.
 * Summed on a log scale, so that ten thousand trials do not underflow.
 */
export function binomialQuantile(probability: number, trials: number): number {
  let log = -trials * Math.LN2;
  let cumulative = Math.exp(log);
  let k = 0;
  while (cumulative < probability && k < trials) {
    log += Math.log((trials - k) / (k + 1));
    k++;
    cumulative += Math.exp(log);
  }
  return k;
}
