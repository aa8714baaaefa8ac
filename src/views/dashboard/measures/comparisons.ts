import { type GapSeries, gapSeries, type PairPoint } from '../../../domain/measures/equity/gapSeries';
import { isRunning } from '../../../domain/measures/periods';
import { type GroupValue, peopleBehind } from '../../../domain/measures/protection/people';
import { networkShare, type SmallGroups, smallGroups } from '../../../domain/measures/protection/smallGroups';
import type { GroupSet } from '../../../domain/numbers/groupSet';
import { calendarOf, type MeasureDefinition, needsOutOf } from '../../../domain/numbers/measure';
import { type Numbers, periodsOf, type Sum, sumLines } from '../../../domain/numbers/numbers';
import type { Settings } from '../../../domain/settings';

/** A group beside the rest of its set: for all teams together, or for one team. Hidden numbers never get in here. */
export interface Comparison {
  readonly measure: MeasureDefinition;
  readonly set: GroupSet;
  readonly group: string;
  /** Undefined: all teams together. */
  readonly team: string | undefined;
  /** The latest period that is over and may be shown; undefined when there is none. */
  readonly latest: ComparedPeriod | undefined;
  readonly gap: GapSeries;
  /** In the latest period: how many teams are in the sums, of how many that reported. */
  readonly shown: number;
  readonly reporting: number;
}

export interface ComparedPeriod {
  readonly period: string;
  readonly group: Sum;
  readonly rest: Sum;
}

/** Which group values nobody may see, decided over all of them at once. */
export function protectedGroups(numbers: Numbers, settings: Settings): SmallGroups {
  const { measures } = numbers.directory;
  const values = measures.flatMap((measure) => groupValues(numbers, measure));
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  const people = peopleBehind(
    values,
    (code) => byCode.get(code)?.counts === 'People',
    (code) => needsOutOf(byCode.get(code)!),
  );
  const groupsOf = (name: string) => numbers.directory.sets.find((set) => set.name === name)?.groups ?? [];
  const { smallGroup: smallest, strictNumerators } = settings;
  return smallGroups(values, groupsOf, people, { smallest, strictNumerators });
}

function groupValues(numbers: Numbers, measure: MeasureDefinition): GroupValue[] {
  return setsOf(numbers, measure).flatMap((set) =>
    numbers.teamsOf(measure).flatMap((team) =>
      set.groups.flatMap((group) =>
        [...numbers.line(measure.code, team, group)].map(([period, { number, outOf }]) => ({
          measure: measure.code,
          team,
          set: set.name,
          group,
          period,
          number,
          outOf,
        })),
      ),
    ),
  );
}

const setsOf = ({ directory }: Numbers, { splitBy }: MeasureDefinition): readonly GroupSet[] =>
  directory.sets.filter(({ name }) => splitBy.includes(name));

/** Those of a set that are looked at beside the rest: priority groups; else one of a pair, all of a larger set. */
const lookedAt = ({ groups, priority }: GroupSet): readonly string[] =>
  priority.length > 0 ? priority : groups.length === 2 ? groups.slice(0, 1) : groups;

/** Of a measure, all teams together: one comparison for each group looked at. Of one team: the same, for it alone. */
export function comparisonsOf(
  numbers: Numbers,
  small: SmallGroups,
  measure: MeasureDefinition,
  team?: string,
): Comparison[] {
  return setsOf(numbers, measure).flatMap((set) =>
    lookedAt(set).map((group) => compare(numbers, small, measure, set, group, team)),
  );
}

function compare(
  numbers: Numbers,
  small: SmallGroups,
  measure: MeasureDefinition,
  set: GroupSet,
  group: string,
  team: string | undefined,
): Comparison {
  const teams = team === undefined ? numbers.teamsOf(measure) : [team];
  const others = set.groups.filter((one) => one !== group);
  const lines = teams.map((name) => ({
    name,
    group: numbers.line(measure.code, name, group),
    others: others.map((one) => numbers.line(measure.code, name, one)),
  }));
  const periods = periodsOf(measure, group, sumLines(lines.map((line) => line.group)), numbers.today);
  const { cadence, anchor } = calendarOf(measure, group);
  const points = periods.map((period) => {
    const reporting = lines.flatMap((line) => {
      const own = line.group.get(period);
      const rest = line.others.map((one) => one.get(period));
      if (!own || rest.some((one) => one === undefined)) return [];
      // A team counts on both sides or on neither, so that nothing can be worked out from the difference.
      const hidden = set.groups.some((one) => small.isHidden(measure.code, line.name, one, period));
      return [{ own, rest: total(rest as Sum[]), hidden }]; // checked in the line above
    });
    return {
      period,
      running: isRunning(period, numbers.today, cadence, anchor),
      group: networkShare(reporting.map(({ own, hidden }) => ({ share: own, hidden }))),
      rest: networkShare(reporting.map(({ rest, hidden }) => ({ share: rest, hidden }))),
      reporting: reporting.length,
    };
  });
  const latest = points.filter((point) => !point.running && point.reporting > 0).pop();
  return {
    measure,
    set,
    group,
    team,
    latest:
      latest?.group && latest.rest ? { period: latest.period, group: latest.group, rest: latest.rest } : undefined,
    gap: gapSeries(
      points.map(
        ({ period, running, group: own, rest }): PairPoint => ({ period, running, group: own, reference: rest }),
      ),
    ),
    shown: latest?.group?.teams ?? 0,
    reporting: latest?.reporting ?? 0,
  };
}

const total = (sums: readonly Sum[]): Sum =>
  sums.reduce((one, other) => ({ number: one.number + other.number, outOf: one.outOf + other.outOf }), {
    number: 0,
    outOf: 0,
  });

/** How far the group is from the rest, in the unit of the measure; undefined where one of them has no cases. */
export function apart({
  measure,
  latest,
}: Comparison): { readonly points: number; readonly ratio: number } | undefined {
  if (!latest) return undefined;
  const value = ({ number, outOf }: Sum) => (needsOutOf(measure) ? number / outOf : number);
  const [own, rest] = [value(latest.group), value(latest.rest)];
  return Number.isFinite(own) && Number.isFinite(rest) ? { points: own - rest, ratio: own / rest } : undefined;
}
