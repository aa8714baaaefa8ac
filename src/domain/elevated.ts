import type { Fact } from './event';
import { productsOf } from './evidence';
import { planMade, productFact } from './facts';
import { idKinds, nextId } from './ids';
import { distinct, fold, includesName } from './names';
import type { Idea, Network } from './network';
import { groups } from './people';

/** Rows that the tool adds, as far as they are known; the rest stays blank for people. */
export interface NewRows {
  readonly products: readonly {
    readonly id: string;
    readonly ideas: readonly string[];
    readonly title: string;
    readonly audience: readonly string[];
  }[];
  readonly plans: readonly { readonly id: string; readonly product: string; readonly group: string }[];
  readonly events: readonly Fact[];
}

/**
 * When an idea becomes knowledge, an empty product and one plan row for each of its audiences stand ready. Groups that
 * a product of the idea serves already get no second one.
 */
export function elevatedRows(network: Network, idea: Idea, chosen: readonly string[], saidWho = ''): NewRows {
  const named = groups(network).flatMap((group) => (fold(saidWho).includes(fold(group.name)) ? [group.name] : []));
  const wanted = chosen.length > 0 ? chosen : named.length > 0 ? named : idea.meantFor;
  const served = productsOf(network, idea.id).flatMap((product) => product.audience);
  const audience = distinct(wanted).filter((group) => !includesName(served, group));
  if (audience.length === 0) return { products: [], plans: [], events: [] };

  const product = nextId(idKinds.products, usedIds(network, 'product', network.products));
  const usedPlans = [...usedIds(network, 'object', network.plans)];
  const plans = audience.map((group) => {
    const id = nextId(idKinds.plans, usedPlans);
    usedPlans.push(id);
    return { id, product, group };
  });
  return {
    products: [{ id: product, ideas: [idea.id], title: idea.title, audience }],
    plans,
    events: [
      productFact('product.made', product, idea.id, idea.title),
      ...plans.map((plan) => planMade(plan.id, plan.product, plan.group)),
    ],
  };
}

/** Ids on a tab and in History: one that was ever used is never given again. */
export function usedIds(
  network: Network,
  column: 'idea' | 'product' | 'object',
  rows: readonly { readonly id: string }[],
): string[] {
  return [...rows.map((row) => row.id), ...network.events.map((event) => event[column])];
}
