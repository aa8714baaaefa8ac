import type { Actor } from '../identity';
import { addDays } from '../measures/periods';
import type { Network } from '../network';
import { isFacilitatorName } from '../people';
import type { Asked, Missing } from './gate';
import { moreContexts } from './synthesis';

/** Before Reduction: results from enough contexts, and a review opened by somebody outside the team, with a closing date. */
export function beforeReduction(asked: Asked): Missing[] {
  const { network, idea } = asked;
  return [...moreContexts(network, idea.id), ...reviewMissing(asked)];
}

/** What opening a review needs, the first time and again. */
export function reviewMissing({
  network,
  idea,
  actor,
  request,
}: Pick<Asked, 'network' | 'idea' | 'actor'> & {
  readonly request: Pick<Asked['request'], 'closesOn' | 'invited'>;
}): Missing[] {
  const { closesOn, invited = 'all' } = request;
  return [
    ...(isFacilitator(network, actor, idea.team)
      ? []
      : [{ field: 'facilitator', words: `somebody from outside ${idea.team || 'the team'} to open the review` }]),
    ...(closesOn !== undefined && closesOn <= network.today
      ? [{ field: 'closesOn', words: 'a closing date after today' }]
      : []),
    ...(invited !== 'all' && invited.length === 0 ? [{ field: 'invited', words: 'who is invited to vote' }] : []),
  ];
}

export function isFacilitator(network: Network, actor: Actor, owningTeam: string): boolean {
  return actor.roles.some((role) => role !== 'Community') && isFacilitatorName(network, actor.name, owningTeam);
}

export function closingDate(network: Network, closesOn: string | undefined): string {
  return closesOn ?? addDays(network.today, network.settings.reviewOpenDays);
}
