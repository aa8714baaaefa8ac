import type { Actor } from '../domain/identity';
import type { Tab } from '../tabs/tab';
import type { Book } from './book';
import type { Host } from './host';
import type { Known } from './readNetwork';

/** What a panel's call works with: the workbook as read under the lock, and who is at the keyboard. */
export interface Context {
  readonly host: Host;
  readonly book: Book;
  readonly known: Known;
  readonly actor: Actor;
  /** The tabs that the network was read from. */
  readonly reads: readonly Tab[];
}
