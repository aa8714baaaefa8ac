import { applicationAsks, lastDecision, undecidedAfter } from './asks/application';
import type { Ask } from './asks/ask';
import { reductionAsks, summaryAsks, synthesisAsks } from './asks/consolidation';
import { generationAsks } from './asks/generation';
import { groupAsks } from './asks/groups';
import { handOverAsks } from './asks/handOver';
import { leaderAsks, openedAsks, planAsks } from './asks/plan';
import { captureAsks, productAsks, quietAfter, useAsks } from './asks/products';
import { firstShareOn, sharesOfProduct } from './breaks';
import { productsOf, stateOf, usesOfProduct } from './evidence';
import { reviewBy } from './freshness';
import { addDays } from './measures/periods';
import { type Idea, type Network, perNetwork } from './network';
import { readyOn } from './readiness';
import { dayInWords } from './sentence';

/**
 * What needs to be done, and who needs to do it: every situation that asks for something, in the order in which an
 * idea shows them. No idea is ever without exactly one next step.
 */
export const allAsks = perNetwork((network): Ask[] => {
  const asks = [
    ...handOverAsks(network),
    ...network.ideas.flatMap((idea) => stageAsks(network, idea)),
    ...network.products.flatMap((product) => productAsks(network, product)),
    ...useAsks(network),
    ...leaderAsks(network),
    ...openedAsks(network),
    ...planAsks(network),
    ...groupAsks(network),
  ];
  return asks.sort(
    (one, other) =>
      one.row - other.row ||
      compare(one.since ?? '9999', other.since ?? '9999') ||
      compare(one.object.id, other.object.id),
  );
});

function stageAsks(network: Network, idea: Idea): Ask[] {
  const { stage } = stateOf(network, idea.id);
  switch (stage) {
    case 'Generation':
      return generationAsks(network, idea);
    case 'Summary':
      return summaryAsks(network, idea);
    case 'Synthesis':
      return synthesisAsks(network, idea);
    case 'Reduction':
      return reductionAsks(network, idea);
    case 'Capture':
      return captureAsks(network, idea);
    case 'Application':
      return applicationAsks(network, idea);
    case 'Sharing':
    case 'Set aside':
      return [];
  }
}

export interface NextStep {
  /** 1 to 27: an ask; 28: nothing is due; 29: set aside. */
  readonly row: number;
  readonly what: string;
  readonly who: string;
  readonly ask?: Ask;
}

const firstByIdea = perNetwork((network) => {
  const first = new Map<string, Ask>();
  for (const ask of allAsks(network)) for (const idea of ask.ideas) if (!first.has(idea)) first.set(idea, ask);
  return first;
});

/** What an idea shows in *Next step* and *Who*: the first of its own asks, its products' and its plan rows'. */
export function nextStep(network: Network, id: string): NextStep {
  if (stateOf(network, id).stage === 'Set aside') return { row: 29, what: '–', who: '–' };
  const ask = firstByIdea(network).get(id);
  if (ask) return { row: ask.row, what: ask.what, who: ask.who.words, ask };
  return { row: 28, what: `Nothing due; next look ${dayInWords(nextLook(network, id), network.today)}`, who: '–' };
}

/** The first day on which something about an idea falls due. */
export function nextLook(network: Network, id: string): string {
  const { today, settings } = network;
  const { stage } = stateOf(network, id);
  const products = productsOf(network, id);
  const ids = products.map((product) => product.id);
  const days = [
    ...products.map((product) => reviewBy(network, product)),
    ...products
      .filter((product) => sharesOfProduct(network, product.id).length === 0)
      .map((product) => after(readyOn(network, product), quietAfter)),
    ...products
      .filter((product) => usesOfProduct(network, product.id).length === 0)
      .map((product) => after(firstShareOn(network, product.id), settings.neverUsed + 1)),
    ...network.plans.filter((row) => ids.includes(row.product)).map((row) => row.revisitBy),
    ...(stage === 'Application' ? [after(lastDecision(network, id), undecidedAfter + 1)] : []),
  ];
  const ahead = days.filter((day): day is string => day !== undefined && day > today).sort();
  return ahead[0] ?? addDays(today, 28);
}

function after(day: string | undefined, days: number): string | undefined {
  return day === undefined ? undefined : addDays(day, days);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
