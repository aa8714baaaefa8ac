import { DayCodes, NameCodes } from './codes';

/** Where the columns of Data stand in a row, 0-based. */
export interface Layout {
  readonly period: number;
  readonly team: number;
  readonly measure: number;
  readonly group: number;
  readonly number: number;
  readonly outOf: number;
}

/** How cells are to be read. Each function is asked once for each distinct content, however many cells hold it. */
export interface Reading {
  /** The day number of a cell that holds a date. */
  dayOf(cell: unknown): number | undefined;
  /** The name that is meant by what was typed. */
  teamOf(text: string): string | undefined;
  measureOf(text: string): string | undefined;
  groupOf(text: string): string | undefined;
  /** A number typed as text; asked only for cells that hold neither a number nor nothing. */
  numberOf(cell: unknown): number | undefined;
  /** False for a row that must not count, e.g. the first of two with the same key. */
  counted?(row: number): boolean;
}

/**
 * Sheet rows, as `getValues` gives them, as one typed array a column. A code of -1 marks a row that counts nowhere (its
 * team, measure, group or day is not known), NaN a missing number.
 */
export interface Encoded {
  readonly length: number;
  readonly day: Int16Array;
  readonly team: Int16Array;
  readonly measure: Int16Array;
  readonly group: Int16Array;
  readonly number: Float64Array;
  readonly outOf: Float64Array;
  /** What the codes stand for. */
  readonly days: readonly number[];
  readonly teams: readonly string[];
  readonly measures: readonly string[];
  readonly groups: readonly string[];
}

export function encode(rows: readonly (readonly unknown[])[], layout: Layout, reading: Reading): Encoded {
  const length = rows.length;
  const days = new DayCodes(reading.dayOf);
  const teams = new NameCodes(reading.teamOf);
  const measures = new NameCodes(reading.measureOf);
  const groups = new NameCodes(reading.groupOf);
  const day = new Int16Array(length);
  const team = new Int16Array(length);
  const measure = new Int16Array(length);
  const group = new Int16Array(length);
  const number = new Float64Array(length);
  const outOf = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const row = rows[at]!;
    day[at] = reading.counted?.(at) === false ? -1 : days.codeOf(row[layout.period]);
    team[at] = teams.codeOf(row[layout.team]);
    measure[at] = measures.codeOf(row[layout.measure]);
    group[at] = groups.codeOf(row[layout.group]);
    number[at] = numberIn(row[layout.number], reading);
    outOf[at] = numberIn(row[layout.outOf], reading);
  }
  return {
    length,
    day,
    team,
    measure,
    group,
    number,
    outOf,
    days: days.days,
    teams: teams.names,
    measures: measures.names,
    groups: groups.names,
  };
}

function numberIn(cell: unknown, reading: Reading): number {
  if (typeof cell === 'number') return cell;
  return cell === '' || cell === null || cell === undefined ? Number.NaN : (reading.numberOf(cell) ?? Number.NaN);
}
