import type { HistoryEvent } from '../domain/event';
import { cellChecked } from '../domain/facts';
import { by, nobody } from '../domain/identity';
import { sameId } from '../domain/ids';
import { allTabs } from '../tabs/all';
import { findHeadings } from '../tabs/headings';
import type { Fields, RawCell, Tab } from '../tabs/tab';
import { readBack } from '../tabs/write';
import type { CellChange, NewRow } from '../usecases/plan';
import type { Wrote } from '../usecases/undoStep';
import type { Book } from './book';
import { changeCells, valueFor } from './change';
import { same } from './giveBack';
import type { Historian } from './historian';
import type { Host } from './host';
import { lookFor } from './locate';

/** A row as it is kept in *More* of an event until it stands on its tab. */
export interface KeptRow {
  readonly tab: string;
  readonly fields: Fields;
}

export const keptRow = ({ tab, fields }: NewRow): KeptRow => ({ tab: tab.name, fields });

/**
 * Finishes what a killed command left: its events stand in the Cycle history, so it has happened; rows that are not on
 * their tab yet are added, cells that do not hold yet what they should are changed. Says whether there was anything.
 */
export function finishKilled(host: Host, book: Book, historian: Historian, now: string): boolean {
  const events = historian.unfinished();
  if (events.length === 0) return false;
  const rows = events.flatMap(rowsOf).filter((row) => !stands(book, row));
  for (const { tab, fields } of rows) {
    book.giveWay(tab, [fields]);
    book.append(tab, [fields]);
  }

  const open = events.flatMap((event) => (event.event === 'cell.set' ? changesOf(event, events) : []));
  // A row that somebody deleted in the meantime needs nothing any more.
  const still = open.filter((change) => lookFor(book, change) !== undefined);
  changeCells(
    host,
    book,
    still.filter((change) => String(lookFor(book, change)?.was) !== String(change.value)),
  );
  if (open.length > 0) {
    const facts = open.map((change) =>
      cellChecked(
        change.tab.name,
        change.key,
        change.tab.columns[change.field]!.heading,
        still.includes(change) ? 'finished after an interruption' : 'the row is gone',
      ),
    );
    historian.record([{ by: by(nobody), facts }], {
      when: now,
      request: events[0]!.request,
      digest: events[0]!.digest,
    });
  }
  historian.finish();
  // What it showed of itself may stand where the next command would write.
  book.store.set('room', '0');
  return rows.length > 0 || open.length > 0;
}

const tabNamed = (name: string): Tab | undefined => allTabs.find((tab) => tab.name === name);

function rowsOf({ more }: HistoryEvent): NewRow[] {
  const kept: unknown = 'row' in more ? more.row : undefined;
  if (typeof kept !== 'object' || kept === null || !('tab' in kept) || !('fields' in kept)) return [];
  const tab = tabNamed(String(kept.tab));
  // Only the tool writes here: `keptRow` made it.
  return tab ? [{ tab, fields: kept.fields as Fields }] : [];
}

/**
 * A row is known by the id it was given, and by saying what ours says: one that was typed before ours stood there may have
 * got the same id.
 */
function stands(book: Book, { tab, fields }: NewRow): boolean {
  const [idField = ''] = Object.keys(tab.columns);
  const raw = book.raw(tab);
  const { at } = findHeadings(tab, raw[0] ?? []);
  const place = at[idField];
  const id = String(fields[idField] ?? '');
  const filled = tab.key.filter((field) => field !== idField && readBack(fields[field]) !== '');
  const isOurs = (line: readonly RawCell[]): boolean =>
    filled.filter((field) => same(line[at[field] ?? -1], readBack(fields[field]))).length * 2 > filled.length;
  return (
    place !== undefined &&
    raw.some((line) => sameId(String(line[place] ?? '').split(/\s/)[0]!, id) && (filled.length === 0 || isOurs(line)))
  );
}

/** A change that was announced and not yet checked. */
function changesOf(event: HistoryEvent, events: readonly HistoryEvent[]): CellChange[] {
  const { object, question } = event;
  const isChecked = events.some(
    (one) => one.event === 'cell.checked' && one.object === object && one.question === question && one.seq > event.seq,
  );
  const change = changeOf(event);
  return isChecked || !change ? [] : [change];
}

/** Reads back what `announced` put into the event. */
function changeOf({ object, question, to, more }: HistoryEvent): CellChange | undefined {
  // Loose by its schema: beside the tab stands what `announced` put there.
  const { tab: name, match } = more as { readonly tab?: unknown; readonly match?: unknown };
  const tab = tabNamed(String(name));
  const field = Object.entries(tab?.columns ?? {}).find(([, column]) => column.heading === question)?.[0];
  if (!tab || field === undefined || typeof match !== 'object' || match === null) return undefined;
  return { tab, key: object, match: match as CellChange['match'], field, value: valueFor(tab, field, to) };
}

/** All that a command wrote, for the one that takes it back. */
export const wroteBy = (events: readonly HistoryEvent[]): Wrote => ({
  rows: events.flatMap(rowsOf),
  cells: events.flatMap((event) => {
    const change = event.event === 'cell.set' ? changeOf(event) : undefined;
    return change ? [{ change, before: valueFor(change.tab, change.field, event.from) }] : [];
  }),
});
