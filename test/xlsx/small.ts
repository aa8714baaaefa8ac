import type { Cell, Sheet, Style, Workbook } from '../../local/runtime/model';
import { emptySheet } from '../../local/runtime/sheets/book';
import { readXlsx, writeXlsx } from '../../local/xlsx';

/** The smallest workbook around some rows of cells. */
export function workbook(rows: Sheet['rows'], change: Partial<Sheet> = {}, styles: Style[] = [{}]): Workbook {
  return {
    id: 'small',
    name: 'Small',
    timeZone: 'UTC',
    locale: 'en_US',
    owner: 'ada@example.org',
    sheets: [{ ...emptySheet(0, 'Tab'), rows, ...change }],
    activeSheet: 0,
    styles,
    names: [],
    nextId: 10,
  };
}

export const options = { timeZone: 'UTC', locale: 'en_US', owner: 'ada@example.org' };

export async function again(book: Workbook): Promise<Workbook> {
  const { bytes } = await writeXlsx(book);
  return (await readXlsx(bytes, options)).workbook;
}

/** The cells of the first tab, blank ones as null, each row as long as it has cells. */
export function cellsOf({ sheets, styles }: Workbook): unknown[][] {
  return sheets[0]!.rows.map((cells) => (cells ?? []).map((cell) => shown(cell, styles)));
}

function shown(cell: Cell | null, styles: readonly Style[]): unknown {
  if (!cell) return null;
  const { s = 0, ...rest } = cell;
  return { ...rest, ...styles[s] };
}
