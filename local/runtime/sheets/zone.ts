const DAY = 86_400_000;
/** Serial 0 is 30 December 1899, as in Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A time zone's offsets, asked of Intl once per quarter of an hour. */
export class Zone {
  private readonly offsets = new Map<number, number>();
  private readonly clock: Intl.DateTimeFormat;

  constructor(readonly name: string) {
    this.clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  }

  /** Milliseconds to add to UTC to get the civil time. */
  offset(ms: number): number {
    const key = Math.floor(ms / 900_000);
    let offset = this.offsets.get(key);
    if (offset === undefined) {
      const at = key * 900_000;
      const part: Record<string, string> = {};
      for (const { type, value } of this.clock.formatToParts(at)) part[type] = value;
      const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
      const civil = new Date(0);
      civil.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
      civil.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
      offset = civil.getTime() - at;
      this.offsets.set(key, offset);
    }
    return offset;
  }

  serial(ms: number): number {
    // Whole milliseconds: a day has 86,400,000, and a serial keeps about 1e-10 of a day.
    return (ms + this.offset(ms) - EPOCH) / DAY;
  }

  /** In a gap (spring) the clock is taken as running on; in the doubled hour (autumn) the first one counts. */
  instant(serial: number): number {
    const civil = Math.round(serial * DAY) + EPOCH;
    const before = civil - this.offset(civil - DAY);
    if (before + this.offset(before) === civil) return before;
    const after = civil - this.offset(civil + DAY);
    return after + this.offset(after) === civil ? after : before;
  }
}

const zones = new Map<string, Zone>();
export function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = new Zone(name);
    zones.set(name, zone);
  }
  return zone;
}

/** The serial of a civil date; undefined where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (date.getTime() - EPOCH) / DAY : undefined;
}

/** Year, month and day of a serial. */
export function civil(serial: number): { year: number; month: number; day: number } {
  const date = new Date(Math.floor(serial) * DAY + EPOCH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
