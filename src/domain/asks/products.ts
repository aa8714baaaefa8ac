import { firstShareOn, isSetAside, sharesOfProduct } from '../breaks';
import {
  dayOfTest,
  hasResult,
  ideasOf,
  ideaWithId,
  isRetired,
  productsOf,
  productWithId,
  stateOf,
  usesOfProduct,
} from '../evidence';
import { sharingNeeds } from '../gates/sharing';
import { daysBetween } from '../measures/periods';
import { includesName } from '../names';
import type { Idea, Network, Product } from '../network';
import { brokersFor, isActive, personNamed } from '../people';
import { missingFacts, readyOn } from '../readiness';
import { type Ask, anyLeader, ask, contact, people, type Who } from './ask';

/** A ready product that nobody heard of after this many days is asked about. */
export const quietAfter = 14;

/** Rows 18 to 20, and 17 for an idea without a product: what an idea in Capture needs before it is shared. */
export function captureAsks(network: Network, idea: Idea): Ask[] {
  const { since } = stateOf(network, idea.id);
  const object = { kind: 'idea' as const, id: idea.id };
  const ideas = [idea.id];
  if (productsOf(network, idea.id).length === 0)
    return [
      ask(network, {
        row: 17,
        object,
        ideas,
        what: 'Make a product: say who it is for and what they should do',
        who: contact(network, idea),
        since,
      }),
    ];

  const { product, facts, groupsWithoutBroker, groupsWithoutPlan } = sharingNeeds(network, idea.id);
  if (!product || facts.length > 0) return []; // row 17 of the product itself
  const asks = [
    ...groupsWithoutBroker.map((group) =>
      ask(network, {
        row: 18,
        object: { kind: 'group', id: group },
        ideas,
        what: `Find a broker for ${group}`,
        who: anyLeader(network),
        since,
        leader: true,
        why: `${product.id} waits for one`,
      }),
    ),
    ...groupsWithoutPlan.map((group) =>
      ask(network, {
        row: 19,
        object,
        ideas,
        what: `Say where ${group} stands and what they need to do`,
        who: keeper(network, product),
        since,
      }),
    ),
  ];
  if (asks.length > 0) return asks;
  const group = firstUnshared(network, product);
  return [
    ask(network, {
      row: 20,
      object: { kind: 'product', id: product.id },
      ideas,
      what: `Share ${product.id} with ${group}`,
      who: broker(network, product, group),
      since: readyOn(network, product) ?? since,
      ...(sharesOfProduct(network, product.id).length === 0 ? { why: 'ready, never shared' } : {}),
    }),
  ];
}

/** Rows 17 and 21 to 22: what a product lacks, and whether anybody heard of it and used it. */
export function productAsks(network: Network, product: Product): Ask[] {
  if (isRetired(network, product) || isSetAside(network, product)) return [];
  const states = product.ideas.map((idea) => stateOf(network, idea));
  const captured =
    states.length === 0 || states.some((state) => state.capturedOn !== undefined && state.stage !== 'Set aside');
  if (!captured) return [];
  const object = { kind: 'product' as const, id: product.id };
  const { ideas } = product;

  const facts = missingFacts(network, product);
  if (facts.length > 0)
    return [
      ask(network, {
        row: 17,
        object,
        ideas,
        what: `Fill: ${facts.join(', ')} in ${product.id}`,
        who: keeper(network, product),
        since: madeOn(network, product),
      }),
    ];

  const ready = readyOn(network, product) ?? network.today;
  const firstShare = firstShareOn(network, product.id);
  const afterCapture =
    states.length === 0 || states.some((state) => state.stage !== 'Capture' && state.capturedOn !== undefined);
  if (sharesOfProduct(network, product.id).length === 0) {
    if (!afterCapture || daysBetween(ready, network.today) < quietAfter) return [];
    const group = firstUnshared(network, product);
    return [
      ask(network, {
        row: 21,
        object,
        ideas,
        what: `Share ${product.id} with ${group}`,
        who: broker(network, product, group),
        since: ready,
        limit: quietAfter,
        why: 'ready, never shared',
      }),
    ];
  }
  const limit = network.settings.neverUsed;
  if (usesOfProduct(network, product.id).length > 0 || firstShare === undefined) return [];
  if (daysBetween(firstShare, network.today) <= limit) return [];
  return [
    ask(network, {
      row: 22,
      object,
      ideas,
      what: 'Ask 2 people who heard it what stops them',
      who: lastSharer(network, product),
      since: firstShare,
      limit,
      why: 'shared, never used',
    }),
  ];
}

/** Row 23: a use whose result nobody told. */
export function useAsks(network: Network): Ask[] {
  return network.tests.flatMap((use) => {
    if (use.kind !== 'Use' || hasResult(use)) return [];
    const ideas = ideasOf(network, use).filter((id) => stateOf(network, id).stage !== 'Set aside');
    const product = productWithId(network, use.product);
    if (ideas.length === 0 && !product) return [];
    const first = ideas[0] === undefined ? undefined : ideaWithId(network, ideas[0]);
    return [
      ask(network, {
        row: 23,
        object: product ? { kind: 'product', id: product.id } : { kind: 'idea', id: ideas[0] ?? '' },
        ideas,
        what: `Say how ${use.id} went`,
        who: people([use.who], first ? contact(network, first) : anyLeader(network)),
        since: dayOfTest(use),
        limit: network.settings.neverTold,
        why: 'used, result not told',
      }),
    ];
  });
}

function keeper(network: Network, product: Product): Who {
  const idea = product.ideas[0] === undefined ? undefined : ideaWithId(network, product.ideas[0]);
  const active = product.keepers.filter((name) => {
    const person = personNamed(network, name);
    return person !== undefined && isActive(person, network.today);
  });
  return people(active, idea ? contact(network, idea) : people(product.brokers, anyLeader(network)));
}

/** Its own brokers whom the group may believe, else any broker of that group. */
function broker(network: Network, product: Product, group: string): Who {
  const able = brokersFor(network, group).map((person) => person.name);
  const own = product.brokers.filter((name) => includesName(able, name));
  return people(own.length > 0 ? own : able.slice(0, 2), people(product.brokers, keeper(network, product)));
}

function lastSharer(network: Network, product: Product): Who {
  const shares = [...sharesOfProduct(network, product.id)].sort((one, other) =>
    (one.date ?? '') < (other.date ?? '') ? -1 : 1,
  );
  const who = shares[shares.length - 1]?.who ?? '';
  return people([who], broker(network, product, product.audience[0] ?? ''));
}

function firstUnshared(network: Network, product: Product): string {
  const heard = sharesOfProduct(network, product.id).map((share) => share.group);
  return product.audience.find((group) => !includesName(heard, group)) ?? product.audience[0] ?? 'its audience';
}

function madeOn(network: Network, product: Product): string | undefined {
  const known = network.state.products.get(product.id);
  const idea = product.ideas[0];
  return known?.madeOn ?? known?.importedOn ?? (idea === undefined ? undefined : stateOf(network, idea).since);
}
