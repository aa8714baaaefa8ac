import type { Area } from '../../model';
import type { Block, Part, PasteKind, SortKey } from '../../seam';
import { covers, meets } from '../../sheets/address';
import { exception, wrongSignature } from '../exception';
import { whole } from './arguments';
import type { Place } from './context';
import type { Range } from './range';
import { RangeFormats } from './rangeFormats';
import { contextOf, placeOf, RangePlace } from './rangePlace';

const PASTE: Readonly<Record<string, PasteKind>> = {
  PASTE_NORMAL: 'normal',
  PASTE_NO_BORDERS: 'noBorders',
  PASTE_FORMAT: 'formats',
  PASTE_FORMULA: 'formulas',
  PASTE_DATA_VALIDATION: 'validations',
  PASTE_VALUES: 'values',
  PASTE_CONDITIONAL_FORMATTING: 'conditionalFormats',
  PASTE_COLUMN_WIDTHS: 'columnWidths',
};
const AUTO_FILL = 'AutoFill destination range must';

interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

/** What a clear with these options takes away: contents and formats, but neither notes nor rules, unless told. */
export function cleared(options: ClearOptions = {}): Part[] {
  const parts: Part[] = [];
  if (options.contentsOnly) parts.push('values');
  if (options.formatOnly) parts.push('formats');
  if (options.commentsOnly) parts.push('notes');
  if (options.validationsOnly) parts.push('validations');
  return parts.length > 0 ? parts : ['values', 'formats'];
}

