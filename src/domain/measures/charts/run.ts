import { median, present } from '../average';
import { around, type Lines } from './lines';
import { type Points, valuesOf } from './points';

/**
 * Run chart: the values in time order around the median of the baseline. No limits: it asks only whether the points
 * fall on the two sides of the middle as chance would have it. Perla, Provost, Murray (2011) BMJ Quality & Safety 20.
 */
export function run(points: Points): Lines {
  const value = valuesOf(points);
  const centre = median(present(value.filter((_, at) => points.base[at])));
  return around(
    value,
    centre,
    value.map(() => null),
  );
}
