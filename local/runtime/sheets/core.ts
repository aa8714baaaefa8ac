import type { Sheet, Workbook } from '../model';
import type { Block, SheetLists, SheetProps, SheetsCore, SheetsCoreOptions } from '../seam';
import { Book, emptySheet } from './book';
import * as cells from './cells';
import { fill } from './fill';
import { filteredRows } from './filter';
import { find } from './find';
import { insertLines, moveLines, removeLines } from './lines';
import { looks } from './looks';
import { clear, copy, deleteCells, insertCells, move } from './paste';
import { edit, readClipboard } from './people';
import { mayEdit, refuseProtected } from './protect';
import { OUTSIDE, ServiceError } from './refusal';
import { choices, rejectInvalid } from './rules';
import { sort } from './sort';
import { copySheet, deleteSheet, insertSheet, renameSheet, sheetNamed } from './tabs';

const HEIGHT = 21;
const WIDTH = 100;

export function emptyWorkbook(id: string, name: string, owner: string, timeZone: string, locale: string): Workbook {
  return {
    id,
    name,
    timeZone,
    locale,
    owner,
    sheets: [emptySheet(0, 'Sheet1')],
    activeSheet: 0,
    styles: [{}],
    names: [],
    nextId: 1,
  };
}

/** Callers may hand in more than the four numbers; nothing else is to be kept. */
function bare({ row, column, rows, columns }: Block): Block {
  return { row, column, rows, columns };
}

