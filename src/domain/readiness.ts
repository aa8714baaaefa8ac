import { hasResult, ideasOf, isRetired, trialsOf } from './evidence';
import { reviewDue } from './freshness';
import { fold } from './names';
import type { Network, PlanRow, Product } from './network';
import { perNetwork } from './network';
import type { ProductState as ProductStateWord } from './words';

/**
 * The content standard: seven facts, not prose. A product that has them all is ready; what lacks one says which.
 */
export function missingFacts(network: Network, product: Product): string[] {
  return facts.filter((fact) => !fact.holds(network, product)).map((fact) => fact.words);
}

interface ContentFact {
  readonly words: string;
  readonly holds: (network: Network, product: Product) => boolean;
}

const facts: readonly ContentFact[] = [
  { words: 'audience', holds: (_, product) => product.audience.length > 0 },
  { words: 'expected action', holds: (_, product) => filled(product.expectedAction) },
  { words: 'a numbered next step with who', holds: (network, product) => hasStepWithWho(network, product.nextSteps) },
  { words: 'time a week', holds: (_, product) => product.timeAWeek !== undefined },
  { words: 'bandwidth', holds: (_, product) => filled(product.bandwidth) },
  { words: 'where it worked, for whom, and where not', holds: hasContext },
  // Its date is never blank: Review by is typed, or counted from the day it was ready.
  { words: 'keeper', holds: (_, product) => product.keepers.some(filled) },
];

/** What tells where it fits and what it takes; a use without these is a guess. */
const contextAndResources: readonly string[] = ['time a week', 'bandwidth', 'where it worked, for whom, and where not'];

/** The facts about context and resources that a product lacks. */
export function missingContext(network: Network, product: Product): string[] {
  return missingFacts(network, product).filter((fact) => contextAndResources.includes(fact));
}

export function isReady(network: Network, product: Product): boolean {
  return !isRetired(network, product) && missingFacts(network, product).length === 0;
}

export function stateOfProduct(network: Network, product: Product): ProductStateWord {
  if (isRetired(network, product)) return 'Retired';
  if (!isReady(network, product)) return 'Draft';
  return reviewDue(network, product) ? 'Review due' : 'Ready';
}

/** The day it had all seven facts: from History, or today when History has not seen it yet. */
export function readyOn(network: Network, product: Product): string | undefined {
  if (!isReady(network, product)) return undefined;
  return network.state.products.get(product.id)?.readyOn ?? network.today;
}

/** A line such as `1. Stand at the door at 8:05 (teacher)` or `2) Ada: text the families`. */
export function hasStepWithWho(network: Network, nextSteps: string): boolean {
  return nextSteps.split(/\n| \/ /).some((line) => {
    const step = /^\s*\d+\s*[.):]\s*(.+)$/.exec(line)?.[1];
    if (step === undefined) return false;
    return /\(\s*\p{L}[^)]*\)|\p{L}\s*:\s|\s[–—-]\s+\p{L}/u.test(step) || namesSomebody(network, step);
  });
}

const knownNames = perNetwork((network) =>
  network.people.map((entry) => fold(entry.name)).filter((name) => name !== ''),
);

function namesSomebody(network: Network, step: string): boolean {
  const words = ` ${fold(step).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return knownNames(network).some((name) => words.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
}

function hasContext(network: Network, product: Product): boolean {
  return product.ideas.some((idea) => trialsOf(network, idea).some((test) => hasResult(test) && filled(test.team)));
}

/** Where a product's ideas worked and where they did not; small groups are hidden elsewhere, these are words only. */
export interface WhereItWorked {
  readonly context: string;
  readonly forWhom: string;
  readonly result: string;
  readonly next: string;
  readonly on: string;
  readonly test: string;
}

export function whereItWorked(
  network: Network,
  product: Product,
): { worked: WhereItWorked[]; didNot: WhereItWorked[] } {
  const worked: WhereItWorked[] = [];
  const didNot: WhereItWorked[] = [];
  for (const test of network.tests) {
    if (test.kind === 'Decision' || !hasResult(test)) continue;
    if (!ideasOf(network, test).some((idea) => product.ideas.includes(idea))) continue;
    const where = {
      context: test.team,
      forWhom: test.forWhom,
      result: test.result,
      next: test.next ?? '',
      on: test.finished ?? test.started ?? '',
      test: test.id,
    };
    (test.result === 'Better' ? worked : didNot).push(where);
  }
  return { worked, didNot };
}

/** What a plan row still has to say before its group can act; in words, in the order of the columns. */
export function missingPlan(row: PlanRow): string[] {
  return [
    ...(filled(row.motivates) ? [] : [`what motivates ${row.group || 'them'}`]),
    ...([row.people, row.time, row.money, row.knowHow].some(filled) ? [] : ['what it takes']),
    ...(filled(row.obstacles) ? [] : ['what is in the way']),
    ...(filled(row.otherConditions) ? [] : ['what else has to be true']),
  ];
}

/** The row says where its group stands and what it needs to do: enough to start sharing. */
export function isPlanned(row: PlanRow): boolean {
  return row.stateNow !== undefined && filled(row.action);
}

function filled(text: string): boolean {
  return text.trim() !== '';
}
