import type { Cell, Sheet } from '../runtime/model';
import { setHeadings } from './headings';
import { eachPlace } from './looks';
import { fingerprint, type TabMemory } from './memory';
import { rowOf } from './readCells';
import type { StyleTable } from './styleTable';

/** Puts back what the file could not hold of a tab's cells, where nobody has changed it. */
export function recall(
  sheet: Sheet,
  { looks = [], cells = [], headings, metadata }: TabMemory,
  table: StyleTable,
): void {
  if (metadata) sheet.metadata = metadata;
  for (const look of looks) recallLook(sheet, look, table);
  for (const cell of cells) recallCell(sheet, cell);
  setHeadings(sheet, headings);
}

type Look = NonNullable<TabMemory['looks']>[number];

function recallLook(sheet: Sheet, { as, was, auto, areas }: Look, table: StyleTable): void {
  const from = table.find(as);
  if (from === undefined) return;
  const to = table.number(was);
  eachPlace(areas, (row, column) => {
    const cell = sheet.rows[row]?.[column];
    if (!cell || (cell.s ?? 0) !== from) return;
    const { s: _, ...rest } = cell;
    sheet.rows[row]![column] = { ...rest, ...(to !== 0 && { s: to }), ...(auto !== undefined && { auto }) };
  });
}

type Remembered = NonNullable<TabMemory['cells']>[number];

function recallCell(sheet: Sheet, { row, column, as, was }: Remembered): void {
  const { v, f, runs, note, ...rest }: Cell = sheet.rows[row]?.[column] ?? {};
  const found = { v, f, runs, note };
  const same = as.f !== undefined ? as.f === f && as.note === note : fingerprint(as) === fingerprint(found);
  if (!same) return;
  // A formula shows what it last showed in the file.
  const shown = was.f !== undefined && as.f !== undefined && v !== undefined;
  rowOf(sheet, row, column)[column] = { ...rest, ...was, ...(shown && { v }) };
}
