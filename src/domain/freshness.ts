import { hasResult, usesOfProduct } from './evidence';
import { addDays } from './measures/periods';
import type { Network, Product } from './network';

/**
 * Knowledge stays fresh by use: a use that went better is as good as a review. Until then a product is looked at again
 * a fixed time after it was ready.
 */
export function reviewBy(network: Network, product: Product): string | undefined {
  const { reviewDays } = network.settings;
  const known = network.state.products.get(product.id);
  const looks = [
    product.reviewBy,
    product.reviewBy === undefined ? after(known?.readyOn, reviewDays) : undefined,
    after(known?.reviewedOn, reviewDays),
    after(lastBetterUse(network, product), reviewDays),
  ];
  return looks.reduce((latest, day) => (day !== undefined && (latest === undefined || day > latest) ? day : latest));
}

/** The day has passed; on the day itself it is still time. */
export function reviewDue(network: Network, product: Product): boolean {
  const due = reviewBy(network, product);
  return due !== undefined && due < network.today;
}

export function lastBetterUse(network: Network, product: Pick<Product, 'id'>): string | undefined {
  const days = usesOfProduct(network, product.id).flatMap((use) =>
    hasResult(use) && use.result === 'Better' ? (use.finished ?? use.started ?? []) : [],
  );
  return days.sort().pop();
}

function after(day: string | undefined, days: number): string | undefined {
  return day === undefined ? undefined : addDays(day, days);
}
