import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { castVote as cast } from '../domain/review';
import { type Ballot, ballotBy } from '../domain/vote';
import { notDone, type Plan, plan } from './plan';

/** Casts a ballot on an idea under review: one's own, or a group's show of hands. The last one counts. */
export function castVote(network: Network, actor: Actor, request: Ballot & { readonly idea: string }): Plan {
  const decided = cast(network, actor, request);
  if (decided.kind === 'refused') return notDone(decided.say, fieldOf(request, decided.say));
  return plan(decided.say, decided.events, { id: request.idea, by: ballotBy(network, actor, request.idea) });
}

/** Where in the form a refusal belongs. */
function fieldOf({ choice, group }: Ballot, said: string): string | undefined {
  if (!group && choice === '') return 'choice';
  if (said.startsWith('Say why')) return 'why';
  if (said.startsWith('There is no group')) return 'group';
  return said.startsWith('The hands') ? 'people' : undefined;
}
