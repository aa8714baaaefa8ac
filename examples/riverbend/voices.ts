import { table } from '../generator/table';

/** What people said of the definitions and standards: does it hold, and where not. */
export const feedback = table(
  ['on', 'by', 'code', 'says', 'phase', 'why'],
  `
on | by | code | says | phase | why
2025-10-07 | Amara | D1 | Holds | Generation | Two places is the least I would trust
2025-10-07 | Beto | D1 | Holds | Reduction |
2025-10-08 | Kavya | D1 | Holds | Synthesis |
2025-10-08 | Luz | D3 | Holds | Generation | Lo que dicen los niños también cuenta
2025-10-09 | Gia | D3 | Rethink | Reduction | We are asked, and then we do not hear what became of it
2026-01-13 | Chidi | D1 | Holds | Capture |
2026-01-13 | Mateo | D1 | Not sure | Synthesis | Two classes next door are not two places
2026-01-14 | Noor | D2 | Holds | Application |
2026-01-14 | Zeke | D3 | Holds | Sharing |
2026-01-15 | Hana | D1 | Holds | Reduction |
2026-01-15 | Cleo | D2 | Holds | Application | It ended three meetings for us
2026-04-14 | Grace | D1 | Holds | Reduction |
2026-04-14 | Uma | D1 | Rethink | Reduction | It has to say who decides that it helped
2026-04-14 | Priya | D1 | Holds | Summary |
2026-04-15 | Yara | D2 | Holds | Sharing |
2026-04-15 | Ivo | D3 | Holds | Generation | You wrote down what I said, with my name
2026-04-15 | Tala | D1 | Holds | Generation |
2026-04-16 | Dev | D2 | Holds | Application |
2026-04-16 | Omar | D1 | Rethink | Reduction | Two places, and both of them were big schools
2026-04-16 | Quinn | ST4 | Holds | Reduction |
`,
);

/** When did you feel as valued as anybody else, and when not? Names were off: History keeps the role only. */
export const valued = table(
  ['on', 'role', 'routine', 'answer', 'when'],
  `
on | role | routine | answer | when
2026-01-13 | Member | Generation | Valued | My odd idea got a test in the same week
2026-01-13 | Member | Consolidation and capture | Not valued | The meeting had decided before we came
2026-01-14 | Member | Sharing | Valued |
2026-01-14 | Member | Application | Valued | They changed it and told us why
2026-01-14 | Broker | Sharing | Valued | Families asked for me by name
2026-01-15 | Broker | Application | Not valued | I carry it, others are thanked
2026-01-15 | Leader | Generation | Valued |
2026-01-15 | Community | Generation | Not valued | Una reunión a las tres de la tarde
2026-04-14 | Member | Generation | Valued |
2026-04-14 | Member | Consolidation and capture | Valued | My vote was the eighth
2026-04-14 | Member | Sharing | Valued |
2026-04-14 | Member | Application | Valued |
2026-04-15 | Member | Consolidation and capture | Valued |
2026-04-15 | Broker | Sharing | Valued |
2026-04-15 | Community | Consolidation and capture | Valued | I could see the numbers before I voted
2026-04-16 | Leader | Consolidation and capture | Valued | I had to wait for my turn, and that was right
`,
);

/** How do we support it (R-A), and do we share one definition (R-C)? */
export const reflections = table(
  ['on', 'by', 'set', 'answer'],
  `
on | by | set | answer
2026-01-13 | Cleo | R-A | I moved the data meeting to Tuesday so that coaches can come
2026-01-14 | Ada | R-A | One lesson of cover a month would let me see Alder
2026-01-14 | Zeke | R-A | Tuesday table is full; we need an interpreter for Arabic
2026-04-14 | Dev | R-A | I said no twice and gave the reason both times
2026-04-15 | Yara | R-A | Filming helps more than writing
2026-01-13 | Rosa | R-C | We mean the same by knowledge, not by tested
2026-01-14 | Viet | R-C | At Fir a test is a week, at Birch a day
2026-04-15 | Samir | R-C | La palabra contexto se entiende de dos maneras
2026-04-16 | Esi | R-C | The district still counts reports; I am working on that
`,
);

