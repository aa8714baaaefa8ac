import { hasBegun, nextPeriod } from '../measures/periods';
import { aggregate, type Cells } from '../measures/rows/aggregate';
import type { Layout } from '../measures/rows/encode';
import { type CellReader, type Checked, checkNumbers } from './check';
import { all, calendarOf, type Directory, isTrackedBy, type MeasureDefinition, needsOutOf } from './measure';
import { owedPeriods } from './owed';

/** Σ number and Σ out-of of one period; never an average of rates. */
export interface Sum {
  readonly number: number;
  readonly outOf: number;
}
/** First day of the period → its sums; a period without a filled row is not there. */
export type Line = ReadonlyMap<string, Sum>;

/** All numbers that count, by measure, team and group. */
export interface Numbers {
  readonly checked: Checked;
  readonly directory: Directory;
  readonly today: string;
  /** One team's line; empty where nothing was reported. The other half of a pair is All less the typed half. */
  line(measure: string, team: string, group: string): Line;
  /** Teams that track the measure, in the order of People. */
  teamsOf(measure: MeasureDefinition): readonly string[];
}

const nothing: Line = new Map();

/** Reads, checks and sums the rows of Data (without headings). */
export function numbersOf(
  rows: readonly (readonly unknown[])[],
  layout: Layout,
  directory: Directory,
  read: CellReader,
  today: string,
): Numbers {
  const checked = checkNumbers(rows, layout, directory, read, today);
  const definitions = new Map(directory.measures.map((measure) => [measure.code, measure]));
  const cells = aggregate(
    checked.encoded,
    (code, group) => calendarOf(definitions.get(code)!, group),
    (code) => needsOutOf(definitions.get(code)!),
  );
  const lines = linesOf(cells);
  const typed = (measure: string, team: string, group: string) => lines.get(key(measure, team, group)) ?? nothing;
  return {
    checked,
    directory,
    today,
    line(measure, team, group) {
      const own = typed(measure, team, group);
      if (own.size > 0 || group === all) return own;
      return complement(directory, typed, measure, team, group);
    },
    teamsOf: (measure) => directory.teams.map((team) => team.name).filter((team) => isTrackedBy(measure, team)),
  };
}

const key = (measure: string, team: string, group: string) => `${measure}\u0000${team}\u0000${group}`;

function linesOf(cells: Cells): Map<string, Line> {
  const lines = new Map<string, Map<string, Sum>>();
  for (const { measure, team, group, start, end } of cells.lines) {
    const line = new Map<string, Sum>();
    for (let at = start; at < end; at++)
      if (cells.filled[at]! > 0)
        line.set(cells.periods[cells.period[at]!]!, { number: cells.number[at]!, outOf: cells.outOf[at]! });
    lines.set(key(measure, team, group), line);
  }
  return lines;
}

/** The half of a pair that nobody types: All less the other half, in the periods in which both are there. */
function complement(
  { sets }: Directory,
  typed: (measure: string, team: string, group: string) => Line,
  measure: string,
  team: string,
  group: string,
): Line {
  const pair = sets.find((set) => set.groups.length === 2 && set.groups.includes(group));
  const other = pair?.groups.find((one) => one !== group);
  if (other === undefined) return nothing;
  const whole = typed(measure, team, all);
  const rest = new Map<string, Sum>();
  for (const [period, half] of typed(measure, team, other)) {
    const total = whole.get(period);
    if (total && total.number >= half.number && total.outOf >= half.outOf)
      rest.set(period, { number: total.number - half.number, outOf: total.outOf - half.outOf });
  }
  return rest;
}

/** The sums of several lines, period by period. */
export function sumLines(lines: readonly Line[]): Line {
  const sums = new Map<string, Sum>();
  for (const line of lines)
    for (const [period, { number, outOf }] of line) {
      const before = sums.get(period) ?? { number: 0, outOf: 0 };
      sums.set(period, { number: before.number + number, outOf: before.outOf + outOf });
    }
  return sums;
}

/** What a period's sums come to: Σ/Σ, Σ for a count; null where there are no cases or nothing was reported. */
export function rateOf(measure: MeasureDefinition, sum: Sum | undefined): number | null {
  if (!sum) return null;
  if (!needsOutOf(measure)) return sum.number;
  return sum.outOf === 0 ? null : sum.number / sum.outOf;
}

/** The periods of a line from its first number to the last one that has begun, gaps included. */
export function periodsOf(measure: MeasureDefinition, group: string, line: Line, today: string): string[] {
  const { cadence, anchor } = calendarOf(measure, group);
  const reported = [...line.keys()].sort();
  const first = reported[0];
  if (first === undefined) return [];
  const periods: string[] = [];
  const end = measure.stopped !== undefined && measure.stopped < today ? measure.stopped : today;
  for (let at = first; hasBegun(at, end); at = nextPeriod(at, cadence, anchor)) periods.push(at);
  return periods;
}

/** How many of the teams that owe a period have reported it. */
export function teamsReporting(numbers: Numbers, measure: MeasureDefinition, group: string, period: string) {
  const owing = numbers.directory.teams.filter(
    (team) =>
      isTrackedBy(measure, team.name) &&
      owedPeriods(measure, joined(team, numbers, measure), group, period, period).includes(period),
  );
  const reporting = owing.filter((team) => numbers.line(measure.code, team.name, group).has(period));
  return { reporting: reporting.length, owing: owing.length };
}

/** A team that never said when it joined owes rows from its first one. */
function joined(team: Directory['teams'][number], numbers: Numbers, measure: MeasureDefinition) {
  if (team.joinedOn !== undefined) return team;
  const first = [...numbers.line(measure.code, team.name, all).keys()].sort()[0];
  return { ...team, joinedOn: first };
}
