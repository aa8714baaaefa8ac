import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { handOf } from './hand';
import { update } from './promises';
import { type Desk, healthyDesk } from './small';

/** The spreadsheet's zone, and a script whose own zone lies on the other side of the earth. */
const zones = [
  ['UTC', 'Asia/Kolkata'],
  ['America/Los_Angeles', 'Pacific/Kiritimati'],
  ['Pacific/Kiritimati', 'America/Los_Angeles'],
  ['Asia/Kolkata', 'UTC'],
] as const;

/** Days on both sides of the change of clocks, the last day of a year, and moments on the edges of a day. */
const days = ['2026-03-03', '2026-03-08', '2026-03-29', '2025-12-31', '2026-05-18 00:00:01', '2026-05-18 23:59:59'];

describe('3 March is 3 March everywhere', () => {
  const desks: Desk[] = [];
  beforeAll(async () => {
    for (const [spreadsheet, script] of zones) {
      const desk = await healthyDesk(spreadsheet, { timeZone: script });
      const hand = handOf(desk, 'zones');
      days.forEach((day, at) => {
        hand.put('Data', 'Period', 2 + at, day);
        hand.put('Tests & uses', 'Finished', 2 + at, day);
      });
      update(desk);
      desks.push(desk);
    }
  });
  afterAll(() => {
    for (const desk of desks) desk.close();
  });

  test.each(['Data', 'Data issues', 'Tests & uses', 'Ideas', 'Dashboard', '_Series', '_Computed', 'Cycle history'])(
    'the same bytes on %s under four time zones',
    (tab) => {
      const [one, ...others] = desks.map((desk) => JSON.stringify(desk.values(tab)));
      for (const other of others) expect(other).toBe(one);
    },
  );

  test('and they are the days that were typed', () => {
    for (const desk of desks)
      expect(
        desk
          .rows('Data')
          .slice(0, days.length)
          .map((row) => row.Period),
      ).toEqual(days.map((day) => day.slice(0, 10)));
  });
});
