import type { Value } from '../../runtime/model';
import type { SheetsCore } from '../../runtime/seam';
import { closed, parseAddress } from '../../runtime/sheets/address';
import { isDateFormat } from '../../runtime/sheets/formats';

/** One column of cells as a chart takes it. */
export interface ChartColumn {
  heading: string;
  values: (number | undefined)[];
  texts: string[];
  isDate: boolean;
}

/** The cells behind a chart, column by column; undefined where its range is gone. */
export function columnsOf(
  sheets: SheetsCore,
  book: string,
  range: string,
  ownSheet: number,
  headers: number,
): ChartColumn[] | undefined {
  const address = parseAddress(range);
  if (!address) return undefined;
  const workbook = sheets.workbook(book);
  const sheet = workbook.sheets.find(({ id, name }) =>
    address.sheet === undefined ? id === ownSheet : name === address.sheet,
  );
  if (!sheet) return undefined;
  const area = closed(address, { rows: sheet.rowCount, columns: sheet.columnCount });
  const rows = Math.max(0, Math.min(area.rows, sheet.rowCount - area.row));
  const columns = Math.max(0, Math.min(area.columns, sheet.columnCount - area.column));
  const display = sheets.read(book, sheet.id, { ...area, rows, columns }, 'display');
  return Array.from({ length: columns }, (_, c) => {
    const cells = Array.from({ length: rows }, (_, r) => sheet.rows[area.row + r]?.[area.column + c] ?? undefined);
    const texts = cells.map((_, r) => display[r * columns + c] ?? '');
    const first = cells.slice(headers).find((cell) => cell?.v !== undefined);
    const pattern = first && (workbook.styles[first.s ?? 0]?.format ?? first.auto);
    return {
      heading: headers > 0 ? (texts[0] ?? '') : '',
      values: cells.slice(headers).map((cell) => numberOf(cell?.v)),
      texts: texts.slice(headers),
      isDate: pattern !== undefined && isDateFormat(pattern),
    };
  });
}

const numberOf = (value: Value | undefined): number | undefined => (typeof value === 'number' ? value : undefined);
