/** A value axis in round steps around the numbers it has to hold. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}
interface Wanted {
  low: number | undefined;
  high: number | undefined;
  fromZero: boolean;
  isPercent: boolean;
}

export function axisOf(values: readonly (number | undefined)[], { low, high, fromZero, isPercent }: Wanted): Axis {
  const known = values.filter((value) => value !== undefined);
  const least = low ?? Math.min(...(known.length > 0 ? known : [0]), ...(fromZero ? [0] : []));
  const most = high ?? Math.max(...(known.length > 0 ? known : [1]), ...(fromZero ? [0] : []));
  const step = roundStep((most - least || Math.abs(most) || 1) / 2, isPercent ? 0.1 : 0);
  const bottom = low ?? Math.floor(least / step + 1e-9) * step;
  const top = Math.max(high ?? Math.ceil(most / step - 1e-9) * step, bottom + step);
  const ticks = Array.from({ length: Math.floor((top - bottom) / step + 1.000001) }, (_, at) =>
    clean(bottom + at * step),
  );
  return { low: bottom, high: top, ticks };
}

/** 1, 2 or 5 times a power of ten; shares go in whole tens. */
function roundStep(raw: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw * 0.99)!;
  return Math.max(step, least);
}

const clean = (value: number): number => Number(value.toPrecision(12));
