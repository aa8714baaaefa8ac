import type { HostCore } from '../../host/hostCore';
import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';

export interface Column {
  type: string;
  label: string;
}
export type Cell = string | number | boolean | Date | null;

let columnsIn: (table: DataTable) => readonly Column[];
let rowsIn: (table: DataTable) => readonly (readonly Cell[])[];

export class DataTable extends Service {
  readonly #columns: readonly Column[];
  readonly #rows: readonly (readonly Cell[])[];
  constructor(core: HostCore, columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
    super(core);
    this.#columns = columns;
    this.#rows = rows;
  }
  static {
    columnsIn = (table) => table.#columns;
    rowsIn = (table) => table.#rows;
  }
}

export function columnsOf(table: DataTable): readonly Column[] {
  return columnsIn(table);
}

export function rowsOf(table: DataTable): readonly (readonly Cell[])[] {
  return rowsIn(table);
}

export class DataTableBuilder extends Service {
  readonly #core: HostCore;
  readonly #columns: Column[] = [];
  readonly #rows: Cell[][] = [];
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  addColumn(type: EnumValue, label: string): DataTableBuilder {
    if (!Object.values(googleEnum('ColumnType')).includes(type as never)) {
      throw wrongSignature('Charts.DataTableBuilder.addColumn', [type, label]);
    }
    this.#columns.push({ type: String(type), label: String(label) });
    return this;
  }
  addRow(values: readonly unknown[]): DataTableBuilder {
    if (values.length !== this.#columns.length) {
      throw exception(`Row has ${values.length} values, but the table has ${this.#columns.length} columns.`);
    }
    this.#rows.push(values.map((value) => (value ?? null) as Cell));
    return this;
  }
  setValue(row: number, column: number, value: unknown): DataTableBuilder {
    while (this.#rows.length <= row) this.#rows.push(this.#columns.map(() => null));
    this.#rows[row]![column] = (value ?? null) as Cell;
    return this;
  }
  build(): DataTable {
    return new DataTable(
      this.#core,
      [...this.#columns],
      this.#rows.map((row) => [...row]),
    );
  }
}

offered('DataTable', DataTable);
offered('DataTableBuilder', DataTableBuilder);
