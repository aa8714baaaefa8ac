import { type EnumValue, googleEnum } from '../enums';
import type { Attributes } from './model';
import type { Changes } from './pieces';

/** Attributes of letters; all others belong to paragraphs, tables or the page. */
export const textNames = [
  'BACKGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'ITALIC',
  'LINK_URL',
  'STRIKETHROUGH',
  'UNDERLINE',
];
export const paragraphNames = [
  'HEADING',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'SPACING_AFTER',
  'SPACING_BEFORE',
];
export const listNames = ['GLYPH_TYPE', 'LIST_ID', 'NESTING_LEVEL'];

/** What a paragraph has that a script appends: Google writes the defaults of normal text out. */
export const normal: Readonly<Attributes> = {
  HEADING: 'NORMAL',
  HORIZONTAL_ALIGNMENT: 'LEFT',
  INDENT_END: 0,
  INDENT_FIRST_LINE: 0,
  INDENT_START: 0,
  LEFT_TO_RIGHT: true,
  LINE_SPACING: 1.15,
  SPACING_AFTER: 0,
  SPACING_BEFORE: 0,
};

const enums = {
  HEADING: 'ParagraphHeading',
  HORIZONTAL_ALIGNMENT: 'HorizontalAlignment',
  VERTICAL_ALIGNMENT: 'VerticalAlignment',
  GLYPH_TYPE: 'GlyphType',
  TEXT_ALIGNMENT: 'TextAlignment',
} as const;

export type Shown = string | number | boolean | EnumValue | null;

/** As a script sees it: a value of an enumeration, text, number or null. */
export function shown(name: string, value: Attributes[string] | undefined): Shown {
  if (value === undefined) return null;
  if (!(name in enums)) return value;
  const values: Readonly<Record<string, EnumValue>> = googleEnum(enums[name as keyof typeof enums]);
  return values[String(value)] ?? null;
}

/** As it is kept. Colours are lower-case hex. */
export function kept(name: string, value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return name.endsWith('_COLOR') ? text.toLowerCase() : text;
}

/** A script's attributes (keys by name) as changes, in letters' and others' apart. */
export function changesOf(attributes: Readonly<Record<string, unknown>>): { text: Changes; other: Changes } {
  const entries = Object.entries(attributes).map(([name, value]) => [name, kept(name, value)] as const);
  const isText = ([name]: readonly [string, unknown]) => textNames.includes(name);
  return {
    text: Object.fromEntries(entries.filter(isText)),
    other: Object.fromEntries(entries.filter((entry) => !isText(entry))),
  };
}
