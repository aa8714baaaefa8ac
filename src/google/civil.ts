import type { Host } from './host';
import type { Store } from './store';

const day = 86_400_000;
/** Clocks change at most once in so many days. */
const step = 30 * day;

/** From an instant on, local time is UTC + `offset` (both in ms). */
interface Offset {
  readonly since: number;
  readonly offset: number;
}

/** Months that were asked about, kept with the workbook: a zone's past does not change. */
interface KeptOffsets {
  readonly timeZone: string;
  readonly months: readonly (readonly [month: number, offset: number])[];
}

/**
 * The spreadsheet's time zone, as far as it has been asked about. Google is asked for the offset once for each month in
 * use, and where it changed by halving among the instants in use: a few dozen light calls for years of data, never one
 * per cell.
 */
export class Civil {
  private readonly months = new Map<number, number>();
  private readonly days = new Map<number, string>();

  constructor(
    private readonly host: Host,
    private readonly timeZone: string,
    private readonly store: Store,
  ) {
    const kept = store.json<KeptOffsets>('offsets');
    if (kept?.timeZone === timeZone) for (const [month, offset] of kept.months) this.months.set(month, offset);
  }

  /** Learns the civil days of instants; afterwards `dayOf` knows them. */
  learn(instants: Iterable<number>): void {
    const known = this.months.size;
    const byMonth = new Map<number, number[]>();
    for (const instant of new Set(instants)) {
      if (this.days.has(instant)) continue;
      const month = Math.floor(instant / step);
      const others = byMonth.get(month);
      if (others) others.push(instant);
      else byMonth.set(month, [instant]);
    }
    for (const [month, some] of byMonth) {
      const offsets = this.offsets(
        month,
        some.sort((a, b) => a - b),
      );
      for (const instant of some) this.days.set(instant, civilDay(instant + offsetAt(offsets, instant)));
    }
    if (this.months.size > known) this.keep();
  }

  private keep(): void {
    const kept: KeptOffsets = { timeZone: this.timeZone, months: [...this.months] };
    this.store.set('offsets', JSON.stringify(kept));
  }

  /** `YYYY-MM-DD`. */
  dayOf(instant: number): string {
    const known = this.days.get(instant);
    if (known !== undefined) return known;
    this.learn([instant]);
    return this.days.get(instant)!;
  }

  private offsets(month: number, instants: readonly number[]): Offset[] {
    const before = this.monthOffset(month);
    const after = this.monthOffset(month + 1);
    if (before === after) return [{ since: Number.NEGATIVE_INFINITY, offset: before }];
    // The first instant that already has the new offset.
    let low = 0;
    let high = instants.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.ask(instants[middle]!) === before) low = middle + 1;
      else high = middle;
    }
    return [
      { since: Number.NEGATIVE_INFINITY, offset: before },
      { since: instants[low] ?? Number.POSITIVE_INFINITY, offset: after },
    ];
  }

  private monthOffset(month: number): number {
    let offset = this.months.get(month);
    if (offset === undefined) {
      offset = this.ask(month * step);
      this.months.set(month, offset);
    }
    return offset;
  }

  private ask(at: number): number {
    const local = this.host.Utilities.formatDate(new Date(at), this.timeZone, "yyyy-MM-dd'T'HH:mm:ss");
    return Date.parse(`${local}Z`) - Math.floor(at / 1000) * 1000;
  }
}

function offsetAt(offsets: readonly Offset[], instant: number): number {
  let found = 0;
  for (const { since, offset } of offsets) if (since <= instant) found = offset;
  return found;
}

const civilDay = (local: number): string => new Date(local).toISOString().slice(0, 10);
