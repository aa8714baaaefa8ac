import type { HistoryEvent } from '../domain/event';
import { type IdKind, nextCode, nextId } from '../domain/ids';
import type { Network } from '../domain/network';
import type { CharterKind } from '../domain/words';
import { lettersOf } from './givenIds';

/** The id of a row to be added: one more than its tab or the Cycle history ever used. */
export const freshId = ({ events }: Network, kind: IdKind, rows: readonly { readonly id: string }[]): string =>
  nextId(kind, [...rows.map((row) => row.id), ...used(events)]);

/** The same for a row of the Charter: letters for its kind, and a number. */
export const freshCode = ({ events, charter }: Network, kind: CharterKind): string =>
  nextCode(lettersOf(kind)!, [...charter.map((row) => row.code), ...used(events)]); // every kind has its letters

const used = (events: readonly HistoryEvent[]): string[] =>
  events.flatMap(({ idea, product, object }) => [idea, product, object]).filter((id) => id !== '');
