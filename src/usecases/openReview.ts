import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { openReview as open } from '../domain/review';
import { notDone, type Plan, plan } from './plan';

/** Opens a new review of an idea that waits for one. */
export function openReview(
  network: Network,
  actor: Actor,
  request: { readonly idea: string; readonly closesOn?: string | undefined },
): Plan {
  const { idea, closesOn } = request;
  const decided = open(network, actor, { idea, ...(closesOn === undefined ? {} : { closesOn }) });
  if (decided.kind === 'refused') return notDone(decided.say, decided.missing[0]?.field);
  return plan(decided.say, decided.events, { id: idea });
}
