/**
 * Names as people type them. Two names are the same when they differ only in case, in spaces or in how an accent is
 * encoded; a name two letters away from exactly one known name is asked about, never silently corrected.
 */

/** The form in which names are compared: trimmed, case-folded, inner spaces collapsed, NFC. */
export function fold(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export type NameMatch =
  | { readonly kind: 'exact'; readonly name: string }
  /** The same after folding: "Read as Elm". */
  | { readonly kind: 'read as'; readonly name: string }
  /** Exactly one known name within two edits: "Did you mean Elm?" */
  | { readonly kind: 'near'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Finds a typed name among the known ones. */
export function matchName(typed: string, known: readonly string[]): NameMatch {
  if (known.includes(typed)) return { kind: 'exact', name: typed };
  const folded = fold(typed);
  const same = known.find((name) => fold(name) === folded);
  if (same !== undefined) return { kind: 'read as', name: same };
  const near = known.filter((name) => editDistance(folded, fold(name), 2) <= 2);
  return near.length === 1 ? { kind: 'near', name: near[0]! } : { kind: 'unknown' };
}

/** Levenshtein distance, given up as `limit + 1` once it must exceed the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++)
      line.push(Math.min(above[j]! + 1, line[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...line) > limit) return limit + 1;
    above = line;
  }
  return above[b.length]!;
}