/** Is this measure worth the time it takes? One answer for each team that tracks it. */
export const worth = table(
  ['on', 'by', 'measure', 'answer', 'why'],
  `
on | by | measure | answer | why
2026-04-14 | Amara | M01 | Worth it |
2026-04-14 | Jonas | M01 | Worth it |
2026-04-14 | Kavya | M01 | Worth it |
2026-04-14 | Tala | M01 | Worth it |
2026-04-15 | Uma | M01 | Worth it |
2026-04-15 | Viet | M01 | Not worth it | It moves once a term; we count it every week
2026-04-15 | Wren | M01 | Worth it |
2026-04-15 | Xio | M01 | Not worth it | La oficina ya lo tiene
2026-04-14 | Quinn | M04 | Worth it | The first number that students ask for
2026-04-14 | Samir | M04 | Worth it |
2026-04-15 | Eun | M04 | Worth it | By group, yes
2026-04-15 | Omar | M04 | Worth it |
2026-04-14 | Dalia | M09 | Worth it |
2026-04-15 | Priya | M09 | Not worth it | Five of five, nearly always
`,
);

/** One line, as it was noticed. */
export const noticings = table(
  ['on', 'by', 'team', 'topic', 'line'],
  `
on | by | team | topic | line
2025-09-30 | Luz | Dogwood | Exit tickets | They write more when the ticket is half a page
2025-11-12 | Hana | | Reaching families | My sister answers voice notes at once and never reads the portal
2026-01-20 | Wren | Hazel | Planning ahead | Seniors explain credits better than we do
2026-03-17 | Jude | | Turning work in | We hand it in when somebody waits for it
2026-04-22 | Tala | Dogwood | Attendance | Rainy Mondays are not the problem, the first Monday of the month is
2026-05-19 | Noor | Fir | Reaching families | Three parents asked for a call on Sunday
`,
);

/** What was looked for and not found. */
export const misses = table(
  ['on', 'by', 'words'],
  `
on | by | words
2026-02-05 | Imani | homework at night
2026-03-26 | Hugo | llamadas los domingos
`,
);

/** Meetings and routines that were held, and what came of them: nothing, now and then. */
export const held = table(
  ['on', 'by', 'step', 'what', 'minutes', 'people', 'came'],
  `
on | by | step | what | minutes | people | came
2025-10-14 | Yara | S-05 | | 50 | 6 | Cedar and Juniper put two ideas side by side
2025-11-18 | Yara | S-05 | | 45 | 5 | Voice notes compared in three languages
2025-12-09 | Finn | | Data committee | 60 | 9 |
2026-01-13 | Finn | | Data committee | 60 | 8 |
2026-01-21 | Zeke | S-08 | | 90 | 14 | Families asked to be called after six
2026-02-10 | Finn | | Data committee | 60 | 8 |
2026-02-18 | Ada | S-03 | | 120 | 7 | Two products finished
2026-03-10 | Finn | | Data committee | 60 | 7 |
2026-03-16 | Cleo | S-04 | | 40 | 12 | Co-teaching went back with something to test
2026-03-24 | Bo | S-02 | | 30 | 8 | Four pitches, two visits agreed
2026-04-10 | Bo | S-04 | | 45 | 13 | Late-work rule returned: not for everyone yet
2026-04-28 | Jonas | S-06 | | 25 | 3 | Buddies changed at Birch
2026-05-06 | Ada | S-04 | | 35 | 14 | Text first, second edition, elevated
2026-05-12 | Zeke | S-08 | | 90 | 11 | Sundays came up three times
2026-05-19 | Chidi | S-06 | | 20 | 3 | Teacher swap moves to the day of the mistake
`,
);

/** Three past ideas, rated again by people who had not rated them, to see whether the standards mean the same to all. */
export const norming = table(
  ['on', 'by', 'idea', 'except'],
  `
on | by | idea | except
2026-04-22 | Imani | I-01 | ST6 Partly: the guide came later
2026-04-22 | Imani | I-02 |
2026-04-22 | Imani | I-04 | ST5 Partly: who records
2026-04-22 | Samir | I-01 |
2026-04-22 | Samir | I-02 | ST2 Can't tell: families reached is noisy
2026-04-22 | Samir | I-04 | ST6 Not met: I could not do it from the kit
`,
);

/** How groups moved since somebody last looked. */
export const visits = table(
  ['on', 'by', 'plan', 'from', 'to'],
  `
on | by | plan | from | to
2026-03-02 | Ada | C-03 | Willing | Able
2026-03-18 | Zeke | C-06 | Able | Acting
2026-04-01 | Farid | C-07 | Not aware | Aware
2026-04-13 | Ada | C-03 | Able | Acting
2026-04-14 | Cleo | C-02 | Aware | Aware
2026-05-06 | Yara | C-01 | Able | Acting
2026-05-12 | Zeke | C-04 | Aware | Willing
`,
);
