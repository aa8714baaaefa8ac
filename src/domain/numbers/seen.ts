import type { HistoryEvent } from '../event';
import { all, type Directory, isTrackedBy, type MeasureDefinition, type Team } from './measure';
import type { Numbers } from './numbers';
import { owedPeriods } from './owed';

/** How many of the rows that a team owes for the periods beginning on one day are filled. */
export interface Filled {
  readonly team: string;
  /** First day of the period. */
  readonly period: string;
  readonly due: number;
  readonly filled: number;
}

/**
 * Team × first day of period → rows owed and rows filled, for rows of Group All: they are what is asked of a team every
 * week; group rows come along in some weeks and are looked at on their own.
 */
export function filledRows(numbers: Numbers): Filled[] {
  const { directory, today } = numbers;
  return directory.teams.flatMap((team) => {
    const counts = new Map<string, { due: number; filled: number }>();
    for (const measure of directory.measures) {
      if (!isTrackedBy(measure, team.name)) continue;
      const line = numbers.line(measure.code, team.name, all);
      for (const period of owedPeriods(measure, since(team, directory, numbers), all, today)) {
        const count = counts.get(period) ?? { due: 0, filled: 0 };
        count.due++;
        if (line.has(period)) count.filled++;
        counts.set(period, count);
      }
    }
    return [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([period, count]) => ({ team: team.name, period, ...count }));
  });
}

/** A team that never said when it joined owes rows from its first one on. */
export function since(team: Team, { measures }: Directory, numbers: Numbers): Team {
  if (team.joinedOn !== undefined) return team;
  const first = measures
    .flatMap((measure: MeasureDefinition) => [...numbers.line(measure.code, team.name, all).keys()])
    .sort()[0];
  return { ...team, joinedOn: first ?? numbers.today };
}

/** Those whose filled count is not what the Cycle history last saw: a number's time is the first update that sees it. */
export function newlySeen(numbers: Numbers, events: readonly HistoryEvent[]): Filled[] {
  const last = new Map<string, number>();
  for (const event of events)
    if (event.event === 'numbers.seen') last.set(`${event.object} ${event.more.period}`, event.more.filled);
  return filledRows(numbers).filter(({ team, period, filled }) => filled !== (last.get(`${team} ${period}`) ?? 0));
}
