import { hasResult, productsOf, stateOf, usesOf } from './evidence';
import { reviewDue } from './freshness';
import { distinct } from './names';
import type { Network } from './network';
import { readyOn } from './readiness';
import { count } from './sentence';
import type { Standing } from './words';

/** Three people, or two of the last five uses, are enough to look again at what we call knowledge. */
export const doubters = 3;
export const usesLookedAt = 5;
export const worseUses = 2;

export interface StandingOf {
  readonly standing: Standing;
  /** Why it is under review, in words. */
  readonly because: readonly string[];
}

/**
 * What we call an idea, whatever its stage: information until a review elevates it, then knowledge, also in later
 * cycles, until doubt is cast on it. Only what happened since it was last called knowledge casts doubt.
 */
export function standingOf(network: Network, id: string): StandingOf {
  const { knownSince } = stateOf(network, id);
  if (knownSince === undefined) return { standing: 'Information', because: [] };
  const because = doubts(network, id, knownSince);
  return { standing: because.length > 0 ? 'Knowledge under review' : 'Knowledge', because };
}

function doubts(network: Network, id: string, since: string): string[] {
  const because: string[] = [];
  for (const product of productsOf(network, id))
    if (readyOn(network, product) !== undefined && reviewDue(network, product))
      because.push(`${product.id} should have been looked at again`);

  const uses = usesOf(network, id)
    .filter((use) => hasResult(use) && (use.finished ?? use.started ?? '') >= since)
    .sort((one, other) => ((one.finished ?? one.started ?? '') < (other.finished ?? other.started ?? '') ? -1 : 1))
    .slice(-usesLookedAt);
  const worse = uses.filter((use) => use.result === 'Worse').length;
  if (worse >= worseUses) because.push(`${worse} of the last ${count(uses.length, 'use')} made things worse`);

  const says = new Map<string, string>();
  for (const one of network.state.feedback) if (one.idea === id && one.on >= since) says.set(one.who, one.says);
  const doubting = distinct([...says].filter(([, said]) => said === 'Rethink').map(([who]) => who));
  if (doubting.length >= doubters) because.push(`${count(doubting.length, 'person', 'people')} say it does not hold`);
  return because;
}
