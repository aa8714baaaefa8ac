import { describe, expect, test } from '@jest/globals';
import { BOOK, sheetOf, workbench } from './workbench';

const STAGE = '=VSTACK("Stage",MAP(A2:A,LAMBDA(id,IF(id="",,IFERROR(VLOOKUP(id,_Computed!A:H,2,FALSE),)))))';

/** A tab with ids in A, a note in B, the computed heading in C; `_Computed` knows two of them. */
function ideas() {
  const bench = workbench();
  const book = bench.SpreadsheetApp.openById(BOOK);
  const computed = book.insertSheet('_Computed');
  computed.getRange('A1:B2').setValues([
    ['I-01', 'Summary'],
    ['I-02', 'Sharing'],
  ]);
  const sheet = book.insertSheet('Ideas');
  sheet.getRange('A1:B4').setValues([
    ['ID', 'Note'],
    ['I-01', 'a'],
    ['I-02', 'b'],
    ['I-03', 'c'],
  ]);
  sheet.getRange('C1').setFormula(STAGE);
  return { bench, book, computed, sheet };
}

describe('the formula in a heading', () => {
  test('fills the column below it', () => {
    const { sheet } = ideas();
    expect(sheet.getRange('C1:C6').getValues()).toEqual([['Stage'], ['Summary'], ['Sharing'], [''], [''], ['']]);
    expect(sheet.getRange('C1:C3').getFormulas()).toEqual([[STAGE], [''], ['']]);
  });

  test('leaves rows without an id truly empty: they do not count as content', () => {
    const { sheet } = ideas();
    expect(sheet.getLastRow()).toBe(4);
    sheet.appendRow(['I-02']);
    expect(sheet.getRange('A5:C5').getValues()).toEqual([['I-02', '', 'Sharing']]);
  });

  test('follows what it looks up', () => {
    const { sheet, computed } = ideas();
    computed.getRange('B1').setValue('Capture');
    expect(sheet.getRange('C2').getValue()).toBe('Capture');
    computed.appendRow(['I-03', 'Generation']);
    expect(sheet.getRange('C4').getValue()).toBe('Generation');
    sheet.getRange('A2').clearContent();
    expect(sheet.getRange('C2').getValue()).toBe('');
  });

  test('gives #REF! while something is typed into its column, and comes back when it is cleared', () => {
    const { sheet, bench } = ideas();
    bench.edit('Ideas', 'C3', 'Sharing');
    expect(sheet.getRange('C1:C4').getValues()).toEqual([['#REF!'], [''], ['Sharing'], ['']]);
    sheet.getRange('C3').clearContent();
    expect(sheet.getRange('C1:C3').getValues()).toEqual([['Stage'], ['Summary'], ['Sharing']]);
  });

  test('is blocked by a value far below, where it would only be blank', () => {
    const { sheet } = ideas();
    sheet.getRange('C500').setValue('x');
    expect(sheet.getRange('C1').getValue()).toBe('#REF!');
    sheet.getRange('C500').setValue('');
    expect(sheet.getRange('C2').getValue()).toBe('Summary');
  });

  test('sorting the rows moves ids, and the column shows each its own stage', () => {
    const { sheet } = ideas();
    sheet.getRange('A2:C4').sort({ column: 1, ascending: false });
    expect(sheet.getRange('A1:C4').getValues()).toEqual([
      ['ID', 'Note', 'Stage'],
      ['I-03', 'c', ''],
      ['I-02', 'b', 'Sharing'],
      ['I-01', 'a', 'Summary'],
    ]);
  });

  test('a row put in or taken out leaves it whole', () => {
    const { sheet } = ideas();
    sheet.insertRowBefore(3);
    sheet.getRange('A3').setValue('I-02');
    expect(sheet.getRange('C1:C5').getValues()).toEqual([['Stage'], ['Summary'], ['Sharing'], ['Sharing'], ['']]);
    sheet.deleteRow(2);
    expect(sheet.getRange('C1:C4').getValues()).toEqual([['Stage'], ['Sharing'], ['Sharing'], ['']]);
    expect(sheet.getRange('C1').getFormula()).toBe(STAGE);
  });

  test('a spilled empty text counts as content, a blank does not', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1').setFormula('=VSTACK("a","")');
    expect(sheet.getLastRow()).toBe(2);
    sheet.getRange('A1').setFormula('=VSTACK("a",IF(TRUE,,1))');
    expect(sheet.getLastRow()).toBe(1);
  });

  test('taking the formula away takes its results away', () => {
    const { sheet } = ideas();
    sheet.getRange('C1').clearContent();
    expect(sheet.getRange('C1:C4').getValues()).toEqual([[''], [''], [''], ['']]);
  });

  test('survives being saved and loaded', () => {
    const { bench, sheet } = ideas();
    const stored = JSON.parse(JSON.stringify(bench.core.workbook(BOOK)));
    const again = workbench({ workbook: () => stored });
    const loaded = again.SpreadsheetApp.openById(BOOK).getSheetByName('Ideas')!;
    expect(loaded.getRange('A1:C6').getValues()).toEqual(sheet.getRange('A1:C6').getValues());
    again.edit('Ideas', 'C3', 'typed');
    expect(loaded.getRange('C1').getValue()).toBe('#REF!');
  });
});

