import {
  type CellLike,
  calculateFormulas,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import type { Sheet, Value } from '../../model';
import { type Given, googleFunctions } from './functions';
import { lookups } from './lookup';

/** One formula to compute, in the engine's dialect (see translate.ts), without `=`. */
export interface Task {
  sheet: Sheet;
  row: number;
  column: number;
  text: string;
  /** Picks the one value the cell itself shows out of an array. */
  anchor(rows: Result[][]): Result;
}
/** undefined: truly empty. */
export type Result = Value | undefined;
/** An array, a single value, or 'unreadable' where the text is no formula. */
export type Outcome = Result[][] | 'unreadable';

/** The cells a computation may read: per sheet, per column, the first and last row (0-based, inclusive). */
export type Reach = Map<Sheet, Map<number, [number, number]>>;

const BLANK = { kind: 0 } as const;

function given(value: Result): Given {
  if (value === undefined) return BLANK;
  if (typeof value === 'number') return { kind: 1, value };
  if (typeof value === 'string') return { kind: 2, value };
  if (typeof value === 'boolean') return { kind: 3, value };
  return { kind: 4, code: value.error };
}

/** The engine's codes that Sheets does not have. */
const CODES: Record<string, string> = { '#SPILL!': '#REF!', '#CALC!': '#N/A', '#GETTING_DATA': '#N/A' };

function result(value: Given): Result {
  if (value.kind === 1) return Number.isFinite(value.value) ? value.value : { error: '#NUM!' };
  if (value.kind === 2 || value.kind === 3) return value.value;
  if (value.kind === 4) return { error: CODES[value.code] ?? value.code };
  if (value.kind === 7) return { error: '#N/A' };
  return undefined;
}

// One object for the whole process: the engine keeps its parsed formulas by it.
const host: WorkbookLike & { worksheets: WorksheetLike[] } = { worksheets: [], getWorksheet: () => undefined };

export interface Surroundings {
  sheets: readonly Sheet[];
  names: readonly { name: string; text: string }[];
  /** Serial of this moment in the book's zone. */
  now(): number;
}

/** Computes formulas together; those that read each other's single cells are put in order by the engine. */
export function compute(tasks: readonly Task[], reach: Reach, around: Surroundings): Outcome[] {
  const outcomes: Outcome[] = tasks.map(() => 'unreadable');
  const byCell = new Map<Sheet, Map<number, Map<number, number>>>();
  const byPlace = new Map<string, number>();
  tasks.forEach(({ sheet, row, column }, index) => {
    const rows = byCell.get(sheet) ?? new Map<number, Map<number, number>>();
    byCell.set(sheet, rows);
    const cells = rows.get(row) ?? new Map<number, number>();
    rows.set(row, cells);
    cells.set(column, index);
    byPlace.set(`${sheet.id} ${row} ${column}`, index);
  });
  const keep = (args: unknown[]): unknown => {
    const [at, value] = args as [Given, Given];
    const index = byPlace.get(at.kind === 2 ? at.value : '') ?? 0;
    const rows = value.kind === 5 ? value.rows.map((row) => row.map(result)) : [[result(value)]];
    outcomes[index] = rows.length === 0 || rows[0]!.length === 0 ? [[undefined]] : rows;
    return value.kind === 5 ? given(tasks[index]!.anchor(rows)) : value;
  };
  host.userFunctions = new Map([
    ...googleFunctions(around.now),
    ['__VLOOKUP', { minArity: 3, maxArity: 3, invoke: lookups(around.sheets, given) }],
    ['__KEEP', { minArity: 2, maxArity: 2, invoke: keep }],
  ]);
  host.definedNames = {
    getAllEntries: () => around.names.map(({ name, text }) => ({ name, ranges: [text] })),
    getAllNames: () => around.names.map(({ name }) => ({ name })),
  };
  host.worksheets = around.sheets.map((sheet, at) =>
    worksheet(sheet, at + 1, byCell.get(sheet) ?? new Map(), reach.get(sheet) ?? new Map(), tasks),
  );
  calculateFormulas(host);
  host.worksheets = [];
  return outcomes;
}

/** A sheet as the engine wants to see it: the cells within reach, and the formulas to compute. */
function worksheet(
  sheet: Sheet,
  id: number,
  due: Map<number, Map<number, number>>,
  reach: Map<number, [number, number]>,
  tasks: readonly Task[],
): WorksheetLike {
  const columns = [...reach].sort(([a], [b]) => a - b);
  const cell = {
    row: 0,
    col: 0,
    type: 2,
    value: null as unknown,
    result: undefined,
    model: {},
    formula: undefined as string | undefined,
  };
  const visit = (row: number, take: (cell: CellLike, column: number) => void) => {
    const here = due.get(row);
    const cells = sheet.rows[row];
    cell.row = row + 1;
    if (cells) {
      cell.type = 2;
      cell.formula = undefined;
      for (const [column, [first, last]] of columns) {
        if (row < first || row > last || here?.has(column)) continue;
        const value = cells[column]?.v;
        if (value === undefined) continue;
        cell.col = column + 1;
        cell.value = value;
        take(cell, column + 1);
      }
    }
    if (!here) return;
    for (const [column, index] of here) {
      // Named by its place, so that the engine knows the text again the next time.
      const formula = `__KEEP("${sheet.id} ${row} ${column}",${tasks[index]!.text})`;
      take(
        { row: row + 1, col: column + 1, type: 6, value: null, result: undefined, formula, model: { formula } },
        column + 1,
      );
    }
  };
  let from = Infinity;
  let to = -1;
  for (const [, [first, last]] of columns) {
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  const inReach = Math.min(to, sheet.rows.length - 1);
  const hidden = new Set(sheet.hiddenRows);
  return {
    id,
    name: sheet.name,
    dimensions: { top: 1, left: 1, bottom: sheet.rowCount, right: sheet.columnCount },
    eachRow(...args: unknown[]) {
      const take = args.at(-1) as (row: { hidden: boolean; eachCell(...rest: unknown[]): void }, at: number) => void;
      const show = (row: number) =>
        take(
          {
            hidden: hidden.has(row),
            eachCell: (...rest: unknown[]) => visit(row, rest.at(-1) as (cell: CellLike, column: number) => void),
          },
          row + 1,
        );
      for (let row = from; row <= inReach; row += 1) show(row);
      for (const row of due.keys()) if (row < from || row > inReach) show(row);
    },
    // The results come through __KEEP: nothing is written back into the sheet.
    findCell: () => undefined,
    getCell: (row, col) => ({ row, col, type: 0, value: null, result: undefined, model: {} }),
  };
}
