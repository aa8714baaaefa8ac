import { chained } from '../domain/chain';
import { type By, eventCells, type Fact, isFactKind, stamped } from '../domain/event';
import { history } from '../tabs/history';
import { asText } from '../tabs/write';
import { Book } from './book';
import { now } from './clock';
import type { Host } from './host';
import { Store } from './store';

/**
 * Adds facts to the Cycle history knowing only its last row: three calls, for an edit trigger that must be quick. Where
 * somebody else is writing, or the last row does not read as one (columns were moved about, or it was edited by hand),
 * nothing is added: the update finds what was typed, not who typed when.
 */
export function appendOne(host: Host, who: By, facts: readonly Fact[]): boolean {
  const lock = host.LockService.getDocumentLock() ?? host.LockService.getScriptLock();
  if (!lock.tryLock(5000)) return false;
  const book = new Book(host, new Store(host, true));
  const sheet = book.sheet(history);
  const row = sheet?.getLastRow() ?? 0;
  if (!sheet || row < 1) return false;
  const fields = Object.keys(history.columns);
  const [last = []] = row === 1 ? [] : sheet.getRange(row, 1, 1, fields.length).getValues();
  const seq = Number(last[fields.indexOf('seq')] ?? 0);
  const chain = String(last[fields.indexOf('chain')] ?? '');
  if (row > 1 && (!Number.isInteger(seq) || seq < 1 || !isFactKind(String(last[fields.indexOf('event')]))))
    return false;
  const command = { when: now(host, book), request: '', digest: '' };
  for (const cells of chained(stamped(facts, who, command, seq).map(eventCells), chain))
    sheet.appendRow(
      fields.map((field) => {
        const value = cells[field as keyof typeof cells];
        return typeof value === 'number' ? value : asText(value ?? '');
      }),
    );
  return true;
}
