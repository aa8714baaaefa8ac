import { readGroupSet } from '../src/domain/numbers/groupSet';
import { numbersOf } from '../src/domain/numbers/numbers';
import { readSettings } from '../src/domain/settings';
import { readDate, readNumber } from '../src/tabs/cells';
import { charter } from '../src/tabs/charter';
import { data } from '../src/tabs/data';
import { findHeadings } from '../src/tabs/headings';
import { measures } from '../src/tabs/measures';
import { people } from '../src/tabs/people';
import { readRows } from '../src/tabs/read';
import { settingsTab } from '../src/tabs/settings';
import type { RawCell, Tab } from '../src/tabs/tab';
import { codePeople, hiddenNote, hiddenRows } from '../src/usecases/withoutNames';
import type { Cell, Sheet, Workbook } from './runtime/model';
import type { SheetsCore } from './runtime/seam';
import { civil, zoneNamed } from './runtime/sheets/zone';

/**
 * A copy of the workbook in which people are codes and small groups have no numbers. Values only: a formula could still
 * hold a name. Nothing is made in Drive, and the workbook itself is left as it is.
 */
export function withoutNames(workbook: Workbook, cellsOf: (tab: Tab) => RawCell[][], today: string): Workbook {
  const reading = { decimal: '.' } as const;
  const rows = <T extends Tab>(tab: T) => readRows(tab, cellsOf(tab), reading).rows;
  const entries = rows(people);
  const code = codePeople(entries);

  const copy: Workbook = structuredClone(workbook);
  copy.owner = '';
  for (const sheet of copy.sheets) {
    for (const protection of sheet.protections) protection.editors = [];
    for (const row of sheet.rows) for (const cell of row ?? []) if (cell) codeCell(cell, code);
  }

  const [headings = [], ...numbersTyped] = cellsOf(data);
  const { period, team, measure, group, number, outOf, note } = findHeadings(data, headings).at;
  if (period === undefined || team === undefined || measure === undefined || group === undefined) return copy;
  if (number === undefined || outOf === undefined) return copy;
  const directory = {
    measures: rows(measures),
    teams: entries.filter((row) => row.kind === 'Team'),
    sets: rows(charter).flatMap((row) => (row.kind === 'Group set' ? (readGroupSet(row.text) ?? []) : [])),
  };
  const numbers = numbersOf(
    numbersTyped,
    { period, team, measure, group, number, outOf },
    directory,
    { number: (cell) => readNumber(cell as RawCell, '.'), day: (cell) => readDate(cell as RawCell) },
    today,
  );
  const sheet = copy.sheets.find((one) => one.name === data.name);
  for (const row of hiddenRows(numbers, readSettings(rows(settingsTab)).settings))
    if (sheet) blank(sheet, row + 1, [number, outOf], note);
  return copy;
}

function codeCell(cell: Cell, code: (text: string) => string): void {
  // A spilled value stays a value; a formula is dropped with what it was made of.
  delete cell.f;
  delete cell.from;
  delete cell.spill;
  if (typeof cell.v === 'string') {
    const coded = code(cell.v);
    if (coded !== cell.v) delete cell.runs; // their places no longer fit
    cell.v = coded;
  }
  if (cell.note !== undefined) cell.note = code(cell.note);
}

function blank(sheet: Sheet, row: number, columns: readonly number[], note: number | undefined): void {
  const cells = sheet.rows[row];
  if (!cells) return;
  for (const column of columns) {
    const cell = cells[column];
    if (cell) delete cell.v;
  }
  if (note === undefined) return;
  while (cells.length <= note) cells.push(null);
  cells[note] = { ...cells[note], v: hiddenNote };
}

/** The cells of a tab with dates as `YYYY-MM-DD`, as the script itself reads them. */
export function cellReader(sheets: SheetsCore, book: string): (tab: Tab) => RawCell[][] {
  const zone = zoneNamed(sheets.bookProps(book).timeZone);
  return (tab) => {
    const sheet = sheets.sheetByName(book, tab.name);
    if (sheet === undefined) return [];
    const block = { row: 0, column: 0, ...sheets.used(book, sheet) };
    const { values, dates } = sheets.values(book, sheet, block);
    const cells: RawCell[] = [...values];
    for (const at of dates) cells[at] = isoDay(zone.serial(Number(values[at])));
    return Array.from({ length: block.rows }, (_, row) => cells.slice(row * block.columns, (row + 1) * block.columns));
  };
}

export function isoDay(serial: number): string {
  const { year, month, day } = civil(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
