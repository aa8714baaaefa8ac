/**
 * Civil days and the periods that numbers are due for.
 *
 * A day is text, `YYYY-MM-DD`, and carries no time and no zone; a period is named by its first day. Inside a long loop
 * a day may be its *day number*: whole days since 1970-01-01, which is the same everywhere on earth.
 * Only UTC arithmetic is used here, so that 31 March stays in March wherever the code runs.
 */

/** How often a measure is due (Measures, *How often* and *Split every*). */
export type Cadence = 'Weekly' | '2 weeks' | '4 weeks' | 'Monthly' | 'Quarterly' | 'Yearly';

export type WeekStart = 'Monday' | 'Sunday';

const msPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real day written `YYYY-MM-DD`; false for 2026-02-30. */
export function isDay(text: string): boolean {
  const parts = pattern.exec(text);
  return parts !== null && fromDayNumber(Date.UTC(+parts[1]!, +parts[2]! - 1, +parts[3]!) / msPerDay) === text;
}

/** `'2026-05-25'` → 20598. NaN when the text is not a day. */
export function dayNumber(day: string): number {
  const parts = pattern.exec(day);
  return parts ? Date.UTC(+parts[1]!, +parts[2]! - 1, +parts[3]!) / msPerDay : Number.NaN;
}

/** 20598 → `'2026-05-25'`. */
export function fromDayNumber(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return fromDayNumber(dayNumber(day) + days);
}

/** Days from one day to a later one; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Monday = 0 … Sunday = 6. */
export function weekday(day: string): number {
  return weekdayOf(dayNumber(day));
}

/**
 * The first day of the period that a day falls into. `anchor` is the first day of some 2- or 4-week period (a measure's
 * *Started*, for group rows its *Split from*); other cadences ignore it. Without one, periods are counted from Monday
 * 1970-01-05.
 */
export function periodOf(day: string, cadence: Cadence, anchor = '', weekStart: WeekStart = 'Monday'): string {
  return fromDayNumber(periodStart(dayNumber(day), cadence, anchorNumber(anchor), weekStart));
}

/** The first day of the period after the one that a day falls into. */
export function nextPeriod(day: string, cadence: Cadence, anchor = '', weekStart: WeekStart = 'Monday'): string {
  return fromDayNumber(nextPeriodStart(dayNumber(day), cadence, anchorNumber(anchor), weekStart));
}

/** The first day of the period before the one that a day falls into. */
export function previousPeriod(day: string, cadence: Cadence, anchor = '', weekStart: WeekStart = 'Monday'): string {
  const first = periodStart(dayNumber(day), cadence, anchorNumber(anchor), weekStart);
  return fromDayNumber(periodStart(first - 1, cadence, anchorNumber(anchor), weekStart));
}

/** The last day of the period that a day falls into. */
export function periodEnd(day: string, cadence: Cadence, anchor = '', weekStart: WeekStart = 'Monday'): string {
  return addDays(nextPeriod(day, cadence, anchor, weekStart), -1);
}

/** The first days of all periods from the one of `from` to the one of `to`, both included. */
export function periodsBetween(
  from: string,
  to: string,
  cadence: Cadence,
  anchor = '',
  weekStart: WeekStart = 'Monday',
): string[] {
  const periods: string[] = [];
  const last = periodOf(to, cadence, anchor, weekStart);
  for (let at = periodOf(from, cadence, anchor, weekStart); at <= last; at = nextPeriod(at, cadence, anchor, weekStart))
    periods.push(at);
  return periods;
}

/** A period's rows are prepared once it has begun. */
export function hasBegun(period: string, today: string): boolean {
  return period <= today;
}

/** A period's rows are due once it has ended, that is from the first day after it. */
export function isDue(period: string, today: string, cadence: Cadence, anchor = '', weekStart: WeekStart = 'Monday') {
  return nextPeriod(period, cadence, anchor, weekStart) <= today;
}

/** The period that today falls into has begun and not ended: its value is drawn hollow and judged by nothing. */
export function isRunning(
  period: string,
  today: string,
  cadence: Cadence,
  anchor = '',
  weekStart: WeekStart = 'Monday',
) {
  return hasBegun(period, today) && !isDue(period, today, cadence, anchor, weekStart);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A short English name: `25 May`, `May 2026`, `Apr–Jun 2026`, `2026`. Views that know the reader's locale format the day themselves. */
export function periodLabel(period: string, cadence: Cadence): string {
  const [year, month, day] = period.split('-').map(Number) as [number, number, number];
  switch (cadence) {
    case 'Monthly':
      return `${months[month - 1]} ${year}`;
    case 'Quarterly':
      return `${months[month - 1]}–${months[month + 1]} ${year}`;
    case 'Yearly':
      return String(year);
    default:
      return `${day} ${months[month - 1]}`;
  }
}

/** `periodOf` on day numbers, for long loops. */
export function periodStart(day: number, cadence: Cadence, anchor = firstMonday, weekStart: WeekStart = 'Monday') {
  switch (cadence) {
    case 'Weekly':
      return day - (weekStart === 'Monday' ? weekdayOf(day) : modulo(weekdayOf(day) + 1, 7));
    case '2 weeks':
      return day - modulo(day - anchor, 14);
    case '4 weeks':
      return day - modulo(day - anchor, 28);
    default:
      return monthStart(day, monthsIn(cadence), 0);
  }
}

/** `nextPeriod` on day numbers. */
export function nextPeriodStart(day: number, cadence: Cadence, anchor = firstMonday, weekStart: WeekStart = 'Monday') {
  switch (cadence) {
    case 'Weekly':
      return periodStart(day, cadence, anchor, weekStart) + 7;
    case '2 weeks':
      return periodStart(day, cadence, anchor) + 14;
    case '4 weeks':
      return periodStart(day, cadence, anchor) + 28;
    default:
      return monthStart(day, monthsIn(cadence), 1);
  }
}

const firstMonday = 4; // 1970-01-05

function anchorNumber(anchor: string): number {
  return anchor === '' ? firstMonday : dayNumber(anchor);
}

function weekdayOf(day: number): number {
  return modulo(day + 3, 7); // 1970-01-01 was a Thursday
}

function monthsIn(cadence: 'Monthly' | 'Quarterly' | 'Yearly'): number {
  return { Monthly: 1, Quarterly: 3, Yearly: 12 }[cadence];
}

function monthStart(day: number, length: number, later: number): number {
  const date = new Date(day * msPerDay);
  const month = Math.floor(date.getUTCMonth() / length) * length;
  return Date.UTC(date.getUTCFullYear(), month + later * length, 1) / msPerDay;
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
