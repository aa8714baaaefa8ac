import { dayOfTest, ideasOf, ideaWithId, productWithId } from './evidence';
import { fold, sameName } from './names';
import { type Network, perNetwork } from './network';
import { personNamed, teams } from './people';

/** What joins two teams: one tried or used the other's idea, they compared results, one shared with the other. */
export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly kind: 'test' | 'use' | 'synthesis' | 'share' | 'help';
  readonly on: string | undefined;
  readonly idea: string;
}

export const ties = perNetwork((network): Tie[] => {
  const found: Tie[] = [];
  const isTeam = (name: string) => teams(network).some((team) => sameName(team.name, name));
  const add = (one: string, other: string, kind: Tie['kind'], on: string | undefined, idea: string) => {
    if (isTeam(one) && isTeam(other) && !sameName(one, other)) found.push({ one, other, kind, on, idea });
  };
  const owner = (id: string) => ideaWithId(network, id)?.team ?? '';
  const teamOf = (name: string) => personNamed(network, name)?.team ?? '';

  for (const test of network.tests) {
    if (test.kind === 'Decision') continue;
    for (const idea of ideasOf(network, test)) {
      add(owner(idea), test.team, test.kind === 'Use' ? 'use' : 'test', dayOfTest(test), idea);
      if (!sameName(teamOf(test.who), test.team)) add(owner(idea), teamOf(test.who), 'help', dayOfTest(test), idea);
    }
  }
  for (const share of network.shares) {
    const ideas = share.idea !== '' ? [share.idea] : (productWithId(network, share.product)?.ideas ?? []);
    for (const idea of ideas) {
      add(owner(idea), teamOf(share.who), 'share', share.date, idea);
      add(owner(idea), share.group, 'share', share.date, idea);
    }
  }
  for (const event of network.events) {
    if (event.event !== 'stage.moved' || event.to !== 'Synthesis' || network.state.undone.has(event.request)) continue;
    for (const name of event.more.participants ?? [])
      add(owner(event.idea), isTeam(name) ? name : teamOf(name), 'synthesis', event.when.slice(0, 10), event.idea);
  }
  return found;
});

/** For each team, how many ties since a day, and with whom, the most first. */
export function tiesByTeam(
  network: Network,
  since = '',
): { team: string; ties: number; with: { team: string; ties: number }[] }[] {
  return teams(network).map(({ name }) => {
    const counts = new Map<string, { team: string; ties: number }>();
    for (const tie of ties(network)) {
      if ((tie.on ?? '9999') < since) continue;
      const other = sameName(tie.one, name) ? tie.other : sameName(tie.other, name) ? tie.one : undefined;
      if (other === undefined) continue;
      const known = counts.get(fold(other)) ?? { team: other, ties: 0 };
      known.ties += 1;
      counts.set(fold(other), known);
    }
    const others = [...counts.values()].sort((one, two) => two.ties - one.ties || (one.team < two.team ? -1 : 1));
    return { team: name, ties: others.reduce((sum, one) => sum + one.ties, 0), with: others };
  });
}
