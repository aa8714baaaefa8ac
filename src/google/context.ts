import type { Actor } from '../domain/identity';
import { changePlan } from '../tabs/changePlan';
import { charter } from '../tabs/charter';
import { ideas } from '../tabs/ideas';
import { measures } from '../tabs/measures';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { splitsOf } from '../usecases/splits';
import type { Book } from './book';
import type { Host } from './host';
import { type Known, readNetwork, readNumbers } from './readNetwork';

/** What a panel's call works with: the workbook as read under the lock, and who is at the keyboard. */
export interface Context {
  readonly host: Host;
  readonly book: Book;
  readonly known: Known;
  readonly actor: Actor;
  /** The tabs that the network was read from. */
  readonly reads: readonly Tab[];
}

/** An idea, its tests, its measures: enough while it is tested and summarised. */
export const testing: readonly Tab[] = [ideas, tests, measures];
/** An idea under review is held against the standards, and its vote against those who live with the problem. */
export const reviewing: readonly Tab[] = [...testing, charter];
/** All that next steps follow from. */
export const cycle: readonly Tab[] = [...testing, charter, products, sharing, changePlan];

/** What a share, a use or a plan row concerns. */
export const sharingAndUse: readonly Tab[] = [ideas, tests, products, sharing, changePlan];

/** The same work with more tabs read: what is known already is not read again. */
export function reading(context: Context, reads: readonly Tab[]): Context {
  const { host, book } = context;
  return { ...context, reads, known: readNetwork(host, book, reads) };
}

/** The same context with the numbers compared group by group: what a review and its next steps look at. */
export function withSplits(context: Context): Context {
  const { book, known } = context;
  const { network, directory } = known;
  const numbers = readNumbers(book, directory, network.today);
  return { ...context, known: { ...known, network: { ...network, splits: splitsOf(network, numbers) } } };
}
