import { mean, present } from '../average';
import { around, type Lines } from './lines';
import { d2, meanMovingRange } from './movingRange';
import { type Points, valuesOf } from './points';

/**
 * XmR chart (individuals, I): any number measured once a period. Mean ± 3 sigma, where sigma comes from the steps
 * between neighbours and not from the spread of all points, which a shift would widen.
 * Wheeler, Understanding Variation (1993). `sigmaPerRange` is 1/1.128; NHS Making Data Count rounds it to 2.66/3.
 */
export function xmr(points: Points, screened = true, sigmaPerRange = 1 / d2): Lines {
  const value = valuesOf(points);
  const base = value.filter((_, at) => points.base[at]);
  const range = meanMovingRange(base, screened);
  const sigma = range === null ? null : range * sigmaPerRange;
  return around(
    value,
    mean(present(base)),
    value.map(() => sigma),
  );
}
