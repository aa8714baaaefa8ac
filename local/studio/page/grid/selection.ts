import type { Block } from '../../../runtime/seam';
import type { Lines } from './lines';

/** The active cell, and the corner opposite to where a selection began. */
export interface Selection {
  row: number;
  column: number;
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

interface Surface {
  rows: Lines;
  columns: Lines;
  mergeAt(row: number, column: number): Block | undefined;
}

export function blockOf({ startRow, startColumn, endRow, endColumn }: Selection): Block {
  const row = Math.min(startRow, endRow);
  const column = Math.min(startColumn, endColumn);
  return { row, column, rows: Math.abs(endRow - startRow) + 1, columns: Math.abs(endColumn - startColumn) + 1 };
}

export class Selecting {
  #now: Selection = at(0, 0);

  get now(): Selection {
    return this.#now;
  }

  reset(surface: Surface, selection = at(0, 0)): void {
    const fits = selection.endRow < surface.rows.count && selection.endColumn < surface.columns.count;
    this.#now = fits ? selection : at(0, 0);
  }

  to(surface: Surface, row: number, column: number, extend: boolean): void {
    const to = { row: clamp(row, surface.rows), column: clamp(column, surface.columns) };
    const merge = surface.mergeAt(to.row, to.column);
    const { row: activeRow, column: activeColumn, startRow, startColumn } = this.#now;
    if (extend) {
      this.#now = { row: activeRow, column: activeColumn, startRow, startColumn, endRow: to.row, endColumn: to.column };
    } else if (merge) {
      const [endRow, endColumn] = [merge.row + merge.rows - 1, merge.column + merge.columns - 1];
      const start = { row: merge.row, column: merge.column };
      this.#now = { ...start, startRow: start.row, startColumn: start.column, endRow, endColumn };
    } else this.#now = at(to.row, to.column);
  }

  block(surface: Surface, { row, column, rows, columns }: Block): void {
    const first = { row: clamp(row, surface.rows), column: clamp(column, surface.columns) };
    this.#now = {
      ...at(first.row, first.column),
      endRow: clamp(row + rows - 1, surface.rows),
      endColumn: clamp(column + columns - 1, surface.columns),
    };
  }

  /** Moves the active cell within the selection, as Tab and Enter do; false where only one cell is selected. */
  step(down: number, across: number): boolean {
    const block = blockOf(this.#now);
    if (block.rows === 1 && block.columns === 1) return false;
    const count = block.rows * block.columns;
    const { row, column } = this.#now;
    const [r, c] = [row - block.row, column - block.column];
    const place = across !== 0 ? r * block.columns + c + across : c * block.rows + r + down;
    const next = (place + count) % count;
    const [nextRow, nextColumn] =
      across !== 0
        ? [Math.floor(next / block.columns), next % block.columns]
        : [next % block.rows, Math.floor(next / block.rows)];
    this.#now = { ...this.#now, row: block.row + nextRow, column: block.column + nextColumn };
    return true;
  }
}

const at = (row: number, column: number): Selection => ({
  row,
  column,
  startRow: row,
  startColumn: column,
  endRow: row,
  endColumn: column,
});
const clamp = (at: number, lines: Lines): number => Math.max(0, Math.min(at, lines.count - 1));
