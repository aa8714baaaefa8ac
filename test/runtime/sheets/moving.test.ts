import { describe, expect, test } from '@jest/globals';
import { BOOK, sheetOf, workbench } from './workbench';

/** A sheet with everything that has a place: rows 2–4 of data, a formula, rules, a name, a protection, a chart. */
function furnished() {
  const bench = workbench();
  const { SpreadsheetApp } = bench;
  const book = SpreadsheetApp.openById(BOOK);
  const sheet = sheetOf(bench);
  sheet.getRange('A1:C4').setValues([
    ['Name', 'Number', 'Double'],
    ['c', 3, '=B2*2'],
    ['a', 1, '=B3*2'],
    ['b', 2, '=B4*2'],
  ]);
  sheet.getRange('E1').setFormula('=SUM(B2:B4)');
  sheet.getRange('B3').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2>2').setBackground('#ff0000');
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:C4')]).build()]);
  book.setNamedRange('Numbers', sheet.getRange('B2:B4'));
  sheet.getRange('A4:C4').protect().setDescription('last');
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B4')).setPosition(6, 5, 0, 0).build());
  sheet.getRange('A3').setNote('about a').setBackground('#00ff00');
  const look = () => ({
    rows: sheet
      .getRange('A1:C6')
      .getDisplayValues()
      .filter((row) => row.join('') !== ''),
    sum: sheet.getRange(1, sheet.getLastColumn()).getValue(),
    formula: sheet.getRange(1, sheet.getLastColumn()).getFormula(),
    name: book.getRangeByName('Numbers')?.getA1Notation(),
    colour: sheet
      .getConditionalFormatRules()[0]
      ?.getRanges()
      .map((range) => range.getA1Notation()),
    condition: sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues(),
    protection: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]?.getRange().getA1Notation(),
    chart: sheet
      .getCharts()[0]
      ?.getRanges()
      .map((range) => range.getA1Notation()),
    validation: sheet
      .getDataRange()
      .getDataValidations()
      .flatMap((row, r) => row.flatMap((one, c) => (one ? [`${r + 1},${c + 1}`] : []))),
  });
  return { bench, book, sheet, look };
}

test('as it stands', () => {
  expect(furnished().look()).toEqual({
    rows: [
      ['Name', 'Number', 'Double'],
      ['c', '3', '6'],
      ['a', '1', '2'],
      ['b', '2', '4'],
    ],
    sum: 6,
    formula: '=SUM(B2:B4)',
    name: 'B2:B4',
    colour: ['A2:C4'],
    condition: ['=$B2>2'],
    protection: 'A4:C4',
    chart: ['A1:B4'],
    validation: ['3,2'],
  });
});

test('a row put in within the data widens what reads it, and moves what stands below', () => {
  const { sheet, look } = furnished();
  sheet.insertRowBefore(3);
  expect(look()).toMatchObject({
    sum: 6,
    formula: '=SUM(B2:B5)',
    name: 'B2:B5',
    colour: ['A2:C5'],
    condition: ['=$B2>2'],
    protection: 'A5:C5',
    chart: ['A1:B5'],
    validation: ['3,2', '4,2'],
  });
  expect(sheet.getRange('C4:C5').getFormulas()).toEqual([['=B4*2'], ['=B5*2']]);
  expect(sheet.getRange('A4').getNote()).toBe('about a');
});

test('a row put in above moves everything', () => {
  const { sheet, look } = furnished();
  sheet.insertRowBefore(2);
  expect(look()).toMatchObject({
    formula: '=SUM(B3:B5)',
    name: 'B3:B5',
    colour: ['A3:C5'],
    condition: ['=$B3>2'],
    protection: 'A5:C5',
    validation: ['4,2'],
  });
});

test('a row taken out narrows what read it', () => {
  const { sheet, look } = furnished();
  sheet.deleteRow(3);
  expect(look()).toMatchObject({
    rows: [
      ['Name', 'Number', 'Double'],
      ['c', '3', '6'],
      ['b', '2', '4'],
    ],
    sum: 5,
    formula: '=SUM(B2:B3)',
    name: 'B2:B3',
    colour: ['A2:C3'],
    protection: 'A3:C3',
    chart: ['A1:B3'],
    validation: [],
  });
});

test('taking out all that a formula reads leaves #REF!, and no name, rule or protection', () => {
  const { sheet, look } = furnished();
  sheet.deleteRows(2, 3);
  expect(look()).toMatchObject({
    rows: [['Name', 'Number', 'Double']],
    sum: '#REF!',
    formula: '=SUM(#REF!)',
    name: undefined,
    colour: undefined,
    protection: undefined,
    chart: ['A1:B1'],
  });
});

test('a column put in moves what stands right of it', () => {
  const { sheet, look } = furnished();
  sheet.insertColumnBefore(2);
  expect(look()).toMatchObject({
    sum: 6,
    formula: '=SUM(C2:C4)',
    name: 'C2:C4',
    condition: ['=$C2>2'],
    colour: ['A2:D4'],
    validation: ['3,2', '3,3'],
  });
  expect(sheet.getRange('D2').getFormula()).toBe('=C2*2');
});

test('a column taken out that a formula reads leaves #REF! there', () => {
  const { sheet } = furnished();
  sheet.deleteColumn(2);
  expect(sheet.getRange('B2').getFormula()).toBe('=#REF!*2');
  expect(sheet.getRange('B2').getValue()).toBe('#REF!');
});

