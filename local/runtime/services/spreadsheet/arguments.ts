import type { Block } from '../../seam';
import { exception, wrongSignature } from '../exception';

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

const named: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  coral: '#ff7f50',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkgrey: '#a9a9a9',
  darkorange: '#ff8c00',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  ivory: '#fffff0',
  khaki: '#f0e68c',
  lavender: '#e6e6fa',
  lightblue: '#add8e6',
  lightcyan: '#e0ffff',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightpink: '#ffb6c1',
  lightsalmon: '#ffa07a',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  limegreen: '#32cd32',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orangered: '#ff4500',
  orchid: '#da70d6',
  pink: '#ffc0cb',
  plum: '#dda0dd',
  purple: '#800080',
  red: '#ff0000',
  salmon: '#fa8072',
  seagreen: '#2e8b57',
  sienna: '#a0522d',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  slateblue: '#6a5acd',
  steelblue: '#4682b4',
  tan: '#d2b48c',
  teal: '#008080',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  wheat: '#f5deb3',
  white: '#ffffff',
  whitesmoke: '#f5f5f5',
  yellow: '#ffff00',
  yellowgreen: '#9acd32',
};

/** A CSS colour as Sheets reads it back, lower-case `#rrggbb`; undefined for what is no colour (ignored, not thrown). */
export function color(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((sign) => sign + sign).join('')}`;
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/.exec(lower);
  if (parts) return rgb(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return named[lower];
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
