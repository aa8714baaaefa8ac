import type { Checked } from './check';
import { all, type Directory, type MeasureDefinition, needsOutOf } from './measure';
import { rowPeriods } from './rowPeriods';

/** A prepared row as the team sees it: a measure in plain names, what was typed last time, and what stands there now. */
export interface TeamLine {
  readonly period: string;
  readonly measure: MeasureDefinition;
  readonly group: string;
  readonly number: number | undefined;
  readonly outOf: number | undefined;
  readonly needsOutOf: boolean;
  /** The last period before this one that was filled. */
  readonly last: { readonly period: string; readonly number: number; readonly outOf: number } | undefined;
}

/**
 * The rows a team has to fill now: those of periods that have begun and are not filled, and those of its newest period,
 * filled or not. The newest period first, within it as the rows stand.
 */
export function teamLines(checked: Checked, directory: Directory, team: string, today: string): TeamLine[] {
  const { encoded, fates, typed } = checked;
  const { nameOf } = rowPeriods(typed, directory);
  const code = typed.teams.indexOf(team);
  const lines: TeamLine[] = [];
  const last = new Map<string, TeamLine['last']>();
  const own: { row: number; period: string }[] = [];
  for (let row = 0; row < encoded.length; row++)
    if (typed.team[row] === code && code >= 0 && fates[row] !== 'no row' && known(typed, row))
      own.push({ row, period: nameOf(row) });

  const newest = own
    .map(({ period }) => period)
    .filter((period) => period <= today)
    .sort()
    .pop();
  for (const { row, period } of stable(own)) {
    const measure = directory.measures.find((one) => one.code === typed.measures[typed.measure[row]!])!;
    const group = typed.groups[typed.group[row]!]!;
    const number = filled(typed.number[row]!);
    const outOf = filled(typed.outOf[row]!);
    const key = `${measure.code} ${group}`;
    if (period <= today && (period === newest || (number === undefined && outOf === undefined)))
      lines.push({ period, measure, group, number, outOf, needsOutOf: needsOutOf(measure), last: last.get(key) });
    if (number !== undefined && fates[row] === 'counted') last.set(key, { period, number, outOf: outOf ?? Number.NaN });
  }
  return lines.sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? 1 : -1));
}

/** By period, rows of one period as they stand. */
const stable = (rows: readonly { row: number; period: string }[]) =>
  [...rows].sort((a, b) => (a.period === b.period ? a.row - b.row : a.period < b.period ? -1 : 1));

const known = ({ day, measure, group }: Checked['typed'], row: number): boolean =>
  day[row]! >= 0 && measure[row]! >= 0 && group[row]! >= 0;

const filled = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** `All`, or the group's name where it is one: what stands under a measure's name. */
export const groupInWords = (group: string): string => (group === all ? '' : group);
