import { trialsOf } from '../../domain/evidence';
import { type Evidence, evidence } from '../../domain/measures/evidence';
import { type Chart, judge } from '../../domain/measures/judge';
import { periodOf } from '../../domain/measures/periods';
import { sameName } from '../../domain/names';
import type { Network } from '../../domain/network';
import { all, calendarOf, type MeasureDefinition, needsOutOf, typeOf } from '../../domain/numbers/measure';
import { otherTests } from '../../usecases/ideaSeries';
import type { ChartSpec, Level, Mark, Point } from '../chart/spec';
import { said } from '../chart/text';
import { shortDay } from '../say/dates';
import { shownValue } from '../say/numbers';
import { type Chosen, type Tried, triedAt } from './chosen';
import type { ShownPeriod } from './periods';

/** The large chart: its numbers drawn and judged, and what the evidence rule says of the test. */
export interface Large {
  readonly periods: readonly ShownPeriod[];
  readonly chart: Chart;
  /** The place of the first period of the phase; undefined without one. */
  readonly from: number | undefined;
  readonly evidence: Evidence | undefined;
  /** How many points in a row are on the better side since the run that counts as moved began. */
  readonly inARow: number;
}

export function largeOf(network: Network, chosen: Chosen, periods: readonly ShownPeriod[]): Large {
  const { measure, phase, chart: kind, team, group } = chosen;
  const period = phase && periodOfTest(phase, measure, group);
  const from = period === undefined ? -1 : periods.findIndex((one) => one.period >= period);
  const chart = judge(
    periods.map(({ period: day, sum, running }) => ({
      period: day,
      number: sum?.number ?? null,
      outOf: sum && needsOutOf(measure) ? sum.outOf : null,
      running,
    })),
    {
      type: typeOf(measure),
      better: measure.better ?? 'Neither',
      target: measure.target,
      chart: kind,
      signals: measure.signals,
      baseline: measure.baseline,
      newPhaseFrom: from > 0 ? period : measure.newPhaseFrom,
    },
  );
  const rule = { baseline: network.settings.baseline, run: network.settings.run };
  const found =
    phase && period !== undefined && from > 0 && team !== undefined && group === all
      ? evidence(
          chart.points,
          period,
          measure.better ?? 'Neither',
          otherTests(network, phase.idea, measure, team),
          rule,
        )
      : undefined;
  return {
    periods,
    chart,
    from: from > 0 ? from : undefined,
    evidence: found,
    inARow: found ? runOf(chart, found, measure).length : 0,
  };
}

/** A group's periods may have another calendar than everybody's. */
function periodOfTest({ on }: Tried, measure: MeasureDefinition, group: string): string {
  const { cadence, anchor } = calendarOf(measure, group);
  return periodOf(on, cadence, anchor);
}

/** The places of the run that counts as moved, until it is broken; points on the middle are passed over. */
function runOf({ points }: Chart, { from, middle }: Evidence, measure: MeasureDefinition): number[] {
  const run: number[] = [];
  if (from === undefined || middle === null) return run;
  for (const [at, { period, value, running }] of points.entries()) {
    if (period < from || running || value === null || value === middle) continue;
    if (value > middle !== (measure.better !== 'Down')) break;
    run.push(at);
  }
  return run;
}

export const largeSize = { width: 928, height: 240 } as const;

export function drawLarge(network: Network, chosen: Chosen, large: Large, about: string): ChartSpec {
  const { measure, phase } = chosen;
  const { chart, from, evidence: found } = large;
  const percent = typeOf(measure) === 'Proportion';
  const unit = percent ? 'percent' : 'number';
  const words = (value: number) => said(shownValue(measure, value), unit);
  const shown = (value: number | null) => (value === null ? null : shownValue(measure, value));
  const run = new Set(found ? runOf(chart, found, measure) : []);
  // A run that is over is history: orange says that the numbers are worse now.
  const isWorse = chart.change.tone === 'look';
  const last = chart.points.length - 1;
  return {
    ...largeSize,
    about,
    unit,
    points: chart.points.map(({ period, value, running, signal }, at): Point => {
      const good = from === undefined || !found ? signal?.tone === 'good' : run.has(at);
      const kind = running ? 'running' : good ? 'better' : isWorse && signal?.tone === 'look' ? 'look' : undefined;
      return { label: shortDay(period), value: shown(value), ...(kind ? { kind } : {}) };
    }),
    lines: [
      ...(measure.target === undefined
        ? []
        : [
            {
              look: 'target' as const,
              from: 0,
              to: last,
              value: shownValue(measure, measure.target),
              label: `target ${words(measure.target)}`,
            },
          ]),
      ...middles(large, network.settings.baseline).map(({ value, label, ...line }): Level => {
        const named = label === undefined ? {} : { label, says: words(value) };
        return { ...line, value: shownValue(measure, value), ...named };
      }),
      ...limits(chart, shown),
    ],
    ...(from === undefined || !phase
      ? {}
      : { phase: { at: from - 0.5, before: `before the ${phase.word}`, since: `since the ${phase.word}` } }),
    marks: marksOf(network, chosen, large.periods),
  };
}

