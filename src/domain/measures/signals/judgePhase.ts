import { present } from '../average';
import type { Phase } from '../charts/chart';
import { anhoej } from './anhoej';
import { ihi } from './ihi';
import {
  type AgainstTarget,
  againstLatest,
  againstLimits,
  type Better,
  type Change,
  changeOf,
  noTarget,
  steady,
  tooFewYet,
} from './judgement';
import { type SpecialCause, specialCauses } from './makingDataCount';
import { type Run, runsAbout } from './runs';

/** How much the limits of a phase can be trusted. */
export type Limits = 'none' | 'too few points' | 'trial' | 'plain';

/** What one phase of a chart says. */
export interface PhaseJudgement {
  /** Points with a value that count. */
  readonly observed: number;
  readonly limits: Limits;
  readonly change: Change;
  readonly againstTarget: AgainstTarget;
  /** Why, in plain words; empty when nothing is signalled. */
  readonly because: readonly string[];
  /** For each point, what it is a part of. */
  readonly signals: readonly (Change | undefined)[];
}

/** Fewer observed points in a phase mean: no run signal; no limits and no icons; limits on trial. */
const fewest = { runSignal: 10, limits: 13, plain: 20 } as const;

/** Enough points to offer a chart with limits. */
export const enoughForLimits = fewest.plain;

export interface Aim {
  readonly better: Better;
  readonly target: number | null;
  readonly signals: 'Anhøj' | 'IHI';
}

/** A run chart: signals by Anhøj or IHI, the target by the last 8 points. A signal takes the side of the latest telling run. */
export function judgeRun(phase: Phase, { better, target, signals }: Aim): PhaseJudgement {
  const { value, centre, counted } = phase;
  const values = present(value.filter((_, at) => counted[at]));
  const { runs } = runsAbout(value, centre, counted);
  const found = signals === 'IHI' ? byIhi(phase) : byAnhoej(phase);
  const enough = values.length >= fewest.runSignal;
  const latest = latestTelling(runs, found.longRun);
  const signal = enough && found.because.length > 0 && latest !== undefined;
  return {
    observed: values.length,
    limits: 'none',
    change: !enough ? tooFewYet : signal ? changeOf(latest.side, better) : steady,
    againstTarget: againstLatest(values, target, better),
    because: enough ? found.because : [],
    signals: value.map((_, at) => {
      const run = enough ? runs.find((one) => isIn(one, at) && one.length >= found.longRun) : undefined;
      return run && counted[at] && isUseful(phase, at) ? changeOf(run.side, better) : undefined;
    }),
  };
}

/**
 * The run that says which way it went: the latest one that is too long for chance, since that is the signal; where only
 * the crossings are too few, the latest one. Two points that dip after 22 above the middle do not turn a rise around.
 */
function latestTelling(runs: readonly Run[], longRun: number): Run | undefined {
  return [...runs].reverse().find((run) => run.length >= longRun) ?? runs[runs.length - 1];
}

function isIn(run: Run, at: number): boolean {
  return run.from <= at && at <= run.to;
}

function isUseful({ value, centre }: Phase, at: number): boolean {
  return value[at] !== null && value[at] !== centre[at];
}

/** `longRun`: from how many points on a run is long enough to be marked. */
interface Found {
  readonly because: readonly string[];
  readonly longRun: number;
}

function byAnhoej({ value, centre, counted }: Phase): Found {
  const { longestRun, longestRunMax, crossings, crossingsMin } = anhoej(value, centre, counted);
  if (longestRun === null || longestRunMax === null || crossings === null || crossingsMin === null)
    return { because: [], longRun: Number.POSITIVE_INFINITY };
  const because: string[] = [];
  if (longestRun > longestRunMax)
    because.push(`${longestRun} in a row on one side of the middle; up to ${longestRunMax} is chance`);
  if (crossings < crossingsMin)
    because.push(`the middle is crossed ${times(crossings)}; ${times(crossingsMin)} or more is chance`);
  return { because, longRun: longestRunMax + 1 };
}

function byIhi({ value, centre, counted }: Phase): Found {
  const { shift, trend, tooFewRuns, tooManyRuns } = ihi(value, centre, counted);
  const because: string[] = [];
  if (shift) because.push('6 or more in a row on one side of the middle');
  if (trend) because.push('5 or more in a row all going one way');
  if (tooFewRuns) because.push('the middle is crossed less often than by chance');
  if (tooManyRuns) because.push('the middle is crossed more often than by chance');
  return { because, longRun: 6 };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** A chart with limits: the rules of Making Data Count. The last counted point says the change, the limits the target. */
export function judgeControl(phase: Phase, { better, target }: Aim): PhaseJudgement {
  const at = phase.value.flatMap((value, position) => (value !== null && phase.counted[position] ? [position] : []));
  const observed = at.length;
  const none = {
    observed,
    change: tooFewYet,
    againstTarget: noTarget,
    because: [],
    signals: phase.value.map(() => undefined),
  };
  if (observed < fewest.limits) return { ...none, limits: 'too few points' };
  const last = at[at.length - 1]!;
  const limits = limitsAt(phase, at, last);
  if (limits === undefined) return { ...none, limits: 'none' };
  const causes = specialCauses(phase, phase.counted);
  const cause = causes[last];
  return {
    observed,
    limits: observed < fewest.plain ? 'trial' : 'plain',
    change: cause ? changeOf(cause.side, better) : steady,
    againstTarget: againstLimits(limits, target, better),
    because: cause ? [inWords(cause)] : [],
    signals: causes.map((one) => (one ? changeOf(one.side, better) : undefined)),
  };
}

/** Numbers that never changed have no moving range and so no limits: the band is the one number that they all are. */
function limitsAt({ value, lower, upper }: Phase, at: readonly number[], last: number) {
  const [low, high] = [lower[last] ?? null, upper[last] ?? null];
  if (low !== null && high !== null) return { lower: low, upper: high };
  const only = value[last] ?? null;
  return at.every((position) => value[position] === only) ? { lower: only, upper: only } : undefined;
}

function inWords({ rule, side }: SpecialCause): string {
  switch (rule) {
    case 'outside limits':
      return `the latest point is ${side} the limits`;
    case 'trend of 7':
      return `7 in a row, each ${side === 'above' ? 'higher' : 'lower'} than the last`;
    case '2 of 3':
      return `2 of 3 near the ${side === 'above' ? 'upper' : 'lower'} limit`;
    case '7 on one side':
      return `7 in a row ${side} the middle`;
  }
}
