import { isRetired, productWithId, stateOf } from './evidence';
import { planFor } from './gates/sharing';
import type { Network, PlanRow } from './network';
import { missingPlan } from './readiness';

/** Rows that still count: of a product that is kept, for an idea that is not set aside. */
export function openPlanRows(network: Network): PlanRow[] {
  return network.plans.filter((row) => {
    const product = productWithId(network, row.product);
    if (!product) return row.product === '';
    if (isRetired(network, product)) return false;
    return product.ideas.length === 0 || product.ideas.some((idea) => stateOf(network, idea).stage !== 'Set aside');
  });
}

/** The day to look again has come. */
export function overdueRows(network: Network): PlanRow[] {
  return openPlanRows(network).filter((row) => isOverdue(row, network.today));
}

export function isOverdue(row: PlanRow, today: string): boolean {
  return row.revisitBy !== undefined && row.revisitBy <= today;
}

/** One of the four questions is still open. */
export function unfinishedRows(network: Network): PlanRow[] {
  return openPlanRows(network).filter((row) => missingPlan(row).length > 0);
}

/** Products shared with a group that has no plan row: what they should do with it is not thought of yet. */
export function sharedWithoutPlan(network: Network): { product: string; group: string }[] {
  const found = new Map<string, { product: string; group: string }>();
  for (const share of network.shares)
    if (share.product !== '' && share.group !== '' && !planFor(network, share.product, share.group))
      found.set(`${share.product}\t${share.group}`, { product: share.product, group: share.group });
  return [...found.values()];
}

/** Where the group stood before the last visit; blank before the first. */
export function stateBefore(network: Network, row: PlanRow): string {
  return network.state.visits.get(row.id)?.before ?? '';
}
