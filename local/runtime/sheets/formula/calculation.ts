import type { Area, Cell, Sheet, Value } from '../../model';
import { areaName, meets, quotedName } from '../address';
import type { Book } from '../book';
import { autoFormat } from './autoFormat';
import { byColumn, type Change, merged } from './changes';
import { circles } from './circles';
import { crossing } from './crossing';
import { compute, type Outcome, type Result, type Task } from './engine';
import { reachOf } from './reach';
import { type Reading, translate } from './translate';

interface Formula {
  sheet: Sheet;
  row: number;
  column: number;
  text: string;
  /** Undefined until needed, and again after sheets, names or sizes changed. */
  reading: Reading | undefined;
}

const key = (row: number, column: number) => row * 20_000 + column;

/**
 * Keeps formula results up to date, lazily: writing only notes what changed; the next look computes the formulas that
 * read any of it, and those that read these. A result that fills other cells counts as a change of them.
 */
export class Calculation {
  private formulas = new Map<Sheet, Map<number, Formula>>();
  private due = new Set<Formula>();
  private changes: Change[] = [];
  private computedAt = Number.NaN;
  private readonly troubles = new Set<string>();
  private settling = false;

  constructor(private readonly book: Book) {
    this.forget();
  }

  /** Something was written since formulas were last computed. */
  get isDue(): boolean {
    return this.changes.length > 0 || this.due.size > 0;
  }

  /** The workbook became another one, whose stored results are taken as they are. */
  forget(): void {
    this.due = new Set();
    this.changes = [];
    this.computedAt = Number.NaN;
    this.formulas = this.findAll(false);
  }

  /** Rows, sheets or names were changed about: which formula reads what is found anew, and all are computed. */
  restart(): void {
    this.forget();
    this.formulas = this.findAll(true);
  }

  /** Cells of the block were written. Formulas in it are found, and what blocks or frees a spill is seen. */
  wrote(sheet: Sheet, area: Area, formulas = true): void {
    this.note(sheet, area, formulas);
    this.changed(sheet, area);
  }

  private changed(sheet: Sheet, area: Area): void {
    const last = this.changes.at(-1);
    // Cell after cell down a column is the common case: one growing block.
    if (
      last &&
      last.sheet === sheet &&
      last.area.column === area.column &&
      last.area.columns === area.columns &&
      last.area.rows !== null &&
      last.area.row + last.area.rows === area.row
    ) {
      last.area = { ...last.area, rows: area.rows === null ? null : last.area.rows + area.rows };
      return;
    }
    this.changes.push({ sheet, area: { ...area } });
    if (this.changes.length > 300) this.changes = merged(this.changes);
  }

  private note(sheet: Sheet, area: Area, formulas: boolean): void {
    const known = this.formulasOf(sheet);
    for (const [place, formula] of known) {
      if (!meets(area, cellArea(formula))) continue;
      const now = this.book.cell(sheet, formula.row, formula.column);
      if (now?.f === formula.text) {
        this.due.add(formula);
        continue;
      }
      known.delete(place);
      this.due.delete(formula);
      this.clearSpill(formula);
    }
    const bottom = formulas ? Math.min(sheet.rows.length, area.rows === null ? Infinity : area.row + area.rows) : 0;
    for (let row = area.row; row < bottom; row += 1) {
      const cells = sheet.rows[row];
      if (!cells) continue;
      const right = Math.min(cells.length, area.columns === null ? Infinity : area.column + area.columns);
      for (let column = area.column; column < right; column += 1) {
        const text = cells[column]?.f;
        if (text === undefined || known.has(key(row, column))) continue;
        const formula: Formula = { sheet, row, column, text, reading: undefined };
        known.set(key(row, column), formula);
        this.due.add(formula);
      }
    }
    for (const formula of known.values()) {
      const spill = this.spillOf(formula);
      if (spill && meets(spill, area)) this.due.add(formula);
    }
  }

