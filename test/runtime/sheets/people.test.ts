import { describe, expect, test } from '@jest/globals';
import { BOOK, OWNER, sheetOf, workbench } from './workbench';

describe('an edit by a person, as onEdit is told of it', () => {
  test.each([
    ['12', { value: '12' }],
    ['50%', { value: '0.5' }],
    ['2026-01-02', { value: '46024' }],
    ['TRUE', { value: 'TRUE' }],
    ["'001", { value: '001' }],
    ['words', { value: 'words' }],
    ['', {}],
  ])('typing %j', (typed, told) => {
    const bench = workbench();
    expect(bench.edit('Sheet1', 'B2', typed)).toEqual({
      sheet: 0,
      row: 1,
      column: 1,
      rows: 1,
      columns: 1,
      a1: 'B2',
      ...told,
    });
  });

  test('the former value is told as text', () => {
    const bench = workbench();
    bench.edit('Sheet1', 'A1', 'first');
    expect(bench.edit('Sheet1', 'A1', '5')).toMatchObject({ value: '5', oldValue: 'first' });
    expect(bench.edit('Sheet1', 'A1', '')).toEqual({
      sheet: 0,
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
      a1: 'A1',
      oldValue: '5',
    });
  });

  test('a paste of several cells tells its range and no value', () => {
    const bench = workbench();
    const told = bench.edit('Sheet1', 'B2', [
      ['a', '1'],
      ['b', '50%'],
    ]);
    expect(told).toEqual({ sheet: 0, row: 1, column: 1, rows: 2, columns: 2, a1: 'B2:C3' });
    expect(sheetOf(bench).getRange('B2:C3').getValues()).toEqual([
      ['a', 1],
      ['b', 0.5],
    ]);
  });

  test('a paste that does not fit makes the sheet grow', () => {
    const bench = workbench();
    bench.edit('Sheet1', 'A999', [['a'], ['b'], ['c']]);
    expect(sheetOf(bench).getMaxRows()).toBe(1001);
    expect(sheetOf(bench).getRange('A1001').getValue()).toBe('c');
  });

  test('text from the clipboard keeps quoted tabs and lines', () => {
    const bench = workbench();
    bench.core.paste(BOOK, 'Sheet1', 'A1', 'a\t"two\nlines"\r\n"say ""yes"""\tin "the" middle\n');
    expect(sheetOf(bench).getRange('A1:B2').getValues()).toEqual([
      ['a', 'two\nlines'],
      ['say "yes"', 'in "the" middle'],
    ]);
  });
});

describe('protection', () => {
  function guarded() {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1:B2').protect().setDescription('mine');
    return { bench, sheet };
  }
  const REFUSED =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  test('the owner can always edit', () => {
    const { bench, sheet } = guarded();
    sheet.getProtections(bench.SpreadsheetApp.ProtectionType.RANGE)[0]!.removeEditor(OWNER);
    expect(sheet.getRange('A1').setValue('x').getValue()).toBe('x');
    expect(bench.edit('Sheet1', 'A1', 'y').value).toBe('y');
  });

  test('others cannot, neither by script nor by hand, and may elsewhere', () => {
    const { bench, sheet } = guarded();
    bench.user.email = 'other@example.org';
    expect(() => sheet.getRange('B2:C3').setValue('x')).toThrow(REFUSED);
    expect(() => sheet.getRange('B2').setBackground('red')).toThrow(REFUSED);
    expect(() => sheet.getRange('B2').clear()).toThrow(REFUSED);
    expect(() => sheet.deleteRow(1)).toThrow(REFUSED);
    expect(() => bench.edit('Sheet1', 'A1', 'x')).toThrow('A1 on Sheet1 is protected.');
    expect(sheet.getRange('C3').setValue('x').getValue()).toBe('x');
    expect(sheet.getRange('A1').canEdit()).toBe(false);
  });

  test('an editor who was added can', () => {
    const { bench, sheet } = guarded();
    sheet.getProtections(bench.SpreadsheetApp.ProtectionType.RANGE)[0]!.addEditor('other@example.org');
    bench.user.email = 'other@example.org';
    expect(sheet.getRange('A1').setValue('x').getValue()).toBe('x');
  });

  test('a warning stops no script, and asks a person', () => {
    const { bench, sheet } = guarded();
    sheet.getProtections(bench.SpreadsheetApp.ProtectionType.RANGE)[0]!.setWarningOnly(true);
    bench.user.email = 'other@example.org';
    expect(sheet.getRange('A1').setValue('x').getValue()).toBe('x');
    const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(bench.core.mayEdit(BOOK, 0, a1, 'other@example.org')).toBe('warning');
    expect(bench.core.mayEdit(BOOK, 0, { ...a1, row: 9 }, 'other@example.org')).toBe('yes');
  });

  test('a protected sheet is open where it was left unprotected', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('A1:B2'), sheet.getRange('C1:C2')]);
    expect(protection.getProtectionType().toString()).toBe('SHEET');
    bench.user.email = 'other@example.org';
    expect(sheet.getRange('A1:C2').setValue('x').getValue()).toBe('x');
    expect(() => sheet.getRange('A1:C3').setValue('x')).toThrow(REFUSED);
  });
});

describe('a rule that rejects', () => {
  test('refuses a value, says what is allowed and leaves the cell as it was', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    const rule = bench.SpreadsheetApp.newDataValidation()
      .requireValueInList(['yes', 'no'])
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1').setDataValidation(rule).setValue('yes');
    const message =
      'The data you entered in cell A1 violates the data validation rules set on this cell.\nPlease enter one of the following values: yes, no.';
    expect(() => sheet.getRange('A1').setValue('maybe')).toThrow(message);
    expect(() => bench.edit('Sheet1', 'A1', 'maybe')).toThrow(message);
    expect(sheet.getRange('A1').getValue()).toBe('yes');
    expect(sheet.getRange('A1').setValue('').getValue()).toBe('');
  });

  test('one that only warns takes everything, and knows what is wrong', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('D1:D3').setValues([['Elm'], ['Fir'], ['Elm']]);
    const rule = bench.SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange('D1:D3'))
      .setHelpText('a school')
      .build();
    sheet
      .getRange('A1:A2')
      .setDataValidation(rule)
      .setValues([['Elm'], ['elm ']]);
    expect(bench.core.choices(BOOK, 0, 0, 0)).toEqual({
      list: ['Elm', 'Fir'],
      allowInvalid: true,
      help: 'a school',
      valid: true,
    });
    expect(bench.core.choices(BOOK, 0, 1, 0)).toMatchObject({ valid: false });
    expect(bench.core.choices(BOOK, 0, 2, 0)).toBeUndefined();
  });
});
