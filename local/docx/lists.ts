import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import { type Doc, type DocNode, within } from '../runtime/services/document/model';
import { numberOf, textOf } from './attributes';
import { twips } from './units';

const GLYPHS: Record<string, Pick<ILevelsOptions, 'format' | 'text'>> = {
  BULLET: { format: LevelFormat.BULLET, text: '●' },
  HOLLOW_BULLET: { format: LevelFormat.BULLET, text: '○' },
  SQUARE_BULLET: { format: LevelFormat.BULLET, text: '■' },
};
const COUNTS: Record<string, ILevelsOptions['format']> = {
  NUMBER: LevelFormat.DECIMAL,
  LATIN_UPPER: LevelFormat.UPPER_LETTER,
  LATIN_LOWER: LevelFormat.LOWER_LETTER,
  ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
};
const DEEPEST = 8;

export interface ListPlace {
  reference: string;
  level: number;
}

/** Which list an item belongs to, by the Doc's list and its glyph: one list of Word has one glyph a level. */
export function listPlace({ attributes }: DocNode): ListPlace {
  const level = Math.min(DEEPEST, Math.max(0, numberOf(attributes, 'NESTING_LEVEL') ?? 0));
  const glyph = textOf(attributes, 'GLYPH_TYPE') ?? 'NUMBER';
  const kind = glyph in GLYPHS ? glyph : 'count';
  return { reference: `${textOf(attributes, 'LIST_ID') ?? 'list'}/${kind}`, level };
}

/** The lists of a Doc, as Word wants them declared. */
export function numbering(doc: Doc): { reference: string; levels: ILevelsOptions[] }[] {
  const glyphs = new Map<string, Map<number, string>>();
  for (const section of [doc.body, doc.header, doc.footer]) {
    for (const node of section ? within(section) : []) {
      if (node.type !== 'LIST_ITEM') continue;
      const { reference, level } = listPlace(node);
      const levels = glyphs.get(reference) ?? new Map<number, string>();
      glyphs.set(reference, levels);
      if (!levels.has(level)) levels.set(level, textOf(node.attributes, 'GLYPH_TYPE') ?? 'NUMBER');
    }
  }
  return [...glyphs].map(([reference, levels]) => ({
    reference,
    levels: Array.from({ length: DEEPEST + 1 }, (_, level) => levelOf(level, levels.get(level) ?? 'NUMBER')),
  }));
}

function levelOf(level: number, glyph: string): ILevelsOptions {
  const shape = GLYPHS[glyph] ?? { format: COUNTS[glyph] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` };
  return {
    level,
    ...shape,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: twips(36 * (level + 1)), hanging: twips(18) } } },
  };
}
