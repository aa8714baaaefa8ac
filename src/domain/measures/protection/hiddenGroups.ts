import { sum } from '../average';

/** One group of a set in one team, measure and period. */
export interface GroupCell {
  readonly group: string;
  readonly number: number;
  /** 0 for measures that have none. */
  readonly outOf: number;
  /** How many people stand behind the number; `undefined` where we do not know. */
  readonly people: number | undefined;
}

export interface Protection {
  /** Fewer people than this are protected. Settings, never under 5. */
  readonly smallest: number;
  /** Also protect a group when its number, or what is left of its out-of, is small but not 0. */
  readonly strictNumerators: boolean;
}

export const standardProtection: Protection = { smallest: 10, strictNumerators: false };

/**
 * The groups of one set that must not be shown. First those with too few people behind them (people, not
 * denominators: 9 students may hand in 27 assignments), then more of the set, the smallest first, until what is hidden
 * cannot be worked out as All less the rest. Groups without anybody protect nobody and stay.
 * Published rules for the smallest group range from 5 to 15.
 */
export function hiddenGroups(cells: readonly GroupCell[], protection: Protection): ReadonlySet<string> {
  const hidden = new Set(cells.filter((cell) => isSmall(cell, protection)).map(({ group }) => group));
  const next = cells.filter(({ group }) => !hidden.has(group)).sort(bySize);
  while (hidden.size > 0 && next.length > 0 && canBeWorkedOut(cells.filter(({ group }) => hidden.has(group))))
    hidden.add(next.shift()!.group);
  return hidden;
}

function isSmall({ number, outOf, people }: GroupCell, { smallest, strictNumerators }: Protection): boolean {
  if (people === undefined || (people > 0 && people < smallest)) return true;
  return strictNumerators && (isFew(number, smallest) || isFew(outOf - number, smallest));
}

function isFew(number: number, smallest: number): boolean {
  return number > 0 && number < smallest;
}

/**
 * All less the groups shown is the sum of those hidden. One number alone is that sum; and where the sum is nothing, or
 * everything, each of them is nothing, or everything.
 */
function canBeWorkedOut(hidden: readonly GroupCell[]): boolean {
  const number = sum(hidden.map((cell) => cell.number));
  const outOf = sum(hidden.map((cell) => cell.outOf));
  return hidden.filter(({ people }) => people !== 0).length < 2 || number === 0 || number === outOf;
}

/** Groups with nobody in them hide nothing, so they come last. */
function bySize(a: GroupCell, b: GroupCell): number {
  const size = ({ people }: GroupCell) => people || Number.POSITIVE_INFINITY;
  if (size(a) !== size(b)) return size(a) < size(b) ? -1 : 1;
  return a.group < b.group ? -1 : 1;
}
