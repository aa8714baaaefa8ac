import { describe, expect, test } from '@jest/globals';
import { sheetOf, workbench } from './workbench';

describe('what setValue makes of a text', () => {
  test.each([
    ['50%', 0.5, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['001', 1, '0.###############'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,234', 1234, '#,##0'],
    ['-7', -7, '0.###############'],
    ['+7', 7, '0.###############'],
    ['.5', 0.5, '0.###############'],
    ['1e3', 1000, '0.00E+00'],
    ['$5', 5, '"$"#,##0'],
    ['true', true, '0.###############'],
    ['TRUE', true, '0.###############'],
    ['1,23', '1,23', '0.###############'],
    ['1.234,5', '1.234,5', '0.###############'],
    ['12 apples', '12 apples', '0.###############'],
    [' 12 ', 12, '0.###############'],
    ["'001", '001', '0.###############'],
    ["'=1+1", '=1+1', '0.###############'],
    ["''quoted", "'quoted", '0.###############'],
    ['＝1+1', '＝1+1', '0.###############'],
    ['@home', '@home', '0.###############'],
    ['-not a number', '-not a number', '0.###############'],
    ['', '', '0.###############'],
  ])('%j is %j under %s', (typed, value, format) => {
    const cell = sheetOf(workbench()).getRange('A1').setValue(typed);
    expect(cell.getValue()).toBe(value);
    expect(cell.getNumberFormat()).toBe(format);
  });

  test.each([
    ['1/2/2026', '2026-01-02', 'M/d/yyyy'],
    ['2026-01-02', '2026-01-02', 'yyyy-mm-dd'],
    ['Jan 2, 2026', '2026-01-02', 'mmm d, yyyy'],
    ['2 January 2026', '2026-01-02', 'd mmmm yyyy'],
    ['2-Jan-2026', '2026-01-02', 'd-mmm-yyyy'],
    ['1/2/26', '2026-01-02', 'M/d/yyyy'],
    ['1/2/69', '1969-01-02', 'M/d/yyyy'],
    ['5/4', '2026-05-04', 'M/d'],
    ['Monday, May 4, 2026', '2026-05-04', 'mmm d, yyyy'],
  ])('%j is the day %s under %s', (typed, day, format) => {
    const cell = sheetOf(workbench()).getRange('A1').setValue(typed);
    expect((cell.getValue() as Date).toISOString().slice(0, 10)).toBe(day);
    expect(cell.getNumberFormat()).toBe(format);
  });

  test.each(['13/13/2026', '30/2/2026', '2026-02-30', '1/2/3/4', '12:75'])('%j is no date and stays text', (typed) => {
    expect(sheetOf(workbench()).getRange('A1').setValue(typed).getValue()).toBe(typed);
  });

  test('a formula is computed', () => {
    const cell = sheetOf(workbench()).getRange('A1').setValue('=1+1');
    expect([cell.getFormula(), cell.getValue()]).toEqual(['=1+1', 2]);
  });

  test.each([
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '12,5', 12.5],
    ['de_DE', '12,5%', 0.125],
    ['fr_FR', '12,5', 12.5],
    ['en_GB', '12.5', 12.5],
    ['de_DE', '12.5', '12.5'],
  ])('in %s, %j is %j', (locale, typed, value) => {
    expect(sheetOf(workbench({ locale })).getRange('A1').setValue(typed).getValue()).toBe(value);
  });

  test.each([
    ['en_US', '3/4/2026', '2026-03-04'],
    ['en_GB', '3/4/2026', '2026-04-03'],
    ['de_DE', '3.4.2026', '2026-04-03'],
    ['sv_SE', '2026-03-04', '2026-03-04'],
  ])('in %s, %j is %s', (locale, typed, day) => {
    const value = sheetOf(workbench({ locale })).getRange('A1').setValue(typed).getValue();
    expect((value as Date).toISOString().slice(0, 10)).toBe(day);
  });

  test('a cell formatted as text keeps what is typed', () => {
    const range = sheetOf(workbench()).getRange('A1:A4').setNumberFormat('@');
    range.setValues([['001'], ['=1+1'], ['1/2/2026'], ['50%']]);
    expect(range.getValues()).toEqual([['001'], ['=1+1'], ['1/2/2026'], ['50%']]);
    expect(range.getFormulas()).toEqual([[''], [''], [''], ['']]);
  });

  test('a number given as text and one given as number are the same afterwards', () => {
    const range = sheetOf(workbench())
      .getRange('A1:B1')
      .setValues([['12', 12]]);
    expect(range.getValues()).toEqual([[12, 12]]);
  });

  test('a text of more than 50,000 characters is refused', () => {
    const cell = sheetOf(workbench()).getRange('A1');
    expect(() => cell.setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(cell.setValue('x'.repeat(50_000)).getValue()).toHaveLength(50_000);
  });
});
