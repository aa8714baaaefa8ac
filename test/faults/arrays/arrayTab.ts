import type { Zone } from '../../../local/runtime/sheets/zone';

/** What a cell holds; a Date is a civil day or moment, as a script is given it. */
export type Value = string | number | boolean | Date;

/** A row as it stands, without blanks at its end. Never changed: a row that says something else is another one. */
export interface Row {
  readonly values: readonly Value[];
  /** By column; only where a cell has a formula, which is kept as a text and never computed. */
  readonly formulas?: readonly (string | undefined)[];
}

/** A block of cells, counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const blank: Row = { values: [] };

/** A tab as rows. Every change gives another tab, so that a state is kept by keeping what it is made of. */
export class ArrayTab {
  #columns: number | undefined;

  constructor(
    readonly id: number,
    readonly name: string,
    /** Without blank ones at the end. */
    readonly rows: readonly Row[],
    readonly maxRows: number,
    readonly maxColumns: number,
    readonly frozen: number,
  ) {}

  /** The last column that holds something, counted from 1. */
  get lastColumn(): number {
    this.#columns ??= this.rows.reduce((most, { values }) => Math.max(most, values.length), 0);
    return this.#columns;
  }

  /** Lines as a script gets them. It turns days into texts: lines with days are copies, others may not be changed. */
  read({ row, column, rows, columns }: Block): Value[][] {
    const lines: Value[][] = [];
    for (let at = row; at < row + rows; at++) {
      const line = this.#shown(at);
      lines.push(column === 0 ? whole(line, columns) : part(line, column, columns));
    }
    return lines;
  }

  /** A heading that brings its column below with it says so where something stands in its way. */
  #shown(at: number): Row {
    const line = this.rows[at] ?? blank;
    if (!line.formulas || at > 0) return line;
    const isBlocked = (column: number) => this.rows.some(({ values }, row) => row > 0 && (values[column] ?? '') !== '');
    const blocked = line.formulas.flatMap((formula, column) =>
      formula?.startsWith('=VSTACK') && isBlocked(column) ? [column] : [],
    );
    if (blocked.length === 0) return line;
    return { ...line, values: line.values.map((value, column) => (blocked.includes(column) ? '#REF!' : value)) };
  }

  formulas({ row, column, rows, columns }: Block): string[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => this.rows[row + down]?.formulas?.[column + right] ?? ''),
    );
  }

  write({ row, column }: Block, lines: readonly (readonly Value[])[]): ArrayTab {
    const rows = [...this.rows];
    while (rows.length < row) rows.push(blank);
    lines.forEach((line, down) => {
      rows[row + down] = written(rows[row + down] ?? blank, column, line);
    });
    // What people paste beyond the grid makes it grow.
    const maxRows = Math.max(this.maxRows, row + lines.length);
    const maxColumns = Math.max(this.maxColumns, column + (lines[0]?.length ?? 0));
    return this.with(rows, { maxRows, maxColumns });
  }

  writeFormula(row: number, column: number, formula: string): ArrayTab {
    const { values, formulas = [] } = this.rows[row] ?? blank;
    const rows = [...this.rows];
    rows[row] = { values, formulas: Object.assign([...formulas], { [column]: formula }) };
    return this.with(rows);
  }

  insertRows(at: number, count: number): ArrayTab {
    const rows = [...this.rows];
    if (at < rows.length) rows.splice(at, 0, ...Array<Row>(count).fill(blank));
    return this.with(rows, { maxRows: this.maxRows + count });
  }

  removeRows(at: number, count: number): ArrayTab {
    const rows = [...this.rows];
    rows.splice(at, count);
    return this.with(rows, { maxRows: this.maxRows - count });
  }

  insertColumns(at: number, count: number): ArrayTab {
    const rows = this.rows.map((row) =>
      changed(row, (cells, empty) =>
        cells.length <= at
          ? cells
          : [...cells.slice(0, at), ...Array<typeof empty>(count).fill(empty), ...cells.slice(at)],
      ),
    );
    return this.with(rows, { maxColumns: this.maxColumns + count });
  }

  moveColumn(from: number, to: number): ArrayTab {
    const rows = this.rows.map((row) =>
      changed(row, (cells, empty) => {
        const all = [...cells];
        while (all.length <= Math.max(from, to)) all.push(empty);
        const [taken] = all.splice(from, 1);
        all.splice(to > from ? to - 1 : to, 0, taken!);
        return all;
      }),
    );
    return this.with(rows);
  }

  /** All rows below the frozen ones; blanks come last in either order. */
  sorted(column: number, ascending: boolean): ArrayTab {
    const [top, body] = [this.rows.slice(0, this.frozen), this.rows.slice(this.frozen)];
    const order = body
      .map((row, at) => ({ row, at }))
      .sort((one, other) => compare(one.row.values[column], other.row.values[column], ascending) || one.at - other.at);
    return this.with([...top, ...order.map(({ row }) => row)]);
  }

  renamed(name: string): ArrayTab {
    return new ArrayTab(this.id, name, this.rows, this.maxRows, this.maxColumns, this.frozen);
  }

  with(rows: Row[], { maxRows = this.maxRows, maxColumns = this.maxColumns } = {}): ArrayTab {
    while (rows.length > 0 && isBlank(rows[rows.length - 1]!)) rows.pop();
    return new ArrayTab(this.id, this.name, rows, maxRows, maxColumns, this.frozen);
  }
}

