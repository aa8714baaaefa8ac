import { type Chart, judge, type SeriesPoint } from '../../../domain/measures/judge';
import { isRunning, nextPeriod, periodOf, previousPeriod } from '../../../domain/measures/periods';
import { fold } from '../../../domain/names';
import { all, calendarOf, type MeasureDefinition, needsOutOf, typeOf } from '../../../domain/numbers/measure';
import {
  type Line,
  type Numbers,
  periodsOf,
  type Sum,
  sumLines,
  teamsReporting,
} from '../../../domain/numbers/numbers';

/** What the engine says of one measure: for all teams together, and for each team. */
export interface Reading {
  readonly measure: MeasureDefinition;
  /** Undefined while nobody has reported a number. */
  readonly network: LineReading | undefined;
  /** Teams that track it, in alphabetical order. */
  readonly teams: readonly TeamReading[];
}

/** One line of numbers, drawn and judged. */
export interface LineReading {
  readonly chart: Chart;
  /** The last period that is over and has a number. */
  readonly latest: { readonly period: string; readonly value: number; readonly sum: Sum } | undefined;
  /** How many of the teams that owe that period have reported it; of one team, 1 of 1. */
  readonly teams: { readonly reporting: number; readonly owing: number };
}

export interface TeamReading {
  readonly team: string;
  readonly reading: LineReading | undefined;
  /** The last period that is over is not there yet. */
  readonly behind: boolean;
}

/** Readings of the measures in use, in the order of the Measures tab. */
export function readingsOf(numbers: Numbers): Reading[] {
  return numbers.directory.measures
    .filter(({ stopped }) => stopped === undefined || stopped >= numbers.today)
    .map((measure) => readingOf(numbers, measure));
}

function readingOf(numbers: Numbers, measure: MeasureDefinition): Reading {
  const names = [...numbers.teamsOf(measure)].sort((one, other) => (fold(one) < fold(other) ? -1 : 1));
  const lines = names.map((team) => numbers.line(measure.code, team, all));
  const together = sumLines(lines);
  const periods = periodsOf(measure, all, together, numbers.today);
  const network = lineReading(numbers, measure, together, periods);
  const due = lastEnded(numbers, measure);
  return {
    measure,
    network: network && {
      ...network,
      teams: network.latest ? teamsReporting(numbers, measure, all, network.latest.period) : network.teams,
    },
    teams: names.map((team, at) => {
      const line = lines[at]!;
      const first = periods.findIndex((period) => line.has(period));
      return {
        team,
        reading: first < 0 ? undefined : lineReading(numbers, measure, line, periods.slice(first)),
        behind: line.size > 0 && due !== undefined && !line.has(due),
      };
    }),
  };
}

function lineReading(
  numbers: Numbers,
  measure: MeasureDefinition,
  line: Line,
  periods: readonly string[],
): LineReading | undefined {
  if (periods.length === 0) return undefined;
  const chart = judge(seriesOfLine(numbers, measure, line, periods), {
    type: typeOf(measure),
    better: measure.better ?? 'Neither',
    target: measure.target,
    chart: measure.chart,
    signals: measure.signals,
    baseline: measure.baseline,
    newPhaseFrom: measure.newPhaseFrom,
  });
  const { latest } = chart;
  const sum = latest && line.get(latest.period);
  return {
    chart,
    latest: latest && sum && latest.value !== null ? { period: latest.period, value: latest.value, sum } : undefined,
    teams: { reporting: 1, owing: 1 },
  };
}

function seriesOfLine(
  numbers: Numbers,
  measure: MeasureDefinition,
  line: Line,
  periods: readonly string[],
): SeriesPoint[] {
  const { cadence, anchor } = calendarOf(measure, all);
  const last = periods[periods.length - 1]!;
  const running = isRunning(last, numbers.today, cadence, anchor);
  return periods.map((period) => {
    const sum = line.get(period);
    return {
      period,
      number: sum ? sum.number : null,
      outOf: sum && needsOutOf(measure) ? sum.outOf : null,
      running: running && period === last,
    };
  });
}

/** The last period of the measure that is over; undefined before the first one is. */
function lastEnded({ today }: Numbers, measure: MeasureDefinition): string | undefined {
  const { cadence, anchor } = calendarOf(measure, all);
  const ended = previousPeriod(periodOf(today, cadence, anchor), cadence, anchor);
  const { started, stopped } = measure;
  if (started !== undefined && ended < started) return undefined;
  return stopped !== undefined && nextPeriod(ended, cadence, anchor) > stopped ? undefined : ended;
}

/** The last full week, which most measures are read for. */
export const lastFullWeek = (today: string): string => previousPeriod(today, 'Weekly');
