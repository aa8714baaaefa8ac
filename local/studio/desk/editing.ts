import type { Outcome } from '../../runtime/host/outcome';
import type { Block, Edit } from '../../runtime/seam';
import { areaName } from '../../runtime/sheets/address';
import { readClipboard } from '../../runtime/sheets/people';
import type { Where } from '../protocol';
import type { On } from './actions';
import type { Desk } from './desk';
import { mayEdit } from './mayEdit';

/** What a person does to cells. Each can be taken back, and each sets off onEdit as at Google. */
export const editing: On<
  'edit' | 'paste' | 'clear' | 'copy' | 'cut' | 'fillDown' | 'restyle' | 'note' | 'undo' | 'redo'
> = {
  edit(desk, { sheet, row, column, value, sure }) {
    const where = { sheet, block: { row, column, rows: 1, columns: 1 } };
    return typed(desk, 'typing', where, sure, (tab, a1) => desk.runtime.edit(tab, a1, value));
  },
  paste(desk, { sheet, row, column, tsv, sure }) {
    const table = readClipboard(tsv);
    const columns = Math.max(1, ...table.map((cells) => cells.length));
    const where = { sheet, block: { row, column, rows: table.length, columns } };
    typed(desk, 'pasting', where, sure, (tab, a1) => desk.runtime.paste(tab, a1, tsv));
    return where.block;
  },
  clear(desk, { sheet, block, sure }) {
    const blanks = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''));
    const isOne = block.rows === 1 && block.columns === 1;
    return typed(desk, 'clearing', { sheet, block }, sure, (tab, a1) =>
      desk.runtime.edit(tab, a1, isOne ? '' : blanks),
    );
  },
  copy(desk, { sheet, block, to, toSheet, part, sure }) {
    const target = repeated(block, to);
    return changed(desk, 'pasting', { sheet: toSheet, block: target }, sure, () => {
      const { sheets, book } = desk.runtime;
      grow(desk, toSheet, target);
      sheets.copy(book, sheet, block, toSheet, target, part);
    });
  },
  cut(desk, { sheet, block, row, column, toSheet, sure }) {
    const { runtime, edits } = desk;
    mayEdit(desk, { sheet, block }, sure);
    const where = { sheet: toSheet, block: { ...block, row, column } };
    mayEdit(desk, where, sure);
    desk.tell(
      edits.book(runtime, 'moving cells', where, () => {
        const { sheets, book } = runtime;
        grow(desk, toSheet, where.block);
        runtime.change('EDIT', () => sheets.move(book, sheet, block, toSheet, row, column));
        return runtime.edited(editOf(where));
      }),
    );
    return null;
  },
  fillDown(desk, { sheet, block, sure }) {
    if (block.rows < 2) return null;
    return changed(desk, 'filling down', { sheet, block }, sure, () => {
      const { sheets, book } = desk.runtime;
      const rest = { ...block, row: block.row + 1, rows: block.rows - 1 };
      sheets.copy(book, sheet, { ...block, rows: 1 }, sheet, rest, 'normal');
    });
  },
  restyle(desk, { sheet, block, change, sure }) {
    const where = { sheet, block };
    mayEdit(desk, where, sure);
    const { runtime, edits } = desk;
    desk.tell(
      edits.cells(runtime, 'formatting', where, () =>
        runtime.change('FORMAT', (sheets, book) => sheets.restyle(book, sheet, block, [change])),
      ),
    );
    return null;
  },
  note(desk, { sheet, row, column, text, sure }) {
    const where = { sheet, block: { row, column, rows: 1, columns: 1 } };
    mayEdit(desk, where, sure);
    const { runtime, edits } = desk;
    desk.tell(
      edits.cells(runtime, 'a note', where, () =>
        runtime.change('OTHER', (sheets, book) => sheets.writeNotes(book, sheet, where.block, [text])),
      ),
    );
    return null;
  },
  undo: (desk) => stepped(desk, 'undo'),
  redo: (desk) => stepped(desk, 'redo'),
};

function stepped(desk: Desk, way: 'undo' | 'redo'): Where | null {
  const step = desk.edits[way](desk.runtime);
  if (!step) return null;
  desk.tell(step.outcomes);
  return step.where;
}

function typed(
  desk: Desk,
  words: string,
  where: Where,
  sure: boolean | undefined,
  type: (tab: string, a1: string) => Outcome[],
): null {
  mayEdit(desk, where, sure);
  const { runtime, edits } = desk;
  const tab = runtime.sheets.prop(runtime.book, where.sheet, 'name');
  desk.tell(edits.cells(runtime, words, where, () => type(tab, areaName(where.block))));
  return null;
}

function changed(desk: Desk, words: string, where: Where, sure: boolean | undefined, change: () => void): null {
  mayEdit(desk, where, sure);
  const { runtime, edits } = desk;
  desk.tell(
    edits.cells(runtime, words, where, () => {
      // The change is made inside the workspace, then the script hears of it as of any edit.
      const outcomes = runtime.change('EDIT', change);
      return [...outcomes, ...runtime.edited(editOf(where))];
    }),
  );
  return null;
}

const editOf = ({ sheet, block }: Where): Edit => ({ sheet, ...block, a1: areaName(block) });

/** A copy fills a larger selection as often as it goes into it, else it takes the room it needs. */
function repeated(from: Block, to: Block): Block {
  const fits = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return fits ? to : { ...to, rows: from.rows, columns: from.columns };
}

function grow({ runtime: { sheets, book } }: Desk, sheet: number, { row, column, rows, columns }: Block): void {
  const size = sheets.size(book, sheet);
  if (row + rows > size.rows) sheets.insert(book, sheet, 'row', size.rows, row + rows - size.rows, 'before');
  if (column + columns > size.columns)
    sheets.insert(book, sheet, 'column', size.columns, column + columns - size.columns, 'before');
}