/** Rows without days as they were given last, by the width that was asked for. */
const given = new WeakMap<Row, Value[]>();

function whole(row: Row, columns: number): Value[] {
  const known = given.get(row);
  if (known?.length === columns) return known;
  const line = part(row, 0, columns);
  if (line.some((value) => value instanceof Date)) return line;
  Object.freeze(line);
  if (row !== blank) given.set(row, line);
  return line;
}

function part({ values }: Row, column: number, columns: number): Value[] {
  const line = values.slice(column, column + columns);
  while (line.length < columns) line.push('');
  return line;
}

export const isBlank = ({ values, formulas }: Row): boolean => values.length === 0 && formulas === undefined;

function written({ values, formulas }: Row, column: number, line: readonly Value[]): Row {
  const fresh = [...values];
  while (fresh.length < column) fresh.push('');
  for (let at = 0; at < line.length; at++) fresh[column + at] = line[at]!;
  const left = formulas?.map((formula, at) => (at >= column && at < column + line.length ? undefined : formula));
  return rowOf(fresh, left);
}

/** A row of these cells; blanks at its end are cut off. */
export function rowOf(values: Value[], formulas?: readonly (string | undefined)[]): Row {
  const hasFormula = (at: number) => formulas?.[at] !== undefined;
  while (values.length > 0 && values[values.length - 1] === '' && !hasFormula(values.length - 1)) values.pop();
  const some = formulas?.some((formula) => formula !== undefined) ?? false;
  if (!some) return values.length === 0 ? blank : { values };
  return { values, formulas: formulas! };
}

function changed({ values, formulas }: Row, change: <T>(cells: readonly T[], empty: T) => readonly T[]): Row {
  return rowOf([...change<Value>(values, '')], formulas && change<string | undefined>(Array.from(formulas), undefined));
}

const collator = new Intl.Collator('en-US', { sensitivity: 'accent' });

function compare(one: Value = '', other: Value = '', ascending: boolean): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const sign = ascending ? 1 : -1;
  if (rank(one) !== rank(other)) return sign * (rank(one) - rank(other));
  if (typeof one === 'string' && typeof other === 'string') return sign * collator.compare(one, other);
  return sign * (Number(one) - Number(other));
}

const rank = (value: Value): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);

/** The rows of a tab as texts, each row written once: formulas as such, dates as the numbers that a sheet keeps. */
export function linesOf({ rows }: ArrayTab, zone: Zone): string[] {
  return rows.map((row) => {
    let line = lines.get(row);
    if (line === undefined) {
      const cells = row.values.map((value, at) => {
        const formula = row.formulas?.[at];
        return formula ?? (value instanceof Date ? zone.serial(value.getTime()) : value);
      });
      line = JSON.stringify(cells);
      lines.set(row, line);
    }
    return line;
  });
}

const lines = new WeakMap<Row, string>();
