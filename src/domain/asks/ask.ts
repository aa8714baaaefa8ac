import { ideaWithId, stateOf } from '../evidence';
import { daysBetween } from '../measures/periods';
import { distinct, includesName } from '../names';
import type { Idea, Network } from '../network';
import { activePersons, canFacilitate, isLeader, leaders, membersOf, personNamed } from '../people';
import { inWords } from '../sentence';
import { stayOf } from '../stuck';

/** One thing that needs to be done, and who needs to do it. */
export interface Ask {
  /** Its place in the table of situations: an idea shows the first of its asks by this order. */
  readonly row: number;
  readonly object: AskObject;
  /** Ideas that it may be the next step of. */
  readonly ideas: readonly string[];
  readonly what: string;
  readonly who: Who;
  readonly since: string | undefined;
  readonly minutes: number;
  /** A leader has to do it. */
  readonly leader: boolean;
  /** Why now, in a few words. */
  readonly why: string;
  /** Days over the limit: the row's own where it names one, else that of the idea's stage. */
  readonly over: number;
  /** For hand-overs: the day it has to be done by. */
  readonly before?: string;
  /** For asks that are answered with a click: the plan row's id, or that of an ask opened by hand. */
  readonly answers?: string;
}

export interface AskObject {
  readonly kind: 'idea' | 'product' | 'plan' | 'group' | 'person' | 'measure' | 'other';
  readonly id: string;
}

/** Who is asked: as it is shown, and the people whose *Today* it stands in. */
export interface Who {
  readonly words: string;
  readonly people: readonly string[];
}

export function isFor(ask: Ask, name: string): boolean {
  return includesName(ask.who.people, name);
}

/** Minutes that we think each kind of ask takes. */
export const minutesFor: Readonly<Record<number, number>> = {
  1: 30,
  2: 10,
  3: 5,
  4: 5,
  5: 20,
  6: 15,
  7: 10,
  8: 10,
  9: 30,
  10: 5,
  11: 5,
  12: 20,
  13: 10,
  14: 15,
  15: 5,
  16: 10,
  17: 20,
  18: 10,
  19: 10,
  20: 15,
  21: 15,
  22: 15,
  23: 2,
  24: 5,
  25: 10,
  26: 10,
  27: 10,
};

type Given = Omit<Ask, 'minutes' | 'leader' | 'over' | 'why'> & {
  readonly leader?: boolean;
  readonly why?: string;
  /** Days after which this row is late; without one the idea's stage counts. */
  readonly limit?: number;
};

export function ask(network: Network, given: Given): Ask {
  const { limit, why, leader, ...rest } = given;
  return {
    ...rest,
    minutes: minutesFor[given.row] ?? 10,
    leader: leader ?? isOneLeader(network, given.who),
    why: why ?? whyNow(network, given.ideas[0]),
    over: daysOver(network, given, limit),
  };
}

function daysOver(network: Network, { since, ideas }: Given, limit: number | undefined): number {
  const waited = since === undefined ? 0 : daysBetween(since, network.today);
  if (limit !== undefined) return waited - limit;
  const [idea] = ideas;
  return idea === undefined ? waited : (stayOf(network, idea).over ?? 0);
}

function isOneLeader(network: Network, { people }: Who): boolean {
  const person = people.length === 1 ? personNamed(network, people[0]!) : undefined;
  return person !== undefined && isLeader(person);
}

function whyNow(network: Network, id: string | undefined): string {
  const idea = id === undefined ? undefined : ideaWithId(network, id);
  if (!idea) return '';
  const { days, over, stage } = stayOf(network, idea.id);
  if (over !== undefined && over > 0) return `${days} d in ${stage}`;
  return idea.priority === '' ? '' : 'a priority of the network';
}

// Who. Blank cells do not leave an ask without somebody to do it.

export function people(names: readonly string[], otherwise: Who): Who {
  const named = distinct(names);
  return named.length === 0 ? otherwise : { words: inWords(named), people: named };
}

export function team(network: Network, name: string): Who {
  const members = membersOf(network, name).map((person) => person.name);
  return { words: name.trim() || 'whoever proposed it', people: members };
}

/** The idea's contact, else its team, else who proposed it. */
export function contact(network: Network, idea: Idea): Who {
  const proposer = stateOf(network, idea.id).proposedBy;
  const fallback = idea.team.trim() !== '' ? team(network, idea.team) : people([proposer], anyLeader(network));
  return people([idea.contact], fallback);
}

export function facilitator(network: Network, owningTeam: string): Who {
  const able = activePersons(network).filter((person) => canFacilitate(person, owningTeam, network.today));
  const words = owningTeam.trim() === '' ? 'any facilitator' : `any facilitator outside ${owningTeam}`;
  return { words, people: able.map((person) => person.name) };
}

/** All leaders by name where they are few, so that nobody thinks it is meant for somebody else. */
export function anyLeader(network: Network): Who {
  const names = leaders(network).map((person) => person.name);
  const words = names.length === 0 || names.length > 3 ? 'any leader' : inWords(names, 'or');
  return { words, people: names };
}
