import type { Area, Cell, Sheet, Style } from '../model';
import type { Block, Part, PasteKind } from '../seam';
import { covers, meets, quotedName, without } from './address';
import type { Book } from './book';
import { replace } from './cells';
import { following, shifted } from './formula/shift';

/** Copying, cutting and clearing cells, with the rules and formats that belong to them. */

export function copy(
  book: Book,
  sheet: Sheet,
  from: Block,
  target: Sheet,
  to: Block,
  kind: PasteKind,
  transposed = false,
): void {
  book.calculation.settle();
  const source: (Cell | null)[][] = [];
  for (let r = 0; r < from.rows; r += 1) {
    source.push(Array.from({ length: from.columns }, (_, c) => sheet.rows[from.row + r]?.[from.column + c] ?? null));
  }
  if (kind === 'columnWidths') {
    for (let c = 0; c < to.columns; c += 1) {
      const width = sheet.columnWidths[from.column + (c % from.columns)];
      if (width === undefined) delete target.columnWidths[to.column + c];
      else target.columnWidths[to.column + c] = width;
    }
    book.touch();
    return;
  }
  if (kind !== 'conditionalFormats' && kind !== 'validations') {
    replace(book, target, to, (cell, at, row, column) => {
      const [r, c] = [Math.floor(at / to.columns), at % to.columns];
      const [sr, sc] = transposed ? [c % from.rows, r % from.columns] : [r % from.rows, c % from.columns];
      const given = source[sr]![sc];
      return pasted(book, cell ?? null, given ?? null, kind, row - (from.row + sr), column - (from.column + sc));
    });
  }
  if (kind === 'normal' || kind === 'validations' || kind === 'noBorders')
    copyAreas(sheet, from, target, to, 'validations', transposed);
  if (kind === 'normal' || kind === 'conditionalFormats' || kind === 'formats' || kind === 'noBorders') {
    copyAreas(sheet, from, target, to, 'conditionalFormats', transposed);
  }
  if (kind === 'normal' || kind === 'formats') copyMerges(sheet, from, target, to);
  book.calculation.wrote(target, to);
  book.touch();
}

const STYLE_ONLY_BORDERS = ['top', 'bottom', 'left', 'right'] as const;

function pasted(
  book: Book,
  cell: Cell | null,
  given: Cell | null,
  kind: PasteKind,
  rows: number,
  columns: number,
): Cell | null {
  const style = (one: Cell | null): Pick<Cell, 's'> => (one?.s === undefined ? {} : { s: one.s });
  const content = (one: Cell | null): Partial<Cell> => {
    if (!one) return {};
    if (one.f !== undefined) return { f: shifted(one.f, rows, columns) };
    if (one.v === undefined) return {};
    return { v: one.v, ...(one.runs && { runs: one.runs }), ...(one.auto !== undefined && { auto: one.auto }) };
  };
  const note = (one: Cell | null): Partial<Cell> => (one?.note === undefined ? {} : { note: one.note });
  const made = (...parts: Partial<Cell>[]): Cell | null => {
    const whole = Object.assign({}, ...parts) as Cell;
    return Object.keys(whole).length > 0 ? whole : null;
  };
  if (kind === 'formats') return cleaned({ ...cell, s: given?.s });
  if (kind === 'values') {
    return made(style(cell), note(cell), given?.v === undefined ? {} : { v: given.v });
  }
  if (kind === 'formulas') return made(style(cell), note(cell), content(given));
  if (kind === 'noBorders') {
    const { top: _t, bottom: _b, left: _l, right: _r, ...plain } = book.style(given ?? undefined);
    const own = book.style(cell ?? undefined);
    const merged: Style = { ...plain };
    for (const side of STYLE_ONLY_BORDERS) if (own[side]) merged[side] = own[side];
    return made({ s: book.styleNumber(merged) }, note(given), content(given));
  }
  return made(style(given), note(given), content(given));
}

function cleaned(cell: Omit<Cell, 's'> & { s: number | undefined }): Cell | null {
  const { s, ...rest } = cell;
  const whole: Cell = s === undefined ? rest : { ...rest, s };
  return Object.keys(whole).length > 0 ? whole : null;
}

