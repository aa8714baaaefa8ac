import { addDays, daysBetween, weekday } from '../../domain/measures/periods';

/** How a screen says days: short, and with the year only where it could be mistaken. Docs and mail write the year. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `25 May`. */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${months[month - 1]}`;
}

/** `Mon 25 May`. */
export const dayWithWeekday = (day: string): string => `${weekdays[weekday(day)]} ${shortDay(day)}`;

/** `Mon 25 May 2026`. */
export const fullDay = (day: string): string => `${dayWithWeekday(day)} ${day.slice(0, 4)}`;

/** `2026-05-25T06:00:00` → `06:00`. */
export const clock = (moment: string): string => moment.slice(11, 16);

/** `32 d`, as tables say it. */
export const days = (number: number): string => `${number} d`;

/** Whole weeks from one day to another, both included. */
export const weeksAcross = (from: string, to: string): number => Math.floor(daysBetween(from, to) / 7) + 1;

/** The first days of the last `count` weeks, the one of `last` at the end. */
export const lastWeeks = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(last, 7 * (at + 1 - count)));
