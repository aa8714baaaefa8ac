import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  type Cadence,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isDay,
  isDue,
  isRunning,
  nextPeriod,
  periodEnd,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '../../../src/domain/measures/periods';

describe('a period', () => {
  test.each<[string, Cadence, string, string]>([
    ['2026-05-31', 'Weekly', '', '2026-05-25'],
    ['2026-05-25', 'Weekly', '', '2026-05-25'],
    ['1969-12-31', 'Weekly', '', '1969-12-29'],
    ['2025-09-21', '2 weeks', '2025-09-08', '2025-09-08'],
    ['2025-09-22', '2 weeks', '2025-09-08', '2025-09-22'],
    ['2025-09-07', '4 weeks', '2025-09-08', '2025-08-11'],
    ['2025-10-06', '4 weeks', '2025-09-08', '2025-10-06'],
    ['2025-10-08', '4 weeks', '2025-09-10', '2025-10-08'],
    ['2024-02-29', 'Monthly', '', '2024-02-01'],
    ['2024-12-31', 'Quarterly', '', '2024-10-01'],
    ['2024-12-31', 'Yearly', '', '2024-01-01'],
  ])('%s falls, %s, anchored at "%s", into the one that begins on %s', (day, cadence, anchor, first) => {
    expect(periodOf(day, cadence, anchor)).toBe(first);
  });

  test('begins on Sunday where the setting says so', () => {
    expect(periodOf('2026-05-30', 'Weekly', '', 'Sunday')).toBe('2026-05-24');
    expect(periodOf('2026-05-31', 'Weekly', '', 'Sunday')).toBe('2026-05-31');
  });

  test.each<[string, Cadence, string, string, string]>([
    ['2025-12-29', 'Weekly', '2026-01-05', '2026-01-04', '2025-12-22'],
    ['2025-09-08', '4 weeks', '2025-10-06', '2025-10-05', '2025-08-11'],
    ['2024-02-01', 'Monthly', '2024-03-01', '2024-02-29', '2024-01-01'],
    ['2024-11-15', 'Quarterly', '2025-01-01', '2024-12-31', '2024-07-01'],
    ['2024-06-30', 'Yearly', '2025-01-01', '2024-12-31', '2023-01-01'],
  ])('of %s, %s, is followed by %s, ends on %s and follows %s', (day, cadence, next, end, before) => {
    expect(nextPeriod(day, cadence, '2025-09-08')).toBe(next);
    expect(periodEnd(day, cadence, '2025-09-08')).toBe(end);
    expect(previousPeriod(day, cadence, '2025-09-08')).toBe(before);
  });

  test('is due when it has ended, and runs until then', () => {
    expect(isDue('2026-05-18', '2026-05-24', 'Weekly')).toBe(false);
    expect(isRunning('2026-05-18', '2026-05-24', 'Weekly')).toBe(true);
    expect(isDue('2026-05-18', '2026-05-25', 'Weekly')).toBe(true);
    expect(isRunning('2026-05-25', '2026-05-24', 'Weekly')).toBe(false);
  });

  test('has a short name', () => {
    expect((['Weekly', 'Monthly', 'Quarterly', 'Yearly'] as const).map((c) => periodLabel('2026-04-01', c))).toEqual([
      '1 Apr',
      'Apr 2026',
      'Apr–Jun 2026',
      '2026',
    ]);
  });

  test('list counts both ends', () => {
    expect(periodsBetween('2025-12-31', '2026-02-01', 'Monthly')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
    expect(periodsBetween('2026-01-12', '2026-01-05', 'Weekly')).toEqual([]);
  });
});

describe('a day', () => {
  test('is a number of days and back', () => {
    expect(dayNumber('2026-05-25')).toBe(20598);
    expect(fromDayNumber(20598)).toBe('2026-05-25');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2025-08-18', '2026-05-25')).toBe(280);
  });

  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['', false],
  ])('%s: %s', (text, real) => {
    expect(isDay(text)).toBe(real);
  });
});
