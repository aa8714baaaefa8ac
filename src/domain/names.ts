/**
 * A name as it is compared: composed letters, no outer and single inner spaces, nothing unseen, any case. What people see is always
 * what they typed.
 */
export function fold(name: string): string {
  let folded = known.get(name);
  if (folded === undefined) {
    folded = name.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim().toLowerCase();
    if (known.size >= most) known.clear();
    known.set(name, folded);
  }
  return folded;
}

/** The same few names are compared again and again. */
const known = new Map<string, string>();
const most = 5000;

/** Signs without width that come along when a name is copied from a page; those inside words of some scripts stay. */
const unseen = /[\u200b\u2060\ufeff]/g;

export function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

export function includesName(names: readonly string[], name: string): boolean {
  const wanted = fold(name);
  return wanted !== '' && names.some((one) => fold(one) === wanted);
}

/** Names without repeats, compared as `fold` does; the first spelling stays. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = fold(name);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

export type Match =
  | { readonly kind: 'exact'; readonly name: string }
  /** Differs only in case or spaces: read as meant, and listed. */
  | { readonly kind: 'read as'; readonly name: string }
  /** Exactly one known name is at most two letters away: asked about. */
  | { readonly kind: 'near'; readonly name: string }
  | { readonly kind: 'none' };

/** Finds a typed name among the known ones. Nothing is dropped without a word, and nothing is guessed. */
export function match(typed: string, known: readonly string[]): Match {
  if (known.includes(typed)) return { kind: 'exact', name: typed };
  const wanted = fold(typed);
  if (wanted === '') return { kind: 'none' };
  const same = known.find((name) => fold(name) === wanted);
  if (same !== undefined) return { kind: 'read as', name: same };
  const near = distinct(known).filter((name) => isWithin(wanted, fold(name), 2));
  return near.length === 1 && near[0] !== undefined ? { kind: 'near', name: near[0] } : { kind: 'none' };
}

/** True when one text becomes the other by at most `limit` letters added, left out or exchanged (Levenshtein). */
export function isWithin(one: string, other: string, limit: number): boolean {
  const from = [...one];
  const to = [...other];
  if (Math.abs(from.length - to.length) > limit) return false;
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      line.push(Math.min(changed, above[column]! + 1, line[column - 1]! + 1));
    }
    if (Math.min(...line) > limit) return false;
    above = line;
  }
  return above[to.length]! <= limit;
}
