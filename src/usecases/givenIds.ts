import { type IdKind, nextCode, nextId, sameId } from '../domain/ids';
import type { CharterKind } from '../domain/words';

/** A row as it stands on its tab: its place, its id cell, and whether anything else that makes it a row is filled. */
export interface TypedRow {
  readonly row: number;
  readonly id: string;
  readonly isFilled: boolean;
  /** In Charter: what the code's letters follow from. */
  readonly kind?: string | undefined;
}

export interface GivenId {
  readonly row: number;
  readonly id: string;
}

/**
 * The ids of rows that have none yet, and of rows that carry one that stands above them already (a copied row): one
 * more than the tab or the Cycle history ever used, never one used before.
 */
export function givenIds(kind: IdKind | 'codes', rows: readonly TypedRow[], used: readonly string[]): GivenId[] {
  const known = [...used, ...rows.map((row) => row.id)];
  const above: string[] = [];
  const given: GivenId[] = [];
  for (const { row, id, isFilled, kind: charterKind } of rows) {
    const isTaken = id !== '' && above.some((other) => sameId(other, id));
    if (id !== '') above.push(id);
    if (!isFilled || (id !== '' && !isTaken)) continue;
    const letters = lettersOf(charterKind);
    if (kind === 'codes' && letters === undefined) continue;
    const fresh = kind === 'codes' ? nextCode(letters!, known) : nextId(kind, known);
    known.push(fresh);
    given.push({ row, id: fresh });
  }
  return given;
}

const codeLetters: Readonly<Record<CharterKind, string>> = {
  'Application goal': 'AG',
  Priority: 'PR',
  Definition: 'D',
  Standard: 'ST',
  Question: 'Q',
  Topic: 'TO',
  'Group set': 'GS',
  'Leadership commitment': 'LC',
  Commitment: 'CM',
  'Broker norm': 'BN',
  'Broker support': 'BS',
  Link: 'LK',
};

/** A row of Charter gets its code once its kind is chosen. */
export const lettersOf = (kind: string | undefined): string | undefined =>
  Object.entries(codeLetters).find(([name]) => name === kind)?.[1];
