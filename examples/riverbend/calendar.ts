import { type Calendar, dayOf, mondayOf } from '../generator/calendar';

/** Forty weeks, Monday 2025-08-18 to Sunday 2026-05-24; the sample is looked at on the morning after. */
export const calendar: Calendar = { firstMonday: '2025-08-18', weeks: 40 };
export const today = '2026-05-25';
export const now = `${today}T06:00:00`;

/** The four-week measures and all splits begin in week 4. */
export const fourWeeksFrom = '2025-09-08';

export const monday = (week: number): string => mondayOf(calendar, week);
export const day = (week: number, weekday: number): string => dayOf(calendar, week, weekday);
export const seed = 'riverbend-v1';
