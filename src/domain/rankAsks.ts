import type { Ask } from './asks/ask';
import { ideaWithId } from './evidence';
import { handOverNear } from './holders';
import { daysBetween } from './measures/periods';
import type { Network } from './network';
import { allAsks } from './nextStep';
import { stayOf } from './stuck';

export interface Ranked {
  readonly asks: readonly Ask[];
  /** How many more wait: `and 27 more`. */
  readonly more: number;
}

/** Never more than this for leaders, so that the five get done. */
export const leadersSee = 5;

/**
 * The order of the first screen: what leaders must do, the oldest first; hand-overs that are near; what others wait for;
 * ideas with a priority; the rest. Within the last two, what is furthest over its limit comes first. One row an object.
 * `concerns` narrows it to the asks of one person.
 */
export function rankAsks(network: Network, limit = 10, concerns: (ask: Ask) => boolean = () => true): Ranked {
  const waiting = waitedFor(network);
  const ranked = allAsks(network)
    .filter(concerns)
    .map((ask) => ({ ask, order: orderOf(network, ask, waiting) }))
    .sort(
      (one, other) =>
        compareOrders(one.order, other.order) ||
        compare(one.ask.object.id, other.ask.object.id) ||
        // Of one thing, what people agreed on stands before what the tool suggests.
        Number(other.ask.answers !== undefined) - Number(one.ask.answers !== undefined),
    )
    .map(({ ask }) => ask);

  const seen = new Set<string>();
  const shown: Ask[] = [];
  let forLeaders = 0;
  let more = 0;
  for (const ask of ranked) {
    const key = `${ask.object.kind} ${ask.object.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const folded = ask.leader && forLeaders >= leadersSee;
    if (folded || shown.length >= limit) more += 1;
    else shown.push(ask);
    if (ask.leader && !folded) forLeaders += 1;
  }
  return { asks: shown, more };
}

type Order = readonly [group: number, within: number, day: string];

function orderOf(network: Network, ask: Ask, waiting: ReadonlyMap<string, number>): Order {
  if (ask.leader) return [1, 0, ask.since ?? '9999'];
  if (ask.before !== undefined && daysBetween(network.today, ask.before) <= handOverNear) return [2, 0, ask.before];
  const waits = waiting.get(ask.object.id) ?? 0;
  if (waits >= 2) return [3, -waits, ''];
  const priority = ask.ideas.find((id) => (ideaWithId(network, id)?.priority ?? '') !== '');
  if (priority !== undefined) return [4, -(stayOf(network, priority).over ?? 0), ''];
  return [5, -ask.over, ''];
}

/** How many products, plan rows and ideas name each idea or product. */
function waitedFor(network: Network): Map<string, number> {
  const counts = new Map<string, number>();
  const named = (id: string) => id !== '' && counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const product of network.products) for (const idea of product.ideas) named(idea);
  for (const row of network.plans) named(row.product);
  for (const idea of network.ideas) named(idea.cameFrom);
  return counts;
}

function compareOrders(one: Order, other: Order): number {
  return one[0] - other[0] || one[1] - other[1] || compare(one[2], other[2]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
