import { letters } from '../tabs/formulas';
import { seriesTab } from '../tabs/projections';
import type { Tab } from '../tabs/tab';
import { asText } from '../tabs/write';
import { type Cell, type CellStyle, columnSpan, type Layout, type Line, type Run } from '../views/layout';
import { colour } from '../views/palette';
import type { Book } from './book';
import type { CellValue, Host, Opaque, RichText, Sheet, TextStyle } from './host';
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

  const dress = digest(JSON.stringify(dressOf(layout)));
  if (book.store.get('painted') !== dress) {
    paintDress(host, sheet, layout, rows);
    paintCharts(sheet, book.need(seriesTab), layout.charts);
    book.store.set('painted', dress);
  }

  const all = sheet.getRange(1, 1, rows, columns);
  all.setValues(values(book, layout, rows));
  all.setNotes(noteGrid(layout, rows));
  writeLeads(host, book, sheet, layout.lines);
}

/** The sentences on top, in several dresses each: one call. */
function writeLeads(host: Host, book: Book, sheet: Sheet, lines: readonly Line[]): void {
  const first = lines.findIndex((line) => line.lead);
  const leads = lines.filter((line) => line.lead).map((line) => line.cells[0]!);
  if (leads.length === 0) return;
  const write = richWriter(host, book);
  const column = columnSpan(leads[0]!.at)[0];
  sheet.getRange(first + 1, column + 1, leads.length, 1).setRichTextValues(leads.map((cell) => [write(cell)]));
}

function values(book: Book, layout: Layout, rows: number): CellValue[][] {
  const grid = Array.from({ length: rows }, (): CellValue[] => Array(layout.widths.length).fill(''));
  layout.lines.forEach((line, r) => {
    for (const cell of line.cells) grid[r]![columnSpan(cell.at)[0]] = content(book, cell);
  });
  return grid;
}

function content(book: Book, { value, runs = [], formula }: Cell): CellValue {
  if (formula !== undefined) return formula;
  if (typeof value === 'number') return value;
  const [run] = runs;
  // A cell that is one link is a formula: a rich text would cost calls for every row.
  if (runs.length === 1 && run?.link) return hyperlink(book.linkTo(run.link.tab, run.link.row), run.text);
  return asText(value ?? runs.map(({ text }) => text).join(''));
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const hyperlink = (url: string, text: string): string => `=HYPERLINK(${quoted(url)},${quoted(text)})`;

/** Makes rich texts; styles are few and made once each. */
function richWriter(host: Host, book: Book): (cell: Cell) => RichText {
  const styles = new Map<string, TextStyle>();
  const styleOf = ({ bold = false, colour: hue = colour.ink, size, link }: Run): TextStyle => {
    const key = `${bold} ${hue} ${size} ${link !== undefined}`;
    let style = styles.get(key);
    if (!style) {
      const builder = host.SpreadsheetApp.newTextStyle();
      if (bold) builder.setBold(true);
      if (hue !== colour.ink || link) builder.setForegroundColor(hue);
      if (link) builder.setUnderline(true);
      if (size) builder.setFontSize(size);
      style = builder.build();
      styles.set(key, style);
    }
    return style;
  };
  return ({ runs = [], style }) => {
    const builder = host.SpreadsheetApp.newRichTextValue().setText(runs.map((run) => run.text).join(''));
    let from = 0;
    for (const run of runs) {
      const to = from + run.text.length;
      if (to > from && run.link) builder.setLinkUrl(from, to, book.linkTo(run.link.tab, run.link.row));
      if (to > from && !isPlain(run, style?.size)) builder.setTextStyle(from, to, styleOf(run));
      from = to;
    }
    return builder.build();
  };
}

/** It looks as its cell does: nothing needs saying. */
const isPlain = ({ bold, colour: hue, size, link }: Run, usual: number | undefined): boolean =>
  !bold && !hue && !link && (size === undefined || size === (usual ?? 10));

// The dress ---------------------------------------------------------------------------------------------------------

/** Everything about a layout but its values. */
const dressOf = (layout: Layout) => ({
  widths: layout.widths,
  charts: layout.charts,
  lines: layout.lines.map((line) => [
    line.height,
    line.rule,
    line.cells.map((cell) => [cell.at, line.lead ? cell.style : styleOf(cell)]),
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
  all.setFontLines(each((style) => (style.underline ? 'underline' : 'none')));
  all.setHorizontalAlignments(each((style) => style.align ?? 'left'));
  all.setNumberFormats(each((style) => style.format ?? 'General'));

  layout.widths.forEach((width, c) => {
    sheet.setColumnWidth(c + 1, width);
  });
  for (const { from, count, height } of heights(layout.lines)) sheet.setRowHeightsForced(from + 1, count, height);
  drawRules(host, sheet, layout);
  mergeCells(sheet, layout.lines);
}

function styleGrid(layout: Layout, rows: number): CellStyle[][] {
  const grid = Array.from({ length: rows }, (): CellStyle[] => Array(layout.widths.length).fill({}));
  layout.lines.forEach((line, r) => {
    for (const cell of line.cells) {
      const [from, to] = columnSpan(cell.at);
      for (let c = from; c <= to; c++) grid[r]![c] = line.lead ? (cell.style ?? {}) : styleOf(cell);
    }
  });
  return grid;
}

/** A cell that is one link, or a row's text in several dresses, takes the dress of its first piece. */
function styleOf({ style = {}, runs: [run] = [] }: Cell): CellStyle {
  const { bold, colour: hue, size } = run ?? {};
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hue === undefined ? {} : { colour: hue }),
    ...(size === 9 || size === 10 || size === 11 ? { size } : {}),
    ...style,
    ...(run?.link ? { underline: true } : {}),
  };
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
  const last = letters(layout.widths.length - 1);
  const under = (wanted: Line['rule']) =>
    layout.lines.flatMap(({ rule }, row) => (rule === wanted ? [`B${row + 1}:${last}${row + 1}`] : []));
  const draw = (rows: string[], hue: string, style: Opaque) => {
    if (rows.length > 0) sheet.getRangeList(rows).setBorder(null, null, true, null, null, null, hue, style);
  };
  draw(under('thin'), colour.line, SOLID);
  draw(under('ink'), colour.ink, SOLID_MEDIUM);
}

/**
 * Cells over the same columns in rows that follow each other are merged together, also across rows that hold nothing
 * there; two calls fetch all the ranges.
 */
function mergeCells(sheet: Sheet, lines: readonly Line[]): void {
  const open = new Map<string, { readonly row: number; rows: number }>();
  const areas: string[] = [];
  const close = (at: string) => {
    const area = open.get(at);
    const [from, to] = columnSpan(at);
    if (area) areas.push(`${letters(from)}${area.row + 1}:${letters(to)}${area.row + area.rows}`);
    open.delete(at);
  };
  lines.forEach((line, row) => {
    const spans = line.cells.map((cell) => columnSpan(cell.at));
    for (const at of [...open.keys()]) {
      const [from, to] = columnSpan(at);
      const same = line.cells.some((cell) => cell.at === at);
      if (!same && spans.some(([left, right]) => left <= to && right >= from)) close(at);
    }
    for (const { at } of line.cells) {
      const [from, to] = columnSpan(at);
      if (to === from) continue;
      const area = open.get(at);
      if (area) area.rows = row - area.row + 1;
      else open.set(at, { row, rows: 1 });
    }
  });
  for (const at of [...open.keys()]) close(at);
  if (areas.length > 0) for (const range of sheet.getRangeList(areas).getRanges()) range.mergeAcross();
}
