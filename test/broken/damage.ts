import type { Hand } from './hand';

export const kinds = [
  'permuted headings',
  'renamed headings',
  'missing headings',
  'duplicated headings',
  'merged cells',
  'error values',
  'text numbers',
  'text dates',
  'blank formatted rows',
  'filters',
  'hidden rows',
  'huge and odd text',
  'renamed tabs',
  'missing ids',
  'duplicate ids',
  'hand-edited History',
  'protected ranges',
] as const;
export type Kind = (typeof kinds)[number];

/** One way in which people damage a workbook, and what must come of it beside the promises that hold for all. */
export interface Damage {
  readonly kind: Kind;
  /** What somebody did, in words. */
  readonly did: string;
  how(hand: Hand): void;
  /** The dashboard must show the very same as before. */
  readonly sameDashboard?: boolean;
  /** What must be said to the person, or stand on the dashboard or in Data issues. */
  readonly says?: RegExp;
  /** What a text in Data means to the person who typed it, where it is a number; other texts are none. */
  readonly means?: Readonly<Record<string, number>>;
  /** Cells whose text must still be there at the end, whole. */
  readonly keeps?: { readonly tab: string; readonly heading: string; readonly row: number; readonly text: string };
}

/** The rows of a table of one kind: what was done, how, and what must come of it. */
export type Rows = readonly (readonly [
  did: string,
  how: (hand: Hand) => void,
  expected?: Omit<Damage, 'kind' | 'did' | 'how'>,
])[];

export const damagesOf = (kind: Kind, rows: Rows): Damage[] =>
  rows.map(([did, how, expected = {}]) => ({ kind, did, how, ...expected }));