test('sorting moves formulas, notes, colours and rules with their rows, and what reads the column stays', () => {
  const { sheet, look } = furnished();
  sheet.getRange('A2:C4').sort(1);
  expect(look()).toMatchObject({
    rows: [
      ['Name', 'Number', 'Double'],
      ['a', '1', '2'],
      ['b', '2', '4'],
      ['c', '3', '6'],
    ],
    sum: 6,
    formula: '=SUM(B2:B4)',
    name: 'B2:B4',
    protection: 'A4:C4',
    validation: ['2,2'],
  });
  expect(sheet.getRange('C2:C4').getFormulas()).toEqual([['=B2*2'], ['=B3*2'], ['=B4*2']]);
  expect(sheet.getRange('A2:A4').getNotes()).toEqual([['about a'], [''], ['']]);
  expect(sheet.getRange('A2:A4').getBackgrounds()).toEqual([['#00ff00'], ['#ffffff'], ['#ffffff']]);
});

test.each([true, false])('blanks sort last, ascending %s', (ascending) => {
  const sheet = sheetOf(workbench());
  const range = sheet.getRange('A1:A6').setValues([['b'], [''], [2], [true], ['A'], [10]]);
  range.sort({ column: 1, ascending });
  const order = [2, 10, 'A', 'b', true];
  expect(range.getValues().flat()).toEqual([...(ascending ? order : order.reverse()), '']);
});

test('equal rows keep their order when sorted by several columns', () => {
  const range = sheetOf(workbench())
    .getRange('A1:C4')
    .setValues([
      ['x', 2, 1],
      ['x', 1, 2],
      ['y', 1, 3],
      ['x', 2, 4],
    ]);
  range.sort([{ column: 1, ascending: false }, 2]);
  expect(range.getValues().map((row) => row[2])).toEqual([3, 2, 1, 4]);
});

test('Sheet.sort leaves frozen rows where they are', () => {
  const { sheet } = furnished();
  sheet.setFrozenRows(1);
  sheet.sort(2);
  expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Name', 'a', 'b', 'c']);
});

test('moved rows take their formulas along', () => {
  const { sheet } = furnished();
  sheet.moveRows(sheet.getRange('A2:A2'), 5);
  expect(sheet.getRange('A2:C4').getDisplayValues()).toEqual([
    ['a', '1', '2'],
    ['b', '2', '4'],
    ['c', '3', '6'],
  ]);
  expect(sheet.getRange('C4').getFormula()).toBe('=B4*2');
});

test('cut cells are followed by the formulas that read them', () => {
  const { sheet, book } = furnished();
  sheet.getRange('B2:B4').moveTo(sheet.getRange('H10'));
  expect(sheet.getRange('E1').getFormula()).toBe('=SUM(H10:H12)');
  expect(sheet.getRange('C2').getFormula()).toBe('=H10*2');
  expect(book.getRangeByName('Numbers')!.getA1Notation()).toBe('H10:H12');
  expect(sheet.getRange('B2:B4').isBlank()).toBe(true);
});

test('copied formulas move their relative references, not the fixed ones', () => {
  const sheet = sheetOf(workbench());
  sheet.getRange('A1:B1').setValues([[1, '=A1+$A$1']]);
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'));
  expect(sheet.getRange('B3').getFormula()).toBe('=A3+$A$1');
});

test('a renamed tab is renamed in every formula, a deleted one leaves #REF!', () => {
  const { book, sheet } = furnished();
  const other = book.insertSheet('Other');
  other.getRange('A1:A2').setFormulas([['=SUM(Sheet1!B2:B4)'], ["='Sheet1'!A2"]]);
  sheet.setName('New name');
  expect(other.getRange('A1:A2').getFormulas()).toEqual([["=SUM('New name'!B2:B4)"], ["='New name'!A2"]]);
  expect(other.getRange('A1:A2').getValues()).toEqual([[6], ['c']]);
  book.deleteSheet(sheet);
  expect(other.getRange('A1').getValue()).toBe('#REF!');
});

describe('insertCells and deleteCells', () => {
  const block = () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:C3').setValues([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
    return sheet;
  };
  test.each([
    [
      'insertCells',
      'ROWS',
      [
        ['a', 'b', 'c'],
        ['d', '', 'f'],
        ['g', 'e', 'i'],
        ['', 'h', ''],
      ],
    ],
    [
      'insertCells',
      'COLUMNS',
      [
        ['a', 'b', 'c'],
        ['d', '', 'e'],
        ['g', 'h', 'i'],
        ['', '', ''],
      ],
    ],
    [
      'deleteCells',
      'ROWS',
      [
        ['a', 'b', 'c'],
        ['d', 'h', 'f'],
        ['g', '', 'i'],
        ['', '', ''],
      ],
    ],
    [
      'deleteCells',
      'COLUMNS',
      [
        ['a', 'b', 'c'],
        ['d', 'f', ''],
        ['g', 'h', 'i'],
        ['', '', ''],
      ],
    ],
  ] as const)('%s %s', (member, dimension, values) => {
    const sheet = block();
    sheet.getRange('B2')[member](workbench().SpreadsheetApp.Dimension[dimension]);
    expect(sheet.getRange('A1:C4').getValues()).toEqual(values);
  });
});

test('all rows cannot be deleted, nor all that are not frozen', () => {
  const sheet = sheetOf(workbench());
  expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  sheet.setFrozenRows(1);
  expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
});

test('a snapshot is not touched by what happens after it, and brings everything back', () => {
  const { bench, sheet, look } = furnished();
  const before = look();
  const snapshot = bench.core.snapshot(BOOK);
  sheet.getRange('A2:C4').sort(1);
  sheet.deleteRow(2);
  sheet.getRange('A1').setValue('changed').setBackground('blue');
  bench.core.restore(BOOK, snapshot);
  expect(look()).toEqual(before);
  sheet.getRange('A1').setValue('again');
  bench.core.restore(BOOK, snapshot);
  expect(look()).toEqual(before);
});
