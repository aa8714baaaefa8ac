import type { Reviewing, Voices } from '../generator/story';
import { table } from '../generator/table';

export const reviewing: Reviewing = {
  summaries: table(
    ['idea', 'pass', 'by', 'U1', 'U2', 'U3', 'U4', 'U5'],
    `
idea | pass | by | U1 | U2 | U3 | U4 | U5
I-01 | 1 | Efua | Gel at the elbow is used without thinking | Two tests here and one on Aster, and four in five moments are clean | It was never about will. It was about where the hand goes. | Ciara on Bluebell | A walk along the bay
I-02 | 1 | Idris | A quiet round finds those who are already awake | Three tests on two wards; two falls in a month instead of four | They do not fall because they get up, but because nobody knows | Greta on Daisy | A story told by a night nurse
I-03 | 1 | Ciara | Whoever knows the hour packs in time | Three tests; more are home by noon | We wrote it where we could read it | Desmond und die Dolmetscherinnen am Telefon | One page, read aloud
I-04 | 1 | Anouk | An hour later the check gets done | Three tests on two wards | Eight o’clock was our habit, not their need | Hedda on Daisy | One page and a torch
I-05 | 1 | Greta | A small bell brings us back | Two tests here, one on Foxglove: 60 of 73 asked in time | We had trusted our memory at the end of a night | Bashir auf Aster, er hat früher schon gefragt | Show the card
I-06 | 1 | Florin | Families bring slippers when somebody asks | One test, 18 families | Asking was the treatment | no one yet | A line in the welcome leaflet
`,
  ),
  comparisons: table(
    ['idea', 'pass', 'by', 'with', 'Y1', 'Y3', 'Y4', 'why', 'Y5', 'Y6'],
    `
idea | pass | by | with | Y1 | Y3 | Y4 | why | Y5 | Y6
I-01 | 1 | Florin | Bashir | The place matters, the reminder does not | Where it was not screwed on, it walked away | Strong | Two wards, and the count moved | Ciara on Bluebell | Action guide
I-02 | 1 | Jovana | Florin | Ten quiet minutes at two | Begin with the bed by the door | Some | Few falls, so few numbers | Greta on Daisy | Audio, for the break at night
I-03 | 1 | Desmond | Efua | The hour on the board helps who reads it | Pictures came nearer to it than words | Some | Home by noon moved; the gap grew | Wilma and her daughter | A page with both lines in one picture
I-04 | 1 | Bashir | Greta | Ten o’clock, in pairs, without the phone | Half past nine works where breakfast is early | Strong | Two wards, and checks done moved | Idris on Foxglove | One page
I-05 | 1 | Greta | Jovana | A bell and a key are harder to forget than a list | On Foxglove it hangs on the key | Some | Small numbers, two wards | Efua on Clover | The card itself
`,
  ),
  reviews: table(
    ['idea', 'pass', 'facilitator', 'knowledge', 'promising', 'nothing', 'leaders'],
    `
idea | pass | facilitator | knowledge | promising | nothing | leaders
I-01 | 1 | Tamsin | Efua; Florin; Bashir; Ciara; Wilma | Greta: Not before it is screwed on | | Mirela
I-04 | 1 | Rafael | Anouk; Bashir; Hedda; Idris; Desmond; Zoltan | | | Mirela
I-02 | 1 | Tamsin | Idris; Jovana; Florin; Anouk; Ciara; Wilma | Hedda: We are two, and one is always with somebody | | Oskar
I-03 | 1 | Tamsin | Ciara; Desmond | Efua: With pictures, again; Jovana: Not for everyone yet; Wilma: My mother could not read it; Idris: Say it as well; Greta: Ask the interpreters first | | Mirela
`,
  ),
  groupBallots: table(
    ['idea', 'pass', 'by', 'group', 'knowledge', 'promising', 'nothing'],
    `
idea | pass | by | group | knowledge | promising | nothing
I-02 | 1 | Rafael | Patients and carers | 9 | 1 | 0
`,
  ),
  ratings: table(
    ['idea', 'pass', 'reviewer', 'except'],
    `
idea | pass | reviewer | except
I-01 | 1 | Bashir |
I-01 | 1 | Ciara | ST4 Partly: somebody has to count
I-04 | 1 | Hedda |
I-04 | 1 | Idris | ST4 Partly: not at night, and it need not be
I-02 | 1 | Florin |
I-02 | 1 | Anouk | ST4 Partly: with two it is tight
I-03 | 1 | Efua | ST3 Not met: those who need an interpreter stayed
I-03 | 1 | Jovana | ST3 Not met: the gap grew
`,
  ),
  fairness: table(
    ['idea', 'pass', 'passes', 'words'],
    `
idea | pass | passes | words
I-01 | 1 | yes | No linked measure is split by group; tests say the same for priority groups
I-04 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-02 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-03 | 1 | no | Interpreter needed on Bluebell in M03 did not gain while the others did
`,
  ),
  verdicts: table(
    ['idea', 'pass', 'R1', 'R2', 'R3', 'R4', 'anyway'],
    `
idea | pass | R1 | R2 | R3 | R4 | anyway
I-01 | 1 | Gel where the hand goes is used, on two wards | Brackets for old beds | Ward nurses: fewer reminders | Action guide | Infections are everybody’s priority
I-04 | 1 | Checked at ten, in pairs, nearly all are done | Sundays | Ward nurses; hospital board: one hour without calls | One page; decision memo | Sore skin keeps people here for weeks
I-02 | 1 | A quiet round at two, on two wards | Nights with one nurse | Ward nurses: a calm night | Audio |
I-03 | 1 | Knowing the hour helps to leave | Everyone who does not read the board | Nobody yet: patients who need an interpreter stayed behind | Not before it helps them |
`,
  ),
  returns: table(
    ['idea', 'pass', 'reason', 'testNext', 'doesNotWork'],
    `
idea | pass | reason | testNext | doesNotWork
I-03 | 1 | Promising: more are home by noon, those who need an interpreter are not | With an interpreter on the phone the evening before | A board in one language
`,
  ),
  setAsides: table(
    ['idea', 'reason', 'agreedBy'],
    `
idea | reason | agreedBy
I-10 | Nobody writes at night, and nobody should have to | Tamsin
`,
  ),
  refinements: [],
};

