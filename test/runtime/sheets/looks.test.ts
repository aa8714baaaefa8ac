import { describe, expect, test } from '@jest/globals';
import { BOOK, sheetOf, workbench } from './workbench';

const RED = '#f4cccc';

/** Backgrounds of a block as they look. */
function backgrounds(bench: ReturnType<typeof workbench>, rows: number, columns: number) {
  return bench.core.looks(BOOK, 0, { row: 0, column: 0, rows, columns }).map(({ background }) => background ?? '');
}

describe('conditional formats', () => {
  test('the check of Data: more than out of, only for a proportion, through a named range of another tab', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    const book = bench.SpreadsheetApp.openById(BOOK);
    const lists = book.insertSheet('_Lists');
    lists.getRange('A1:B2').setValues([
      ['M06', 'Proportion'],
      ['M10', 'Mean'],
    ]);
    book.setNamedRange('MeasureTypes', lists.getRange('A1:B2'));
    sheet.getRange('A1:F5').setValues([
      ['Period', 'Team', 'Measure', 'Group', 'Number', 'Out of'],
      ['', '', 'M06 Work in on time', 'All', 17, 12],
      ['', '', 'M06', 'All', 11, 12],
      ['', '', 'M10 Minutes', 'All', 17, 12],
      ['', '', 'M99', 'All', 17, 12],
    ]);
    const formula =
      '=AND(ISNUMBER($E2),ISNUMBER($F2),$E2>$F2,IFERROR(VLOOKUP(LEFT($C2,FIND(" ",$C2&" ")-1),INDIRECT("MeasureTypes"),2,FALSE)="Proportion",FALSE))';
    sheet.setConditionalFormatRules([
      bench.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground(RED)
        .setRanges([sheet.getRange('E2:F1000')])
        .build(),
    ]);
    const red = () => backgrounds(bench, 5, 6).flatMap((one, at) => (one === RED ? [at] : []));
    expect(red()).toEqual([10, 11]);
    sheet.getRange('E2').setValue(11);
    expect(red()).toEqual([]);
  });

  test.each<
    [
      string,
      (rule: ReturnType<ReturnType<typeof workbench>['SpreadsheetApp']['newConditionalFormatRule']>) => unknown,
      boolean[],
    ]
  >([
    ['a blank', (rule) => rule.whenCellEmpty(), [true, false, false, false]],
    ['no blank', (rule) => rule.whenCellNotEmpty(), [false, true, true, true]],
    ['a number above 4', (rule) => rule.whenNumberGreaterThan(4), [false, true, false, false]],
    ['a number between 1 and 5', (rule) => rule.whenNumberBetween(1, 5), [false, true, false, false]],
    ['a text with "late"', (rule) => rule.whenTextContains('LATE'), [false, false, true, false]],
    ['a text that begins with "on"', (rule) => rule.whenTextStartsWith('on'), [false, false, false, true]],
    ['a formula', (rule) => rule.whenFormulaSatisfied('=LEN(A1)>4'), [false, false, false, true]],
  ])('on %s', (_, condition, expected) => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1:A4').setValues([[''], [5], ['Late'], ['on time']]);
    const rule = bench.SpreadsheetApp.newConditionalFormatRule();
    condition(rule);
    sheet.setConditionalFormatRules([
      rule
        .setBackground(RED)
        .setRanges([sheet.getRange('A1:A4')])
        .build(),
    ]);
    expect(backgrounds(bench, 4, 1).map((one) => one === RED)).toEqual(expected);
  });

  test('the first rule that holds decides, later ones add what it leaves open', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1').setValue(5).setBackground('#00ff00');
    const rule = (low: number, paint: string) =>
      bench.SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(low).setBackground(paint);
    const range = [sheet.getRange('A1')];
    sheet.setConditionalFormatRules([
      rule(9, '#111111').setRanges(range).build(),
      rule(3, '#222222').setRanges(range).build(),
      rule(1, '#333333').setBold(true).setRanges(range).build(),
    ]);
    expect(bench.core.looks(BOOK, 0, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
      { background: '#222222', bold: true },
    ]);
  });

  test('a gradient goes from the least to the greatest', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1:A4').setValues([[0], [5], [10], ['x']]);
    sheet.setConditionalFormatRules([
      bench.SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#000000')
        .setGradientMaxpoint('#ffffff')
        .setRanges([sheet.getRange('A1:A4')])
        .build(),
    ]);
    expect(backgrounds(bench, 4, 1)).toEqual(['#000000', '#808080', '#ffffff', '']);
  });

  test('rules are read back as they were built', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    const built = bench.SpreadsheetApp.newConditionalFormatRule()
      .whenNumberBetween(1, 5)
      .setFontColor('Red')
      .setItalic(true)
      .setRanges([sheet.getRange('A1:A4'), sheet.getRange('C:C')])
      .build();
    sheet.setConditionalFormatRules([built]);
    const [rule] = sheet.getConditionalFormatRules();
    const condition = rule!.getBooleanCondition()!;
    expect(rule!.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A4', 'C:C']);
    expect(condition.getCriteriaType()).toBe(bench.SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN);
    expect(condition.getCriteriaValues()).toEqual([1, 5]);
    expect([condition.getFontColor(), condition.getItalic(), condition.getBackground()]).toEqual([
      '#ff0000',
      true,
      null,
    ]);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test('a rule without ranges, or without a condition, is refused', () => {
    const { SpreadsheetApp } = workbench();
    expect(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()).toThrow('at least one range');
    const sheet = sheetOf(workbench());
    expect(() =>
      SpreadsheetApp.newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('condition');
  });
});

describe('a filter', () => {
  test('hides the rows that do not meet it, and shows them again', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1:B4').setValues([
      ['Team', 'Number'],
      ['Elm', 1],
      ['Fir', 2],
      ['Elm', 3],
    ]);
    const filter = sheet.getRange('A1:B4').createFilter();
    const hidden = () => [1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
    filter.setColumnFilterCriteria(1, bench.SpreadsheetApp.newFilterCriteria().setHiddenValues(['Fir']).build());
    expect(hidden()).toEqual([3]);
    filter.setColumnFilterCriteria(2, bench.SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build());
    expect(hidden()).toEqual([2, 3]);
    filter.removeColumnFilterCriteria(2);
    filter.setColumnFilterCriteria(1, bench.SpreadsheetApp.newFilterCriteria().setVisibleValues(['Fir']).build());
    expect(hidden()).toEqual([2, 4]);
    expect(() => sheet.getRange('A1').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.remove();
    expect([hidden(), sheet.getFilter()]).toEqual([[], null]);
  });

  test('sorts below its headings', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:A4').setValues([['Team'], ['c'], ['a'], ['b']]);
    const filter = sheet.getRange('A1:A4').createFilter().sort(1, false);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Team', 'c', 'b', 'a']);
    expect(filter.getColumnSortSpec(1).isAscending()).toBe(false);
  });
});
