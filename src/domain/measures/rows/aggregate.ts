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
 * The rows are sorted by line and period with counting sorts (a radix sort), after which the rows of a cell are
 * neighbours. There is no table of all possible cells and no hashing, so a sparse network costs what a dense one does.
 */
export function aggregate(
  data: Encoded,
  calendarOf: (measure: string, group: string) => Calendar,
  needsOutOf: (measure: string) => boolean,
): Cells {
  const names = sortedNames(data);
  const { periods, table } = periodsOf(data, calendarOf);
  const rows = radixSort(known(data, names, table), periods.length, names.count);
  return summed(data, rows, names, periods, needsOutOf);
}

/** The rows that count, each with the number of its line and of its period. */
interface Keyed {
  readonly row: Int32Array;
  readonly line: Uint32Array;
  readonly period: Uint16Array;
}

function keyed(length: number): Keyed {
  return { row: new Int32Array(length), line: new Uint32Array(length), period: new Uint16Array(length) };
}

/** The rows whose day, team, measure and group are known. */
function known(
  { length, day, team, measure, group, days, groups }: Encoded,
  names: ReturnType<typeof sortedNames>,
  table: Uint16Array,
): Keyed {
  const rows = keyed(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const [d, t, m, g] = [day[row]!, team[row]!, measure[row]!, group[row]!];
    if (d < 0 || t < 0 || m < 0 || g < 0) continue;
    rows.row[count] = row;
    rows.line[count] = names.lineOf(m, t, g);
    rows.period[count] = table[(m * groups.length + g) * days.length + d]!;
    count++;
  }
  return {
    row: rows.row.subarray(0, count),
    line: rows.line.subarray(0, count),
    period: rows.period.subarray(0, count),
  };
}

/** By line and, within a line, by period: the finer one first, each pass keeping the order of the one before. */
function radixSort(rows: Keyed, periods: number, lines: number): Keyed {
  const spare = keyed(rows.row.length);
  countingSort(rows, spare, periods, ({ period }, at) => period[at]!);
  countingSort(spare, rows, 1 << 16, ({ line }, at) => line[at]! & 0xffff);
  if (lines <= 1 << 16) return rows;
  countingSort(rows, spare, 1 << 16, ({ line }, at) => line[at]! >>> 16);
  return spare;
}

/** Adds up neighbours that belong to the same cell. */
function summed(
  { measure, number, outOf, measures }: Encoded,
  { row, line, period }: Keyed,
  names: ReturnType<typeof sortedNames>,
  periods: readonly string[],
  needsOutOf: (measure: string) => boolean,
): Cells {
  const needed = measures.map(needsOutOf);
  const starts: number[] = [];
  const places = new Uint16Array(row.length);
  const numbers = new Float64Array(row.length);
  const cases = new Float64Array(row.length);
  const filled = new Int32Array(row.length);
  let lost = 0;
  let cell = -1;
  for (let at = 0; at < row.length; at++) {
    const newLine = at === 0 || line[at] !== line[at - 1];
    if (newLine || period[at] !== period[at - 1]) {
      if (cell >= 0) numbers[cell]! += lost;
      cell++;
      lost = 0;
      places[cell] = period[at]!;
      if (newLine) starts.push(at, cell);
    }
    const value = number[row[at]!]!;
    const total = needed[measure[row[at]!]!] ? outOf[row[at]!]! : 0;
    if (Number.isNaN(value) || Number.isNaN(total)) continue;
    // The rounding error goes along, as in `sum`: the mean of equal numbers stays that number.
    const before = numbers[cell]!;
    const after = before + value;
    lost += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
    numbers[cell] = after;
    cases[cell]! += total;
    filled[cell]!++;
  }
  if (cell >= 0) numbers[cell]! += lost;
  return {
    lines: linesFrom(starts, cell + 1, line, names),
    periods,
    period: places.subarray(0, cell + 1),
    number: numbers.subarray(0, cell + 1),
    outOf: cases.subarray(0, cell + 1),
    filled: filled.subarray(0, cell + 1),
  };
}

/** `starts`: for each line, its first row and its first cell. */
function linesFrom(
  starts: readonly number[],
  cells: number,
  line: Uint32Array,
  names: ReturnType<typeof sortedNames>,
): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < starts.length; at += 2)
    lines.push(names.lineAt(line[starts[at]!]!, starts[at + 1]!, at + 3 < starts.length ? starts[at + 3]! : cells));
  return lines;
}

/** Lines numbered so that their numbers sort as their names do: by measure, team and group. */
function sortedNames({ measures, teams, groups }: Encoded) {
  const [m, t, g] = [ranks(measures), ranks(teams), ranks(groups)];
  const count = measures.length * teams.length * groups.length;
  if (count > 2 ** 32) throw new RangeError('Data names too many different measures, teams and groups.');
  return {
    count,
    lineOf: (measure: number, team: number, group: number) =>
      (m.rank[measure]! * teams.length + t.rank[team]!) * groups.length + g.rank[group]!,
    lineAt: (line: number, start: number, end: number): Line => {
      const measureAndTeam = Math.floor(line / groups.length);
      const measure = m.sorted[Math.floor(measureAndTeam / teams.length)]!;
      const team = t.sorted[measureAndTeam % teams.length]!;
      return { measure, team, group: g.sorted[line % groups.length]!, start, end };
    },
  };
}

/** The names in code-point order, which is the same in every language, and the place of each. */
function ranks(names: readonly string[]): { sorted: string[]; rank: Uint16Array } {
  const order = names.map((_, at) => at).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rank = new Uint16Array(names.length);
  order.forEach((at, place) => {
    rank[at] = place;
  });
  return { sorted: order.map((at) => names[at]!), rank };
}

/** All periods that occur, rising, and for each measure, group and day the place of its period among them. */
function periodsOf(
  { days, measures, groups }: Encoded,
  calendarOf: (measure: string, group: string) => Calendar,
): { periods: string[]; table: Uint16Array } {
  const firstDays = measures.flatMap((measure) =>
    groups.map((group) => {
      const calendar = calendarOf(measure, group);
      return days.map((day) => firstDay(day, calendar));
    }),
  );
  const starts = [...new Set(firstDays.flat())].sort((a, b) => a - b);
  const place = new Map(starts.map((start, at) => [start, at]));
  return {
    periods: starts.map(fromDayNumber),
    table: Uint16Array.from(firstDays.flat(), (start) => place.get(start)!),
  };
}

function firstDay(day: number, { cadence, anchor = '', weekStart }: Calendar): number {
  return periodStart(day, cadence, anchor === '' ? undefined : dayNumber(anchor), weekStart);
}

/** Moves the rows so that their digits rise; rows of the same digit keep their order. */
function countingSort(from: Keyed, to: Keyed, digits: number, digitOf: (rows: Keyed, at: number) => number): void {
  const next = new Int32Array(digits + 1);
  const count = from.row.length;
  for (let at = 0; at < count; at++) next[digitOf(from, at) + 1]!++;
  for (let digit = 1; digit <= digits; digit++) next[digit]! += next[digit - 1]!;
  for (let at = 0; at < count; at++) {
    const place = next[digitOf(from, at)]!++;
    to.row[place] = from.row[at]!;
    to.line[place] = from.line[at]!;
    to.period[place] = from.period[at]!;
  }
}
