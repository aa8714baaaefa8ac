import type { Fact } from '../domain/event';
import {
  decisionLogged,
  entered,
  ideaProposed,
  planMade,
  productFact,
  shareLogged,
  testRecorded,
  useLogged,
} from '../domain/facts';
import type { Network } from '../domain/network';

/** A fact that a row states which somebody typed; `who` is what the row says. */
export interface Typed {
  readonly who: string;
  readonly facts: readonly Fact[];
}

/** The events of rows that have an id and that the Cycle history has not seen yet: facts are counted from their rows, History says who and when. */
export function unseenRows({ state, ideas, tests, products, shares, plans }: Network): Typed[] {
  const isNew = ({ id }: { readonly id: string }) => id !== '' && !state.seenRows.has(id);
  return [
    ...ideas.filter(isNew).map((idea) => ({
      who: idea.contact,
      facts: [ideaProposed(idea.id, idea.title, idea.cameFrom), entered(idea.id)],
    })),
    ...tests.filter(isNew).map((test) => {
      const { id, idea, product, result, learned, who } = test;
      const record = { Test: testRecorded, Use: useLogged, Decision: decisionLogged }[test.kind ?? 'Test'];
      return { who, facts: [record({ test: id, idea, product, result, learned })] };
    }),
    ...products.filter(isNew).map((product) => ({
      who: product.keepers[0] ?? '',
      facts: [productFact('product.made', product.id, product.ideas[0], product.title)],
    })),
    ...shares.filter(isNew).map((share) => ({
      who: share.who,
      facts: [shareLogged(share.id, share.product, share.idea, share.group)],
    })),
    ...plans.filter(isNew).map((plan) => ({ who: plan.owner, facts: [planMade(plan.id, plan.product, plan.group)] })),
  ];
}
