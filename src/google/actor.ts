import { type Actor, actorMay, choosable, identify, nobody } from '../domain/identity';
import type { Network } from '../domain/network';
import { persons, placeOf } from '../domain/people';
import { Refusal } from '../domain/refusal';
import { type Action, refusalFor } from '../domain/roles';
import type { Host } from './host';

/** The account that authorised this execution: the person at the keyboard; under a trigger, whoever made it. */
export const account = (host: Host): string => host.Session.getEffectiveUser().getEmail();

/**
 * Who acts, and whether their role allows it. In a workbook whose People tab names no person yet, whoever can edit it
 * is setting it up: there is nobody else to ask. Looking needs no name: who is not on the list looks as nobody.
 */
export function actorFor(host: Host, network: Network, action: Action, chosen = ''): Actor {
  const email = account(host);
  if (persons(network).length === 0)
    return { ...nobody, name: email, knownBy: 'account', through: email, roles: ['Admin'] };
  const identified = identify(network, email, chosen);
  if ('refused' in identified) {
    if (action === 'search' && chosen === '') return { ...nobody, through: email };
    throw new Refusal(identified.refused, 'as');
  }
  if (!actorMay(identified.actor, action)) throw new Refusal(refusalFor(action), 'as');
  return identified.actor;
}

/** What a panel shows of who is at the keyboard, and whom they may enter something for. */
export interface Me {
  /** Blank where the account is not on the People tab. */
  readonly name: string;
  readonly team: string;
  readonly leader: boolean;
  readonly others: readonly { readonly name: string; readonly group: string }[];
}

export const meOf = (network: Network, { name, team, roles, through }: Actor): Me => ({
  name,
  team,
  leader: roles.includes('Leader'),
  others: choosable(network, through).map((person) => ({ name: person.name, group: placeOf(person) })),
});
