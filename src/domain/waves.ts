import { stateOf } from './evidence';
import { daysBetween } from './measures/periods';
import type { Network } from './network';
import type { Stint } from './replay';
import { type Phase, stuckLimit } from './stuck';
import { phases } from './words';

/** One idea's way through one cycle. */
export interface Wave {
  readonly idea: string;
  readonly cycle: number;
  readonly cells: Readonly<Record<Phase, PhaseCell | undefined>>;
  /** The phase it got furthest to, even when it has gone back since. */
  readonly furthest: Phase;
  /** The idea is in this cycle now. */
  readonly current: boolean;
  readonly setAside: boolean;
  /** Days on which it was sent back, with the phase it came from. */
  readonly returned: readonly { readonly on: string; readonly from: string }[];
}

export interface PhaseCell {
  /** Days in the phase: of all stays, or of the present one while it lasts. */
  readonly days: number;
  readonly now: boolean;
  readonly stuck: boolean;
}

/** Every idea × cycle; the furthest first, then by id. */
export function waves(network: Network): Wave[] {
  const all = network.ideas.flatMap((idea) => wavesOf(network, idea.id));
  const rank = (wave: Wave) => phases.indexOf(wave.furthest);
  return all.sort(
    (one, other) =>
      rank(other) - rank(one) || (one.idea < other.idea ? -1 : one.idea > other.idea ? 1 : one.cycle - other.cycle),
  );
}

function wavesOf(network: Network, id: string): Wave[] {
  const state = stateOf(network, id);
  const cycles = [...new Set(state.stints.map((stint) => stint.cycle))];
  return cycles.map((cycle) => {
    const stints = state.stints.filter((stint) => stint.cycle === cycle);
    const cells = Object.fromEntries(phases.map((phase) => [phase, cellOf(network, stints, phase)])) as Wave['cells'];
    const reached = phases.filter((phase) => cells[phase] !== undefined);
    return {
      idea: id,
      cycle,
      cells,
      furthest: reached[reached.length - 1] ?? 'Generation',
      current: cycle === state.cycle,
      setAside: cycle === state.cycle && state.stage === 'Set aside',
      returned: state.returns.filter((one) => one.cycle === cycle).map(({ on, from }) => ({ on, from })),
    };
  });
}

function cellOf(network: Network, stints: readonly Stint[], phase: Phase): PhaseCell | undefined {
  const here = stints.filter((stint) => stint.stage === phase);
  if (here.length === 0) return undefined;
  const present = here.find((stint) => stint.to === undefined);
  const counted = present ? [present] : here;
  const days = counted.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? network.today)), 0);
  return {
    days,
    now: present !== undefined,
    stuck: present !== undefined && days > stuckLimit(network.settings, phase),
  };
}

/** In which phase the waves ended so far. */
export function furthestCounts(network: Network): Record<Phase, number> {
  const counts = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
  for (const wave of waves(network)) counts[wave.furthest] += 1;
  return counts;
}

/** The cycle an idea was in on a day: what happened then belongs to that wave. */
export function cycleOn(network: Network, idea: string, day: string): number {
  const { stints, cycle } = stateOf(network, idea);
  const then = stints.filter((stint) => stint.from <= day);
  return then[then.length - 1]?.cycle ?? stints[0]?.cycle ?? cycle;
}
