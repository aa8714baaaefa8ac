import { describe, expect, test } from '@jest/globals';
import type { MeasureDefinition } from '../../src/domain/numbers/measure';
import { clock, dayWithWeekday, fullDay, lastWeeks, shortDay, weeksAcross } from '../../src/views/say/dates';
import { shortened, widthOf } from '../../src/views/say/fit';
import { countedInWords, oneDecimal, ordinal, valueFormat, valueInWords } from '../../src/views/say/numbers';

const measure = (given: Partial<MeasureDefinition>): MeasureDefinition => ({
  code: 'M01',
  name: 'A measure',
  kind: undefined,
  type: 'Proportion',
  numberMeans: '',
  outOfMeans: '',
  counts: undefined,
  better: undefined,
  target: undefined,
  chart: undefined,
  signals: undefined,
  baseline: undefined,
  newPhaseFrom: undefined,
  howOften: undefined,
  splitBy: [],
  splitEvery: undefined,
  splitFrom: undefined,
  teams: [],
  started: undefined,
  stopped: undefined,
  ...given,
});

describe('saying days', () => {
  test('a day is short, with its weekday, or whole', () => {
    expect([shortDay('2026-05-01'), dayWithWeekday('2026-06-01'), fullDay('2026-05-25')]).toEqual([
      '1 May',
      'Mon 1 Jun',
      'Mon 25 May 2026',
    ]);
    expect(clock('2026-05-25T06:00:00')).toBe('06:00');
  });

  test('the last weeks end with the one asked for', () => {
    expect(lastWeeks('2026-01-05', 3)).toEqual(['2025-12-22', '2025-12-29', '2026-01-05']);
    expect(weeksAcross('2025-08-18', '2026-05-18')).toBe(40);
  });
});

describe('saying numbers', () => {
  test.each([
    [measure({ type: 'Proportion' }), 0.7457912, '74.6%', '886 of 1,188', '0.0%'],
    [
      measure({ type: 'Mean', numberMeans: 'Minutes spent', outOfMeans: 'Staff reporting' }),
      25.3,
      '25.3 min',
      '1,188 staff',
      '0.0" min"',
    ],
    [
      measure({ type: 'Mean', numberMeans: 'Points on the quiz', outOfMeans: '' }),
      25.3,
      '25.3',
      '1,188 counted',
      '0.0',
    ],
    [measure({ type: 'Rate per…' }), 0.7457912, '0.75', '886 of 1,188', '0.00'],
    [measure({ type: 'Rate per…', name: 'Falls per 1,000 bed days' }), 0.00117233, '1.2', '886 of 1,188', '0.0'],
    [measure({ type: 'Count' }), 1886, '1,886', '', '#,##0'],
  ])('a value says what it is, and what stands behind it %#', (of, value, words, counted, format) => {
    expect(valueInWords(of, value)).toBe(words);
    expect(countedInWords(of, { number: 886, outOf: 1188 })).toBe(counted);
    expect(valueFormat(of)).toBe(format);
  });

  test('a minus is a minus, not a hyphen', () => {
    expect(oneDecimal(-13.44)).toBe('−13.4');
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('%i is %s', (number, words) => {
    expect(ordinal(number)).toBe(words);
  });
});

describe('fitting a text into its cell', () => {
  test('what fits stays as it is', () => {
    expect(shortened('Exit ticket mastered', 250)).toBe('Exit ticket mastered');
  });

  test('what does not is cut after a word', () => {
    const name = 'Students who have handed in every piece of mathematics homework on time';
    expect(shortened(name, 250)).toBe('Students who have handed in every…');
    expect(widthOf(shortened(name, 250))).toBeLessThanOrEqual(244);
  });

  test('one long word is cut within itself, and right-to-left and accented text by the same rule', () => {
    expect(shortened('Donaudampfschifffahrtsgesellschaft', 100)).toMatch(/^Donaudampf.*…$/);
    expect(shortened('شكرًا لأنّكم تسألون عن الوقت المناسب لنا', 120)).toMatch(/…$/);
  });
});
