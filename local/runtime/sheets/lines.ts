import type { Cell, Sheet } from '../model';
import type { Book } from './book';
import { carried, inserted, removed } from './formula/shift';
import { ServiceError } from './refusal';
import { renumberAll } from './renumber';

/** Whole rows and columns: put in, taken out, moved. */

type Axis = 'row' | 'column';

export function insertLines(
  book: Book,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  like: 'before' | 'after' | 'none',
): void {
  book.calculation.unspill(sheet);
  renumberAll(book, sheet, inserted(axis, at, count));
  const model = like === 'none' ? -1 : like === 'before' ? at - 1 : at;
  const formatOnly = (cell: Cell | null | undefined): Cell | null => (cell?.s === undefined ? null : { s: cell.s });
  if (axis === 'row') {
    if (at < sheet.rows.length) {
      const fresh = Array.from({ length: count }, () => {
        const cells = sheet.rows[model]?.map(formatOnly);
        return cells?.some((cell) => cell !== null) ? cells : null;
      });
      sheet.rows = [...sheet.rows.slice(0, at), ...fresh, ...sheet.rows.slice(at)];
      book.reordered(sheet);
    } else if (model >= 0) {
      const cells = sheet.rows[model]?.map(formatOnly);
      if (cells?.some((cell) => cell !== null)) {
        for (let row = at; row < at + count; row += 1) {
          cells.forEach((cell, column) => {
            if (cell) book.put(sheet, row, column, cell);
          });
        }
      }
    }
    sheet.rowCount += count;
    if (at < sheet.frozenRows) sheet.frozenRows += count;
    inheritLists(sheet, axis, at, count, model);
  } else {
    sheet.rows = sheet.rows.map((cells) => {
      if (!cells || (cells.length <= at && (model < 0 || cells[model]?.s === undefined))) return cells;
      const padded = cells.length < at ? [...cells, ...Array<null>(at - cells.length).fill(null)] : cells;
      const fresh = Array.from({ length: count }, () => (model < 0 ? null : formatOnly(cells[model])));
      return [...padded.slice(0, at), ...fresh, ...padded.slice(at)];
    });
    book.reordered(sheet);
    sheet.columnCount += count;
    if (at < sheet.frozenColumns) sheet.frozenColumns += count;
    inheritLists(sheet, axis, at, count, model);
  }
  finish(book);
}

/** New lines at the edge of a rule's area take the rule of the line they are like, as formats do; conditional formats do not. */
function inheritLists(sheet: Sheet, axis: Axis, at: number, count: number, model: number): void {
  if (model < 0) return;
  const source = model < at ? model : model + count;
  const [start, length] = axis === 'row' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const widened = <T extends { areas: Sheet['merges'] }>(rule: T): T => ({
    ...rule,
    areas: rule.areas.map((area) => {
      const last = area[length] === null ? Infinity : area[start] + area[length]! - 1;
      if (source < area[start] || source > last) return area;
      if (last === at - 1) return { ...area, [length]: area[length]! + count };
      if (area[start] === at + count)
        return { ...area, [start]: at, [length]: area[length] === null ? null : area[length]! + count };
      return area;
    }),
  });
  sheet.validations = sheet.validations.map(widened);
}

export function removeLines(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  const [size, frozen] = axis === 'row' ? [sheet.rowCount, sheet.frozenRows] : [sheet.columnCount, sheet.frozenColumns];
  const name = axis === 'row' ? 'rows' : 'columns';
  if (count >= size) throw new ServiceError(`You can't delete all the ${name} on the sheet.`);
  const frozenGone = Math.max(0, Math.min(frozen, at + count) - at);
  if (frozen > 0 && size - count === frozen - frozenGone) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${name}.`);
  }
  book.calculation.unspill(sheet);
  renumberAll(book, sheet, removed(axis, at, count));
  if (axis === 'row') {
    sheet.rows = [...sheet.rows.slice(0, at), ...sheet.rows.slice(at + count)];
    sheet.rowCount -= count;
    sheet.frozenRows -= frozenGone;
  } else {
    sheet.rows = sheet.rows.map((cells) =>
      cells && cells.length > at ? [...cells.slice(0, at), ...cells.slice(at + count)] : cells,
    );
    sheet.columnCount -= count;
    sheet.frozenColumns -= frozenGone;
  }
  book.reordered(sheet);
  finish(book);
}

export function moveLines(book: Book, sheet: Sheet, axis: Axis, at: number, count: number, to: number): void {
  if (to >= at && to <= at + count) return;
  book.calculation.unspill(sheet);
  renumberAll(book, sheet, carried(axis, at, count, to));
  const turned = <T>(lines: readonly T[], empty: T): T[] => {
    const all = [...lines];
    while (all.length < Math.max(at + count, to)) all.push(empty);
    const taken = all.splice(at, count);
    all.splice(to > at ? to - count : to, 0, ...taken);
    return all;
  };
  if (axis === 'row') sheet.rows = turned(sheet.rows, null);
  else sheet.rows = sheet.rows.map((cells) => cells && turned(cells, null));
  book.reordered(sheet);
  finish(book);
}

function finish(book: Book): void {
  book.calculation.restart();
  book.touch();
}
