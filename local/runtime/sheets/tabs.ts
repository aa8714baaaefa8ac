import type { Sheet } from '../model';
import { quotedName } from './address';
import { type Book, emptySheet } from './book';
import { rewrite } from './formula/scan';
import { withSheetRenamed } from './formula/shift';
import { ServiceError } from './refusal';

/** Sheets as a whole: added, named, copied, moved, taken away. */

export function sheetNamed(book: Book, name: string): Sheet | undefined {
  const exact = book.workbook.sheets.find((sheet) => sheet.name === name);
  return exact ?? book.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function freshName(book: Book, stem: string, from: number): string {
  let name = from === 0 ? stem : `${stem}${from}`;
  for (let n = from === 0 ? 1 : from + 1; sheetNamed(book, name); n += 1)
    name = from === 0 ? `${stem} ${n}` : `${stem}${n}`;
  return name;
}

function refuseTaken(book: Book, name: string): void {
  if (sheetNamed(book, name)) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

export function insertSheet(book: Book, name: string | undefined, at: number): Sheet {
  if (name !== undefined) refuseTaken(book, name);
  const sheet = emptySheet(book.nextId(), name ?? freshName(book, 'Sheet', book.workbook.sheets.length + 1));
  book.workbook.sheets.splice(at, 0, sheet);
  // A formula may have been waiting for a sheet of this name.
  book.calculation.restart();
  book.touch();
  return sheet;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  const { workbook } = book;
  if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  for (const other of workbook.sheets) {
    changeFormulas(book, other, (formula) =>
      rewrite(formula, (reference) =>
        reference.sheet?.toLowerCase() === sheet.name.toLowerCase() ? undefined : reference,
      ).replaceAll(`${quotedName(sheet.name)}!#REF!`, '#REF!'),
    );
  }
  workbook.names = workbook.names.filter((named) => named.sheet !== sheet.id);
  if (workbook.activeSheet === sheet.id)
    workbook.activeSheet = workbook.sheets[Math.min(at, workbook.sheets.length - 1)]!.id;
  book.calculation.restart();
  book.touch();
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  const taken = sheetNamed(book, name);
  if (taken && taken !== sheet) refuseTaken(book, name);
  if (name === '') throw new ServiceError("You can't have a sheet with an empty name. Please enter another name.");
  const before = sheet.name;
  sheet.name = name;
  const renamed = (formula: string) => withSheetRenamed(formula, before, name, quotedName);
  for (const other of book.workbook.sheets) {
    changeFormulas(book, other, renamed);
    const args = <T>(list: readonly T[]) =>
      list.map((arg) => (typeof arg === 'string' ? (renamed(arg) as T & string) : arg));
    other.validations = other.validations.map((rule) => ({ ...rule, args: args(rule.args) }));
    other.conditionalFormats = other.conditionalFormats.map((rule) => ({ ...rule, args: args(rule.args) }));
    other.charts = other.charts.map((chart) => ({ ...chart, ranges: chart.ranges.map(renamed) }));
  }
  book.calculation.restart();
  book.touch();
}

function changeFormulas(book: Book, sheet: Sheet, change: (formula: string) => string): void {
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.f === undefined) return;
      const f = change(cell.f);
      if (f !== cell.f) book.put(sheet, row, column, { ...cell, f });
    });
  });
}

/** A copy within the book, or into another one (where styles get numbers anew). */
export function copySheet(book: Book, sheet: Sheet, into: Book, name: string | undefined, at: number): Sheet {
  book.calculation.settle();
  if (name !== undefined) refuseTaken(into, name);
  const copy: Sheet = {
    ...structuredClone({ ...sheet, rows: [] }),
    id: into.nextId(),
    name: name ?? freshName(into, `Copy of ${sheet.name}`, 0),
    rows: sheet.rows.map((cells) => (cells ? cells.slice() : null)),
  };
  if (into !== book) {
    const numbers = book.workbook.styles.map((style) => into.styleNumber(style));
    copy.rows = copy.rows.map(
      (cells) => cells?.map((cell) => (cell?.s ? { ...cell, s: numbers[cell.s]! } : cell)) ?? null,
    );
  }
  copy.charts = copy.charts.map((chart) => ({
    ...chart,
    id: into.nextId(),
    ranges: chart.ranges.map((range) => withSheetRenamed(range, sheet.name, copy.name, quotedName)),
  }));
  copy.protections = into === book ? copy.protections.map((one) => ({ ...one, id: String(into.nextId()) })) : [];
  into.workbook.sheets.splice(at, 0, copy);
  into.calculation.restart();
  into.touch();
  return copy;
}
