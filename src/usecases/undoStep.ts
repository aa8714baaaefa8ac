import type { HistoryEvent } from '../domain/event';
import type { Network } from '../domain/network';
import { undoLast } from '../domain/undo';
import type { RawCell } from '../tabs/tab';
import { type CellChange, type NewRow, notDone, type Plan, plan } from './plan';

/** What the events of a command say that it wrote, as the writer kept it. */
export interface Wrote {
  readonly rows: readonly NewRow[];
  /** Each with what stood there before. */
  readonly cells: readonly { readonly change: CellChange; readonly before: RawCell }[];
}

/**
 * Takes back the last command of an account by a compensating event: cells get back what stood there, rows it added are
 * emptied. A cell that somebody changed since stays as it is, and so does what somebody else typed into the row.
 */
export function undoStep(
  network: Network,
  account: string,
  wrote: (events: readonly HistoryEvent[]) => Wrote,
  stands: (change: CellChange) => RawCell | undefined,
): Plan {
  const undo = undoLast(network, account);
  if (undo.kind === 'refused') return notDone(undo.say);
  const events = network.events.filter((event) => event.request === undo.request);
  const { rows, cells } = wrote(events);
  const back = cells
    .filter(({ change }) => same(stands(change), change.value))
    .map(({ change, before }) => ({ ...change, value: before }));
  const emptied = rows.flatMap((row) =>
    cellsOfRow(row).flatMap(({ change, wrote: text }) => (text !== '' && same(stands(change), text) ? [change] : [])),
  );
  return plan(undo.say, undo.events, {
    cells: [...back, ...emptied],
    shows: events.flatMap(({ idea, product, object }) => [idea, product, object]),
  });
}

/** Every cell of a row with what was written there. The id goes last: without it the row could not be found. */
function cellsOfRow({ tab, fields }: NewRow): { readonly change: CellChange; readonly wrote: RawCell }[] {
  const [idField = ''] = Object.keys(tab.columns);
  const id = String(fields[idField] ?? '');
  return [...Object.keys(fields).filter((field) => field !== idField), idField].map((field) => {
    const value = fields[field] ?? '';
    return {
      change: { tab, key: id, match: { [idField]: id }, field, value: '' },
      wrote: typeof value === 'object' ? value.join('; ') : value === true ? 'Yes' : value === false ? '' : value,
    };
  });
}

const same = (one: RawCell | undefined, other: RawCell): boolean => String(one ?? '').trim() === String(other).trim();
