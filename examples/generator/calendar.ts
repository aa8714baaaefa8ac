import { addDays } from '../../src/domain/measures/periods';

/** The weeks that a sample tells of, numbered from 1. */
export interface Calendar {
  /** Monday of week 1. */
  readonly firstMonday: string;
  readonly weeks: number;
}

/** The Monday of a week. */
export const mondayOf = ({ firstMonday }: Calendar, week: number): string => addDays(firstMonday, 7 * (week - 1));

/** A day of a week, Monday = 0. */
export const dayOf = (calendar: Calendar, week: number, weekday: number): string =>
  addDays(mondayOf(calendar, week), weekday);