  private spillOf(formula: Formula): Area | undefined {
    const size = this.book.cell(formula.sheet, formula.row, formula.column)?.spill;
    return size && { row: formula.row, column: formula.column, rows: size[0], columns: size[1] };
  }

  private formulasOf(sheet: Sheet): Map<number, Formula> {
    let known = this.formulas.get(sheet);
    if (!known) {
      known = new Map();
      this.formulas.set(sheet, known);
    }
    return known;
  }

  private findAll(due: boolean): Map<Sheet, Map<number, Formula>> {
    const found = new Map<Sheet, Map<number, Formula>>();
    for (const sheet of this.book.workbook.sheets) {
      const known = new Map<number, Formula>();
      found.set(sheet, known);
      sheet.rows.forEach((cells, row) => {
        cells?.forEach((cell, column) => {
          if (cell?.f === undefined) return;
          const formula: Formula = { sheet, row, column, text: cell.f, reading: undefined };
          known.set(key(row, column), formula);
          if (due || (cell.v === undefined && cell.spill === undefined)) this.due.add(formula);
        });
      });
    }
    return found;
  }

  hasFormulas(sheet: Sheet): boolean {
    return this.formulasOf(sheet).size > 0;
  }

  takeTroubles(): string[] {
    const list = [...this.troubles];
    this.troubles.clear();
    return list;
  }

  /** Takes every spilled value off a sheet, before its rows or columns are moved about. */
  unspill(sheet: Sheet): void {
    for (const formula of this.formulasOf(sheet).values()) this.clearSpill(formula);
    for (const formula of this.formulasOf(sheet).values()) {
      const cell = this.book.cell(sheet, formula.row, formula.column);
      if (cell?.spill) this.book.put(sheet, formula.row, formula.column, { ...cell, spill: undefined });
    }
  }

  private clearSpill({ sheet, row, column }: Formula): void {
    sheet.rows.forEach((cells, r) => {
      if (!cells || r < row) return;
      for (let c = column; c < cells.length; c += 1) {
        const cell = cells[c];
        if (cell?.from && cell.from[0] === row && cell.from[1] === column) {
          this.place(sheet, r, c, undefined, undefined, undefined);
          this.changes.push({ sheet, area: { row: r, column: c, rows: 1, columns: 1 } });
        }
      }
    });
  }

  /** Computes whatever is due, or what a look at one sheet shows. Cheap when nothing is. */
  settle(only?: Sheet): void {
    if (this.settling) return;
    const known = this.formulas;
    const now = this.book.clock();
    const ticked = now !== this.computedAt;
    if (!ticked && this.changes.length === 0 && this.due.size === 0) return;
    this.settling = true;
    try {
      for (const formulas of known.values()) {
        for (const formula of formulas.values()) {
          const { volatile } = this.readingOf(formula);
          if ((volatile === 'clock' && ticked) || (volatile === 'always' && (ticked || this.changes.length > 0))) {
            this.due.add(formula);
          }
        }
      }
      this.computedAt = now;
      // Each round computes what reads the cells that the last one changed; 30 rounds are no workbook, but a circle.
      for (let round = 0; round < 30; round += 1) {
        this.spread();
        const all = [...(only ? this.neededFor(only) : this.due)];
        if (all.length === 0) return;
        for (const formula of all) this.due.delete(formula);
        const circular = circles(all, (formula) => this.readingOf(formula).reads);
        for (const formula of circular) this.fill(formula, [[{ error: '#REF!' }]]);
        this.run(circular.size > 0 ? all.filter((formula) => !circular.has(formula)) : all);
      }
      this.changes = [];
      this.due.clear();
    } finally {
      this.settling = false;
    }
  }

