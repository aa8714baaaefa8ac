import type { Calendar } from '../generator/calendar';
import { chronologically, countsOf, type Effect, type NumbersPlan, type TeamPlan } from '../generator/numbers';
import { groupSets } from '../generator/rows/charter';
import type { Pair, Story } from '../generator/story';
import { tell } from '../generator/tell';
import type { SampleNetwork } from '../network';
import { story as riverbend } from '../riverbend/story';
import { regions } from './regions';
import { relabel } from './relabel';

/** Two years, ending with the same week as Riverbend. */
const calendar: Calendar = { firstMonday: '2024-05-27', weeks: 104 };

/**
 * Forty schools in five valleys, 104 weeks and about 60,000 rows of numbers, for seeing how the tool bears up. Every
 * school counts everything, in three group sets; each valley tells Riverbend's story of ideas with people of its own.
 */
export function large(): SampleNetwork {
  const small = riverbend();
  const weeksLater = calendar.weeks - small.calendar.weeks;
  const told = regions.map((_, region) => relabel(small, region, weeksLater));
  const measures = small.measures.map((measure) => {
    const split = measure.plan.split || measure.plan.code === 'M07';
    return { ...measure, plan: { ...measure.plan, split } };
  });
  const teams = teamsOf(
    small,
    measures.map(({ plan }) => plan.code),
  );
  const pairs = pairsOf(small.pairs);
  const numbers: NumbersPlan = {
    seed: 'large-v1',
    calendar,
    teams,
    measures: measures.map(({ plan }) => plan),
    pairs,
    effects: effectsOf(small.numbers.effects, weeksLater),
    silent: (team, measure, week) => small.numbers.silent(namesake(team), measure, week - weeksLater),
  };
  const counts = chronologically(countsOf(numbers));
  return tell({
    ...small,
    name: 'large',
    title: 'Great Valley Network',
    admin: told[0]!.persons[small.persons.findIndex(({ name }) => name === small.admin)]!.name,
    seed: numbers.seed,
    calendar,
    teams,
    groups: small.groups.map((group) => ({ ...group, size: group.size * regions.length })),
    persons: told.flatMap((valley) => valley.persons),
    hosts: Object.assign({}, ...told.map((valley) => valley.hosts)),
    pairs,
    measures: measures.map((measure) => ({ ...measure, owner: ownerIn(told[0]!.persons, measure.owner) })),
    numbers,
    counts,
    typed: counts,
    agreements: [...small.agreements, ...groupSets(pairs).slice(small.pairs.length)],
    ideas: told.flatMap((valley) => valley.ideas),
    trials: told.flatMap((valley) => valley.trials),
    products: told.flatMap((valley) => valley.products),
    shares: told.flatMap((valley) => valley.shares),
    plan: told.flatMap((valley) => valley.plan),
    reviewing: joined(told.map((valley) => valley.reviewing)),
    voices: joined(told.map((valley) => valley.voices)),
    alsoHappened: () => [],
  });
}

/** The schools of the other valleys are a little larger, each by the same four students. */
const teamsOf = ({ teams }: Story, codes: readonly string[]): TeamPlan[] =>
  regions.flatMap((names, region) =>
    names.map((name, place) => ({ name, size: teams[place]!.size + 4 * region, measures: codes })),
  );

function pairsOf(pairs: readonly Pair[]): Pair[] {
  const support = {
    set: 'Support',
    group: 'Extra support',
    others: 'No extra support',
    people: [14, 17, 15, 12, 19, 11, 10, 16],
  };
  return [...pairs, support].map((pair) => ({
    ...pair,
    people: regions.flatMap((_, region) => pair.people.map((people) => people + region)),
  }));
}

const effectsOf = (effects: readonly Effect[], weeksLater: number): Effect[] =>
  regions.flatMap((names) =>
    effects.map((effect) => ({
      ...effect,
      team: names[placeOf(effect.team)]!,
      from: effect.from + weeksLater,
    })),
  );

const placeOf = (team: string): number =>
  regions.map((names) => (names as readonly string[]).indexOf(team)).find((place) => place >= 0)!;
const namesake = (team: string): string => regions[0][placeOf(team)]!;

const ownerIn = (persons: Story['persons'], first: string): string =>
  persons.find(({ name }) => name.startsWith(`${first} `))!.name;

/** Tables of the same name, one under the other. */
function joined<T extends object>(parts: readonly T[]): T {
  const names = Object.keys(parts[0]!) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => part[name] as object[])])) as T;
}
