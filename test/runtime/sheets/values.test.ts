import { describe, expect, test } from '@jest/globals';
import { BOOK, sheetOf, workbench } from './workbench';

describe('dates', () => {
  test('getValues gives a Date exactly where the format is a date format', () => {
    const range = sheetOf(workbench()).getRange('A1').setValue('2026-01-02');
    expect(range.getValue()).toEqual(new Date(Date.UTC(2026, 0, 2)));
    range.setNumberFormat('0');
    expect(range.getValue()).toBe(46024);
    range.setNumberFormat('d mmm yyyy');
    expect(range.getValue()).toEqual(new Date(Date.UTC(2026, 0, 2)));
  });

  test.each([
    ['yyyy-mm-dd', '2026-01-02'],
    ['d mmm yyyy', '2 Jan 2026'],
    ['M/d/yyyy', '1/2/2026'],
    ['dddd, mmmm d', 'Friday, January 2'],
    ['yyyy-mm-dd h:mm am/pm', '2026-01-02 1:30 PM'],
    ['H:mm:ss', '13:30:00'],
    ['0.00', '46024.56'],
  ])('%s shows %s', (format, shown) => {
    const range = sheetOf(workbench()).getRange('A1').setNumberFormat(format);
    range.setValue(new Date(Date.UTC(2026, 0, 2, 13, 30)));
    // A number format stays until a Date is written: only then does it become one of a date.
    if (format === '0.00') range.setNumberFormat(format);
    expect(range.getDisplayValue()).toBe(shown);
  });

  test.each([
    ['UTC', '2026-03-04T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-03-04T08:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-03T10:00:00.000Z'],
    ['Asia/Kolkata', '2026-03-03T18:30:00.000Z'],
  ])('a typed day in %s is %s, and back', (timeZone, instant) => {
    const range = sheetOf(workbench({ timeZone })).getRange('A1:A2');
    range.setValues([['2026-03-04'], [new Date(instant)]]);
    expect(range.getValues().map(([value]) => (value as Date).toISOString())).toEqual([instant, instant]);
    expect(range.setNumberFormat('yyyy-mm-dd').getDisplayValues()).toEqual([['2026-03-04'], ['2026-03-04']]);
  });

  test.each([
    ['2026-03-08 01:30', '2026-03-08T09:30:00.000Z'],
    ['2026-03-08 03:30', '2026-03-08T10:30:00.000Z'],
    ['2026-03-09 00:00', '2026-03-09T07:00:00.000Z'],
    ['2026-11-01 00:30', '2026-11-01T07:30:00.000Z'],
    ['2026-11-02 00:00', '2026-11-02T08:00:00.000Z'],
  ])('around the change of clocks, %s in Los Angeles is %s', (typed, instant) => {
    const range = sheetOf(workbench({ timeZone: 'America/Los_Angeles' }))
      .getRange('A1')
      .setValue(typed);
    expect((range.getValue() as Date).toISOString()).toBe(instant);
  });

  test('a Date with a time of day shows both, one at midnight only the day', () => {
    const range = sheetOf(workbench()).getRange('A1:B1');
    range.setValues([[new Date(Date.UTC(2026, 0, 2)), new Date(Date.UTC(2026, 0, 2, 13, 5))]]);
    expect(range.getDisplayValues()).toEqual([['1/2/2026', '1/2/2026 13:05:00']]);
  });

  test('a changed time zone of the spreadsheet moves the instants, not the days shown', () => {
    const bench = workbench();
    const range = sheetOf(bench).getRange('A1').setValue('2026-01-02');
    bench.SpreadsheetApp.openById(BOOK).setSpreadsheetTimeZone('America/New_York');
    expect(range.getDisplayValue()).toBe('2026-01-02');
    expect((range.getValue() as Date).toISOString()).toBe('2026-01-02T05:00:00.000Z');
  });
});

describe('blanks and errors', () => {
  test('a blank cell reads as an empty text; null and undefined leave a cell blank', () => {
    const sheet = sheetOf(workbench());
    const range = sheet.getRange('A1:C1').setValues([['x', 1, true]]);
    range.setValues([[null, undefined, '']]);
    expect(range.getValues()).toEqual([['', '', '']]);
    expect(sheet.getLastRow()).toBe(0);
  });

  test('numbers and booleans stay what they are', () => {
    const range = sheetOf(workbench())
      .getRange('A1:D1')
      .setValues([[0, -0.5, true, false]]);
    expect(range.getValues()).toEqual([[0, -0.5, true, false]]);
  });

  test('an error reads as its text', () => {
    const range = sheetOf(workbench())
      .getRange('A1:B1')
      .setFormulas([['=1/0', '=NA()']]);
    expect(range.getValues()).toEqual([['#DIV/0!', '#N/A']]);
    expect(range.getDisplayValues()).toEqual([['#DIV/0!', '#N/A']]);
  });
});

