import type { Colour } from './palette';

/**
 * A dashboard as data: lines of cells on a grid of narrow columns. `google/paint.ts` is its only writer, tests compare
 * values. Columns are letters as in the design, so that a block reads like its picture.
 */
export interface Layout {
  readonly tab: string;
  /** Pixels, column A first. */
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
  readonly charts: readonly ChartPlace[];
}

export interface Line {
  /** Pixels. */
  readonly height: number;
  readonly cells: readonly Cell[];
  /** What is drawn under the line, from B to Y: thick ink under a heading, a thin line between rows. */
  readonly rule?: 'ink' | 'thin';
  /**
   * Its first cell is a sentence in several dresses. Lead lines follow each other: they are written with one call, as
   * many as there are. Elsewhere the pieces of a cell are one plain text, since each would cost calls.
   */
  readonly lead?: boolean;
}

export interface Cell {
  /** `C`, or `C:J` where it must be merged because it is centred or right-aligned over several columns. */
  readonly at: string;
  readonly value?: string | number;
  /** The tool's own formula: SPARKLINE and the staleness banner, nothing else. */
  readonly formula?: string;
  /** Pieces of one text in different dress; instead of `value`. */
  readonly runs?: readonly Run[];
  readonly style?: CellStyle;
  /** Shown on pointing. */
  readonly note?: string;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly size?: number;
  /** A place in this workbook. */
  readonly link?: Link;
}
export interface Link {
  readonly tab: string;
  /** 1-based row, where there is one. */
  readonly row?: number;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
  readonly fill?: Colour;
  /** Points; 10 where nothing is said. */
  readonly size?: 9 | 10 | 11 | 14 | 18;
  readonly align?: 'left' | 'center' | 'right';
  /** Number format pattern. */
  readonly format?: string;
}

/** A native line chart over fixed ranges of `_Series`. */
export interface ChartPlace {
  readonly title: string;
  /** Which block of `_Series`, 0-based. */
  readonly slot: number;
  /** 0-based line of the layout that it is anchored to, and the pixels from there. */
  readonly line: number;
  readonly column: string;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly percent: boolean;
}

/** Column letter → 0-based index: A is 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `C:J` → [2, 9]; `C` → [2, 2]. */
export function columnSpan(at: string): readonly [number, number] {
  const [from, to = from] = at.split(':') as [string, string?];
  return [columnIndex(from), columnIndex(to)];
}
