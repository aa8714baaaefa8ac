import type { Value } from '../average';
import { binomialQuantile } from './binomial';
import { runsAbout } from './runs';

/**
 * The two run-chart tests of Anhøj: an unusually long run on one side of the middle, or unusually few crossings of it.
 * Both limits follow the number of useful points, which keeps false alarms near 5 % at any length.
 * Anhøj & Olesen (2014) Run Charts Revisited, PLoS ONE 9(11); Anhøj & Wentzel-Larsen (2018) Sense and sensibility.
 */
export interface Anhoej {
  readonly useful: number;
  readonly longestRun: Value;
  readonly longestRunMax: Value;
  readonly crossings: Value;
  readonly crossingsMin: Value;
  readonly signal: boolean;
}

export function anhoej(value: readonly Value[], centre: readonly Value[], counted: readonly boolean[]): Anhoej {
  const { useful, longest, crossings } = runsAbout(value, centre, counted);
  if (useful === 0)
    return {
      useful,
      longestRun: null,
      longestRunMax: null,
      crossings: null,
      crossingsMin: null,
      signal: false,
    };
  const longestRunMax = longestRunLimit(useful);
  const crossingsMin = crossingsLimit(useful);
  return {
    useful,
    longestRun: longest,
    longestRunMax,
    crossings,
    crossingsMin,
    signal: longest > longestRunMax || crossings < crossingsMin,
  };
}

/** The longest run still expected by chance: round(log2 n) + 3. */
export function longestRunLimit(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

/** The fewest crossings still expected by chance: the 5 % point of a binomial with n − 1 chances of one half. */
export function crossingsLimit(useful: number): number {
  return binomialQuantile(0.05, useful - 1);
}
