import { dayOfTest, decisionsOf, hasResult, stateOf, usesOf } from '../evidence';
import { daysBetween } from '../measures/periods';
import type { Idea, Network } from '../network';
import { type Ask, ask, team } from './ask';

/** Results are in and nobody has decided anything for this long. */
export const undecidedAfter = 90;

/** Row 27: the knowledge was used, the results are told, and the team has not said what comes of it. */
export function applicationAsks(network: Network, idea: Idea): Ask[] {
  const uses = usesOf(network, idea.id);
  if (!uses.some(hasResult) || uses.some((use) => !hasResult(use))) return [];
  const since = lastDecision(network, idea.id);
  if (daysBetween(since, network.today) <= undecidedAfter) return [];
  return [
    ask(network, {
      row: 27,
      object: { kind: 'idea', id: idea.id },
      ideas: [idea.id],
      what: 'Refine, keep, or set aside?',
      who: team(network, idea.team),
      since,
      limit: undecidedAfter,
    }),
  ];
}

/** The day of the last decision about an idea; entering Application is one. */
export function lastDecision(network: Network, idea: string): string {
  const days = decisionsOf(network, idea).flatMap((decision) => dayOfTest(decision) ?? []);
  return [stateOf(network, idea).since, ...days].sort().pop() ?? network.today;
}
