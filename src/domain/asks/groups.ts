import { isRetired } from '../evidence';
import { includesName } from '../names';
import type { Network } from '../network';
import { brokersFor, groups } from '../people';
import { readyOn } from '../readiness';
import { type Ask, anyLeader, ask } from './ask';

/** Row 26: a group that matters has nobody who speaks to it and is believed. */
export function groupAsks(network: Network): Ask[] {
  return groups(network).flatMap((group) => {
    const products = network.products.filter(
      (product) => !isRetired(network, product) && includesName(product.audience, group.name),
    );
    if (!group.priority && products.length === 0) return [];
    if (brokersFor(network, group.name).length > 0) return [];
    const ready = products.flatMap((product) => readyOn(network, product) ?? []).sort()[0];
    const waiting = products.find((product) => readyOn(network, product) !== undefined);
    return [
      ask(network, {
        row: 26,
        object: { kind: 'group', id: group.name },
        ideas: [],
        what: `Find a broker for ${group.name}`,
        who: anyLeader(network),
        since: ready ?? group.joinedOn,
        leader: true,
        why: waiting ? `${waiting.id} is ready` : 'nobody speaks to this group',
      }),
    ];
  });
}
