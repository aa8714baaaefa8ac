import { around, type Lines } from './lines';
import { screenedMean } from './movingRange';
import { type Points, pooled, valuesOf } from './points';

/** The mean absolute difference of two normal values is √(2/π) of the standard deviation of their difference. */
const sigmaPerDifference = Math.sqrt(Math.PI / 2);

/**
 * I′ chart: an individuals chart that knows how much work lies behind each point, so that a week of 20 cases may swing
 * more than one of 200. Each step is first divided by √(1/n + 1/n before), which makes the steps comparable.
 * Taylor, W. A., Normalized Individuals Control Chart, variation.com. Its steps use all points of the phase, ghosted
 * ones and those past the baseline too.
 */
export function iPrime(points: Points, screened = true): Lines {
  const value = valuesOf(points);
  const cases = points.outOf ?? value.map(() => 1);
  const steps: number[] = [];
  for (let at = 1; at < value.length; at++) {
    const before = value[at - 1] ?? null;
    const here = value[at] ?? null;
    // A value exists only where its out-of does and is not 0.
    if (before !== null && here !== null)
      steps.push(Math.abs(here - before) / Math.sqrt(1 / cases[at]! + 1 / cases[at - 1]!));
  }
  const step = screenedMean(steps, screened);
  return around(
    value,
    pooled(points),
    value.map((one, at) =>
      one === null || step === null ? null : (step * sigmaPerDifference) / Math.sqrt(cases[at]!),
    ),
  );
}
