import type { Value } from '../average';
import { d2, meanMovingRange } from './movingRange';
import type { Points } from './points';

/** Laney's correction: each point's own sigma times sigma_z, the mean moving range of the standardised values / 1.128. */
export function spread(
  { base }: Points,
  value: readonly Value[],
  centre: Value,
  sigma: readonly Value[],
  screened: boolean,
): Value[] {
  const z = value.map((one, at) => {
    const width = sigma[at] ?? null;
    return one === null || centre === null || width === null || width === 0 ? null : (one - centre) / width;
  });
  const range = meanMovingRange(
    z.filter((_, at) => base[at]),
    screened,
  );
  return sigma.map((one) => (one === null || range === null ? null : (one * range) / d2));
}
