import { median, present, type Value } from '../average';
import { judge, type SeriesPoint } from '../judge';
import type { Judgement } from '../signals/judgement';
import { rateOf, type Share } from './interval';

/** One period of two groups; a group that is missing or hidden is `undefined`. */
export interface PairPoint {
  readonly period: string;
  readonly group: Share | undefined;
  readonly reference: Share | undefined;
  readonly running?: boolean;
}

export type GapChange = Judgement<'narrowing' | 'same' | 'widening' | 'too few yet'>;

/** The gap between a group and its reference over time, as a run chart of its own. */
export interface GapSeries {
  /** How far apart the two rates are, 0 and up, in the unit of the measure; `null` where one of them is missing. */
  readonly points: readonly { readonly period: string; readonly gap: Value; readonly running: boolean }[];
  readonly latest: Value;
  readonly middle: Value;
  readonly observed: number;
  readonly change: GapChange;
  readonly because: readonly string[];
}

/**
 * Does a gap close? The distance of the two rates in each period, judged by Anhøj's rules as any run chart: a signal
 * below the middle is narrowing, above it widening. The distance has no sign, so a gap that turns around is a gap.
 */
export function gapSeries(pairs: readonly PairPoint[]): GapSeries {
  const points = pairs.map(({ period, group, reference, running = false }) => ({
    period,
    gap: group && reference ? distance(group, reference) : null,
    running,
  }));
  const chart = judge(
    points.map(({ period, gap, running }): SeriesPoint => ({ period, number: gap, outOf: null, running })),
    { type: 'Count', better: 'Neither', chart: 'Run' },
  );
  const counted = present(points.map(({ gap, running }) => (running ? null : gap)));
  return {
    points,
    latest: counted[counted.length - 1] ?? null,
    middle: median(counted),
    observed: counted.length,
    change: words[chart.change.word as keyof typeof words],
    because: chart.because,
  };
}

/** A run chart without a better side says one of these four. */
const words: Record<'low' | 'high' | 'steady' | 'too few yet', GapChange> = {
  low: { word: 'narrowing', icon: '▼', tone: 'good' },
  high: { word: 'widening', icon: '▲', tone: 'look' },
  steady: { word: 'same', icon: '≈', tone: 'plain' },
  'too few yet': { word: 'too few yet', icon: '…', tone: 'plain' },
};

function distance(group: Share, reference: Share): Value {
  if (group.outOf === 0 || reference.outOf === 0) return null;
  return Math.abs(rateOf(group) - rateOf(reference));
}
