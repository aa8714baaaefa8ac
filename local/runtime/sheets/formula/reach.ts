import type { Area, Sheet } from '../../model';
import type { Reach } from './engine';
import type { Reading } from './translate';

/** The cells that these formulas may read: only those are shown to the engine. */
export function reachOf(readings: readonly Reading[], sheets: readonly Sheet[], fast: boolean): Reach {
  const reach: Reach = new Map();
  const add = (sheet: Sheet, area: Area) => {
    const columns = reach.get(sheet) ?? new Map<number, [number, number]>();
    reach.set(sheet, columns);
    const bottom = area.rows === null ? sheet.rowCount - 1 : area.row + area.rows - 1;
    const right = Math.min(sheet.columnCount, area.columns === null ? Infinity : area.column + area.columns);
    for (let column = area.column; column < right; column += 1) {
      const [first, last] = columns.get(column) ?? [area.row, bottom];
      columns.set(column, [Math.min(first, area.row), Math.max(last, bottom)]);
    }
  };
  for (const { reads, anywhere } of readings) {
    for (const { sheet, area, table } of reads) if (!fast || !table) add(sheet, area);
    if (anywhere) for (const sheet of sheets) add(sheet, { row: 0, column: 0, rows: null, columns: null });
  }
  return reach;
}
