import type { CallName, Edge, Handlers } from '../contract';
import { charter } from '../tabs/charter';
import { measures } from '../tabs/measures';
import type { Tab } from '../tabs/tab';
import { account, actorFor } from './actor';
import { command } from './command';
import type { Context } from './context';
import { dueNumbers, saveNumbers } from './enterNumbers';
import type { Host } from './host';
import { knowsPage } from './panel';
import { readNetwork } from './readNetwork';
import { weeklyOf } from './triggers';
import { lastUpdate } from './update';

/** The services are asked for only when a call is known to be a good one. */
export const panelEdge = (real: () => Host): Edge<Context> => ({
  knows: (nonce) => knowsPage(real(), nonce),
  run: (call, action, work) => {
    const host = real();
    return command(host, (book) => {
      const known = readNetwork(host, book, reads[call]);
      return work({ host, book, known, actor: actorFor(host, known.network, action) });
    });
  },
});

/** What each call looks at besides people, settings and history: a tab that is not read costs nothing. */
const reads: Readonly<Record<CallName, readonly Tab[]>> = {
  dueNumbers: [charter, measures],
  enterNumbers: [charter, measures],
  weeklyUpdate: [],
};

/** One entry for each call of the contract; each hands over to a use case. */
export const handlers: Handlers<Context> = {
  dueNumbers,
  enterNumbers: saveNumbers,
  weeklyUpdate: ({ host, book }) => {
    const weekly = weeklyOf(book.store);
    return {
      on: weekly !== undefined,
      owner: weekly?.owner ?? '',
      lastRun: lastUpdate(book.store)?.when ?? '',
      mine: weekly?.owner === account(host),
    };
  },
};
