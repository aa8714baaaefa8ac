import type { Trial } from '../generator/story';
import { table } from '../generator/table';
import { day } from './calendar';

/** What each idea's testers did, and what they thought would happen. */
const attempts = table(
  ['idea', 'did', 'expected'],
  `
idea | did | expected
I-01 | Stood at the door and looked at each page for two minutes before the bell | Eight in ten have it with them
I-02 | Sent a text by 9:00 after the first absence, in the language on file | Four in ten families answer the same day
I-03 | A table in the library on Tuesdays, run by two students who are done | Six students come without being sent
I-04 | Recorded a 40-second note in the home language instead of a letter | Half answer within a day
I-05 | Wrote three names on a card on Friday and met those three by Wednesday | All three check-ins happen
I-06 | One rule for late work on every syllabus: two days, then half | Fewer questions, more work
I-07 | Sorted tickets into three piles in five minutes and planned one task from them | Two in three master the next ticket
I-08 | Each advisory called four homes before seven | Every home is reached
I-09 | Students wrote their own goal card and read it to a partner | Cards lead to finished plans
I-10 | Counsellor sat in room 12 at lunch with the door open | Three students a day
I-11 | A board in the hall with what is due, by class, changed at 8:00 | Absent students bring the right page
I-12 | An evening in the gym with stations in three languages | Forty families
I-13 | Began with one wrong answer from yesterday; students mended it in pairs | Quiet and writing within two minutes
I-14 | Seated partners together; the partner saves a copy for who is away | Missing work halves
I-15 | Called the driver of each route at 7:05 | We know whom to wait for
I-16 | Asked at pick-up: when can we call, and in which language | Thirty answers in a week
I-17 | Second adult took attendance while the first began | Lesson starts at the bell
I-19 | Held one van seat on Thursdays | Ten students stay for help
I-20 | Fifteen minutes of advisory every second week on the course plan | Half done by winter
I-21 | Paired students by bus stop; a text at eight | Half of the absent come in
I-23 | Two teachers changed rooms for the second explanation | A third of the class catches up
I-24 | Called every new family in August voice and language, no news attached | Nine in ten pick up
I-28 | Students marked a neighbour’s notebook with a green pen | They find their own slips
`,
);

