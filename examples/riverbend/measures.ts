import { link, row } from '../generator/cells';
import type { MeasurePlan } from '../generator/numbers';
import type { SampleRow } from '../network';
import { fourWeeksFrom } from './calendar';
import { began } from './people';
import { pairs, teams } from './teams';

/** A measure: what people read about it, and how its numbers are drawn. */
interface Measure {
  readonly plan: MeasurePlan;
  readonly name: string;
  readonly kind: 'Outcome' | 'Process' | 'Balancing';
  readonly type: 'Proportion' | 'Mean';
  readonly numberMeans: string;
  readonly outOfMeans: string;
  readonly counts: 'People' | 'Other';
  readonly better: 'Up' | 'Down';
  readonly target?: number;
  readonly usedFor: string;
  readonly owner: string;
  readonly agreedOn: string;
}

const weekly = { every: 1, split: false, casesPerPerson: 1 } as const;
const splitWeekly = { ...weekly, split: true } as const;
const students = (size: number) => size;

export const measures: readonly Measure[] = [
  {
    plan: { ...splitWeekly, code: 'M01', permille: 742, outOf: students },
    name: 'Students on track',
    kind: 'Outcome',
    type: 'Proportion',
    numberMeans: 'Students passing all core courses',
    outOfMeans: 'Students enrolled',
    counts: 'People',
    better: 'Up',
    target: 0.85,
    usedFor: 'Which team gets a visit from a coach next month',
    owner: 'Cleo',
    agreedOn: began,
  },
  {
    plan: { ...splitWeekly, code: 'M02', permille: 811, outOf: students },
    name: 'Attended 9 in 10 days',
    kind: 'Outcome',
    type: 'Proportion',
    numberMeans: 'Students at or above 90%',
    outOfMeans: 'Students enrolled',
    counts: 'People',
    better: 'Up',
    target: 0.9,
    usedFor: 'Which mornings need a second adult at the door',
    owner: 'Dev',
    agreedOn: began,
  },
  {
    plan: { ...weekly, code: 'M03', permille: 118, outOf: students },
    name: 'Missed 2+ days this week',
    kind: 'Outcome',
    type: 'Proportion',
    numberMeans: 'Students missing 2+ days',
    outOfMeans: 'Students enrolled',
    counts: 'People',
    better: 'Down',
    target: 0.06,
    usedFor: 'Whom we call on Friday',
    owner: 'Zeke',
    agreedOn: began,
  },
  {
    plan: { ...splitWeekly, code: 'M04', permille: 655, outOf: (size) => size * 3, casesPerPerson: 3 },
    name: 'Math work turned in on time',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Assignments on time',
    outOfMeans: 'Assignments due',
    counts: 'Other',
    better: 'Up',
    target: 0.85,
    usedFor: 'Which routine for turning work in we keep',
    owner: 'Ada',
    agreedOn: began,
  },
  {
    plan: { ...weekly, code: 'M05', permille: 704, outOf: (_, draw) => 24 + draw(9) },
    name: 'Check-ins done',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Check-ins done',
    outOfMeans: 'Check-ins planned',
    counts: 'Other',
    better: 'Up',
    target: 0.9,
    usedFor: 'How many check-ins one adult can carry',
    owner: 'Farid',
    agreedOn: began,
  },
  {
    plan: { ...weekly, code: 'M06', permille: 520, outOf: (_, draw) => 10 + draw(9) },
    name: 'Families reached in 48 hours',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Families reached',
    outOfMeans: 'Families to reach',
    counts: 'Other',
    better: 'Up',
    target: 0.8,
    usedFor: 'Which languages and hours we staff the phone for',
    owner: 'Zeke',
    agreedOn: began,
  },
  {
    plan: { ...weekly, code: 'M07', permille: 583, outOf: (size, draw) => size - draw(9) },
    name: 'Exit ticket mastered',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Tickets mastered',
    outOfMeans: 'Tickets collected',
    counts: 'Other',
    better: 'Up',
    target: 0.75,
    usedFor: 'What we teach again on Monday',
    owner: 'Yara',
    agreedOn: began,
  },
  {
    plan: {
      ...weekly,
      every: 4,
      code: 'M08',
      permille: 430,
      permilleIn: (week) => Math.min(960, 300 + week * 15),
      outOf: students,
    },
    name: 'Course plan complete',
    kind: 'Outcome',
    type: 'Proportion',
    numberMeans: 'Plans complete',
    outOfMeans: 'Students enrolled',
    counts: 'People',
    better: 'Up',
    target: 0.95,
    usedFor: 'Which students meet a counsellor before registration closes',
    owner: 'Grace',
    agreedOn: '2025-09-01',
  },
  {
    plan: { ...weekly, code: 'M09', permille: 860, outOf: () => 5 },
    name: 'Advisory held as planned',
    kind: 'Process',
    type: 'Proportion',
    numberMeans: 'Sessions held',
    outOfMeans: 'Sessions planned',
    counts: 'Other',
    better: 'Up',
    target: 0.95,
    usedFor: 'Whether advisory keeps its place in the timetable',
    owner: 'Dalia',
    agreedOn: began,
  },
  {
    plan: {
      ...weekly,
      every: 4,
      code: 'M10',
      permille: 0,
      outOf: (_, draw) => 6 + draw(5),
      sum: (staff, draw) => staff * (18 + draw(14)),
    },
    name: 'Staff minutes on data',
    kind: 'Balancing',
    type: 'Mean',
    numberMeans: 'Minutes spent in the week, all together',
    outOfMeans: 'Staff reporting',
    counts: 'People',
    better: 'Down',
    usedFor: 'Whether counting costs more than it gives',
    owner: 'Finn',
    agreedOn: '2025-09-01',
  },
];

/** `M04 Math work turned in on time` */
export const measureLink = (code: string): string =>
  link(code, measures.find((measure) => measure.plan.code === code)!.name);

function trackedBy(code: string): string[] {
  const names = teams.filter((team) => (team.measures as readonly string[]).includes(code)).map((team) => team.name);
  return names.length === teams.length ? ['All'] : names;
}

export const measureRows = (): SampleRow[] =>
  measures.map(({ plan, name, kind, type, numberMeans, outOfMeans, counts, better, target, ...about }) =>
    row({
      Code: plan.code,
      Name: name,
      Kind: kind,
      Type: type,
      'Number means': numberMeans,
      'Out of means': outOfMeans,
      Counts: counts,
      Better: better,
      Target: target,
      Chart: 'Auto',
      Signals: 'Anhøj',
      'How often': plan.every === 4 ? '4 weeks' : 'Weekly',
      'Split by': plan.split ? pairs.map((pair) => pair.set) : undefined,
      'Split every': plan.split ? '4 weeks' : undefined,
      'Split from': plan.split ? fourWeeksFrom : undefined,
      Teams: trackedBy(plan.code),
      'Used for': about.usedFor,
      Owner: about.owner,
      'Agreed on': about.agreedOn,
      Started: plan.every === 4 ? fourWeeksFrom : began,
    }),
  );
