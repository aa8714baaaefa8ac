import type { Filter } from '../../runtime/model';
import { bookView } from '../view/book';
import { docViews, mailViews } from '../view/files';
import { rowsView } from '../view/rows';
import { sheetView } from '../view/sheet';
import type { On } from './actions';
import { edgeFrom } from './edge';

/** Everything that only looks. */
export const looking: On<
  | 'book'
  | 'sheet'
  | 'rows'
  | 'choices'
  | 'check'
  | 'text'
  | 'find'
  | 'edge'
  | 'filterValues'
  | 'docs'
  | 'mails'
  | 'workbook'
> = {
  book: (desk) => bookView(desk),
  sheet: (desk, { sheet }) => sheetView(desk, sheet),
  rows: (desk, { sheet, from, count, firstStyle }) => rowsView(desk, sheet, from, count, firstStyle),
  choices: ({ runtime: { sheets, book } }, { sheet, row, column }) => sheets.choices(book, sheet, row, column) ?? null,
  check({ runtime }) {
    // Stepping in and out of the workspace reads what others have written.
    runtime.save();
    return null;
  },
  text({ runtime: { sheets, book } }, { sheet, block }) {
    const display = sheets.read(book, sheet, block, 'display');
    const rows = Array.from({ length: block.rows }, (_, at) =>
      display.slice(at * block.columns, (at + 1) * block.columns),
    );
    return rows.map((row) => row.map(quoted).join('\t')).join('\n');
  },
  find({ runtime: { sheets, book } }, { sheet, text, formulas }) {
    if (text === '') return [];
    const { rows, columns } = sheets.used(book, sheet);
    if (rows === 0 || columns === 0) return [];
    const block = { row: 0, column: 0, rows, columns };
    const query = {
      text,
      formulas,
      matchCase: false,
      entireCell: false,
      regularExpression: false,
      ignoreDiacritics: true,
    };
    return sheets
      .find(book, sheet, block, query)
      .slice(0, 1000)
      .map((at) => ({ sheet, row: Math.floor(at / columns), column: at % columns }));
  },
  edge: ({ runtime: { sheets, book } }, { sheet, row, column, way }) => edgeFrom(sheets, book, sheet, row, column, way),
  filterValues({ runtime: { sheets, book } }, { sheet, column }) {
    const filter = sheets.list(book, sheet, 'filter');
    if (!filter) return [];
    const { rows } = sheets.used(book, sheet);
    const first = filter.area.row + 1;
    const count = Math.max(
      0,
      Math.min(rows, filter.area.rows === null ? rows : filter.area.row + filter.area.rows) - first,
    );
    const shown =
      count === 0 ? [] : sheets.read(book, sheet, { row: first, column, rows: count, columns: 1 }, 'display');
    const hidden = hiddenValues(filter, column);
    const order = new Intl.Collator('en', { numeric: true }).compare;
    return [...new Set([...shown, ...hidden])].sort(order).map((value) => ({ value, hidden: hidden.includes(value) }));
  },
  docs(desk) {
    desk.runtime.save();
    return docViews(desk);
  },
  mails(desk) {
    desk.runtime.save();
    return mailViews(desk);
  },
  workbook: ({ runtime: { sheets, book } }) => sheets.workbook(book),
};

const hiddenValues = ({ criteria }: Filter, column: number): readonly string[] => criteria[column]?.hidden ?? [];

/** As spreadsheets put cells on the clipboard: in quotes where a cell holds a tab, a line or begins with a quote. */
const quoted = (text: string): string => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