/** Moving cells about: clearing, copying, cutting, sorting, merging. */
export abstract class RangeCells extends RangeFormats {
  #here(): Place {
    return placeOf(this);
  }
  #made(block: Block): Range {
    const { book, sheet } = this.#here();
    const { row, column, rows, columns } = block;
    return contextOf(this).make.range({ book, sheet, row, column, rows, columns });
  }

  clear(options?: ClearOptions): this {
    const place = this.#here();
    contextOf(this).core.clear(place.book, place.sheet, place, cleared(options), options?.skipFilteredRows);
    return this;
  }
  clearContent(): this {
    return this.clear({ contentsOnly: true });
  }
  /** Number formats stay, as Google's documentation has it. */
  clearFormat(): this {
    const place = this.#here();
    contextOf(this).core.clear(place.book, place.sheet, place, ['looks']);
    return this;
  }

  copyTo(...args: unknown[]): void {
    const [destination, second, transposed] = args;
    const wrong = () => wrongSignature('SpreadsheetApp.Range.copyTo', args);
    if (!(destination instanceof RangePlace) || args.length > 3) throw wrong();
    if (args.length > 2 && typeof transposed !== 'boolean') throw wrong();
    let kind: PasteKind = 'normal';
    if (args.length > 1) {
      const known = PASTE[String(second)];
      if (known) kind = known;
      else if (typeof second === 'object' && second !== null && Object.getPrototypeOf(second) !== null) {
        const { contentsOnly, formatOnly, ...others } = second as Record<string, unknown>;
        if (Object.keys(others).length > 0 || (contentsOnly && formatOnly)) throw wrong();
        kind = contentsOnly ? 'values' : formatOnly ? 'formats' : 'normal';
      } else throw wrong();
    }
    this.#paste(placeOf(destination), kind, transposed === true);
  }
  /** A target smaller than the source takes all of it; a larger one, as many whole copies as it holds. */
  #paste(target: Place, kind: PasteKind, transposed: boolean): void {
    const place = this.#here();
    const [high, wide] = transposed ? [place.columns, place.rows] : [place.rows, place.columns];
    const to = {
      row: target.row,
      column: target.column,
      rows: high * Math.max(1, Math.floor(target.rows / high)),
      columns: wide * Math.max(1, Math.floor(target.columns / wide)),
    };
    contextOf(this).core.copy(place.book, place.sheet, place, target.sheet, to, kind, transposed);
  }
  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#pasteAt('formats', sheet, column, columnEnd, row, rowEnd);
  }
  copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#pasteAt('values', sheet, column, columnEnd, row, rowEnd);
  }
  #pasteAt(kind: PasteKind, target: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const id = typeof target === 'number' ? target : (target as { getSheetId(): number }).getSheetId();
    const { book } = this.#here();
    const block = { row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    this.#paste({ book, sheet: id, ...block }, kind, false);
  }
  moveTo(target: unknown): void {
    if (!(target instanceof RangePlace)) throw wrongSignature('SpreadsheetApp.Range.moveTo', [target]);
    const place = this.#here();
    const to = placeOf(target);
    contextOf(this).core.move(place.book, place.sheet, place, to.sheet, to.row, to.column);
  }
  insertCells(dimension: unknown): this {
    const place = this.#here();
    contextOf(this).core.insertCells(
      place.book,
      place.sheet,
      place,
      String(dimension) === 'COLUMNS' ? 'column' : 'row',
    );
    return this;
  }
  deleteCells(dimension: unknown): void {
    const place = this.#here();
    contextOf(this).core.deleteCells(
      place.book,
      place.sheet,
      place,
      String(dimension) === 'COLUMNS' ? 'column' : 'row',
    );
  }

  autoFill(destination: unknown, series: unknown): void {
    if (!(destination instanceof RangePlace))
      throw wrongSignature('SpreadsheetApp.Range.autoFill', [destination, series]);
    const place = this.#here();
    const to = placeOf(destination);
    if (to.sheet !== place.sheet || !covers(to, place)) {
      throw exception(`${AUTO_FILL} contain the source range: the destination range must contain the source range.`);
    }
    if (to.rows !== place.rows && to.columns !== place.columns) {
      throw exception(`${AUTO_FILL} extend the source range in only one direction.`);
    }
    contextOf(this).core.fill(place.book, place.sheet, place, to, String(series) === 'ALTERNATE_SERIES');
  }
  /** Down as far as the filled column to the left, or else to the right, goes. */
  autoFillToNeighbor(series: unknown): void {
    const { core } = contextOf(this);
    const { book, sheet, row, column, rows, columns } = this.#here();
    const size = core.size(book, sheet);
    const deep = (at: number) => {
      if (at < 0 || at >= size.columns) return 0;
      const filled = core.read(book, sheet, { row, column: at, rows: size.rows - row, columns: 1 }, 'values');
      const end = filled.indexOf('');
      return end < 0 ? filled.length : end;
    };
    const high = Math.max(deep(column - 1) || deep(column + columns), rows);
    if (high > rows)
      core.fill(
        book,
        sheet,
        { row, column, rows, columns },
        { row, column, rows: high, columns },
        String(series) === 'ALTERNATE_SERIES',
      );
  }

  sort(spec: unknown): this {
    const place = this.#here();
    const keys = (Array.isArray(spec) ? spec : [spec]).map((one): SortKey => {
      const column = whole(typeof one === 'object' && one !== null ? (one as { column: unknown }).column : one);
      if (column === undefined) throw wrongSignature('SpreadsheetApp.Range.sort', [spec]);
      if (column - 1 < place.column || column > place.column + place.columns) {
        throw exception('Sort range columns must be within the range.');
      }
      const ascending = typeof one === 'object' && one !== null ? (one as { ascending?: boolean }).ascending : true;
      return { column: column - 1, ascending: ascending !== false };
    });
    contextOf(this).core.sort(place.book, place.sheet, place, keys);
    return this;
  }
  /** Shuffles the rows. */
  randomize(): this {
    const { core } = contextOf(this);
    const place = this.#here();
    const { book, sheet, column, columns } = place;
    for (let last = place.rows - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      if (other === last) continue;
      const line = (row: number) => ({ row: place.row + row, column, rows: 1, columns });
      const [a, b] = [core.values(book, sheet, line(last)), core.values(book, sheet, line(other))];
      const put = (row: number, { values, dates }: typeof a): void =>
        core.write(
          book,
          sheet,
          line(row),
          values.map((value, i) => (dates.includes(i) ? { date: value as number } : asText(value))),
        );
      put(last, b);
      put(other, a);
    }
    return this;
  }
  /** Keeps the first of equal rows; what is left moves up. Returns the rows that remain. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    const { core } = contextOf(this);
    const place = this.#here();
    const { book, sheet, row, column, rows, columns } = place;
    const shown = core.read(book, sheet, place, 'display');
    const compared = columnsToCompare?.map((one) => one - 1 - column) ?? Array.from({ length: columns }, (_, i) => i);
    if (compared.some((one) => one < 0 || one >= columns))
      throw exception('Columns to compare must be within the range.');
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let r = 0; r < rows; r += 1) {
      // Letters' case does not count, as in Sheets' own clean-up.
      const key = JSON.stringify(compared.map((c) => shown[r * columns + c]!.toLowerCase()));
      if (!seen.has(key)) kept.push(r);
      seen.add(key);
    }
    kept.forEach((from, to) => {
      if (from === to) return;
      core.copy(
        book,
        sheet,
        { row: row + from, column, rows: 1, columns },
        sheet,
        { row: row + to, column, rows: 1, columns },
        'normal',
      );
    });
    if (kept.length < rows) {
      core.clear(book, sheet, { row: row + kept.length, column, rows: rows - kept.length, columns }, [
        'values',
        'formats',
      ]);
    }
    return this.#made({ row, column, rows: kept.length, columns });
  }
  trimWhitespace(): this {
    const { core } = contextOf(this);
    const { book, sheet, row, column, rows, columns } = this.#here();
    const values = core.read(book, sheet, { row, column, rows, columns }, 'values');
    const formulas = core.read(book, sheet, { row, column, rows, columns }, 'formulas');
    values.forEach((value, at) => {
      if (typeof value !== 'string' || formulas[at] !== '') return;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed === value) return;
      const cell = { row: row + Math.floor(at / columns), column: column + (at % columns), rows: 1, columns: 1 };
      core.write(book, sheet, cell, [asText(trimmed)]);
    });
    return this;
  }
  splitTextToColumns(delimiter?: unknown): void {
    const { core } = contextOf(this);
    const { book, sheet, row, column, rows } = this.#here();
    const shown = core.read(book, sheet, { row, column, rows, columns: 1 }, 'display');
    const known: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
    const sign =
      delimiter === undefined
        ? guessed(shown)
        : typeof delimiter === 'string'
          ? delimiter
          : (known[String(delimiter)] ?? ',');
    shown.forEach((text, r) => {
      const parts = text.split(sign);
      if (parts.length < 2) return;
      core.write(book, sheet, { row: row + r, column, rows: 1, columns: parts.length }, parts);
    });
  }

  #merges(): Area[] {
    const { book, sheet } = this.#here();
    return contextOf(this).core.list(book, sheet, 'merges');
  }
  #merge(areas: readonly Area[]): this {
    const { core } = contextOf(this);
    const { book, sheet } = this.#here();
    const now = this.#merges();
    const wanted = areas.filter(({ rows, columns }) => rows !== 1 || columns !== 1);
    for (const area of wanted) {
      if (now.some((merge) => meets(merge, area) && !covers(area, merge))) {
        throw exception('You must select all cells in a merged range to merge or unmerge them.');
      }
      this.#keepOne(area as Block);
    }
    const rest = now.filter((merge) => !wanted.some((area) => meets(merge, area)));
    core.setList(book, sheet, 'merges', [...rest, ...wanted]);
    return this;
  }
  /** A merged cell shows its first cell; what stood in the others is lost. */
  #keepOne({ row, column, rows, columns }: Block): void {
    const { core } = contextOf(this);
    const { book, sheet } = this.#here();
    if (columns > 1) core.clear(book, sheet, { row, column: column + 1, rows: 1, columns: columns - 1 }, ['values']);
    if (rows > 1) core.clear(book, sheet, { row: row + 1, column, rows: rows - 1, columns }, ['values']);
  }
  merge(): this {
    const { row, column, rows, columns } = this.#here();
    return this.#merge([{ row, column, rows, columns }]);
  }
  mergeAcross(): this {
    const { row, column, rows, columns } = this.#here();
    return this.#merge(Array.from({ length: rows }, (_, i) => ({ row: row + i, column, rows: 1, columns })));
  }
  mergeVertically(): this {
    const { row, column, rows, columns } = this.#here();
    return this.#merge(Array.from({ length: columns }, (_, i) => ({ row, column: column + i, rows, columns: 1 })));
  }
  breakApart(): this {
    const { book, sheet } = this.#here();
    const rest = this.#merges().filter((merge) => !meets(merge, this.#here()));
    contextOf(this).core.setList(book, sheet, 'merges', rest);
    return this;
  }
  getMergedRanges(): Range[] {
    return this.#merges()
      .filter((merge) => meets(merge, this.#here()))
      .map((merge) => this.#made(merge as Block));
  }
  isPartOfMerge(): boolean {
    return this.#merges().some((merge) => meets(merge, this.#here()));
  }
}

/** A text that must stay one although it looks like a formula or a number. */
export function asText<T>(value: T): T | string {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function guessed(texts: readonly string[]): string {
  const signs = [',', ';', '.', ' '];
  const counts = signs.map((sign) => texts.filter((text) => text.includes(sign)).length);
  const most = Math.max(...counts);
  return most === 0 ? ',' : signs[counts.indexOf(most)]!;
}
