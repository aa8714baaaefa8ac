import { numberOf, textOf } from '../../docx/attributes';
import type { DocNode } from '../../runtime/services/document/model';

const bullets: Readonly<Record<string, string>> = { BULLET: '●', HOLLOW_BULLET: '○', SQUARE_BULLET: '■' };

/** What stands before the items of lists: a bullet, or the number that comes next at that depth. */
export class ListMarks {
  readonly #counts = new Map<string, number[]>();

  next({ attributes }: DocNode): string {
    const level = numberOf(attributes, 'NESTING_LEVEL') ?? 0;
    const glyph = textOf(attributes, 'GLYPH_TYPE') ?? 'NUMBER';
    const list = textOf(attributes, 'LIST_ID') ?? '';
    const counts = [...(this.#counts.get(list) ?? []).slice(0, level + 1)];
    counts[level] = (counts[level] ?? 0) + 1;
    this.#counts.set(list, counts);
    return bullets[glyph] ?? `${counted(counts[level], glyph)}.`;
  }
}

function counted(number: number, glyph: string): string {
  if (glyph === 'LATIN_LOWER') return String.fromCharCode(96 + number);
  if (glyph === 'LATIN_UPPER') return String.fromCharCode(64 + number);
  if (glyph === 'ROMAN_LOWER') return roman(number).toLowerCase();
  return glyph === 'ROMAN_UPPER' ? roman(number) : String(number);
}

const signs: readonly [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
function roman(number: number): string {
  const sign = signs.find(([value]) => value <= number);
  return sign ? sign[1] + roman(number - sign[0]) : '';
}
