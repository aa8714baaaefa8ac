import { seriesTab } from '../tabs/projections';
import type { Tab } from '../tabs/tab';
import { asText } from '../tabs/write';
import { type Cell, type CellStyle, columnSpan, type Layout, type Line, type Run } from '../views/layout';
import { colour } from '../views/palette';
import type { Book } from './book';
import type { CellValue, Host, Range, RichText, Sheet } from './host';
import { paintCharts } from './paintCharts';

/**
 * Writes a Layout into its tab: all values with one call, rich texts with one call for each run of neighbours in a
 * column. The dress (sizes, colours, merges, heights, charts) is written only when it differs from what was painted
 * last; the digest of that is what `painted` holds.
 */
export function paint(host: Host, book: Book, tab: Tab, layout: Layout): void {
  const sheet = book.need(tab);
  const rows = Math.max(layout.lines.length, sheet.getLastRow());
  const columns = layout.widths.length;
  book.grow(sheet, rows, columns);

  const properties = host.PropertiesService.getDocumentProperties();
  const dress = digest(JSON.stringify(dressOf(layout)));
  if (properties.getProperty('painted') !== dress) {
    paintDress(host, sheet, layout, rows);
    paintCharts(sheet, book.need(seriesTab), layout.charts);
    properties.setProperty('painted', dress);
  }

  sheet.getRange(1, 1, rows, columns).setValues(values(layout, rows));
  for (const block of richBlocks(layout.lines)) {
    const range = sheet.getRange(block.row + 1, block.column + 1, block.cells.length, 1);
    range.setRichTextValues(block.cells.map((cell) => [rich(host, book, cell.runs!)]));
  }
}

function values(layout: Layout, rows: number): CellValue[][] {
  const grid = Array.from({ length: rows }, (): CellValue[] => Array(layout.widths.length).fill(''));
  layout.lines.forEach((line, r) => {
    for (const cell of line.cells) grid[r]![columnSpan(cell.at)[0]] = cell.formula ?? content(cell);
  });
  return grid;
}

const content = ({ value, runs }: Cell): CellValue => {
  if (typeof value === 'number') return value;
  return asText(value ?? runs?.map((run) => run.text).join('') ?? '');
};

interface RichBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: Cell[];
}
/** Cells with runs that stand directly under each other become one write. */
function richBlocks(lines: readonly Line[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  lines.forEach((line, row) => {
    for (const cell of line.cells.filter((one) => one.runs)) {
      const column = columnSpan(cell.at)[0];
      const above = blocks.find((block) => block.column === column && block.row + block.cells.length === row);
      if (above) above.cells.push(cell);
      else blocks.push({ row, column, cells: [cell] });
    }
  });
  return blocks;
}

function rich(host: Host, book: Book, runs: readonly Run[]): RichText {
  const builder = host.SpreadsheetApp.newRichTextValue().setText(runs.map((run) => run.text).join(''));
  let from = 0;
  for (const run of runs) {
    const to = from + run.text.length;
    if (to > from) {
      if (run.link) builder.setLinkUrl(from, to, book.linkTo(run.link.tab, run.link.row));
      const style = host.SpreadsheetApp.newTextStyle()
        .setBold(run.bold ?? false)
        .setForegroundColor(run.colour ?? colour.ink)
        .setUnderline(run.link !== undefined);
      if (run.size) style.setFontSize(run.size);
      builder.setTextStyle(from, to, style.build());
    }
    from = to;
  }
  return builder.build();
}

// The dress ---------------------------------------------------------------------------------------------------------

/** Everything about a layout but its values. */
const dressOf = (layout: Layout) => ({
  widths: layout.widths,
  charts: layout.charts,
  lines: layout.lines.map((line) => [
    line.height,
    line.rule,
    line.cells.map((cell) => [cell.at, cell.style, cell.note]),
  ]),
});

/** FNV-1a: enough to see that something changed. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${hash.toString(16)}-${text.length}`;
}

function paintDress(host: Host, sheet: Sheet, layout: Layout, rows: number): void {
  const columns = layout.widths.length;
  const all = sheet.getRange(1, 1, rows, columns);
  all.breakApart();
  all.setBorder(false, false, false, false, false, false, null, null);
  all.setFontFamily('Arial');
  all.setVerticalAlignment('middle');
  all.setWrapStrategy(host.SpreadsheetApp.WrapStrategy.OVERFLOW);

  const styles = styleGrid(layout, rows);
  const each = <T>(pick: (style: CellStyle) => T) => styles.map((row) => row.map(pick));
  all.setFontSizes(each((style) => style.size ?? 10));
  all.setFontWeights(each((style) => (style.bold ? 'bold' : 'normal')));
  all.setFontColors(each((style) => style.colour ?? colour.ink));
  all.setBackgrounds(each((style) => style.fill ?? null));
  all.setHorizontalAlignments(each((style) => style.align ?? 'left'));
  all.setNumberFormats(each((style) => style.format ?? 'General'));
  all.setNotes(noteGrid(layout, rows));

  layout.widths.forEach((width, c) => {
    sheet.setColumnWidth(c + 1, width);
  });
  for (const { from, count, height } of heights(layout.lines)) sheet.setRowHeightsForced(from + 1, count, height);
  drawRules(host, sheet, layout);
  for (const [range, from, to] of merges(sheet, layout.lines)) if (to > from) range.merge();
}

function styleGrid(layout: Layout, rows: number): CellStyle[][] {
  const grid = Array.from({ length: rows }, (): CellStyle[] => Array(layout.widths.length).fill({}));
  layout.lines.forEach((line, r) => {
    for (const cell of line.cells) {
      const [from, to] = columnSpan(cell.at);
      for (let c = from; c <= to; c++) grid[r]![c] = cell.style ?? {};
    }
  });
  return grid;
}

function noteGrid(layout: Layout, rows: number): string[][] {
  const grid = Array.from({ length: rows }, (): string[] => Array(layout.widths.length).fill(''));
  layout.lines.forEach((line, r) => {
    for (const cell of line.cells) if (cell.note) grid[r]![columnSpan(cell.at)[0]] = cell.note;
  });
  return grid;
}

function heights(lines: readonly Line[]): { from: number; count: number; height: number }[] {
  const groups: { from: number; count: number; height: number }[] = [];
  lines.forEach(({ height }, row) => {
    const last = groups[groups.length - 1];
    if (last?.height === height) last.count++;
    else groups.push({ from: row, count: 1, height });
  });
  return groups;
}

function drawRules(host: Host, sheet: Sheet, layout: Layout): void {
  const { SOLID, SOLID_MEDIUM } = host.SpreadsheetApp.BorderStyle;
  layout.lines.forEach(({ rule }, row) => {
    if (!rule) return;
    const [hue, style] = rule === 'ink' ? [colour.ink, SOLID_MEDIUM] : [colour.line, SOLID];
    sheet.getRange(row + 1, 2, 1, layout.widths.length - 1).setBorder(null, null, true, null, null, null, hue, style);
  });
}

const merges = (sheet: Sheet, lines: readonly Line[]): [Range, number, number][] =>
  lines.flatMap((line, row) =>
    line.cells
      .map((cell) => columnSpan(cell.at))
      .filter(([from, to]) => to > from)
      .map(([from, to]): [Range, number, number] => [sheet.getRange(row + 1, from + 1, 1, to - from + 1), from, to]),
  );
