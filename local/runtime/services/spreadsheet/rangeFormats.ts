import type { Border as Line, Style } from '../../model';
import type { StyleChange } from '../../seam';
import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { color, rgb, table, whole } from './arguments';
import { Borders } from './border';
import { Color, paintOf } from './color';
import { rowsOf } from './context';
import { contextOf, placeOf } from './rangePlace';
import { RangeValues } from './rangeValues';
import { partsOf, type RichTextValue, richTextOf } from './richText';
import { TextRotation } from './textRotation';
import { spelledOut, TextStyle, wishOf, written } from './textStyle';

type Read<T> = (style: Style) => T;
type Write = (value: unknown) => StyleChange;

/** One aspect of a cell's look: how it is read off a style, and what of the style a value changes. */
interface Aspect<T> {
  read: Read<T>;
  write: Write;
}

const LINES: Readonly<Record<string, StyleChange>> = {
  none: { underline: undefined, strikethrough: undefined },
  underline: { underline: true, strikethrough: undefined },
  'line-through': { underline: undefined, strikethrough: true },
};
const directions = () => googleEnum('TextDirection');

const aspects = {
  background: {
    read: ({ background }) => background ?? '#ffffff',
    // A text that is no colour is passed over; null takes the colour away.
    write: (value) => {
      if (value === null) return { background: undefined, backgroundTheme: undefined };
      const hex = color(value);
      return hex ? { background: hex, backgroundTheme: undefined } : {};
    },
  } as Aspect<string>,
  fontColor: {
    read: ({ color: own }) => own ?? '#000000',
    write: (value) => {
      if (value === null) return { color: undefined, theme: undefined };
      const hex = color(value);
      return hex ? { color: hex, theme: undefined } : {};
    },
  } as Aspect<string>,
  fontFamily: {
    read: ({ font }) => font ?? 'Arial',
    write: (value) => ({ font: value === null ? undefined : String(value) }),
  } as Aspect<string>,
  fontSize: {
    read: ({ size }) => size ?? 10,
    write: (value) => ({ size: whole(value) ?? 10 }),
  } as Aspect<number>,
  fontStyle: {
    read: ({ italic }) => (italic ? 'italic' : 'normal'),
    write: (value) => ({ italic: value === 'italic' ? true : undefined }),
  } as Aspect<string>,
  fontWeight: {
    read: ({ bold }) => (bold ? 'bold' : 'normal'),
    write: (value) => ({ bold: value === 'bold' ? true : undefined }),
  } as Aspect<string>,
  fontLine: {
    read: ({ underline, strikethrough }) => (strikethrough ? 'line-through' : underline ? 'underline' : 'none'),
    write: (value) => LINES[String(value ?? 'none')] ?? {},
  } as Aspect<string>,
  horizontal: {
    read: ({ align }) => align ?? 'general',
    write: (value) => {
      if (value === null) return { align: undefined };
      if (value === 'normal') return { align: 'general-left' };
      return ['left', 'center', 'right'].includes(String(value)) ? { align: value as 'left' } : {};
    },
  } as Aspect<string>,
  vertical: {
    read: ({ valign }) => valign ?? 'bottom',
    write: (value) =>
      value === null
        ? { valign: undefined }
        : ['top', 'middle', 'bottom'].includes(String(value))
          ? { valign: value as 'top' }
          : {},
  } as Aspect<string>,
  wrapStrategy: {
    read: ({ wrap }) => googleEnum('WrapStrategy')[(wrap?.toUpperCase() as 'WRAP' | undefined) ?? 'OVERFLOW'],
    write: (value) => ({ wrap: value === null ? undefined : (String(value).toLowerCase() as 'wrap') }),
  } as Aspect<EnumValue>,
  wrap: {
    // A cell that nothing was set for says true here, though it overflows: so does Google.
    read: ({ wrap }) => wrap === undefined || wrap === 'wrap',
    write: (value) => ({ wrap: value ? 'wrap' : 'overflow' }),
  } as Aspect<boolean>,
  direction: {
    read: ({ direction }) =>
      direction === undefined ? null : directions()[direction === 'rtl' ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT'],
    write: (value) => ({ direction: value === null ? undefined : String(value) === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr' }),
  } as Aspect<EnumValue | null>,
  numberFormat: {
    read: ({ format }) => format ?? '0.###############',
    write: (value) => {
      const format = String(value);
      return { format: /^general$/i.test(format) || format === '' ? undefined : format };
    },
  } as Aspect<string>,
};

/** How cells look. */
export abstract class RangeFormats extends RangeValues {
  #first<T>(read: Read<T>): T {
    const { book, sheet, row, column } = placeOf(this);
    return read(contextOf(this).core.read(book, sheet, { row, column, rows: 1, columns: 1 }, 'styles')[0]!);
  }
  #all<T>(read: Read<T>): T[][] {
    const place = placeOf(this);
    return rowsOf(contextOf(this).core.read(place.book, place.sheet, place, 'styles').map(read), place.columns);
  }
  #set(change: StyleChange): this {
    const place = placeOf(this);
    contextOf(this).core.restyle(place.book, place.sheet, place, [change]);
    return this;
  }
  #setAll(member: string, values: unknown, write: Write): this {
    const place = placeOf(this);
    const changes = table(`Range.${member}`, values, place, write);
    contextOf(this).core.restyle(place.book, place.sheet, place, changes);
    return this;
  }

  getBackground(): string {
    return this.#first(aspects.background.read);
  }
  getBackgrounds(): string[][] {
    return this.#all(aspects.background.read);
  }
  /** Google's older names. */
  getBackgroundColor(): string {
    return this.getBackground();
  }
  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }
  setBackground(value: unknown): this {
    return this.#set(aspects.background.write(value));
  }
  setBackgrounds(values: unknown): this {
    return this.#setAll('setBackgrounds', values, aspects.background.write);
  }
  setBackgroundColor(value: unknown): this {
    return this.setBackground(value);
  }
  setBackgroundColors(values: unknown): this {
    return this.setBackgrounds(values);
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#set({ background: rgb(red, green, blue), backgroundTheme: undefined });
  }
  #backgroundObject(style: Style): Color {
    const hex = style.background ?? '#ffffff';
    return new Color(contextOf(this).shared, { hex, ...(style.backgroundTheme && { theme: style.backgroundTheme }) });
  }
  getBackgroundObject(): Color {
    return this.#first((style) => this.#backgroundObject(style));
  }
  getBackgroundObjects(): Color[][] {
    return this.#all((style) => this.#backgroundObject(style));
  }
  setBackgroundObject(value: unknown): this {
    return this.#set(backgroundPaint(value));
  }
  setBackgroundObjects(values: unknown): this {
    return this.#setAll('setBackgroundObjects', values, backgroundPaint);
  }

  getFontColor(): string {
    return this.#first(aspects.fontColor.read);
  }
  getFontColors(): string[][] {
    return this.#all(aspects.fontColor.read);
  }
  setFontColor(value: unknown): this {
    return this.#set(aspects.fontColor.write(value));
  }
  setFontColors(values: unknown): this {
    return this.#setAll('setFontColors', values, aspects.fontColor.write);
  }
  #fontColorObject(style: Style): Color {
    return new Color(contextOf(this).shared, {
      hex: style.color ?? '#000000',
      ...(style.theme && { theme: style.theme }),
    });
  }
  getFontColorObject(): Color {
    return this.#first((style) => this.#fontColorObject(style));
  }
  getFontColorObjects(): Color[][] {
    return this.#all((style) => this.#fontColorObject(style));
  }
  setFontColorObject(value: unknown): this {
    return this.#set(fontPaint(value));
  }
  setFontColorObjects(values: unknown): this {
    return this.#setAll('setFontColorObjects', values, fontPaint);
  }

  getFontFamily(): string {
    return this.#first(aspects.fontFamily.read);
  }
  getFontFamilies(): string[][] {
    return this.#all(aspects.fontFamily.read);
  }
  setFontFamily(value: unknown): this {
    return this.#set(aspects.fontFamily.write(value));
  }
  setFontFamilies(values: unknown): this {
    return this.#setAll('setFontFamilies', values, aspects.fontFamily.write);
  }
  getFontSize(): number {
    return this.#first(aspects.fontSize.read);
  }
  getFontSizes(): number[][] {
    return this.#all(aspects.fontSize.read);
  }
  setFontSize(value: unknown): this {
    if (whole(value) === undefined) throw wrongSignature('SpreadsheetApp.Range.setFontSize', [value]);
    return this.#set(aspects.fontSize.write(value));
  }
  setFontSizes(values: unknown): this {
    return this.#setAll('setFontSizes', values, aspects.fontSize.write);
  }
  getFontStyle(): string {
    return this.#first(aspects.fontStyle.read);
  }
  getFontStyles(): string[][] {
    return this.#all(aspects.fontStyle.read);
  }
  setFontStyle(value: unknown): this {
    return this.#set(aspects.fontStyle.write(value));
  }
  setFontStyles(values: unknown): this {
    return this.#setAll('setFontStyles', values, aspects.fontStyle.write);
  }
  getFontWeight(): string {
    return this.#first(aspects.fontWeight.read);
  }
  getFontWeights(): string[][] {
    return this.#all(aspects.fontWeight.read);
  }
  setFontWeight(value: unknown): this {
    return this.#set(aspects.fontWeight.write(value));
  }
  setFontWeights(values: unknown): this {
    return this.#setAll('setFontWeights', values, aspects.fontWeight.write);
  }
  getFontLine(): string {
    return this.#first(aspects.fontLine.read);
  }
  getFontLines(): string[][] {
    return this.#all(aspects.fontLine.read);
  }
  setFontLine(value: unknown): this {
    return this.#set(aspects.fontLine.write(value));
  }
  setFontLines(values: unknown): this {
    return this.#setAll('setFontLines', values, aspects.fontLine.write);
  }

  getHorizontalAlignment(): string {
    return this.#first(aspects.horizontal.read);
  }
  getHorizontalAlignments(): string[][] {
    return this.#all(aspects.horizontal.read);
  }
  setHorizontalAlignment(value: unknown): this {
    return this.#set(aspects.horizontal.write(value));
  }
  setHorizontalAlignments(values: unknown): this {
    return this.#setAll('setHorizontalAlignments', values, aspects.horizontal.write);
  }
  getVerticalAlignment(): string {
    return this.#first(aspects.vertical.read);
  }
  getVerticalAlignments(): string[][] {
    return this.#all(aspects.vertical.read);
  }
  setVerticalAlignment(value: unknown): this {
    return this.#set(aspects.vertical.write(value));
  }
  setVerticalAlignments(values: unknown): this {
    return this.#setAll('setVerticalAlignments', values, aspects.vertical.write);
  }
  getWrap(): boolean {
    return this.#first(aspects.wrap.read);
  }
  getWraps(): boolean[][] {
    return this.#all(aspects.wrap.read);
  }
  setWrap(value: unknown): this {
    return this.#set(aspects.wrap.write(value));
  }
  setWraps(values: unknown): this {
    return this.#setAll('setWraps', values, aspects.wrap.write);
  }
  getWrapStrategy(): EnumValue {
    return this.#first(aspects.wrapStrategy.read);
  }
  getWrapStrategies(): EnumValue[][] {
    return this.#all(aspects.wrapStrategy.read);
  }
  setWrapStrategy(value: unknown): this {
    return this.#set(aspects.wrapStrategy.write(value));
  }
  setWrapStrategies(values: unknown): this {
    return this.#setAll('setWrapStrategies', values, aspects.wrapStrategy.write);
  }
  getTextDirection(): EnumValue | null {
    return this.#first(aspects.direction.read);
  }
  getTextDirections(): (EnumValue | null)[][] {
    return this.#all(aspects.direction.read);
  }
  setTextDirection(value: unknown): this {
    return this.#set(aspects.direction.write(value));
  }
  setTextDirections(values: unknown): this {
    return this.#setAll('setTextDirections', values, aspects.direction.write);
  }
  #rotation({ rotation, vertical }: Style): TextRotation {
    return new TextRotation(contextOf(this).shared, rotation ?? 0, vertical ?? false);
  }
  getTextRotation(): TextRotation {
    return this.#first((style) => this.#rotation(style));
  }
  getTextRotations(): TextRotation[][] {
    return this.#all((style) => this.#rotation(style));
  }
  setTextRotation(value: unknown): this {
    return this.#set(rotationChange(value));
  }
  setTextRotations(values: unknown): this {
    return this.#setAll('setTextRotations', values, rotationChange);
  }
  setVerticalText(isVertical: unknown): this {
    return this.#set({ vertical: isVertical ? true : undefined, rotation: undefined });
  }
  setShowHyperlink(show: unknown): this {
    if (typeof show !== 'boolean') throw wrongSignature('SpreadsheetApp.Range.setShowHyperlink', [show]);
    return this.#set({ showLink: show ? undefined : false });
  }

  getNumberFormat(): string {
    const { book, sheet, row, column } = placeOf(this);
    const [format] = contextOf(this).core.read(book, sheet, { row, column, rows: 1, columns: 1 }, 'formats');
    return format || '0.###############';
  }
  getNumberFormats(): string[][] {
    const place = placeOf(this);
    const formats = contextOf(this).core.read(place.book, place.sheet, place, 'formats');
    return rowsOf(
      formats.map((format) => format || '0.###############'),
      place.columns,
    );
  }
  setNumberFormat(value: unknown): this {
    if (typeof value !== 'string') throw wrongSignature('SpreadsheetApp.Range.setNumberFormat', [value]);
    return this.#set(aspects.numberFormat.write(value));
  }
  setNumberFormats(values: unknown): this {
    return this.#setAll('setNumberFormats', values, aspects.numberFormat.write);
  }

  #textStyle(style: Style): TextStyle {
    return new TextStyle(contextOf(this).shared, spelledOut(style));
  }
  getTextStyle(): TextStyle {
    return this.#first((style) => this.#textStyle(style));
  }
  getTextStyles(): TextStyle[][] {
    return this.#all((style) => this.#textStyle(style));
  }
  setTextStyle(value: unknown): this {
    return this.#set(textStyleChange(value));
  }
  setTextStyles(values: unknown): this {
    return this.#setAll('setTextStyles', values, textStyleChange);
  }

  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]![0]!;
  }
  /** null for a cell that holds no text. */
  getRichTextValues(): (RichTextValue | null)[][] {
    const { core, shared } = contextOf(this);
    const place = placeOf(this);
    const values = core.read(place.book, place.sheet, place, 'values');
    const runs = core.read(place.book, place.sheet, place, 'runs');
    const styles = core.read(place.book, place.sheet, place, 'styles');
    return rowsOf(
      values.map((value, at) => (typeof value === 'string' ? richTextOf(shared, value, runs[at], styles[at]!) : null)),
      place.columns,
    );
  }
  setRichTextValue(value: unknown): this {
    const place = placeOf(this);
    const values = Array.from({ length: place.rows }, () => Array.from({ length: place.columns }, () => value));
    return this.setRichTextValues(values);
  }
  setRichTextValues(values: unknown): this {
    const { core } = contextOf(this);
    const { book, sheet, row, column, columns, rows } = placeOf(this);
    table<unknown>('Range.setRichTextValues', values, { row, column, rows, columns }).forEach((value, at) => {
      const parts = partsOf(value);
      if (!parts) throw wrongSignature('SpreadsheetApp.Range.setRichTextValues', [values]);
      const plain = parts.stretches.every(({ wish, link }) => Object.keys(wish).length === 0 && link === undefined);
      const runs = plain
        ? []
        : parts.stretches.map(({ start, wish, link }) => ({
            start,
            ...written(wish),
            ...(link !== undefined && { link }),
          }));
      core.writeRuns(book, sheet, row + Math.floor(at / columns), column + (at % columns), parts.text, runs);
    });
    return this;
  }

  /** Not in Google's documentation, but there: null where the first cell has no border. */
  getBorder(): Borders | null {
    return this.#first((style) =>
      style.top || style.bottom || style.left || style.right ? new Borders(contextOf(this).shared, style) : null,
    );
  }
  /** true draws a side, false takes it away, null leaves it. */
  setBorder(...args: unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, paint, style] = args as (boolean | null | undefined)[];
    if (args.length < 6) throw wrongSignature('SpreadsheetApp.Range.setBorder', args);
    const { core } = contextOf(this);
    const place = placeOf(this);
    const line: Line = {
      color: color(paint) ?? '#000000',
      style: (style ? String(style).toLowerCase() : 'solid') as Line['style'],
    };
    const change = (side: 'top' | 'left' | 'bottom' | 'right', wanted: boolean | null | undefined): StyleChange =>
      wanted === null || wanted === undefined ? {} : { [side]: wanted ? line : undefined };
    const changes = Array.from({ length: place.rows * place.columns }, (_, at): StyleChange => {
      const [r, c] = [Math.floor(at / place.columns), at % place.columns];
      return {
        ...change('top', r === 0 ? top : horizontal),
        ...change('bottom', r === place.rows - 1 ? bottom : horizontal),
        ...change('left', c === 0 ? left : vertical),
        ...change('right', c === place.columns - 1 ? right : vertical),
      };
    });
    core.restyle(place.book, place.sheet, place, changes);
    this.#shareSides(top, left, bottom, right, line);
    return this;
  }
  /** A line between two cells belongs to both: the neighbours' sides follow. */
  #shareSides(top: unknown, left: unknown, bottom: unknown, right: unknown, line: Line): void {
    const { core } = contextOf(this);
    const { book, sheet, row, column, rows, columns } = placeOf(this);
    const size = core.size(book, sheet);
    const side = (wanted: unknown, name: keyof Style, r: number, c: number, high: number, wide: number) => {
      if (wanted === null || wanted === undefined || r < 0 || c < 0 || r >= size.rows || c >= size.columns) return;
      const change = { [name]: wanted ? line : undefined } as StyleChange;
      core.restyle(book, sheet, { row: r, column: c, rows: high, columns: wide }, [change]);
    };
    side(top === false ? false : null, 'bottom', row - 1, column, 1, columns);
    side(bottom === false ? false : null, 'top', row + rows, column, 1, columns);
    side(left === false ? false : null, 'right', row, column - 1, rows, 1);
    side(right === false ? false : null, 'left', row, column + columns, rows, 1);
  }
}

