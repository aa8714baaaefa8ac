import { idOf } from '../generator/cells';
import type { Stand } from '../generator/story';
import { table } from '../generator/table';

/** Where each group stands, and what it needs to do. */
const stands = table(
  ['product', 'group', 'category', 'state', 'action', 'us', 'partners', 'owner', 'contact', 'revisit', 'ask'],
  `
product | group | category | state | action | us | partners | owner | contact | revisit | ask
K-01 | Grade 9 teachers | Act | Acting | Run the door check daily for 3 weeks | Coach visit | Community partners lend door timers | Yara | 2026-05-06 | 2026-06-08 | None
K-02 | School leaders | Resources | Aware | Free 10 minutes at the start of period 1 | Decision memo | District office looks at the bell times | Cleo | 2026-04-14 | 2026-05-11 | Need more
K-03 | Grade 9 teachers | Act | Acting | Text before the second absence | Message bank | Phone plan | Ada | 2026-05-13 | 2026-06-01 | Yes
K-04 | Multilingual families | Buy-in | Willing | Say which hours work | Listening session | Community partners host | Zeke | 2026-05-12 | 2026-06-15 | None
K-05 | Grade 9 teachers | Act | Not aware | Start a peer hour | | | Amara | | | None
K-06 | Multilingual families | Act | Acting | Record and send notes | Recorder loan | | Zeke | 2026-03-18 | 2026-04-20 | None
K-07 | Counsellors | Act | Aware | Keep a list of three | Template | | Farid | 2026-04-01 | 2026-05-04 | None
K-11 | District office | Buy-in | Not aware | Speak for the idea in June | One-pager | | Ada | | 2026-06-20 | None
K-12 | District office | Resources | Aware | Cover for lunch drop-in | Two counsellors take turns | Volunteers from the library watch the hall | Farid | 2026-05-18 | 2026-06-15 | Open
`,
);

/** The four questions: what motivates them; people, time, money, know-how; obstacles; other conditions. */
const answers = table(
  ['product', 'motivates', 'people', 'time', 'money', 'knowHow', 'obstacles', 'surmountable', 'other'],
  `
product | motivates | people | time | money | knowHow | obstacles | surmountable | other
K-01 | Lessons that begin with work on the table | One colleague to start with | Two minutes a class | None | One visit | Two doors, one adult | Yes | The bell schedule stays
K-02 | Fewer calls from unhappy families | One leader for each school | One meeting | None | None | Announcements are set by the district | With help | The new bell plan is decided in June
K-03 | Knowing by noon where a child is | One clerk for each team | 25 minutes | Text plan | The nine messages | Night answers land on private phones | Yes | Family numbers are up to date
K-04 | Being asked instead of told | Somebody who speaks the language | Two minutes | None | None | Calls during a shift | Yes | Ramadan and harvest weeks
K-06 | Hearing their own language from school | Siblings who record | 20 minutes | None | Saving a note to the file | Phones change numbers | With help |
K-07 | Seeing one student do well | One counsellor for each grade | 30 minutes | None | None | | |
K-11 | A story that is good for the board | | | | | | |
K-12 | | One adult for the hall | Two lunches a week | 60 a week | None | No budget line before July | With help | The room is free until June
`,
);

const nothing = {
  ...{ motivates: '', people: '', time: '', money: '', knowHow: '' },
  ...{ obstacles: '', surmountable: '', other: '' },
};

export const plan: readonly Stand[] = stands.map((stand, place) => ({
  id: idOf('C', place + 1),
  ...nothing,
  ...answers.find((said) => said.product === stand.product),
  ...stand,
}));
