import type { Cell, Sheet, Style } from '../../runtime/model';
import { meets } from '../../runtime/sheets/address';
import type { Desk } from '../desk/desk';
import type { CellView, RowsView } from '../protocol';
import { inputText } from './inputText';
import { sparkline } from './sparkline';

/** Some rows of a sheet as they look: what each cell shows, its style, its dropdown, what is wrong with it. */
export function rowsView(desk: Desk, id: number, from: number, count: number, firstStyle: number): RowsView {
  const { sheets, book } = desk.runtime;
  const workbook = sheets.workbook(book);
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) throw new Error('That tab is gone.');
  const rows = Math.max(0, Math.min(count, sheet.rowCount - from));
  const view: CellView[][] = Array.from({ length: rows }, () => []);
  // Beyond the last row that holds anything there is nothing to look up.
  const held = Math.max(0, Math.min(rows, reach(sheet) - from));
  if (held > 0) {
    const block = { row: from, column: 0, rows: held, columns: sheet.columnCount };
    const looks = sheets.looks(book, id, block);
    const display = sheets.read(book, id, block, 'display');
    const context: Context = { desk, sheet, locale: workbook.locale };
    for (let r = 0; r < held; r += 1) {
      for (let c = 0; c < sheet.columnCount; c += 1) {
        const at = r * sheet.columnCount + c;
        const cell = cellView(context, from + r, c, display[at] ?? '', looks[at]!);
        if (cell) view[r]!.push(cell);
      }
    }
  }
  return { version: desk.version, from, rows: view, firstStyle, styles: desk.styles.from(firstStyle) };
}

interface Context {
  desk: Desk;
  sheet: Sheet;
  locale: string;
}

function cellView(
  { desk, sheet, locale }: Context,
  row: number,
  column: number,
  shown: string,
  look: Style,
): CellView | undefined {
  const cell = sheet.rows[row]?.[column] ?? undefined;
  const style = desk.styles.numberOf(look);
  const view: CellView = { c: column };
  if (style !== 0) view.s = style;
  if (shown !== '') view.t = shown;
  if (cell) describe(view, cell, shown, look, locale);
  const chart = cell?.f === undefined ? undefined : sparkline(desk, sheet, row, column, cell.f);
  if (chart) {
    view.svg = chart.svg;
    view.t = chart.about;
  }
  const rule = isRuled(sheet, row, column)
    ? desk.runtime.sheets.choices(desk.runtime.book, sheet.id, row, column)
    : undefined;
  if (rule?.list) view.d = true;
  if (rule && !rule.valid) view.w = rule.help || wanted(rule.list);
  return Object.keys(view).length > 1 ? view : undefined;
}

function describe(view: CellView, cell: Cell, shown: string, look: Style, locale: string): void {
  const text = inputText(cell, look, locale);
  if (text !== shown) view.e = text;
  if (typeof cell.v === 'number') view.a = 'right';
  else if (typeof cell.v === 'boolean' || typeof cell.v === 'object') view.a = 'center';
  if (cell.runs) view.r = cell.runs;
  const link = cell.f === undefined ? undefined : linkOf(cell.f);
  if (link !== undefined) view.link = link;
  if (cell.note) view.note = cell.note;
}

/** `=HYPERLINK("#gid=5","Go")`; an address that is computed is not followed. */
function linkOf(formula: string): string | undefined {
  return /^=HYPERLINK\("((?:[^"]|"")*)"\s*[,;)]/i.exec(formula)?.[1]?.replaceAll('""', '"');
}

const isRuled = ({ validations }: Sheet, row: number, column: number): boolean =>
  validations.some(({ areas }) => areas.some((area) => meets(area, { row, column, rows: 1, columns: 1 })));

function wanted(list: readonly string[] | undefined): string {
  if (!list) return 'This does not fit the rule of the cell.';
  const some = list.slice(0, 8).join(', ');
  return `Choose one of: ${some}${list.length > 8 ? ' …' : ''}`;
}

/** Rows that can hold something to show: content, formats, conditional formats and dropdowns. */
function reach({ rows, rowCount, validations, conditionalFormats }: Sheet): number {
  const ends = [...validations, ...conditionalFormats].flatMap(({ areas }) =>
    areas.map((area) => (area.rows === null ? rowCount : area.row + area.rows)),
  );
  return Math.min(rowCount, Math.max(rows.length, ...ends));
}
