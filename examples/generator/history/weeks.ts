import type { Fact } from '../../../src/domain/event';
import { fact, numbersSeen } from '../../../src/domain/facts';
import type { SampleEvent } from '../../network';
import { dayOf, mondayOf } from '../calendar';
import type { Count, NumbersPlan, TeamPlan } from '../numbers';
import type { Teller } from './teller';

/**
 * The admin brings the dashboard up to date by hand on Monday mornings, and once more on the last Friday. Each time the
 * rows of the new week are prepared, and what was filled since the last time is seen.
 */
export function updates({ story: { numbers, counts, calendar, admin }, diary }: Teller): SampleEvent[] {
  const filled = filledRows(counts);
  const by = diary.by(admin);
  const mondays = Array.from({ length: calendar.weeks }, (_, before) => before + 1).flatMap((week) =>
    diary.command(mondayOf(calendar, week), 7, 'update', by, [
      fact('weeks.prepared', { more: { period: mondayOf(calendar, week), rows: rowsPrepared(numbers, week) } }),
      ...seen(numbers, week - 1, filled),
      fact('update.ran'),
    ]),
  );
  const friday = diary.command(dayOf(calendar, calendar.weeks, 4), 16, 'update', by, [
    ...seen(numbers, calendar.weeks, filled),
    fact('update.ran'),
  ]);
  return [...mondays, ...friday];
}

/** Rows for the whole team (Group = All) that fall due with a week: weekly ones, and every four weeks the others. */
export function rowsDue({ measures }: NumbersPlan, team: TeamPlan, week: number): number {
  return measures.filter(({ code, every }) => team.measures.includes(code) && week % every === 0).length;
}

/** For each team and week, how many of those rows were filled. */
function filledRows(counts: readonly Count[]): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const { team, week, group } of counts)
    if (group === 'All') filled.set(`${team} ${week}`, (filled.get(`${team} ${week}`) ?? 0) + 1);
  return filled;
}

/** A team that filled nothing changes nothing, so there is nothing to write down. */
function seen(plan: NumbersPlan, week: number, filled: ReadonlyMap<string, number>): Fact[] {
  return plan.teams.flatMap((team) => {
    const count = filled.get(`${team.name} ${week}`) ?? 0;
    return count === 0 ? [] : [numbersSeen(team.name, mondayOf(plan.calendar, week), rowsDue(plan, team, week), count)];
  });
}

/** All rows, and every four weeks one for the priority group of each set: the other half of a pair is worked out. */
function rowsPrepared(plan: NumbersPlan, week: number): number {
  const split = week % 4 === 0 ? plan.pairs.length : 0;
  return plan.teams.reduce((sum, team) => {
    const splits = plan.measures.filter((measure) => measure.split && team.measures.includes(measure.code));
    return sum + rowsDue(plan, team, week) + split * splits.length;
  }, 0);
}
