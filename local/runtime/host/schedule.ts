import { zoneNamed } from '../sheets/zone';
import type { Schedule } from './hostCore';

const DAY = 86_400_000;

/** The first time after `now` at which a clock trigger fires; undefined when it will not any more. */
export function nextTime(schedule: Schedule, now: number, zone: string, hasJustFired: boolean): number | undefined {
  if (schedule.kind === 'once') return schedule.at > now ? schedule.at : undefined;
  if (schedule.kind === 'every') return now + schedule.ms;
  const clock = zoneNamed(schedule.zone ?? zone);
  const today = Math.floor((now + clock.offset(now)) / DAY);
  const first = today + (hasJustFired ? pause(schedule) : 0);
  for (let day = first; day <= first + 366; day += 1) {
    if (!fits(schedule, new Date(day * DAY))) continue;
    const civil = day * DAY + (schedule.hour ?? 0) * 3_600_000 + (schedule.minute ?? 0) * 60_000;
    const at = civil - clock.offset(civil - clock.offset(civil));
    if (at > now) return at;
  }
  return undefined;
}

type Calendar = Extract<Schedule, { kind: 'calendar' }>;

/** Days to let pass after firing: every second week is at least eight days on. */
function pause({ days, weeks }: Calendar): number {
  return weeks === undefined ? (days ?? 0) : (weeks - 1) * 7 + 1;
}

function fits({ monthDay, weekDay }: Calendar, date: Date): boolean {
  if (monthDay !== undefined) return date.getUTCDate() === monthDay;
  return weekDay === undefined || date.getUTCDay() === weekDay;
}
