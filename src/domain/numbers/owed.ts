import { hasBegun, periodOf, periodsBetween } from '../measures/periods';
import { typedGroups } from './groupSet';
import { all, calendarOf, type Directory, isTrackedBy, type MeasureDefinition, type Team } from './measure';

/** One row that a team is asked to fill: team × measure × group × period. */
export interface OwedRow {
  readonly period: string;
  readonly team: string;
  readonly measure: string;
  readonly group: string;
}

/** The periods of a measure that have begun by `today` for a team, first to last; `since` starts later than it would. */
export function owedPeriods(
  measure: MeasureDefinition,
  team: Team,
  group: string,
  today: string,
  since = '',
): string[] {
  const { cadence, anchor } = calendarOf(measure, group);
  const starts = [measure.started, group === all ? undefined : measure.splitFrom, team.joinedOn, since];
  const from = starts
    .filter((day) => day !== undefined && day !== '')
    .sort()
    .pop();
  if (from === undefined) return [];
  const ends = [measure.stopped, team.leavingOn].filter((day) => day !== undefined && day !== '').sort();
  const last = ends[0] !== undefined && ends[0] < today ? ends[0] : today;
  if (from > last) return [];
  // A period that began before the first day is not owed.
  return periodsBetween(from, last, cadence, anchor).filter((period) => period >= from && hasBegun(period, today));
}

/**
 * The rows to prepare for periods that began after `after` (exclusive) up to today; when nothing was ever prepared, the
 * periods that today falls into. Rows that are there already are the caller's to leave out.
 */
export function owedRows({ measures, teams, sets }: Directory, after: string | undefined, today: string): OwedRow[] {
  const rows: OwedRow[] = [];
  for (const team of teams)
    for (const measure of measures) {
      if (!isTrackedBy(measure, team.name)) continue;
      const split = sets.filter((set) => measure.splitBy.includes(set.name)).flatMap(typedGroups);
      for (const group of [all, ...split]) {
        const { cadence, anchor } = calendarOf(measure, group);
        const current = periodOf(today, cadence, anchor);
        for (const period of owedPeriods(measure, team, group, today, after === undefined ? current : ''))
          if (after === undefined ? period === current : period > after)
            rows.push({ period, team: team.name, measure: measure.code, group });
      }
    }
  return rows.sort(byPeriodThenTeam);
}

/** Rows of one period together, a team's rows together: the order in which people fill them. Sorting is stable. */
function byPeriodThenTeam(a: OwedRow, b: OwedRow): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  if (a.team !== b.team) return a.team < b.team ? -1 : 1;
  return 0;
}
