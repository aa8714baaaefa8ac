import { describe, expect, test } from '@jest/globals';
import { BOOK, sheetOf, workbench } from './workbench';

const bookOf = (bench: ReturnType<typeof workbench>) => bench.SpreadsheetApp.openById(BOOK);

describe('where a range is', () => {
  test.each([
    ['B2:D5', 'B2:D5', 2, 2, 4, 3],
    ['$C$3', 'C3', 3, 3, 1, 1],
    ['c5:b2', 'B2:C5', 2, 2, 4, 2],
    ['5:7', '5:7', 5, 1, 3, 26],
    ['D:F', 'D:F', 1, 4, 1000, 3],
    ['D:B', 'B:D', 1, 2, 1000, 3],
    ['A2:A', 'A2:A', 2, 1, 999, 1],
    ['Sheet1!E10:F12', 'E10:F12', 10, 5, 3, 2],
    ["'Sheet1'!A1", 'A1', 1, 1, 1, 1],
    ['R5C3', 'C5', 5, 3, 1, 1],
    ['r1c1:r2c2', 'A1:B2', 1, 1, 2, 2],
    ['!c2:e5', 'C2:E5', 2, 3, 4, 3],
  ])('%s is %s', (text, a1, row, column, rows, columns) => {
    const range = sheetOf(workbench()).getRange(text);
    expect([
      range.getA1Notation(),
      range.getRow(),
      range.getColumn(),
      range.getNumRows(),
      range.getNumColumns(),
    ]).toEqual([a1, row, column, rows, columns]);
    expect([range.getLastRow(), range.getLastColumn(), range.getHeight(), range.getWidth()]).toEqual([
      row + rows - 1,
      column + columns - 1,
      rows,
      columns,
    ]);
  });

  test('bounded and open sides', () => {
    const sheet = sheetOf(workbench());
    const sides = (text: string) => {
      const range = sheet.getRange(text);
      return [
        range.isStartRowBounded(),
        range.isEndRowBounded(),
        range.isStartColumnBounded(),
        range.isEndColumnBounded(),
      ];
    };
    expect(sides('A5:C10')).toEqual([true, true, true, true]);
    expect(sides('3:5')).toEqual([true, true, false, false]);
    expect(sides('B:D')).toEqual([false, false, true, true]);
    expect(sides('B2:D')).toEqual([true, false, true, true]);
  });

  test('offset and getCell count from the range', () => {
    const range = sheetOf(workbench()).getRange('B2:C3');
    expect(range.offset(1, 2).getA1Notation()).toBe('D3:E4');
    expect(range.offset(0, 0, 1).getA1Notation()).toBe('B2:C2');
    expect(range.offset(-1, -1, 3, 1).getA1Notation()).toBe('A1:A3');
    expect(range.getCell(2, 1).getA1Notation()).toBe('B3');
    expect(() => range.getCell(3, 1)).toThrow('Cell reference out of range');
    expect(() => range.offset(0, 0, 0)).toThrow('number of rows');
    expect(() => range.offset(-2, 0)).toThrow('outside the dimensions');
  });

  test('the filled cells around a cell', () => {
    const { SpreadsheetApp } = workbench();
    const sheet = sheetOf(workbench());
    sheet.getRange('B2:D4').setValue('x');
    sheet.getRange('F6:G7').setValue('x');
    const region = (text: string) => sheet.getRange(text).getDataRegion().getA1Notation();
    expect(['C3', 'B2:D4', 'A1', 'B1', 'E3', 'F6'].map(region)).toEqual([
      'B2:D4',
      'B2:D4',
      'A1',
      'B1:D4',
      'B2:E4',
      'F6:G7',
    ]);
    expect(sheet.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.ROWS).getA1Notation()).toBe('C2:C4');
    expect(sheet.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.COLUMNS).getA1Notation()).toBe('B3:D3');
  });

  test.each([
    ['B1', 'DOWN', 'B2'],
    ['B2', 'DOWN', 'B5'],
    ['D2', 'DOWN', 'D4'],
    ['B5', 'DOWN', 'B1000'],
    ['B4', 'UP', 'B2'],
    ['D4', 'UP', 'D2'],
    ['B2', 'UP', 'B1'],
    ['B2', 'NEXT', 'D2'],
    ['D2', 'NEXT', 'Z2'],
    ['D2', 'PREVIOUS', 'B2'],
  ])('from %s %s comes %s', (from, direction, to) => {
    const sheet = sheetOf(workbench());
    for (const cell of ['B2', 'B5', 'D2:D4']) sheet.getRange(cell).setValue('x');
    expect(
      sheet
        .getRange(from)
        .getNextDataCell({ toString: () => direction })
        .getA1Notation(),
    ).toBe(to);
  });
});

