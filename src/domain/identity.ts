import type { By } from './event';
import { sameName } from './names';
import type { Network, PeopleEntry } from './network';
import { activePersons, isActive, isLeader, personNamed, persons, placeOf, rolesOf } from './people';
import { type Action, may } from './roles';
import type { KnownBy, Role } from './words';

/**
 * Who acts, said honestly. Google names the account at the keyboard, or nobody; a person without an account is chosen
 * from the list by a member, and History keeps both. What is chosen or typed is never proof.
 */
export interface Actor {
  readonly name: string;
  readonly knownBy: KnownBy;
  /** The account at the keyboard, blank when Google does not say. */
  readonly through: string;
  /** Rights; none when we do not know who it is. */
  readonly roles: readonly Role[];
  readonly team: string;
  readonly groups: readonly string[];
}

export type Identified = { readonly actor: Actor } | { readonly refused: string };

/** How many votes on one idea may come in for others through one account; more go through a group ballot. */
export const chosenVotesLimit = 3;

/**
 * The person behind an account, or the one chosen from the list. Nobody can be chosen who has an email of their own,
 * and a leader cannot speak for others.
 */
export function identify(network: Network, account: string, chosen = ''): Identified {
  const own = personWithEmail(network, account);
  if (chosen === '' || (own && sameName(own.name, chosen))) {
    // Who has left, or was never marked active, is known but has no say.
    if (own) return { actor: actorOf(own, 'account', account, isActive(own, network.today) ? rolesOf(own) : []) };
    return {
      refused: account === '' ? 'Choose who you are.' : `${account} is not on the People tab. Choose who you are.`,
    };
  }
  const person = personNamed(network, chosen);
  if (!person || !isActive(person, network.today))
    return { refused: `There is no active person called ${chosen} on the People tab.` };
  if (person.email.trim() !== '') return { refused: `${person.name} has an account and signs in with it.` };
  if (own && isLeader(own)) return { refused: 'A leader cannot enter something for others; ask a member to do it.' };
  if (own && !isActive(own, network.today)) return { refused: `${own.name} is not active on the People tab.` };
  return { actor: actorOf(person, 'chosen', account, atMostMember(rolesOf(person))) };
}

/** A row typed into a tab: the name in it is content, not a signature, and gains no more than a member's rights. */
export function typedActor(network: Network, name: string): Actor {
  const person = personNamed(network, name);
  if (person) return actorOf(person, 'typed', '', atMostMember(rolesOf(person)));
  return { name, knownBy: 'typed', through: '', roles: [], team: '', groups: [] };
}

/** Nobody in particular: a simple trigger, an account Google does not name. */
export const nobody: Actor = { name: '', knownBy: 'typed', through: '', roles: [], team: '', groups: [] };

/** The tool itself, when the weekly update records what it found. */
export function toolActor(account: string): Actor {
  return { name: 'Weekly update', knownBy: 'account', through: account, roles: [], team: '', groups: [] };
}

/** Whom a member at the keyboard may choose: active people without an account. A leader may choose nobody. */
export function choosable(network: Network, account: string): PeopleEntry[] {
  const own = personWithEmail(network, account);
  if (own && isLeader(own)) return [];
  return activePersons(network).filter((person) => person.email.trim() === '');
}

/** Who, through whom and as what, as History keeps it. Anyone who is a leader appears as one. */
export function by(actor: Actor): By {
  return {
    who: actor.name,
    knownBy: actor.knownBy,
    through: actor.through,
    role: roleShown(actor.roles),
    group: placeOf({ team: actor.team, groups: actor.groups }),
  };
}

/** For ballots without names: the role stands for who, a code for the account. */
export function withoutName(shown: By, code: (text: string) => string): By {
  return { ...shown, who: shown.role, through: shown.through === '' ? '' : code(shown.through) };
}

/** The most powerful role applies, except that anyone who is a leader acts and votes as a leader. */
export function roleShown(roles: readonly Role[]): Role | '' {
  if (roles.includes('Leader')) return 'Leader';
  const powerful: Role[] = ['Admin', 'Broker', 'Member', 'Community'];
  return powerful.find((role) => roles.includes(role)) ?? '';
}

export function actorMay(actor: Actor, action: Action): boolean {
  return may(actor.roles, action);
}

function actorOf(person: PeopleEntry, knownBy: KnownBy, through: string, roles: readonly Role[]): Actor {
  return { name: person.name, knownBy, through, roles, team: person.team, groups: person.groups };
}

function atMostMember(roles: readonly Role[]): Role[] {
  const least = roles.filter((role) => role === 'Member' || role === 'Community');
  return least.length > 0 || roles.length === 0 ? least : ['Member'];
}

function personWithEmail(network: Network, account: string): PeopleEntry | undefined {
  return account.trim() === ''
    ? undefined
    : persons(network).find((person) => person.email !== '' && sameName(person.email, account));
}
