import type { Cell, Sheet, Workbook } from '../../../local/runtime/model';
import { isDateFormat } from '../../../local/runtime/sheets/formats';
import { zoneNamed } from '../../../local/runtime/sheets/zone';
import type { Trial } from '../trial';
import { ArrayTab, type Row, rowOf, type Value } from './arrayTab';

/** Properties by name. */
export type Texts = Readonly<Record<string, string>>;

/** A whole workbook and what is kept around it, as values that are replaced and never changed: keeping one costs nothing. */
export interface ArrayState {
  readonly tabs: readonly ArrayTab[];
  /** Columns that have a name of their own. */
  readonly names: readonly { readonly name: string; readonly tab: number; readonly column: number }[];
  readonly document: Texts;
  readonly users: Readonly<Record<string, Texts>>;
  /** Milliseconds since 1970 on a clock that stands still. */
  readonly now: number;
}

/** The workbook of a trial as it stands: what formulas spill is left out, since nothing of it is read. */
export function stateOf({ runtime }: Trial): ArrayState {
  const { workbook } = runtime.sheets.snapshot(runtime.book);
  const { document, user } = runtime.state.properties.value;
  return {
    tabs: workbook.sheets.map((sheet) => tabOf(workbook, sheet)),
    names: workbook.names.map(({ name, sheet, area }) => ({ name, tab: sheet, column: area.column })),
    document: { ...document },
    users: Object.fromEntries(Object.entries(user).map(([name, texts]) => [name, { ...texts }])),
    now: runtime.clock.now(),
  };
}

function tabOf(workbook: Workbook, { id, name, rows, rowCount, columnCount, frozenRows }: Sheet): ArrayTab {
  const lines = rows.map((cells): Row => {
    const own = (cells ?? []).map((cell) => (cell?.from ? null : cell));
    return rowOf(
      own.map((cell) => heldBy(workbook, cell)),
      own.map((cell) => cell?.f),
    );
  });
  return new ArrayTab(id, name, [], rowCount, columnCount, frozenRows).with(lines);
}

function heldBy({ styles, timeZone }: Workbook, cell: Cell | null): Value {
  const value = cell?.v ?? '';
  if (typeof value === 'object') return value.error;
  const format = styles[cell?.s ?? 0]?.format ?? cell?.auto ?? '';
  return typeof value === 'number' && isDateFormat(format) ? new Date(zoneNamed(timeZone).instant(value)) : value;
}