/** The part of `area` inside `from`, laid into `to` at the same place. */
function laid(area: Area, from: Block, to: Block, transposed: boolean): Area[] {
  const top = Math.max(area.row, from.row) - from.row;
  const left = Math.max(area.column, from.column) - from.column;
  const bottom = Math.min(area.rows === null ? Infinity : area.row + area.rows, from.row + from.rows) - from.row;
  const right =
    Math.min(area.columns === null ? Infinity : area.column + area.columns, from.column + from.columns) - from.column;
  if (bottom <= top || right <= left) return [];
  const [high, wide] = transposed ? [from.columns, from.rows] : [from.rows, from.columns];
  const list: Area[] = [];
  for (let r = 0; r < to.rows; r += high) {
    for (let c = 0; c < to.columns; c += wide) {
      list.push(
        transposed
          ? { row: to.row + r + left, column: to.column + c + top, rows: right - left, columns: bottom - top }
          : { row: to.row + r + top, column: to.column + c + left, rows: bottom - top, columns: right - left },
      );
    }
  }
  return list;
}

function copyAreas(
  sheet: Sheet,
  from: Block,
  target: Sheet,
  to: Block,
  what: 'validations' | 'conditionalFormats',
  transposed: boolean,
): void {
  const sources = sheet[what].map((rule) => rule.areas.flatMap((area) => laid(area, from, to, transposed)));
  if (sheet === target) {
    const rules = sheet[what].map((rule, i) => {
      const areas = [...rule.areas.flatMap((area) => without(area, to)), ...sources[i]!];
      return {
        ...rule,
        areas: sources[i]!.length > 0 && rule.areas.some((area) => covers(area, to)) ? rule.areas : areas,
      };
    });
    setRules(sheet, what, rules);
    return;
  }
  const kept = target[what].map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => without(area, to)) }));
  const brought = sheet[what].map((rule, i) => ({ ...rule, areas: sources[i]! }));
  setRules(target, what, [...kept, ...brought]);
}

function setRules(sheet: Sheet, what: 'validations' | 'conditionalFormats', rules: readonly { areas: Area[] }[]): void {
  const full = rules.filter(({ areas }) => areas.length > 0);
  if (what === 'validations') sheet.validations = full as Sheet['validations'];
  else sheet.conditionalFormats = full as Sheet['conditionalFormats'];
}

function copyMerges(sheet: Sheet, from: Block, target: Sheet, to: Block): void {
  const inside = sheet.merges.filter((merge) => covers(from, merge));
  if (inside.length === 0 && !target.merges.some((merge) => meets(merge, to))) return;
  const brought = inside.flatMap((merge) => laid(merge, from, to, false));
  target.merges = [...target.merges.filter((merge) => !meets(merge, to)), ...brought];
}

/** Cut and paste within a book. */
export function move(book: Book, sheet: Sheet, from: Block, target: Sheet, row: number, column: number): void {
  book.calculation.settle();
  book.calculation.unspill(sheet);
  if (target !== sheet) book.calculation.unspill(target);
  const taken: (Cell | null)[] = [];
  replace(book, sheet, from, (cell) => {
    taken.push(cell ?? null);
    return null;
  });
  const to = { ...from, row, column };
  replace(book, target, to, (_, at) => taken[at]);
  moveAreas(sheet, from, target, to);
  followIn(book, sheet, from, target, row, column);
  book.calculation.restart();
}

/** Every formula of the book that points into the moved cells now points to where they are. */
function followIn(book: Book, sheet: Sheet, from: Block, target: Sheet, row: number, column: number): void {
  const source = { sheet: sheet.name, ...from };
  const end = { sheet: target.name, row, column };
  for (const one of book.workbook.sheets) {
    one.rows.forEach((cells, r) => {
      cells?.forEach((cell, c) => {
        if (cell?.f === undefined) return;
        const f = following(cell.f, one.name, source, end, quotedName);
        if (f !== cell.f) book.put(one, r, c, { ...cell, f });
      });
    });
  }
  book.workbook.names = book.workbook.names.map((named) =>
    named.sheet === sheet.id && covers(from, named.area)
      ? {
          ...named,
          sheet: target.id,
          area: {
            ...named.area,
            row: named.area.row + row - from.row,
            column: named.area.column + column - from.column,
          },
        }
      : named,
  );
}