describe('what formulas give', () => {
  const numbers = [[1], [2], [3]];
  test.each<[string, unknown]>([
    ['=SUM(A1:A3)', 6],
    ['=SUM(A:A)', 6],
    ['=SUM(A2:A)', 5],
    ['=AVERAGE(A1:A3)', 2],
    ['=A1&"-"&A2', '1-2'],
    ['=IF(A1>0,"yes","no")', 'yes'],
    ['=1/0', '#DIV/0!'],
    ['=A1+"x"', '#VALUE!'],
    ['=VLOOKUP(9,A1:A3,1,FALSE)', '#N/A'],
    ['=FOO(1)', '#NAME?'],
    ['=1+', '#ERROR!'],
    ['=Missing!A1', '#REF!'],
    ['=Z9', ''],
    ['=COUNTA(A:A)', 3],
    ['=COUNTBLANK(A1:A5)', 2],
    ['=ROWS(A:A)', 1000],
    ['=INDIRECT("A"&2)', 2],
    ['=SUM(INDIRECT("A1:A2"))', 3],
    ['=TEXT(46024,"yyyy-mm-dd")', '2026-01-02'],
    ['=REGEXMATCH("I-12","^I-\\d+$")', true],
    ['=REGEXEXTRACT("I-12 Exit","^(\\S+)")', 'I-12'],
    ['=REGEXREPLACE("a1b2","\\d","#")', 'a#b#'],
    ['=JOIN("-",A1:A3)', '1-2-3'],
    ['=COUNTUNIQUE(A1:A3)', 3],
    ['=CHAR(9632)', '■'],
    ['=SUM({1,2;3,4})', 10],
    ['=SUM(ARRAYFORMULA(LEN(A1:A3)&""))', 0],
    ['=SUMPRODUCT(A1:A3,A1:A3)', 14],
    ['=LET(x,A2,x*10)', 20],
    ['=REDUCE(0,A1:A3,LAMBDA(a,b,a+b))', 6],
    ['=HYPERLINK("https://example.org","text")', 'text'],
    ['=SPARKLINE(A1:A3)', ''],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0,)', ''],
    ['=ROUND(2.5)', 3],
    ['=CEILING(2.1)', 3],
    ['=ISFORMULA(A1)', false],
    ['=TODAY()-DATE(2026,5,1)', 24],
  ])('%s gives %j', (formula, value) => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:A3').setValues(numbers);
    expect(sheet.getRange('D1').setFormula(formula).getValue()).toBe(value);
  });

  test.each<[string, unknown[][]]>([
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
        ['', ''],
      ],
    ],
    [
      '={A1:A3,A1:A3}',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      '=ARRAYFORMULA(A1:A3*2)',
      [
        [2, ''],
        [4, ''],
        [6, ''],
      ],
    ],
    [
      '=ARRAYFORMULA(LEN(A1:A3))',
      [
        [1, ''],
        [1, ''],
        [1, ''],
      ],
    ],
    [
      '=ARRAYFORMULA(IF(A1:A3>1,ROUND(A1:A3/3,1),"low"))',
      [
        ['low', ''],
        [0.7, ''],
        [1, ''],
      ],
    ],
    [
      '=FILTER(A1:A3,A1:A3>1)',
      [
        [2, ''],
        [3, ''],
        ['', ''],
      ],
    ],
    [
      '=SORT(A1:A3,1,FALSE)',
      [
        [3, ''],
        [2, ''],
        [1, ''],
      ],
    ],
    [
      '=TRANSPOSE({1;2})',
      [
        [1, 2],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=SPLIT("a,b",",")',
      [
        ['a', 'b'],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=SEQUENCE(2,2)',
      [
        [1, 2],
        [3, 4],
        ['', ''],
      ],
    ],
    [
      '=UNIQUE({1;1;2})',
      [
        [1, ''],
        [2, ''],
        ['', ''],
      ],
    ],
    [
      '=BYROW(A1:A3,LAMBDA(r,SUM(r)*10))',
      [
        [10, ''],
        [20, ''],
        [30, ''],
      ],
    ],
    [
      '=A1:A3*2',
      [
        [2, ''],
        ['', ''],
        ['', ''],
      ],
    ],
  ])('%s fills %j', (formula, values) => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:A3').setValues(numbers);
    sheet.getRange('D1').setFormula(formula);
    expect(sheet.getRange('D1:E3').getValues()).toEqual(values);
  });

  test('outside arrays a range stands for the value of the own row', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:A3').setValues(numbers);
    sheet.getRange('D2').setFormula('=A1:A3*2');
    expect(sheet.getRange('D2').getValue()).toBe(4);
  });

  test('formulas read one another in whatever order they were written', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:D1').setValues([['=B1+1', '=C1+1', '=D1+1', 1]]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([[4, 3, 2, 1]]);
    sheet.getRange('D1').setValue(10);
    expect(sheet.getRange('A1').getValue()).toBe(13);
  });

  test('a formula over a spill follows it', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1').setValue(3);
    sheet.getRange('B1').setFormula('=SEQUENCE(A1)');
    sheet.getRange('C1').setFormula('=SUM(B:B)');
    expect(sheet.getRange('C1').getValue()).toBe(6);
    sheet.getRange('A1').setValue(4);
    expect(sheet.getRange('C1').getValue()).toBe(10);
  });

  test('a circle of references is an error, not a hang', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1:B1').setFormulas([['=B1+1', '=A1+1']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#REF!', '#REF!']]);
  });

  test('NOW and TODAY follow the clock in the zone of the spreadsheet', () => {
    const bench = workbench({ timeZone: 'Pacific/Kiritimati' });
    const sheet = sheetOf(bench);
    bench.clock.now = Date.UTC(2026, 4, 25, 11);
    sheet.getRange('A1:B1').setFormulas([['=TODAY()', '=NOW()']]);
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['5/26/2026', '5/26/2026 1:00:00']]);
    bench.clock.now = Date.UTC(2026, 4, 26, 11);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('5/27/2026');
    expect((sheet.getRange('B1').getValue() as Date).getTime()).toBe(bench.clock.now);
  });

  test('a formula that cannot be computed is told to the log', () => {
    const bench = workbench();
    sheetOf(bench).getRange('B2').setFormula('=QUERY2(A1)').getValue();
    expect(bench.core.takeTroubles()).toEqual(['Sheet1!B2: =QUERY2(A1)']);
    expect(bench.core.takeTroubles()).toEqual([]);
  });

  test('a formula shows a date where what it reads is one', () => {
    const sheet = sheetOf(workbench());
    sheet.getRange('A1').setValue('2026-01-02');
    sheet.getRange('B1:D1').setFormulas([['=A1', '=A1+1', '=YEAR(A1)']]);
    expect(sheet.getRange('B1:D1').getDisplayValues()).toEqual([['2026-01-02', '2026-01-03', '2026']]);
  });

  test('a named range is read by its name', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    sheet.getRange('A1:A3').setValues(numbers);
    bench.SpreadsheetApp.openById(BOOK).setNamedRange('Types', sheet.getRange('A1:A3'));
    sheet.getRange('D1:E1').setFormulas([['=SUM(Types)', '=SUM(INDIRECT("Types"))']]);
    expect(sheet.getRange('D1:E1').getValues()).toEqual([[6, 6]]);
    sheet.getRange('A3').setValue(10);
    expect(sheet.getRange('D1:E1').getValues()).toEqual([[13, 13]]);
  });
});
