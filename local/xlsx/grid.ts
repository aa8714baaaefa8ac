import type { Worksheet, WorksheetView } from '@cj-tech-master/excelts';
import type { Sheet } from '../runtime/model';
import { nativeArea } from './areas';
import { argb, hex, type Theme } from './colors';
import { columnPixels, columnUnits, DEFAULT_COLUMN, DEFAULT_ROW, rowPixels, rowPoints } from './units';

/** The lines of a tab: their sizes, what is hidden, frozen and merged. */

export function properties({ tabColor }: Sheet) {
  return {
    defaultRowHeight: rowPoints(DEFAULT_ROW),
    defaultColWidth: columnUnits(DEFAULT_COLUMN),
    ...(tabColor !== undefined && { tabColor: argb(tabColor) }),
  };
}

export function view({ frozenRows, frozenColumns, hideGridlines, rightToLeft }: Sheet): Partial<WorksheetView> {
  const common = { ...(hideGridlines && { showGridLines: false }), ...(rightToLeft && { rightToLeft }) };
  if (frozenRows === 0 && frozenColumns === 0) return common;
  return { ...common, state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows };
}

export function writeLines(sheet: Sheet, native: Worksheet): void {
  const entries = (sizes: Record<number, number>) =>
    Object.entries(sizes).map(([at, pixels]) => [Number(at), pixels] as const);
  for (const [column, pixels] of entries(sheet.columnWidths)) native.getColumn(column + 1).width = width(pixels);
  for (const column of sheet.hiddenColumns) {
    const line = native.getColumn(column + 1);
    line.width ??= columnUnits(DEFAULT_COLUMN);
    line.hidden = true;
  }
  for (const [row, pixels] of entries(sheet.rowHeights)) native.getRow(row + 1).height = rowPoints(pixels);
  for (const row of sheet.hiddenRows) {
    const line = native.getRow(row + 1);
    // The library leaves out a row that has neither cells nor a height.
    line.height ??= rowPoints(DEFAULT_ROW);
    line.hidden = true;
  }
  for (const area of sheet.merges) native.mergeCellsWithoutStyle(nativeArea(area));
}

/** The library takes a width of exactly 9 for its own default and leaves it out. */
function width(pixels: number): number {
  const units = columnUnits(pixels);
  return units === 9 ? 9.001 : units;
}

export function readLines(native: Worksheet, sheet: Sheet, theme: Theme): void {
  readView(native, sheet);
  const color = hex(native.properties?.tabColor, theme);
  if (color !== undefined) sheet.tabColor = color;
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const line = native.columns?.[column];
    if (!line) break;
    const pixels = line.width === undefined ? DEFAULT_COLUMN : columnPixels(line.width);
    if (pixels !== DEFAULT_COLUMN && pixels > 0) sheet.columnWidths[column] = pixels;
    if (line.hidden) sheet.hiddenColumns.push(column);
  }
  for (let row = 0; row < native.rowCount; row += 1) {
    const line = native.findRow(row + 1);
    if (!line) continue;
    const own =
      line.height !== undefined && line.height > 0 && line.customHeight !== false && line.customHeight !== undefined;
    if (own && rowPixels(line.height!) !== DEFAULT_ROW) sheet.rowHeights[row] = rowPixels(line.height!);
    if (line.hidden) sheet.hiddenRows.push(row);
  }
}

function readView(native: Worksheet, sheet: Sheet): void {
  const [shown] = native.views ?? [];
  if (shown?.state === 'frozen') {
    sheet.frozenRows = shown.ySplit ?? 0;
    sheet.frozenColumns = shown.xSplit ?? 0;
  }
  if (shown?.showGridLines === false) sheet.hideGridlines = true;
  if (shown?.rightToLeft) sheet.rightToLeft = true;
  if (native.state !== 'visible') sheet.hidden = true;
}
