import { median, present, type Value } from './average';
import type { Better } from './signals/judgement';

/** One period of a series with its value, gaps included. */
export interface EvidencePoint {
  /** First day of the period. */
  readonly period: string;
  readonly value: Value;
  /** The period has not ended: it takes no part. */
  readonly running?: boolean;
}

/** Another idea that the same team tried on the same measure. */
export interface OtherTest {
  readonly idea: string;
  readonly started: string;
}

/** Settings *baseline* and *run*; the rest follows from the simulation that chose them. */
export interface EvidenceRule {
  /** How many periods before the test make the middle. */
  readonly baseline: number;
  /** How many points in a row on the better side. */
  readonly run: number;
}

export const standardRule: EvidenceRule = { baseline: 12, run: 8 };

/** Fewer observed points before the test say nothing about where it started from. */
const fewestBefore = 8;
/** The run must begin in the period of the test or one of the next six. */
const within = 6;
/** This many on the better side just before the test mean that the rise began earlier. */
const alreadyRising = 3;

/**
 * Did a measure move after a test? Never *because of* it. The facts are for the sentence, in the order in which it
 * should say them: an earlier rise and other ideas come first.
 */
export interface Evidence {
  readonly verdict: 'moved' | 'no' | 'too little before';
  /** Median of the points observed before the test; null when there is too little before. */
  readonly middle: Value;
  /** Points observed in the periods before the test, and from the test on. */
  readonly before: number;
  readonly after: number;
  /** First period of the run that counts as moved. */
  readonly from: string | undefined;
  /** Where the rise began when that was before the test: the first period of the run that was already going. */
  readonly roseBefore: { readonly from: string; readonly points: number } | undefined;
  /** Other ideas that the same team tried on the measure in the periods before the test. */
  readonly alsoTried: readonly string[];
}

/**
 * Evidence rule: the middle is the median of the points observed in the 12 periods before the test (at least 8); moved
 * means 8 points in a row on the better side, beginning within 6 periods after the test started. Points on the middle
 * are passed over, gaps do not break a run. On flat data it says *moved* in 4.4 % of series, where the textbook's
 * "6 in a row" against a 12-period middle does in 47.5 % (4,000 series of 40 weeks simulated, n = 100, p = .65).
 * `testPeriod` is the first day of the period in which the test started.
 */
export function evidence(
  points: readonly EvidencePoint[],
  testPeriod: string,
  better: Better,
  others: readonly OtherTest[] = [],
  rule: EvidenceRule = standardRule,
): Evidence {
  const test = firstFrom(points, testPeriod);
  const values = points.map(({ value, running }) => (running ? null : value));
  const start = Math.max(0, test - rule.baseline);
  const before = present(values.slice(start, test));
  const middle = before.length >= fewestBefore ? median(before) : null;
  const since = points[start]?.period ?? testPeriod;
  const found = middle === null ? undefined : runAfter(values, test, middle, better, rule.run);
  return {
    verdict: middle === null ? 'too little before' : found === undefined ? 'no' : 'moved',
    middle,
    before: before.length,
    after: present(values.slice(test)).length,
    from: found === undefined ? undefined : points[found]!.period,
    roseBefore: middle === null ? undefined : riseBefore(points, values, start, test, middle, better),
    alsoTried: [
      ...new Set(others.filter(({ started }) => started >= since && started < testPeriod).map(({ idea }) => idea)),
    ],
  };
}

/** The place of the first period from a day on; past the end when there is none. */
function firstFrom(points: readonly EvidencePoint[], day: string): number {
  const at = points.findIndex(({ period }) => period >= day);
  return at < 0 ? points.length : at;
}

/** The first place, at most six periods after the test, from which enough points in a row are on the better side. */
function runAfter(values: readonly Value[], test: number, middle: number, better: Better, length: number) {
  for (let from = test; from <= test + within && from < values.length; from++) {
    if (!isBetter(values[from] ?? null, middle, better)) continue;
    const useful = present(values.slice(from)).filter((value) => value !== middle);
    if (useful.length >= length && useful.slice(0, length).every((value) => isBetter(value, middle, better)))
      return from;
  }
  return undefined;
}

function riseBefore(
  points: readonly EvidencePoint[],
  values: readonly Value[],
  start: number,
  test: number,
  middle: number,
  better: Better,
): Evidence['roseBefore'] {
  const run: number[] = [];
  for (let at = test - 1; at >= start; at--) {
    const value = values[at] ?? null;
    if (value === null || value === middle) continue;
    if (!isBetter(value, middle, better)) break;
    run.unshift(at);
  }
  return run.length >= alreadyRising ? { from: points[run[0]!]!.period, points: run.length } : undefined;
}

function isBetter(value: Value, middle: number, better: Better): boolean {
  if (value === null || better === 'Neither') return false;
  return better === 'Up' ? value > middle : value < middle;
}
