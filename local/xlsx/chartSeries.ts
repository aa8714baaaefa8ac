import type { Area, Chart, Sheet, Style } from '../runtime/model';
import { parseAddress } from '../runtime/sheets/address';
import { isDateFormat } from '../runtime/sheets/formats';
import { fixedArea } from './areas';

export interface ChartTab {
  sheet: Sheet;
  /** Its name in the file. */
  native: string;
}
/** One line of values: where they are, and where their name is. */
export interface Line {
  values: string;
  name: string | undefined;
}

/** A chart's ranges cut into lines: the first is what stands along the axis, each further one a series. */
export function linesOf({ ranges, headers, transpose }: Chart, tabs: readonly ChartTab[], length = Infinity): Line[] {
  return ranges.flatMap((text) => {
    const range = rangeOf(text, tabs);
    if (!range) return [];
    const { address, native } = range;
    const rows = transpose ? range.rows : Math.min(range.rows, headers + length);
    const columns = transpose ? Math.min(range.columns, headers + length) : range.columns;
    const head = Math.max(0, Math.min(headers, (transpose ? columns : rows) - 1));
    const lines: Line[] = [];
    for (let i = 0; i < (transpose ? rows : columns); i += 1) {
      const area: Area = transpose
        ? { row: address.row + i, rows: 1, column: address.column + head, columns: columns - head }
        : { row: address.row + head, rows: rows - head, column: address.column + i, columns: 1 };
      const name = transpose ? { ...area, column: address.column, columns: 1 } : { ...area, row: address.row, rows: 1 };
      lines.push({ values: fixedArea(native, area), name: head > 0 ? fixedArea(native, name) : undefined });
    }
    return lines;
  });
}

function rangeOf(text: string, tabs: readonly ChartTab[]) {
  const address = parseAddress(text);
  const tab = tabs.find(({ sheet }) => sheet.name.toLowerCase() === address?.sheet?.toLowerCase());
  if (!address || !tab) return undefined;
  const { sheet, native } = tab;
  return {
    address,
    sheet,
    native,
    rows: address.rows ?? Math.max(1, sheet.rows.length - address.row),
    columns: address.columns ?? Math.max(1, sheet.columnCount - address.column),
  };
}

/** What stands along the axis. Sheets draws nothing for blanks at its end; Excel keeps room for them. */
export interface Domain {
  length: number;
  /** The dates, where they are all dates in a row. */
  dates: readonly number[] | undefined;
  numbers: boolean;
}

export function domainOf(
  { ranges, headers, transpose }: Chart,
  tabs: readonly ChartTab[],
  styles: readonly Style[],
): Domain {
  const range = rangeOf(ranges[0] ?? '', tabs);
  if (!range) return { length: 0, dates: undefined, numbers: false };
  const { address, sheet } = range;
  const head = Math.max(0, headers);
  const count = (transpose ? range.columns : range.rows) - head;
  const cells = Array.from({ length: Math.max(0, count) }, (_, i) =>
    transpose
      ? sheet.rows[address.row]?.[address.column + head + i]
      : sheet.rows[address.row + head + i]?.[address.column],
  );
  let length = cells.length;
  while (length > 0 && (cells[length - 1]?.v ?? '') === '') length -= 1;
  // Nothing to show yet: the chart keeps its whole range.
  if (length === 0) return { length: Math.max(1, cells.length), dates: undefined, numbers: false };
  const shown = cells.slice(0, length);
  const dated = shown.every(
    (cell) => typeof cell?.v === 'number' && isDateFormat(styles[cell.s ?? 0]?.format ?? cell.auto ?? ''),
  );
  return {
    length,
    dates: dated ? shown.map((cell) => cell!.v as number) : undefined,
    numbers: shown.some((cell) => typeof cell?.v === 'number'),
  };
}
