import type { Lines } from '../charts/lines';
import type { Side } from './runs';

/** Why a point is not just the usual ups and downs. */
export interface SpecialCause {
  readonly rule: 'outside limits' | 'trend of 7' | '2 of 3' | '7 on one side';
  /** Which way: above or rising, below or falling. */
  readonly side: Side;
}

/**
 * The control-chart rules of NHS England's Making Data Count, in its order of precedence: a point outside the limits;
 * 7 points each strictly higher (or lower) than the last; 2 of 3 between two and three sigma, all three on the same
 * side; 7 strictly on one side of the centre. Missing and ghosted points are passed over. Without limits nothing is
 * said. NHS England, Making Data Count, "Strengthening your decisions" (2019).
 */
export function specialCauses(lines: Lines, counted: readonly boolean[]): (SpecialCause | undefined)[] {
  const points = observed(lines, counted);
  const rules = [outside(points), trends(points), twoOfThree(points), shifts(points)];
  const found: (SpecialCause | undefined)[] = lines.value.map(() => undefined);
  points.forEach(({ at }, i) => {
    found[at] = rules.map((rule) => rule[i]).find((one) => one !== undefined);
  });
  return found;
}

interface Observed {
  readonly at: number;
  readonly value: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly lower2: number;
  readonly upper2: number;
}
type Found = (SpecialCause | undefined)[];

function observed({ value, centre, lower, upper, lower2, upper2 }: Lines, counted: readonly boolean[]): Observed[] {
  return value.flatMap((one, at) => {
    const all = [one, centre[at], lower[at], upper[at], lower2[at], upper2[at]];
    if (!counted[at] || all.some((number) => number === null || number === undefined)) return [];
    const [v, c, l, u, l2, u2] = all as number[]; // checked in the line above
    return [{ at, value: v!, centre: c!, lower: l!, upper: u!, lower2: l2!, upper2: u2! }];
  });
}

function outside(points: readonly Observed[]): Found {
  return points.map(({ value, lower, upper }) => {
    if (value > upper) return { rule: 'outside limits', side: 'above' };
    if (value < lower) return { rule: 'outside limits', side: 'below' };
    return undefined;
  });
}

/** A point at which one trend ends and another begins belongs to the later one. */
function trends(points: readonly Observed[]): Found {
  const step = points.map(({ value }, i) => (i === 0 ? 0 : Math.sign(value - points[i - 1]!.value)));
  return stretches(step, 6, (from, to, sign) => ({
    from: from - 1,
    to,
    cause: { rule: 'trend of 7', side: sign > 0 ? 'above' : 'below' },
  }));
}

function shifts(points: readonly Observed[]): Found {
  const side = points.map(({ value, centre }) => Math.sign(value - centre));
  return stretches(side, 7, (from, to, sign) => ({
    from,
    to,
    cause: { rule: '7 on one side', side: sign > 0 ? 'above' : 'below' },
  }));
}

/** Marks every stretch of at least `length` equal signs that are not 0. */
function stretches(
  signs: readonly number[],
  length: number,
  mark: (from: number, to: number, sign: number) => { from: number; to: number; cause: SpecialCause },
): Found {
  const found: Found = signs.map(() => undefined);
  let from = 0;
  signs.forEach((sign, to) => {
    if (sign !== signs[from]) from = to;
    if (sign === 0 || signs[to + 1] === sign || to - from + 1 < length) return;
    const stretch = mark(from, to, sign);
    found.fill(stretch.cause, stretch.from, stretch.to + 1);
  });
  return found;
}

/** Only the points inside the band are marked. */
function twoOfThree(points: readonly Observed[]): Found {
  const found: Found = points.map(() => undefined);
  const band = points.map(bandOf);
  for (let i = 0; i + 2 < points.length; i++) {
    const three = [i, i + 1, i + 2];
    const side = points[i]!.value > points[i]!.centre ? 'above' : 'below';
    const together = three.every((k) => isOn(points[k]!, side));
    const inBand = three.filter((k) => band[k] === side);
    if (together && inBand.length >= 2) for (const k of inBand) found[k] = { rule: '2 of 3', side };
  }
  return found;
}

function isOn({ value, centre }: Observed, side: Side): boolean {
  return side === 'above' ? value > centre : value < centre;
}

/** The side on which a point lies beyond two sigma but not outside the limits. */
function bandOf({ value, lower, upper, lower2, upper2 }: Observed): Side | undefined {
  if (value > upper2 && value <= upper) return 'above';
  if (value < lower2 && value >= lower) return 'below';
  return undefined;
}
