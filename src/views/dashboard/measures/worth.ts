import { fold } from '../../../domain/names';
import type { Network } from '../../../domain/network';
import { personNamed } from '../../../domain/people';

/** Of the teams that answered *Is this measure worth it?*, how many say yes. */
export interface Worth {
  readonly yes: number;
  readonly teams: number;
}

/** By measure; the last answer of each team counts. */
export function worthOf(network: Network): ReadonlyMap<string, Worth> {
  const last = new Map<string, Map<string, boolean>>();
  for (const event of network.events) {
    if (event.event !== 'reflection' || event.question !== 'R-D' || network.state.undone.has(event.request)) continue;
    const team = personNamed(network, event.who)?.team ?? event.group;
    const answers = last.get(event.object) ?? new Map<string, boolean>();
    last.set(event.object, answers.set(fold(team), event.answer === 'Worth it'));
  }
  return new Map(
    [...last].map(([measure, answers]) => [
      measure,
      { yes: [...answers.values()].filter(Boolean).length, teams: answers.size },
    ]),
  );
}
