import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workbook } from '../../local/runtime/model';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { convert, describeInOffice } from '../tools/office';
import { rich } from './rich';
import { options } from './small';

/** Sends a workbook through LibreOffice, and answers with the file that comes out. */
async function through(book: Workbook, to: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, (await writeXlsx(book)).bytes);
    const out = join(folder, 'out');
    return readFileSync(convert(file, to, out));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const formulasOf = (book: Workbook) =>
  book.sheets.flatMap(({ rows }) => rows.flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.f ?? [])));

describeInOffice('LibreOffice opens the workbook', () => {
  test('and shows its values as text', async () => {
    const lines = (await through(rich(), 'csv')).toString('utf8').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Team,Period,Number,,,,,,Stage',
      'Cedar,2026-03-05,12.5%,,TRUE,,,,Test',
      '001,2026-03-12 14:30:00,-17,,FALSE,,,,Test',
      '=1+1,-5 and more,@home,,#DIV/0!,,,,Sharing',
    ]);
  });

  test('and draws its charts', async () => {
    const fods = (await through(rich(), 'fods')).toString('utf8');
    expect(fods.match(/<draw:object[ >]/g) ?? []).toHaveLength(2);
    expect(fods.match(/<chart:series /g)).toHaveLength(6);
    expect(fods.match(/<calcext:sparkline /g)).toHaveLength(3);
  });

  test('and gives back the same cells, notes, rules and formats', async () => {
    const before = rich();
    const { workbook: after } = await readXlsx(await through(before, 'xlsx'), options);
    const [data] = after.sheets;
    expect(after.sheets.map(({ name }) => name)).toEqual([
      'Data',
      'My lists (2)',
      'History tab',
      'A name that Excel finds much t…',
      '_Series',
      'Long lists',
    ]);
    expect(data!.rows[1]!.slice(0, 3).map((cell) => cell?.v)).toEqual(['Cedar', 46086, 0.125]);
    expect(data!.rows[0]![1]).toMatchObject({ v: 'Period', note: 'The Monday of the week.\nType it as you like.' });
    expect(data!.rows[3]!.slice(0, 3).map((cell) => [cell?.v, cell?.f])).toEqual([
      ['=1+1', undefined],
      ['-5 and more', undefined],
      ['@home', undefined],
    ]);
    // Frozen panes and gridlines are the window's to LibreOffice, and without a window it keeps none.
    expect(data!).toMatchObject({ tabColor: '#2e7d4f', merges: [{ row: 7, column: 0, rows: 2, columns: 3 }] });
    expect(data!.hiddenRows).toContain(4);
    expect(data!.validations.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['VALUE_IN_LIST', 'VALUE_IN_RANGE', 'NUMBER_BETWEEN', 'DATE_AFTER', 'CUSTOM_FORMULA']),
    );
    expect(data!.conditionalFormats.map(({ type }) => type)).toEqual(expect.arrayContaining(['CUSTOM_FORMULA']));
    expect(data!.charts.map(({ type, ranges }) => [type, ranges])).toEqual([
      ['LINE', ['_Series!A1:D13']],
      ['COLUMN', ['_Series!A1:D13']],
    ]);
    expect(after.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Limit', 'Teams']));
  });

  test('and finds no formula in it that nobody wrote', async () => {
    const { workbook: after } = await readXlsx(await through(rich(), 'xlsx'), options);
    const known = formulasOf(rich());
    const words = (formula: string) => formula.replace(/\s/g, '').toUpperCase();
    const ours = new Set(known.map(words));
    const strange = formulasOf(after).filter(
      (one) => !ours.has(words(one)) && !/^=(?:SPARKLINE|ARRAYFORMULA|UNIQUE|IFERROR|COUNTA)\(/i.test(one),
    );
    expect(strange).toEqual([]);
    expect(formulasOf(after).length).toBeLessThanOrEqual(known.length);
  });
});
