import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  Tab,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Attributes, Piece } from '../runtime/services/document/model';
import { kept } from '../xlsx/text';
import { colorOf, numberOf, textOf } from './attributes';
import type { Says } from './says';
import { halfPoints } from './units';

/** The blue of Google's links that nobody has coloured otherwise. */
const LINK = '#1155cc';

/** How letters look; only what is said. */
export function runLook(style: Attributes): IRunOptions {
  const background = colorOf(style, 'BACKGROUND_COLOR');
  const size = numberOf(style, 'FONT_SIZE');
  const font = textOf(style, 'FONT_FAMILY');
  const color = colorOf(style, 'FOREGROUND_COLOR');
  return {
    ...(typeof style.BOLD === 'boolean' && { bold: style.BOLD }),
    ...(typeof style.ITALIC === 'boolean' && { italics: style.ITALIC }),
    ...(typeof style.STRIKETHROUGH === 'boolean' && { strike: style.STRIKETHROUGH }),
    ...(style.UNDERLINE === true && { underline: { type: UnderlineType.SINGLE } }),
    ...(color !== undefined && { color }),
    ...(size !== undefined && { size: halfPoints(size) }),
    ...(font !== undefined && { font }),
    ...(background !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: background } }),
  };
}

/** A stretch of text of one style, as runs or, where it is a link, as that. */
export function runsOf(
  { text, style }: Piece,
  paragraph: Attributes,
  bookmarks: ReadonlySet<string>,
  says: Says,
): ParagraphChild[] {
  const look = { ...paragraph, ...style };
  const link = textOf(look, 'LINK_URL');
  if (link === undefined) return linesOf(text, look, says);
  const linked: Attributes = { FOREGROUND_COLOR: LINK, ...look, UNDERLINE: look.UNDERLINE !== false };
  const children = linesOf(text, linked, says);
  if (!link.startsWith('#')) return [new ExternalHyperlink({ link, children })];
  const anchor = /^#bookmark=(.+)$/.exec(link)?.[1];
  if (anchor !== undefined && bookmarks.has(anchor)) return [new InternalHyperlink({ anchor, children })];
  says.say('A link to another place in the Doc is in the file as text only.');
  return children;
}

/** Tabs and ends of lines are things of their own in a file. */
function linesOf(given: string, look: Attributes, says: Says): TextRun[] {
  const { text, replaced } = kept(given.replace(/[\r\v]/g, '\n'), Number.POSITIVE_INFINITY);
  if (replaced) says.say('Some characters cannot stand in a file. A \ufffd stands for each of them.');
  return text.split('\n').map((line, i) => {
    const children = line.split(/(\t)/).flatMap((part) => (part === '' ? [] : [part === '\t' ? new Tab() : part]));
    return new TextRun({ ...runLook(look), ...(i > 0 && { break: 1 }), children });
  });
}
