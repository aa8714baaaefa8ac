/** Ids are a prefix and a number, `I-07`; people may leave the padding out, and charter codes have no hyphen (`ST4`). */
export interface IdKind {
  readonly prefix: string;
  readonly digits: number;
  /** What stands between the two; a hyphen where nothing is said. */
  readonly joint?: string;
}

export const idKinds = {
  ideas: { prefix: 'I', digits: 2 },
  tests: { prefix: 'T', digits: 3 },
  products: { prefix: 'K', digits: 2 },
  shares: { prefix: 'H', digits: 3 },
  plans: { prefix: 'C', digits: 2 },
  measures: { prefix: 'M', digits: 2, joint: '' },
  steps: { prefix: 'S', digits: 2 },
  asks: { prefix: 'A', digits: 2 },
} as const satisfies Record<string, IdKind>;

const pattern = /^([A-Za-z]{1,3})-?0*(\d{1,9})$/;

export function formatId({ prefix, digits, joint = '-' }: IdKind, number: number): string {
  return `${prefix}${joint}${String(number).padStart(digits, '0')}`;
}

/** The prefix and number of an id, `undefined` for anything else. */
export function readId(text: string): { prefix: string; number: number } | undefined {
  const parts = pattern.exec(text.trim());
  return parts ? { prefix: parts[1]!.toUpperCase(), number: Number(parts[2]) } : undefined;
}

/** True for `I-7`, `i-07` and `I-007`, however the two are padded. */
export function sameId(one: string, other: string): boolean {
  if (one === other) return true;
  const first = readId(one);
  const second = readId(other);
  if (!first || !second) return false;
  return first.prefix === second.prefix && first.number === second.number;
}

/** One more than the highest number that the tab or the Cycle history has ever used; never one used before. */
export function nextId(kind: IdKind, used: Iterable<string>): string {
  return formatId(kind, highest(kind.prefix, used) + 1);
}

/** The next charter code of its letters: `ST1`, `ST2` … */
export function nextCode(letters: string, used: Iterable<string>): string {
  return `${letters}${highest(letters, used) + 1}`;
}

function highest(prefix: string, used: Iterable<string>): number {
  let most = 0;
  for (const id of used) {
    const read = readId(id);
    if (read && read.prefix === prefix) most = Math.max(most, read.number);
  }
  return most;
}
