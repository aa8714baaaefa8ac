import { dayOf } from './event';
import { dayOfTest, hasResult, ideasOf, isRetired, productWithId, stateOf, trialsOf, usesOfProduct } from './evidence';
import { addDays, daysBetween } from './measures/periods';
import { sameName } from './names';
import type { Network, Product, Step } from './network';
import { teams } from './people';
import { phaseEventsSince } from './phaseEvents';
import { missingContext, readyOn } from './readiness';
import { inWords } from './sentence';
import type { Phase } from './stuck';
import { cycleOn } from './waves';
import { phases } from './words';

/** Where a wave stops: eight kinds, each worked out from what happened and when. */
export const breakWords = {
  neverShared: 'captured, never shared',
  neverUsed: 'shared, never used',
  sharedEarly: 'shared before capture',
  usedBlind: 'used without saying where it fits and what it takes',
  neverSummarised: 'tested, never summarised',
  neverDecided: 'compared, never decided',
  neverTold: 'used, result never told',
  silent: 'a phase in which nothing happens',
} as const;
export type BreakKind = keyof typeof breakWords;

export interface Break {
  readonly kind: BreakKind;
  /** What it is about: a product, an idea, a test, a team, or a goal of the Charter. */
  readonly object: { readonly kind: 'product' | 'idea' | 'test' | 'team' | 'goal'; readonly id: string };
  /** The wave it belongs to; none for a team or a goal. */
  readonly idea: string | undefined;
  readonly cycle: number | undefined;
  /** How long it has been so. */
  readonly days: number | undefined;
  readonly since: string | undefined;
  /** More about it, such as the phases in which nothing happened. */
  readonly detail: string;
}

/** All breaks, by kind and then by id. */
export function breaks(network: Network): Break[] {
  return [
    ...network.products.flatMap((product) => neverShared(network, product)),
    ...network.products.flatMap((product) => neverUsed(network, product)),
    ...sharedEarly(network),
    ...network.products.flatMap((product) => usedBlind(network, product)),
    ...network.ideas.flatMap((idea) => neverSummarised(network, idea.id)),
    ...network.ideas.flatMap((idea) => neverDecided(network, idea.id)),
    ...neverTold(network),
    ...silent(network),
  ];
}

function neverShared(network: Network, product: Product): Break[] {
  const ready = readyOn(network, product);
  if (ready === undefined || isSetAside(network, product) || sharesOfProduct(network, product.id).length > 0) return [];
  return overdue(network, 'neverShared', product, ready, network.settings.neverShared);
}

function neverUsed(network: Network, product: Product): Break[] {
  if (isRetired(network, product) || isSetAside(network, product)) return [];
  const first = firstShareOn(network, product.id);
  if (first === undefined || usesOfProduct(network, product.id).length > 0) return [];
  return overdue(network, 'neverUsed', product, first, network.settings.neverUsed);
}

/** Until it is captured: then those who heard it early can be told what the network found. */
function sharedEarly(network: Network): Break[] {
  const first = new Map<string, string>();
  for (const share of network.shares) {
    const ideas = share.idea !== '' ? [share.idea] : (productWithId(network, share.product)?.ideas ?? []);
    const on = share.date ?? network.today;
    for (const idea of ideas)
      if (stateOf(network, idea).capturedOn === undefined && on < (first.get(idea) ?? '9999')) first.set(idea, on);
  }
  return network.ideas.flatMap(({ id }) => {
    const on = first.get(id);
    if (on === undefined || stateOf(network, id).stage === 'Set aside') return [];
    return [breakOf(network, 'sharedEarly', { kind: 'idea', id }, id, on)];
  });
}

function usedBlind(network: Network, product: Product): Break[] {
  if (isRetired(network, product) || isSetAside(network, product)) return [];
  const used = usesOfProduct(network, product.id);
  const missing = missingContext(network, product);
  if (used.length === 0 || missing.length === 0) return [];
  const on = used.flatMap((use) => dayOfTest(use) ?? []).sort()[0];
  return [breakOf(network, 'usedBlind', { kind: 'product', id: product.id }, product.ideas[0], on, inWords(missing))];
}

