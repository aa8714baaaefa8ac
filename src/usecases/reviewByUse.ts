import { productWithId } from '../domain/evidence';
import { reviewedByUse } from '../domain/facts';
import { lastBetterUse, reviewMoved } from '../domain/freshness';
import type { Network, Test } from '../domain/network';
import { dayInWords } from '../domain/sentence';
import { products } from '../tabs/products';
import { cellOf, type Plan } from './plan';

type Moved = Pick<Plan, 'events' | 'cells'> & { readonly say: string };

export const noReview: Moved = { events: [], cells: [], say: '' };

/** A use with its result, and the day that counts for it. */
type Used = Pick<Test, 'id' | 'product' | 'result'> & { readonly day: string };

/** What a use means for its product: one that went better moves *Review by* on, once. */
export function reviewByUse(network: Network, { id, product: of, result, day }: Used): Moved {
  const product = productWithId(network, of);
  const to = product && result === 'Better' ? reviewMoved(network, product, day) : undefined;
  if (!product || to === undefined) return noReview;
  return {
    events: [reviewedByUse(product.id, product.ideas[0] ?? '', id, day)],
    cells: [cellOf(products, product.id, 'reviewBy', to)],
    say: ` ${product.id} is to be looked at again by ${dayInWords(to, network.today)}.`,
  };
}

/** The same for uses whose results were typed: of each product the last one that went better. */
export const reviewsByUse = (network: Network): Moved[] =>
  network.products
    .flatMap((product) => lastBetterUse(network, product) ?? [])
    .map((use) => reviewByUse(network, use))
    .filter(({ cells }) => cells.length > 0);
