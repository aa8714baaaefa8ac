import { difference, type Estimate, rateOf, ratio, type Share } from './interval';

/** One group of a set in one period. */
export interface GroupShare extends Share {
  readonly group: string;
}

/** Two groups of a set compared: `high` minus `low`, in points, and `high` over `low`. */
export interface Gap {
  readonly high: string;
  readonly low: string;
  readonly difference: Estimate;
  readonly ratio: Estimate | undefined;
}

/**
 * The gap of a group set. With a reference group it is the reference against the group that fares worst (or, where the
 * measure should fall, the worst group against the reference); without one, the highest rate against the lowest.
 * Groups without cases take no part; nothing to compare gives none. Equal rates: the first group named.
 */
export function gapOf(
  groups: readonly GroupShare[],
  { reference, favourable = true }: { reference?: string | undefined; favourable?: boolean } = {},
): Gap | undefined {
  const counted = groups.filter(({ outOf }) => outOf > 0);
  const chosen = counted.find(({ group }) => group === reference);
  if (reference !== undefined && !chosen) return undefined;
  const others = counted.filter((group) => group !== chosen);
  const high = chosen && favourable ? chosen : highest(others);
  const low = chosen && !favourable ? chosen : lowest(others.filter((group) => group !== high));
  if (!high || !low) return undefined;
  return { high: high.group, low: low.group, difference: difference(high, low), ratio: ratio(high, low) };
}

function highest(groups: readonly GroupShare[]): GroupShare | undefined {
  return groups.reduce<GroupShare | undefined>(
    (best, group) => (best && rateOf(best) >= rateOf(group) ? best : group),
    undefined,
  );
}

function lowest(groups: readonly GroupShare[]): GroupShare | undefined {
  return groups.reduce<GroupShare | undefined>(
    (best, group) => (best && rateOf(best) <= rateOf(group) ? best : group),
    undefined,
  );
}
