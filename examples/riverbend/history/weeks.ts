import type { Fact } from '../../../src/domain/event';
import { fact, numbersSeen } from '../../../src/domain/facts';
import { countsOf } from '../../generator/numbers';
import type { SampleEvent } from '../../network';
import { calendar, day, monday } from '../calendar';
import { measures } from '../measures';
import { numbersPlan } from '../numbers';
import { member } from '../people';
import { teams } from '../teams';
import { diary } from './diary';

/**
 * Finn brings the dashboard up to date by hand on Monday mornings, and once more on the last Friday. Each time the rows
 * of the new week are prepared, and what was filled since the last time is seen.
 */
export function updates(): SampleEvent[] {
  const filled = filledRows();
  const finn = diary.by('Finn');
  const events: SampleEvent[] = [];
  for (let week = 1; week <= calendar.weeks; week++) {
    events.push(
      ...diary.command(monday(week), 7, 'update', finn, [
        fact('weeks.prepared', { more: { period: monday(week), rows: rowsPrepared(week) } }),
        ...seen(week - 1, filled),
        fact('update.ran'),
      ]),
    );
  }
  const friday = diary.command(day(calendar.weeks, 4), 16, 'update', finn, [
    ...seen(calendar.weeks, filled),
    fact('update.ran'),
  ]);
  return [...events, ...friday];
}

/** In the last eight weeks four teams typed in the panel instead of the cells. */
export function entries(): SampleEvent[] {
  const inPanel = ['Birch', 'Cedar', 'Dogwood', 'Fir'];
  return Array.from({ length: 8 }, (_, back) => calendar.weeks - 7 + back).flatMap((week) =>
    inPanel.flatMap((team) =>
      diary.command(day(week, 4), 14, 'numbers', diary.by(member(team, week)), [
        fact('numbers.entered', { object: team, more: { period: monday(week), rows: due(team, week) } }),
      ]),
    ),
  );
}

/** Rows for the whole team (Group = All) that fall due with a week: weekly ones, and every four weeks the others. */
function due(team: string, week: number): number {
  const tracked = teams.find(({ name }) => name === team)!.measures as readonly string[];
  return measures.filter(({ plan }) => tracked.includes(plan.code) && week % plan.every === 0).length;
}

/** For each team and week, how many of those rows were filled. */
function filledRows(): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const { team, week, group } of countsOf(numbersPlan))
    if (group === 'All') filled.set(`${team} ${week}`, (filled.get(`${team} ${week}`) ?? 0) + 1);
  return filled;
}

/** A team that filled nothing changes nothing, so there is nothing to write down. */
function seen(week: number, filled: ReadonlyMap<string, number>): Fact[] {
  return teams.flatMap(({ name }) => {
    const count = filled.get(`${name} ${week}`) ?? 0;
    return count === 0 ? [] : [numbersSeen(name, monday(week), due(name, week), count)];
  });
}

/** All rows, and every four weeks one for the priority group of each set: the other half of a pair is worked out. */
function rowsPrepared(week: number): number {
  const split = week % 4 === 0 ? numbersPlan.pairs.length : 0;
  return teams.reduce((sum, { name, measures: tracked }) => {
    const splits = measures.filter(({ plan }) => plan.split && (tracked as readonly string[]).includes(plan.code));
    return sum + due(name, week) + split * splits.length;
  }, 0);
}
