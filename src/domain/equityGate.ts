import { distinct } from './names';
import { inWords } from './sentence';

/**
 * Whether an idea helped those it is easiest to leave out. Nobody can waive this, leaders included.
 * The numbers come from the measures engine; here they are only compared.
 */
export interface SplitComparison {
  readonly measure: string;
  readonly measureName: string;
  /** Measures with no better direction are not compared and not listed. */
  readonly better: 'Up' | 'Down';
  /** The owning team, whose numbers these are. */
  readonly team: string;
  readonly groupSet: string;
  /** The priority group; the others are the rest of its set. */
  readonly group: string;
  /** Values in points (per cent for a proportion), `undefined` where there is none. Hidden ones are not passed on. */
  readonly baseline: { readonly group: number; readonly others: number } | undefined;
  readonly since: { readonly group: number; readonly others: number } | undefined;
  /** Too few people stand behind the group, so its numbers may not be shown: counts as no data. */
  readonly hidden: boolean;
}

export interface Gap {
  readonly comparison: SplitComparison;
  /** How many points worse the group does than the others, before the first test and since. */
  readonly before: number;
  readonly now: number;
  /** The group's own change for the better. */
  readonly gained: number;
  readonly blocks: boolean;
}

/** Points of growth that are let pass while the group itself gained, and those that never are. */
export const gapTolerance = 2;
export const gapLimit = 5;

export function gapOf(comparison: SplitComparison): Gap | undefined {
  const { baseline, since, better, hidden } = comparison;
  if (hidden || !baseline || !since) return undefined;
  const sign = better === 'Up' ? 1 : -1;
  const before = tidy(sign * (baseline.others - baseline.group));
  const now = tidy(sign * (since.others - since.group));
  const gained = tidy(sign * (since.group - baseline.group));
  const grew = tidy(now - before);
  return { comparison, before, now, gained, blocks: (grew > gapTolerance && gained <= 0) || grew > gapLimit };
}

export interface EquityCheck {
  readonly passes: boolean;
  /** Why it blocks, each a sentence part; empty when it passes. */
  readonly because: readonly string[];
  /** What is said though it does not block, such as a group hidden for its size. */
  readonly notes: readonly string[];
  readonly gaps: readonly Gap[];
  /** Whom to test with next. */
  readonly testWith: readonly string[];
}

/**
 * Parts 2 and 3 of the gate: what the numbers and the tests say. Part 1, an agreed equity standard found met, belongs
 * to the standards review.
 */
export function checkEquity(
  comparisons: readonly SplitComparison[],
  /** Linked measures that are split by group but have no comparison at all. */
  measuresWithout: readonly string[],
  /** What tests and uses say *For priority groups*. */
  priorityResults: readonly (string | undefined)[],
  /** Named when the tests say nothing about any of them. */
  priorityGroups: readonly string[],
): EquityCheck {
  const because: string[] = [];
  const notes: string[] = [];
  const testWith: string[] = [];
  const gaps = comparisons.flatMap((one) => gapOf(one) ?? []);

  for (const gap of gaps.filter((one) => one.blocks)) {
    because.push(gapInWords(gap));
    testWith.push(gap.comparison.group);
  }
  for (const [measure, ofMeasure] of byMeasure(comparisons)) {
    const hidden = ofMeasure.filter((one) => one.hidden).map((one) => one.group);
    if (hidden.length > 0) notes.push(`${inWords(hidden)} in ${measure} ▨ hidden: too few people to show a number`);
    if (ofMeasure.every((one) => gapOf(one) === undefined)) {
      because.push(`there are no numbers by group yet for ${measure}`);
      testWith.push(...ofMeasure.map((one) => one.group));
    }
  }
  for (const measure of measuresWithout) because.push(`there are no numbers by group yet for ${measure}`);
  if (measuresWithout.length > 0 && testWith.length === 0) testWith.push(...priorityGroups);
  if (!priorityResults.some(saysHow)) {
    because.push('no test says yet how it went for priority groups');
    if (testWith.length === 0) testWith.push(...priorityGroups);
  }
  return { passes: because.length === 0, because, notes, gaps, testWith: distinct(testWith) };
}

/** *Not yet known* is no result, here and everywhere. */
export function saysHow(result: string | undefined): boolean {
  return result !== undefined && result !== '' && result !== 'No data' && result !== 'Not yet known';
}

/** `the gap for Multilingual at Elm in M04 grew from 12.4 to 31.1 points, and they went from 57.0 to 54.2`. */
export function gapInWords({ comparison, before, now }: Gap): string {
  const { group, team, measureName, baseline, since } = comparison;
  const own = baseline && since ? `; ${group} went from ${points(baseline.group)} to ${points(since.group)}` : '';
  return `the gap for ${group} at ${team} in ${measureName} grew from ${points(before)} to ${points(now)} points${own}`;
}

function points(value: number): string {
  return value.toFixed(1).replace('-', '−');
}

function byMeasure(comparisons: readonly SplitComparison[]): Map<string, SplitComparison[]> {
  const grouped = new Map<string, SplitComparison[]>();
  for (const one of comparisons) grouped.set(one.measureName, [...(grouped.get(one.measureName) ?? []), one]);
  return grouped;
}

/** Takes off what binary fractions add, so that a gap of exactly 2 points is not more than 2. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
