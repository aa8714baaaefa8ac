import { firstTestOn, testsOf } from '../domain/evidence';
import { type Evidence, evidence } from '../domain/measures/evidence';
import { type Chart, judge } from '../domain/measures/judge';
import { isRunning, periodOf } from '../domain/measures/periods';
import type { Idea, Network } from '../domain/network';
import { all, calendarOf, type MeasureDefinition, needsOutOf, typeOf } from '../domain/numbers/measure';
import { type Numbers, periodsOf, type Sum } from '../domain/numbers/numbers';

/** How a team's measure went around the first test of an idea: what a brief, a form and a picture of it have in common. */
export interface IdeaSeries {
  readonly measure: MeasureDefinition;
  readonly team: string;
  readonly chart: Chart;
  /** The last period that is over and has a value. */
  readonly latest: { readonly period: string; readonly sum: Sum; readonly value: number } | undefined;
  /** The first day of a test, and the place of its period in the chart; undefined before the first test. */
  readonly test: { readonly on: string; readonly at: number } | undefined;
  readonly evidence: Evidence | undefined;
}

/** The series of an idea's own team for its first linked measure; undefined where the idea names none, or there are no numbers. */
export function ideaSeries(network: Network, numbers: Numbers, idea: Idea, team = idea.team): IdeaSeries | undefined {
  const measure = numbers.directory.measures.find(({ code }) => idea.measures.includes(code));
  if (!measure) return undefined;
  const line = numbers.line(measure.code, team, all);
  const { cadence, anchor } = calendarOf(measure, all);
  const periods = periodsOf(measure, all, line, network.today);
  if (periods.length === 0) return undefined;
  const chart = judge(
    periods.map((period) => ({
      period,
      number: line.get(period)?.number ?? null,
      outOf: needsOutOf(measure) ? (line.get(period)?.outOf ?? null) : null,
      running: isRunning(period, network.today, cadence, anchor),
    })),
    { ...measure, type: typeOf(measure), better: measure.better ?? 'Up', chart: measure.chart, target: measure.target },
  );
  const on = firstTestOn(network, idea.id);
  const testPeriod = on && periodOf(on, cadence, anchor);
  const { latest } = chart;
  const sum = latest && line.get(latest.period);
  return {
    measure,
    team,
    chart,
    latest: latest && sum && latest.value !== null ? { period: latest.period, sum, value: latest.value } : undefined,
    test: on === undefined ? undefined : { on, at: periods.findIndex((period) => period >= testPeriod!) },
    evidence:
      testPeriod === undefined
        ? undefined
        : evidence(chart.points, testPeriod, measure.better ?? 'Up', otherTests(network, idea, measure, team), {
            baseline: network.settings.baseline,
            run: network.settings.run,
          }),
  };
}

/** What else the team was trying on the same measure: a rise may be theirs. */
export function otherTests(network: Network, idea: Idea, measure: MeasureDefinition, team: string) {
  return network.ideas
    .filter((other) => other.id !== idea.id && other.measures.includes(measure.code))
    .flatMap((other) =>
      testsOf(network, other.id).flatMap(({ team: where, started }) =>
        where === team && started !== undefined ? [{ idea: other.id, started }] : [],
      ),
    );
}
