import { describe, expect, test } from '@jest/globals';
import type { Sheet, Workbook } from '../../local/runtime/model';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { plain, rich } from './rich';

const options = { timeZone: 'UTC', locale: 'de_DE', owner: 'nobody@example.org' };

async function again(workbook: Workbook): Promise<Workbook> {
  const { bytes } = await writeXlsx(workbook);
  return (await readXlsx(bytes, options)).workbook;
}

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