/** The workbooks of a workspace: the one place where cells are kept, computed and shown. */
export function createSheetsCore(options: SheetsCoreOptions): SheetsCore {
  const books = new Map<string, Book>();
  const adopt = (workbook: Workbook): Book => {
    const book = new Book(workbook, options.clock);
    books.set(workbook.id, book);
    return book;
  };
  const bookOf = (id: string): Book => {
    const book = books.get(id);
    if (book) return book;
    const stored = options.load(id);
    if (!stored) throw new ServiceError(`Requested entity was not found.`);
    return adopt(stored);
  };
  const place = (id: string, sheet: number): [Book, Sheet] => {
    const book = bookOf(id);
    return [book, book.sheet(sheet)];
  };
  const inside = (sheet: Sheet, { row, column, rows, columns }: Block) => {
    if (row < 0 || column < 0 || row + rows > sheet.rowCount || column + columns > sheet.columnCount)
      throw new ServiceError(OUTSIDE);
  };
  /** A block to be written to by a script. */
  const writable = (id: string, sheetId: number, block: Block): [Book, Sheet] => {
    const [book, sheet] = place(id, sheetId);
    inside(sheet, block);
    refuseProtected(book, sheet, block, options.user());
    return [book, sheet];
  };
  const looked = (id: string, sheetId: number, block: Block): [Book, Sheet] => {
    const [book, sheet] = place(id, sheetId);
    inside(sheet, block);
    book.calculation.settle();
    return [book, sheet];
  };
  const whole = (sheet: Sheet): Block => ({ row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
  const lines = (sheet: Sheet, axis: 'row' | 'column', at: number, count: number): Block =>
    axis === 'row' ? { ...whole(sheet), row: at, rows: count } : { ...whole(sheet), column: at, columns: count };

  const props: { [K in keyof SheetProps]: (sheet: Sheet) => SheetProps[K] } = {
    name: ({ name }) => name,
    hidden: ({ hidden }) => hidden ?? false,
    tabColor: ({ tabColor }) => tabColor ?? '',
    frozenRows: ({ frozenRows }) => frozenRows,
    frozenColumns: ({ frozenColumns }) => frozenColumns,
    hideGridlines: ({ hideGridlines }) => hideGridlines ?? false,
    rightToLeft: ({ rightToLeft }) => rightToLeft ?? false,
    metadata: ({ metadata }) => metadata ?? {},
  };

  const selections = new Map<string, readonly Block[]>();

  return {
    create(name, rows, columns) {
      const workbook = emptyWorkbook(options.newId(), name, options.user(), options.timeZone, options.locale);
      workbook.sheets = [emptySheet(0, 'Sheet1', rows, columns)];
      adopt(workbook).changed = true;
      return workbook.id;
    },
    open: (id) => void bookOf(id),
    workbook(id) {
      const book = bookOf(id);
      book.calculation.settle();
      return book.workbook;
    },
    replace(workbook) {
      const book = books.get(workbook.id);
      if (book) book.become(workbook);
      else adopt(workbook).changed = true;
    },
    snapshot: (id) => bookOf(id).snapshot(),
    restore: (id, snapshot) => bookOf(id).restore(snapshot),
    takeChanged() {
      const list: string[] = [];
      for (const [id, book] of books) {
        if (book.changed) list.push(id);
        book.changed = false;
      }
      return list;
    },
    version: (id) => bookOf(id).version,
    bookProps(id) {
      const { name, timeZone, locale, owner, activeSheet } = bookOf(id).workbook;
      return { name, timeZone, locale, owner, activeSheet };
    },
    setBookProp(id, key, value) {
      const book = bookOf(id);
      if (book.workbook[key] === value) return;
      Object.assign(book.workbook, { [key]: value });
      if (key === 'timeZone') book.calculation.restart();
      book.touch();
    },
    selected: (id, sheetId) => selections.get(`${id} ${sheetId}`) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }],
    select: (id, sheetId, blocks) => void selections.set(`${id} ${sheetId}`, [...blocks]),
    names: (id) => bookOf(id).workbook.names,
    setNames(id, names) {
      const book = bookOf(id);
      book.workbook.names = names;
      book.calculation.restart();
      book.touch();
    },
    nextId: (id) => bookOf(id).nextId(),

    sheets: (id) => bookOf(id).workbook.sheets.map((sheet) => sheet.id),
    sheetByName: (id, name) => sheetNamed(bookOf(id), name)?.id,
    insertSheet: (id, name, at) => insertSheet(bookOf(id), name, at).id,
    deleteSheet(id, sheetId) {
      const [book, sheet] = place(id, sheetId);
      refuseProtected(book, sheet, whole(sheet), options.user());
      deleteSheet(book, sheet);
    },
    copySheet(id, sheetId, into, name, at) {
      const [book, sheet] = place(id, sheetId);
      return copySheet(book, sheet, bookOf(into), name, at).id;
    },
    moveSheet(id, sheetId, at) {
      const [book, sheet] = place(id, sheetId);
      const { sheets } = book.workbook;
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(at, 0, sheet);
      book.touch();
    },
    prop: (id, sheetId, key) => props[key](place(id, sheetId)[1]),
    setProp(id, sheetId, key, value) {
      const [book, sheet] = place(id, sheetId);
      if (key === 'name') return renameSheet(book, sheet, value as string);
      Object.assign(sheet, { [key]: value === '' || value === false ? undefined : value });
      book.touch();
    },
    list: (id, sheetId, key) => (place(id, sheetId)[1] as SheetLists)[key],
    setList(id, sheetId, key, value) {
      const [book, sheet] = place(id, sheetId);
      Object.assign(sheet, { [key]: value });
      book.touch();
    },
    size(id, sheetId) {
      const { rowCount, columnCount } = place(id, sheetId)[1];
      return { rows: rowCount, columns: columnCount };
    },
    used(id, sheetId) {
      const [book, sheet] = place(id, sheetId);
      if (book.calculation.hasFormulas(sheet)) book.calculation.settle(sheet);
      return cells.used(sheet);
    },
    rowHeight: (id, sheetId, row) => place(id, sheetId)[1].rowHeights[row] ?? HEIGHT,
    columnWidth: (id, sheetId, column) => place(id, sheetId)[1].columnWidths[column] ?? WIDTH,
    setRowHeights(id, sheetId, row, count, pixels) {
      const [book, sheet] = place(id, sheetId);
      for (let i = row; i < row + count; i += 1) sheet.rowHeights[i] = pixels;
      book.touch();
    },
    setColumnWidths(id, sheetId, column, count, pixels) {
      const [book, sheet] = place(id, sheetId);
      for (let i = column; i < column + count; i += 1) sheet.columnWidths[i] = pixels;
      book.touch();
    },
    hide(id, sheetId, axis, at, count, hidden) {
      const [book, sheet] = place(id, sheetId);
      const key = axis === 'row' ? 'hiddenRows' : 'hiddenColumns';
      const set = new Set(sheet[key]);
      for (let line = at; line < at + count; line += 1) {
        if (hidden) set.add(line);
        else set.delete(line);
      }
      sheet[key] = [...set].sort((a, b) => a - b);
      book.touch();
    },
    isHidden(id, sheetId, axis, at) {
      const [, sheet] = place(id, sheetId);
      return (axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns).includes(at);
    },
    hiddenByFilter: (id, sheetId, row) => filteredRows(...place(id, sheetId)).has(row),

    read(id, sheetId, block, what) {
      const [book, sheet] = place(id, sheetId);
      inside(sheet, block);
      // What formulas give is asked for: compute first, but only where there can be any.
      if ((what === 'values' || what === 'display' || what === 'formats') && book.calculation.hasFormulas(sheet)) {
        book.calculation.settle(sheet);
      }
      return cells.read(book, sheet, block, what);
    },
    values(id, sheetId, block) {
      const [book, sheet] = place(id, sheetId);
      inside(sheet, block);
      if (book.calculation.hasFormulas(sheet)) book.calculation.settle(sheet);
      return cells.valuesWithDates(book, sheet, block);
    },
    dates(id, sheetId, block) {
      const [book, sheet] = place(id, sheetId);
      return cells.valuesWithDates(book, sheet, block).dates;
    },
    write(id, sheetId, block, values) {
      const [book, sheet] = writable(id, sheetId, block);
      const strict = sheet.validations.some(({ allowInvalid }) => !allowInvalid);
      const before = strict
        ? cells
            .read(book, sheet, block, 'values')
            .map((_, at) =>
              book.cell(sheet, block.row + Math.floor(at / block.columns), block.column + (at % block.columns)),
            )
        : [];
      cells.write(book, sheet, block, values);
      if (strict) {
        rejectInvalid(book, sheet, block, () => {
          cells.replace(book, sheet, block, (_, at) => before[at]);
          book.calculation.wrote(sheet, block);
        });
      }
    },
    writeFormulas(id, sheetId, block, formulas, r1c1) {
      const [book, sheet] = writable(id, sheetId, block);
      cells.writeFormulas(book, sheet, block, formulas, r1c1);
    },
    writeNotes(id, sheetId, block, notes) {
      const [book, sheet] = writable(id, sheetId, block);
      cells.writeNotes(book, sheet, block, notes);
    },
    restyle(id, sheetId, block, changes) {
      const [book, sheet] = writable(id, sheetId, block);
      cells.restyle(book, sheet, block, changes);
    },
    writeRuns(id, sheetId, row, column, text, runs) {
      const [book, sheet] = writable(id, sheetId, { row, column, rows: 1, columns: 1 });
      cells.writeRuns(book, sheet, row, column, text, runs);
    },
    clear(id, sheetId, block, parts, onlyFiltered) {
      const [book, sheet] = writable(id, sheetId, block);
      const hidden = onlyFiltered ? filteredRows(book, sheet) : undefined;
      clear(book, sheet, bare(block), parts, hidden && ((row) => hidden.has(row)));
    },
    copy(id, sheetId, from, toSheet, to, kind, transposed) {
      const [book, sheet] = place(id, sheetId);
      inside(sheet, from);
      const [, target] = place(id, toSheet);
      target.rowCount = Math.max(target.rowCount, to.row + to.rows);
      target.columnCount = Math.max(target.columnCount, to.column + to.columns);
      writable(id, toSheet, to);
      copy(book, sheet, bare(from), target, bare(to), kind, transposed);
    },
    move(id, sheetId, from, toSheet, row, column) {
      const [book, sheet] = writable(id, sheetId, from);
      const [, target] = place(id, toSheet);
      target.rowCount = Math.max(target.rowCount, row + from.rows);
      target.columnCount = Math.max(target.columnCount, column + from.columns);
      writable(id, toSheet, { ...from, row, column });
      move(book, sheet, bare(from), target, row, column);
    },
    insertCells(id, sheetId, block, axis) {
      const [book, sheet] = writable(id, sheetId, block);
      insertCells(book, sheet, bare(block), axis);
    },
    deleteCells(id, sheetId, block, axis) {
      const [book, sheet] = writable(id, sheetId, block);
      deleteCells(book, sheet, bare(block), axis);
    },
    insert(id, sheetId, axis, at, count, like) {
      const [book, sheet] = place(id, sheetId);
      if (at < 0 || at > (axis === 'row' ? sheet.rowCount : sheet.columnCount)) throw new ServiceError(OUTSIDE);
      insertLines(book, sheet, axis, at, count, like);
    },
    remove(id, sheetId, axis, at, count) {
      const [book, sheet] = place(id, sheetId);
      const block = lines(sheet, axis, at, count);
      inside(sheet, block);
      refuseProtected(book, sheet, block, options.user());
      removeLines(book, sheet, axis, at, count);
    },
    moveLines(id, sheetId, axis, at, count, to) {
      const [book, sheet] = place(id, sheetId);
      inside(sheet, lines(sheet, axis, at, count));
      moveLines(book, sheet, axis, at, count, to);
    },
    sort(id, sheetId, block, keys) {
      const [book, sheet] = writable(id, sheetId, block);
      sort(book, sheet, bare(block), keys);
    },
    fill(id, sheetId, from, to, copies) {
      const [book, sheet] = writable(id, sheetId, to);
      fill(book, sheet, bare(from), bare(to), copies);
    },
    appendRow(id, sheetId, values) {
      const [book, sheet] = place(id, sheetId);
      if (book.calculation.hasFormulas(sheet)) book.calculation.settle(sheet);
      const row = cells.used(sheet).rows;
      if (row >= sheet.rowCount) insertLines(book, sheet, 'row', sheet.rowCount, row + 1 - sheet.rowCount, 'before');
      sheet.columnCount = Math.max(sheet.columnCount, values.length);
      const block = { row, column: 0, rows: 1, columns: values.length };
      refuseProtected(book, sheet, block, options.user());
      cells.write(book, sheet, block, values.length === 1 ? [values[0]!] : values);
    },
    find: (id, sheetId, block, query) => find(...looked(id, sheetId, block), block, query),

    edit(id, tab, a1, value, who = options.user()) {
      const book = bookOf(id);
      return edit(book, named(book, tab), a1, value, who);
    },
    paste(id, tab, a1, tsv, who = options.user()) {
      const book = bookOf(id);
      return edit(book, named(book, tab), a1, readClipboard(tsv), who);
    },
    mayEdit: (id, sheetId, block, who) => mayEdit(...place(id, sheetId), block, who),

    looks: (id, sheetId, block) => looks(...looked(id, sheetId, block), block),
    choices: (id, sheetId, row, column) => choices(...place(id, sheetId), row, column),
    takeTroubles: () => [...books.values()].flatMap((book) => book.calculation.takeTroubles()),
    // Every change is there at once, and formulas are computed when somebody looks: there is nothing to wait for.
    flush: () => undefined,
  };
}

function named(book: Book, tab: string): Sheet {
  const sheet = sheetNamed(book, tab);
  if (!sheet) throw new ServiceError(`There is no tab ${tab}.`);
  return sheet;
}