describe('formulas in R1C1', () => {
  test.each([
    ['A1', '=R[1]C[1]', '=B2', '=R[1]C[1]'],
    ['C3', '=R1C1', '=$A$1', '=R1C1'],
    ['D4', '=R[1]C1', '=$A5', '=R[1]C1'],
    ['H15', '=R[-1]C & "R1C1 stays"', '=H14 & "R1C1 stays"', '=R[-1]C[0] & "R1C1 stays"'],
    ['A2', '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
    ['B3', '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])'],
  ])('in %s, %s is %s', (cell, given, a1, back) => {
    const range = sheetOf(workbench()).getRange(cell).setFormulaR1C1(given);
    expect([range.getFormula(), range.getFormulaR1C1()]).toEqual([a1, back]);
  });

  test('one formula for a block moves along, a text gets its =', () => {
    const range = sheetOf(workbench()).getRange('B2:C3').setFormula('=A1');
    expect(range.getFormulas()).toEqual([
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ]);
    range.setFormulas([
      ['=$A$1', ''],
      ['A9', '=A1+1'],
    ]);
    expect(range.getFormulas()).toEqual([
      ['=$A$1', ''],
      ['=A9', '=A1+1'],
    ]);
  });
});

describe('copying', () => {
  const filled = () => {
    const sheet = sheetOf(workbench());
    sheet
      .getRange('A1:B2')
      .setValues([
        ['V1', 'V2'],
        ['V3', 'V4'],
      ])
      .setBackground('#ff0000');
    return sheet;
  };

  test('a smaller target takes all, a larger one whole copies only', () => {
    const sheet = filled();
    sheet.getRange('A1:B2').copyTo(sheet.getRange('G1'));
    expect(sheet.getRange('G1:H2').getValues()).toEqual([
      ['V1', 'V2'],
      ['V3', 'V4'],
    ]);
    sheet.getRange('A1:B2').copyTo(sheet.getRange('J1:L4'));
    expect(sheet.getRange('J1:L4').getValues()).toEqual([
      ['V1', 'V2', ''],
      ['V3', 'V4', ''],
      ['V1', 'V2', ''],
      ['V3', 'V4', ''],
    ]);
    expect(sheet.getRange('L1').getBackground()).toBe('#ffffff');
  });

  test('values alone, formats alone, turned', () => {
    const sheet = filled();
    const { CopyPasteType } = workbench().SpreadsheetApp;
    sheet.getRange('D5:E6').setBackground('#cccccc');
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D5'), { contentsOnly: true });
    expect([sheet.getRange('D5').getValue(), sheet.getRange('D5').getBackground()]).toEqual(['V1', '#cccccc']);
    sheet.getRange('D9').setValue('stays');
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D9'), { formatOnly: true });
    expect([sheet.getRange('D9').getValue(), sheet.getRange('E10').getBackground()]).toEqual(['stays', '#ff0000']);
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D17'), CopyPasteType.PASTE_NORMAL, true);
    expect(sheet.getRange('D17:E18').getValues()).toEqual([
      ['V1', 'V3'],
      ['V2', 'V4'],
    ]);
    sheet.getRange('A1').setFormula('=1+1');
    sheet.getRange('A1').copyTo(sheet.getRange('H1'), CopyPasteType.PASTE_VALUES, false);
    expect([sheet.getRange('H1').getValue(), sheet.getRange('H1').getFormula()]).toEqual([2, '']);
  });

  test.each([[[]], [['not a range']], [[null]]])('copyTo(%j) is refused', (args) => {
    // Wrong on purpose: a script has no compiler.
    const copyTo = filled().getRange('A1').copyTo as (...given: unknown[]) => void;
    expect(() => copyTo.apply(filled().getRange('A1'), args)).toThrow("don't match the method signature");
  });

  test('an empty source empties its target', () => {
    const sheet = filled();
    sheet.getRange('X1:Y2').copyTo(sheet.getRange('A1'));
    expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });

  test('copyValuesToRange and copyFormatToRange count from 1', () => {
    const sheet = filled();
    sheet.getRange('A1:B2').copyValuesToRange(sheet, 4, 5, 1, 2);
    sheet.getRange('A1:B2').copyFormatToRange(sheet.getSheetId(), 7, 8, 1, 2);
    expect([sheet.getRange('E2').getValue(), sheet.getRange('E2').getBackground()]).toEqual(['V4', '#ffffff']);
    expect([sheet.getRange('H2').getValue(), sheet.getRange('H2').getBackground()]).toEqual(['', '#ff0000']);
  });

  test('filling goes on with numbers, dates, names and formulas', () => {
    const { SpreadsheetApp } = workbench();
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:D2').setValues([
      [1, 'Jan', '2026-01-05', '=A1*2'],
      [2, 'Feb', '2026-01-12', '=A2*2'],
    ]);
    sheet.getRange('A1:D2').autoFill(sheet.getRange('A1:D4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange('A3:D4').getDisplayValues()).toEqual([
      ['3', 'Mar', '2026-01-19', '6'],
      ['4', 'Apr', '2026-01-26', '8'],
    ]);
    sheet.getRange('H1:K1').setValues([[10, 8, 6, 4]]);
    sheet.getRange('H1:K1').autoFill(sheet.getRange('F1:K1'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange('F1:G1').getValues()).toEqual([[14, 12]]);
    expect(() =>
      sheet.getRange('A1').autoFill(sheet.getRange('C1:C5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES),
    ).toThrow('destination range must contain the source range');
    expect(() =>
      sheet.getRange('A1').autoFill(sheet.getRange('A1:B5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES),
    ).toThrow('only one direction');
  });
});

describe('tidying', () => {
  test('equal rows go, the first stays', () => {
    const range = sheetOf(workbench())
      .getRange('A1:B4')
      .setValues([
        ['foo', 'bar'],
        ['bar', 'foo'],
        ['foo', 'foo'],
        ['bar', 'foo'],
      ]);
    expect(range.removeDuplicates().getA1Notation()).toBe('A1:B3');
    expect(range.getValues()).toEqual([
      ['foo', 'bar'],
      ['bar', 'foo'],
      ['foo', 'foo'],
      ['', ''],
    ]);
    expect(range.removeDuplicates([2]).getA1Notation()).toBe('A1:B3');
  });

  test('spaces are trimmed, and what then looks like a formula stays text', () => {
    const range = sheetOf(workbench())
      .getRange('A1:A4')
      .setValues([[' before'], ['after '], ['two  middle'], ['   =SUM(1,2)']]);
    expect(range.trimWhitespace().getValues().flat()).toEqual(['before', 'after', 'two middle', '=SUM(1,2)']);
    expect(range.getFormulas().flat()).toEqual(['', '', '', '']);
  });

  test('texts are cut into columns', () => {
    const { SpreadsheetApp } = workbench();
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:A2').setValues([['a1,b1'], ['a2,,c2']]);
    sheet.getRange('A1:A2').splitTextToColumns();
    sheet.getRange('A5').setValue('a b');
    sheet.getRange('A5').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['a1', 'b1', ''],
      ['a2', '', 'c2'],
    ]);
    expect(sheet.getRange('A5:B5').getValues()).toEqual([['a', 'b']]);
  });

  test('shuffling keeps every row', () => {
    const range = sheetOf(workbench())
      .getRange('A1:B20')
      .setValues(Array.from({ length: 20 }, (_, i) => [i, `row ${i}`]));
    expect(
      range
        .randomize()
        .getValues()
        .sort(([a], [b]) => Number(a) - Number(b)),
    ).toEqual(Array.from({ length: 20 }, (_, i) => [i, `row ${i}`]));
  });
});

describe('merged cells', () => {
  test('show their first cell, are found and come apart', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:F3').setValue('x');
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    expect(
      sheet
        .getRange('A1:C3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect([sheet.getRange('B2').isPartOfMerge(), sheet.getRange('C3').isPartOfMerge()]).toEqual([true, false]);
    expect(() => sheet.getRange('B2:C3').merge()).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    sheet.getRange('A1:B2').breakApart();
    sheet.getRange('D1:E2').mergeAcross();
    sheet.getRange('A3:B4').mergeVertically();
    expect(
      sheet
        .getDataRange()
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['D1:E1', 'D2:E2', 'A3:A4', 'B3:B4']);
  });
});

describe('checkboxes', () => {
  test('are ticked and unticked, with values of their own too', () => {
    const sheet = sheetOf(workbench());
    const plain = sheet.getRange('A1:A2').insertCheckboxes();
    const own = sheet.getRange('B1').insertCheckboxes('YES', 'NO');
    expect([plain.getValues(), own.getValue()]).toEqual([[[false], [false]], 'NO']);
    expect([plain.check().getValues(), plain.isChecked(), own.check().getValue()]).toEqual([
      [[true], [true]],
      true,
      'YES',
    ]);
    sheet.getRange('A1').uncheck();
    expect([plain.isChecked(), sheet.getRange('A1:C1').isChecked()]).toEqual([null, null]);
    expect(own.getDataValidation()!.getCriteriaValues()).toEqual(['YES', 'NO']);
    plain.removeCheckboxes();
    expect([plain.getValues(), plain.getDataValidation()]).toEqual([[[''], ['']], null]);
  });
});

describe('validation rules', () => {
  const { SpreadsheetApp } = workbench();
  const date = new Date(2012, 11, 31);
  test.each<[string, unknown[], string]>([
    ['requireNumberBetween', [20, 40], 'NUMBER_BETWEEN'],
    ['requireNumberEqualTo', [20], 'NUMBER_EQUAL_TO'],
    ['requireTextContains', ['foo'], 'TEXT_CONTAINS'],
    ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL'],
    ['requireDate', [], 'DATE_IS_VALID_DATE'],
    ['requireDateAfter', [date], 'DATE_AFTER'],
    ['requireDateBetween', [date, date], 'DATE_BETWEEN'],
    ['requireFormulaSatisfied', ['=A1>0'], 'CUSTOM_FORMULA'],
    ['requireValueInList', [['a', 'b'], false], 'VALUE_IN_LIST'],
    ['requireCheckbox', ['on', 'off'], 'CHECKBOX'],
  ])('%s(%j) is read back', (member, args, type) => {
    const builder = SpreadsheetApp.newDataValidation() as unknown as Record<
      string,
      (...given: unknown[]) => { build(): unknown }
    >;
    const range = sheetOf(workbench())
      .getRange('A1:B2')
      .setDataValidation(builder[member]!(...args).build());
    expect(
      range
        .getDataValidations()
        .flat()
        .map((rule) => String(rule!.getCriteriaType())),
    ).toEqual([type, type, type, type]);
    expect(range.getDataValidation()!.getCriteriaValues()).toEqual(args);
  });

  test('a builder begins empty, allows invalid values and has no help', () => {
    const builder = SpreadsheetApp.newDataValidation();
    expect([
      builder.getCriteriaType(),
      builder.getCriteriaValues(),
      builder.getHelpText(),
      builder.getAllowInvalid(),
    ]).toEqual([null, [], null, true]);
    expect(String(builder.requireCheckbox().setHelpText('help').build())).toBe('DataValidation');
  });

  test('a list from a range names the range, also after rows were put in', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet
      .getRange('A1')
      .setDataValidation(
        bench.SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D2:D5'), true).build(),
      );
    sheet.insertRowsBefore(2, 1);
    const [list, dropdown] = sheet.getRange('A1').getDataValidation()!.getCriteriaValues() as [
      ReturnType<typeof sheet.getRange>,
      boolean,
    ];
    expect([list.getA1Notation(), dropdown]).toEqual(['D3:D6', true]);
  });

  test('a table of rules, with null where there is none', () => {
    const bench = workbench();
    const rule = bench.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build();
    const range = sheetOf(bench)
      .getRange('A1:B1')
      .setDataValidations([[rule, null]]);
    expect(
      range
        .getDataValidations()
        .flat()
        .map((one) => one && String(one.getCriteriaType())),
    ).toEqual(['NUMBER_GREATER_THAN', null]);
    expect(range.clearDataValidations().getDataValidations()).toEqual([[null, null]]);
  });
});

describe('sheets of a spreadsheet', () => {
  test('are put in after the active one, or where they are told', () => {
    const book = workbench().SpreadsheetApp.create('Book');
    for (const args of [['s1'], ['s2'], ['s3', 1], ['s4', 0]]) book.insertSheet(...args);
    expect(book.getSheets().map((sheet) => [sheet.getName(), sheet.getIndex()])).toEqual([
      ['s4', 1],
      ['Sheet1', 2],
      ['s3', 3],
      ['s1', 4],
      ['s2', 5],
    ]);
    expect(book.getActiveSheet().getName()).toBe('s4');
    expect([book.getNumSheets(), book.getSheetByName('none'), book.getSheetById(99)]).toEqual([5, null, null]);
    expect(() => book.insertSheet('s1')).toThrow(
      'A sheet with the name "s1" already exists. Please enter another name.',
    );
  });

  test('are copied, renamed, moved and deleted', () => {
    const book = workbench().SpreadsheetApp.create('Book');
    const sheet = book.getSheets()[0]!.setName('First');
    sheet
      .getRange('A1:B1')
      .setValues([[1, '=A1+1']])
      .setBackground('red');
    book.setActiveSheet(sheet);
    const copy = book.duplicateActiveSheet();
    expect([copy.getName(), copy.getRange('B1').getValue(), copy.getRange('A1').getBackground()]).toEqual([
      'Copy of First',
      2,
      '#ff0000',
    ]);
    copy.getRange('A1').setValue(5);
    expect(sheet.getRange('A1').getValue()).toBe(1);
    book.moveActiveSheet(1);
    book.renameActiveSheet('Second');
    expect(book.getSheets().map((one) => one.getName())).toEqual(['Second', 'First']);
    book.deleteActiveSheet();
    expect(book.getSheets().map((one) => one.getName())).toEqual(['First']);
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });

  test('copied to another spreadsheet they keep cells and looks', () => {
    const { SpreadsheetApp } = workbench();
    const [from, to] = [SpreadsheetApp.create('From'), SpreadsheetApp.create('To')];
    from.getSheets()[0]!.getRange('A1').setValue('x').setFontWeight('bold');
    const copy = from.getSheets()[0]!.copyTo(to);
    expect([
      copy.getName(),
      copy.getRange('A1').getValue(),
      copy.getRange('A1').getFontWeight(),
      to.getNumSheets(),
    ]).toEqual(['Copy of Sheet1', 'x', 'bold', 2]);
  });

  test('a template gives a new sheet its contents', () => {
    const book = workbench().SpreadsheetApp.create('Book');
    const template = book.getSheets()[0]!;
    template.getRange('A1').setValue('x');
    expect(book.insertSheet('New', 0, { template }).getRange('A1').getValue()).toBe('x');
  });

  test('rows and columns: sizes, hiding, freezing', () => {
    const sheet = sheetOf(workbench());
    expect([sheet.getRowHeight(1), sheet.getColumnWidth(1)]).toEqual([21, 100]);
    sheet.setRowHeights(2, 2, 40).setColumnWidth(3, 250);
    expect([sheet.getRowHeight(3), sheet.getRowHeight(4), sheet.getColumnWidth(3)]).toEqual([40, 21, 250]);
    sheet.hideRows(2, 2);
    sheet.hideColumn(sheet.getRange('B:C'));
    sheet.unhideColumn(sheet.getRange('C1'));
    expect([
      sheet.isRowHiddenByUser(3),
      sheet.isRowHiddenByUser(4),
      sheet.isColumnHiddenByUser(2),
      sheet.isColumnHiddenByUser(3),
    ]).toEqual([true, false, true, false]);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.insertRowBefore(1);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 2]);
  });

  test('colour of the tab, gridlines, hidden sheets', () => {
    const bench = workbench();
    const sheet = bookOf(bench).insertSheet('Other');
    expect(sheet.getTabColor()).toBeNull();
    expect(sheet.setTabColor('Green').getTabColor()).toBe('#008000');
    expect(sheet.setTabColor(null).getTabColor()).toBeNull();
    expect(sheet.setHiddenGridlines(true).hasHiddenGridlines()).toBe(true);
    expect(sheet.hideSheet().isSheetHidden()).toBe(true);
    expect(() => sheetOf(bench).hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(sheet.showSheet().isSheetHidden()).toBe(false);
  });

  test('what is asked of the spreadsheet is answered by its active sheet', () => {
    const book = workbench().SpreadsheetApp.create('Book') as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    book.appendRow!(['A', 'B']);
    expect([book.getLastRow!(), book.getLastColumn!(), book.getSheetName!()]).toEqual([1, 2, 'Sheet1']);
  });
});

describe('the file', () => {
  test('names, address, zone, locale, people', () => {
    const { SpreadsheetApp } = workbench();
    const book = SpreadsheetApp.create('Book', 5, 3);
    book.rename('Renamed');
    book.setSpreadsheetLocale('de_DE');
    expect([book.getName(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual([
      'Renamed',
      'de_DE',
      'UTC',
    ]);
    expect(SpreadsheetApp.openByUrl(book.getUrl()).getId()).toBe(book.getId());
    expect([book.getOwner()!.getEmail(), book.addEditor('e@example.org').getEditors().map(String)]).toEqual([
      'owner@example.org',
      ['owner@example.org', 'e@example.org'],
    ]);
    expect(() => SpreadsheetApp.openById('missing')).toThrow();
    expect(() => book.setSpreadsheetTimeZone('Nowhere/Land')).toThrow();
  });

  test('a copy is another file', () => {
    const { SpreadsheetApp } = workbench();
    const book = SpreadsheetApp.create('Book');
    book.getSheets()[0]!.getRange('A1').setValue('x');
    const copy = book.copy('Copy');
    copy.getSheets()[0]!.getRange('A1').setValue('y');
    expect([copy.getName(), book.getSheets()[0]!.getRange('A1').getValue()]).toEqual(['Copy', 'x']);
    expect(copy.getId()).not.toBe(book.getId());
  });

  test('named ranges are set, read, renamed and removed', () => {
    const book = workbench().SpreadsheetApp.create('Book');
    const sheet = book.getSheets()[0]!;
    book.setNamedRange('Numbers', sheet.getRange('B2:B4'));
    expect([book.getRangeByName('numbers')!.getA1Notation(), book.getRangeByName('none')]).toEqual(['B2:B4', null]);
    const [named] = book.getNamedRanges();
    named!.setName('Other').setRange(sheet.getRange('A:A'));
    expect([
      named!.getName(),
      book.getRangeByName('Other')!.getA1Notation(),
      sheet.getRange('Other').getNumRows(),
    ]).toEqual(['Other', 'A1:A1000', 1000]);
    expect(() => book.setNamedRange('A1', sheet.getRange('A1'))).toThrow('The name of the range is invalid.');
    named!.remove();
    expect(book.getNamedRanges()).toEqual([]);
  });

  test('what is selected', () => {
    const bench = workbench();
    const sheet = bookOf(bench).insertSheet('Other');
    sheet.getRange('B2:C3').activate();
    expect(bench.SpreadsheetApp.getActiveRange()!.getA1Notation()).toBe('B2:C3');
    expect(bench.SpreadsheetApp.getCurrentCell()!.getA1Notation()).toBe('B2');
    sheet.getRangeList(['A1', 'D4:E5']).activate();
    expect(
      bench.SpreadsheetApp.getActiveRangeList()!
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'D4:E5']);
    sheetOf(bench).activate();
    expect(bench.SpreadsheetApp.getActiveSheet()!.getName()).toBe('Sheet1');
  });

  test('a toast is handed on', () => {
    const bench = workbench();
    bookOf(bench).toast('Done', 'Title');
    expect(bench.toasts).toEqual(['Done']);
  });
});

describe('charts', () => {
  test('are built, put on the sheet, changed and taken off', () => {
    const sheet = sheetOf(workbench());
    const chart = sheet
      .newChart()
      .asLineChart()
      .addRange(sheet.getRange('A1:A5'))
      .addRange(sheet.getRange('B1:B5'))
      .setPosition(2, 3, 10, 20)
      .setNumHeaders(1)
      .setTitle('Run')
      .setOption('vAxis', { title: 'Share' })
      .build();
    sheet.insertChart(chart);
    const [inserted] = sheet.getCharts();
    const place = inserted!.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      2, 3, 10, 20,
    ]);
    expect([
      inserted!.getRanges().map((range) => range.getA1Notation()),
      inserted!.getNumHeaders(),
      inserted!.getOptions().get('title'),
      inserted!.getOptions().get('vAxis.title'),
    ]).toEqual([['A1:A5', 'B1:B5'], 1, 'Run', 'Share']);
    sheet.updateChart(
      inserted!
        .modify()
        .setChartType({ toString: () => 'COLUMN' })
        .setPosition(5, 5, 0, 0)
        .build(),
    );
    expect([
      sheet.getCharts()[0]!.getContainerInfo().getAnchorRow(),
      String(sheet.getCharts()[0]!.modify().getChartType()),
    ]).toEqual([5, 'COLUMN']);
    sheet.removeChart(chart);
    expect(sheet.getCharts()).toEqual([]);
  });
});

describe('finding text', () => {
  const filled = () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:B3').setValues([
      ['sample', 'sámplé'],
      ['SampleA', 'x'],
      ['=SAMPLE()', ''],
    ]);
    return sheet;
  };
  const places = (ranges: { getA1Notation(): string }[]) => ranges.map((range) => range.getA1Notation());

  test('by case, accents, whole cells, formulas and patterns', () => {
    const finder = () => filled().createTextFinder('sample');
    expect(places(finder().findAll())).toEqual(['A1', 'A2']);
    expect(places(finder().matchCase(true).findAll())).toEqual(['A1']);
    expect(places(finder().ignoreDiacritics(true).matchEntireCell(true).findAll())).toEqual(['A1', 'B1']);
    expect(places(finder().matchFormulaText(true).findAll())).toEqual(['A1', 'A2', 'A3']);
    expect(places(filled().createTextFinder('^s.*a$').useRegularExpression(true).findAll())).toEqual(['A2']);
  });

  test('one after the other, and back', () => {
    const finder = filled().createTextFinder('sample');
    expect([finder.findNext()!.getA1Notation(), finder.findNext()!.getA1Notation(), finder.findNext()]).toEqual([
      'A1',
      'A2',
      null,
    ]);
    expect(finder.findPrevious()!.getA1Notation()).toBe('A2');
  });

  test('replacing says how often', () => {
    const sheet = filled();
    expect(sheet.createTextFinder('sample').replaceAllWith('=1')).toBe(2);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['=1'], ['=1A']]);
  });
});

