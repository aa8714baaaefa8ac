import { type Cadence, dayNumber, fromDayNumber, periodStart, type WeekStart } from '../periods';
import type { Encoded } from './encode';

/** How days fall into periods. */
export interface Calendar {
  readonly cadence: Cadence;
  /** First day of some 2- or 4-week period. */
  readonly anchor?: string | undefined;
  readonly weekStart?: WeekStart | undefined;
}

/** A measure in a team, for all or for one group: its cells are those from `start` up to, not including, `end`. */
export interface Line {
  readonly measure: string;
  readonly team: string;
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** One entry for each measure × team × group × period that has rows, sorted so. */
export interface Cells {
  readonly lines: readonly Line[];
  /** First days of all periods that occur, rising; `period` holds the place of each cell's period among them. */
  readonly periods: readonly string[];
  readonly period: Uint16Array;
  /** Σ over the filled rows. 0 where none is filled, so look at `filled` first. */
  readonly number: Float64Array;
  readonly outOf: Float64Array;
  /** How many rows had a number and, where the measure needs one, an out-of. */
  readonly filled: Int32Array;
}

/**
 * Rows → Σ number and Σ out-of for each measure × team × group × period. A rate is never averaged: whoever wants it
 * divides the sums. The order of the rows makes no difference.
 *
 * Each row gets the number of its cell, counted by measure, team, group and period, and the rows are sorted by it (a
 * radix sort), after which the rows of a cell are neighbours. There is no table of all possible cells and no hashing,
 * so a sparse network costs what a dense one does.
 */
export function aggregate(
  data: Encoded,
  calendarOf: (measure: string, group: string) => Calendar,
  needsOutOf: (measure: string) => boolean,
): Cells {
  const calendar = periodsOf(data, calendarOf);
  const names = sortedNames(data);
  const cells = names.count * calendar.periods.length;
  if (cells > 2 ** 32) throw new RangeError('Data names too many different measures, teams, groups and periods.');
  const rows = sorted(numbered(data, names, calendar), cells);
  return summed(data, rows, names, calendar.periods, needsOutOf);
}

/** Rows and the cells that they belong to, in the same order. */
interface Rows {
  readonly row: Int32Array;
  readonly cell: Uint32Array;
}

/** The rows whose day, team, measure and group are known. */
function numbered(
  { length, day, team, measure, group, days, groups }: Encoded,
  names: SortedNames,
  { periods, place }: CalendarOfRows,
): Rows {
  const rows = { row: new Int32Array(length), cell: new Uint32Array(length) };
  const width = periods.length;
  const [measureRank, teamRank, groupRank] = [names.measures.rank, names.teams.rank, names.groups.rank];
  const teams = teamRank.length;
  let count = 0;
  for (let row = 0; row < length; row++) {
    const d = day[row]!;
    const t = team[row]!;
    const m = measure[row]!;
    const g = group[row]!;
    if (d < 0 || t < 0 || m < 0 || g < 0) continue;
    rows.row[count] = row;
    const line = (measureRank[m]! * teams + teamRank[t]!) * groups.length + groupRank[g]!;
    rows.cell[count] = line * width + place[(m * groups.length + g) * days.length + d]!;
    count++;
  }
  return { row: rows.row.subarray(0, count), cell: rows.cell.subarray(0, count) };
}

/** Radix sort by cell, in as few passes of at most 16 bits as the number of cells needs. Knuth, TAOCP 3, §5.2.5. */
function sorted(rows: Rows, cells: number): Rows {
  const bits = Math.max(1, Math.ceil(Math.log2(cells)));
  const passes = Math.ceil(bits / 16);
  const width = Math.ceil(bits / passes);
  let from = rows;
  let to: Rows = { row: new Int32Array(rows.row.length), cell: new Uint32Array(rows.row.length) };
  for (let pass = 0; pass < passes; pass++) {
    countingSort(from, to, pass * width, width);
    [from, to] = [to, from];
  }
  return from;
}

/** Moves the rows so that `width` bits of their cell, from bit `shift` on, rise; equal ones keep their order. */
function countingSort(from: Rows, to: Rows, shift: number, width: number): void {
  const mask = 2 ** width - 1;
  const next = new Int32Array(mask + 2);
  const { row, cell } = from;
  for (let at = 0; at < cell.length; at++) next[((cell[at]! >>> shift) & mask) + 1]!++;
  for (let digit = 1; digit <= mask; digit++) next[digit]! += next[digit - 1]!;
  for (let at = 0; at < cell.length; at++) {
    const place = next[(cell[at]! >>> shift) & mask]!++;
    to.row[place] = row[at]!;
    to.cell[place] = cell[at]!;
  }
}

/** Adds up neighbours that belong to the same cell. */
function summed(
  { measure, number, outOf, measures }: Encoded,
  { row, cell }: Rows,
  names: SortedNames,
  periods: readonly string[],
  needsOutOf: (measure: string) => boolean,
): Cells {
  const needed = measures.map(needsOutOf);
  const width = periods.length;
  const lines: Line[] = [];
  const period = new Uint16Array(row.length);
  const numbers = new Float64Array(row.length);
  const cases = new Float64Array(row.length);
  const filled = new Int32Array(row.length);
  let last = -1;
  let lineEnds = 0;
  let lineStart = 0;
  let needsCases = true;
  let lost = 0;
  for (let at = 0; at < row.length; at++) {
    const here = cell[at]!;
    if (at === 0 || here !== cell[at - 1]) {
      if (last >= 0) numbers[last]! += lost;
      lost = 0;
      last++;
      if (here >= lineEnds) {
        if (at > 0) lines.push(lineAt(names, lineEnds / width - 1, lineStart, last));
        lineEnds = (Math.floor(here / width) + 1) * width;
        lineStart = last;
        needsCases = needed[measure[row[at]!]!]!;
      }
      period[last] = here - lineEnds + width;
    }
    const value = number[row[at]!]!;
    const total = needsCases ? outOf[row[at]!]! : 0;
    if (Number.isNaN(value) || Number.isNaN(total)) continue;
    // The rounding error goes along, as in `sum`: the mean of equal numbers stays that number.
    const before = numbers[last]!;
    const after = before + value;
    lost += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
    numbers[last] = after;
    cases[last]! += total;
    filled[last]!++;
  }
  if (last >= 0) {
    numbers[last]! += lost;
    lines.push(lineAt(names, lineEnds / width - 1, lineStart, last + 1));
  }
  return {
    lines,
    periods,
    period: period.subarray(0, last + 1),
    number: numbers.subarray(0, last + 1),
    outOf: cases.subarray(0, last + 1),
    filled: filled.subarray(0, last + 1),
  };
}

/** Names in code-point order, which is the same in every language, and the place of each there. */
interface Ranked {
  readonly sorted: readonly string[];
  readonly rank: Uint16Array;
}

/** Lines are numbered by measure, team and group, so that their numbers sort as their names do. */
interface SortedNames {
  readonly measures: Ranked;
  readonly teams: Ranked;
  readonly groups: Ranked;
  /** How many lines there can be. */
  readonly count: number;
}

function sortedNames({ measures, teams, groups }: Encoded): SortedNames {
  return {
    measures: ranked(measures),
    teams: ranked(teams),
    groups: ranked(groups),
    count: measures.length * teams.length * groups.length,
  };
}

function lineAt({ measures, teams, groups }: SortedNames, line: number, start: number, end: number): Line {
  const group = groups.sorted[line % groups.sorted.length]!;
  const measureAndTeam = Math.floor(line / groups.sorted.length);
  const team = teams.sorted[measureAndTeam % teams.sorted.length]!;
  return { measure: measures.sorted[Math.floor(measureAndTeam / teams.sorted.length)]!, team, group, start, end };
}

function ranked(names: readonly string[]): Ranked {
  const order = names.map((_, at) => at).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rank = new Uint16Array(names.length);
  order.forEach((at, place) => {
    rank[at] = place;
  });
  return { sorted: order.map((at) => names[at]!), rank };
}

interface CalendarOfRows {
  /** First days of all periods that occur, rising. */
  readonly periods: readonly string[];
  /** For each measure, group and day the place of its period among them. */
  readonly place: Uint16Array;
}

function periodsOf(
  { days, measures, groups }: Encoded,
  calendarOf: (measure: string, group: string) => Calendar,
): CalendarOfRows {
  const known = new Map<string, number[]>();
  const firstDaysIn = (calendar: Calendar): number[] => {
    const key = `${calendar.cadence} ${calendar.anchor} ${calendar.weekStart}`;
    const firstDays = known.get(key) ?? days.map((day) => firstDay(day, calendar));
    known.set(key, firstDays);
    return firstDays;
  };
  const firstDays = measures.flatMap((measure) => groups.flatMap((group) => firstDaysIn(calendarOf(measure, group))));
  const starts = [...new Set(firstDays)].sort((a, b) => a - b);
  const places = new Map(starts.map((start, at) => [start, at]));
  return {
    periods: starts.map(fromDayNumber),
    place: Uint16Array.from(firstDays, (start) => places.get(start)!),
  };
}

function firstDay(day: number, { cadence, anchor = '', weekStart }: Calendar): number {
  return periodStart(day, cadence, anchor === '' ? undefined : dayNumber(anchor), weekStart);
}
