import { formatDate } from './formatDate';

const names = {
  year: 'yyyy',
  month: 'M',
  'day-of-month': 'd',
  'day-of-week': 'u',
  'week-of-year': 'w',
  hour: 'H',
  minute: 'm',
  second: 's',
};

/** The fields of a clock trigger's event. */
export function clockFields(time: number, zone: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(names).map(([name, pattern]) => [name, Number(formatDate(time, zone, pattern))]),
  );
}
