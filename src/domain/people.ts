import { fold, includesName, sameName } from './names';
import { type Network, type PeopleEntry, perNetwork } from './network';
import { Role } from './words';

/** Reads of the People tab: who is there, what they belong to, whom they can speak to. */

/**
 * The rows of People that stand for somebody: a row without a name is nobody yet, and of two rows that name one team,
 * group or partner the upper counts. Persons stay, also those of one name: their addresses tell them apart.
 */
export function listedOnce<Entry extends Pick<PeopleEntry, 'kind' | 'name'>>(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ kind, name }) => {
    const key = `${kind} ${fold(name)}`;
    const isAgain = kind !== 'Person' && seen.has(key);
    seen.add(key);
    return fold(name) !== '' && !isAgain;
  });
}

export const persons = perNetwork((network) => network.people.filter((entry) => entry.kind === 'Person'));
export const teams = perNetwork((network) => network.people.filter((entry) => entry.kind === 'Team'));
/** Groups and partners: those who are meant to hear, use, decide. */
export const groups = perNetwork((network) =>
  network.people.filter((entry) => entry.kind === 'Group' || entry.kind === 'Partner'),
);
const personsByName = perNetwork((network) => new Map(persons(network).map((person) => [fold(person.name), person])));
const groupsByName = perNetwork((network) => new Map(groups(network).map((group) => [fold(group.name), group])));

export function personNamed(network: Network, name: string): PeopleEntry | undefined {
  return personsByName(network).get(fold(name));
}

/** Active is typed; who has left, or has not joined yet, is not active whatever the cell says. */
export function isActive(person: PeopleEntry, today: string): boolean {
  const { active, joinedOn, leavingOn } = person;
  return active && (joinedOn === undefined || joinedOn <= today) && (leavingOn === undefined || leavingOn > today);
}

export const activePersons = perNetwork((network) => persons(network).filter((one) => isActive(one, network.today)));

/** Six people or fewer: fewer votes are asked for, and the dashboard says so. */
export function isSmall(network: Network): boolean {
  return activePersons(network).length <= 6;
}

export function rolesOf(person: Pick<PeopleEntry, 'roles'>): Role[] {
  return Role.options.filter((role) => includesName(person.roles, role));
}

export function isLeader(person: Pick<PeopleEntry, 'roles'>): boolean {
  return rolesOf(person).includes('Leader');
}

export function isIn(person: Pick<PeopleEntry, 'team'>, team: string): boolean {
  return team.trim() !== '' && sameName(person.team, team);
}

/** For breadth a person counts for the team if there is one, else for the first group. */
export function placeOf(person: Pick<PeopleEntry, 'team' | 'groups'>): string {
  return person.team.trim() !== '' ? person.team.trim() : (person.groups[0] ?? '');
}

export function membersOf(network: Network, team: string): PeopleEntry[] {
  return activePersons(network).filter((person) => isIn(person, team));
}

export const leaders = perNetwork((network) => activePersons(network).filter(isLeader));

export function priorityGroups(network: Network): PeopleEntry[] {
  return groups(network).filter((group) => group.priority);
}

export function isPriorityGroup(network: Network, group: string): boolean {
  return groupsByName(network).get(fold(group))?.priority ?? false;
}

export function isKnownGroup(network: Network, group: string): boolean {
  return groupsByName(network).has(fold(group));
}

/** People who may be believed by a group: they broker, meet at least one of the three criteria, and speak to it. */
export function brokersFor(network: Network, group: string): PeopleEntry[] {
  return brokers(network).filter((person) => criteriaMet(person) > 0 && includesName(person.speaksTo, group));
}

export const brokers = perNetwork((network) =>
  activePersons(network).filter((person) => rolesOf(person).includes('Broker')),
);

/** Did the work; has active relationships; is inside the group: how many of the three. */
export function criteriaMet(person: PeopleEntry): number {
  return [person.didTheWork, person.activeRelationships, person.insideTheGroup].filter(Boolean).length;
}

/** A leader, or any member who is not of the team that owns the idea. */
export function canFacilitate(person: PeopleEntry, owningTeam: string, today: string): boolean {
  if (!isActive(person, today) || isIn(person, owningTeam)) return false;
  return rolesOf(person).some((role) => role !== 'Community');
}

export function isFacilitatorName(network: Network, name: string, owningTeam: string): boolean {
  const person = personNamed(network, name);
  return person !== undefined && canFacilitate(person, owningTeam, network.today);
}
