import { offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import type { Sheet } from './sheet';

/** What is selected: per book the active sheet, per sheet its ranges. The core keeps both, and a person changes them too. */
export class Selected {
  readonly #context: () => Context;
  #book: string | undefined;
  constructor(context: () => Context) {
    this.#context = context;
  }
  /** The spreadsheet made active by the script, else the one it is bound to. */
  book(): string | undefined {
    return this.#book ?? this.#context().shared.boundBook();
  }
  useBook(book: string): void {
    this.#book = book;
  }
  sheet(book: string): number {
    const { core } = this.#context();
    const { activeSheet } = core.bookProps(book);
    const sheets = core.sheets(book);
    return sheets.includes(activeSheet) ? activeSheet : sheets[0]!;
  }
  useSheet(book: string, sheet: number): void {
    this.#context().core.setBookProp(book, 'activeSheet', sheet);
  }
  ranges(book: string, sheet: number): Range[] {
    const { core, make } = this.#context();
    const size = core.size(book, sheet);
    return core.selected(book, sheet).map(({ row, column, rows, columns }) => {
      // Rows and columns may have gone since.
      const [top, left] = [Math.min(row, size.rows - 1), Math.min(column, size.columns - 1)];
      const room = { rows: Math.min(rows, size.rows - top), columns: Math.min(columns, size.columns - left) };
      return make.range({ book, sheet, row: top, column: left, ...room });
    });
  }
  select(ranges: readonly Range[]): void {
    const [first] = ranges;
    if (!first) return;
    const sheet = first.getSheet();
    const book = sheet.getParent().getId();
    const blocks = ranges.map((range) => ({
      row: range.getRow() - 1,
      column: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
    this.#context().core.select(book, sheet.getSheetId(), blocks);
    this.useSheet(book, sheet.getSheetId());
  }
}

export class Selection extends Service {
  readonly #context: Context;
  readonly #book: string;
  constructor(context: Context, book: string) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
  }
  getActiveSheet(): Sheet {
    return this.#context.make.sheet(this.#book, this.#context.selection.sheet(this.#book));
  }
  getActiveRange(): Range {
    return this.#ranges().at(-1)!;
  }
  getActiveRangeList(): RangeList {
    return this.#context.make.rangeList(this.#ranges());
  }
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getNextDataRange(direction: { toString(): string }): Range {
    return this.getCurrentCell().getNextDataCell(direction);
  }
  #ranges(): Range[] {
    return this.#context.selection.ranges(this.#book, this.#context.selection.sheet(this.#book));
  }
}
offered('Selection', Selection);
