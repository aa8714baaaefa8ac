import type { Edge, Handlers } from '../contract';
import type { Actor } from '../domain/identity';
import { account, actorFor } from './actor';
import type { Book } from './book';
import { command } from './command';
import type { Host } from './host';
import { knowsPage } from './panel';
import { type Known, readNetwork } from './readNetwork';
import { weeklyOf } from './triggers';
import { lastUpdate } from './update';

/** What a panel's call works with: the workbook as read under the lock, and who is at the keyboard. */
export interface Context {
  readonly host: Host;
  readonly book: Book;
  readonly known: Known;
  readonly actor: Actor;
}

/** The services are asked for only when a call is known to be a good one. */
export const panelEdge = (real: () => Host): Edge<Context> => ({
  knows: (nonce) => knowsPage(real(), nonce),
  run: (action, work) => {
    const host = real();
    return command(host, (book) => {
      const known = readNetwork(host, book);
      return work({ host, book, known, actor: actorFor(host, known.network, action) });
    });
  },
});

/** One entry for each call of the contract; each hands over to a use case. */
export const handlers: Handlers<Context> = {
  weeklyUpdate: ({ host }) => {
    const weekly = weeklyOf(host);
    return {
      on: weekly !== undefined,
      owner: weekly?.owner ?? '',
      lastRun: lastUpdate(host)?.when ?? '',
      mine: weekly?.owner === account(host),
    };
  },
};
