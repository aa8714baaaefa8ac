import { gapOf } from '../domain/equityGate';
import { stateOf, trialsOf } from '../domain/evidence';
import type { Actor } from '../domain/identity';
import { median } from '../domain/measures/average';
import { distinct, sameName } from '../domain/names';
import type { Idea, Network } from '../domain/network';
import type { Numbers } from '../domain/numbers/numbers';
import { inWords } from '../domain/sentence';
import { ideaSeries } from '../usecases/ideaSeries';
import { valueInWords } from './say/numbers';

/** One thing that got better, and who did it. */
export interface GotBetter {
  readonly words: string;
  readonly tell: string;
}

/**
 * The newest measure that moved to the better side after a test of one's own team, of any team for those without one.
 * Always *after*, never *because of*; nothing where it began earlier, where something else was tried, or where a
 * priority group fell behind.
 */
export function gotBetter(network: Network, numbers: Numbers, actor: Actor): GotBetter | undefined {
  const found = network.ideas
    .filter((idea) => actor.team === '' || sameName(idea.team, actor.team))
    .flatMap((idea) => betterBy(network, numbers, idea));
  const [newest] = found.sort((one, other) => (one.from < other.from ? 1 : one.from > other.from ? -1 : 0));
  if (!newest) return undefined;
  const { idea, series, middle, since } = newest;
  const { measure, team } = series;
  const value = (number: number) => valueInWords(measure, number);
  const who = distinct(trialsOf(network, idea.id).map((test) => test.who)).filter(
    (name) => name !== '' && !sameName(name, actor.name),
  );
  return {
    words: `${measure.name} at ${team} went from ${value(middle)} to ${value(since)} in the middle, after the first test of ${idea.id} ${idea.title}.`,
    tell: who.length === 0 ? 'You did this.' : `Tell ${inWords(who.slice(0, 3))} you saw it.`,
  };
}

function betterBy(network: Network, numbers: Numbers, idea: Idea) {
  if (stateOf(network, idea.id).stage === 'Set aside') return [];
  if ((network.splits.get(idea.id) ?? []).some((split) => gapOf(split)?.blocks)) return [];
  const series = ideaSeries(network, numbers, idea);
  const evidence = series?.evidence;
  if (!series || evidence?.verdict !== 'moved' || evidence.roseBefore || evidence.alsoTried.length > 0) return [];
  const { middle, from } = evidence;
  const since = median(
    series.chart.points.flatMap(({ period, value, running }) =>
      value === null || running || from === undefined || period < from ? [] : [value],
    ),
  );
  return middle === null || since === null || from === undefined ? [] : [{ idea, series, middle, since, from }];
}
