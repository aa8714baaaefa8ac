import type { Area } from '../../runtime/model';
import type { Block, SheetsCore } from '../../runtime/seam';
import type { Lines } from '../protocol';
import type { On } from './actions';
import type { Desk } from './desk';
import { mayEdit } from './mayEdit';

/** What a person does to rows, columns and the filter of a tab. */
export const structure: On<'sort' | 'insert' | 'remove' | 'hide' | 'resize' | 'filter' | 'filterBy' | 'freeze'> = {
  sort(desk, { sheet, column, ascending, sure }) {
    const { runtime, edits } = desk;
    const { sheets, book } = runtime;
    const { rows, columns } = sheets.used(book, sheet);
    const block = { row: sheets.prop(book, sheet, 'frozenRows'), column: 0, rows, columns };
    mayEdit(desk, { sheet, block }, sure);
    desk.tell(
      edits.book(runtime, 'sorting', { sheet, block: cell(block.row, column) }, () =>
        runtime.sort(sheet, column, ascending),
      ),
    );
    return null;
  },
  insert(desk, lines) {
    const { axis, at, count, sheet, like } = lines;
    const { rows, columns } = desk.runtime.sheets.size(desk.runtime.book, sheet);
    const most = axis === 'row' ? 5_000_000 - rows : 18_278 - columns;
    if (count > most) throw new Error('The tab cannot become that large.');
    return change(
      desk,
      axis === 'row' ? 'INSERT_ROW' : 'INSERT_COLUMN',
      `inserting ${named(lines)}`,
      lines,
      (sheets, book) => sheets.insert(book, sheet, axis, at, count, like),
    );
  },
  remove(desk, lines) {
    const { axis, at, count, sheet, sure } = lines;
    const { rows, columns } = desk.runtime.sheets.size(desk.runtime.book, sheet);
    if (count >= (axis === 'row' ? rows : columns)) throw new Error(`A tab keeps at least one ${axis}.`);
    const block =
      axis === 'row' ? { row: at, column: 0, rows: count, columns } : { row: 0, column: at, rows, columns: count };
    mayEdit(desk, { sheet, block }, sure);
    return change(
      desk,
      axis === 'row' ? 'REMOVE_ROW' : 'REMOVE_COLUMN',
      `deleting ${named(lines)}`,
      lines,
      (sheets, book) => sheets.remove(book, sheet, axis, at, count),
    );
  },
  hide: (desk, lines) =>
    change(desk, 'OTHER', `${lines.hidden ? 'hiding' : 'showing'} ${named(lines)}`, lines, (sheets, book) =>
      sheets.hide(book, lines.sheet, lines.axis, lines.at, lines.count, lines.hidden),
    ),
  resize: (desk, lines) =>
    change(desk, 'FORMAT', `a new ${lines.axis === 'row' ? 'height' : 'width'}`, lines, (sheets, book) => {
      const set = lines.axis === 'row' ? sheets.setRowHeights : sheets.setColumnWidths;
      set(book, lines.sheet, lines.at, lines.count, Math.max(2, Math.min(2000, Math.round(lines.pixels))));
    }),
  filter: (desk, { sheet, block, on }) =>
    change(desk, 'OTHER', on ? 'a filter' : 'taking the filter off', { sheet, block }, (sheets, book) =>
      sheets.setList(
        book,
        sheet,
        'filter',
        on ? { area: filterArea(sheets, book, sheet, block), criteria: {} } : undefined,
      ),
    ),
  filterBy: (desk, { sheet, column, hidden }) =>
    change(desk, 'OTHER', 'filtering', { sheet, block: cell(0, column) }, (sheets, book) => {
      const filter = sheets.list(book, sheet, 'filter');
      if (!filter) throw new Error('This tab has no filter any more.');
      const { [column]: _, ...others } = filter.criteria;
      const criteria = hidden.length === 0 ? others : { ...others, [column]: { hidden } };
      sheets.setList(book, sheet, 'filter', { ...filter, criteria });
    }),
  freeze: (desk, { sheet, rows }) =>
    change(desk, 'OTHER', 'freezing rows', { sheet, block: cell(0, 0) }, (sheets, book) =>
      sheets.setProp(book, sheet, 'frozenRows', rows),
    ),
};

const cell = (row: number, column: number): Block => ({ row, column, rows: 1, columns: 1 });
const named = ({ axis, count }: Lines): string => (count === 1 ? `a ${axis}` : `${count} ${axis}s`);

function change(
  desk: Desk,
  changeType: string,
  words: string,
  place: Lines | { sheet: number; block: Block },
  act: (sheets: SheetsCore, book: string) => void,
): null {
  const { runtime, edits } = desk;
  const block = 'block' in place ? place.block : place.axis === 'row' ? cell(place.at, 0) : cell(0, place.at);
  desk.tell(edits.book(runtime, words, { sheet: place.sheet, block }, () => runtime.change(changeType, act)));
  return null;
}

/** What is selected, or everything there is when that is one cell. */
function filterArea(sheets: SheetsCore, book: string, sheet: number, block: Block): Area {
  if (block.rows > 1) return block;
  const { rows, columns } = sheets.used(book, sheet);
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}
