import { closed, parseAddress } from '../../sheets/address';
import { OUTSIDE } from '../../sheets/refusal';
import { exception, wrongSignature } from '../exception';
import { wholeOf } from './arguments';
import type { Context, Place } from './context';

/** getRange in all its forms: `A1:B2` with or without a sheet, a name, or numbers. */
export function placeFrom(context: Context, book: string, sheet: number, args: readonly unknown[]): Place {
  if (args.length === 1 && typeof args[0] === 'string') return byText(context, book, sheet, args[0]);
  if (args.length < 2 || args.length > 4) throw wrongSignature('SpreadsheetApp.Sheet.getRange', args);
  const [row, column, rows = 1, columns = 1] = wholeOf('Sheet.getRange', args) as [number, number, number?, number?];
  if (row < 1) throw exception('The starting row of the range is too small.');
  if (column < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
  const size = context.core.size(book, sheet);
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) throw exception(OUTSIDE);
  return { book, sheet, row: row - 1, column: column - 1, rows, columns };
}

function byText(context: Context, book: string, own: number, text: string): Place {
  const address = parseAddress(text.replace(/^!/, ''));
  if (!address) {
    const named = context.core.names(book).find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (!named) throw exception('Range not found');
    return { book, sheet: named.sheet, ...closed(named.area, context.core.size(book, named.sheet)) };
  }
  const sheet = address.sheet === undefined ? own : context.core.sheetByName(book, address.sheet);
  if (sheet === undefined) throw exception('Range not found');
  const { row, column, rows, columns } = address;
  const size = context.core.size(book, sheet);
  const block = closed({ row, column, rows, columns }, size);
  if (block.rows < 1 || block.columns < 1) throw exception('Range not found');
  const open = {
    rowStart: rows === null && row === 0,
    rowEnd: rows === null,
    columnStart: columns === null && column === 0,
    columnEnd: columns === null,
  };
  return { book, sheet, ...block, ...(rows === null || columns === null ? { open } : {}) };
}
