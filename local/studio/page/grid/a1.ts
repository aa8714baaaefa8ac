import type { Block } from '../../../runtime/seam';
import { columnName } from './headerRow';

export function a1({ row, column, rows, columns }: Block): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** `B2` or `B2:C4`, any case, with or without $; undefined for anything else. */
export function parseA1(text: string): Block | undefined {
  const parts = /^\$?([a-z]{1,3})\$?(\d+)(?::\$?([a-z]{1,3})\$?(\d+))?$/i.exec(text.trim());
  if (!parts) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = parts;
  const [c1, c2] = [indexOf(left), indexOf(right)];
  const [r1, r2] = [Number(top) - 1, Number(bottom) - 1];
  if (r1 < 0 || r2 < 0) return undefined;
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}

const indexOf = (name: string): number =>
  [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
