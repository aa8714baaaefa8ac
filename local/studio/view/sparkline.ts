import type { Sheet } from '../../runtime/model';
import type { Desk } from '../desk/desk';
import { columnsOf } from './table';

/** The small chart of a =SPARKLINE(range, {options}) as SVG that fills its cell; undefined for any other formula. */
export function sparkline(
  { runtime: { sheets, book } }: Desk,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): { svg: string; about: string } | undefined {
  const parts = /^=SPARKLINE\(\s*((?:'[^']*'|[^,;'])+?)\s*(?:[,;]\s*\{([^}]*)\}\s*)?\)$/i.exec(formula);
  if (!parts) return undefined;
  const columns = columnsOf(sheets, book, parts[1]!.replaceAll('$', ''), sheet.id, 0);
  if (!columns) return undefined;
  const options = optionsOf(parts[2] ?? '');
  // A range across is as good as one down.
  const isDown = columns.length === 1;
  const values = isDown ? columns[0]!.values : columns.map((one) => one.values[0]);
  const texts = isDown ? columns[0]!.texts : columns.map((one) => one.texts[0] ?? '');
  const merge = sheet.merges.find((one) => one.row === row && one.column === column);
  const across = merge?.columns ?? 1;
  const width = sum(across, (at) => sheets.columnWidth(book, sheet.id, column + at)) - 8;
  const height = sum(merge?.rows ?? 1, (at) => sheets.rowHeight(book, sheet.id, row + at)) - 5;
  return { svg: draw(values, options, width, height), about: about(texts) };
}

const sum = (count: number, of: (at: number) => number): number =>
  Array.from({ length: count }, (_, at) => of(at)).reduce((one, other) => one + other, 0);

/** `"charttype","line";"color","#44505c";"linewidth",1` */
function optionsOf(text: string): Map<string, string> {
  const pairs = text.split(';').map((pair) => pair.split(',').map((word) => word.trim().replace(/^"|"$/g, '')));
  return new Map(pairs.map(([name = '', value = '']) => [name.toLowerCase(), value]));
}

function draw(
  values: readonly (number | undefined)[],
  options: Map<string, string>,
  width: number,
  height: number,
): string {
  const known = values.filter((value) => value !== undefined);
  const isBars = ['column', 'winloss'].includes(options.get('charttype') ?? 'line');
  const low = Number(options.get('ymin') ?? Math.min(...known, ...(isBars ? [0] : [])));
  const high = Number(options.get('ymax') ?? Math.max(...known, ...(isBars ? [0] : [])));
  const y = (value: number) => round(height - 1.5 - ((value - low) / (high - low || 1)) * (height - 3));
  const step = width / Math.max(1, isBars ? values.length : values.length - 1);
  const colour = safeColour(options.get('color'));
  const marks = isBars
    ? values.map((value, at) =>
        value === undefined
          ? ''
          : `<rect x="${round(at * step)}" y="${Math.min(y(value), y(0))}" width="${round(Math.max(1, step - 1))}" height="${round(Math.max(1, Math.abs(y(value) - y(0))))}" fill="${colour}"/>`,
      )
    : [
        `<path d="${line(values, step, y)}" fill="none" stroke="${colour}" stroke-width="${Number(options.get('linewidth') ?? 1) || 1}" stroke-linejoin="round"/>`,
      ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks.join('')}</svg>`;
}

/** `empty: ignore`, the default, joins over a gap as Sheets does. */
function line(values: readonly (number | undefined)[], step: number, y: (value: number) => number): string {
  let isFirst = true;
  return values
    .map((value, at) => {
      if (value === undefined) return '';
      const move = isFirst ? 'M' : 'L';
      isFirst = false;
      return `${move}${round(at * step)} ${y(value)}`;
    })
    .join('');
}

function about(texts: readonly string[]): string {
  const known = texts.filter((text) => text !== '');
  if (known.length === 0) return 'Small chart without numbers';
  return `Small chart of ${known.length} values, from ${known[0]} to ${known.at(-1)}`;
}

/** A colour comes from a cell: what is no plain colour is not put into the drawing. */
const safeColour = (text = ''): string => (/^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(text) ? text : '#44505c');

const round = (value: number): number => Math.round(value * 10) / 10;
