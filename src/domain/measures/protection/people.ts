/** What is known of one group in one team, measure and period. */
export interface GroupValue {
  readonly measure: string;
  readonly team: string;
  /** The group set; its groups add up to All. */
  readonly set: string;
  readonly group: string;
  /** First day of the period. */
  readonly period: string;
  readonly number: number;
  /** 0 for measures that have none. */
  readonly outOf: number;
}

/** How many people stand behind a value, `undefined` where nothing says so. */
export type PeopleBehind = (value: GroupValue) => number | undefined;

/**
 * People are the out-of of a measure that counts people (its number where it has no out-of). For other measures, which
 * count assignments, calls or minutes, they are the out-of of a people measure of the same team and group in its latest
 * period so far; when there is none yet, in its first one. Where several measures tell, the smallest number counts.
 */
export function peopleBehind(
  values: readonly GroupValue[],
  countsPeople: (measure: string) => boolean,
  hasOutOf: (measure: string) => boolean,
): PeopleBehind {
  const known = new Map<string, { period: string; people: number }[]>();
  const own = ({ measure, number, outOf }: GroupValue) => (hasOutOf(measure) ? outOf : number);
  for (const value of values) {
    if (!countsPeople(value.measure)) continue;
    const place = key(value);
    const entry = { period: value.period, people: own(value) };
    const entries = known.get(place);
    if (entries) entries.push(entry);
    else known.set(place, [entry]);
  }
  for (const entries of known.values()) entries.sort(byPeriodThenPeople);
  return (value) => {
    if (countsPeople(value.measure)) return own(value);
    const entries = known.get(key(value)) ?? [];
    const period = entries.filter((entry) => entry.period <= value.period).pop()?.period ?? entries[0]?.period;
    return entries.find((entry) => entry.period === period)?.people;
  };
}

const key = ({ team, group }: GroupValue) => `${team}\u0000${group}`;

function byPeriodThenPeople(a: { period: string; people: number }, b: { period: string; people: number }): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return a.people - b.people;
}
