import type { Block } from '../../seam';
import { exception, wrongSignature } from '../exception';
import { COLORS } from './colorNames';

/** Arguments as Apps Script takes them: whole numbers may come as text or with a fraction, which is cut off. */
export function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : undefined;
}

export function wholeOf(member: string, args: readonly unknown[]): number[] {
  return args.map((arg) => {
    const number = whole(arg);
    if (number === undefined) throw wrongSignature(`SpreadsheetApp.${member}`, args);
    return number;
  });
}

/** A table as large as the range; else Google's own sentences. */
export function table<T>(
  member: string,
  values: unknown,
  { rows, columns }: Block,
  take: (value: unknown) => T = (value) => value as T,
): T[] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
    throw wrongSignature(`SpreadsheetApp.${member}`, [values]);
  }
  if (values.length !== rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const list: T[] = [];
  for (const row of values as unknown[][]) {
    if (row.length !== columns) {
      throw exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
    }
    for (let column = 0; column < columns; column += 1) list.push(take(row[column]));
  }
  return list;
}

/** A CSS colour as Sheets reads it back, lower-case `#rrggbb`; undefined for what is no colour (ignored, not thrown). */
export function color(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((sign) => sign + sign).join('')}`;
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/.exec(lower);
  if (parts) return rgb(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return COLORS.get(lower);
}

export function rgb(red: number, green: number, blue: number): string {
  return `#${[red, green, blue]
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
