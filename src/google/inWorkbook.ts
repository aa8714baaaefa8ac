import type { Action } from '../domain/roles';
import type { Tab } from '../tabs/tab';
import { actorFor } from './actor';
import { command } from './command';
import type { Context } from './context';
import { finishKilled } from './finish';
import type { Host } from './host';
import { readNetwork } from './readNetwork';

/** What a piece of work looks at, who may ask for it, and for whom it is entered. */
export interface Wanted {
  readonly reads: readonly Tab[];
  readonly action: Action;
  readonly as?: string;
}

/** Works under the lock on the workbook as it is: what a killed command left open is finished first. */
export function inWorkbook<T>(
  host: Host,
  { reads, action, as = '' }: Wanted,
  work: (context: Context) => T,
  end: 'release' | 'leave' = 'release',
): T {
  return command(
    host,
    (book) => {
      const first = readNetwork(host, book, reads);
      const isFinished = finishKilled(host, book, first.historian, first.network.now);
      book.isOnlyRead = action === 'search' && !isFinished;
      const known = isFinished ? readNetwork(host, book, reads) : first;
      return work({ host, book, known, reads, actor: actorFor(host, known.network, action, as) });
    },
    end,
  );
}
