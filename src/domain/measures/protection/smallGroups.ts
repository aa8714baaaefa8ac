import type { Share } from '../equity/interval';
import { type GroupCell, hiddenGroups, type Protection } from './hiddenGroups';
import type { GroupValue, PeopleBehind } from './people';

/** Which group values nobody may see. Asked before any sink: sheet, chart, Doc, mail, panel, copy. */
export interface SmallGroups {
  isHidden(measure: string, team: string, group: string, period: string): boolean;
  /** Every hidden value. */
  readonly hidden: readonly GroupValue[];
}

/**
 * Decides for all values at once; values of *All* are not asked for here and never hidden. A group of a set that has no
 * value of its own is hidden with the rest of its set: it could only be shown as All less the others.
 */
export function smallGroups(
  values: readonly GroupValue[],
  groupsOf: (set: string) => readonly string[],
  people: PeopleBehind,
  protection: Protection,
): SmallGroups {
  const sets = new Map<string, GroupValue[]>();
  for (const value of values) {
    const place = [value.measure, value.team, value.set, value.period].join('\u0000');
    const set = sets.get(place);
    if (set) set.push(value);
    else sets.set(place, [value]);
  }
  const hidden: GroupValue[] = [];
  const keys = new Set<string>();
  for (const cells of sets.values()) {
    const groups = hiddenGroups(
      cells.map((value): GroupCell => ({ ...value, people: people(value) })),
      protection,
    );
    if (groups.size === 0) continue;
    const { measure, team, set, period } = cells[0]!;
    const absent = groupsOf(set).filter((group) => cells.every((cell) => cell.group !== group));
    for (const group of [...groups, ...absent]) keys.add(keyOf(measure, team, group, period));
    hidden.push(...cells.filter(({ group }) => groups.has(group)));
  }
  return {
    hidden,
    isHidden: (measure, team, group, period) => keys.has(keyOf(measure, team, group, period)),
  };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

/** A group over all teams. */
export interface NetworkShare extends Share {
  /** "7 of 8 teams": how many are in the sums, and how many reported. */
  readonly teams: number;
  readonly reporting: number;
}

/**
 * The network line of a group: a hidden team is left out of number and total alike, so that it cannot be worked out as
 * the network less the others. `undefined` when no team is left.
 */
export function networkShare(
  teams: readonly { readonly share: Share; readonly hidden: boolean }[],
): NetworkShare | undefined {
  const shown = teams.filter(({ hidden }) => !hidden);
  if (shown.length === 0) return undefined;
  const total = (part: keyof Share) => shown.reduce((sum, { share }) => sum + share[part], 0);
  return { number: total('number'), outOf: total('outOf'), teams: shown.length, reporting: teams.length };
}
