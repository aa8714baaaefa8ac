import type { Network } from '../domain/network';
import { computedTab } from '../tabs/projections';
import { asText, type Written } from '../tabs/write';
import { computedCells } from '../usecases/computed';
import type { Book } from './book';

/**
 * Under the heading of `_Computed` there is room. A lookup takes the first row of an id: what follows from a command is
 * written there, newest on top, as one block and without looking at what stands below. The next update begins anew.
 */
const room = 200;

/** All of it, as the update works it out. */
export function replaceComputed(book: Book, [heading = [], ...rows]: readonly (readonly Written[])[]): void {
  const free = Array.from({ length: room }, () => ['']);
  book.replace(computedTab, [heading, ...free, ...rows]);
  book.store.set('room', String(room));
}

/** Shows at once what follows from a command beside the rows it concerns; everything else follows with the next update. */
export function refreshComputed(book: Book, network: Network, ids: readonly string[]): void {
  const sheet = book.sheet(computedTab);
  const [, ...rows] = computedCells(network, new Set(ids));
  if (!sheet || rows.length === 0) return;
  const free = book.store.json<number>('room') ?? 0;
  if (free < rows.length) {
    makeRoom(book, rows);
    return;
  }
  // Ideas, products and groups show different numbers of columns.
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  sheet.getRange(2 + free - rows.length, 1, rows.length, width).setValues(values);
  book.store.set('room', String(free - rows.length));
  book.forget(computedTab);
}

/** Of each id its newest row is kept. */
function makeRoom(book: Book, rows: readonly (readonly Written[])[]): void {
  const [heading = [], ...known] = book.raw(computedTab).map((row) => row.map(again));
  const all = [...rows, ...known];
  const first = new Map([...all].reverse().map((row) => [row[0], row]));
  replaceComputed(book, [heading, ...all.filter((row) => row[0] !== '' && first.get(row[0]) === row)]);
}

/** What was read, as it is written. */
const again = (cell: unknown): Written => (typeof cell === 'number' ? cell : asText(String(cell ?? '')));
