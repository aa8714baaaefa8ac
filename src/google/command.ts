import { Refusal } from '../domain/refusal';
import { Book } from './book';
import type { Host } from './host';

/**
 * Runs one command as if nobody else were at work: under the document's lock, flushed before the lock is given back.
 * The lock keeps executions apart, not people: hence append and careful change only. An execution that ends right
 * after its command leaves the lock to end with it: one call less. One that may go on to ask something gives it back.
 */
export function command<T>(host: Host, work: (book: Book) => T, end: 'release' | 'leave' = 'release'): T {
  const lock = host.LockService.getDocumentLock() ?? host.LockService.getScriptLock();
  if (!lock.tryLock(10_000)) throw new Refusal('Someone else is saving. Try again in a moment.');
  const book = new Book(host);
  try {
    return work(book);
  } catch (error) {
    // What was recorded may not have been carried out: the next execution looks (finish.ts).
    book.store.leave('history');
    throw isProtected(error) ? new Refusal(mayNotWrite) : error;
  } finally {
    if (!book.isOnlyRead) host.SpreadsheetApp.flush();
    book.store.save();
    if (end === 'release') lock.releaseLock();
  }
}

/** Google says it of ranges and tabs that their owner keeps to herself, in a sentence that names neither. */
const isProtected = (error: unknown): boolean => error instanceof Error && /\bprotected\b/i.test(error.message);
const mayNotWrite =
  'Part of this workbook is protected, and you may not write where this has to be written. Ask its owner to let you edit it, or to do this.';

/** Runs what a menu line does and says what came of it: a refusal is a sentence, not a crash. */
export function fromMenu(host: Host, work: () => string): void {
  let say: string;
  try {
    say = work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const ui = host.SpreadsheetApp.getUi();
    ui.alert('Not done', error.message, ui.ButtonSet.OK);
    return;
  }
  host.SpreadsheetApp.getActive().toast(say, 'Knowledge cycle', 8);
}