export const voices: Voices = {
  feedback: table(
    ['on', 'by', 'code', 'says', 'phase', 'why'],
    `
on | by | code | says | phase | why
2026-01-13 | Anouk | D1 | Holds | Reduction |
2026-01-14 | Ciara | D1 | Holds | Synthesis | Two wards are never alike
2026-01-14 | Rafael | D2 | Holds | Generation |
2026-04-14 | Jovana | D1 | Not sure | Reduction | With four falls a month, what is a number
2026-04-14 | Zoltan | D2 | Holds | Generation | Somebody wrote down what I said
2026-04-15 | Efua | D1 | Holds | Capture |
`,
  ),
  valued: table(
    ['on', 'role', 'routine', 'answer', 'when'],
    `
on | role | routine | answer | when
2026-04-14 | Member | Generation | Valued | The porter’s idea was tried first
2026-04-14 | Member | Sharing | Valued |
2026-04-14 | Member | Consolidation and capture | Not valued | The review was at shift change
2026-04-15 | Broker | Sharing | Valued |
2026-04-15 | Community | Consolidation and capture | Valued | My vote stood beside a manager’s
2026-04-15 | Leader | Application | Valued |
`,
  ),
  reflections: table(
    ['on', 'by', 'set', 'answer'],
    `
on | by | set | answer
2026-04-14 | Mirela | R-A | I come at ten now, when there is time to talk
2026-04-15 | Hedda | R-C | “Tried” means once for some and a month for others
`,
  ),
  worth: table(
    ['on', 'by', 'measure', 'answer', 'why'],
    `
on | by | measure | answer | why
2026-04-14 | Anouk | M01 | Worth it |
2026-04-14 | Desmond | M01 | Worth it |
2026-04-15 | Greta | M02 | Not worth it | Watching takes longer than washing
`,
  ),
  noticings: table(
    ['on', 'by', 'team', 'topic', 'line'],
    `
on | by | team | topic | line
2026-03-04 | Wilma | | Nights | He gets up because the drink is on the other side
2026-05-20 | Bashir | Aster | Going home | Transport comes at one, whatever the board says
`,
  ),
  misses: table(
    ['on', 'by', 'words'],
    `
on | by | words
2026-03-18 | Idris | drinks at night
`,
  ),
  held: table(
    ['on', 'by', 'step', 'what', 'minutes', 'people', 'came'],
    `
on | by | step | what | minutes | people | came
2026-03-11 | Tamsin | S-02 | | 40 | 9 | Gel elevated
2026-04-22 | Tamsin | S-04 | | 20 | 7 | Two wards ask for brackets
2026-05-13 | Nadia | | Numbers meeting | 45 | 6 |
`,
  ),
  norming: [],
  visits: table(
    ['on', 'by', 'plan', 'from', 'to'],
    `
on | by | plan | from | to
2026-05-06 | Tamsin | C-01 | Able | Acting
2026-05-12 | Anouk | C-03 | Aware | Willing
`,
  ),
};
