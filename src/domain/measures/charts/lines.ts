import type { Value } from '../average';

/** What a chart draws for each point of one phase: the value, the centre, and the limits at three and at two sigma. */
export interface Lines {
  readonly value: readonly Value[];
  readonly centre: readonly Value[];
  readonly lower: readonly Value[];
  readonly upper: readonly Value[];
  readonly lower2: readonly Value[];
  readonly upper2: readonly Value[];
}

/** Limits at three and two sigma around a middle, cut off at a floor and a ceiling; none where sigma is `null`. */
export function around(
  value: readonly Value[],
  centre: Value,
  sigma: readonly Value[],
  { middle = centre, floor = -Infinity, ceiling = Infinity }: { middle?: Value; floor?: number; ceiling?: number } = {},
): Lines {
  const at = (widths: number) =>
    sigma.map((one) => (one === null || middle === null ? null : clamp(middle + widths * one, floor, ceiling)));
  return {
    value,
    centre: value.map(() => centre),
    lower: at(-3),
    upper: at(3),
    lower2: at(-2),
    upper2: at(2),
  };
}

function clamp(number: number, floor: number, ceiling: number): number {
  return Math.min(Math.max(number, floor), ceiling);
}
