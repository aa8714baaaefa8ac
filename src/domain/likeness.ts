/**
 * How alike two change ideas are worded, from 0 to 1: half from whole words they share, half from pieces of three
 * letters, so that `checks` is near `check`. It knows no language, so it works for accented and right-to-left text too.
 * Alone in its file: the panel uses it while somebody types.
 */
export function likeness(one: string, other: string): number {
  return likenessOf(shapeOf(one), shapeOf(other));
}

export interface Shape {
  readonly words: ReadonlySet<string>;
  readonly pieces: ReadonlySet<string>;
}

/** What counts as alike among ideas, and what is worth showing while somebody is still typing. */
export const alikeFrom = 0.25;
export const worthShowing = 0.18;

export function likenessOf(one: Shape, other: Shape): number {
  return (overlap(one.words, other.words) + overlap(one.pieces, other.pieces)) / 2;
}

/** Shared members as a share of all (Jaccard). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const member of one) if (other.has(member)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Accents and marks are taken off, so that `élève` and `eleve` are one; letters of every script count. */
export function shapeOf(text: string): Shape {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = [...words.join(' ')];
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) pieces.add(letters.slice(at, at + 3).join(''));
  return { words: new Set(words), pieces };
}
