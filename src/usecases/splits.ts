import type { SplitComparison } from '../domain/equityGate';
import { firstTestOn, trialsOf } from '../domain/evidence';
import type { SmallGroups } from '../domain/measures/protection/smallGroups';
import { distinct, fold } from '../domain/names';
import type { Idea, Network } from '../domain/network';
import type { GroupSet } from '../domain/numbers/groupSet';
import { type MeasureDefinition, typeOf } from '../domain/numbers/measure';
import { type Line, type Numbers, rateOf, sumLines } from '../domain/numbers/numbers';
import { protectedGroups } from '../views/dashboard/measures/comparisons';

/** For each idea, how its team's numbers went for every priority group: before its first test and since. */
export function splitsOf(network: Network, numbers: Numbers): ReadonlyMap<string, readonly SplitComparison[]> {
  const small = protectedGroups(numbers, network.settings);
  return new Map(
    network.ideas.map((idea) => [idea.id, splitsAt(numbers, small, idea, idea.team, firstTestOn(network, idea.id))]),
  );
}

/** The same in every team that tested or used the idea: before its own first time and since. */
export function splitsByTeam(network: Network, numbers: Numbers, idea: Idea): readonly SplitComparison[] {
  const small = protectedGroups(numbers, network.settings);
  const trials = trialsOf(network, idea.id);
  return distinct(trials.map(({ team }) => team)).flatMap((team) => {
    const days = trials.flatMap((one) => (fold(one.team) === fold(team) ? (one.started ?? one.finished ?? []) : []));
    return splitsAt(numbers, small, idea, team, days.sort()[0]);
  });
}

function splitsAt(
  numbers: Numbers,
  small: SmallGroups,
  idea: Idea,
  team: string,
  first: string | undefined,
): SplitComparison[] {
  return comparable(idea, numbers).flatMap(({ measure, set }) =>
    set.priority.map((group): SplitComparison => {
      const sides = first === undefined ? undefined : beforeAndSince(numbers, measure, set, group, team, first);
      const hidden = [...numbers.line(measure.code, team, group).keys()].some((period) =>
        small.isHidden(measure.code, team, group, period),
      );
      return {
        measure: measure.code,
        measureName: measure.name,
        better: measure.better === 'Down' ? 'Down' : 'Up',
        team,
        groupSet: set.name,
        group,
        baseline: hidden ? undefined : sides?.baseline,
        since: hidden ? undefined : sides?.since,
        hidden,
      };
    }),
  );
}

/** The idea's measures that are split by group and have a better direction, each with its group sets. */
function comparable(idea: Idea, { directory }: Numbers): { measure: MeasureDefinition; set: GroupSet }[] {
  return directory.measures
    .filter(({ code, better }) => idea.measures.includes(code) && better !== 'Neither')
    .flatMap((measure) =>
      directory.sets.filter(({ name }) => measure.splitBy.includes(name)).map((set) => ({ measure, set })),
    );
}

/**
 * Σ/Σ over the split points before the day of the first test, and from it on. A split point is dated by its period's first day and
 * counts once it is typed: it speaks of people, not of a period that may still fill up.
 */
function beforeAndSince(
  numbers: Numbers,
  measure: MeasureDefinition,
  set: GroupSet,
  group: string,
  team: string,
  first: string,
) {
  const own = numbers.line(measure.code, team, group);
  const others = sumLines(
    set.groups.filter((one) => one !== group).map((one) => numbers.line(measure.code, team, one)),
  );
  const side = (takes: (period: string) => boolean) => {
    const periods = [...own.keys()].filter((period) => others.has(period) && takes(period));
    const mine = points(measure, own, periods);
    const theirs = points(measure, others, periods);
    return mine === undefined || theirs === undefined ? undefined : { group: mine, others: theirs };
  };
  return { baseline: side((period) => period < first), since: side((period) => period >= first) };
}

/** In points, that is per cent for a proportion. */
function points(measure: MeasureDefinition, line: Line, periods: readonly string[]): number | undefined {
  const sums = sumLines(periods.map((period) => new Map([['all', line.get(period)!]]))).get('all');
  const value = rateOf(measure, sums);
  if (value === null) return undefined;
  return typeOf(measure) === 'Proportion' ? value * 100 : value;
}
