import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDay } from '../../src/domain/measures/periods';
import { type Decimal, readDate, readLink, readNumber, readSeveral, readText, readYes } from '../../src/tabs/cells';

/** Six locales, and what stands before the fraction there. */
const locales: readonly (readonly [tag: string, decimal: Decimal])[] = [
  ['en-US', '.'],
  ['de-DE', ','],
  ['fr-FR', ','],
  ['de-CH', '.'],
  ['en-IN', '.'],
  ['ar-EG', ','],
];
const amounts = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((thousandths) => thousandths / 1000);
const typed = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,' ’%-+−٠١٢٣０１２/eE#!") }),
);

describe.each(locales)('a number typed as text in %s', (tag, decimal) => {
  test.each([true, false])('is what was meant (with groups: %s)', (useGrouping) => {
    const format = new Intl.NumberFormat(tag, { useGrouping, maximumFractionDigits: 3 });
    fc.assert(
      fc.property(amounts, (amount) => {
        // A mark that only turns the line around is not typed.
        const text = format.format(amount).replace(/[\u061c\u200e\u200f]/g, '');
        expect(readNumber(text, decimal)).toEqual({ value: amount === 0 ? expect.closeTo(0) : amount });
      }),
    );
  });

  test('never becomes 0 unless all its digits are, and nothing else becomes a number', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readNumber(text, decimal);
        if ('problem' in read || read.value === undefined) return;
        const digits = [...text.normalize('NFKC')].filter((sign) => /\p{Nd}/u.test(sign));
        expect(digits.length).toBeGreaterThan(0);
        expect(Number.isFinite(read.value)).toBe(true);
        if (read.value === 0) expect(digits.every((digit) => /[0٠۰०০]/.test(digit))).toBe(true);
      }),
    );
  });

  test('written elsewhere, is the same number, another language’s number that is valid here, or asked about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), amounts, ([other], amount) => {
        const text = new Intl.NumberFormat(other, { maximumFractionDigits: 3 }).format(amount);
        const read = readNumber(text, decimal);
        const digits = (number: number) =>
          String(Math.abs(number))
            .replace(/\D/g, '')
            .replace(/^0+|0+$/g, '');
        // Whatever is read has the digits that were written: none is lost.
        if ('value' in read && read.value !== undefined) expect(digits(read.value)).toBe(digits(amount));
      }),
    );
  });
});

test('a cell is read as a day of the calendar, asked about, or blank; never as another day', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(readDate(text)).toEqual({ value: text });
      for (const [tag] of locales)
        expect(readDate(new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' }).format(date))).toEqual({
          problem: expect.any(String),
        });
    }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const read = readDate(text);
      if ('value' in read && read.value !== undefined)
        expect([isDay(read.value), read.value]).toEqual([true, text.trim()]);
    }),
  );
});

test('text is kept whole, but for blanks around it', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = readText(text);
      if ('value' in read) expect(read.value ?? '').toBe(text.normalize('NFC').trim());
    }),
  );
});

test('no reader throws, whatever a cell holds', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.double(), fc.boolean()), (cell) => {
      for (const read of [
        readNumber(cell, '.'),
        readNumber(cell, ','),
        readDate(cell),
        readText(cell),
        readLink(cell),
        readYes(cell),
        readSeveral(cell, () => false),
      ])
        expect('value' in read || read.problem.length > 0).toBe(true);
    }),
  );
});
