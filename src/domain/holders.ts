import { isRetired } from './evidence';
import { addDays, daysBetween } from './measures/periods';
import { distinct } from './names';
import type { Idea, Network, PeopleEntry, Product } from './network';
import { activePersons, isActive, isIn, membersOf, personNamed } from './people';
import { isReady } from './readiness';

/** What only one person can explain is one goodbye away from being lost. */
export interface HolderRisk {
  readonly kind: 'product' | 'idea';
  readonly id: string;
  readonly title: string;
  readonly holder: PeopleEntry;
  /** Set when that person leaves soon. */
  readonly leavingOn: string | undefined;
}

/** How far ahead a hand-over is asked for, and how near it goes to the top of the list. */
export const handOverAhead = 90;
export const handOverNear = 45;

/** Ready products with a single active keeper. */
export function singleKeepers(network: Network): HolderRisk[] {
  return network.products.flatMap((product) => (isReady(network, product) ? riskOf(network, product) : []));
}

/** Products and ideas whose only active holder leaves within 90 days. */
export function handOversDue(network: Network): HolderRisk[] {
  const risks = [
    ...network.products.filter((one) => !isRetired(network, one)).flatMap((one) => riskOf(network, one)),
    ...network.ideas.flatMap((idea) => riskOfIdea(network, idea)),
  ];
  return risks.filter((risk) => risk.leavingOn !== undefined);
}

function riskOf(network: Network, product: Product): HolderRisk[] {
  return only(network, product.keepers).map((holder) => ({
    kind: 'product',
    id: product.id,
    title: product.title,
    holder,
    leavingOn: leavingSoon(network, holder),
  }));
}

function riskOfIdea(network: Network, idea: Idea): HolderRisk[] {
  return only(network, idea.holders).map((holder) => ({
    kind: 'idea',
    id: idea.id,
    title: idea.title,
    holder,
    leavingOn: leavingSoon(network, holder),
  }));
}

/** The one active person among the names, when there is exactly one. */
function only(network: Network, names: readonly string[]): PeopleEntry[] {
  const active = distinct(names).flatMap((name) => {
    const person = personNamed(network, name);
    return person && isActive(person, network.today) ? [person] : [];
  });
  return active.length === 1 ? active : [];
}

function leavingSoon({ today }: Network, { leavingOn }: PeopleEntry): string | undefined {
  return leavingOn !== undefined && daysBetween(today, leavingOn) <= handOverAhead ? leavingOn : undefined;
}

/** Somebody who could learn it: of the same team or first group, and staying. */
export function secondPerson(network: Network, holder: PeopleEntry): string {
  const stays = (person: PeopleEntry) =>
    person.name !== holder.name &&
    (person.leavingOn === undefined || person.leavingOn > addDays(network.today, handOverAhead));
  const ofTeam = membersOf(network, holder.team).filter(stays);
  const ofGroup = activePersons(network).filter(
    (person) => stays(person) && person.groups.some((group) => holder.groups.includes(group)),
  );
  const near = ofTeam.length > 0 ? ofTeam : ofGroup.filter((person) => !isIn(person, holder.team));
  return near[0]?.name ?? 'a second person';
}
