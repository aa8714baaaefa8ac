import type { App } from './app';
import { filterMenu } from './filterMenu';
import { blockOf } from './grid/selection';
import { popUp } from './menu';
import { lineEntries, sort } from './sheetCommands';

/** The mouse over the grid: select, drag, double click, widths and heights, the menu of the right button. */
export function mouseFor(app: App): void {
  const { element } = app.grid;
  element.addEventListener('pointerdown', (event) => pressed(app, event));
  element.addEventListener('dblclick', (event) => {
    if (
      event.target instanceof Element &&
      event.target.closest('.cell, .row') &&
      app.grid.cellAt(event.clientX, event.clientY)
    )
      app.editing.open();
  });
  element.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    rightClicked(app, event);
  });
}

function pressed(app: App, event: PointerEvent): void {
  const { grid } = app;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (!target || event.button !== 0 || target.closest('.editor, a')) return;
  if (event.clientX > grid.element.getBoundingClientRect().left + grid.element.clientWidth) return;
  if (event.clientY > grid.element.getBoundingClientRect().top + grid.element.clientHeight) return;
  event.preventDefault();
  const { grip, filter } = target.dataset;
  const column = target.closest<HTMLElement>('.columnHeader')?.dataset.column;
  const row = target.closest<HTMLElement>('.rowHeader')?.dataset.row;
  if (grip !== undefined) drag(app, event, Number(grip));
  else if (filter !== undefined) void filterMenu(app, Number(filter), target.getBoundingClientRect());
  else if (target.closest('.corner'))
    grid.selectBlock({ row: 0, column: 0, rows: app.sheet.rows, columns: app.sheet.columns });
  else if (column !== undefined) grid.selectBlock(columnsTo(app, Number(column), event.shiftKey));
  else if (row !== undefined) grid.selectBlock(rowsTo(app, Number(row), event.shiftKey));
  else pressedCell(app, event);
}

function pressedCell(app: App, { clientX, clientY, shiftKey, pointerId }: PointerEvent): void {
  const { grid } = app;
  const place = grid.cellAt(clientX, clientY);
  if (!place) return;
  grid.select(place.row, place.column, { extend: shiftKey });
  const box = grid.elementOf(place.row, place.column)?.getBoundingClientRect();
  const isArrow = grid.cell(place.row, place.column)?.d && box && clientX > box.right - 18;
  if (isArrow) app.editing.open();
  else follow(app, pointerId);
}

function columnsTo(app: App, column: number, extend: boolean) {
  const { sheet, grid } = app;
  const first = extend ? Math.min(grid.selection.column, column) : column;
  const last = extend ? Math.max(grid.selection.column, column) : column;
  return { row: 0, rows: sheet.rows, column: first, columns: last - first + 1 };
}
function rowsTo(app: App, row: number, extend: boolean) {
  const { sheet, grid } = app;
  const first = extend ? Math.min(grid.selection.row, row) : row;
  const last = extend ? Math.max(grid.selection.row, row) : row;
  return { row: first, rows: last - first + 1, column: 0, columns: sheet.columns };
}

/** The selection follows the pressed mouse. */
function follow(app: App, pointer: number): void {
  const { element } = app.grid;
  const move = (event: PointerEvent) => {
    const place = app.grid.cellAt(event.clientX, event.clientY);
    const { endRow, endColumn } = app.grid.selection;
    if (place && (place.row !== endRow || place.column !== endColumn))
      app.grid.select(place.row, place.column, { extend: true });
  };
  const end = () => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
  };
  element.setPointerCapture(pointer);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
}

/** A column's right edge is dragged to another width. */
function drag(app: App, { pointerId, clientX: from }: PointerEvent, column: number): void {
  const { element, columns } = app.grid;
  const was = columns.size(column);
  const end = ({ clientX }: PointerEvent) => {
    element.removeEventListener('pointerup', end);
    const pixels = Math.max(10, was + clientX - from);
    if (pixels !== was)
      void app.perform('resize', { sheet: app.sheet.id, axis: 'column', at: column, count: 1, pixels });
  };
  element.setPointerCapture(pointerId);
  element.addEventListener('pointerup', end);
}

function rightClicked(app: App, event: MouseEvent): void {
  const place = app.grid.cellAt(event.clientX, event.clientY);
  const block = blockOf(app.grid.selection);
  const isInside =
    place &&
    place.row >= block.row &&
    place.row < block.row + block.rows &&
    place.column >= block.column &&
    place.column < block.column + block.columns;
  if (place && !isInside) app.grid.select(place.row, place.column);
  const { clientX: x, clientY: y } = event;
  contextMenu(app, { left: x, right: x, top: y, bottom: y });
}

export function contextMenu(app: App, beside: { left: number; right: number; top: number; bottom: number }): void {
  popUp(
    [
      { caption: 'Cut', keys: 'Ctrl+X', run: () => void app.clipboard.cutNow() },
      { caption: 'Copy', keys: 'Ctrl+C', run: () => void app.clipboard.copyNow() },
      { caption: 'Paste', keys: 'Ctrl+V', run: () => void app.clipboard.pasteNow('normal') },
      { caption: 'Paste values only', keys: 'Ctrl+Shift+V', run: () => void app.clipboard.pasteNow('values') },
      '—',
      ...lineEntries(app),
      '—',
      { caption: 'Sort by this column, A to Z', run: () => void sort(app, true) },
      { caption: 'Sort by this column, Z to A', run: () => void sort(app, false) },
    ],
    'Cell',
    beside,
  );
}
