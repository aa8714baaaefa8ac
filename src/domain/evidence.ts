import { distinct, fold } from './names';
import { type Idea, type Network, type Product, perNetwork, type Test } from './network';
import { type IdeaState, unseen } from './replay';
import type { Result } from './words';

/** What the rows say about each idea: facts are counted from the rows, History says who and when. */

const ideasById = perNetwork((network) => new Map(network.ideas.map((idea) => [idea.id, idea])));
const productsById = perNetwork((network) => new Map(network.products.map((product) => [product.id, product])));

export function ideaWithId(network: Network, id: string): Idea | undefined {
  return ideasById(network).get(id);
}

export function productWithId(network: Network, id: string): Product | undefined {
  return productsById(network).get(id);
}

/** Where an idea stands. One that was typed a moment ago stands in Generation since today. */
export function stateOf(network: Network, id: string): IdeaState {
  return network.state.ideas.get(id) ?? unseen(id, network.today);
}

/** The ideas a test, use or decision speaks of: its own, or those of the product that was used. */
export function ideasOf(network: Network, test: Pick<Test, 'idea' | 'product'>): readonly string[] {
  if (test.idea !== '') return [test.idea];
  return productWithId(network, test.product)?.ideas ?? [];
}

const byIdea = perNetwork((network) => {
  const found = new Map<string, Test[]>();
  for (const test of network.tests)
    for (const idea of ideasOf(network, test)) found.set(idea, [...(found.get(idea) ?? []), test]);
  return found;
});

/** Tests and uses of an idea; decisions are not evidence. */
export function trialsOf(network: Network, idea: string): Test[] {
  return (byIdea(network).get(idea) ?? []).filter((test) => test.kind !== 'Decision');
}

export function testsOf(network: Network, idea: string): Test[] {
  return (byIdea(network).get(idea) ?? []).filter((test) => test.kind === 'Test' || test.kind === undefined);
}

export function usesOf(network: Network, idea: string): Test[] {
  return (byIdea(network).get(idea) ?? []).filter((test) => test.kind === 'Use');
}

export function decisionsOf(network: Network, idea: string): Test[] {
  return (byIdea(network).get(idea) ?? []).filter((test) => test.kind === 'Decision');
}

const usesByProduct = perNetwork((network) => {
  const found = new Map<string, Test[]>();
  for (const test of network.tests)
    if (test.kind === 'Use' && test.product !== '') found.set(test.product, [...(found.get(test.product) ?? []), test]);
  return found;
});

export function usesOfProduct(network: Network, product: string): readonly Test[] {
  return usesByProduct(network).get(product) ?? [];
}

const productsByIdea = perNetwork((network) => {
  const found = new Map<string, Product[]>();
  for (const product of network.products)
    for (const idea of product.ideas) found.set(idea, [...(found.get(idea) ?? []), product]);
  return found;
});

/** Products of an idea that are still kept. */
export function productsOf(network: Network, idea: string): Product[] {
  return (productsByIdea(network).get(idea) ?? []).filter((product) => !isRetired(network, product));
}

export function isRetired(network: Network, product: Pick<Product, 'id'>): boolean {
  return network.state.products.get(product.id)?.retiredOn !== undefined;
}

/** *Not yet known* is no result, here and everywhere. */
export function hasResult(test: Pick<Test, 'result'>): test is { result: Exclude<Result, 'Not yet known'> } {
  return test.result !== undefined && test.result !== 'Not yet known';
}

/** Somebody who says how it went has finished, whether or not they typed the day. */
export function isFinished(test: Test, today: string): boolean {
  return hasResult(test) || (test.finished !== undefined && test.finished <= today);
}

/** The day a test or use belongs to. */
export function dayOfTest(test: Pick<Test, 'started' | 'finished'>): string | undefined {
  return test.finished ?? test.started;
}

/**
 * Where results came from. A context is a team or a group; *For whom* describes it and does not make a new one. Names
 * that differ in case or spaces are one.
 */
export function contextsOf(network: Network, idea: string): string[] {
  return distinct(trialsOf(network, idea).flatMap((test) => (hasResult(test) ? [test.team] : [])));
}

/** How many more contexts an idea needs before it can be compared. */
export function contextsShort(network: Network, idea: string): number {
  return Math.max(0, network.settings.contextsNeeded - contextsOf(network, idea).length);
}

/** The first day of any test of an idea: what came before it is its baseline. */
export function firstTestOn(network: Network, idea: string): string | undefined {
  const days = testsOf(network, idea).flatMap((test) => test.started ?? test.finished ?? []);
  return days.sort()[0];
}

/** A row of *where it worked, for whom, and where not*: one context, its trials in order. */
export interface ContextResults {
  readonly context: string;
  readonly trials: readonly Test[];
}

export function resultsByContext(network: Network, idea: string): ContextResults[] {
  const found = new Map<string, { context: string; trials: Test[] }>();
  for (const test of trialsOf(network, idea)) {
    const row = found.get(fold(test.team)) ?? { context: test.team.trim(), trials: [] };
    row.trials.push(test);
    found.set(fold(test.team), row);
  }
  return [...found.values()];
}
