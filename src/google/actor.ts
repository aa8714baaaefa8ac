import { type Actor, actorMay, identify, nobody } from '../domain/identity';
import type { Network } from '../domain/network';
import { persons } from '../domain/people';
import { Refusal } from '../domain/refusal';
import { type Action, refusalFor } from '../domain/roles';
import type { Host } from './host';

/** The account that authorised this execution: the person at the keyboard; under a trigger, whoever made it. */
export const account = (host: Host): string => host.Session.getEffectiveUser().getEmail();

/**
 * Who acts, and whether their role allows it. In a workbook whose People tab names no person yet, whoever can edit it
 * is setting it up: there is nobody else to ask.
 */
export function actorFor(host: Host, network: Network, action: Action, chosen = ''): Actor {
  const email = account(host);
  if (persons(network).length === 0)
    return { ...nobody, name: email, knownBy: 'account', through: email, roles: ['Admin'] };
  const identified = identify(network, email, chosen);
  if ('refused' in identified) throw new Refusal(identified.refused);
  if (!actorMay(identified.actor, action)) throw new Refusal(refusalFor(action));
  return identified.actor;
}
