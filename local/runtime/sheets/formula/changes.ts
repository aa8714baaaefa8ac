import type { Area, Sheet } from '../../model';

/** Cells that were written, or whose formula now gives something else. */
export interface Change {
  sheet: Sheet;
  area: Area;
}

/** Very many changes as one box per sheet. */
export function merged(changes: readonly Change[]): Change[] {
  const boxes = new Map<Sheet, { top: number; left: number; bottom: number; right: number }>();
  for (const { sheet, area } of changes) {
    const box = boxes.get(sheet) ?? { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    box.top = Math.min(box.top, area.row);
    box.left = Math.min(box.left, area.column);
    box.bottom = Math.max(box.bottom, area.row + (area.rows ?? Infinity));
    box.right = Math.max(box.right, area.column + (area.columns ?? Infinity));
    boxes.set(sheet, box);
  }
  return [...boxes].map(([sheet, { top, left, bottom, right }]) => ({
    sheet,
    area: { row: top, column: left, rows: bottom - top, columns: right - left },
  }));
}

/** Many areas as one span of rows per column: more than they cover, which costs a few needless computations. */
export function byColumn(areas: readonly Area[]): Area[] {
  const spans = new Map<string, { area: Area; bottom: number }>();
  for (const area of areas) {
    const name = `${area.column} ${area.columns}`;
    const bottom = area.row + (area.rows ?? Infinity);
    const span = spans.get(name);
    if (!span) spans.set(name, { area: { ...area }, bottom });
    else {
      span.area.row = Math.min(span.area.row, area.row);
      span.bottom = Math.max(span.bottom, bottom);
    }
  }
  return [...spans.values()].map(({ area, bottom }) => ({
    ...area,
    rows: bottom === Infinity ? null : bottom - area.row,
  }));
}
