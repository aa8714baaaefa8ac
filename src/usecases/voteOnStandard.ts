import { stamped } from '../domain/event';
import type { Actor } from '../domain/identity';
import { type Network, networkOf } from '../domain/network';
import { standardsDecided, voteOnStandard as vote } from '../domain/standardVote';
import { ballotBy } from '../domain/vote';
import { notDone, type Plan, plan } from './plan';

/** A vote on a changed standard. The vote that decides it also writes that it is decided. */
export function voteOnStandard(
  network: Network,
  actor: Actor,
  request: { readonly standard: string; readonly choice: string; readonly why?: string },
): Plan {
  const decided = vote(network, actor, request);
  if (decided.kind === 'refused') return notDone(decided.say, request.choice === '' ? 'choice' : undefined);
  const by = ballotBy(network, actor, request.standard);
  const last = network.events[network.events.length - 1]?.seq ?? 0;
  const cast = stamped(decided.events, by, { when: network.now, request: '', digest: '' }, last);
  const outcome = standardsDecided(networkOf({ ...network, events: [...network.events, ...cast] }));
  const [taken] = outcome;
  const follows = taken
    ? taken.to === 'taken'
      ? ' With it the change is taken: it counts from now on.'
      : ' With it the change is turned down: the standard stays as it was.'
    : '';
  return plan(`${decided.say}${follows}`, [...decided.events, ...outcome], {
    id: request.standard,
    shows: [request.standard],
    by,
  });
}
