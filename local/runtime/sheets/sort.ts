import type { Area, Cell, Sheet, Validation } from '../model';
import type { Block, SortKey } from '../seam';
import { covers, meets, without } from './address';
import type { Book } from './book';
import { replace } from './cells';
import { shifted } from './formula/shift';

/** Sorts the rows of a block; formats, notes and formulas go with their cells, blanks come last in either order. */
export function sort(book: Book, sheet: Sheet, block: Block, keys: readonly SortKey[]): void {
  book.calculation.settle();
  const collator = new Intl.Collator(book.workbook.locale.replace('_', '-'), { sensitivity: 'accent' });
  const order = Array.from({ length: block.rows }, (_, i) => block.row + i);
  order.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const by = compare(book.cell(sheet, a, column), book.cell(sheet, b, column), ascending, collator);
      if (by !== 0) return by;
    }
    return a - b;
  });
  if (order.every((row, i) => row === block.row + i)) return;
  book.calculation.unspill(sheet);
  const before = order.map((row) => sheet.rows[row]?.slice(block.column, block.column + block.columns) ?? []);
  replace(book, sheet, block, (_, at, row) => {
    const cell = before[Math.floor(at / block.columns)]![at % block.columns];
    if (cell?.f === undefined) return cell;
    return { ...cell, f: shifted(cell.f, row - order[row - block.row]!, 0) };
  });
  sheet.validations = sheet.validations.flatMap((rule) => carriedAlong(rule, block, order));
  book.calculation.restart();
}

function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean, collator: Intl.Collator): number {
  const rank = ({ v }: Cell) =>
    typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : typeof v === 'boolean' ? 2 : 3;
  const [noA, noB] = [isBlank(a), isBlank(b)];
  if (noA || noB) return Number(noA) - Number(noB);
  const [x, y] = [a!, b!];
  const sign = ascending ? 1 : -1;
  if (rank(x) !== rank(y)) return sign * (rank(x) - rank(y));
  if (typeof x.v === 'string' && typeof y.v === 'string') return sign * collator.compare(x.v, y.v);
  if (typeof x.v === 'object' || typeof y.v === 'object') return 0;
  return sign * (Number(x.v) - Number(y.v));
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.v === undefined || cell.v === '';
}

/** A rule that covers all rows of the sorted block stays; otherwise its cells travel with their rows. */
function carriedAlong(rule: Validation, block: Block, order: readonly number[]): Validation[] {
  const areas = rule.areas.flatMap((area): Area[] => {
    if (!meets(area, block)) return [area];
    const strip: Block = { ...block, column: Math.max(block.column, area.column), columns: 1 };
    strip.columns =
      Math.min(block.column + block.columns, area.columns === null ? Infinity : area.column + area.columns) -
      strip.column;
    if (covers(area, strip)) return [area];
    const inside = order.flatMap((row, i) => {
      const last = area.rows === null ? Infinity : area.row + area.rows;
      return row >= area.row && row < last ? [{ ...strip, row: block.row + i, rows: 1 }] : [];
    });
    return [...without(area, strip), ...joined(inside)];
  });
  return areas.length > 0 ? [{ ...rule, areas }] : [];
}

/** Rows that follow one another become one area. */
function joined(areas: readonly Block[]): Area[] {
  const list: Block[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row)) {
    const last = list.at(-1);
    if (last && last.row + last.rows === area.row) last.rows += 1;
    else list.push({ ...area });
  }
  return list;
}
