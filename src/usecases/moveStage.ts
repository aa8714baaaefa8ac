import type { Fact } from '../domain/event';
import { ideaWithId } from '../domain/evidence';
import { entered, ideaProposed } from '../domain/facts';
import type { MoveRequest } from '../domain/gates/gate';
import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { moveIdea } from '../domain/stage';
import { notDone, type Plan, plan } from './plan';

/** Moves an idea along the knowledge cycle, or says what is missing; that it was asked is kept either way. */
export function moveStage(network: Network, actor: Actor, request: MoveRequest): Plan {
  const result = moveIdea(network, actor, request);
  const first = network.state.ideas.has(request.idea) ? [] : enters(network, request.idea);
  if (result.kind === 'refused') return notDone(result.say, result.missing[0]?.field, [...first, ...result.events]);
  return plan(result.say, [...first, ...result.events], { id: request.idea });
}

/** A row that was typed a moment ago enters the cycle with its first move. */
function enters(network: Network, id: string): Fact[] {
  const idea = ideaWithId(network, id);
  return idea ? [ideaProposed(id, idea.title, idea.cameFrom), entered(id)] : [];
}
