import type { Line } from '../layout';
import { colour } from '../palette';
import { columnAfter, heading, line, style, tall, text } from './block';

/** The two halves of the grid, for blocks that stand beside each other: B to L and N to Y. M stays free. */
export type Half = 'left' | 'right';

const firstColumn = (half: Half): string => (half === 'left' ? 'B' : 'N');

/** Heading of a block that takes half of the width, with the free line above it. */
export const halfHeading = (half: Half, title: string, note: string): Line[] => [
  line(tall.gap),
  line(tall.heading, heading(title, note, firstColumn(half)), 'ink'),
];

/** A short bold label and what there is to say about it, under a half's table. */
export function labelled(half: Half, label: string, words: string, look = false, note = ''): Line {
  const from = firstColumn(half);
  return line(
    tall.row,
    [
      text(from, label, { bold: true, size: 9, ...(look ? { colour: colour.orange } : {}) }),
      text(columnAfter(from, label, 9, true), words, { size: 9 }, note),
    ],
    'thin',
  );
}

/** One sentence under a half's table. */
export const sentence = (half: Half, words: string, look = false): Line =>
  line(tall.row, [text(firstColumn(half), words, look ? { size: 9, colour: colour.orange } : style.note)], 'thin');

/** Blocks of half the width show so many rows, then how many more there are. */
export const rowsShown = 8;

export function firstRows<T>(half: Half, rows: readonly T[], lineOf: (row: T) => Line): Line[] {
  const lines = rows.slice(0, rowsShown).map(lineOf);
  return rows.length > rowsShown ? [...lines, sentence(half, `${rows.length - rowsShown} more`)] : lines;
}
