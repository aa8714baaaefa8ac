import { daysBetween } from './measures/periods';

/** Small helpers to write as a colleague would say it. */

/** `a`, `a and b`, `a, b and c`. */
export function inWords(things: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (things.length < 2) return things[0] ?? '';
  return `${things.slice(0, -1).join(', ')} ${joint} ${things[things.length - 1]}`;
}

/** `1 vote`, `3 votes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1,901`. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `30 June`; with the year when the day is more than half a year away from today. */
export function dayInWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const words = `${date} ${months[(month ?? 1) - 1]}`;
  return Math.abs(daysBetween(day, today)) > 183 ? `${words} ${year}` : words;
}

/** `32 days`, `1 day`. */
export function daysInWords(days: number): string {
  return count(days, 'day');
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
