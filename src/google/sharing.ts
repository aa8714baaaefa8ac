import type { Body, Reply } from '../contract';
import { Refusal } from '../domain/refusal';
import { charter } from '../tabs/charter';
import { sharing } from '../tabs/sharing';
import { logShare, shareForm, tooEarly } from '../usecases/logShare';
import { logUse, nextCycleOf, tellResult, useForm } from '../usecases/logUse';
import { meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import { type Context, reading } from './context';
import { setUp } from './setup';
import { networkNow } from './show';

export function shareFormOf({ known, actor }: Context): Reply<'shareForm'> {
  return { me: meOf(known.network, actor), ...shareForm(known.network) };
}

export function shareLogged(context: Context, body: Body<'logShare'>, request: string): Reply<'logShare'> | Refusal {
  const { host, book, known } = context;
  // Facts are never refused: a share before anything was captured opens the tab that others need later.
  if (!book.sheet(sharing)) setUp(host, book, [sharing]);
  // A question gets a code that no row of the Charter has.
  const wide = body.asQuestion ? reading(context, [...context.reads, charter]) : context;
  const done = carryOut(wide, { call: 'logShare', body, request }, (network) => logShare(network, context.actor, body));
  return done instanceof Refusal ? done : { ...done, early: tooEarly(known.network, body.about) };
}

export function useFormOf({ known, actor }: Context, { test }: Body<'useForm'>): Reply<'useForm'> {
  return { me: meOf(known.network, actor), ...useForm(known.network, test) };
}

export function useLogged(context: Context, body: Body<'logUse'>, request: string): Reply<'logUse'> | Refusal {
  const done = carryOut(context, { call: 'logUse', body, request }, (network) => logUse(network, context.actor, body));
  return withNextCycle(context, done);
}

export function resultTold(context: Context, body: Body<'tellResult'>, request: string): Reply<'tellResult'> | Refusal {
  const done = carryOut(context, { call: 'tellResult', body, request }, (network) =>
    tellResult(network, context.actor, body),
  );
  return withNextCycle(context, done);
}

/** Each use is the beginning of a refinement: where one may begin now, the panel offers it. */
function withNextCycle(context: Context, done: Done | Refusal) {
  if (done instanceof Refusal) return done;
  const network = networkNow(context);
  const test = network.tests.find((one) => one.id === done.id);
  const idea = test?.kind === 'Use' ? nextCycleOf(network, test) : undefined;
  return { ...done, ...(idea ? { nextCycle: { idea: idea.id, title: idea.title } } : {}) };
}
