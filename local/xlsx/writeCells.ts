import type { Worksheet } from '@cj-tech-master/excelts';
import type { Cell, Sheet, Style } from '../runtime/model';
import { areaName } from '../runtime/sheets/address';
import { type Content, contentOf, isPlain, type Native, nativeContent, type Place } from './cells';
import { LostLooks } from './looks';
import { fingerprint, type TabMemory } from './memory';
import type { Output } from './output';
import { groupAdded, isSparkline, nativeSparkline, sparklinesOf } from './sparklines';
import { kept } from './text';

/** The cells of a tab; what a reader of the file will find otherwise is remembered. */
export function writeCells(output: Output, sheet: Sheet, native: Worksheet, memory: TabMemory): void {
  const lost = new LostLooks();
  const swapped: NonNullable<TabMemory['cells']> = [];
  const headings = new Map(memory.headings?.map(({ column, text }) => [column, text]));
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    const line = native.getRow(row + 1);
    cells.forEach((cell, column) => {
      if (!cell) return;
      const place = { tab: native.name, row, column };
      const look = output.looks.of(cell);
      if (look.as) lost.add(look, row, column);
      const target = line.getCell(column + 1);
      target.style = look.native;
      if (cell.note !== undefined) target.note = noteOf(output, cell.note, place);
      if (cell.f !== undefined && isSparkline(cell.f)) {
        swap(swapped, place, writeSparkline(output, sheet, native, cell.f, place), cell);
        return;
      }
      const heading = row === 0 ? headings.get(column) : undefined;
      const value = valueOfCell(output, heading === undefined ? cell : { v: heading }, cell, look.style, place);
      if (value !== null) target.value = value as never;
      if (heading !== undefined || isPlain(cell) || (cell.from && typeof cell.v !== 'string')) return;
      swap(swapped, place, contentOf(value as never, look.style, place, output.back), cell);
    });
  });
  const looks = lost.all();
  if (looks.length > 0) memory.looks = looks;
  if (swapped.length > 0) memory.cells = swapped;
}

function valueOfCell(output: Output, content: Content, cell: Cell, style: Style, place: Place): Native {
  const { row, column } = place;
  const [rows, columns] = cell.spill ?? [1, 1];
  const blocked = typeof cell.v === 'object';
  const area = rows * columns > 1 && !blocked ? areaName({ row, column, rows, columns }) : undefined;
  const value = nativeContent(content, style, area, place, output.around);
  // An array formula names the cells it fills, itself at least.
  if (value !== null && typeof value === 'object' && 'ref' in value && value.ref === '') {
    return { ...value, ref: areaName({ row, column, rows: 1, columns: 1 }) };
  }
  return value;
}

function noteOf({ around }: Output, given: string, { tab, row, column }: Place): string {
  const { text, cut } = kept(given);
  if (cut) around.says.cell('noteCut', tab, row, column);
  return text;
}

/** Excel draws small charts behind cells; answers with what a reader will take for the formula. */
function writeSparkline(output: Output, sheet: Sheet, native: Worksheet, formula: string, place: Place): Content {
  const { workbook, around, back } = output;
  const drawn = nativeSparkline(formula, sheet, workbook.sheets, around.renaming);
  if (!drawn) {
    around.says.cell('sparkline', place.tab, place.row, place.column);
    return {};
  }
  const { data, ...options } = drawn;
  const cellRef = areaName({ row: place.row, column: place.column, rows: 1, columns: 1 });
  const group = native.addSparklineGroup({ ...options, sparklines: [{ dataRef: data, cellRef }] });
  return { f: sparklinesOf(groupAdded(group), sheet.name, back.renaming)[0]!.formula };
}

/** Remembers a cell where the file has something else in its place. */
function swap(swapped: NonNullable<TabMemory['cells']>, { row, column }: Place, found: Content, cell: Cell): void {
  const as = pure({ ...found, ...(cell.note !== undefined && { note: kept(cell.note).text }) });
  const was = pure(cell);
  const same = was.f !== undefined ? as.f === was.f && as.note === was.note : fingerprint(as) === fingerprint(was);
  if (!same) swapped.push({ row, column, as, was });
}

function pure({ v, f, runs, note }: Content): Content {
  return {
    ...(v !== undefined && { v }),
    ...(f !== undefined && { f }),
    ...(runs && { runs }),
    ...(note !== undefined && { note }),
  };
}