function moveAreas(sheet: Sheet, from: Block, target: Sheet, to: Block): void {
  for (const what of ['validations', 'conditionalFormats'] as const) {
    const sources = sheet[what].map((rule) => rule.areas.flatMap((area) => laid(area, from, to, false)));
    const cut = (areas: readonly Area[]) =>
      areas.flatMap((area) => without(area, from)).flatMap((area) => without(area, to));
    if (sheet === target) {
      setRules(
        sheet,
        what,
        sheet[what].map((rule, i) => ({ ...rule, areas: [...cut(rule.areas), ...sources[i]!] })),
      );
      continue;
    }
    const brought = sheet[what].map((rule, i) => ({ ...rule, areas: sources[i]! }));
    setRules(
      sheet,
      what,
      sheet[what].map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => without(area, from)) })),
    );
    const kept = target[what].map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => without(area, to)) }));
    setRules(target, what, [...kept, ...brought]);
  }
  const merges = sheet.merges.filter((merge) => covers(from, merge));
  if (merges.length > 0) {
    sheet.merges = sheet.merges.filter((merge) => !covers(from, merge));
    target.merges = [
      ...target.merges.filter((merge) => !meets(merge, to)),
      ...merges.flatMap((merge) => laid(merge, from, to, false)),
    ];
  }
}

/** Blank cells are put in; those below (or to the right) move on, off the grid only if they are blank. */
export function insertCells(book: Book, sheet: Sheet, block: Block, axis: 'row' | 'column'): void {
  if (axis === 'row') {
    const last = Math.max(sheet.rows.length, block.row);
    const rows = last - block.row;
    sheet.rowCount = Math.max(sheet.rowCount, last + (sheet.rows.length > block.row ? block.rows : 0));
    if (rows > 0) move(book, sheet, { ...block, rows }, sheet, block.row + block.rows, block.column);
  } else {
    const last = sheet.rows
      .slice(block.row, block.row + block.rows)
      .reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
    const columns = last - block.column;
    if (columns > 0) {
      sheet.columnCount = Math.max(sheet.columnCount, last + block.columns);
      move(book, sheet, { ...block, columns }, sheet, block.row, block.column + block.columns);
    }
  }
}

/** Cells are taken out; those below (or to the right) take their place. */
export function deleteCells(book: Book, sheet: Sheet, block: Block, axis: 'row' | 'column'): void {
  clear(book, sheet, block, ['values', 'formats', 'notes', 'validations']);
  if (axis === 'row') {
    const from = block.row + block.rows;
    const rows = sheet.rows.length - from;
    if (rows > 0) move(book, sheet, { ...block, row: from, rows }, sheet, block.row, block.column);
  } else {
    const from = block.column + block.columns;
    const last = sheet.rows
      .slice(block.row, block.row + block.rows)
      .reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
    if (last > from)
      move(book, sheet, { ...block, column: from, columns: last - from }, sheet, block.row, block.column);
  }
}

/** The style's number; or, of a cell whose looks go, the one of its number format alone. */
function styled(book: Book, s: number, bare: boolean): { s?: number } {
  if (!bare) return { s };
  const { format } = book.workbook.styles[s] ?? {};
  return format === undefined ? {} : { s: book.styleNumber({ format }) };
}

export function clear(
  book: Book,
  sheet: Sheet,
  block: Block,
  parts: readonly Part[],
  skip?: (row: number) => boolean,
): void {
  const gone = new Set(parts);
  if (gone.has('values') || gone.has('formats') || gone.has('looks') || gone.has('notes')) {
    const bottom = Math.min(block.rows, Math.max(0, sheet.rows.length - block.row));
    replace(book, sheet, { ...block, rows: bottom }, (cell, _, row) => {
      if (!cell || skip?.(row)) return cell;
      const { v, f, from, spill, auto, runs, s, note } = cell;
      const left: Cell = {
        ...(!gone.has('values') && {
          ...(v !== undefined && { v }),
          ...(f !== undefined && { f }),
          ...(from && { from }),
          ...(spill && { spill }),
          ...(auto !== undefined && { auto }),
          ...(runs && { runs }),
        }),
        ...(!gone.has('formats') && s !== undefined && styled(book, s, gone.has('looks'))),
        ...(!gone.has('notes') && note !== undefined && { note }),
      };
      return Object.keys(left).length > 0 ? left : null;
    });
    if (gone.has('values')) book.calculation.wrote(sheet, block);
  }
  for (const what of ['validations', 'conditionalFormats'] as const) {
    if (!gone.has(what)) continue;
    setRules(
      sheet,
      what,
      sheet[what].map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => without(area, block)) })),
    );
  }
  book.touch();
}
