import type { Host } from './host';
import type { Store } from './store';

const day = 86_400_000;
/** Clocks change at most once in so many days; zones that stop summer time for Ramadan change back after four weeks. */
const usualStep = 90 * day;
const shortStep = 20 * day;
/** Google is asked about instants of four-figure years; zones are settled for none of the others. */
const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(9999, 11, 30);
const ramadanZones = /^(Africa\/(Casablanca|El_Aaiun|Cairo)|Asia\/(Gaza|Hebron))$/;

/** From an instant on, local time is UTC + `offset` (both in ms). */
interface Offset {
  readonly since: number;
  readonly offset: number;
}

/** Spans of the calendar that were asked about, kept with the workbook: a zone's past does not change. */
interface KeptOffsets {
  readonly timeZone: string;
  readonly spans: readonly (readonly [span: number, offset: number])[];
}

/**
 * The spreadsheet's time zone, as far as it has been asked about. Google is asked for the offset once for each span in
 * use, and where it changed by halving among the instants in use: a few dozen light calls for years of data, never one
 * per cell.
 */
export class Civil {
  private readonly spans = new Map<number, number>();
  private readonly days = new Map<number, string>();
  private readonly step: number;

  constructor(
    private readonly host: Host,
    private readonly timeZone: string,
    private readonly store: Store,
  ) {
    this.step = ramadanZones.test(timeZone) ? shortStep : usualStep;
    const kept = store.json<KeptOffsets>('offsets');
    if (kept?.timeZone === timeZone) for (const [span, offset] of kept.spans) this.spans.set(span, offset);
  }

  /** Learns the civil days of instants; afterwards `dayOf` knows them. */
  learn(instants: Iterable<number>): void {
    const known = this.spans.size;
    const bySpan = new Map<number, number[]>();
    for (const instant of new Set(instants)) {
      if (this.days.has(instant)) continue;
      if (instant < earliest || instant > latest) {
        // No sheet means it: it only has to stay what it is, so that a person can be told.
        this.days.set(instant, new Date(instant).toISOString().split('T')[0]!);
        continue;
      }
      const span = Math.floor(instant / this.step);
      const others = bySpan.get(span);
      if (others) others.push(instant);
      else bySpan.set(span, [instant]);
    }
    for (const [span, some] of bySpan) {
      const offsets = this.offsets(
        span,
        some.sort((a, b) => a - b),
      );
      for (const instant of some) this.days.set(instant, civilDay(instant + offsetAt(offsets, instant)));
    }
    if (this.spans.size > known) this.keep();
  }

  private keep(): void {
    const kept: KeptOffsets = { timeZone: this.timeZone, spans: [...this.spans] };
    this.store.set('offsets', JSON.stringify(kept));
  }

  /** `YYYY-MM-DD`. */
  dayOf(instant: number): string {
    const known = this.days.get(instant);
    if (known !== undefined) return known;
    this.learn([instant]);
    return this.days.get(instant)!;
  }

  private offsets(span: number, instants: readonly number[]): Offset[] {
    const before = this.spanOffset(span);
    const after = this.spanOffset(span + 1);
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

  private spanOffset(span: number): number {
    let offset = this.spans.get(span);
    if (offset === undefined) {
      offset = this.ask(span * this.step);
      this.spans.set(span, offset);
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
