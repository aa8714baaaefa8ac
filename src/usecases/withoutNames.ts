import type { PeopleEntry } from '../domain/network';
import type { Numbers } from '../domain/numbers/numbers';
import { rowPeriods } from '../domain/numbers/rowPeriods';
import type { Settings } from '../domain/settings';
import { protectedGroups } from '../views/dashboard/measures/comparisons';

/** Turns a text into one without names of people. Best effort: who is described without being named stays described. */
export type Coding = (text: string) => string;

/**
 * People become `P01`, `P02` … in the order of the People tab, wherever their name or address stands: in cells of their
 * own and inside sentences. A name counts only as a whole word with its own capitals, so that “grace” stays grace.
 */
export function codePeople(people: readonly PeopleEntry[]): Coding {
  const codes = new Map<string, string>();
  people
    .filter((entry) => entry.kind === 'Person')
    .forEach(({ name, email }, at) => {
      const code = `P${String(at + 1).padStart(2, '0')}`;
      for (const known of [email.trim(), name.trim()]) if (known !== '') codes.set(known, code);
    });
  if (codes.size === 0) return (text) => text;
  // Longer ones first: “Ada Lovelace” before “Ada”.
  const longestFirst = [...codes.keys()].sort((one, other) => other.length - one.length);
  const word = '[\\p{L}\\p{N}_]';
  const pattern = new RegExp(`(?<!${word})(?:${longestFirst.map(escaped).join('|')})(?!${word})`, 'gu');
  return (text) => text.normalize('NFC').replace(pattern, (name) => codes.get(name) ?? name);
}

const escaped = (text: string): string => text.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What stands in the note of a row of Data whose numbers are left out of a copy. */
export const hiddenNote = 'left out: too few people in this group';

/** The rows of Data (0 is the first below the headings) whose numbers a copy leaves out: small groups and their complements. */
export function hiddenRows(numbers: Numbers, settings: Settings): ReadonlySet<number> {
  const small = protectedGroups(numbers, settings);
  const { typed, fates } = numbers.checked;
  const { nameOf } = rowPeriods(typed, numbers.directory);
  const hidden = new Set<number>();
  for (let row = 0; row < typed.length; row++) {
    if (fates[row] === 'no row' || typed.day[row]! < 0 || typed.team[row]! < 0) continue;
    if (typed.measure[row]! < 0 || typed.group[row]! < 0) continue;
    const measure = typed.measures[typed.measure[row]!]!;
    const team = typed.teams[typed.team[row]!]!;
    const group = typed.groups[typed.group[row]!]!;
    if (small.isHidden(measure, team, group, nameOf(row))) hidden.add(row);
  }
  return hidden;
}