describe('a table of another size', () => {
  const sheet = () => sheetOf(workbench());
  test.each([
    [
      [[1], [2], [3]],
      'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    [
      [[1], [2, 3]],
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    [
      [],
      'The number of rows in the data does not match the number of rows in the range. The data has 0 but the range has 2.',
    ],
  ])('%j is refused', (values, message) => {
    expect(() => sheet().getRange('A1:A2').setValues(values)).toThrow(message);
  });

  test.each(['setBackgrounds', 'setNumberFormats', 'setFontWeights', 'setNotes', 'setFormulas'] as const)(
    '%s says the same',
    (member) => {
      expect(() =>
        sheet()
          .getRange('A1:A2')
          [member]([['x']]),
      ).toThrow('The data has 1 but the range has 2.');
    },
  );

  test('what is no table is refused by its signature', () => {
    expect(() => sheet().getRange('A1').setValues('x')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

describe('the edges of the grid', () => {
  const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
  test.each([
    [[1001, 1], OUTSIDE],
    [[1, 27], OUTSIDE],
    [[1000, 1, 2, 1], OUTSIDE],
    [[1, 26, 1, 2], OUTSIDE],
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [['nowhere'], 'Range not found'],
    [['Missing!A1'], 'Range not found'],
  ])('getRange(%j) throws', (args, message) => {
    expect(() => sheetOf(workbench()).getRange(...args)).toThrow(message);
  });

  test('a range beyond the grid by its letters throws when it is used', () => {
    expect(() => sheetOf(workbench()).getRange('AB1').getValue()).toThrow(OUTSIDE);
    expect(() => sheetOf(workbench()).getRange('A1001').setValue(1)).toThrow(OUTSIDE);
  });

  test('only appendRow and the inserts make the sheet larger', () => {
    const sheet = workbench().SpreadsheetApp.create('Small', 2, 2).getSheets()[0]!;
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    expect(() => sheet.getRange(3, 1)).toThrow(OUTSIDE);
    sheet.appendRow([5, 6, 7]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([3, 3]);
    sheet.insertRowsAfter(3, 2);
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([5, 3]);
    expect(sheet.getRange('A3:C3').getValues()).toEqual([[5, 6, 7]]);
  });

  test('the last row counts content, not formats, notes or rules', () => {
    const { SpreadsheetApp } = workbench();
    const sheet = SpreadsheetApp.create('Other').getSheets()[0]!;
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
    sheet.getRange('A1').setValue('x');
    sheet.getRange('A9').setBackground('red').setNote('note').setDataValidation(rule);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([1, 1]);
    sheet.getRange('C5').insertCheckboxes();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 3]);
  });

  test('an empty sheet has no last row, and A1 as its data', () => {
    const sheet = sheetOf(workbench());
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('appendRow writes below the last content and reads what it is given as typed', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('C4').setValue('x');
    sheet.appendRow(['50%', '=1+1', "'001", null, new Date(Date.UTC(2026, 0, 2))]);
    expect(sheet.getRange('A5:E5').getValues()).toEqual([[0.5, 2, '001', '', new Date(Date.UTC(2026, 0, 2))]]);
  });
});

describe('what is displayed', () => {
  test.each<[string, unknown, string]>([
    ['0.0%', 0.1234, '12.3%'],
    ['#,##0.00', 12345.678, '12,345.68'],
    ['0', 2.5, '3'],
    ['"$"#,##0', 1234, '$1,234'],
    ['[h]:mm', 1.5, '36:00'],
    ['0;-0;"–"', 0, '–'],
    ['general', 1 / 3, '0.3333333333'],
    ['general', 123456789012, '123456789012'],
    ['general', 0.1 + 0.2, '0.3'],
    ['general', 1e21, '1E+21'],
    ['@', 12, '12'],
  ])('%s shows %j as %s', (format, value, shown) => {
    const range = sheetOf(workbench()).getRange('A1').setNumberFormat(format).setValue(value);
    expect(range.getDisplayValue()).toBe(shown);
  });

  test('in a locale with decimal commas numbers show them', () => {
    const range = sheetOf(workbench({ locale: 'de_DE' }))
      .getRange('A1:B1')
      .setValues([[1234.5, 0.5]]);
    range.setNumberFormats([['#,##0.00', 'general']]);
    expect(range.getDisplayValues()).toEqual([['1.234,50', '0,5']]);
  });
});