  /** Adds every formula that reads a changed cell, directly or through other formulas. */
  private spread(): void {
    let wave = this.changes;
    this.changes = [];
    const fresh = [...this.due];
    wave = [...wave, ...fresh.map((formula) => ({ sheet: formula.sheet, area: cellArea(formula) }))];
    while (wave.length > 0) {
      const bySheet = new Map<Sheet, Area[]>();
      for (const { sheet, area } of wave) {
        const list = bySheet.get(sheet) ?? [];
        bySheet.set(sheet, list);
        list.push(area);
      }
      for (const [sheet, list] of bySheet) if (list.length > 100) bySheet.set(sheet, byColumn(list));
      const next: Change[] = [];
      for (const formulas of this.formulas.values()) {
        for (const formula of formulas.values()) {
          if (this.due.has(formula)) continue;
          const { reads, anywhere } = this.readingOf(formula);
          const hit =
            anywhere || reads.some(({ sheet, area }) => bySheet.get(sheet)?.some((one) => meets(one, area)) ?? false);
          if (!hit) continue;
          this.due.add(formula);
          next.push({ sheet: formula.sheet, area: cellArea(formula) });
        }
      }
      wave = next;
    }
  }

  /** Due formulas of a sheet, and due formulas that these read, directly or through others. */
  private neededFor(sheet: Sheet): Set<Formula> {
    const needed = new Set([...this.due].filter((formula) => formula.sheet === sheet));
    for (const formula of needed) {
      const { reads, anywhere } = this.readingOf(formula);
      for (const other of this.due) {
        if (anywhere || reads.some((read) => read.sheet === other.sheet && this.mayFill(other, read.area)))
          needed.add(other);
      }
    }
    return needed;
  }

  /** Where a formula that was not computed yet will spill is not known. */
  private mayFill(formula: Formula, area: Area): boolean {
    const spill = this.spillOf(formula);
    return meets(area, cellArea(formula)) || (spill ? meets(area, spill) : this.readingOf(formula).spills);
  }

  private readingOf(formula: Formula): Reading {
    formula.reading ??= this.read(formula.text, formula.sheet);
    return formula.reading;
  }

  private read(text: string, sheet: Sheet, whole = false): Reading {
    const { sheets, names } = this.book.workbook;
    return translate(text, sheet, { sheets, names, lastRow: (one) => one.rows.length }, whole);
  }

  private run(batch: readonly Formula[]): void {
    const again = this.runOnce(batch, false);
    if (again.length > 0) this.runOnce(again, true);
  }

  /** Returns those whose last row is not blank after all, so that they need all rows of the sheet. */
  private runOnce(batch: readonly Formula[], whole: boolean): Formula[] {
    const settled = batch.every((formula) => this.readsSettledTables(formula, batch));
    const tasks: Task[] = batch.map((formula) => {
      // An open range ends where the content ends now.
      if (whole || formula.reading?.open) formula.reading = this.read(formula.text, formula.sheet, whole);
      const reading = this.readingOf(formula);
      return {
        sheet: formula.sheet,
        row: formula.row,
        column: formula.column,
        text: settled ? reading.fast : reading.text,
        anchor: (rows) => (reading.spills ? rows[0]![0] : crossing(rows, reading, formula)),
      };
    });
    const outcomes = this.evaluate(
      tasks,
      batch.map((formula) => this.readingOf(formula)),
      settled,
    );
    return batch.filter((formula, i) => {
      const outcome = outcomes[i]!;
      if (!this.readingOf(formula).short || outcome === 'unreadable') {
        this.settleOne(formula, outcome);
        return false;
      }
      if (outcome.length > 1 && outcome.at(-1)!.some((value) => value !== undefined)) return true;
      this.settleOne(formula, outcome, formula.sheet.rowCount - formula.row);
      return false;
    });
  }

  /** Whether no formula of the batch stands, or may spill, where this one's VLOOKUPs search. */
  private readsSettledTables(formula: Formula, batch: readonly Formula[]): boolean {
    return this.readingOf(formula).tables.every(({ sheet, area }) =>
      batch.every((other) => {
        if (other.sheet !== sheet) return true;
        return !meets(area, cellArea(other)) && !meets(area, this.spillOf(other) ?? cellArea(other));
      }),
    );
  }

