import { dayOf } from './event';
import { dayOfTest, ideasOf, ideaWithId, productWithId } from './evidence';
import { distinct, fold } from './names';
import { type Network, type PeopleEntry, perNetwork } from './network';
import { groups as groupRows, personNamed } from './people';
import type { Phase } from './stuck';
import { phases, Stage } from './words';

/** Something that happened in a phase of the cycle, on a day, and who took part in it. */
export interface PhaseEvent {
  readonly phase: Phase;
  readonly on: string;
  readonly idea: string;
  /** Teams it happened in: the idea's, and that of whoever did it. */
  readonly teams: readonly string[];
  /** Groups that took part. */
  readonly groups: readonly string[];
}

/** Facts are counted from their rows; what has no row (answers, reviews, votes, products) from History. */
export const phaseEvents = perNetwork((network): PhaseEvent[] => {
  const found: PhaseEvent[] = [];
  const add = (phase: Phase, on: string | undefined, ideas: readonly string[], who: string, ...others: string[]) => {
    if (on === undefined || on > network.today) return;
    const person = personNamed(network, who);
    const owning = ideas.map((id) => ideaWithId(network, id)?.team ?? '');
    found.push({
      phase,
      on,
      idea: ideas[0] ?? '',
      teams: distinct([...owning, person?.team ?? '', ...others]),
      groups: distinct([...groupsOf(person), ...others.filter((name) => isGroup(network, name))]),
    });
  };

  for (const test of network.tests) {
    if (test.kind === 'Decision') continue;
    add(
      test.kind === 'Use' ? 'Application' : 'Generation',
      dayOfTest(test),
      ideasOf(network, test),
      test.who,
      test.team,
    );
  }
  for (const share of network.shares) {
    const ideas = share.idea !== '' ? [share.idea] : (productWithId(network, share.product)?.ideas ?? []);
    add('Sharing', share.date, ideas, share.who, share.group);
  }
  for (const event of network.events) {
    if (event.request !== '' && network.state.undone.has(event.request)) continue;
    const phase = phaseOf(event.event, event.question, event.to);
    if (phase === undefined) continue;
    const ideas = event.idea !== '' ? [event.idea] : (productWithId(network, event.product)?.ideas ?? []);
    const ballot = event.event === 'vote.cast' && event.more.ballot ? [event.more.ballot.group] : [];
    add(phase, dayOf(event), ideas, event.who, ...ballot);
  }
  return found;
});

/** Those since a day, for the silence of a phase and for who takes part in what. */
export function phaseEventsSince(network: Network, since: string): PhaseEvent[] {
  return phaseEvents(network).filter((event) => event.on >= since);
}

function phaseOf(event: string, question: string, to: string): Phase | undefined {
  switch (event) {
    case 'idea.proposed':
      return 'Generation';
    case 'stage.moved': {
      const stage = Stage.safeParse(to);
      return stage.success && stage.data !== 'Set aside' ? stage.data : undefined;
    }
    case 'answers':
      return question.startsWith('U') ? 'Summary' : question.startsWith('Y') ? 'Synthesis' : 'Reduction';
    case 'review.opened':
    case 'review.rated':
    case 'review.closed':
    case 'vote.cast':
      return 'Reduction';
    case 'product.made':
    case 'product.ready':
    case 'product.generated':
    case 'product.reviewed':
      return 'Capture';
    case 'plan.made':
    case 'plan.revisited':
      return 'Sharing';
    default:
      return undefined;
  }
}

function groupsOf(person: PeopleEntry | undefined): readonly string[] {
  return person?.groups ?? [];
}

function isGroup(network: Network, name: string): boolean {
  return groupRows(network).some((group) => fold(group.name) === fold(name));
}

/** Groups × phases: what is planned in the Process map, and what happened in the last days. */
export interface GroupPhase {
  readonly group: string;
  readonly phase: Phase;
  readonly planned: boolean;
  readonly happened: number;
}

export function groupsByPhase(network: Network, since: string): GroupPhase[] {
  const events = phaseEventsSince(network, since);
  return groupRows(network).flatMap(({ name }) =>
    phases.map((phase) => ({
      group: name,
      phase,
      planned: network.steps.some(
        (step) => step.phase === phase && [...step.groups, step.lane].some((one) => fold(one) === fold(name)),
      ),
      happened: events.filter((event) => event.phase === phase && event.groups.some((one) => fold(one) === fold(name)))
        .length,
    })),
  );
}
