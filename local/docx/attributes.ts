import type { Attributes, Doc } from '../runtime/services/document/model';

/** What a Doc of Google's looks like where nothing is said, by heading. */
const NORMAL: Attributes = { FONT_FAMILY: 'Arial', FONT_SIZE: 11, FOREGROUND_COLOR: '#000000', LINE_SPACING: 1.15 };
const DEFAULTS: Record<string, Attributes> = {
  NORMAL: {},
  TITLE: { FONT_SIZE: 26, SPACING_AFTER: 3 },
  SUBTITLE: { FONT_SIZE: 15, FOREGROUND_COLOR: '#666666', SPACING_AFTER: 16 },
  HEADING1: { FONT_SIZE: 20, SPACING_BEFORE: 20, SPACING_AFTER: 6 },
  HEADING2: { FONT_SIZE: 16, SPACING_BEFORE: 18, SPACING_AFTER: 6 },
  HEADING3: { FONT_SIZE: 14, FOREGROUND_COLOR: '#434343', SPACING_BEFORE: 16, SPACING_AFTER: 4 },
  HEADING4: { FONT_SIZE: 12, FOREGROUND_COLOR: '#666666', SPACING_BEFORE: 14, SPACING_AFTER: 4 },
  HEADING5: { FONT_SIZE: 11, FOREGROUND_COLOR: '#666666', SPACING_BEFORE: 12, SPACING_AFTER: 4 },
  HEADING6: { FONT_SIZE: 11, FOREGROUND_COLOR: '#666666', ITALIC: true, SPACING_BEFORE: 12, SPACING_AFTER: 4 },
};

export const headingNames = Object.keys(DEFAULTS);

/** The look of a kind of paragraph: Google's own, changed by what the Doc says of normal text and of this heading. */
export function lookOf(heading: string, { headings }: Pick<Doc, 'headings'>): Attributes {
  return { ...NORMAL, ...headings.NORMAL, ...DEFAULTS[heading], ...headings[heading] };
}

/** Attributes by their kinds. Whatever does not fit is as if it were not there. */
export const numberOf = (attributes: Attributes, name: string): number | undefined => {
  const value = attributes[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
export const textOf = (attributes: Attributes, name: string): string | undefined => {
  const value = attributes[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
/** Without its `#`. */
export const colorOf = (attributes: Attributes, name: string): string | undefined =>
  /^#([0-9a-f]{6})$/i.exec(textOf(attributes, name) ?? '')?.[1]?.toUpperCase();
