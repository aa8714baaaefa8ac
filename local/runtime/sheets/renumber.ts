import type { Area, Chart, ConditionalFormat, Sheet, Validation } from '../model';
import { areaName, parseAddress, quotedName } from './address';
import type { Book } from './book';
import { type Renumbering, renumbered } from './formula/shift';

/** Carries a renumbering of one sheet's rows or columns to everything that names them, in the whole book. */
export function renumberAll(book: Book, target: Sheet, by: Renumbering): void {
  for (const sheet of book.workbook.sheets) {
    formulas(book, sheet, target, by);
    const own = sheet.name;
    const text = (formula: string) => renumbered(formula, own, target.name, by);
    if (sheet === target) renumberLists(sheet, by);
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => withFormulas(rule, text));
    sheet.validations = sheet.validations.map((rule) => withFormulas(rule, text));
    sheet.charts = sheet.charts.map((chart) => withRanges(chart, target, by));
  }
  book.workbook.names = book.workbook.names.flatMap((named) => {
    if (named.sheet !== target.id) return [named];
    const area = renumberedArea(named.area, by);
    return area ? [{ ...named, area }] : [];
  });
}

function formulas(book: Book, sheet: Sheet, target: Sheet, by: Renumbering): void {
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.f === undefined) return;
      const f = renumbered(cell.f, sheet.name, target.name, by);
      if (f !== cell.f) book.put(sheet, row, column, { ...cell, f });
    });
  });
}

export function renumberedArea(area: Area, by: Renumbering): Area | undefined {
  const [at, count] = by.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const span = by.span(at, count === null ? null : at + count - 1);
  if (!span) return undefined;
  const length = span.to === null ? null : span.to - span.from + 1;
  return by.axis === 'row'
    ? { ...area, row: span.from, rows: length }
    : { ...area, column: span.from, columns: length };
}

function renumberLists(sheet: Sheet, by: Renumbering): void {
  const moved = (areas: readonly Area[]) => areas.flatMap((area) => renumberedArea(area, by) ?? []);
  sheet.merges = moved(sheet.merges).filter(({ rows, columns }) => rows !== 1 || columns !== 1);
  sheet.validations = sheet.validations
    .map((rule) => ({ ...rule, areas: moved(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, areas: moved(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.protections = sheet.protections.flatMap((one) => {
    const unprotected = one.unprotected && moved(one.unprotected);
    if (!one.area) return [{ ...one, ...(unprotected && { unprotected }) }];
    const area = renumberedArea(one.area, by);
    return area ? [{ ...one, area }] : [];
  });
  const { filter } = sheet;
  if (filter) {
    const area = renumberedArea(filter.area, by);
    const criteria =
      by.axis === 'row'
        ? filter.criteria
        : Object.fromEntries(
            Object.entries(filter.criteria).flatMap(([column, criterion]) => {
              const span = by.span(Number(column), Number(column));
              return span ? [[span.from, criterion]] : [];
            }),
          );
    sheet.filter = area && { area, criteria };
  }
  const lines = <T>(record: Record<number, T>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([line, value]) => {
        const span = by.span(Number(line), Number(line));
        return span ? [[span.from, value]] : [];
      }),
    );
  const list = (numbers: readonly number[]) =>
    numbers.flatMap((line) => by.span(line, line)?.from ?? []).sort((a, b) => a - b);
  if (by.axis === 'row') {
    sheet.rowHeights = lines(sheet.rowHeights);
    sheet.hiddenRows = list(sheet.hiddenRows);
  } else {
    sheet.columnWidths = lines(sheet.columnWidths);
    sheet.hiddenColumns = list(sheet.hiddenColumns);
  }
  sheet.charts = sheet.charts.map((chart) => {
    const at = by.axis === 'row' ? chart.anchor.row : chart.anchor.column;
    const to = by.span(at, at)?.from ?? Math.max(0, by.span(0, at)?.to ?? 0);
    return { ...chart, anchor: { ...chart.anchor, [by.axis]: to } };
  });
}

function withFormulas<T extends ConditionalFormat | Validation>(rule: T, change: (formula: string) => string): T {
  const args = rule.args.map((arg) => (typeof arg === 'string' && isFormula(rule.type, arg) ? change(arg) : arg));
  return args.every((arg, i) => arg === rule.args[i]) ? rule : { ...rule, args };
}

/** A list from a range holds its A1 text, which reads like a formula too. */
function isFormula(type: string, arg: string): boolean {
  return arg.startsWith('=') || type === 'VALUE_IN_RANGE' || type === 'CUSTOM_FORMULA';
}

function withRanges(chart: Chart, target: Sheet, by: Renumbering): Chart {
  const ranges = chart.ranges.flatMap((text) => {
    const address = parseAddress(text);
    if (address?.sheet?.toLowerCase() !== target.name.toLowerCase()) return [text];
    const area = renumberedArea(address, by);
    return area ? [`${quotedName(target.name)}!${areaName(area)}`] : [];
  });
  return { ...chart, ranges };
}