const tried = table(
  [
    'id',
    'idea',
    'team',
    'week',
    'who',
    'method',
    'forWhom',
    'happened',
    'result',
    'priority',
    'next',
    'learned',
    'minutes',
  ],
  `
id | idea | team | week | who | method | forWhom | happened | result | priority | next | learned | minutes
T-001 | I-01 | Cedar | 10 | Chidi | PDSA | 3rd-period algebra, 26 students | Six came without work on Monday, two on Friday | Better | Better | Adapt | Look at the page, not at the name on the list | 10
T-002 | I-01 | Cedar | 12 | Kavya | PDSA | 1st-period algebra, 24 students | The line got long, the work got done | Better | Same | Adapt | A second adult for the first week, then not | 15
T-003 | I-01 | Cedar | 14 | Samir | PDSA | all grade 9 math at Cedar | 21 of 26 classes kept it going | Better | Better | Adopt | It fits before the bell and nowhere else | 10
T-004 | I-01 | Juniper | 14 | Priya | PDSA | 2 classes, most speak Spanish at home | Los que faltaban trajeron la hoja al día siguiente | Better | Better | Adapt | Greet in the home language first, then look | 10
T-005 | I-02 | Birch | 4 | Beto | PDSA | 12 families of 9B | Five answered before noon | Better | Better | Adapt | The child’s first name in the first line | 20
T-006 | I-02 | Birch | 6 | Jonas | PDSA | 15 families, four languages | Eight answered, one was angry about the hour | Better | Same | Adapt | Not before 7:30, not after 20:00 | 20
T-007 | I-02 | Birch | 8 | Rosa | PDSA | all first absences at Birch | Three in four families reached | Better | Better | Adopt | A bank of nine messages is enough | 25
T-008 | I-02 | Juniper | 8 | Priya | PDSA | 20 familias de noveno | Respondieron once el mismo día | Better | Better | Adapt | Firmar con nombre, no con el de la escuela | 15
T-009 | I-03 | Alder | 13 | Amara | PDSA | students with three or more missing | Nine came, seven brought something back | Better | Better | Adapt | Snacks matter less than who sits there | 45
T-010 | I-03 | Alder | 15 | Imani | PDSA | the same list, before the holiday | Four came | Same | Same | Adapt | Not in a short week | 45
T-012 | I-03 | Fir | 17 | Noor | Inquiry | 10 students, two peers | Eight stayed the whole hour | Better | No data | Adapt | Two peers who like each other, never one alone | 50
T-013 | I-04 | Juniper | 7 | Hugo | PDSA | 14 familias hispanohablantes | Nueve contestaron antes de la cena | Better | Better | Adapt | Cuarenta segundos; nadie escucha dos minutos | 20
T-014 | I-04 | Juniper | 9 | Priya | PDSA | 11 families, Arabic and Somali | Six answered by voice, none in writing | Better | Better | Adapt | They answer the way they were asked | 25
T-016 | I-04 | Elm | 11 | Mateo | PDSA | 9 families of students with long absences | Five rang back | Better | Better | Adapt | Say what we would like to hear, not what is wrong | 20
T-017 | I-05 | Fir | 9 | Farid | PDSA | three students, one counsellor | All three met by Tuesday | Better | Better | Adapt | Three is the number; five is a list | 30
T-018 | I-05 | Fir | 11 | Noor | PDSA | nine students, three adults | Eight of nine met | Better | No data | Adopt | The card on the desk, not in the drawer | 30
T-019 | I-05 | Cedar | 13 | Kavya | PDSA | six students of one advisory | Five of six met | Better | Better | Adapt | Choose on Friday, while it is fresh | 25
T-020 | I-06 | Elm | 21 | Eun | PDSA | two classes, 58 students | Fewer arguments at the desk | Better | Same | Adapt | The rule has to fit on one line | 15
T-021 | I-06 | Elm | 23 | Mateo | PDSA | four classes | A little more work, the same students missing | Better | Worse | Adapt | Half credit is no help to who works evenings | 15
T-022 | I-06 | Elm | 25 | Uma | Data dive | all grade 9 at Elm | On time went up, but not for everyone | Better | Worse | Adopt | Look at who it passes by before it goes on the wall | 60
T-023 | I-06 | Dogwood | 25 | Luz | Empathy interview | 12 students | They liked one rule; four did not know it existed | Better | Not yet known | Adapt | Write it in their languages | 40
T-024 | I-07 | Dogwood | 17 | Dalia | PDSA | 28 tickets on fractions | The middle pile became tomorrow’s first task | Better | Better | Adapt | Three piles, never four | 25
T-025 | I-07 | Dogwood | 19 | Luz | PDSA | the last tickets before the break | Read at home in ten minutes | Better | Same | Adopt | Sort standing up, at the door | 20
T-026 | I-07 | Birch | 21 | Jonas | PDSA | two classes | Sorted on Tuesday, taught on Wednesday | Better | Better | Adapt | Keep one ticket of each pile to show | 25
T-027 | I-08 | Juniper | 23 | Hugo | PDSA | 7 advisories on a snow day | 21 of 28 homes reached by seven | Better | Better | Adopt | Two numbers for each home | 30
T-028 | I-09 | Hazel | 11 | Grace | PDSA | 18 students | Fifteen plans begun | Better | Better | Adapt | Cards on the wall, not in the binder | 20
T-029 | I-09 | Hazel | 13 | Omar | PDSA | 22 students | Ten cards, six plans | Same | No data | Adopt | Without a date on it the card is a poster | 20
T-030 | I-10 | Fir | 16 | Farid | PDSA | whoever came | Eleven in a week | Better | Better | Adapt | The open door does the work | 150
T-031 | I-10 | Fir | 18 | Noor | PDSA | whoever came, two counsellors in turn | Fourteen in a week | Better | Better | Adopt | Somebody has to cover the hall | 150
T-032 | I-10 | Alder | 20 | Imani | PDSA | two lunches before the holiday | Five came, three came back | Better | No data | Adapt | Say on Monday that it is on all week | 60
T-033 | I-11 | Elm | 22 | Eun | PDSA | five classes on the ground floor | More of the right page came in | Better | Same | Adapt | Change it at 8:00 or take it down | 25
T-034 | I-11 | Elm | 24 | Mateo | PDSA | all grade 9 at Elm | No change we could see | Same | Same | Adapt | Who cannot read it walks past it | 25
T-035 | I-11 | Elm | 26 | Uma | Data dive | all grade 9 at Elm, by language | Work on time is up, but not for multilingual students | Better | Worse | Adopt | The board is in one language | 45
T-036 | I-11 | Dogwood | 26 | Luz | PDSA | three classes | Absent students knew what was due | Better | No data | Adapt | A photo of it in the class chat | 20
T-037 | I-12 | Birch | 3 | Beto | Other | 22 families | Warm, loud and late | Better | Better | Adapt | Child care decides who comes | 240
T-038 | I-12 | Birch | 5 | Jonas | Other | 19 families | Those who came before came again | Better | Same | Adopt | We cannot carry two a month | 240
T-039 | I-13 | Cedar | 19 | Chidi | PDSA | 2nd-period algebra, 25 students | Writing began before the bell had stopped | Better | Better | Adapt | The mistake has no name on it | 5
T-040 | I-13 | Cedar | 21 | Kavya | PDSA | four classes | Quieter starts in all four | Better | Better | Adopt | One mistake, not two | 5
T-041 | I-13 | Hazel | 23 | Omar | PDSA | 31 students | Most mended it without help | Better | No data | Adapt | Show it on paper too, the projector is slow | 10
T-042 | I-14 | Alder | 26 | Amara | PDSA | 24 students in pairs | Seven of nine absences came back with notes | Better | Better | Adapt | Partners choose each other | 10
T-043 | I-14 | Alder | 28 | Imani | PDSA | 28 students, seats by list | Pairs who were put together did not talk | Same | Not yet known | Adopt | Assigned partners are neighbours, not partners | 10
T-044 | I-15 | Dogwood | 26 | Dalia | PDSA | routes 4 and 7 | Four late buses known before first period | Better | Better | Adapt | Drivers like being asked | 35
T-045 | I-15 | Dogwood | 28 | Luz | PDSA | all six routes | We waited for the right eleven | Better | Same | Adopt | One adult, one list, one phone | 35
T-046 | I-15 | Birch | 30 | Jonas | PDSA | three routes | Worked on two, the third driver has no phone | Better | Better | Adapt | Ask the company for a radio time | 40
T-047 | I-16 | Juniper | 29 | Hugo | Empathy interview | 26 familias a la salida | Veinte dijeron una hora distinta de la nuestra | Better | Better | Adopt | Preguntar en la puerta, no por carta | 30
T-048 | I-17 | Hazel | 12 | Grace | PDSA | one class, two adults | Started on the bell four days of five | Better | Better | Adapt | Agree the day before who speaks first | 25
T-049 | I-17 | Hazel | 14 | Omar | PDSA | two classes | The same, as long as nobody is called away | Better | No data | Adopt | It needs the office not to ring | 25
T-050 | I-17 | Cedar | 16 | Kavya | PDSA | one class | A calm start, hard to staff | Better | Not yet known | Adapt | Only where there is a second adult anyway | 30
T-051 | I-19 | Fir | 31 | Farid | PDSA | Thursdays, one van | Six stayed | Better | Better | Adapt | The seat has to be promised on Monday | 20
T-052 | I-19 | Fir | 33 | Noor | Other | Thursdays, one van | Seven stayed; the van costs 90 a week | Better | Same | Adopt | Too dear for seven seats | 20
T-053 | I-20 | Hazel | 10 | Grace | PDSA | two advisories | Eleven plans of 24 begun | Better | Better | Adapt | Same day, same room, every second week | 15
T-054 | I-20 | Hazel | 12 | Omar | PDSA | four advisories | Half begun, a quarter done | Better | Same | Adapt | A counsellor in the room once a month | 15
T-056 | I-20 | Birch | 14 | Jonas | PDSA | three advisories | Twelve done that were not begun | Better | Better | Adapt | Start with what they like, not with credits | 20
T-057 | I-21 | Birch | 32 | Beto | PDSA | 16 pairs by bus stop | Five of nine absent came in by ten | Better | Better | Adapt | A buddy who lives close | 10
T-058 | I-21 | Birch | 34 | Jonas | PDSA | 20 pairs | Seven of twelve came in | Better | Better | Adapt | Text and wait; do not ask why | 10
T-059 | I-21 | Birch | 36 | Rosa | PDSA | 24 pairs | Nine of fourteen came in | Better | Same | Adopt | Change buddies when one is tired of it | 10
T-060 | I-23 | Cedar | 35 | Chidi | PDSA | two algebra classes | Friendly, and no better than before | Same | Not yet known | Adopt | Swap on the day of the mistake, not a week later | 20
T-061 | I-24 | Birch | 30 | Beto | PDSA | 14 new families | Thirteen picked up | Better | Better | Adapt | Begin with the child’s name said right | 30
T-062 | I-24 | Birch | 32 | Jonas | PDSA | 12 families, three languages | All twelve, in three evenings | Better | Better | Adapt | Learn the greeting, then hand over to who speaks it | 30
T-063 | I-24 | Birch | 34 | Rosa | PDSA | everybody new since January | 29 of 31 picked up later, too | Better | Better | Adopt | The second call is the easy one | 30
T-064 | I-24 | Dogwood | 34 | Luz | PDSA | 10 familias nuevas | Nueve contestaron la segunda llamada | Better | Better | Adapt | Llamar dos veces en agosto | 30
T-065 | I-28 | Hazel | 39 | Grace | PDSA | 17 notebooks | More slips found than I would have | Better | No data | Adopt | A green pen, never red | 15
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
T-066 | I-01 | K-01 | Dogwood | 30 | Dalia | six classes | Door check every day for three weeks | From 20 missing a day to 11 | Better | Better | Adopt | The guide’s second step is the one that matters | 10
T-067 | I-01 | K-01 | Hazel | 31 | Grace | two small classes | Door check, seated instead of standing | Most bring it, and say good morning | Better | No data | Adapt | In a small school it can be a table | 10
T-068 | I-01 | K-01 | Elm | 32 | Eun | nine classes | Door check with one adult for two doors | Long lines, late starts, no more work | Same | Same | Adapt | Not with one adult for two doors | 20
T-069 | I-02 | K-03 | Cedar | 24 | Chidi | first absences in two advisories | Texts from the message bank | Most families answer by noon | Better | Better | Adapt | Ask who should get it: not always the mother | 15
T-070 | I-02 | K-03 | Elm | 26 | Eun | all first absences, sent by the office | Texts at 6:00 from an unknown number | Families were frightened and blocked it | Worse | Worse | Abandon | Never from a number nobody knows | 30
T-071 | I-02 | K-03 | Juniper | 40 | Hugo | primeras ausencias de noveno | Mensajes con nombre y hora pedida por la familia | Contestan casi todas | Better | Better | Adopt | La hora la elige la familia | 15
T-072 | I-04 | K-06 | Birch | 27 | Beto | 18 families | Voice notes by students’ older siblings | Eleven answered, three came in | Better | Better | Adopt | A sibling’s voice opens the door | 20
T-073 | I-07 | K-08 | Alder | 38 | Amara | three classes | Five-minute sort after watching the clip | Piles by 15:05, plan by 15:10 | Better | Same | Adapt | Film your own desk, it helps to see it | 20
T-074 | I-10 | K-09 | Juniper | 36 | Hugo | students at lunch | Drop-in on two days a week | | | | | |
T-075 | I-20 | K-10 | Fir | 34 | Farid | five advisories | Plan in advisory every second week | Half of the plans done in six weeks | Better | Better | Adopt | A counsellor at the door doubles it | 15
`,
);

