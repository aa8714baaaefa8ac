import type { Outcome } from '../../runtime/host/outcome';
import type { Runtime } from '../../runtime/host/runtime';
import type { Cell, Sheet } from '../../runtime/model';
import type { Block, Edit, Snapshot } from '../../runtime/seam';
import { areaName } from '../../runtime/sheets/address';
import type { Where } from '../protocol';

/** One thing that a person did and may take back. */
type Entry = { words: string; where: Where; from: number; to: number } & (
  | { kind: 'cells'; before: Cells; after: Cells }
  | { kind: 'book'; before: Snapshot; after: Snapshot }
);
type Cells = (Cell | null)[][];

const ENOUGH = 100;

/**
 * Undo and redo of what a person did, never of what the script did: typed cells are put back one by one, provided they
 * still hold what was typed; a sort or a deleted row only while nothing else has changed since.
 */
export class Edits {
  readonly #done: Entry[] = [];
  readonly #undone: Entry[] = [];

  words(): { undo?: string; redo?: string } {
    const [undo, redo] = [this.#done.at(-1)?.words, this.#undone.at(-1)?.words];
    return { ...(undo === undefined ? {} : { undo }), ...(redo === undefined ? {} : { redo }) };
  }

  /** Forgets everything: another workbook is open. */
  clear(): void {
    this.#done.length = 0;
    this.#undone.length = 0;
  }

  /** Lets a person change a block of cells, and remembers what stood there. */
  cells(runtime: Runtime, words: string, where: Where, change: () => Outcome[]): Outcome[] {
    const before = cellsIn(runtime, where);
    const from = versionOf(runtime);
    const outcomes = change();
    const after = cellsIn(runtime, where);
    // What the script wrote on the way is not the person's to take back: what lies below in the list stands on it.
    const to = outcomes.some(({ meter }) => meter.calls.write > 0) ? Number.NaN : versionOf(runtime);
    if (!same(before, after)) this.#push({ kind: 'cells', words, where, from, to, before, after });
    return outcomes;
  }

  /** Lets a person change more than cells. */
  book(runtime: Runtime, words: string, where: Where, change: () => Outcome[]): Outcome[] {
    const before = runtime.sheets.snapshot(runtime.book);
    const from = versionOf(runtime);
    const outcomes = change();
    const after = runtime.sheets.snapshot(runtime.book);
    const to = versionOf(runtime);
    if (to !== from) this.#push({ kind: 'book', words, where, from, to, before, after });
    return outcomes;
  }

  undo(runtime: Runtime): { where: Where; outcomes: Outcome[] } | undefined {
    return this.#step(runtime, this.#done, this.#undone);
  }

  redo(runtime: Runtime): { where: Where; outcomes: Outcome[] } | undefined {
    return this.#step(runtime, this.#undone, this.#done);
  }

  #push(entry: Entry): void {
    this.#done.push(entry);
    if (this.#done.length > ENOUGH) this.#done.shift();
    this.#undone.length = 0;
  }

  #step(runtime: Runtime, stack: Entry[], other: Entry[]): { where: Where; outcomes: Outcome[] } | undefined {
    const entry = stack.pop();
    if (!entry) return undefined;
    const outcomes = entry.kind === 'cells' ? putCells(runtime, entry) : putBook(runtime, entry);
    const now = versionOf(runtime);
    const below = stack.at(-1);
    if (below && below.to === entry.from) below.to = now;
    other.push(turned(entry, now));
    const above = other.at(-2);
    if (above && above.to === entry.to) above.to = now;
    return { where: entry.where, outcomes };
  }
}

/** The same step the other way round. */
function turned(entry: Entry, now: number): Entry {
  const { before, after, from } = entry;
  // `before` and `after` are of one kind, whichever it is.
  return { ...entry, before: after, after: before, from, to: now } as Entry;
}

function putCells(runtime: Runtime, { where, before, after }: Entry & { kind: 'cells' }): Outcome[] {
  if (!same(cellsIn(runtime, where), after))
    throw new Error(`${areaName(where.block)} has changed since: that step cannot be taken back.`);
  const { sheets, book } = runtime;
  const now = sheets.workbook(book);
  const old = textOf(after);
  const value = textOf(before);
  runtime.change('OTHER', () => {
    sheets.replace({
      ...now,
      sheets: now.sheets.map((one) => (one.id === where.sheet ? withCells(one, where.block, before) : one)),
    });
  });
  const edit: Edit = {
    sheet: where.sheet,
    ...where.block,
    a1: areaName(where.block),
    ...(isSingle(where.block) && value !== undefined ? { value } : {}),
    ...(isSingle(where.block) && old !== undefined ? { oldValue: old } : {}),
  };
  return runtime.edited(edit);
}

function putBook(runtime: Runtime, { words, to, before }: Entry & { kind: 'book' }): Outcome[] {
  if (versionOf(runtime) !== to) throw new Error(`The workbook has changed since: “${words}” cannot be taken back.`);
  return runtime.change('OTHER', (sheets, book) => sheets.restore(book, before));
}

function withCells(sheet: Sheet, { row, column, rows, columns }: Block, cells: Cells): Sheet {
  const all = sheet.rows.slice();
  for (let r = 0; r < rows; r += 1) {
    const line = (all[row + r] ?? []).slice();
    for (let c = 0; c < columns; c += 1) line[column + c] = cells[r]?.[c] ?? null;
    all[row + r] = Array.from(line, (cell) => cell ?? null);
  }
  return { ...sheet, rows: all };
}

function cellsIn({ sheets, book }: Runtime, { sheet: id, block }: Where): Cells {
  const sheet = sheets.workbook(book).sheets.find((one) => one.id === id);
  const rows = Array.from({ length: block.rows }, (_, r) => sheet?.rows[block.row + r]);
  // A copy: the workbook may go on changing its own.
  return structuredClone(
    rows.map((row) => Array.from({ length: block.columns }, (_, c) => row?.[block.column + c] ?? null)),
  );
}

/** What people put there: a computed value may differ without anybody having touched the cell. */
const typed = (cells: Cells): string =>
  JSON.stringify(
    cells.map((row) =>
      row.map(
        (cell) =>
          cell &&
          (cell.f === undefined
            ? [cell.from ? null : cell.v, cell.s, cell.note, cell.runs]
            : [cell.f, cell.s, cell.note]),
      ),
    ),
  );
const same = (one: Cells, other: Cells): boolean => typed(one) === typed(other);

const isSingle = ({ rows, columns }: Block): boolean => rows === 1 && columns === 1;
const versionOf = ({ sheets, book }: Runtime): number => sheets.version(book);

function textOf([row]: Cells): string | undefined {
  const value = row?.[0]?.v;
  if (value === undefined) return undefined;
  return typeof value === 'object' ? value.error : String(value);
}
