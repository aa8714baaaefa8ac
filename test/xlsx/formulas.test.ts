import { describe, expect, test } from '@jest/globals';
import { fromExcel, isFormula, toExcel } from '../../local/xlsx/formulas';

const none = new Map<string, string>();

describe('a formula in Excel’s words', () => {
  test.each([
    ['=SUM(A2:A)', 'SUM(A2:A1048576)'],
    ['=SUM($B$2:$B)', 'SUM($B$2:$B1048576)'],
    ['=COUNTA(Data!A:C)', 'COUNTA(Data!A:C)'],
    ['=SUM(B2:2)', 'SUM(B2:2)'],
    ['=\'Cycle history\'!A1&"x;y"', '\'Cycle history\'!A1&"x;y"'],
    ['=IFERROR(A1/B1)', 'IFERROR(A1/B1,"")'],
    ['=ROUND(A1)', 'ROUND(A1,0)'],
    ['=TEXTJOIN(", ",TRUE,A1:A3)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A3)'],
    ['=FILTER(A2:A9,B2:B9>1)', '_xlfn._xlws.FILTER(A2:A9,B2:B9>1)'],
    ['=LET(x,A1,x*2)', '_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)'],
    [
      '=VSTACK("Stage",MAP(A2:A,LAMBDA(id,IF(id="",,IFERROR(VLOOKUP(id,_Computed!A:H,2,FALSE),)))))',
      '_xlfn.VSTACK("Stage",_xlfn.MAP(A2:A1048576,_xlfn.LAMBDA(_xlpm.id,IF(_xlpm.id="",,IFERROR(VLOOKUP(_xlpm.id,_Computed!A:H,2,FALSE),)))))',
    ],
    ['={1,2;3,4}', '{1,2;3,4}'],
    ['={A1:A3,B1:B3}', '_xlfn.VSTACK(_xlfn.HSTACK(A1:A3,B1:B3))'],
    ['=ARRAYFORMULA(A1:A3*2)', '(A1:A3*2)'],
    ['=IF(A1;"a;b";2)', 'IF(A1,"a;b",2)'],
  ])('%s', (formula, text) => {
    expect(toExcel(formula, none)).toMatchObject({ text });
    expect(isFormula(text)).toBe(true);
  });

  test('names a tab as the file does', () => {
    const renaming = new Map([['History', 'Cycle history']]);
    expect(toExcel('=COUNTA(history!A:A)', renaming)).toMatchObject({ text: "COUNTA('Cycle history'!A:A)" });
  });

  test.each([
    ['=QUERY(A1:B9,"select A")', 'function'],
    ['=SORT(A1:B9,1,TRUE)', 'function'],
    ['=1+', 'syntax'],
    ['=SUM(A1', 'syntax'],
    [`="${'x'.repeat(300)}"`, 'length'],
  ])('%s is nothing to Excel (%s)', (formula, foreign) => {
    expect(toExcel(formula, none)).toEqual({ foreign });
  });
});

describe('a formula that Excel stored', () => {
  test.each([
    ['SUM(A2:A1048576)', '=SUM(A2:A)'],
    ['SUM($B$2:$B$1048576)', '=SUM($B$2:$B)'],
    ['SUM(B2:XFD2)', '=SUM(B2:2)'],
    ['_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)', '=LET(x,A1,x*2)'],
    ['_xlfn._xlws.FILTER(A2:A9,B2:B9>1)', '=FILTER(A2:A9,B2:B9>1)'],
    ['"_xlfn.LET"&A1', '="_xlfn.LET"&A1'],
    ['IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B9,""select A"")"),"Elm")', '=QUERY(A1:B9,"select A")'],
  ])('%s', (text, formula) => {
    expect(fromExcel(text, none)).toEqual({ formula });
  });

  test('tells the value of a formula that spilled, and formulas that read another file', () => {
    expect(fromExcel('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Elm")', none)).toBe('computed');
    expect(fromExcel('[1]Sheet1!A1+2', none)).toBe('elsewhere');
    expect(fromExcel("'[2]My tab'!A1", none)).toBe('elsewhere');
  });
});
