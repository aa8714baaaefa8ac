import type { ChartSpec, Scale } from './spec';

/**
 * A scale in round steps that holds every value, with some air: 1, 2 or 5 times a power of ten. Percentages stay within
 * 0 and 100 %.
 */
export function scaleOf(
  { points, lines, behind = [], unit }: Pick<ChartSpec, 'points' | 'lines' | 'behind' | 'unit'>,
  ticks = 4,
): Scale {
  const values = [
    ...points.map((point) => point.value),
    ...lines.flatMap(({ value }) => (typeof value === 'number' ? [value] : value)),
    ...behind.map((spot) => spot.value),
  ].filter((value): value is number => value !== null && Number.isFinite(value));
  if (values.length === 0) return unit === 'percent' ? { low: 0, high: 1, step: 0.5 } : { low: 0, high: 10, step: 5 };

  const least = Math.min(...values);
  const most = Math.max(...values);
  const spread = spreadOf(least, most);
  const step = roundStep(spread / (ticks - 1));
  const lowest = unit === 'percent' || least >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  const low = Math.max(Math.floor((least - spread * 0.05) / step + 1e-9) * step, lowest);
  const high = Math.ceil((most + spread * 0.05) / step - 1e-9) * step;
  return { low: tidy(low), high: tidy(unit === 'percent' ? Math.min(high, Math.max(1, most)) : high), step };
}

/** Numbers that differ by no more than binary fractions do are equal: the scale is then about their size. */
function spreadOf(least: number, most: number): number {
  const nothing = 1e-9 * Math.max(1, Math.abs(least), Math.abs(most));
  if (most - least > nothing) return most - least;
  return Math.abs(most) > nothing ? Math.abs(most) : 1;
}

/** The values at which the axis is labelled. */
export function ticksOf({ low, high, step }: Scale): number[] {
  const ticks: number[] = [];
  for (let at = 0; low + at * step <= high + step * 1e-6; at++) ticks.push(tidy(low + at * step));
  return ticks;
}

/** One scale for several charts, so that they can be compared. */
export function commonScale(scales: readonly Scale[]): Scale {
  const step = Math.max(...scales.map((scale) => scale.step));
  const low = Math.min(...scales.map((scale) => scale.low));
  const high = Math.max(...scales.map((scale) => scale.high));
  return { low: tidy(stepBelow(low, step)), high: tidy(-stepBelow(-high, step)), step };
}

/** The last multiple of the step that is not above a value; what a float makes of the value itself counts as it. */
function stepBelow(value: number, step: number): number {
  const near = Math.floor(value / step + 1e-9) * step;
  return near > value + Math.abs(value) * 1e-9 ? near - step : near;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const [nice = 10] = [1, 2, 5, 10].filter((one) => one * power >= rough * 0.999);
  return tidy(nice * power);
}

/** 0.30000000000000004 → 0.3 */
const tidy = (value: number): number => Number(value.toPrecision(12));
