import type { Value } from '../average';
import { spread } from './laney';
import { around, type Lines } from './lines';
import { casesOf, type Points, pooled, valuesOf } from './points';

/** p chart: a proportion, this many out of that many. Σ/Σ ± 3·√(p̄(1−p̄)/n), a width of its own for each point. */
export function p(points: Points): Lines {
  const centre = pooled(points);
  return around(valuesOf(points), centre, binomialSigma(points, centre), { floor: 0, ceiling: 1 });
}

/**
 * p′ chart (Laney): the p chart for very large numbers, where the binomial width is too narrow because weeks differ
 * for reasons of their own. Laney, D. B. (2002) Improved control charts for attributes, Quality Engineering 14.
 */
export function pPrime(points: Points, screened = true): Lines {
  const centre = pooled(points);
  const value = valuesOf(points);
  return around(value, centre, spread(points, value, centre, binomialSigma(points, centre), screened), {
    floor: 0,
    ceiling: 1,
  });
}

/** Standard error of a proportion for each point. */
export function binomialSigma(points: Points, centre: Value): Value[] {
  return casesOf(points).map((cases) =>
    centre === null || cases === null ? null : Math.sqrt((centre * (1 - centre)) / cases),
  );
}
