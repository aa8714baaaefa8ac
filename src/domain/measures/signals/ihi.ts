import { present, type Value } from '../average';
import { runsAbout } from './runs';
import { type RunsAllowed, runsAllowed } from './runsTest';

/**
 * The run-chart rules of the Institute for Healthcare Improvement: a shift of 6 or more points on one side of the
 * middle, a trend of 5 or more points all going up or all going down (equal neighbours counted once), too few or too
 * many runs. Perla, Provost, Murray (2011) BMJ Quality & Safety 20. Its rule of the "astronomical" point is a matter of
 * judgement and not offered.
 */
export interface Ihi {
  readonly useful: number;
  readonly shift: boolean;
  readonly trend: boolean;
  readonly tooFewRuns: boolean;
  readonly tooManyRuns: boolean;
  readonly signal: boolean;
  readonly allowed: RunsAllowed;
}

const shiftLength = 6;
const trendLength = 5;
/** With fewer useful points the runs test says nothing. */
const fewestForRuns = 10;

export function ihi(value: readonly Value[], centre: readonly Value[], counted: readonly boolean[]): Ihi {
  const { useful, longest, runs } = runsAbout(value, centre, counted);
  const allowed = runsAllowed(useful);
  const shift = longest >= shiftLength;
  const trend = longestTrend(present(value.filter((_, at) => counted[at]))) >= trendLength;
  const tooFewRuns = useful >= fewestForRuns && runs.length < allowed.fewest;
  const tooManyRuns = useful >= fewestForRuns && runs.length > allowed.most;
  return {
    useful,
    shift,
    trend,
    tooFewRuns,
    tooManyRuns,
    signal: shift || trend || tooFewRuns || tooManyRuns,
    allowed,
  };
}

/** The most points in a row that all rise or all fall; neighbours that are equal count as one. */
export function longestTrend(numbers: readonly number[]): number {
  const different = numbers.filter((number, at) => at === 0 || number !== numbers[at - 1]);
  let longest = Math.min(different.length, 1);
  let length = longest;
  let before = 0;
  for (let at = 1; at < different.length; at++) {
    const direction = Math.sign(different[at]! - different[at - 1]!);
    length = direction === before ? length + 1 : 2;
    before = direction;
    longest = Math.max(longest, length);
  }
  return longest;
}
