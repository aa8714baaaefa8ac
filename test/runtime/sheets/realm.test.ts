import { expect, test } from '@jest/globals';
import { scripted } from '../host/script';

/** Everything that a script is handed must be of the script's own context: there `instanceof Array` is asked of it. */
test.each([
  ['values', 'sheet.getRange("A1:B2").getValues()'],
  ['display values', 'sheet.getDataRange().getDisplayValues()'],
  ['formulas in R1C1', 'sheet.getRange("A1:B2").getFormulasR1C1()'],
  ['looks', 'sheet.getRange("A1:B2").getBackgrounds()'],
  ['sheets', 'book.getSheets()'],
  ['named ranges', 'book.getNamedRanges()'],
  ['protections', 'book.getProtections(SpreadsheetApp.ProtectionType.RANGE)'],
  ['holes of a protection', 'sheet.protect().setUnprotectedRanges([sheet.getRange("A1")]).getUnprotectedRanges()'],
  ['conditional formats', 'sheet.getConditionalFormatRules()'],
  ['what a rule asks', 'sheet.getRange("A1").getDataValidation().getCriteriaValues()'],
  ['the list of a rule', 'sheet.getRange("A1").getDataValidation().getCriteriaValues()[0]'],
  ['validations', 'sheet.getRange("A1:B1").getDataValidations()'],
  ['charts', 'sheet.getCharts()'],
  ['ranges of a chart', 'sheet.getCharts()[0].getRanges()'],
  ['merged ranges', 'sheet.getRange("A1:F9").getMergedRanges()'],
  ['found cells', 'book.createTextFinder("x").findAll()'],
  ['runs of a text', 'sheet.getRange("B1").getRichTextValue().getRuns()'],
  ['editors', 'book.getEditors()'],
])('%s are of the script', async (_, expression) => {
  const { run } = await scripted(`function isOwn() {
    const book = SpreadsheetApp.getActive();
    const sheet = book.getSheets()[0];
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build();
    sheet.getRange('A1').setDataValidation(rule);
    sheet.getRange('B1').setValue('x');
    sheet.getRange('C1').protect();
    sheet.getRange('D1:E2').merge();
    book.setNamedRange('Name', sheet.getRange('A1'));
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B2')).setPosition(1, 1, 0, 0).build());
    const look = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true);
    sheet.setConditionalFormatRules([look.setRanges([sheet.getRange('A1')]).build()]);
    const list = ${expression};
    return list instanceof Array && list.every((one) => !Array.isArray(one) || one instanceof Array) && list.length;
  }`);
  expect(run('isOwn')).toBeGreaterThan(0);
});

test('a date is a Date of the script, an error an Error of it', async () => {
  const { run } = await scripted(`function kinds() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    const date = sheet.getRange('A1').setValue('2026-01-02').getValue();
    try {
      sheet.getRange(1, 1, 5000);
    } catch (error) {
      return [date instanceof Date, error instanceof Error, String(error)];
    }
  }`);
  expect(run('kinds')).toEqual([
    true,
    true,
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
  ]);
});
