import type { Chart, Sheet } from '../../runtime/model';
import type { Block } from '../../runtime/seam';
import { closed } from '../../runtime/sheets/address';
import type { Desk } from '../desk/desk';
import type { ChartView, SheetView } from '../protocol';
import { drawChart } from './chart';

/** A sheet without its cells: size, heights and widths, what is hidden, merged, frozen and filtered, and its charts. */
export function sheetView(desk: Desk, id: number): SheetView {
  const { sheets, book } = desk.runtime;
  const sheet = sheets.workbook(book).sheets.find((one) => one.id === id);
  if (!sheet) throw new Error('That tab is gone.');
  const { rowCount, columnCount, filter } = sheet;
  const size = { rows: rowCount, columns: columnCount };
  return {
    id,
    version: desk.version,
    rows: rowCount,
    columns: columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: !sheet.hideGridlines,
    rowHeights: sheet.rowHeights,
    columnWidths: sheet.columnWidths,
    hiddenRows: hiddenRows(desk, sheet),
    hiddenColumns: sheet.hiddenColumns,
    merges: sheet.merges.map((area) => closed(area, size)),
    charts: sheet.charts.map((chart) => chartView(desk, chart)),
    ...(filter ? { filter: { block: closed(filter.area, size), active: activeColumns(filter.criteria) } } : {}),
  };
}

const activeColumns = (criteria: object): number[] => Object.keys(criteria).map(Number);

function hiddenRows(
  { runtime: { sheets, book } }: Desk,
  { id, filter, hiddenRows: byHand, rowCount }: Sheet,
): number[] {
  if (!filter) return byHand;
  const { row, rows }: Block = closed(filter.area, { rows: rowCount, columns: 1 });
  const filtered = Array.from({ length: rows }, (_, at) => row + at).filter((at) =>
    sheets.hiddenByFilter(book, id, at),
  );
  return [...new Set([...byHand, ...filtered])];
}

function chartView(desk: Desk, chart: Chart): ChartView {
  const { id, anchor, width, height } = chart;
  const place = { row: anchor.row, column: anchor.column, x: anchor.offsetX, y: anchor.offsetY };
  return { id, ...place, width, height, ...drawChart(desk.runtime.sheets, desk.runtime.book, chart) };
}
