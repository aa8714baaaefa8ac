import type { Filter as Kept } from '../../model';
import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { type Hook, offered, Service } from '../offered';
import type { Context } from './context';
import { choiceOf, FilterCriteria, keptChoice } from './filterCriteria';
import type { Range } from './range';

/** The one filter of a sheet. Columns count from the sheet's first. */
export class Filter extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #sheet: number;
  #sorted: { column: number; ascending: boolean } | undefined;
  constructor(context: Context, book: string, sheet: number) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#sheet = sheet;
  }
  #kept(): Kept {
    const filter = this.#context.core.list(this.#book, this.#sheet, 'filter');
    if (!filter) throw exception('The filter was removed.');
    return filter;
  }
  getRange(): Range {
    const { row, column, rows, columns } = this.#kept().area;
    const size = this.#context.core.size(this.#book, this.#sheet);
    return this.#context.make.range({
      book: this.#book,
      sheet: this.#sheet,
      row,
      column,
      rows: rows ?? size.rows - row,
      columns: columns ?? size.columns - column,
    });
  }
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const criterion = this.#kept().criteria[column - 1];
    return criterion ? new FilterCriteria(this.#context, choiceOf(criterion)) : null;
  }
  setColumnFilterCriteria(column: number, criteria: unknown): this {
    const choice = FilterCriteria.choiceOf(criteria);
    if (!choice) return this.removeColumnFilterCriteria(column);
    const filter = this.#kept();
    const criterion =
      choice.visible.length > 0 ? { hidden: this.#others(column - 1, choice.visible) } : keptChoice(choice);
    this.#write({ ...filter, criteria: { ...filter.criteria, [column - 1]: criterion } });
    return this;
  }
  /** What is to be seen says what is hidden: all other values of the column. */
  #others(column: number, visible: readonly string[]): string[] {
    const range = this.getRange();
    const block = { row: range.getRow(), column, rows: range.getNumRows() - 1, columns: 1 };
    const shown = this.#context.core.read(this.#book, this.#sheet, block, 'display');
    return [...new Set(shown)].filter((text) => !visible.includes(text));
  }
  removeColumnFilterCriteria(column: number): this {
    const filter = this.#kept();
    const criteria = { ...filter.criteria };
    delete criteria[column - 1];
    this.#write({ ...filter, criteria });
    return this;
  }
  #write(filter: Kept | undefined): void {
    this.#context.core.setList(this.#book, this.#sheet, 'filter', filter);
  }
  sort(column: number, ascending: boolean): this {
    const range = this.getRange();
    if (range.getNumRows() > 1) range.offset(1, 0, range.getNumRows() - 1).sort({ column, ascending });
    this.#sorted = { column, ascending };
    return this;
  }
  getColumnSortSpec(column: number): SortSpec {
    return new SortSpec(
      this.#context.shared,
      column,
      this.#sorted?.column === column ? this.#sorted.ascending : undefined,
    );
  }
  remove(): void {
    this.#write(undefined);
  }
}

export class SortSpec extends Service {
  readonly #column: number;
  readonly #ascending: boolean | undefined;
  constructor(hook: Hook, column: number, ascending: boolean | undefined) {
    super(hook);
    this.#column = column;
    this.#ascending = ascending;
  }
  getDimensionIndex(): number {
    return this.#column;
  }
  isAscending(): boolean {
    return this.#ascending ?? true;
  }
  getSortOrder(): EnumValue {
    if (this.#ascending === undefined) {
      throw exception(
        'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
      );
    }
    return googleEnum('SortOrder')[this.#ascending ? 'ASCENDING' : 'DESCENDING'];
  }
  getBackgroundColor(): null {
    return null;
  }
  getForegroundColor(): null {
    return null;
  }
}
offered('Filter', Filter);
offered('SortSpec', SortSpec);
