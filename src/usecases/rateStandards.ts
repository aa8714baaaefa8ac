import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { type RatingGiven, rateStandards as rate } from '../domain/review';
import { notDone, type Plan, plan } from './plan';

/** One reviewer says of each standard whether the idea meets it. */
export function rateStandards(
  network: Network,
  actor: Actor,
  request: { readonly idea: string; readonly ratings: readonly RatingGiven[] },
): Plan {
  const decided = rate(network, actor, request);
  if (decided.kind === 'refused') {
    const [first, ...more] = decided.missing;
    const say = first && more.length > 0 ? `Add ${first.words}; ${more.length} more to do.` : decided.say;
    return notDone(say, first?.field);
  }
  return plan(decided.say, decided.events, { id: request.idea });
}
