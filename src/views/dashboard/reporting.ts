import { dayOf, type HistoryEvent } from '../../domain/event';
import {
  markOf,
  type Reported,
  type ReportMark,
  reported,
  type Seen,
  shareOf,
} from '../../domain/measures/completeness';
import { addDays, nextPeriod, periodOf, type WeekStart } from '../../domain/measures/periods';
import { fold } from '../../domain/names';
import { all, calendarOf, isTrackedBy } from '../../domain/numbers/measure';
import type { Numbers } from '../../domain/numbers/numbers';
import { owedPeriods } from '../../domain/numbers/owed';
import { rowPeriods } from '../../domain/numbers/rowPeriods';
import { since } from '../../domain/numbers/seen';
import { lastWeeks, weeksAcross } from '../say/dates';

/** Who has reported what, and when: peers see it of each other. Nobody's results are ranked. */
export interface Reporting {
  /** First days of the weeks shown. */
  readonly weeks: readonly string[];
  /** The last of them is not over yet. */
  readonly running: boolean;
  /** Over how many weeks the shares are taken. */
  readonly weeksCounted: number;
  /** In alphabetical order. */
  readonly teams: readonly TeamReport[];
}

export interface TeamReport {
  readonly team: string;
  readonly weeks: readonly WeekReport[];
  readonly share: { readonly reported: number; readonly due: number };
  /** The last period with a number. */
  readonly lastEntry: string | undefined;
}

export interface WeekReport extends ReportMark {
  /** Measures that are overdue, by code. */
  readonly empty: readonly string[];
}

interface Owed {
  readonly measure: string;
  readonly period: string;
  readonly filled: boolean;
  readonly dueFrom: string;
}

export function reportingOf(
  numbers: Numbers,
  events: readonly HistoryEvent[],
  weekStart: WeekStart = 'Monday',
  weeksShown = 12,
): Reporting {
  const { today } = numbers;
  const seen = seenOf(events);
  const filled = filledRows(numbers);
  const weekOf = remembered((day) => periodOf(day, 'Weekly', '', weekStart));
  const teams = [...numbers.directory.teams]
    .sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1))
    .map(({ name }) => ({ name, periods: periodsOf(numbers, name, filled, weekStart) }));
  const begun = teams.flatMap(({ periods }) => [...periods.values()].flat());

  const thisWeek = weekOf(today);
  // The running week stands here from its first number on.
  const running = begun.some(({ period, filled }) => filled && weekOf(period) === thisWeek);
  const last = running ? thisWeek : addDays(thisWeek, -7);
  const first = begun.map(({ period }) => weekOf(period)).sort()[0];
  const weeksCounted = first === undefined || first > last ? 0 : weeksAcross(first, last);
  const weeks = lastWeeks(last, Math.min(weeksShown, weeksCounted));

  return {
    weeks,
    running,
    weeksCounted,
    teams: teams.map(({ name, periods }) => {
      const reports = new Map([...periods].map(([day, rows]) => [day, reported(rows, seen(name, day), today)]));
      const shown = [...periods].filter(([day]) => day >= (weeks[0] ?? ''));
      return {
        team: name,
        weeks: weeks.map((week) => {
          const inWeek = shown.filter(([day]) => weekOf(day) === week);
          const empty = inWeek.flatMap(([, rows]) => rows.filter(({ filled, dueFrom }) => !filled && dueFrom <= today));
          return {
            ...markOf(together(inWeek.map(([day]) => reports.get(day)!))),
            empty: empty.map(({ measure }) => measure),
          };
        }),
        share: shareOf([...reports.values()]),
        lastEntry: [...periods]
          .filter(([, rows]) => rows.some(({ filled }) => filled))
          .map(([day]) => day)
          .sort()
          .pop(),
      };
    }),
  };
}

/**
 * The rows that a team owes, by the first day of their period. Only those of Group All, as everywhere where
 * completeness is counted: groups come along only in some weeks.
 */
function periodsOf(
  numbers: Numbers,
  name: string,
  filled: ReadonlySet<string>,
  weekStart: WeekStart,
): Map<string, Owed[]> {
  const { directory, today } = numbers;
  const team = since(directory.teams.find((one) => one.name === name)!, directory, numbers);
  const periods = new Map<string, Owed[]>();
  for (const measure of directory.measures) {
    if (!isTrackedBy(measure, name)) continue;
    const { cadence, anchor } = calendarOf(measure, all);
    const dueFrom = remembered((period) => nextPeriod(period, cadence, anchor, weekStart));
    for (const period of owedPeriods(measure, team, all, today)) {
      const row = {
        measure: measure.code,
        period,
        filled: filled.has(keyOf(name, measure.code, period)),
        dueFrom: dueFrom(period),
      };
      const rows = periods.get(period);
      if (rows) rows.push(row);
      else periods.set(period, [row]);
    }
  }
  return periods;
}

/** Rows of Group All with a number in them. One with a mistake in it does not count, but it was reported. */
function filledRows({ checked: { typed }, directory }: Numbers): ReadonlySet<string> {
  const { nameOf } = rowPeriods(typed, directory);
  const group = typed.groups.indexOf(all);
  const filled = new Set<string>();
  for (let row = 0; row < typed.length; row++) {
    const [team, measure] = [typed.teams[typed.team[row]!], typed.measures[typed.measure[row]!]];
    if (typed.group[row] !== group || typed.day[row]! < 0 || team === undefined || measure === undefined) continue;
    if (!Number.isNaN(typed.number[row]!)) filled.add(keyOf(team, measure, nameOf(row)));
  }
  return filled;
}

const keyOf = (team: string, measure: string, period: string): string => `${team}\t${measure}\t${period}`;

/** Each text is worked out once: there are many rows and few days. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = work(text);
      known.set(text, answer);
    }
    return answer;
  };
}

/** What the updates saw of a team's period, in their order. */
function seenOf(events: readonly HistoryEvent[]): (team: string, period: string) => readonly Seen[] {
  const found = new Map<string, Seen[]>();
  for (const event of events) {
    if (event.event !== 'numbers.seen') continue;
    const key = `${event.object}\t${event.more.period}`;
    const seen = found.get(key) ?? [];
    seen.push({ on: dayOf(event), filled: event.more.filled });
    found.set(key, seen);
  }
  return (team, period) => found.get(`${team}\t${period}`) ?? [];
}

/** Periods that begin in one week (a Monday's and a month's) make one cell. */
function together(reports: readonly Reported[]): Reported {
  const sum = { onTime: 0, late: 0, missing: 0, rows: 0, due: 0 };
  for (const report of reports) {
    sum.onTime += report.onTime;
    sum.late += report.late;
    sum.missing += report.missing;
    sum.rows += report.rows;
    sum.due += report.due;
  }
  return sum;
}

/** How many teams have filled everything that was due in the last week that is over. */
export function reportedInFull({ teams, running }: Reporting): { readonly full: number; readonly of: number } {
  const due = teams
    .flatMap(({ weeks }) => weeks[weeks.length - (running ? 2 : 1)] ?? [])
    .filter(({ word }) => word !== 'not due');
  return { full: due.filter(({ word }) => word === 'on time' || word === 'late').length, of: due.length };
}
