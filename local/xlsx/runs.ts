import type { Font, RichText } from '@cj-tech-master/excelts';
import type { Style, TextRun, TextStyle } from '../runtime/model';
import type { Theme } from './colors';
import { BASE, nativeFont, textStyle } from './styles';

/** Text in pieces of different dress: runs with a place in Sheets, pieces with a whole font in Excel. */

export function nativeRuns(text: string, runs: readonly TextRun[], style: Style): RichText[] {
  const starts = [...new Set([0, ...runs.map(({ start }) => Math.min(start, text.length))])].sort((a, b) => a - b);
  return starts.flatMap((start, i) => {
    const piece = text.slice(start, starts[i + 1]);
    const run = runs.filter((one) => one.start <= start).at(-1);
    return piece === '' ? [] : [{ text: piece, font: nativeFont({ ...style, ...run }) }];
  });
}

export function runsOf(pieces: readonly RichText[], style: Style, theme: Theme, link?: string): TextRun[] | undefined {
  let start = 0;
  const runs: TextRun[] = [];
  for (const { text, font } of pieces) {
    const run = { ...difference(font, style, theme), ...(link !== undefined && { link }) };
    const last = runs.at(-1);
    if (!last || JSON.stringify({ ...last, start: 0 }) !== JSON.stringify({ start: 0, ...run }))
      runs.push({ start, ...run });
    start += text.length;
  }
  return runs.some((run) => Object.keys(run).length > 1) ? runs : undefined;
}

const PLAIN: Required<Omit<TextStyle, 'theme'>> = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  ...BASE,
  color: '#000000',
};

/** What a piece has that its cell has not. */
function difference(font: Partial<Font> | undefined, style: Style, theme: Theme): TextStyle {
  if (!font) return {};
  const own = { ...PLAIN, ...textStyle(font, theme) };
  const cell = { ...PLAIN, ...style };
  return Object.fromEntries(
    (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).flatMap((key) => (own[key] === cell[key] ? [] : [[key, own[key]]])),
  );
}
