import type { Body, Reply } from '../contract';
import type { Refusal } from '../domain/refusal';
import { notice } from '../usecases/notice';
import { propose, proposeForm } from '../usecases/propose';
import { meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import type { Context } from './context';

export function proposeFormOf({ known, actor }: Context, body: Body<'proposeForm'>): Reply<'proposeForm'> {
  return { me: meOf(known.network, actor), ...proposeForm(known.network, body) };
}

export const proposed = (context: Context, body: Body<'propose'>, request: string): Done | Refusal =>
  carryOut(context, { call: 'propose', body, request }, (network) => propose(network, context.actor, body));

export const noticeKept = (context: Context, body: Body<'notice'>, request: string): Done | Refusal =>
  carryOut(context, { call: 'notice', body, request }, () => notice(context.actor, body));