function backgroundPaint(value: unknown): StyleChange {
  const paint = paintOf(value);
  return { background: paint?.hex, backgroundTheme: paint?.theme };
}

function fontPaint(value: unknown): StyleChange {
  const paint = paintOf(value);
  return { color: paint?.hex, theme: paint?.theme };
}

function rotationChange(value: unknown): StyleChange {
  if (value instanceof TextRotation) {
    return { rotation: value.getDegrees() || undefined, vertical: value.isVertical() || undefined };
  }
  const degrees = value === null ? 0 : whole(value);
  if (degrees === undefined || Math.abs(degrees) > 90)
    throw exception('The rotation must lie between -90 and 90 degrees.');
  return { rotation: degrees || undefined, vertical: undefined };
}

function textStyleChange(value: unknown): StyleChange {
  const wish = wishOf(value);
  if (!wish) {
    if (value !== null) throw wrongSignature('SpreadsheetApp.Range.setTextStyle', [value]);
    return {
      bold: undefined,
      italic: undefined,
      underline: undefined,
      strikethrough: undefined,
      size: undefined,
      font: undefined,
      color: undefined,
      theme: undefined,
    };
  }
  const change: StyleChange = written(wish);
  for (const key of ['bold', 'italic', 'underline', 'strikethrough'] as const) {
    if (change[key] === false) change[key] = undefined;
  }
  return change;
}
