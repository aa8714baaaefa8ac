import { productsOf, usesOf } from '../evidence';
import type { Network, Product, Share } from '../network';
import { missingPlan } from '../readiness';
import { inWords } from '../sentence';
import type { Asked, Missing } from './gate';
import { planFor } from './sharing';

/**
 * Before Application: it was shared, and for each audience the four questions are answered and a category is chosen.
 * A use that happened is stronger than a plan: with one logged, the gaps become asks and hold nothing up.
 */
export function beforeApplication({ network, idea }: Asked): Missing[] {
  if (usesOf(network, idea.id).length > 0) return [];
  const shares = sharesOf(network, idea.id);
  if (shares.length === 0) return [{ field: 'share', words: 'a share: who heard of it' }];
  const shared = productsOf(network, idea.id).filter((product) => shares.some((one) => one.product === product.id));
  if (shared.length === 0) return [{ field: 'product', words: 'a share that names its product' }];
  const gaps = shared.map((product) => planGaps(network, product));
  return gaps.some((one) => one.length === 0) ? [] : (gaps[0] ?? []);
}

export function sharesOf(network: Network, idea: string): Share[] {
  const products = new Set(productsOf(network, idea).map((product) => product.id));
  return network.shares.filter((share) => share.idea === idea || products.has(share.product));
}

function planGaps(network: Network, product: Product): Missing[] {
  return product.audience.flatMap((group): Missing[] => {
    const row = planFor(network, product.id, group);
    if (!row) return [{ field: 'plan', words: `a plan row for ${group}` }];
    const missing = missingPlan(row);
    return [
      ...(missing.length > 0 ? [{ field: 'plan', words: `${inWords(missing)} (${group}, ${product.id})` }] : []),
      ...(row.category === undefined ? [{ field: 'plan', words: `a category for ${group}` }] : []),
    ];
  });
}
