import type { Value } from '../average';

/** The points of one phase, in order. */
export interface Points {
  /** What was counted or measured; `null` where nothing was reported. */
  readonly numbers: readonly Value[];
  /** Out of how many; absent where the numbers are the values themselves. */
  readonly outOf?: readonly Value[] | undefined;
  /** In the centre and the limits: inside the baseline and not ghosted. */
  readonly base: readonly boolean[];
}

/** Number over out-of; none when either is missing or when there were no cases (out of 0). */
export function valuesOf({ numbers, outOf }: Pick<Points, 'numbers' | 'outOf'>): Value[] {
  if (!outOf) return [...numbers];
  return numbers.map((number, at) => {
    const cases = outOf[at] ?? null;
    return number === null || cases === null || cases === 0 ? null : number / cases;
  });
}

/** Σ number / Σ out-of over the base points that have both; never a mean of rates. */
export function pooled({ numbers, outOf, base }: Points): Value {
  let number = 0;
  let cases = 0;
  numbers.forEach((value, at) => {
    const outOfHere = outOf?.[at] ?? null;
    if (!base[at] || value === null || outOfHere === null) return;
    number += value;
    cases += outOfHere;
  });
  return cases === 0 ? null : number / cases;
}

/** Cases behind each value; `null` where there is no value, so that a missing point gets no limits. */
export function casesOf({ numbers, outOf }: Points): Value[] {
  return numbers.map((number, at) => (number === null ? null : (outOf?.[at] ?? null) || null));
}