/** Results since the idea last entered Generation: enough of them, or the first of them long ago. */
function neverSummarised(network: Network, id: string): Break[] {
  const { stage, since } = stateOf(network, id);
  if (stage !== 'Generation') return [];
  const days = trialsOf(network, id)
    .filter(hasResult)
    .flatMap((test) => dayOfTest(test) ?? [])
    .filter((day) => day >= since)
    .sort();
  const [first] = days;
  if (first === undefined) return [];
  const { neverSummarisedResults, neverSummarised: limit } = network.settings;
  if (days.length < neverSummarisedResults && daysBetween(first, network.today) <= limit) return [];
  return [breakOf(network, 'neverSummarised', { kind: 'idea', id }, id, first)];
}

function neverDecided(network: Network, id: string): Break[] {
  const { stage, since } = stateOf(network, id);
  if (stage !== 'Synthesis' || daysBetween(since, network.today) <= network.settings.neverDecided) return [];
  return [breakOf(network, 'neverDecided', { kind: 'idea', id }, id, since)];
}

function neverTold(network: Network): Break[] {
  return network.tests.flatMap((use) => {
    const on = dayOfTest(use);
    if (use.kind !== 'Use' || hasResult(use) || on === undefined) return [];
    if (daysBetween(on, network.today) <= network.settings.neverTold) return [];
    return [breakOf(network, 'neverTold', { kind: 'test', id: use.id }, ideasOf(network, use)[0], on)];
  });
}

/** For each team, and each goal that the Process map plans for, the phases without an event for too long. */
function silent(network: Network): Break[] {
  const since = addDays(network.today, -network.settings.phaseSilent);
  const events = phaseEventsSince(network, since);
  const ofTeams = teams(network).flatMap(({ name }) => {
    const heard = new Set(
      events.filter((event) => event.teams.some((team) => sameName(team, name))).map((one) => one.phase),
    );
    return silence(
      network,
      { kind: 'team', id: name },
      phases.filter((phase) => !heard.has(phase)),
    );
  });
  const goals = network.charter.filter((row) => row.kind === 'Application goal');
  const ofGoals = goals.flatMap(({ code }) => {
    const steps = network.steps.filter((step) => step.goal === code && step.phase !== undefined);
    const quiet = phases.filter((phase) => {
      const planned = steps.filter((step) => step.phase === phase);
      return planned.length > 0 && !planned.some((step) => stepHappened(network, step, phase, since));
    });
    return silence(network, { kind: 'goal', id: code }, quiet);
  });
  return [...ofTeams, ...ofGoals];

  function stepHappened(of: Network, step: Step, phase: Phase, from: string): boolean {
    const taking = [...step.groups, step.lane];
    return (
      (lastHeld(of, step.id) ?? '') >= from ||
      events.some(
        (event) => event.phase === phase && taking.some((group) => event.groups.some((one) => sameName(one, group))),
      )
    );
  }
}

/** The last day a planned routine was held; *Last happened* in the Process map. */
export function lastHeld(network: Network, step: string): string | undefined {
  const days = network.events.flatMap((event) =>
    event.event === 'routine.held' && event.object === step && !network.state.undone.has(event.request)
      ? [dayOf(event)]
      : [],
  );
  return days.sort().pop();
}

function silence(network: Network, object: Break['object'], quiet: readonly Phase[]): Break[] {
  if (quiet.length === 0) return [];
  return [breakOf(network, 'silent', object, undefined, undefined, inWords(quiet))];
}

function overdue(network: Network, kind: BreakKind, product: Product, since: string, limit: number): Break[] {
  if (daysBetween(since, network.today) <= limit) return [];
  return [breakOf(network, kind, { kind: 'product', id: product.id }, product.ideas[0], since)];
}

function breakOf(
  network: Network,
  kind: BreakKind,
  object: Break['object'],
  idea: string | undefined,
  since: string | undefined,
  detail = '',
): Break {
  return {
    kind,
    object,
    idea,
    cycle: idea === undefined ? undefined : cycleOn(network, idea, since ?? network.today),
    days: since === undefined ? undefined : daysBetween(since, network.today),
    since,
    detail,
  };
}

export function sharesOfProduct(network: Network, product: string) {
  return network.shares.filter((share) => share.product === product);
}

export function firstShareOn(network: Network, product: string): string | undefined {
  return sharesOfProduct(network, product)
    .flatMap((share) => share.date ?? [])
    .sort()[0];
}

/** Nothing is asked of what was set aside. */
export function isSetAside(network: Network, product: Product): boolean {
  return product.ideas.length > 0 && product.ideas.every((idea) => stateOf(network, idea).stage === 'Set aside');
}
