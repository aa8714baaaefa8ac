import { usesOfProduct } from './evidence';
import { addDays } from './measures/periods';
import type { Network, Product, Test } from './network';

/**
 * The cell *Review by* belongs to people; blank means a fixed time after the product was ready. Knowledge stays fresh by
 * use: one that went better is as good as a review, and moves the day on once. What somebody types over it then stands.
 */
export function reviewBy(network: Network, product: Product): string | undefined {
  const use = lastBetterUse(network, product);
  const moved = use && reviewMoved(network, product, use.day);
  return moved ?? product.reviewBy ?? usualReview(network, product);
}

/** The day that a use which went better moves *Review by* to, if it does and has not done so yet. */
export function reviewMoved(network: Network, product: Product, usedOn: string): string | undefined {
  if (usedOn <= (network.state.products.get(product.id)?.reviewedOn ?? '')) return undefined;
  const to = addDays(usedOn, network.settings.reviewDays);
  return to > (product.reviewBy ?? usualReview(network, product) ?? '') ? to : undefined;
}

function usualReview({ state, settings }: Network, { id }: Product): string | undefined {
  const known = state.products.get(id);
  const days = [known?.readyOn, known?.reviewedOn].flatMap((day) => (day === undefined ? [] : [day])).sort();
  const last = days.pop();
  return last === undefined ? undefined : addDays(last, settings.reviewDays);
}

/** The day has passed; on the day itself it is still time. */
export function reviewDue(network: Network, product: Product): boolean {
  const due = reviewBy(network, product);
  return due !== undefined && due < network.today;
}

/** With the day that counts for it: when it ended, else when it began. */
export function lastBetterUse(
  network: Network,
  product: Pick<Product, 'id'>,
): (Test & { readonly day: string }) | undefined {
  return usesOfProduct(network, product.id)
    .flatMap((use) => {
      const day = use.finished ?? use.started;
      return use.result === 'Better' && day !== undefined ? [{ ...use, day }] : [];
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .pop();
}
