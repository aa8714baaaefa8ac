import { describe, expect, test } from '@jest/globals';
import type { Sheet, Workbook } from '../../local/runtime/model';
import { Book } from '../../local/runtime/sheets/book';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { changed, withoutMemory } from './edited';
import { plain, rich } from './rich';
import { again, cellsOf, options, workbook } from './small';

/** The formula of a heading comes back alone: what it fills is computed anew. */
function withoutFilled(workbook: Workbook): Workbook {
  const [data, ...others] = workbook.sheets as [Sheet, ...Sheet[]];
  const rows = data.rows.map((cells, row) =>
    (cells ?? []).map((cell, column) => {
      if (!cell || column !== 8 || row > 3) return cell;
      const { v: _v, spill: _spill, from: _from, ...rest } = cell;
      return Object.keys(rest).length > 0 ? rest : null;
    }),
  );
  return { ...workbook, sheets: [{ ...data, rows }, ...others] };
}

describe('a workbook written as .xlsx and read back', () => {
  test('is the workbook that it was', async () => {
    expect(plain(await again(rich()))).toEqual(plain(withoutFilled(rich())));
  });
});

describe('what the file cannot hold comes back', () => {
  const heading = '=VSTACK("Stage",MAP(A2:A,LAMBDA(id,IF(id="",,id&"!"))))';
  const staged = () =>
    workbook(
      [
        [{ v: 'ID' }, { v: 'Stage', f: heading, spill: [3, 1] }],
        [{ v: 'I-1' }, { v: 'I-1!', from: [0, 1], s: 1 }],
        [{ v: 'I-2' }, { v: 'I-2!', from: [0, 1], note: 'asked' }],
      ],
      {},
      [{}, { bold: true }],
    );

  test('a heading formula shows its values to Excel, and fills its column anew here', async () => {
    const { bytes } = await writeXlsx(staged());
    const other = (await readXlsx(await withoutMemory(bytes), options)).workbook;
    expect(cellsOf(other)).toEqual([
      [{ v: 'ID' }, { v: 'Stage' }],
      [{ v: 'I-1' }, { v: 'I-1!', bold: true }],
      [{ v: 'I-2' }, { v: 'I-2!', note: 'asked' }],
    ]);
    const { workbook: ours } = await readXlsx(bytes, options);
    expect(cellsOf(ours)).toEqual([
      [{ v: 'ID' }, { f: heading }],
      [{ v: 'I-1' }, { bold: true }],
      [{ v: 'I-2' }, { note: 'asked' }],
    ]);
    const book = new Book(ours, () => Date.UTC(2026, 2, 3));
    book.calculation.settle();
    expect(book.cell(book.workbook.sheets[0]!, 2, 1)?.v).toBe('I-2!');
  });

  test('but not under a heading that somebody changed', async () => {
    const { bytes } = await writeXlsx(staged());
    const edited = await changed(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('>Stage<', '>Phase<'));
    expect(cellsOf((await readXlsx(edited, options)).workbook)[1]).toEqual([{ v: 'I-1' }, { v: 'I-1!', bold: true }]);
  });

  test('a blocked heading formula leaves its heading in the file, not its error', async () => {
    const blocked = workbook([[{ v: { error: '#REF!' }, f: heading, spill: [3, 1] }], [{ v: 'typed over' }]]);
    const { bytes } = await writeXlsx(blocked);
    expect(cellsOf((await readXlsx(await withoutMemory(bytes), options)).workbook)).toEqual([
      [{ v: 'Stage' }],
      [{ v: 'typed over' }],
    ]);
  });

  test('a formula that somebody changed in Excel stays changed', async () => {
    const { bytes } = await writeXlsx(workbook([[{ f: '=IFERROR(A2)', v: 1 }], [{ v: 1 }]]));
    const edited = await changed(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('IFERROR(A2,&quot;&quot;)', 'A2*2').replace('IFERROR(A2,"")', 'A2*2'),
    );
    expect(cellsOf((await readXlsx(bytes, options)).workbook)[0]).toEqual([{ f: '=IFERROR(A2)', v: 1 }]);
    expect(cellsOf((await readXlsx(edited, options)).workbook)[0]).toEqual([{ f: '=A2*2', v: 1 }]);
  });

  test('zone, language, owner and ids are the workbook’s own', async () => {
    const { bytes } = await writeXlsx(rich());
    const { workbook: read } = await readXlsx(bytes, {
      timeZone: 'UTC',
      locale: 'de_DE',
      owner: 'x@example.org',
      name: 'Copy',
      id: 'other',
    });
    expect(read).toMatchObject({
      id: 'other',
      name: 'Copy',
      timeZone: 'America/Chicago',
      locale: 'en_US',
      owner: 'ada@example.org',
      activeSheet: 77,
    });
    expect(read.sheets.map(({ id }) => id)).toEqual([0, 77, 78, 79, 80]);
  });
});

test('everything that the file holds otherwise is said', async () => {
  expect((await writeXlsx(rich())).notes).toEqual([
    'The tab History is called History tab in the file: Excel keeps that name for itself.',
    'The tab A name that Excel finds much too long is called A name that Excel finds much t… in the file: Excel takes 31 characters.',
    '1 rule on Data that Excel has no words for is not in the file; opened here again, the workbook has it back.',
    'Excel has no protection that only warns, nor one for named people: all cells of the file can be edited. Opened here again, the workbook has its protections back.',
    'The filter on Data shows all rows in the file; opened here again, it hides what it hid.',
    '1 chart on Data that Excel has no words for is not in the file; opened here again, the workbook has it back.',
    '1 cell had more than one link, or a link on a part of the text. Excel links the whole cell: Data!D7.',
    '1 cell had a formula that Excel does not know. The file shows the last result: Data!C11.',
    '1 cell had a formula that cannot be read. The file has its text: Data!D11.',
    '1 cell had a small chart of a kind that Excel does not draw: Data!C14.',
  ]);
});
