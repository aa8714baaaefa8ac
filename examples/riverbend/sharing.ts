import { idOf } from '../generator/cells';
import type { Share } from '../generator/story';
import { table } from '../generator/table';
import { day } from './calendar';

/** Who told whom, week by week, always on a Wednesday. The one without a product was told before anything was captured. */
const told = table(
  ['product', 'idea', 'who', 'group', 'week', 'direction', 'format', 'people', 'heard', 'followUp'],
  `
product | idea | who | group | week | direction | format | people | heard | followUp
K-03 | I-02 | Zeke | Counsellors | 21 | Out to the field | Elevator pitch | 6 | Who answers when a family texts back at night? | Beto
K-03 | I-02 | Ada | Grade 9 teachers | 22 | Across teams | Story | 18 | Can we have the nine messages? | Jonas
K-04 | I-02 | Zeke | Multilingual families | 22 | Out to the field | Audio clip | 40 | شكرًا لأنّكم تسألون عن الوقت المناسب لنا. | Zeke
K-06 | I-04 | Zeke | Multilingual families | 24 | Out to the field | Audio clip | 25 | Preguntan si también pueden mandar notas ellos. | Hugo
K-01 | I-01 | Ada | Grade 9 teachers | 27 | Across teams | Elevator pitch | 14 | What about the second door? | Chidi
K-02 | I-01 | Ada | School leaders | 28 | Up or down | One-page brief | 6 | The bell belongs to the district | Cleo
K-01 | I-01 | Yara | Grade 9 teachers | 28 | Across teams | Story | 9 | They want to see it, not read it | Yara
K-01 | I-01 | Chidi | Grade 9 teachers | 29 | Across teams | Workshop | 12 | Try it seated in small rooms | Grace
K-07 | I-05 | Zeke | Counsellors | 29 | Out to the field | Elevator pitch | 5 | Three feels like giving up on the others | Farid
K-10 | I-20 | Ada | Grade 9 teachers | 30 | Across teams | Workshop | 20 | Who covers when the counsellor is away? | Grace
K-07 | I-05 | Zeke | Counsellors | 31 | Out to the field | One-page brief | 8 | They like the card, they doubt the number | Farid
| I-13 | Chidi | Grade 9 teachers | 32 | Across teams | Elevator pitch | 11 | Two want to start on Monday | Kavya
K-09 | I-10 | Zeke | Counsellors | 33 | Out to the field | Story | 7 | The room is the question | Farid
K-08 | I-07 | Yara | Coaches | 35 | Across teams | Video clip | 5 | Shorter than our meetings | Yara
K-08 | I-07 | Yara | Grade 9 teachers | 36 | Across teams | Video clip | 16 | What do you do with the third pile? | Dalia
K-03 | I-02 | Zeke | Multilingual families | 39 | Out to the field | Audio clip | 30 | Una madre pidió que la llamen los domingos | Priya
`,
);

export const shares: readonly Share[] = told.map(({ week, ...share }, place) => ({
  ...share,
  id: idOf('H', place + 1, 3),
  on: day(Number(week), 2),
}));
