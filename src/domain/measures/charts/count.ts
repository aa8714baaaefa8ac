import { mean, present } from '../average';
import { around, type Lines } from './lines';
import { type Points, valuesOf } from './points';

/** c chart: plain counts when the opportunity for them stays about the same. Mean ± 3·√mean. */
export function c(points: Points): Lines {
  const value = valuesOf(points);
  const centre = mean(present(value.filter((_, at) => points.base[at])));
  const sigma = centre === null ? null : Math.sqrt(centre);
  return around(
    value,
    centre,
    value.map(() => sigma),
    { floor: 0 },
  );
}
