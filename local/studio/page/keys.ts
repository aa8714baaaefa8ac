import { look } from './api';
import type { App } from './app';
import { saveXlsx } from './files';
import { blockOf } from './grid/selection';
import * as sheet from './sheetCommands';

/** The keyboard over the grid, as in any spreadsheet. */
export function keysFor(app: App, toggle: (property: 'bold' | 'italic') => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing || app.editing.isOpen) return;
    const isHandled = event.ctrlKey || event.metaKey ? withControl(app, event, toggle) : plain(app, event);
    if (isHandled) event.preventDefault();
  };
}

type Way = 'up' | 'down' | 'left' | 'right';
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function plain(app: App, event: KeyboardEvent): boolean {
  const { grid } = app;
  const { key, shiftKey: extend } = event;
  const way = ways[key];
  if (way && event.altKey) {
    if (key === 'ArrowDown') app.editing.open();
    return key === 'ArrowDown';
  }
  if (way) return step(app, way, extend);
  const { row, column, endRow } = grid.selection;
  switch (key) {
    case 'PageDown':
    case 'PageUp': {
      const by = grid.pageRows() * (key === 'PageDown' ? 1 : -1);
      const from = extend ? endRow : row;
      grid.page(key === 'PageDown' ? 1 : -1);
      grid.select(from + by, extend ? grid.selection.endColumn : column, { extend });
      return true;
    }
    case 'Home':
      grid.select(extend ? endRow : row, 0, { extend });
      return true;
    case 'End':
      void jump(app, 'right', extend);
      return true;
    case 'Tab':
      if (!grid.step(0, extend ? -1 : 1)) grid.select(row, grid.columns.next(column, extend ? -1 : 1));
      return true;
    case 'Enter':
      if (event.altKey) app.followCell();
      else if (extend) step(app, 'up', false);
      else app.editing.open();
      return true;
    case 'F2':
      if (extend) void sheet.writeNote(app);
      else app.editing.open();
      return true;
    case 'F6':
      if (!app.panels.focus()) app.focusMenu();
      return true;
    case 'F10':
      if (!extend) app.focusMenu();
      else app.openContextMenu();
      return true;
    case 'ContextMenu':
      app.openContextMenu();
      return true;
    case 'Delete':
    case 'Backspace':
      void sheet.clearCells(app);
      return true;
    case 'Escape':
      app.clipboard.forget();
      return true;
    default:
      if (key.length === 1 && !event.altKey) {
        app.editing.open(key);
        return true;
      }
      // Accents and other scripts are composed in the field itself.
      if (key === 'Dead' || key === 'Process') app.editing.open('');
      return false;
  }
}

function step(app: App, way: Way, extend: boolean): boolean {
  const { grid } = app;
  const { row, column, endRow, endColumn, startRow } = grid.selection;
  const merge = extend ? undefined : grid.mergeAt(row, column);
  const [fromRow, fromColumn] = extend ? [endRow, endColumn] : [row, column];
  if (way === 'up')
    grid.select(grid.rows.next(extend ? fromRow : Math.min(fromRow, startRow), -1), fromColumn, { extend });
  else if (way === 'down')
    grid.select(grid.rows.next(merge ? merge.row + merge.rows - 1 : fromRow, 1), fromColumn, { extend });
  else if (way === 'left') grid.select(fromRow, grid.columns.next(fromColumn, -1), { extend });
  else grid.select(fromRow, grid.columns.next(merge ? merge.column + merge.columns - 1 : fromColumn, 1), { extend });
  return true;
}

async function jump(app: App, way: Way | 'end', extend: boolean): Promise<void> {
  const { grid } = app;
  const { row, column, endRow, endColumn } = grid.selection;
  const from = extend ? { row: endRow, column: endColumn } : { row, column };
  try {
    const to = await look('edge', { sheet: app.sheet.id, ...from, way });
    grid.select(to.row, to.column, { extend });
  } catch (error) {
    app.failed(error);
  }
}

function withControl(
  app: App,
  { key, shiftKey, altKey }: KeyboardEvent,
  toggle: (property: 'bold' | 'italic') => void,
): boolean {
  if (altKey) return false;
  const { grid } = app;
  const way = ways[key];
  if (way) {
    void jump(app, way, shiftKey);
    return true;
  }
  const commands: Record<string, () => void> = {
    home: () => grid.select(0, 0, { extend: shiftKey }),
    end: () => void jump(app, 'end', shiftKey),
    a: () => grid.selectBlock({ row: 0, column: 0, rows: grid.rows.count, columns: grid.columns.count }),
    ' ': () => grid.selectBlock({ ...blockOf(grid.selection), row: 0, rows: grid.rows.count }),
    z: () => void (shiftKey ? sheet.redo(app) : sheet.undo(app)),
    y: () => void sheet.redo(app),
    d: () => void sheet.fillDown(app),
    f: () => sheet.find(app),
    b: () => toggle('bold'),
    i: () => toggle('italic'),
    s: () => void saveXlsx(app),
    '/': () => app.openActions(),
  };
  const command = commands[key.toLowerCase()];
  command?.();
  return command !== undefined;
}
