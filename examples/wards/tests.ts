import type { Trial } from '../generator/story';
import { table } from '../generator/table';
import { day } from './numbers';

const tried = table(
  [
    'id',
    'idea',
    'team',
    'week',
    'who',
    'forWhom',
    'did',
    'expected',
    'happened',
    'result',
    'priority',
    'next',
    'learned',
    'minutes',
  ],
  `
id | idea | team | week | who | forWhom | did | expected | happened | result | priority | next | learned | minutes
T-001 | I-01 | Clover | 9 | Efua | two bays | Gel moved to elbow height | Eight in ten | Hands went up without a word | Better | No data | Adapt | Left and right of the curtain | 5
T-002 | I-01 | Clover | 11 | Florin | the whole ward | The same, 14 dispensers | Eight in ten | From two in three to more than four in five | Better | Same | Adopt | Show the count on Fridays | 10
T-003 | I-01 | Aster | 13 | Bashir | one bay | Gel at the foot of the bed | Eight in ten | Better, but the bottle walks away | Better | No data | Adapt | Screw it on | 5
T-004 | I-02 | Foxglove | 14 | Idris | nine patients | A round at two with soft shoes | No fall in two weeks | None | Better | Better | Adapt | Offer the toilet, not the light | 30
T-005 | I-02 | Foxglove | 16 | Jovana | the whole ward | The round every night | Half as many | Two falls in a month, four before | Better | Better | Adopt | Two nurses, ten minutes | 70
T-006 | I-02 | Clover | 18 | Florin | one bay | The same round | None | One, near the door | Same | Not yet known | Adapt | Start with the bed by the door | 60
T-007 | I-03 | Bluebell | 13 | Ciara | 12 patients | The day and hour on a board, the evening before | Half by noon | Seven of twelve | Better | Worse | Adapt | Say it as well as write it | 20
T-008 | I-03 | Bluebell | 15 | Desmond | everybody who went home | The same | Half by noon | More by noon, not those who need an interpreter | Better | Worse | Adopt | A board speaks one language | 30
T-009 | I-03 | Clover | 17 | Efua | eight patients | A board with pictures | Half by noon | Four of eight | Mixed | Same | Adapt | Pictures help families, too | 25
T-010 | I-04 | Aster | 11 | Anouk | 14 beds | Skin check at ten instead of eight | Nine in ten | Nearly all done | Better | Better | Adapt | Two people, one torch | 40
T-011 | I-04 | Aster | 13 | Bashir | 28 beds | The same | Nine in ten | Nine in ten | Better | Better | Adopt | The phone goes to the desk for an hour | 60
T-012 | I-04 | Daisy | 15 | Greta | 11 beds | Check at half past nine | Nine in ten | Eight in ten | Better | No data | Adapt | After breakfast, before washing | 40
T-013 | I-05 | Daisy | 17 | Greta | 20 doses | A card with a bell on the trolley | Asked again in time | 17 of 20 | Better | Better | Adapt | A soft bell at night | 10
T-014 | I-05 | Daisy | 20 | Hedda | 41 doses | The same, three cards | Asked again in time | 33 of 41 | Better | Same | Adopt | Cards go home in pockets | 10
T-015 | I-05 | Foxglove | 23 | Jovana | 12 doses | One card | Asked again in time | Ten of twelve | Better | No data | Adapt | Hang it on the key | 10
T-016 | I-06 | Clover | 22 | Florin | 18 families | Asked for slippers at admission | Half bring them | Eleven pairs | Better | Better | Adapt | Ask who visits, not who is ill | 15
T-017 | I-10 | Daisy | 6 | Hedda | ten patients | A diary by the bed | Filled every night | Three of ten | Same | No data | Abandon | Not at night, not by hand | 20
`,
);

const used = table(
  [
    'id',
    'idea',
    'product',
    'team',
    'week',
    'who',
    'forWhom',
    'did',
    'happened',
    'result',
    'priority',
    'next',
    'learned',
    'minutes',
  ],
  `
id | idea | product | team | week | who | forWhom | did | happened | result | priority | next | learned | minutes
T-018 | I-01 | K-01 | Bluebell | 26 | Ciara | two bays | Gel at elbow height | Clean hands without asking | Better | Same | Adopt | Let a patient choose the place | 5
T-019 | I-01 | K-01 | Foxglove | 27 | Idris | the whole ward | Gel on every bed | Bottles in pockets by Friday | Same | No data | Adapt | Screw it on first | 10
`,
);

const decided = table(
  ['id', 'product', 'group', 'who', 'on', 'did', 'expected', 'learned'],
  `
id | product | group | who | on | did | expected | learned
T-020 | K-01 | Ward managers | Mirela | 2026-05-05 | Ordered 60 brackets for gel | Every ward by July | Two wards could show it
`,
);

/** Tests run from Monday to Thursday. */
const ended = (week: string) => ({ started: day(Number(week), 0), finished: day(Number(week), 3) });
const blank = { method: '', forWhom: '', happened: '', result: '', priority: '', next: '', minutes: '' };

export const trials: readonly Trial[] = [
  ...tried.map(({ week, ...test }): Trial => ({ kind: 'Test', product: '', method: 'PDSA', ...test, ...ended(week) })),
  ...used.map(({ week, ...use }): Trial => ({ kind: 'Use', expected: '', method: '', ...use, ...ended(week) })),
  ...decided.map(
    ({ on, group, ...decision }): Trial => ({
      ...{ kind: 'Decision', idea: '', team: group, started: on, finished: on },
      ...blank,
      ...decision,
    }),
  ),
];
