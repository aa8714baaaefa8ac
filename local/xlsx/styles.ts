import type {
  Alignment,
  BorderStyle,
  Borders,
  Fill,
  Font,
  Border as NativeBorder,
  Style as NativeStyle,
} from '@cj-tech-master/excelts';
import type { Border, Style, TextStyle } from '../runtime/model';
import { localeNamed } from '../runtime/sheets/locale';
import { argb, hex, type Theme } from './colors';

/** Sheets' own font, which cells have that name none. */
export const BASE = { font: 'Arial', size: 10 };

export function nativeFont({ font, size, bold, italic, underline, strikethrough, color }: TextStyle): Partial<Font> {
  return {
    name: font ?? BASE.font,
    size: size ?? BASE.size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strike: true }),
    ...(color !== undefined && { color: argb(color) }),
  };
}

export function textStyle(font: Partial<Font> | undefined, theme: Theme): TextStyle {
  if (!font) return {};
  const color = hex(font.color, theme);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && font.underline !== 'none' && { underline: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.size !== undefined && font.size !== BASE.size && { size: font.size }),
    ...(font.name !== undefined && font.name !== BASE.font && { font: font.name }),
    // Black is what text is anyway.
    ...(color !== undefined && color !== '#000000' && { color }),
  };
}

const LINES: Record<Border['style'], BorderStyle> = {
  solid: 'thin',
  solid_medium: 'medium',
  solid_thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
};
const BACK: Partial<Record<BorderStyle, Border['style']>> = {
  thin: 'solid',
  medium: 'solid_medium',
  thick: 'solid_thick',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
  dotted: 'dotted',
  hair: 'dotted',
  double: 'double',
};
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function nativeBorders(style: Style): Partial<Borders> | undefined {
  const sides = SIDES.flatMap((side) => {
    const line = style[side];
    return line ? [[side, { style: LINES[line.style], color: argb(line.color) }] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function bordersOf(borders: Partial<Borders> | undefined, theme: Theme): Partial<Pick<Style, (typeof SIDES)[number]>> {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const line: Partial<NativeBorder> | undefined = borders?.[side];
      const style = line?.style && BACK[line.style];
      return style ? [[side, { style, color: hex(line.color, theme) ?? '#000000' }]] : [];
    }),
  );
}

/** A filled cell; conditional formats name the same colour the other way round. */
export const nativeFill = (color: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: argb(color),
  bgColor: argb(color),
});

export function backgroundOf(fill: Fill | undefined, theme: Theme, conditional = false): string | undefined {
  if (fill?.type === 'gradient') return hex(fill.stops[0]?.color, theme);
  if (fill?.type !== 'pattern' || (fill.pattern === 'none' && !conditional)) return undefined;
  return conditional ? hex(fill.bgColor ?? fill.fgColor, theme) : hex(fill.fgColor, theme);
}

/** What the library takes for a cell's style; `format` replaces the style's own number format. */
export function nativeStyle(style: Style, format = style.format): Partial<NativeStyle> {
  const alignment: Partial<Alignment> = {
    ...(style.align && style.align !== 'general-left' && { horizontal: style.align }),
    ...(style.valign && { vertical: style.valign }),
    ...(style.wrap === 'wrap' && { wrapText: true }),
    ...(style.rotation && { textRotation: style.rotation }),
    ...(style.vertical && { textRotation: 'vertical' as const }),
    ...(style.direction && { readingOrder: style.direction }),
  };
  const border = nativeBorders(style);
  return {
    font: nativeFont(style),
    ...(format !== undefined && format !== '' && { numFmt: format }),
    ...(style.background !== undefined && { fill: nativeFill(style.background) }),
    ...(border && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
  };
}

/** Number formats 14 and 22 of Excel mean "as dates are written here". */
function patternOf(format: NativeStyle['numFmt'] | undefined, locale: string): string | undefined {
  const pattern = typeof format === 'object' ? format.formatCode : format;
  if (pattern === undefined || /^general$/i.test(pattern)) return undefined;
  if (pattern === 'mm-dd-yy') return localeNamed(locale).datePattern;
  if (pattern === 'm/d/yy h:mm') return `${localeNamed(locale).datePattern} H:mm`;
  return pattern;
}

const ACROSS = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerContinuous: 'center',
  distributed: 'center',
} as const;
const DOWN = { top: 'top', middle: 'middle', bottom: 'bottom', distributed: 'middle', justify: 'middle' } as const;

export function styleOf(native: Partial<NativeStyle>, theme: Theme, locale: string): Style {
  const { alignment } = native;
  const format = patternOf(native.numFmt, locale);
  const background = backgroundOf(native.fill, theme);
  const align = ACROSS[alignment?.horizontal as keyof typeof ACROSS];
  const valign = alignment?.vertical && DOWN[alignment.vertical];
  return {
    ...textStyle(native.font, theme),
    ...(format !== undefined && { format }),
    ...(background !== undefined && { background }),
    ...(align && { align }),
    ...(valign && { valign }),
    ...(alignment?.wrapText && { wrap: 'wrap' as const }),
    ...(alignment?.textRotation === 'vertical' && { vertical: true }),
    ...(alignment?.readingOrder && { direction: alignment.readingOrder }),
    ...(typeof alignment?.textRotation === 'number' &&
      alignment.textRotation !== 0 && { rotation: alignment.textRotation }),
    ...bordersOf(native.border, theme),
  };
}
