import type { Value } from '../average';
import { spread } from './laney';
import { around, type Lines } from './lines';
import { casesOf, type Points, pooled, valuesOf } from './points';

/** u chart: events for each unit of opportunity, e.g. falls per patient day. Σ/Σ ± 3·√(ū/n). */
export function u(points: Points): Lines {
  const centre = pooled(points);
  return around(valuesOf(points), centre, poissonSigma(points, centre), { floor: 0 });
}

/** u′ chart (Laney): the u chart for very large numbers. See `pPrime`. */
export function uPrime(points: Points, screened = true): Lines {
  const centre = pooled(points);
  const value = valuesOf(points);
  return around(value, centre, spread(points, value, centre, poissonSigma(points, centre), screened), { floor: 0 });
}

/** Standard error of a rate for each point. */
export function poissonSigma(points: Points, centre: Value): Value[] {
  return casesOf(points).map((cases) => (centre === null || cases === null ? null : Math.sqrt(centre / cases)));
}
