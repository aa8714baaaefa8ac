import type { MoveRequest } from '../domain/gates/gate';
import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { moveIdea } from '../domain/stage';
import { notDone, type Plan, plan } from './plan';

/** Moves an idea along the knowledge cycle, or says what is missing; that it was asked is kept either way. */
export function moveStage(network: Network, actor: Actor, request: MoveRequest): Plan {
  const result = moveIdea(network, actor, request);
  if (result.kind === 'refused') return notDone(result.say, result.missing[0]?.field, result.events);
  return plan(result.say, result.events, { id: request.idea });
}
