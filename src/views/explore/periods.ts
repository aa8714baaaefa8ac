import { isRunning } from '../../domain/measures/periods';
import { networkShare, type SmallGroups } from '../../domain/measures/protection/smallGroups';
import type { GroupSet } from '../../domain/numbers/groupSet';
import { all, calendarOf, type MeasureDefinition } from '../../domain/numbers/measure';
import { type Numbers, periodsOf, rateOf, type Sum, sumLines } from '../../domain/numbers/numbers';
import { shownValue } from '../say/numbers';

/** One period of a series as it may be shown: a hidden number never gets in here. */
export interface ShownPeriod {
  readonly period: string;
  readonly sum: Sum | undefined;
  /** There is a number, and too few people stand behind it. */
  readonly hidden: boolean;
  /** Not over yet. */
  readonly running: boolean;
  /** Over several teams: how many are in the sum, of how many that reported. */
  readonly teams: number;
  readonly reporting: number;
}

/** What everybody's numbers come to: a team's, or those of all teams. */
export function everybody(numbers: Numbers, measure: MeasureDefinition, team?: string): ShownPeriod[] {
  const teams = team === undefined ? numbers.teamsOf(measure) : [team];
  const lines = teams.map((name) => numbers.line(measure.code, name, all));
  const together = sumLines(lines);
  const { cadence, anchor } = calendarOf(measure, all);
  return periodsOf(measure, all, together, numbers.today).map((period) => {
    const reporting = lines.filter((line) => line.has(period)).length;
    const running = isRunning(period, numbers.today, cadence, anchor);
    return { period, sum: together.get(period), hidden: false, running, teams: reporting, reporting };
  });
}

/**
 * A group of a set: in one team, or over all teams. A team counts for every group of the set or for none, so that
 * nothing can be worked out from the difference.
 */
export function ofGroup(
  numbers: Numbers,
  small: SmallGroups,
  measure: MeasureDefinition,
  set: GroupSet,
  group: string,
  team?: string,
): ShownPeriod[] {
  const lines = (team === undefined ? numbers.teamsOf(measure) : [team]).map((name) => ({
    name,
    own: numbers.line(measure.code, name, group),
    set: set.groups.map((one) => numbers.line(measure.code, name, one)),
  }));
  const { cadence, anchor } = calendarOf(measure, group);
  return periodsOf(measure, group, sumLines(lines.map(({ own }) => own)), numbers.today).map((period) => {
    const shares = lines.flatMap(({ name, own, set: whole }) => {
      const share = own.get(period);
      if (!share || whole.some((line) => !line.has(period))) return [];
      return [{ share, hidden: set.groups.some((one) => small.isHidden(measure.code, name, one, period)) }];
    });
    const sum = networkShare(shares);
    return {
      period,
      sum: sum && { number: sum.number, outOf: sum.outOf },
      hidden: sum === undefined && shares.length > 0,
      running: isRunning(period, numbers.today, cadence, anchor),
      teams: sum?.teams ?? 0,
      reporting: shares.length,
    };
  });
}

/** The value as it is shown: a rate per so many, a proportion as such. */
export function amountOf(measure: MeasureDefinition, sum: Sum | undefined): number | null {
  const value = rateOf(measure, sum);
  return value === null ? null : shownValue(measure, value);
}

/** The latest period that is over and has a number that may be shown. */
export const latestOf = (periods: readonly ShownPeriod[]): (ShownPeriod & { readonly sum: Sum }) | undefined =>
  periods.filter((one): one is ShownPeriod & { sum: Sum } => one.sum !== undefined && !one.running).pop();

/** Σ over the periods before a day and from it on: what is shown, and nothing else. */
export function aroundDay(periods: readonly ShownPeriod[], day: string) {
  const side = (takes: (period: string) => boolean): Sum | undefined => {
    const sums = periods.flatMap(({ period, sum }) => (sum && takes(period) ? [sum] : []));
    if (sums.length === 0) return undefined;
    return sums.reduce((one, other) => ({ number: one.number + other.number, outOf: one.outOf + other.outOf }));
  };
  return { before: side((period) => period < day), since: side((period) => period >= day) };
}
