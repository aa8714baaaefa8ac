import type { Damage, Kind } from './damage';

/** Kinds that come together in practice: a workbook is seldom damaged in one way only. */
export const pairsOfKinds: readonly (readonly [Kind, Kind])[] = [
  ['permuted headings', 'text numbers'],
  ['permuted headings', 'error values'],
  ['permuted headings', 'duplicate ids'],
  ['permuted headings', 'hand-edited History'],
  ['permuted headings', 'huge and odd text'],
  ['renamed headings', 'merged cells'],
  ['renamed headings', 'filters'],
  ['missing headings', 'hidden rows'],
  ['missing headings', 'duplicated headings'],
  ['merged cells', 'text dates'],
  ['merged cells', 'missing ids'],
  ['error values', 'text dates'],
  ['error values', 'hand-edited History'],
  ['text numbers', 'blank formatted rows'],
  ['text dates', 'renamed tabs'],
  ['blank formatted rows', 'filters'],
  ['filters', 'hidden rows'],
  ['huge and odd text', 'missing ids'],
  ['renamed tabs', 'duplicate ids'],
  ['renamed tabs', 'protected ranges'],
];

/** A workbook with two kinds of damage, one after the other. */
export interface Pair {
  readonly first: Damage;
  readonly second: Damage;
}

/** For each pair of kinds one damage of each, another one for each pair. */
export const pairsOf = (all: readonly Damage[]): Pair[] =>
  pairsOfKinds.map(([one, other], at) => {
    const pick = (kind: Kind, step: number) => {
      const own = all.filter((damage) => damage.kind === kind);
      return own[(at * step) % own.length]!;
    };
    return { first: pick(one, 3), second: pick(other, 5) };
  });
