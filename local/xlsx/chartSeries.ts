import type { Area, Chart, Sheet } from '../runtime/model';
import { parseAddress } from '../runtime/sheets/address';
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
export function linesOf({ ranges, headers, transpose }: Chart, tabs: readonly ChartTab[]): Line[] {
  return ranges.flatMap((text) => {
    const address = parseAddress(text);
    const tab = tabs.find(({ sheet }) => sheet.name.toLowerCase() === address?.sheet?.toLowerCase());
    if (!address || !tab) return [];
    const { sheet, native } = tab;
    const rows = address.rows ?? Math.max(1, sheet.rows.length - address.row);
    const columns = address.columns ?? Math.max(1, sheet.columnCount - address.column);
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