  private evaluate(tasks: readonly Task[], readings: readonly Reading[], fast = false): Outcome[] {
    const { workbook } = this.book;
    return compute(tasks, reachOf(readings, workbook.sheets, fast), {
      sheets: workbook.sheets,
      names: workbook.names.flatMap((named) => {
        const sheet = workbook.sheets.find(({ id }) => id === named.sheet);
        return sheet ? [{ name: named.name, text: `${quotedName(sheet.name)}!${absolute(named.area, sheet)}` }] : [];
      }),
      now: () => this.book.zone.serial(this.book.clock()),
    });
  }

  /** What formulas give at a cell, without being in it: conditional formats and rules are computed so. */
  results(sheet: Sheet, formulas: readonly { row: number; column: number; text: string }[]): Result[] {
    this.settle();
    const readings = formulas.map((formula) => this.read(inPlace(formula), sheet));
    const results: Result[] = [];
    // Several formulas may stand at one cell here: one batch holds each cell once.
    let rest = formulas.map((_, i) => i);
    while (rest.length > 0) {
      const taken = new Set<number>();
      const later: number[] = [];
      const batch: number[] = [];
      for (const i of rest) {
        const place = key(formulas[i]!.row, formulas[i]!.column);
        if (taken.has(place)) later.push(i);
        else batch.push(i);
        taken.add(place);
      }
      // Far below the sheet, so that a formula that reads the cell it colours is no circle.
      const far = batch.map(
        (i, n): Task => ({
          sheet,
          row: sheet.rowCount + 10 + n,
          column: 0,
          text: readings[i]!.text,
          anchor: (rows) => rows[0]![0],
        }),
      );
      this.evaluate(
        far,
        batch.map((i) => readings[i]!),
      ).forEach((outcome, n) => {
        results[batch[n]!] = outcome === 'unreadable' ? { error: '#ERROR!' } : outcome[0]![0];
      });
      rest = later;
    }
    return results;
  }

  /** `height`: rows the result takes though all after the outcome's are blank. */
  private settleOne(formula: Formula, outcome: Outcome, height = 0): void {
    const { sheet, row, column } = formula;
    const reading = this.readingOf(formula);
    if (outcome === 'unreadable') {
      this.trouble(formula);
      this.fill(formula, [[{ error: '#ERROR!' }]]);
      return;
    }
    if (isName(outcome[0]![0])) this.trouble(formula);
    if (!reading.spills || (outcome.length === 1 && outcome[0]!.length === 1)) {
      this.fill(formula, [[reading.spills ? outcome[0]![0] : crossing(outcome, reading, formula)]]);
      return;
    }
    const size: [number, number] = [Math.max(outcome.length, height), outcome[0]!.length];
    if (row + size[0] > sheet.rowCount || column + size[1] > sheet.columnCount) {
      // From memory: a result larger than the grid makes it grow, but not one that an open range would push ever further.
      if (reading.open) {
        this.fill(formula, [[{ error: '#REF!' }]], size);
        return;
      }
      sheet.rowCount = Math.max(sheet.rowCount, row + size[0]);
      sheet.columnCount = Math.max(sheet.columnCount, column + size[1]);
    }
    if (this.isBlocked(sheet, row, column, size)) this.fill(formula, [[{ error: '#REF!' }]], size);
    else this.fill(formula, outcome, size);
  }

  private trouble({ sheet, row, column, text }: Formula): void {
    this.troubles.add(`${sheet.name}!${areaName({ row, column, rows: 1, columns: 1 })}: ${text}`);
  }

  private isBlocked(sheet: Sheet, row: number, column: number, size: readonly [number, number]): boolean {
    const bottom = Math.min(sheet.rows.length, row + size[0]);
    for (let r = row; r < bottom; r += 1) {
      const cells = sheet.rows[r];
      if (!cells) continue;
      const right = Math.min(cells.length, column + size[1]);
      for (let c = column; c < right; c += 1) {
        const cell = cells[c];
        if (!cell || (r === row && c === column) || (cell.v === undefined && cell.f === undefined)) continue;
        if (!cell.from || cell.from[0] !== row || cell.from[1] !== column) return true;
      }
    }
    return false;
  }

