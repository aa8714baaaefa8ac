import { letters } from '../../tabs/formulas';
import { type Cell, type CellStyle, type ChartPlace, columnIndex, columnSpan, type Line } from '../layout';
import { type Colour, colour } from '../palette';
import { shortened, widthOf } from '../say/fit';

/** A part of the dashboard: its lines from the heading down, and charts placed by its own lines. */
export interface Block {
  readonly lines: readonly Line[];
  readonly charts?: readonly ChartPlace[];
}

/** The margin A, then 24 columns of 50 pixels: B to S stay visible beside an open sidebar. */
export const columnWidth = 50;
export const widths: readonly number[] = [20, ...Array<number>(24).fill(columnWidth)];

/** How tall lines are, in pixels. */
export const tall = {
  title: 34,
  headline: 26,
  health: 22,
  heading: 32,
  heads: 24,
  ask: 25,
  measure: 26,
  row: 22,
  wave: 21,
  legend: 20,
  gap: 18,
} as const;

export const style = {
  note: { size: 9, colour: colour.grey },
  head: { size: 9, bold: true, colour: colour.grey },
  headRight: { size: 9, bold: true, colour: colour.grey, align: 'right' },
  headCenter: { size: 9, bold: true, colour: colour.grey, align: 'center' },
  bold: { bold: true },
  right: { align: 'right' },
  boldRight: { bold: true, align: 'right' },
  look: { bold: true, colour: colour.orange },
} as const satisfies Record<string, CellStyle>;

export const line = (height: number, cells: readonly Cell[] = [], rule?: Line['rule']): Line => ({
  height,
  cells,
  ...(rule ? { rule } : {}),
});

/** A text from one column on; left text may run over empty cells, so nothing is merged. */
export const text = (at: string, value: string, dress?: CellStyle, note?: string): Cell => ({
  at,
  value,
  ...(dress ? { style: dress } : {}),
  ...(note ? { note } : {}),
});

export const number = (at: string, value: number, format: string, dress: CellStyle = style.right): Cell => ({
  at,
  value,
  style: { ...dress, format },
});

/** A text that must end before the columns do: cut at a word, and kept whole in the note. */
export function cut(at: string, value: string, dress?: CellStyle): Cell {
  const [from, to] = columnSpan(at);
  const shown = shortened(value, (to - from + 1) * columnWidth, dress?.size, dress?.bold);
  return text(at.split(':')[0]!, shown, dress, shown === value ? undefined : value);
}

/** The first column that is free after a text which begins at `from`. */
export function columnAfter(from: string, value: string, points: number, bold: boolean): string {
  const gap = 10;
  return letters(columnIndex(from) + Math.ceil((widthOf(value, points, bold) + gap) / columnWidth));
}

/** What a block is called, and in small letters what to know about it. The line above it stays free. */
export function heading(title: string, note: string, from = 'B'): Cell[] {
  return titled(from, title, { size: 14, bold: true }, note);
}

export const headingLines = (title: string, note: string): Line[] => [
  line(tall.gap),
  line(tall.heading, heading(title, note), 'ink'),
];

/** A heading inside a block. */
export const innerHeading = (title: string, note: string): Line =>
  line(tall.measure, titled('B', title, { size: 11, bold: true }, note));

/** A short bold text and what it is about, in the cell after it. */
export function titled(from: string, title: string, dress: CellStyle, note: string): Cell[] {
  const after = columnAfter(from, title, dress.size ?? 10, dress.bold ?? false);
  return [text(from, title, dress), ...(note === '' ? [] : [text(after, note, style.note)])];
}

/** Small column heads over a table. */
export const heads = (cells: readonly Cell[], height: number = tall.heads): Line => line(height, cells);
export const head = (at: string, value: string): Cell => text(at.split(':')[0]!, value, style.head);
export const headRight = (at: string, value: string): Cell => text(at, value, style.headRight);
export const headCenter = (at: string, value: string): Cell => text(at, value, style.headCenter);

/** The same cells on a tint that runs from the first column to the last. */
export function tinted(cells: readonly Cell[], fill: Colour, from = 'B', to = 'Y'): Cell[] {
  const covered = new Set<number>();
  for (const { at } of cells) {
    const [first, last] = columnSpan(at);
    for (let column = first; column <= last; column++) covered.add(column);
  }
  const blanks: Cell[] = [];
  for (let column = columnIndex(from); column <= columnIndex(to); column++)
    if (!covered.has(column)) blanks.push({ at: letters(column) });
  return [...cells, ...blanks].map((cell) => ({ ...cell, style: { ...cell.style, fill } }));
}

/** What an empty block says: what will stand here, and the one thing that makes it appear. */
export const nothingYet = (sentence: string, from = 'B'): Line => line(tall.row, [text(from, sentence, style.note)]);

/** Two narrow blocks beside each other, line by line. */
export function beside(left: readonly Line[], right: readonly Line[]): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [one, other] = [left[at], right[at]];
    const rule = one?.rule ?? other?.rule;
    const height = Math.max(one?.height ?? 0, other?.height ?? 0);
    return line(height, [...(one?.cells ?? []), ...(other?.cells ?? [])], rule);
  });
}

/** Blocks under each other: their charts move down with them. */
export function stack(blocks: readonly Block[]): { readonly lines: Line[]; readonly charts: ChartPlace[] } {
  const lines: Line[] = [];
  const charts: ChartPlace[] = [];
  for (const block of blocks) {
    for (const chart of block.charts ?? []) charts.push({ ...chart, line: chart.line + lines.length });
    lines.push(...block.lines);
  }
  return { lines, charts };
}
