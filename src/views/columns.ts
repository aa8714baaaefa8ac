import type { DocTable } from './document';
import { widthOf } from './say/fit';

/** Points of a table's letters, and the room a cell keeps free left and right. */
const size = 9.5;
const padding = 12;

/**
 * How wide each column of a Doc's table is, in points: none narrower than its longest word, and where the texts ask for
 * more than there is, each gets its share of what is left.
 */
export function columnWidths({ head, rows }: DocTable, room: number): number[] {
  const texts = head.map((title, column) => [
    title,
    ...rows.map(({ cells }) => (cells[column] ?? []).map((piece) => piece.text).join('')),
  ]);
  const points = (text: string) => widthOf(text, size, true) * 0.75 + padding;
  const whole = texts.map((column) => Math.max(...column.map(points)));
  const least = texts.map((column) => Math.max(...column.flatMap((text) => text.split(' ')).map(points)));
  const asked = sum(whole);
  if (asked <= room) return whole.map((width) => tidy((width / asked) * room));
  const wish = whole.map((width, column) => width - least[column]!);
  const left = Math.max(0, room - sum(least));
  return least.map((width, column) => tidy(width + (wish[column]! / (sum(wish) || 1)) * left));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const tidy = (points: number): number => Math.floor(points * 10) / 10;