  /** Writes the results where they differ; cells of a former, larger result are emptied. */
  private fill(formula: Formula, rows: readonly (readonly Result[])[], wanted?: [number, number]): void {
    const { sheet, row, column } = formula;
    const anchor = this.book.cell(sheet, row, column);
    if (!anchor) return;
    const before = anchor.spill;
    // Below the content there is nothing of a former result to clear away.
    const height = Math.max(rows.length, Math.min(before?.[0] ?? 1, sheet.rows.length - row));
    const width = Math.max(rows[0]!.length, before?.[1] ?? 1);
    const auto = autoFormat(formula.text, this.readingOf(formula), this.book);
    let [top, bottom] = [Infinity, -1];
    for (let r = 0; r < height; r += 1) {
      for (let c = 0; c < width; c += 1) {
        const value = rows[r]?.[c];
        const isAnchor = r === 0 && c === 0;
        const cell = isAnchor ? anchor : this.book.cell(sheet, row + r, column + c);
        if (!isAnchor) {
          const mine = cell?.from && cell.from[0] === row && cell.from[1] === column;
          if (!mine && (value === undefined || rows.length * rows[0]!.length === 1)) continue;
          if (mine && sameValue(cell.v, value) && cell.auto === auto) continue;
          this.place(sheet, row + r, column + c, value, value === undefined ? undefined : [row, column], auto);
        } else {
          if (sameValue(cell!.v, value) && sameSize(before, wanted) && anchor.auto === auto) continue;
          const { v: _, spill: __, auto: ___, ...rest } = anchor;
          this.book.put(sheet, row, column, {
            ...rest,
            ...(value !== undefined && { v: value }),
            ...(wanted && { spill: wanted }),
            ...(auto !== undefined && { auto }),
          });
          if (sameValue(cell!.v, value)) continue;
        }
        top = Math.min(top, r);
        bottom = Math.max(bottom, r);
      }
    }
    // The anchor itself was already counted when it became due.
    if (bottom > 0 || (bottom === 0 && width > 1)) {
      this.changes.push({
        sheet,
        area: { row: row + Math.max(top, 0), column, rows: bottom - top + 1, columns: width },
      });
    }
    if (bottom >= 0) this.book.touch();
  }

  private place(
    sheet: Sheet,
    row: number,
    column: number,
    value: Result,
    from: [number, number] | undefined,
    auto: string | undefined,
  ): void {
    const { v: _, f: __, from: ___, auto: ____, spill: _____, ...rest } = this.book.cell(sheet, row, column) ?? {};
    const cell: Cell = {
      ...rest,
      ...(value !== undefined && { v: value }),
      ...(from && { from }),
      ...(auto !== undefined && value !== undefined && { auto }),
    };
    this.book.put(sheet, row, column, Object.keys(cell).length > 0 ? cell : undefined);
  }
}

/** ROW() and COLUMN() of a formula that is not computed where it belongs. */
function inPlace({ text, row, column }: { text: string; row: number; column: number }): string {
  return text.replace(/\bROW\(\s*\)/gi, String(row + 1)).replace(/\bCOLUMN\(\s*\)/gi, String(column + 1));
}

function cellArea({ row, column }: { row: number; column: number }): Area {
  return { row, column, rows: 1, columns: 1 };
}

function isName(value: Result): boolean {
  return typeof value === 'object' && value.error === '#NAME?';
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return a === b;
}

function sameSize(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function absolute(area: Area, sheet: Sheet): string {
  const rows = area.rows ?? sheet.rowCount - area.row;
  const columns = area.columns ?? sheet.columnCount - area.column;
  return areaName({ ...area, rows, columns }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
