import { type Count, chronologically, countsOf, type Effect, type NumbersPlan } from '../generator/numbers';
import type { TypedCount } from '../generator/story';
import { calendar, monday, seed } from './calendar';
import { measures } from './measures';
import { pairs, teams } from './teams';

/** What really changed in this made-up year; the tool has to find it out from the numbers alone. */
const effects: readonly Effect[] = [
  { team: 'Cedar', measure: 'M04', from: 15, permille: 130 },
  { team: 'Alder', measure: 'M04', from: 19, permille: 110 },
  // The gain at Elm passes its multilingual students by.
  { team: 'Elm', measure: 'M04', from: 23, permille: 120, misses: 'Multilingual' },
  { team: 'Birch', measure: 'M06', from: 12, permille: 160 },
  { team: 'Fir', measure: 'M05', from: 18, permille: 120 },
  { team: 'Juniper', measure: 'M02', from: 26, permille: -60 },
  { team: 'Dogwood', measure: 'M07', from: 20, permille: 90 },
];

/** Juniper is without its data clerk for six weeks; Hazel forgets the tickets every fifth week. */
const silent = (team: string, measure: string, week: number): boolean =>
  (team === 'Juniper' && week >= 22 && week <= 27) || (team === 'Hazel' && measure === 'M07' && week % 5 === 0);

export const numbersPlan: NumbersPlan = {
  seed,
  calendar,
  teams,
  measures: measures.map((measure) => measure.plan),
  pairs,
  effects,
  silent,
};

/** The weeks with holidays in them: counted all the same, on the days that there were. */
const shortWeeks = new Map([
  [8, 'Short week: fall break from Thursday'],
  [15, 'Short week: holiday, three school days'],
  [19, 'Short week: winter holidays'],
  [20, 'Short week: winter holidays'],
  [27, 'Short week: mid-winter break until Wednesday'],
  [34, 'Short week: spring holiday, four school days'],
]);

export const counts = (): Count[] => chronologically(countsOf(numbersPlan));

/** Everything the teams typed, with the mistakes that people make. */
export function typedOf(right: readonly Count[]): TypedCount[] {
  const counts = right.map(moreThanOutOf);
  const twice = counts.find(isRow('Elm', 'M01', 31))!;
  // A stray spelling, and a week that has not happened yet.
  const early = { ...twice, period: monday(43), team: 'elm ', measure: 'M02', number: 110, outOf: 132 };
  return [...counts.map(noted), twice, early];
}

const isRow = (team: string, measure: string, week: number) => (count: Count) =>
  count.team === team && count.measure === measure && count.week === week && count.group === 'All';

const slip = isRow('Birch', 'M06', 9);
/** In week 9 somebody at Birch typed more families reached than there were to reach. */
const moreThanOutOf = (count: Count): Count => (slip(count) ? { ...count, number: 17, outOf: 12 } : count);

const noted = (count: Count): TypedCount =>
  count.measure === 'M01' && count.group === 'All' ? { ...count, note: shortWeeks.get(count.week) } : count;
