import type { Body } from '../contract';
import { Refusal } from '../domain/refusal';
import { undoStep } from '../usecases/undoStep';
import { account } from './actor';
import { carryOut, type Done } from './carryOut';
import type { Context } from './context';
import { wroteBy } from './finish';
import { lookFor } from './locate';

/** Takes back the last step of the account at the keyboard. */
export function stepUndone(context: Context, body: Body<'undoLast'>, request: string): Done | Refusal {
  const { host, book } = context;
  return carryOut(context, { call: 'undoLast', body, request }, (network) =>
    undoStep(network, account(host), wroteBy, (change) =>
      book.sheet(change.tab) ? lookFor(book, change)?.was : undefined,
    ),
  );
}

/** The same from the menu. */
export function undoFromMenu(context: Context): string {
  const done = stepUndone(context, {}, '');
  if (done instanceof Refusal) throw done;
  return done.say;
}
