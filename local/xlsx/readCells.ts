import { type CellValue, ValueType, type Worksheet } from '@cj-tech-master/excelts';
import type { Cell, Sheet } from '../runtime/model';
import { parseAddress } from '../runtime/sheets/address';
import { areaOf } from './areas';
import { contentOf, type Surroundings } from './cells';
import { linkOf } from './links';
import type { Parts } from './parts';
import { type Link, notesOf, type SheetPart, sparklineGroups } from './sheetParts';
import { groupFound, sparklinesOf } from './sparklines';
import { styleOf } from './styles';
import type { StyleTable } from './styleTable';

/** The cells of a tab: what they hold and how they look. */
export function readCells(
  native: Worksheet,
  sheet: Sheet,
  table: StyleTable,
  locale: string,
  around: Surroundings,
): void {
  const numbers = new WeakMap<object, number>();
  const spills: Spill[] = [];
  for (let row = 0; row < native.rowCount; row += 1) {
    const line = native.findRow(row + 1);
    if (!line) continue;
    const cells: (Cell | null)[] = [];
    for (let column = 0; column < line.cellCount; column += 1) {
      const source = line.findCell(column + 1);
      if (!source) continue;
      // Cells that look alike share one object of the library.
      let s = isBare(source.style) ? 0 : numbers.get(source.style);
      if (s === undefined) {
        s = table.number(styleOf(source.style, around.theme, locale));
        numbers.set(source.style, s);
      }
      const covered = source.type === ValueType.Merge;
      const place = { tab: sheet.name, row, column };
      const content = covered ? {} : contentOf(cellValue(source), table.styles[s]!, place, around);
      if (s === 0 && content.v === undefined && content.f === undefined) continue;
      const ref = content.f === undefined ? undefined : source.model.ref;
      if (ref !== undefined && source.model.shareType === 'array') spills.push({ row, column, ref });
      while (cells.length < column) cells.push(null);
      cells[column] = { ...content, ...(s !== 0 && { s }) };
    }
    if (cells.length === 0) continue;
    while (sheet.rows.length < row) sheet.rows.push(null);
    sheet.rows[row] = cells;
  }
  for (const spill of spills) markSpill(sheet, spill);
}

/** A formula shared with another cell comes as that cell's address. */
function cellValue({ value, formula }: { value: unknown; formula?: string }): CellValue {
  const shared = typeof value === 'object' && value !== null && 'sharedFormula' in value;
  return (shared ? { ...value, formula } : value) as CellValue;
}

function isBare(style: object): boolean {
  for (const _ in style) return false;
  return true;
}

interface Spill {
  row: number;
  column: number;
  ref: string;
}

/** The cells that an array formula fills. */
function markSpill(sheet: Sheet, { row, column, ref }: Spill): void {
  const area = areaOf(ref);
  const anchor = sheet.rows[row]?.[column];
  if (!area || !anchor || area.rows === null || area.columns === null || area.rows * area.columns === 1) return;
  if (typeof anchor.v === 'object') return;
  anchor.spill = [area.rows, area.columns];
  for (let r = row; r < row + area.rows; r += 1) {
    for (let c = column; c < column + area.columns; c += 1) {
      const cell = sheet.rows[r]?.[c];
      if (cell && cell !== anchor && cell.f === undefined && cell.v !== undefined) cell.from = [row, column];
    }
  }
}

export function readSparklines(part: SheetPart, sheet: Sheet, { renaming, theme }: Surroundings): void {
  for (const group of sparklineGroups(part)) {
    for (const { row, column, formula } of sparklinesOf(groupFound(group, theme), sheet.name, renaming)) {
      const cells = rowOf(sheet, row, column);
      const cell = cells[column];
      // Excel draws it behind what the cell holds; Sheets has one or the other.
      if (cell?.v === undefined && cell?.f === undefined) cells[column] = { ...cell, f: formula };
    }
  }
}

export function readNotes(part: SheetPart, parts: Parts, sheet: Sheet): void {
  for (const [place, note] of notesOf(part, parts)) {
    const address = parseAddress(place);
    if (!address || note === '') continue;
    const cells = rowOf(sheet, address.row, address.column);
    cells[address.column] = { ...cells[address.column], note };
  }
}

/** Only text carries a link in Sheets. */
export function readLinks(links: readonly Link[], sheet: Sheet, { tabs, says }: Surroundings): void {
  for (const { area, link } of links) {
    const place = areaOf(area);
    const cell = place && sheet.rows[place.row]?.[place.column];
    if (!place || cell?.f !== undefined) continue;
    if (typeof cell?.v === 'string') {
      const target = linkOf(link, tabs);
      cell.runs = (cell.runs ?? [{ start: 0 }]).map((run) => ({ ...run, link: target }));
    } else {
      says.cell('linkLost', sheet.name, place.row, place.column);
    }
  }
}

/** The row's cells, as far as the column. */
export function rowOf(sheet: Sheet, row: number, column: number): (Cell | null)[] {
  while (sheet.rows.length <= row) sheet.rows.push(null);
  const cells = sheet.rows[row] ?? [];
  sheet.rows[row] = cells;
  while (cells.length <= column) cells.push(null);
  return cells;
}
