import type { Area, ConditionalFormat, GradientPoint, Sheet, Style } from '../model';
import type { Block } from '../seam';
import { closed, holds, meets } from './address';
import type { Book } from './book';
import { meet, type Place } from './criteria';

/** Cell styles as they look: conditional formats over the cells' own. The first rule that holds decides a property. */
export function looks(book: Book, sheet: Sheet, block: Block): Style[] {
  book.calculation.settle();
  const styles: Style[] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      styles.push(book.style(book.cell(sheet, row, column)));
    }
  }
  // From the last rule to the first, so that the first has the last word.
  for (const rule of [...sheet.conditionalFormats].reverse()) {
    if (!rule.areas.some((area) => meets(area, block))) continue;
    const places = placesIn(rule.areas, block);
    const given = rule.gradient ? gradient(book, sheet, rule, places) : condition(book, sheet, rule, places);
    places.forEach(({ row, column }, i) => {
      const at = (row - block.row) * block.columns + column - block.column;
      if (given[i]) styles[at] = { ...styles[at], ...given[i] };
    });
  }
  return styles;
}

function placesIn(areas: readonly Area[], block: Block): Place[] {
  const places: Place[] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      if (areas.some((area) => holds(area, row, column))) places.push({ row, column });
    }
  }
  return places;
}

function condition(book: Book, sheet: Sheet, rule: ConditionalFormat, places: readonly Place[]): (Style | undefined)[] {
  const origin = rule.areas[0]!;
  return meet(book, sheet, rule.type, rule.args, origin, places).map((yes) => (yes ? rule.style : undefined));
}

function gradient(book: Book, sheet: Sheet, rule: ConditionalFormat, places: readonly Place[]): (Style | undefined)[] {
  const values: number[] = [];
  for (const area of rule.areas) {
    const { row, column, rows, columns } = closed(area, { rows: sheet.rows.length, columns: sheet.columnCount });
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const value = book.cell(sheet, r, c)?.v;
        if (typeof value === 'number') values.push(value);
      }
    }
  }
  values.sort((a, b) => a - b);
  const { min, mid, max } = rule.gradient!;
  const stops = [
    { point: min ?? { color: '#ffffff', type: 'MIN' as const }, fallback: values[0] ?? 0 },
    ...(mid ? [{ point: mid, fallback: 0 }] : []),
    { point: max ?? { color: '#ffffff', type: 'MAX' as const }, fallback: values.at(-1) ?? 0 },
  ].map(({ point, fallback }) => ({ color: point.color, at: level(point, values, fallback) }));
  return places.map(({ row, column }) => {
    const value = book.cell(sheet, row, column)?.v;
    return typeof value === 'number' ? { background: blend(stops, value) } : undefined;
  });
}

function level({ type, value }: GradientPoint, values: readonly number[], fallback: number): number {
  const given = Number(value ?? 0);
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 0];
  if (type === 'NUMBER') return given;
  if (type === 'PERCENT') return low + ((high - low) * given) / 100;
  if (type === 'PERCENTILE') {
    const at = ((values.length - 1) * given) / 100;
    const below = values[Math.floor(at)] ?? fallback;
    return below + ((values[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
  }
  return type === 'MAX' ? high : type === 'MIN' ? low : fallback;
}

function blend(stops: readonly { color: string; at: number }[], value: number): string {
  const above = stops.findIndex(({ at }) => value <= at);
  if (above === 0) return stops[0]!.color;
  if (above < 0) return stops.at(-1)!.color;
  const [a, b] = [stops[above - 1]!, stops[above]!];
  const share = b.at === a.at ? 1 : (value - a.at) / (b.at - a.at);
  const part = (from: number) =>
    Math.round(hex(a.color, from) + (hex(b.color, from) - hex(a.color, from)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}

function hex(color: string, from: number): number {
  return Number.parseInt(color.slice(from, from + 2), 16) || 0;
}
