import type { Host } from './host';

const day = 86_400_000;
const step = 30 * day;

/**
 * Turns the Dates of `getValues` into civil days `YYYY-MM-DD` of the spreadsheet's time zone.
 *
 * The zone's offset is asked of Google about once a month of the span in use, and the moment a clock changes is found
 * by halving: a few dozen light calls for years of data, never one per cell.
 */
export function civilDays(host: Host, timeZone: string, instants: Iterable<number>): (instant: number) => string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instant of instants) {
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  const offsets = first > last ? [] : offsetsBetween((at) => offsetAt(host, timeZone, at), first, last);
  const known = new Map<number, string>();
  return (instant) => {
    let civil = known.get(instant);
    if (civil === undefined) {
      civil = new Date(instant + offsetOf(offsets, instant)).toISOString().slice(0, 10);
      known.set(instant, civil);
    }
    return civil;
  };
}

/** From `since` on, local time is UTC + `offset` (both in ms). */
interface Offset {
  readonly since: number;
  readonly offset: number;
}

function offsetOf(offsets: readonly Offset[], instant: number): number {
  let at = offsets.length - 1;
  while (at > 0 && offsets[at]!.since > instant) at--;
  return offsets[at]?.offset ?? 0;
}

function offsetsBetween(ask: (at: number) => number, first: number, last: number): Offset[] {
  const offsets: Offset[] = [{ since: first, offset: ask(first) }];
  for (let from = first; from < last; from += step) {
    const to = Math.min(from + step, last);
    const before = offsets[offsets.length - 1]!.offset;
    const after = ask(to);
    if (after !== before) offsets.push({ since: change(ask, from, to, before), offset: after });
  }
  return offsets;
}

/** The first quarter of an hour with another offset: clocks change on quarters. */
function change(ask: (at: number) => number, from: number, to: number, before: number): number {
  const quarter = 900_000;
  let low = Math.floor(from / quarter);
  let high = Math.ceil(to / quarter);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle * quarter) === before) low = middle;
    else high = middle;
  }
  return high * quarter;
}

function offsetAt(host: Host, timeZone: string, at: number): number {
  const local = host.Utilities.formatDate(new Date(at), timeZone, "yyyy-MM-dd'T'HH:mm:ss");
  return Date.parse(`${local}Z`) - Math.floor(at / 1000) * 1000;
}
