import type { Sheet, Value } from '../../model';
import type { Given } from './functions';

/**
 * VLOOKUP(key, range, column, FALSE) over cells that no formula is about to change: the engine would copy the whole
 * range for every key. The range comes as a text, `sheet row column rows columns`, and is read where it stands.
 */
export function lookups(
  sheets: readonly Sheet[],
  give: (value: Value | undefined) => Given,
): (args: unknown[]) => unknown {
  const tables = new Map<string, Table>();
  return (args) => {
    const [key, range, column] = args as [Given, Given, Given];
    const name = range.kind === 2 ? range.value : '';
    let table = tables.get(name);
    if (!table) {
      table = tableOf(sheets, name);
      tables.set(name, table);
    }
    const at = column.kind === 1 ? Math.trunc(column.value) : Number.NaN;
    if (!(at >= 1)) return { kind: 4, code: '#VALUE!' };
    if (at > table.columns) return { kind: 4, code: '#REF!' };
    return spread(key, (one) => found(table, one, at - 1, give));
  };
}

interface Table {
  sheet: Sheet;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** First row of each key. */
  index: Map<string, number>;
}

function tableOf(sheets: readonly Sheet[], name: string): Table {
  const [id, row, column, rows, columns] = name.split(' ').map(Number) as [number, number, number, number, number];
  const sheet = sheets.find((one) => one.id === id)!;
  const index = new Map<string, number>();
  const last = Math.min(sheet.rows.length, row + rows);
  for (let r = row; r < last; r += 1) {
    const value = sheet.rows[r]?.[column]?.v;
    if (value === undefined || typeof value === 'object') continue;
    const key = keyOf(value);
    if (!index.has(key)) index.set(key, r);
  }
  return { sheet, row, column, rows, columns, index };
}

function keyOf(value: string | number | boolean): string {
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `${typeof value}${value}`;
}

function found(table: Table, key: Given, column: number, give: (value: Value | undefined) => Given): Given {
  if (key.kind === 4) return key;
  if (key.kind !== 1 && key.kind !== 2 && key.kind !== 3) return { kind: 4, code: '#N/A' };
  const row =
    table.index.get(keyOf(key.value)) ??
    (key.kind === 2 && /[*?~]/.test(key.value) ? wild(table, key.value) : undefined);
  return row === undefined ? { kind: 4, code: '#N/A' } : give(table.sheet.rows[row]?.[table.column + column]?.v);
}

/** `*` stands for any letters, `?` for one, `~` before them for themselves. */
function wild({ sheet, row, column, rows }: Table, pattern: string): number | undefined {
  const source = pattern.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part.length === 2) return `\\${part[1]}`;
    if (part === '*') return '[\\s\\S]*';
    return part === '?' ? '[\\s\\S]' : part.replace(/[.+^${}()|[\]\\/]/, '\\$&');
  });
  const test = new RegExp(`^${source}$`, 'iu');
  const last = Math.min(sheet.rows.length, row + rows);
  for (let r = row; r < last; r += 1) {
    const value = sheet.rows[r]?.[column]?.v;
    if (typeof value === 'string' && test.test(value)) return r;
  }
  return undefined;
}

function spread(key: Given, run: (one: Given) => Given): Given {
  if (key.kind !== 5) return run(key);
  return { ...key, rows: key.rows.map((row) => row.map(run)) };
}
