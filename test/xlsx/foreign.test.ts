import { Workbook as NativeWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import { describe, expect, test } from '@jest/globals';
import { readXlsx } from '../../local/xlsx';
import { changed } from './edited';
import { options } from './small';

/** A file as Excel or another program writes it: nothing of ours in it. */
async function read(
  fill: (sheet: Worksheet, book: NativeWorkbook) => void,
  change?: (bytes: Uint8Array) => Promise<Uint8Array>,
) {
  const book = new NativeWorkbook();
  fill(book.addWorksheet('Data'), book);
  const bytes = await book.xlsx.writeBuffer({ validate: false });
  const { workbook, notes } = await readXlsx(change ? await change(bytes) : bytes, options);
  const sheet = workbook.sheets[0]!;
  const cell = (row: number, column: number) => sheet.rows[row]?.[column];
  const style = (row: number, column: number) => workbook.styles[cell(row, column)?.s ?? 0];
  return { workbook, sheet, notes, cell, style };
}

describe('a workbook from elsewhere', () => {
  test('takes zone, language and owner from who opens it', async () => {
    const { workbook } = await read((sheet) => sheet.addRow([1]));
    expect(workbook).toMatchObject({ timeZone: 'UTC', locale: 'en_US', owner: 'ada@example.org', name: 'Workbook' });
    expect(workbook.sheets[0]).toMatchObject({ name: 'Data', rowCount: 1000, columnCount: 26 });
  });

  test('keeps dates as numbers with a date format, Excel’s own short date as dates are written here', async () => {
    const { cell, style } = await read((sheet) => {
      sheet.getCell('A1').value = new Date(Date.UTC(2026, 2, 3));
      sheet.getCell('B1').value = 46084.75;
      sheet.getCell('B1').numFmt = 'dd/mm/yyyy hh:mm';
    });
    expect(cell(0, 0)).toMatchObject({ v: 46084 });
    expect(style(0, 0)).toMatchObject({ format: 'M/d/yyyy' });
    expect(cell(0, 1)).toMatchObject({ v: 46084.75 });
    expect(style(0, 1)).toMatchObject({ format: 'dd/mm/yyyy hh:mm' });
  });

  test('reads shared and array formulas, and new functions by their plain names', async () => {
    const { cell, sheet } = await read((native) => {
      native.getCell('A1').value = 1;
      native.getCell('A2').value = 2;
      native.getCell('B1').value = { formula: 'A1*2', shareType: 'shared', ref: 'B1:B2', result: 2 } as never;
      native.getCell('B2').value = { sharedFormula: 'B1', result: 4 };
      native.getCell('C1').value = {
        formula: '_xlfn.UNIQUE(A1:A2)',
        shareType: 'array',
        ref: 'C1:C2',
        isDynamicArray: true,
        result: 1,
      };
      native.getCell('C2').value = 2;
      native.getCell('D1').value = { formula: 'A1:A2*2', shareType: 'array', ref: 'D1:D2', result: 2 };
      native.getCell('D2').value = 4;
    });
    expect(sheet.rows[0]!.slice(1)).toEqual([
      { f: '=A1*2', v: 2 },
      { f: '=UNIQUE(A1:A2)', v: 1, spill: [2, 1] },
      { f: '=ARRAYFORMULA(A1:A2*2)', v: 2, spill: [2, 1] },
    ]);
    expect(cell(1, 1)).toEqual({ f: '=A2*2', v: 4 });
    expect(cell(1, 2)).toEqual({ v: 2, from: [0, 2] });
  });

  test('gives back the formulas that Google put away for Excel', async () => {
    const { sheet } = await read((native) => {
      native.getCell('A1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(C1:C9,""select C"")"),"Cedar")',
        result: 'Cedar',
      };
      native.getCell('A2').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Elm")',
        result: 'Elm',
      };
    });
    expect(sheet.rows.map((cells) => cells![0])).toEqual([{ f: '=QUERY(C1:C9,"select C")', v: 'Cedar' }, { v: 'Elm' }]);
  });

  test('keeps a number with a link a number, and says so', async () => {
    const { cell, notes } = await read(
      (native) => {
        native.getCell('A1').value = { text: 'site', hyperlink: 'https://example.org/?a=1&b=2' };
        native.getCell('A2').value = { text: '7', hyperlink: '#Data!A1' };
      },
      (bytes) =>
        changed(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(/<c r="A2"[^>]*><v>\d+<\/v><\/c>/, '<c r="A2"><v>7</v></c>'),
        ),
    );
    expect(cell(0, 0)).toEqual({ v: 'site', runs: [{ start: 0, link: 'https://example.org/?a=1&b=2' }] });
    expect(cell(1, 0)).toEqual({ v: 7 });
    expect(notes).toEqual(['1 cell had a link but no text to carry it. The links were left out: Data!A2.']);
  });

  test('keeps notes, also of cells that hold nothing else', async () => {
    const { cell } = await read((native) => {
      native.getCell('A1').value = 'x';
      native.getCell('A1').note = { texts: [{ font: { bold: true }, text: 'Ada:' }, { text: '\nCheck this' }] };
      native.getCell('B3').note = 'alone';
    });
    expect(cell(0, 0)).toEqual({ v: 'x', note: 'Ada:\nCheck this' });
    expect(cell(2, 1)).toEqual({ note: 'alone' });
  });

  test('reads rules for cells by Google’s names', async () => {
    const { sheet } = await read((native) => {
      const rule = (area: string, rest: object) =>
        native.dataValidations.add(area, { showErrorMessage: true, ...rest } as never);
      rule('A1', { type: 'whole', operator: 'between', formulae: [1, 9] });
      rule('A2', { type: 'decimal', operator: 'greaterThan', formulae: [0.5] });
      rule('A3', { type: 'date', operator: 'lessThan', formulae: [new Date(Date.UTC(2026, 2, 3))] });
      rule('A4', { type: 'list', formulae: ['"Yes, No"'], errorStyle: 'warning' });
      rule('A5', {
        type: 'list',
        formulae: ["'My lists'!$A$2:$A$9"],
        errorStyle: 'information',
        prompt: 'Pick one',
        showInputMessage: true,
      });
      rule('A6', { type: 'textLength', operator: 'lessThan', formulae: [5] });
      rule('A7', { type: 'custom', formulae: ['COUNTIF(A:A,A7)=1'], showErrorMessage: false });
    });
    expect(sheet.validations.map(({ type, args, allowInvalid, help }) => [type, args, allowInvalid, help])).toEqual([
      ['NUMBER_BETWEEN', [1, 9], false, undefined],
      ['NUMBER_GREATER_THAN', [0.5], false, undefined],
      ['DATE_BEFORE', [46084], false, undefined],
      ['VALUE_IN_LIST', [['Yes', 'No']], true, undefined],
      ['VALUE_IN_RANGE', ["'My lists'!A2:A9"], true, 'Pick one'],
      ['CUSTOM_FORMULA', ['=LEN(A6)<5'], false, undefined],
      ['CUSTOM_FORMULA', ['=COUNTIF(A:A,A7)=1'], true, undefined],
    ]);
  });

  test('reads conditional formats of Excel’s kinds, in their order, and says what Sheets has not', async () => {
    const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDEEDF' } } as const;
    const { sheet, notes } = await read((native) => {
      const add = (rule: object) => native.addConditionalFormatting({ ref: 'A1:A9', rules: [rule as never] });
      add({ type: 'cellIs', operator: 'greaterThan', formulae: [5], priority: 3, style: { fill } });
      add({
        type: 'containsText',
        operator: 'containsText',
        text: 'late',
        priority: 1,
        style: { font: { bold: true, color: { argb: 'FFA84300' } } },
      });
      add({ type: 'cellIs', operator: 'equal', formulae: ['"Done"'], priority: 2, style: { fill } });
      add({
        type: 'colorScale',
        cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: [{ argb: 'FFFFFFFF' }, { theme: 4 }, { argb: 'FF0B5CAD' }],
        priority: 4,
      });
      add({ type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF638EC6' }, priority: 5 });
    });
    expect(
      sheet.conditionalFormats.map(({ type, args, style, gradient }) => ({ type, args, style, gradient })),
    ).toEqual([
      { type: 'TEXT_CONTAINS', args: ['late'], style: { bold: true, color: '#a84300' }, gradient: undefined },
      { type: 'TEXT_EQUAL_TO', args: ['Done'], style: { background: '#fdeedf' }, gradient: undefined },
      { type: 'NUMBER_GREATER_THAN', args: [5], style: { background: '#fdeedf' }, gradient: undefined },
      {
        type: '',
        args: [],
        style: {},
        gradient: {
          min: { color: '#ffffff', type: 'MIN' },
          mid: { color: '#4f81bd', type: 'PERCENTILE', value: '50' },
          max: { color: '#0b5cad', type: 'MAX' },
        },
      },
    ]);
    expect(notes).toEqual(['A conditional format on Data is of a kind that Sheets does not have and was left out.']);
  });

  test('reads its look: first font, theme colours with tints, borders, sizes', async () => {
    const { workbook, style, sheet } = await read((native) => {
      native.getCell('A1').value = 'plain';
      native.getCell('A2').value = 'dressed';
      native.getCell('A2').style = {
        font: { name: 'Arial', size: 10, underline: 'double', color: { theme: 3, tint: 0.8 } as never },
        border: { top: { style: 'hair', color: { argb: 'FF112233' } }, left: { style: 'mediumDashed' } },
        alignment: { horizontal: 'centerContinuous', wrapText: true },
      };
      native.getColumn(1).width = 20;
      native.getRow(2).height = 30;
    });
    expect(workbook.styles[0]).toEqual({ font: 'Calibri', size: 11 });
    expect(style(1, 0)).toEqual({
      underline: true,
      color: '#c6d9f1',
      align: 'center',
      wrap: 'wrap',
      top: { style: 'dotted', color: '#112233' },
      left: { style: 'dashed', color: '#000000' },
    });
    expect(sheet).toMatchObject({ columnWidths: { 0: 140 }, rowHeights: { 1: 40 } });
  });

  test('reads names of whole columns without counting their cells, and says which names are no ranges', async () => {
    const { workbook, notes } = await read((native, book) => {
      native.addRow([1]);
      book.definedNames.addFormula('Teams', 'Data!$A$2:$A$1048576');
      book.definedNames.addFormula('Rate', '0.19');
    });
    expect(workbook.names).toEqual([
      { name: 'Teams', sheet: workbook.sheets[0]!.id, area: { row: 1, column: 0, rows: null, columns: 1 } },
    ]);
    expect(notes).toEqual(['The name Rate does not stand for a range of this workbook and was left out.']);
  });

  test('keeps the last value where a formula reads another file', async () => {
    const { cell, notes } = await read(
      (native) => {
        native.getCell('A1').value = 'other';
      },
      (bytes) =>
        changed(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(/<c r="A1"[^>]*><v>\d+<\/v><\/c>/, '<c r="A1"><f>[1]Sheet1!B2*2</f><v>84</v></c>'),
        ),
    );
    expect(cell(0, 0)).toEqual({ v: 84 });
    expect(notes).toEqual(['1 cell read another file. Their last results were kept: Data!A1.']);
  });

  test('reads a line chart that stands between two cells', async () => {
    const { sheet } = await read((native) => {
      native.addRows([
        ['Week', 'Rate'],
        [1, 0.5],
        [2, 0.7],
        [3, 0.6],
      ]);
      native.addLineChart(
        {
          title: 'Rates',
          series: [
            {
              name: { formula: 'Data!$B$1' },
              categories: 'Data!$A$2:$A$4',
              values: 'Data!$B$2:$B$4',
              line: '0B5CAD',
              lineWidth: 1.5,
              lineDash: 'dash',
            },
          ],
          valueAxis: { min: 0, max: 1, numFmt: '0%' },
        },
        'D2:F9',
      );
    });
    expect(sheet.charts).toEqual([
      {
        id: expect.any(Number),
        type: 'LINE',
        ranges: ['Data!A1:B4'],
        headers: 1,
        transpose: false,
        anchor: { row: 1, column: 3, offsetX: 0, offsetY: 0 },
        width: 300,
        height: 168,
        options: expect.objectContaining({
          title: 'Rates',
          'vAxis.format': '0%',
          'vAxis.viewWindow.min': 0,
          'vAxis.viewWindow.max': 1,
          series: { 0: { color: '#0b5cad', lineWidth: 2, pointSize: 0, lineDashStyle: [4, 4] } },
        }),
      },
    ]);
  });

  test('says what it cannot keep', async () => {
    const { notes } = await read((native, book) => {
      native.addRow([1]);
      const image = book.addImage({ extension: 'png', buffer: Buffer.from('iVBORw0KGgo=', 'base64') });
      native.addImage(image, 'B2:C3');
    });
    expect(notes).toEqual(['Pictures in the file were left out.']);
  });
});