/** What was decided, and the knowledge it rests on: nothing, in the last one. */
const decided = table(
  ['id', 'product', 'group', 'who', 'on', 'did', 'expected', 'learned'],
  `
id | product | group | who | on | did | expected | learned
T-011 | K-03 | School leaders | Cleo | 2026-02-03 | Put ten phones with text plans into next year’s budget | Every team can text by September | Birch and Cedar could show answers by noon
T-015 | K-01 | School leaders | Dev | 2026-03-17 | Moved the morning announcements out of period 1 | Two free minutes at every door | Three schools asked for the same two minutes
T-055 | | District office | Esi | 2026-04-21 | Bought a homework app for all eight schools | Everyone sees what is due | Nobody had tried it here first
`,
);

/** Everything ends on a Thursday, having begun on the Monday before. */
const ended = (week: string) => ({ started: day(Number(week), 0), finished: day(Number(week), 3) });

const testRows: Trial[] = tried.map(({ week, ...test }) => {
  const attempt = attempts.find((one) => one.idea === test.idea);
  if (!attempt) throw new Error(`Nobody wrote down what was done in ${test.id}.`);
  return { kind: 'Test', product: '', ...attempt, ...test, ...ended(week) };
});

const useRows: Trial[] = used.map(({ week, ...use }) => {
  const span = ended(week);
  const dates = use.result ? span : { started: span.finished, finished: '' };
  return { kind: 'Use', expected: '', method: '', ...use, ...dates };
});

const blank = { method: '', forWhom: '', happened: '', result: '', priority: '', next: '', minutes: '' };
const decisionRows: Trial[] = decided.map(({ on, group, ...decision }) => ({
  ...{ kind: 'Decision', idea: '', team: group, started: on, finished: on },
  ...blank,
  ...decision,
}));

export const trials: readonly Trial[] = [...testRows, ...useRows, ...decisionRows].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
