import type { Scale } from './chart/spec';
import type { Colour } from './palette';

/**
 * A brief as values: what stands on the page, in order. `google/write.ts` is its only writer; what is not known is
 * written as *not yet known*, never left blank.
 */
export interface Document {
  /** The Doc's name in Drive. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
  /** Words of the generated part: more than `mostWords` is said to the person who made it. */
  readonly words: number;
}

export type Block =
  /** Small capitals above the title: what kind of page this is. */
  | { readonly kind: 'kicker'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'steps'; readonly items: readonly (readonly Piece[])[] }
  | DocTable
  | { readonly kind: 'picture'; readonly chart: DocChart };

export interface DocTable {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly DocRow[];
  /** A box of facts that belong together, rather than a list. */
  readonly box?: boolean;
}

/** A stretch of text in one dress. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: Colour;
  readonly link?: string;
}

export interface DocRow {
  readonly cells: readonly (readonly Piece[])[];
  /** Look here: it did not work, or it is stuck. */
  readonly look?: boolean;
}

/** The run chart of a product's measure, as the Charts service draws it. */
export interface DocChart {
  /** What is seen, in one sentence: the picture's description, and what stands in its place if there is nothing to draw. */
  readonly about: string;
  readonly scale: Scale;
  readonly percent: boolean;
  readonly points: readonly {
    /** The first day of the period. */
    readonly day: string;
    readonly value: number | null;
    readonly better: boolean;
  }[];
  readonly before: { readonly value: number; readonly words: string } | undefined;
  readonly target: { readonly value: number; readonly words: string } | undefined;
  /** The place of the first period that the first test belongs to, where that lies in the chart. */
  readonly mark: { readonly at: number; readonly words: string } | undefined;
}

/** One page that somebody reads to the end. */
export const mostWords = 400;

export const plain = (text: string): Piece => ({ text });
export const strong = (text: string): Piece => ({ text, bold: true });
export const notYetKnown: Piece = { text: 'not yet known', italic: true };
/** The text, or that it is not yet known. */
export const said = (text: string): Piece => (text.trim() === '' ? notYetKnown : plain(text));

export function countWords(blocks: readonly Block[]): number {
  return textsOf(blocks)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textsOf(blocks: readonly Block[]): string[] {
  const all = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text);
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return all(block.pieces);
      case 'steps':
        return block.items.flatMap(all);
      case 'table':
        return [...block.head, ...block.rows.flatMap((row) => row.cells.flatMap(all))];
      case 'picture':
        return [];
      default:
        return [block.text];
    }
  });
}
