import { type Calendar, dayOf, mondayOf } from '../generator/calendar';

/** Forty weeks, Monday 2025-08-18 to Sunday 2026-05-24; the sample is looked at on the morning after. */
export const calendar: Calendar = { firstMonday: '2025-08-18', weeks: 40 };
export const now = '2026-05-25T06:00:00';

export const monday = (week: number): string => mondayOf(calendar, week);
export const day = (week: number, weekday: number): string => dayOf(calendar, week, weekday);
export const seed = 'riverbend-v1';
