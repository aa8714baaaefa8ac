import { stateOf } from './evidence';
import { daysBetween } from './measures/periods';
import type { Network } from './network';
import type { Settings } from './settings';
import { phases, type Stage } from './words';

export type Phase = (typeof phases)[number];

/** Days after which an idea is called stuck in a stage: more than, not equal. */
export function stuckLimit(settings: Settings, stage: Phase): number {
  return settings[`stuck${stage}`];
}

export interface Stay {
  readonly idea: string;
  readonly stage: Stage;
  readonly days: number;
  /** Days over the limit; below zero while there is time. `undefined` for an idea set aside. */
  readonly over: number | undefined;
}

export function stayOf(network: Network, idea: string): Stay {
  const { stage, since } = stateOf(network, idea);
  const days = Math.max(0, daysBetween(since, network.today));
  return { idea, stage, days, over: isPhase(stage) ? days - stuckLimit(network.settings, stage) : undefined };
}

/** Ideas that have been in their stage for too long, the longest over first. */
export function stuckIdeas(network: Network): Stay[] {
  return network.ideas
    .map((idea) => stayOf(network, idea.id))
    .filter((stay) => stay.over !== undefined && stay.over > 0)
    .sort((one, other) => (other.over ?? 0) - (one.over ?? 0) || (one.idea < other.idea ? -1 : 1));
}

/** The median of finished stays in each phase, in days; `undefined` where no stay has finished. */
export function usualDays(network: Network): Record<Phase, number | undefined> {
  const finished = new Map<Stage, number[]>();
  for (const idea of network.ideas)
    for (const stint of stateOf(network, idea.id).stints)
      if (stint.to !== undefined)
        finished.set(stint.stage, [...(finished.get(stint.stage) ?? []), daysBetween(stint.from, stint.to)]);
  return Object.fromEntries(phases.map((phase) => [phase, median(finished.get(phase) ?? [])])) as Record<
    Phase,
    number | undefined
  >;
}

export function isPhase(stage: Stage): stage is Phase {
  return stage !== 'Set aside';
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
