import { fold } from '../domain/names';
import { type Decimal, type Read, readDate, readLink, readNumber, readSeveral, readText, readYes } from './cells';
import { findHeadings, type Headings } from './headings';
import { type Column, choices, type ListName, type RawCell, type Row, type Tab } from './tab';

/** A cell that a person can mend: "row 3, Out of: …". */
export interface Problem {
  readonly row: number;
  readonly heading: string;
  readonly message: string;
}

export interface Reading {
  readonly decimal: Decimal;
  /** Folded names that are known, by list: they decide whether a comma separates. */
  readonly known?: Partial<Record<ListName, ReadonlySet<string>>>;
}

export interface ReadTab<T extends Tab> {
  readonly rows: readonly Row<T>[];
  readonly problems: readonly Problem[];
  readonly headings: Headings<keyof T['columns'] & string>;
}

/**
 * Splits a tab's raw cells (first row: headings) into typed rows and problems. A cell that cannot be read counts as
 * blank and is named; a row none of whose key fields is filled is no row.
 */
export function readRows<T extends Tab>(tab: T, cells: readonly (readonly RawCell[])[], reading: Reading): ReadTab<T> {
  const headings = findHeadings(tab, cells[0] ?? []);
  const fields = Object.entries(tab.columns).filter(([, column]) => !column.computed);
  const keyColumns = tab.key
    .map((field) => headings.at[field as keyof typeof headings.at])
    .filter((at) => at !== undefined);
  const rows: Row<T>[] = [];
  const problems: Problem[] = [];

  for (let r = 1; r < cells.length; r++) {
    const line = cells[r]!;
    if (!keyColumns.some((at) => line[at] !== undefined && String(line[at]).trim() !== '')) continue;
    const row: Record<string, unknown> = { row: r + 1 };
    for (const [field, column] of fields) {
      const at = headings.at[field as keyof typeof headings.at];
      const read = readCell(column, at === undefined ? '' : (line[at] ?? ''), reading);
      if ('problem' in read) problems.push({ row: r + 1, heading: column.heading, message: read.problem });
      row[field] = 'problem' in read ? column.blank : (read.value ?? column.blank);
    }
    // Every field was read as its column says just above.
    rows.push(row as Row<T>);
  }
  return { rows, problems, headings };
}

function readCell(column: Column, cell: RawCell, { decimal, known }: Reading): Read<unknown> {
  switch (column.reads) {
    case 'number':
      return readNumber(cell, decimal);
    case 'date':
      return readDate(cell);
    case 'yes':
      return readYes(cell);
    case 'link':
      return readLink(cell);
    case 'several':
    case 'several links': {
      const names = column.list && known?.[column.list];
      const several = readSeveral(cell, (name) => names?.has(fold(name)) ?? false);
      if (column.reads === 'several' || 'problem' in several) return several;
      return { value: several.value?.map((one) => one.split(/\s/)[0]!) };
    }
    case 'text':
      return readChoice(column, readText(cell));
  }
}

/** A word of a closed list is understood in any case and spacing; another word is a problem, not a crash. */
function readChoice(column: Column, typed: Read<string>): Read<string> {
  const list = choices(column);
  if (!list || 'problem' in typed || typed.value === undefined) return typed;
  const meant = list.find((one) => fold(one) === fold(typed.value!));
  return meant === undefined ? { problem: `choose one of ${list.join(', ')}` } : { value: meant };
}
