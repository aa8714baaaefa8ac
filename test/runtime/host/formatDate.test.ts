import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const moment = new Date('2026-03-08T10:05:09.007Z');
const utilities = async () => (await scripted('')).globals.Utilities;

describe('formatDate', () => {
  test.each([
    ['yyyy-MM-dd', '2026-03-08'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-08T10:05:09.007Z'],
    ['d/M/yy', '8/3/26'],
    ['EEEE, d MMMM yyyy', 'Sunday, 8 March 2026'],
    ['EEE MMM dd', 'Sun Mar 08'],
    ['h:mm a', '10:05 AM'],
    ["h 'o''clock'", "10 o'clock"],
    ['H k K hh', '10 10 10 10'],
    ['D w W F u', '67 11 2 2 7'],
    ['YYYY G', '2026 AD'],
    ['Z X XX XXX', '+0000 Z Z Z'],
    ['z', 'UTC'],
  ])('shows %s', async (pattern, shown) => {
    expect((await utilities()).formatDate(moment, 'UTC', pattern)).toBe(shown);
  });

  test.each([
    ['America/Los_Angeles', '2026-03-08 03:05 PDT -0700'],
    ['Europe/Berlin', '2026-03-08 11:05 CET +0100'],
    ['Asia/Kolkata', '2026-03-08 15:35 IST +0530'],
    ['Pacific/Kiritimati', '2026-03-09 00:05 GMT+14:00 +1400'],
    ['GMT+2', '2026-03-08 12:05 GMT+02:00 +0200'],
    ['GMT-05:30', '2026-03-08 04:35 GMT-05:30 -0530'],
    ['GMT', '2026-03-08 10:05 GMT +0000'],
  ])('is in %s', async (zone, shown) => {
    expect((await utilities()).formatDate(moment, zone, 'yyyy-MM-dd HH:mm z Z')).toBe(shown);
  });

  // In Chicago 8 March 2026 has 23 hours and 1 November has 25.
  test.each([
    ['2026-03-08T07:59:00Z', '01:59 CST'],
    ['2026-03-08T08:00:00Z', '03:00 CDT'],
    ['2026-11-01T06:59:00Z', '01:59 CDT'],
    ['2026-11-01T07:00:00Z', '01:00 CST'],
  ])('knows the hour at %s on the days when clocks change', async (time, shown) => {
    expect((await utilities()).formatDate(new Date(time), 'America/Chicago', 'HH:mm z')).toBe(shown);
  });

  test('refuses a letter that means nothing', async () => {
    const { formatDate } = await utilities();
    expect(() => formatDate.call(utilities, moment, 'UTC', 'b')).toThrow();
  });

  test('refuses what is no date or no zone', async () => {
    const service = await utilities();
    expect(() => service.formatDate('2026-03-08' as unknown as Date, 'UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(() => service.formatDate(moment, 'Mars/Olympus', 'yyyy')).toThrow('Invalid argument: timeZone');
  });
});

describe('parseDate', () => {
  test.each([
    ['2026-03-08 03:05', 'America/Los_Angeles', 'yyyy-MM-dd HH:mm', '2026-03-08T10:05:00.000Z'],
    ['8 Mar 2026', 'UTC', 'd MMM yyyy', '2026-03-08T00:00:00.000Z'],
    ['March 8, 2026 11:05 PM', 'UTC', 'MMMM d, yyyy hh:mm a', '2026-03-08T23:05:00.000Z'],
    ['20260308', 'Europe/Berlin', 'yyyyMMdd', '2026-03-07T23:00:00.000Z'],
    ['2026-03-08T10:05:09+05:30', 'UTC', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-08T04:35:09.000Z'],
    ['08/03/26', 'UTC', 'dd/MM/yy', '2026-03-08T00:00:00.000Z'],
  ])('reads %s', async (text, zone, pattern, time) => {
    expect((await utilities()).parseDate(text, zone, pattern).toISOString()).toBe(time);
  });

  test('says what it cannot read', async () => {
    const service = await utilities();
    expect(() => service.parseDate('soon', 'UTC', 'yyyy')).toThrow('Unparseable date: "soon"');
  });
});
