import type { Lines, Where } from '../protocol';
import type { App } from './app';
import { typedIn } from './dialog';
import { findBar } from './findBar';
import { columnName } from './grid/headerRow';
import { blockOf } from './grid/selection';
import type { Entry } from './menu';

/** What can be done with what is selected, from menus and keys alike. */

export const whereOf = (app: App): Where => ({ sheet: app.sheet.id, block: blockOf(app.grid.selection) });

export const undo = (app: App): Promise<void> => stepped(app, 'undo');
export const redo = (app: App): Promise<void> => stepped(app, 'redo');

async function stepped(app: App, way: 'undo' | 'redo'): Promise<void> {
  const before = app.grid.selection;
  const where = await app.perform(way, {});
  if (!where) return;
  if (where.sheet === app.sheet.id) app.grid.selectAfter(before, where.block);
  else {
    await app.show(where.sheet, true);
    app.grid.selectBlock(where.block);
  }
}

export const clearCells = (app: App) => app.perform('clear', whereOf(app));
export const fillDown = (app: App) => app.perform('fillDown', whereOf(app));
export const sort = (app: App, ascending: boolean) =>
  app.perform('sort', { sheet: app.sheet.id, column: app.grid.selection.column, ascending });
export const toggleFilter = (app: App) =>
  app.perform('filter', { ...whereOf(app), on: app.sheet.filter === undefined });
export const columnWord = (app: App): string => columnName(app.grid.selection.column);
export const find = (app: App): void => findBar(app);

export async function writeNote(app: App): Promise<void> {
  const { row, column } = app.grid.selection;
  const text = await typedIn(`Note for ${columnName(column)}${row + 1}; leave it empty to take the note off.`, 'Note');
  if (text !== undefined) await app.perform('note', { sheet: app.sheet.id, row, column, text });
}

export async function unhideAll(app: App): Promise<void> {
  const { id, rows, columns } = app.sheet;
  await app.perform('hide', { sheet: id, axis: 'row', at: 0, count: rows, hidden: false });
  await app.perform('hide', { sheet: id, axis: 'column', at: 0, count: columns, hidden: false });
}

/** Insert, delete, hide rows and columns that the selection touches. */
export function lineEntries(app: App): Entry[] {
  const { block } = whereOf(app);
  const sheet = app.sheet.id;
  const row: Lines = { sheet, axis: 'row', at: block.row, count: block.rows };
  const column: Lines = { sheet, axis: 'column', at: block.column, count: block.columns };
  const rows = block.rows === 1 ? 'row' : `${block.rows} rows`;
  const columns = block.columns === 1 ? 'column' : `${block.columns} columns`;
  return [
    {
      caption: `Insert ${rows} above`,
      run: () => void app.perform('insert', { ...row, like: block.row === 0 ? 'after' : 'before' }),
    },
    {
      caption: `Insert ${rows} below`,
      run: () => void app.perform('insert', { ...row, at: block.row + block.rows, like: 'before' }),
    },
    {
      caption: `Insert ${columns} left`,
      run: () => void app.perform('insert', { ...column, like: block.column === 0 ? 'after' : 'before' }),
    },
    {
      caption: `Insert ${columns} right`,
      run: () => void app.perform('insert', { ...column, at: block.column + block.columns, like: 'before' }),
    },
    '—',
    { caption: `Delete ${rows}`, run: () => void app.perform('remove', row) },
    { caption: `Delete ${columns}`, run: () => void app.perform('remove', column) },
    '—',
    { caption: `Hide ${rows}`, run: () => void app.perform('hide', { ...row, hidden: true }) },
    { caption: `Hide ${columns}`, run: () => void app.perform('hide', { ...column, hidden: true }) },
  ];
}