describe('groups of rows', () => {
  test('nest, fold and go', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A2:A5').shiftRowGroupDepth(1);
    sheet.getRange('A3:A4').shiftRowGroupDepth(1);
    expect([1, 2, 3, 5].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2, 1]);
    const inner = sheet.getRowGroup(3, 2);
    expect([inner.getDepth(), inner.getRange().getA1Notation(), inner.getControlIndex()]).toEqual([2, 'A3:Z4', 5]);
    inner.collapse();
    expect([inner.isCollapsed(), sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(2)]).toEqual([true, true, false]);
    sheet.expandAllRowGroups();
    expect([inner.isCollapsed(), sheet.isRowHiddenByUser(3)]).toEqual([false, false]);
    inner.remove();
    expect(() => sheet.getRowGroup(3, 2)).toThrow('does not exist');
  });
});

describe('developer metadata', () => {
  test('lies on the book, sheets and whole lines, and is found', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.addDeveloperMetadata('key', 'value');
    sheet.getRange('8:8').addDeveloperMetadata('row', 'x', bench.SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    expect(() => sheet.getRange('B2:D4').addDeveloperMetadata('k')).toThrow(
      'arbitrary ranges is not currently supported',
    );
    const [found] = bookOf(bench).createDeveloperMetadataFinder().withKey('row').find();
    expect([
      found!.getValue(),
      String(found!.getVisibility()),
      String(found!.getLocation().getLocationType()),
      found!.getLocation().getRow()!.getA1Notation(),
    ]).toEqual(['x', 'PROJECT', 'ROW', '8:8']);
    found!.setValue('y').remove();
    expect([
      sheet.getRange('8:8').getDeveloperMetadata(),
      sheet.getDeveloperMetadata().map((one) => one.getKey()),
    ]).toEqual([[], ['key']]);
  });
});

