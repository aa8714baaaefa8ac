import type { Cell, Sheet, Validation } from '../model';
import type { Block, Choices } from '../seam';
import { areaName, closed, holds, meets, parseAddress } from './address';
import type { Book } from './book';
import { displayOf } from './cells';
import { meet, valueMeets } from './criteria';
import { ServiceError } from './refusal';

/** Data validation: what a cell offers, and whether it takes what it is given. */

export function ruleAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));
}

export function choices(book: Book, sheet: Sheet, row: number, column: number): Choices | undefined {
  const rule = ruleAt(sheet, row, column);
  if (!rule) return undefined;
  const cell = book.cell(sheet, row, column);
  const blank = cell?.v === undefined || cell.v === '';
  return {
    list: rule.showDropdown === false ? undefined : listOf(book, sheet, rule),
    allowInvalid: rule.allowInvalid,
    help: rule.help ?? '',
    valid: blank || isValid(book, sheet, rule, row, column),
  };
}

function isValid(book: Book, sheet: Sheet, rule: Validation, row: number, column: number): boolean {
  const list = listOf(book, sheet, rule);
  if (list) return valueMeets(book, 'VALUE_IN_LIST', [list], book.cell(sheet, row, column) ?? {});
  return meet(book, sheet, rule.type, rule.args, rule.areas[0]!, [{ row, column }])[0]!;
}

function listOf(book: Book, sheet: Sheet, rule: Validation): string[] | undefined {
  if (rule.type === 'VALUE_IN_LIST') return (rule.args[0] as string[]).slice();
  if (rule.type !== 'VALUE_IN_RANGE') return undefined;
  book.calculation.settle();
  const place = rangeOf(book, sheet, String(rule.args[0]).replace(/^=/, ''));
  if (!place) return [];
  const list = new Set<string>();
  const { row, column, rows, columns } = closed(place.area, {
    rows: place.sheet.rows.length,
    columns: place.sheet.columnCount,
  });
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const text = displayOf(book, book.cell(place.sheet, r, c));
      if (text !== '') list.add(text);
    }
  }
  return [...list];
}

/** A range by its A1 text or its name. */
function rangeOf(book: Book, own: Sheet, text: string) {
  const address = parseAddress(text);
  const { sheets, names } = book.workbook;
  if (address) {
    const sheet =
      address.sheet === undefined
        ? own
        : sheets.find(({ name }) => name.toLowerCase() === address.sheet!.toLowerCase());
    return sheet && { sheet, area: address };
  }
  const named = names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const sheet = named && sheets.find(({ id }) => id === named.sheet);
  return named && sheet && { sheet, area: named.area };
}

/** Throws, as Sheets does, where a rule that rejects is broken by what now stands in the block. */
export function rejectInvalid(book: Book, sheet: Sheet, block: Block, undo: () => void): void {
  const strict = sheet.validations.filter(
    (rule) => !rule.allowInvalid && rule.areas.some((area) => meets(area, block)),
  );
  if (strict.length === 0) return;
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      const rule = strict.find(({ areas }) => areas.some((area) => holds(area, row, column)));
      const cell: Cell | undefined = book.cell(sheet, row, column);
      if (!rule || !cell || cell.f !== undefined || cell.v === undefined || cell.v === '') continue;
      if (isValid(book, sheet, rule, row, column)) continue;
      const list = listOf(book, sheet, rule);
      undo();
      const where = areaName({ row, column, rows: 1, columns: 1 });
      const hint = rule.help ?? (list ? `Please enter one of the following values: ${list.join(', ')}.` : '');
      throw new ServiceError(
        `The data you entered in cell ${where} violates the data validation rules set on this cell.${hint ? `\n${hint}` : ''}`,
      );
    }
  }
}
