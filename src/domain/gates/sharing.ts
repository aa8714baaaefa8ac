import { productsOf } from '../evidence';
import { sameName } from '../names';
import type { Network, Product } from '../network';
import { brokersFor } from '../people';
import { isPlanned, isReady, missingFacts } from '../readiness';
import { inWords } from '../sentence';
import type { Asked, Missing } from './gate';

/** What an idea in Capture still needs before it is shared, for the product that needs least. */
export interface SharingNeeds {
  /** The product that comes nearest; none when the idea has no product. */
  readonly product: Product | undefined;
  readonly facts: readonly string[];
  readonly groupsWithoutBroker: readonly string[];
  readonly groupsWithoutPlan: readonly string[];
}

export function sharingNeeds(network: Network, idea: string): SharingNeeds {
  const all = productsOf(network, idea).map((product) => needsOf(network, product));
  const weight = (needs: SharingNeeds) =>
    1e6 * needs.facts.length + 1e3 * needs.groupsWithoutBroker.length + needs.groupsWithoutPlan.length;
  return all.reduce(
    (least, needs) => (weight(needs) < weight(least) ? needs : least),
    all[0] ?? { product: undefined, facts: [], groupsWithoutBroker: [], groupsWithoutPlan: [] },
  );
}

function needsOf(network: Network, product: Product): SharingNeeds {
  return {
    product,
    facts: isReady(network, product) ? [] : missingFacts(network, product),
    groupsWithoutBroker: product.audience.filter((group) => brokersFor(network, group).length === 0),
    groupsWithoutPlan: product.audience.filter((group) => !planFor(network, product.id, group, true)),
  };
}

/** The plan row of a product and group; with `planned`, only one that says where the group stands and what it should do. */
export function planFor(network: Network, product: string, group: string, planned = false) {
  return network.plans.find(
    (row) => row.product === product && sameName(row.group, group) && (!planned || isPlanned(row)),
  );
}

/** Before Sharing: a ready product, a broker whom its audience may believe, a plan row for each audience. */
export function beforeSharing({ network, idea }: Asked): Missing[] {
  const { product, facts, groupsWithoutBroker, groupsWithoutPlan } = sharingNeeds(network, idea.id);
  if (!product) return [{ field: 'product', words: 'a product for those who will use it' }];
  return [
    ...(facts.length > 0 ? [{ field: 'product', words: `${inWords(facts)} in ${product.id}` }] : []),
    ...groupsWithoutBroker.map(
      (group): Missing => ({ field: 'broker', words: `a broker for ${group}`, leaderMayLetThrough: true }),
    ),
    ...groupsWithoutPlan.map((group) => ({
      field: 'plan',
      words: `where ${group} stands and what they need to do`,
    })),
  ];
}
