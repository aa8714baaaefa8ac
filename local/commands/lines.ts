import { columnIndex } from '../runtime/sheets/address';
import { type Command, type Desk, Failed, WrongUsage } from './command';
import { tell } from './tell';

type Axis = 'row' | 'column';

export const insert: Command = {
  usage: 'insert rows|columns TAB AT [COUNT]',
  help: 'Insert rows before row AT (5), or columns before column AT (C).',
  words: [3, 4],
  run(desk, words) {
    const { axis, sheet, at, count } = place(desk, words);
    const outcomes = desk
      .runtime()
      .change(axis === 'row' ? 'INSERT_ROW' : 'INSERT_COLUMN', (sheets, book) =>
        sheets.insert(book, sheet, axis, at, count, at === 0 ? 'after' : 'before'),
      );
    for (const outcome of outcomes) tell(desk, outcome);
  },
};

export const remove: Command = {
  usage: 'delete rows|columns TAB AT [COUNT]',
  help: 'Delete rows from row AT (5), or columns from column AT (C).',
  words: [3, 4],
  run(desk, words) {
    const { axis, sheet, at, count } = place(desk, words);
    const outcomes = desk
      .runtime()
      .change(axis === 'row' ? 'REMOVE_ROW' : 'REMOVE_COLUMN', (sheets, book) =>
        sheets.remove(book, sheet, axis, at, count),
      );
    for (const outcome of outcomes) tell(desk, outcome);
  },
};

export const sort: Command = {
  usage: 'sort rows TAB COLUMN [descending]',
  help: 'Sort all rows below the frozen ones by a column (C); onEdit fires.',
  words: [3, 4],
  run(desk, [what, tab, column, order]) {
    if (what !== 'rows') throw new WrongUsage('Only rows can be sorted.');
    if (order !== undefined && order !== 'descending') throw new WrongUsage(`${order} is not an order.`);
    const runtime = desk.runtime();
    const sheet = sheetOf(desk, tab!);
    for (const outcome of runtime.sort(sheet, line('column', column!), order === undefined)) tell(desk, outcome);
  },
};

function place(desk: Desk, [what, tab, at, count = '1']: readonly string[]) {
  if (what !== 'rows' && what !== 'columns') throw new WrongUsage(`Say rows or columns, not ${what}.`);
  const axis: Axis = what === 'rows' ? 'row' : 'column';
  const many = Number(count);
  if (!Number.isInteger(many) || many < 1) throw new WrongUsage(`${count} is not a number of ${what}.`);
  return { axis, sheet: sheetOf(desk, tab!), at: line(axis, at!), count: many };
}

/** 0-based; a column may be a letter or a number. */
function line(axis: Axis, at: string): number {
  const index = axis === 'column' && /^[A-Za-z]{1,3}$/.test(at) ? columnIndex(at) : Number(at) - 1;
  if (!Number.isInteger(index) || index < 0) throw new WrongUsage(`${at} is not a ${axis}.`);
  return index;
}

export function sheetOf(desk: Desk, tab: string): number {
  const { sheets, book } = desk.runtime();
  const sheet = sheets.sheetByName(book, tab);
  if (sheet === undefined) throw new Failed(`There is no tab ${tab}.`);
  return sheet;
}
