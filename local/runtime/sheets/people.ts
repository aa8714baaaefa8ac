import type { Sheet } from '../model';
import type { Block, Edit, Plain } from '../seam';
import { areaName, closed, parseAddress } from './address';
import type { Book } from './book';
import { displayOf, write } from './cells';
import { mayEdit } from './protect';
import { ServiceError } from './refusal';
import { rejectInvalid } from './rules';

/** What a person does with keyboard and clipboard. */

export function edit(
  book: Book,
  sheet: Sheet,
  a1: string,
  value: Plain | readonly (readonly Plain[])[],
  who: string,
): Edit {
  const address = parseAddress(a1);
  if (!address) throw new ServiceError(`There is no range ${a1}.`);
  const start = closed(address, { rows: sheet.rowCount, columns: sheet.columnCount });
  const table = typeof value === 'object' ? value : undefined;
  const block: Block = table
    ? { ...start, rows: table.length, columns: Math.max(1, ...table.map((row) => row.length)) }
    : value === ''
      ? start
      : { ...start, rows: 1, columns: 1 };
  // A paste that does not fit makes the grid grow.
  sheet.rowCount = Math.max(sheet.rowCount, block.row + block.rows);
  sheet.columnCount = Math.max(sheet.columnCount, block.column + block.columns);
  if (mayEdit(book, sheet, block, who) === 'no') {
    throw new ServiceError(`${areaName(block)} on ${sheet.name} is protected.`);
  }
  book.calculation.settle();
  const single = block.rows === 1 && block.columns === 1;
  const before = book.cell(sheet, block.row, block.column);
  const old = single ? rawText(book, sheet, block) : undefined;
  const inputs = table
    ? table.flatMap((row) => Array.from({ length: block.columns }, (_, c) => row[c] ?? ''))
    : [value as Plain];
  write(book, sheet, block, inputs);
  if (single) {
    rejectInvalid(book, sheet, block, () => {
      book.put(sheet, block.row, block.column, before);
      book.calculation.wrote(sheet, block);
    });
  }
  const now = single && !table ? rawText(book, sheet, block) : undefined;
  return {
    sheet: sheet.id,
    ...block,
    a1: areaName(block),
    ...(now !== undefined && { value: now }),
    ...(old !== undefined && { oldValue: old }),
  };
}

/**
 * As e.value has it: text; of a number or a date the number; nothing for a blank, nor for a cell that was emptied and into
 * which a formula spills again. From memory: a formula gives its result.
 */
function rawText(book: Book, sheet: Sheet, { row, column }: Block): string | undefined {
  book.calculation.settle();
  const cell = book.cell(sheet, row, column);
  if (cell?.v === undefined || cell.from) return undefined;
  return typeof cell.v === 'number' ? String(cell.v) : displayOf(book, cell);
}

/** Text from the clipboard: tabs and lines, with quotes around cells that hold either. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < body.length; i += 1) {
    const sign = body[i]!;
    if (quoted) {
      if (sign === '"' && body[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '' && hasEnd(body, i)) quoted = true;
    else if (sign === '\t' || sign === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

/** A quote opens a cell only if another one closes it before a tab, a line or the end. */
function hasEnd(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(text.slice(at));
}
