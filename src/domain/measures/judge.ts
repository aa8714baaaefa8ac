import { mean, present, type Value } from './average';
import { type ChartKind, draw } from './charts/chart';
import type { AgainstTarget, Better, Change } from './signals/judgement';
import { enoughForLimits, judgeControl, judgeRun, type Limits } from './signals/judgePhase';

/** One period of a series, gaps included: a period without rows stands here with `number: null`. */
export interface SeriesPoint {
  /** First day of the period. */
  readonly period: string;
  readonly number: Value;
  /** `null` for measures that have none (Count). */
  readonly outOf: Value;
  /** The period has not ended: drawn hollow, judged by nothing. */
  readonly running?: boolean;
  /** Left out of everything by a person's decision, still drawn. */
  readonly ghost?: boolean;
}

/** What the measure's row says about how to judge its numbers. */
export interface Yardstick {
  readonly type: 'Proportion' | 'Rate per…' | 'Mean' | 'Count';
  readonly better: Better;
  readonly target?: number | undefined;
  readonly chart?: ChartKind | 'Auto' | undefined;
  readonly signals?: 'Anhøj' | 'IHI' | undefined;
  /** The first n periods give centre and limits. A new phase takes its place. */
  readonly baseline?: number | undefined;
  /** From the first period that begins on or after this day, everything is computed anew. */
  readonly newPhaseFrom?: string | undefined;
}

export interface ChartPoint extends SeriesPoint {
  readonly value: Value;
  readonly centre: Value;
  readonly lower: Value;
  readonly upper: Value;
  /** What the point is a part of: a long run, or a special cause by the rules of control charts. */
  readonly signal: Change | undefined;
  /** This point begins a new phase. */
  readonly newPhase: boolean;
}

/** A chart as a value: what to draw and, from the same rules, what to say. */
export interface Chart {
  readonly kind: ChartKind;
  readonly points: readonly ChartPoint[];
  /** The last counted point that has a value. */
  readonly latest: ChartPoint | undefined;
  /** The middle of the last phase. */
  readonly centre: Value;
  /** How much the limits of the last phase can be trusted; a run chart has none. */
  readonly limits: Limits;
  /** Points of the last phase that have a value and count. */
  readonly observed: number;
  readonly target: Value;
  readonly change: Change;
  readonly againstTarget: AgainstTarget;
  /** Why, in plain words; empty when nothing is signalled. */
  readonly because: readonly string[];
  /** The chart with limits that a run chart may become now that it has enough points. */
  readonly offer: ChartKind | undefined;
}

/** Draws and judges a series: the one entry for the dashboard, the Docs and the panels. */
export function judge(points: readonly SeriesPoint[], yardstick: Yardstick): Chart {
  const kind = chartFor(points, yardstick);
  const usesOutOf = yardstick.type !== 'Count' && !countsEvents.has(kind);
  const outOf = usesOutOf ? points.map((point) => point.outOf) : undefined;
  const phases = draw(
    kind,
    points.map(({ number, running }) => (running ? null : number)),
    outOf,
    {
      baseline: yardstick.baseline,
      phases: phaseStarts(points, yardstick.newPhaseFrom),
      ghosts: new Set(points.flatMap(({ ghost }, at) => (ghost ? [at] : []))),
    },
  );
  const aim = {
    better: yardstick.better,
    target: yardstick.target ?? null,
    signals: yardstick.signals ?? 'Anhøj',
  };
  const judged = phases.map((phase) => (kind === 'Run' ? judgeRun(phase, aim) : judgeControl(phase, aim)));
  const drawn = phases.flatMap((phase, nth) => {
    const shown = judged[nth]!.limits === 'trial' || judged[nth]!.limits === 'plain';
    return phase.value.map((value, at): ChartPoint => {
      const point = points[phase.start + at]!;
      return {
        ...point,
        value: point.running ? shownValue(point, usesOutOf) : value,
        centre: phase.centre[at] ?? null,
        lower: shown ? (phase.lower[at] ?? null) : null,
        upper: shown ? (phase.upper[at] ?? null) : null,
        signal: judged[nth]!.signals[at],
        newPhase: nth > 0 && at === 0,
      };
    });
  });
  const { limits, observed, change, againstTarget, because } = judged[judged.length - 1]!;
  return {
    kind,
    points: drawn,
    latest: drawn.filter(({ value, running, ghost }) => value !== null && !running && !ghost).pop(),
    centre: phases[phases.length - 1]!.centre[0] ?? null,
    limits,
    observed,
    target: aim.target,
    change,
    againstTarget,
    because,
    offer: kind === 'Run' && observed >= enoughForLimits ? withLimits(points, yardstick.type) : undefined,
  };
}

/** Charts of events: they look at the number alone. */
const countsEvents: ReadonlySet<ChartKind> = new Set<ChartKind>(['c', 'g', 't']);
/** Charts that cannot be drawn without an out-of. */
const needsOutOf: ReadonlySet<ChartKind> = new Set<ChartKind>(['p', 'p′', 'u', 'u′', 'I′']);

/** The person's choice wins, unless the numbers cannot be drawn so: a count has no out-of. */
function chartFor(points: readonly SeriesPoint[], { type, chart = 'Auto' }: Yardstick): ChartKind {
  if (chart !== 'Auto') return type === 'Count' && needsOutOf.has(chart) ? 'Run' : chart;
  return type === 'Proportion' ? 'Run' : withLimits(points, type);
}

/** Above this mean out-of the limits of p and u are too narrow, and Laney's take their place. */
const largeOutOf = 1000;

function withLimits(points: readonly SeriesPoint[], type: Yardstick['type']): ChartKind {
  const large = (mean(present(points.map(({ outOf }) => outOf))) ?? 0) > largeOutOf;
  switch (type) {
    case 'Proportion':
      return large ? 'p′' : 'p';
    case 'Rate per…':
      return large ? 'u′' : 'u';
    case 'Mean':
      return 'XmR';
    case 'Count':
      return 'c';
  }
}

function phaseStarts(points: readonly SeriesPoint[], newPhaseFrom: string | undefined): number[] {
  const at = newPhaseFrom ? points.findIndex(({ period }) => period >= newPhaseFrom) : -1;
  return at > 0 ? [at] : [];
}

function shownValue({ number, outOf }: SeriesPoint, usesOutOf: boolean): Value {
  if (!usesOutOf || number === null) return number;
  return outOf === null || outOf === 0 ? null : number / outOf;
}
