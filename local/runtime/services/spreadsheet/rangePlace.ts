import { areaName, columnName } from '../../sheets/address';
import { OUTSIDE } from '../../sheets/refusal';
import { exception } from '../exception';
import { Service } from '../offered';
import { wholeOf } from './arguments';
import type { Context, Place } from './context';
import type { Range } from './range';
import type { Sheet } from './sheet';

export let contextOf: (range: RangePlace) => Context;
export let placeOf: (range: RangePlace) => Place;

/** Where a range is, and the ranges that can be found from there. */
export abstract class RangePlace extends Service {
  readonly #context: Context;
  readonly #place: Place;

  constructor(context: Context, place: Place) {
    super(context.shared);
    this.#context = context;
    this.#place = place;
  }
  static {
    contextOf = (range) => range.#context;
    placeOf = (range) => range.#place;
  }

  getSheet(): Sheet {
    return this.#context.make.sheet(this.#place.book, this.#place.sheet);
  }
  getGridId(): number {
    return this.#place.sheet;
  }
  getRow(): number {
    return this.#place.row + 1;
  }
  getRowIndex(): number {
    return this.#place.row + 1;
  }
  getColumn(): number {
    return this.#place.column + 1;
  }
  getColumnIndex(): number {
    return this.#place.column + 1;
  }
  getNumRows(): number {
    return this.#place.rows;
  }
  getHeight(): number {
    return this.#place.rows;
  }
  getNumColumns(): number {
    return this.#place.columns;
  }
  getWidth(): number {
    return this.#place.columns;
  }
  getLastRow(): number {
    return this.#place.row + this.#place.rows;
  }
  getLastColumn(): number {
    return this.#place.column + this.#place.columns;
  }
  getEndRow(): number {
    return this.getLastRow();
  }
  getEndColumn(): number {
    return this.getLastColumn();
  }
  getA1Notation(): string {
    const { row, column, rows, columns, open } = this.#place;
    // The range of a protected sheet has no notation.
    if (open?.rowStart && open.rowEnd && open.columnStart && open.columnEnd) return '';
    if (open && (open.rowStart || open.rowEnd || open.columnStart || open.columnEnd)) {
      const left = open.columnStart ? '' : columnName(column);
      const right = open.columnEnd ? '' : columnName(column + columns - 1);
      return `${left}${open.rowStart ? '' : row + 1}:${right}${open.rowEnd ? '' : row + rows}`;
    }
    return areaName({ row, column, rows, columns });
  }
  isStartRowBounded(): boolean {
    return !this.#place.open?.rowStart;
  }
  isEndRowBounded(): boolean {
    return !this.#place.open?.rowEnd;
  }
  isStartColumnBounded(): boolean {
    return !this.#place.open?.columnStart;
  }
  isEndColumnBounded(): boolean {
    return !this.#place.open?.columnEnd;
  }

  getCell(row: number, column: number): Range {
    const [r, c] = wholeOf('Range.getCell', [row, column]) as [number, number];
    const { rows, columns } = this.#place;
    if (r < 1 || c < 1 || r > rows || c > columns) throw exception('Cell reference out of range');
    return this.#at(this.#place.row + r - 1, this.#place.column + c - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { row, column, rows, columns } = this.#place;
    const [down, right] = wholeOf('Range.offset', [rowOffset, columnOffset]) as [number, number];
    const [high, wide] = wholeOf('Range.offset', [numRows ?? rows, numColumns ?? columns]) as [number, number];
    if (high < 1) throw exception('The number of rows in the range must be at least 1.');
    if (wide < 1) throw exception('The number of columns in the range must be at least 1.');
    return this.#at(row + down, column + right, high, wide);
  }

  #at(row: number, column: number, rows: number, columns: number): Range {
    const { book, sheet } = this.#place;
    const size = this.#context.core.size(book, sheet);
    if (row < 0 || column < 0 || row + rows > size.rows || column + columns > size.columns) throw exception(OUTSIDE);
    return this.#context.make.range({ book, sheet, row, column, rows, columns });
  }

  /** The block of filled cells around the range, ended by blank rows and columns; a corner alone does not join. */
  getDataRegion(dimension?: { toString(): string }): Range {
    const { core } = this.#context;
    const { book, sheet } = this.#place;
    const size = core.size(book, sheet);
    const only = dimension?.toString();
    let { row: top, column: left } = this.#place;
    let [bottom, right] = [top + this.#place.rows, left + this.#place.columns];
    const filled = (row: number, column: number, rows: number, columns: number) =>
      row >= 0 &&
      column >= 0 &&
      row + rows <= size.rows &&
      column + columns <= size.columns &&
      core.read(book, sheet, { row, column, rows, columns }, 'display').some((text) => text !== '');
    for (let grown = true; grown; ) {
      grown = false;
      if (only !== 'COLUMNS' && filled(top - 1, left, 1, right - left)) {
        top -= 1;
        grown = true;
      } else if (only !== 'COLUMNS' && filled(bottom, left, 1, right - left)) {
        bottom += 1;
        grown = true;
      } else if (only !== 'ROWS' && filled(top, left - 1, bottom - top, 1)) {
        left -= 1;
        grown = true;
      } else if (only !== 'ROWS' && filled(top, right, bottom - top, 1)) {
        right += 1;
        grown = true;
      }
    }
    return this.#at(top, left, bottom - top, right - left);
  }

  /** As Ctrl and an arrow key: to the end of the filled cells, or to the next filled one, or to the edge. */
  getNextDataCell(direction: { toString(): string }): Range {
    const { core } = this.#context;
    const { book, sheet, row, column } = this.#place;
    const size = core.size(book, sheet);
    const [down, right] = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[direction.toString()] ?? [
      1, 0,
    ];
    const line = down !== 0;
    const cells = line
      ? core.read(book, sheet, { row: 0, column, rows: size.rows, columns: 1 }, 'values')
      : core.read(book, sheet, { row, column: 0, rows: 1, columns: size.columns }, 'values');
    const step = line ? down! : right!;
    const isFilled = (at: number) => cells[at] !== undefined && cells[at] !== '';
    const last = cells.length - 1;
    let at = line ? row : column;
    const inRun = isFilled(at) && isFilled(at + step);
    while (at + step >= 0 && at + step <= last) {
      if (inRun && !isFilled(at + step)) break;
      at += step;
      if (!inRun && isFilled(at)) break;
    }
    return line ? this.#at(at, column, 1, 1) : this.#at(row, at, 1, 1);
  }

  canEdit(): boolean {
    const { book, sheet } = this.#place;
    return this.#context.core.mayEdit(book, sheet, this.#place, this.#context.shared.user()) !== 'no';
  }
}