interface Middle extends Omit<Level, 'value' | 'says'> {
  readonly value: number;
}

/** The middle of each phase. Around a test, the one before is the evidence rule's, and goes on as a dashed line. */
function middles({ chart, from, evidence: found }: Large, baseline: number): Middle[] {
  const name = chart.kind === 'Run' ? 'middle' : 'average';
  const starts = [0, ...chart.points.flatMap(({ newPhase }, at) => (newPhase ? [at] : []))];
  const last = chart.points.length - 1;
  return starts.flatMap((start, nth): Middle[] => {
    const end = (starts[nth + 1] ?? last + 0.5) - 0.5;
    const begin = nth === 0 ? 0 : start - 0.5;
    const isLast = nth === starts.length - 1;
    if (!isLast && from !== undefined && chart.kind === 'Run' && found && found.middle !== null) {
      const before = { look: 'before' as const, from: end, to: last, value: found.middle, label: 'middle before' };
      return [{ look: 'middle', from: Math.max(0, from - baseline), to: end, value: found.middle }, before];
    }
    const value = chart.points[start]?.centre ?? null;
    if (value === null) return [];
    if (isLast) {
      const label = starts.length > 1 ? `${name} since` : name;
      return [{ look: 'middle', from: begin, to: end, value, label }];
    }
    const before = { look: 'before' as const, from: end, to: last, value, label: `${name} before` };
    return [{ look: 'middle', from: begin, to: end, value }, ...(nth === starts.length - 2 ? [before] : [])];
  });
}

/** Two lines a phase: nothing is drawn from one phase to the next. */
function limits({ points, limits: trust }: Chart, shown: (value: number | null) => number | null): Level[] {
  const starts = [0, ...points.flatMap(({ newPhase }, at) => (newPhase ? [at] : []))];
  return starts.flatMap((from, nth) => {
    const to = (starts[nth + 1] ?? points.length) - 1;
    const phase = points.slice(from, to + 1);
    const isLast = nth === starts.length - 1;
    return (['upper', 'lower'] as const).flatMap((side): Level[] => {
      if (phase.every((point) => point[side] === null)) return [];
      const label = isLast ? { label: trust === 'trial' ? 'trial limit' : 'limit' } : {};
      return [{ look: 'limit', from, to, value: phase.map((point) => shown(point[side])), ...label }];
    });
  });
}

/** Tests and uses of the measure's ideas where they began; those of other ideas than the one looked at stand back. */
function marksOf(network: Network, { measure, team, phase, group }: Chosen, periods: readonly ShownPeriod[]): Mark[] {
  if (team === undefined) return [];
  const { cadence, anchor } = calendarOf(measure, group);
  const marks = triedAt(network, measure, team).flatMap(({ idea }) =>
    trialsOf(network, idea.id).flatMap((trial): Mark[] => {
      const day = trial.started ?? trial.finished;
      if (day === undefined || !sameName(trial.team, team)) return [];
      const at = periods.findIndex(({ period }) => period === periodOf(day, cadence, anchor));
      if (at < 0) return [];
      const quiet = phase !== undefined && phase.idea.id !== idea.id;
      const words = trial.kind === 'Use' ? `${trial.id} use` : trial.id;
      return [{ at, words, look: 'triangle', ...(quiet ? { quiet } : {}) }];
    }),
  );
  // A use of a product with several ideas stands here once.
  return marks.filter((mark, nth) => marks.findIndex(({ words }) => words === mark.words) === nth);
}
