import { mean, median, present, type Value } from '../average';
import { around, type Lines } from './lines';
import { type Points, valuesOf } from './points';
import { xmr } from './xmr';

/**
 * g chart: how many cases went by between two rare events. The counts lean far to one side, so the line shown is the
 * median, while the limits stand around the mean: m ± 3·√(m(m+1)). Benneyan (2001) Health Care Management Science 4.
 */
export function g(points: Points): Lines {
  const value = valuesOf(points);
  const base = present(value.filter((_, at) => points.base[at]));
  const middle = mean(base);
  const sigma = middle === null ? null : Math.sqrt(middle * (middle + 1));
  return around(
    value,
    median(base),
    value.map(() => sigma),
    { middle, floor: 0 },
  );
}

/** Waiting times raised to 1/3.6 are close to normal. Nelson, L. S. (1994) J. Quality Technology 26. */
const power = 3.6;

/** t chart: the time between two rare events, as an XmR chart of the time raised to 1/3.6 and raised back. */
export function t(points: Points, screened = true): Lines {
  const value = valuesOf(points);
  const even = value.map((one) => (one === null ? null : one ** (1 / power)));
  const lines = xmr({ ...points, numbers: even, outOf: undefined }, screened);
  const back = (values: readonly Value[]) => values.map((one) => (one === null ? null : Math.max(one, 0) ** power));
  return {
    value,
    centre: back(lines.centre),
    lower: back(lines.lower),
    upper: back(lines.upper),
    lower2: back(lines.lower2),
    upper2: back(lines.upper2),
  };
}
