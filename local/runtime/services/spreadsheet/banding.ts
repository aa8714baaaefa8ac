import type { Area } from '../../model';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { color as hexOf } from './arguments';
import { Color, paintOf } from './color';
import type { Context, Place } from './context';
import { areaOf } from './protection';
import type { Range } from './range';

interface Band {
  id: number;
  axis: 'row' | 'column';
  area: Area;
  header?: string;
  first?: string;
  second?: string;
  footer?: string;
}
type Part = 'header' | 'first' | 'second' | 'footer';

/** Header, first, second and footer colours of Google's themes. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};
const KEY = 'bandings';

function bandsOf(context: Context, book: string, sheet: number): Band[] {
  // Written by this file only.
  return JSON.parse(context.core.prop(book, sheet, 'metadata')[KEY] ?? '[]') as Band[];
}

function write(context: Context, book: string, sheet: number, bands: readonly Band[]): void {
  const metadata = { ...context.core.prop(book, sheet, 'metadata') };
  if (bands.length > 0) metadata[KEY] = JSON.stringify(bands);
  else delete metadata[KEY];
  context.core.setProp(book, sheet, 'metadata', metadata);
}

export function bandingsOf(context: Context, book: string, sheet: number): Banding[] {
  return bandsOf(context, book, sheet).map(({ id }) => new Banding(context, book, sheet, id));
}

export function band(
  context: Context,
  place: Place,
  axis: Band['axis'],
  theme: string,
  header: boolean,
  footer: boolean,
): Banding {
  const { book, sheet, row, column, rows, columns } = place;
  const [head, first, second, foot] = THEMES[theme] ?? THEMES.LIGHT_GREY!;
  const id = context.core.nextId(book);
  const fresh: Band = {
    id,
    axis,
    area: { row, column, rows, columns },
    first,
    second,
    ...(header && { header: head }),
    ...(footer && { footer: foot }),
  };
  write(context, book, sheet, [...bandsOf(context, book, sheet), fresh]);
  return new Banding(context, book, sheet, id);
}

/** Alternating colours of rows or of columns. They are kept and read back; the laptop's page does not paint them. */
export class Banding extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #sheet: number;
  readonly #id: number;
  constructor(context: Context, book: string, sheet: number, id: number) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }
  #band(): Band {
    const found = bandsOf(this.#context, this.#book, this.#sheet).find(({ id }) => id === this.#id);
    if (!found) throw exception('The banding was removed.');
    return found;
  }
  #change(change: Partial<Band>): this {
    const bands = bandsOf(this.#context, this.#book, this.#sheet);
    write(
      this.#context,
      this.#book,
      this.#sheet,
      bands.map((one) => (one.id === this.#id ? { ...one, ...change } : one)),
    );
    return this;
  }
  #color(axis: Band['axis'], part: Part): string | null {
    const now = this.#band();
    return now.axis === axis ? (now[part] ?? null) : null;
  }
  #object(axis: Band['axis'], part: Part): Color | null {
    const hex = this.#color(axis, part);
    return hex === null ? null : new Color(this.#context.shared, { hex });
  }
  #paint(part: Part, hex: string | undefined, words: string): this {
    if (hex === undefined && (part === 'first' || part === 'second'))
      throw exception(`${words} color should not be null`);
    return this.#change({ [part]: hex });
  }
  getRange(): Range {
    const { row, column, rows, columns } = this.#band().area;
    return this.#context.make.range({
      book: this.#book,
      sheet: this.#sheet,
      row,
      column,
      rows: rows!,
      columns: columns!,
    });
  }
  setRange(range: Range): this {
    return this.#change({ area: areaOf(range) });
  }
  copyTo(range: Range): Banding {
    const now = this.#band();
    const sheet = range.getSheet().getSheetId();
    const id = this.#context.core.nextId(this.#book);
    write(this.#context, this.#book, sheet, [
      ...bandsOf(this.#context, this.#book, sheet),
      { ...now, id, area: areaOf(range) },
    ]);
    return new Banding(this.#context, this.#book, sheet, id);
  }
  remove(): void {
    const rest = bandsOf(this.#context, this.#book, this.#sheet).filter(({ id }) => id !== this.#id);
    write(this.#context, this.#book, this.#sheet, rest);
  }
  getHeaderRowColor(): string | null {
    return this.#color('row', 'header');
  }
  getHeaderRowColorObject(): Color | null {
    return this.#object('row', 'header');
  }
  setHeaderRowColor(paint: string | null): this {
    return this.#paint('header', paint === null ? undefined : hexOf(paint), 'Header row');
  }
  setHeaderRowColorObject(paint: unknown): this {
    return this.#paint('header', paintOf(paint)?.hex, 'Header row');
  }
  getFirstRowColor(): string | null {
    return this.#color('row', 'first');
  }
  getFirstRowColorObject(): Color | null {
    return this.#object('row', 'first');
  }
  setFirstRowColor(paint: string | null): this {
    return this.#paint('first', paint === null ? undefined : hexOf(paint), 'First row');
  }
  setFirstRowColorObject(paint: unknown): this {
    return this.#paint('first', paintOf(paint)?.hex, 'First row');
  }
  getSecondRowColor(): string | null {
    return this.#color('row', 'second');
  }
  getSecondRowColorObject(): Color | null {
    return this.#object('row', 'second');
  }
  setSecondRowColor(paint: string | null): this {
    return this.#paint('second', paint === null ? undefined : hexOf(paint), 'Second row');
  }
  setSecondRowColorObject(paint: unknown): this {
    return this.#paint('second', paintOf(paint)?.hex, 'Second row');
  }
  getFooterRowColor(): string | null {
    return this.#color('row', 'footer');
  }
  getFooterRowColorObject(): Color | null {
    return this.#object('row', 'footer');
  }
  setFooterRowColor(paint: string | null): this {
    return this.#paint('footer', paint === null ? undefined : hexOf(paint), 'Footer row');
  }
  setFooterRowColorObject(paint: unknown): this {
    return this.#paint('footer', paintOf(paint)?.hex, 'Footer row');
  }
  getHeaderColumnColor(): string | null {
    return this.#color('column', 'header');
  }
  getHeaderColumnColorObject(): Color | null {
    return this.#object('column', 'header');
  }
  setHeaderColumnColor(paint: string | null): this {
    return this.#paint('header', paint === null ? undefined : hexOf(paint), 'Header column');
  }
  setHeaderColumnColorObject(paint: unknown): this {
    return this.#paint('header', paintOf(paint)?.hex, 'Header column');
  }
  getFirstColumnColor(): string | null {
    return this.#color('column', 'first');
  }
  getFirstColumnColorObject(): Color | null {
    return this.#object('column', 'first');
  }
  setFirstColumnColor(paint: string | null): this {
    return this.#paint('first', paint === null ? undefined : hexOf(paint), 'First column');
  }
  setFirstColumnColorObject(paint: unknown): this {
    return this.#paint('first', paintOf(paint)?.hex, 'First column');
  }
  getSecondColumnColor(): string | null {
    return this.#color('column', 'second');
  }
  getSecondColumnColorObject(): Color | null {
    return this.#object('column', 'second');
  }
  setSecondColumnColor(paint: string | null): this {
    return this.#paint('second', paint === null ? undefined : hexOf(paint), 'Second column');
  }
  setSecondColumnColorObject(paint: unknown): this {
    return this.#paint('second', paintOf(paint)?.hex, 'Second column');
  }
  getFooterColumnColor(): string | null {
    return this.#color('column', 'footer');
  }
  getFooterColumnColorObject(): Color | null {
    return this.#object('column', 'footer');
  }
  setFooterColumnColor(paint: string | null): this {
    return this.#paint('footer', paint === null ? undefined : hexOf(paint), 'Footer column');
  }
  setFooterColumnColorObject(paint: unknown): this {
    return this.#paint('footer', paintOf(paint)?.hex, 'Footer column');
  }
}
offered('Banding', Banding);
