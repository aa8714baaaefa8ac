import { mean, present, sum, type Value } from '../average';
import { around, type Lines } from '../charts/lines';
import type { Points } from '../charts/points';
import { binomialSigma, p } from '../charts/proportion';
import { poissonSigma, u } from '../charts/rate';

/** One team's numbers in the period that the funnel shows. */
export interface TeamShare {
  readonly team: string;
  readonly number: Value;
  readonly outOf: Value;
}

export type FunnelKind = 'p' | 'p′' | 'u' | 'u′';

/**
 * Funnel plot: teams beside each other for one period, with limits at two and three sigma that widen as a team gets
 * smaller, so that a small team is not praised or blamed for chance. Never a ranking: the order of the teams is the
 * caller's. Spiegelhalter, D. J. (2005) Funnel plots for comparing institutional performance, Stat. in Medicine 24.
 */
export function funnel(teams: readonly TeamShare[], kind: FunnelKind): Lines {
  const points: Points = {
    numbers: teams.map(({ number }) => number),
    outOf: teams.map(({ outOf }) => outOf),
    base: teams.map(() => true),
  };
  const lines = kind === 'p' || kind === 'p′' ? p(points) : u(points);
  if (kind === 'p' || kind === 'u') return lines;
  const centre = lines.centre[0] ?? null;
  const sigma = kind === 'p′' ? binomialSigma(points, centre) : poissonSigma(points, centre);
  const spread = deviation(lines.value, centre, sigma);
  return around(
    lines.value,
    centre,
    sigma.map((one) => (one === null || spread === null ? null : one * spread)),
    { floor: 0, ceiling: kind === 'p′' ? 1 : Number.POSITIVE_INFINITY },
  );
}

/** Teams have no order in time, so the spread of the standardised values is their standard deviation. */
function deviation(value: readonly Value[], centre: Value, sigma: readonly Value[]): Value {
  const z = present(
    value.map((one, at) => {
      const width = sigma[at] ?? null;
      return one === null || centre === null || width === null || width === 0 ? null : (one - centre) / width;
    }),
  );
  const middle = mean(z);
  if (middle === null || z.length < 2) return null;
  return Math.sqrt(sum(z.map((one) => (one - middle) ** 2)) / (z.length - 1));
}
