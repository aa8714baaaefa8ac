import type { Body, Reply } from '../contract';
import type { Refusal } from '../domain/refusal';
import { phases } from '../domain/words';
import { definitionForm, giveFeedback } from '../usecases/definitionFeedback';
import { actorFor, meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import type { Context } from './context';

/** What *Definition of knowledge* shows, to the person at the keyboard or the one chosen. */
export function definitionFormOf({ host, known, actor }: Context): Reply<'definitionForm'> {
  const { network } = known;
  const keyboard = actor.knownBy === 'chosen' ? actorFor(host, network, 'search') : actor;
  return { me: meOf(network, keyboard), ...definitionForm(network, actor), phases: [...phases] };
}

export const feedbackGiven = (context: Context, body: Body<'giveFeedback'>, request: string): Done | Refusal =>
  carryOut(context, { call: 'giveFeedback', body, request }, (network) => giveFeedback(network, context.actor, body));
