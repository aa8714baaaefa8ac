import { type Calendar, dayOf } from '../generator/calendar';
import { type Count, chronologically, countsOf, type NumbersPlan } from '../generator/numbers';
import type { Measure, TypedCount } from '../generator/story';
import { pairs, wards } from './people';

/** Thirty weeks, ending on Sunday 2026-05-24. */
export const calendar: Calendar = { firstMonday: '2025-10-27', weeks: 30 };
export const day = (week: number, weekday: number): string => dayOf(calendar, week, weekday);
export const seed = 'wards-v1';

const weekly = { every: 1, split: false, casesPerPerson: 1 } as const;
const agreed = { agreedOn: '2025-10-27' } as const;

export const measures: readonly Measure[] = [
  {
    ...agreed,
    plan: { ...weekly, code: 'M01', permille: 6, outOf: (beds, draw) => beds * 7 - draw(15) },
    name: 'Falls per 1,000 bed days',
    kind: 'Outcome',
    type: 'Rate per…',
    numberMeans: 'Falls',
    outOfMeans: 'Bed days',
    counts: 'Other',
    better: 'Down',
    target: 0.004,
    usedFor: 'Which ward gets a second pair of eyes at night',
    owner: 'Rafael',
  },
  {
    ...agreed,
    plan: { ...weekly, code: 'M02', permille: 700, outOf: (_, draw) => 20 + draw(11) },
    name: 'Hand hygiene',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Moments with clean hands',
    outOfMeans: 'Moments watched',
    counts: 'Other',
    better: 'Up',
    target: 0.9,
    usedFor: 'Where the next dispenser goes',
    owner: 'Tamsin',
  },
  {
    ...agreed,
    plan: { ...weekly, split: true, code: 'M03', permille: 320, outOf: (_, draw) => 34 + draw(12) },
    name: 'Home before noon',
    kind: 'Outcome',
    type: 'Proportion',
    numberMeans: 'Patients who left before noon',
    outOfMeans: 'Patients who went home',
    counts: 'People',
    better: 'Up',
    target: 0.45,
    usedFor: 'What we ask of pharmacy and transport',
    owner: 'Mirela',
  },
  {
    ...agreed,
    plan: { ...weekly, code: 'M04', permille: 780, outOf: (beds) => beds * 2 },
    name: 'Skin checks done',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Checks done',
    outOfMeans: 'Checks due',
    counts: 'Other',
    better: 'Up',
    target: 0.95,
    usedFor: 'Which hour of the round we protect',
    owner: 'Anouk',
  },
  {
    ...agreed,
    plan: { ...weekly, code: 'M05', permille: 610, outOf: (_, draw) => 15 + draw(10) },
    name: 'Pain asked again within an hour',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Asked again in time',
    outOfMeans: 'Doses given',
    counts: 'Other',
    better: 'Up',
    target: 0.85,
    usedFor: 'Whether the bell card stays',
    owner: 'Greta',
  },
  {
    ...agreed,
    plan: {
      ...weekly,
      every: 4,
      code: 'M06',
      permille: 0,
      outOf: (_, draw) => 5 + draw(4),
      sum: (staff, draw) => staff * (12 + draw(9)),
    },
    name: 'Staff minutes on counting',
    kind: 'Balancing',
    type: 'Mean',
    numberMeans: 'Minutes spent in the week, all together',
    outOfMeans: 'Staff reporting',
    counts: 'People',
    better: 'Down',
    usedFor: 'Whether counting costs more than it gives',
    owner: 'Nadia',
  },
];

export const numbersPlan: NumbersPlan = {
  seed,
  calendar,
  teams: wards,
  measures: measures.map(({ plan }) => plan),
  pairs,
  effects: [
    { team: 'Clover', measure: 'M02', from: 10, permille: 150 },
    { team: 'Aster', measure: 'M04', from: 12, permille: 120 },
    { team: 'Foxglove', measure: 'M01', from: 16, permille: -3 },
    // Leaving earlier has not yet come to patients who wait for an interpreter.
    { team: 'Bluebell', measure: 'M03', from: 14, permille: 170, misses: 'Interpreter needed' },
    { team: 'Daisy', measure: 'M05', from: 18, permille: 130 },
  ],
  // Foxglove was closed for two weeks while the floor was mended.
  silent: (team, _, week) => team === 'Foxglove' && (week === 21 || week === 22),
};

export const counts = (): Count[] => chronologically(countsOf(numbersPlan));

export const typedOf = (right: readonly Count[]): TypedCount[] =>
  right.map((count) => (count.measure === 'M01' && count.week === 9 ? { ...count, note: 'Holiday week' } : count));