describe('banding', () => {
  test('has the theme its colours', () => {
    const bench = workbench();
    const banding = sheetOf(bench)
      .getRange('A1:D10')
      .applyRowBanding(bench.SpreadsheetApp.BandingTheme.CYAN, true, true);
    expect([
      banding.getHeaderRowColor(),
      banding.getFirstRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
      banding.getFirstColumnColor(),
    ]).toEqual(['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1', null]);
    expect(() => banding.setFirstRowColor(null)).toThrow('First row color should not be null');
    banding.remove();
    expect(sheetOf(bench).getBandings()).toEqual([]);
  });
});

test('a list of ranges passes every setter on to each', () => {
  const sheet = sheetOf(workbench());
  const list = sheet.getRangeList(['A1', 'D4:E5']) as unknown as Record<string, (...args: unknown[]) => typeof list> & {
    getRanges(): ReturnType<typeof sheet.getRange>[];
  };
  list.setValue!('x').setBackground!('blue').setFontWeight!('bold').setNote!('n').setNumberFormat!('0.0');
  expect(
    list
      .getRanges()
      .map((range) => [
        range.getValue(),
        range.getBackground(),
        range.getFontWeight(),
        range.getNote(),
        range.getNumberFormat(),
      ]),
  ).toEqual([
    ['x', '#0000ff', 'bold', 'n', '0.0'],
    ['x', '#0000ff', 'bold', 'n', '0.0'],
  ]);
});

test('calls are told with the cells they touch, inner calls are not', () => {
  const bench = workbench();
  const sheet = sheetOf(bench);
  bench.calls.length = 0;
  const range = sheet.getRange(1, 1, 2, 3);
  range
    .setValues([
      [1, 2, 3],
      [4, 5, 6],
    ])
    .getValues();
  range.getValue();
  range.insertCheckboxes();
  sheet.appendRow([1, 2]);
  expect(bench.calls).toEqual([
    ['Sheet.getRange', 0],
    ['Range.setValues', 6],
    ['Range.getValues', 6],
    ['Range.getValue', 1],
    ['Range.insertCheckboxes', 6],
    ['Sheet.appendRow', 2],
  ]);
});

test('a member that Google has and the laptop has not says so', () => {
  const range = sheetOf(workbench()).getRange('A1') as unknown as Record<string, () => void>;
  expect(() => range.createPivotTable!()).toThrow('not implemented locally: Range.createPivotTable');
});
