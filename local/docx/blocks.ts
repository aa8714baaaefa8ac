import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Attributes, Doc, DocNode } from '../runtime/services/document/model';
import { numberOf, textOf } from './attributes';
import { listPlace } from './lists';
import { pictureRun } from './pictures';
import { runsOf } from './runs';
import type { Says } from './says';
import { tableOf } from './tables';
import { pixels, twips } from './units';

/** What blocks of a Doc need to know of it. */
export interface Surroundings {
  doc: Doc;
  bookmarks: ReadonlySet<string>;
  says: Says;
  /** Points between the margins, or between the sides of a cell. */
  room: number;
}

export function blocksOf(node: DocNode, around: Surroundings): (Paragraph | Table)[] {
  return (node.children ?? []).map((child) =>
    child.type === 'TABLE'
      ? tableOf(child, around.room, (cell, room) => blocksOf(cell, { ...around, room }))
      : paragraphOf(child, around),
  );
}

const HEADINGS: Record<string, IParagraphOptions['heading']> = {
  TITLE: HeadingLevel.TITLE,
  HEADING1: HeadingLevel.HEADING_1,
  HEADING2: HeadingLevel.HEADING_2,
  HEADING3: HeadingLevel.HEADING_3,
  HEADING4: HeadingLevel.HEADING_4,
  HEADING5: HeadingLevel.HEADING_5,
  HEADING6: HeadingLevel.HEADING_6,
};
const ALIGNMENTS: Record<string, IParagraphOptions['alignment']> = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.JUSTIFIED,
};

function paragraphOf(node: DocNode, around: Surroundings): Paragraph {
  const { attributes } = node;
  const heading = textOf(attributes, 'HEADING') ?? 'NORMAL';
  const ruled = (node.children ?? []).some(({ type }) => type === 'HORIZONTAL_RULE');
  return new Paragraph({
    ...(HEADINGS[heading] ? { heading: HEADINGS[heading] } : heading === 'SUBTITLE' && { style: 'Subtitle' }),
    ...paragraphLook(attributes, node.type === 'LIST_ITEM'),
    ...(node.type === 'LIST_ITEM' && { numbering: { ...listPlace(node), instance: 0 } }),
    ...(ruled && { thematicBreak: true }),
    children: contentOf(node, around),
  });
}

/** Spacing, alignment and indents; a list has the indents of its level. */
export function paragraphLook(attributes: Attributes, isListed = false): Partial<IParagraphOptions> {
  const alignment = ALIGNMENTS[textOf(attributes, 'HORIZONTAL_ALIGNMENT') ?? ''];
  const before = numberOf(attributes, 'SPACING_BEFORE');
  const after = numberOf(attributes, 'SPACING_AFTER');
  const line = numberOf(attributes, 'LINE_SPACING');
  return {
    ...(alignment && { alignment }),
    ...(attributes.LEFT_TO_RIGHT === false && { bidirectional: true }),
    spacing: {
      ...(before !== undefined && { before: twips(before) }),
      ...(after !== undefined && { after: twips(after) }),
      ...(line !== undefined && { line: Math.round(line * 240), lineRule: LineRuleType.AUTO }),
    },
    ...(!isListed && indentOf(attributes)),
  };
}

/** Docs say where the first line begins, Word how far it stands in or out. */
function indentOf(attributes: Attributes): Partial<IParagraphOptions> {
  const start = numberOf(attributes, 'INDENT_START') ?? 0;
  const first = numberOf(attributes, 'INDENT_FIRST_LINE') ?? start;
  const end = numberOf(attributes, 'INDENT_END') ?? 0;
  if (start === 0 && first === 0 && end === 0) return {};
  const step = first - start;
  return {
    indent: {
      left: twips(start),
      right: twips(end),
      ...(step > 0 && { firstLine: twips(step) }),
      ...(step < 0 && { hanging: twips(-step) }),
    },
  };
}

function contentOf(node: DocNode, around: Surroundings): ParagraphChild[] {
  const { doc, bookmarks, says, room } = around;
  const marks = doc.bookmarks.filter(
    (mark) => mark.node === node.id || (node.children ?? []).some(({ id }) => id === mark.node),
  );
  const content = (node.children ?? []).flatMap((child): ParagraphChild[] => {
    if (child.type === 'TEXT') {
      return (child.pieces ?? []).flatMap((piece) =>
        runsOf(piece, { ...node.attributes, ...child.attributes }, bookmarks, says),
      );
    }
    if (child.type === 'INLINE_IMAGE' && child.picture) return [pictureRun(child.picture, pixels(room), says)];
    if (child.type === 'PAGE_BREAK') return [new TextRun({ children: [new PageBreak()] })];
    return [];
  });
  return [...marks.map(({ id }) => new Bookmark({ id, children: [] })), ...content];
}
