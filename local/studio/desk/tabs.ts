import type { On } from './actions';
import type { Desk } from './desk';

/** What a person does to whole tabs. */
export const tabs: On<'addTab' | 'renameTab' | 'removeTab' | 'moveTab'> = {
  addTab(desk, { name }) {
    let made = -1;
    change(desk, 'INSERT_GRID', 'a new tab', () => {
      const { sheets, book } = desk.runtime;
      made = sheets.insertSheet(book, name || undefined, sheets.sheets(book).length);
    });
    return made;
  },
  renameTab: (desk, { sheet, name }) =>
    change(desk, 'OTHER', 'a new name', () => {
      const { sheets, book } = desk.runtime;
      const wanted = name.trim();
      if (wanted === '') throw new Error('A tab needs a name.');
      const other = sheets.sheetByName(book, wanted);
      if (other !== undefined && other !== sheet) throw new Error(`There is another tab called ${wanted}.`);
      sheets.setProp(book, sheet, 'name', wanted);
    }),
  removeTab: (desk, { sheet }) =>
    change(desk, 'REMOVE_GRID', 'deleting a tab', () => {
      const { sheets, book } = desk.runtime;
      const shown = sheets.sheets(book).filter((id) => !sheets.prop(book, id, 'hidden'));
      if (shown.length === 1 && shown[0] === sheet) throw new Error('A workbook keeps at least one tab that is shown.');
      sheets.deleteSheet(book, sheet);
    }),
  moveTab: (desk, { sheet, to }) =>
    change(desk, 'OTHER', 'moving a tab', () => desk.runtime.sheets.moveSheet(desk.runtime.book, sheet, to)),
};

function change(desk: Desk, changeType: string, words: string, act: () => void): null {
  const { runtime, edits } = desk;
  const where = { sheet: runtime.sheets.sheets(runtime.book)[0]!, block: { row: 0, column: 0, rows: 1, columns: 1 } };
  desk.tell(edits.book(runtime, words, where, () => runtime.change(changeType, act)));
  return null;
}
