import type { Product, Share, Stand, Step } from '../generator/story';
import { table } from '../generator/table';
import { day } from './numbers';

const made = table(
  [
    'id',
    'idea',
    'title',
    'format',
    'audience',
    'category',
    'readyWeek',
    'brokers',
    'keepers',
    'media',
    'action',
    'steps',
    'minutes',
    'people',
    'bandwidth',
    'money',
    'knowHow',
  ],
  `
id | idea | title | format | audience | category | readyWeek | brokers | keepers | media | action | steps | minutes | people | bandwidth | money | knowHow
K-01 | I-01 | Hands first: how to hang the gel | Action guide | Ward nurses | Act | 21 | Tamsin | Efua; Florin | | Hang gel where the hand goes | 1. Walk the bay with a colleague (nurse) / 2. Hang two for each bed (porter) / 3. Count twenty moments on Friday (nurse) | 10 | Two nurses once, one porter | The poster round stops | 4 a bracket | None
K-02 | I-02 | Quiet round: ten minutes that keep people safe | Story (audio) | Ward nurses | Act | 27 | Tamsin | Idris | https://harbour.example/clips/quiet-round | Walk the bays at two | 1. Soft shoes at two (night nurse) / 2. Offer the toilet to who is awake (night nurse) | 70 | Two night nurses | The stock list moves to the day | None | None
K-03 | I-04 | Skin at ten | Change idea summary | Ward nurses | Act | 24 | Tamsin | Anouk; Bashir | | Move the check to the second round | 1. Phone to the desk at ten (ward clerk) / 2. Check in pairs (nurses) | 60 | Two nurses | Washing begins at half past ten | One torch | Ten minutes with Anouk
K-04 | I-04 | An hour without the phone | Decision memo | Hospital board | Resources | 0 | | Anouk | | Let the switchboard keep calls from ten to eleven | 1. Say yes to one hour (board) | | One person at the switchboard | | None | None
`,
);

export const products: readonly Product[] = made.map(({ readyWeek, ...product }) => ({
  ...product,
  ready: readyWeek === '0' ? '' : day(Number(readyWeek), 1),
}));

const told = table(
  ['id', 'product', 'idea', 'who', 'group', 'week', 'direction', 'format', 'people', 'heard', 'followUp'],
  `
id | product | idea | who | group | week | direction | format | people | heard | followUp
H-001 | K-01 | I-01 | Tamsin | Ward nurses | 22 | Across teams | Elevator pitch | 9 | Who screws it on? | Efua
H-002 | K-01 | I-01 | Tamsin | Ward managers | 23 | Up or down | One-page brief | 4 | Sixty brackets are a small order | Mirela
H-003 | K-03 | I-04 | Tamsin | Ward nurses | 26 | Across teams | Story | 11 | And on Sundays? | Anouk
H-004 | K-01 | I-01 | Rafael | Physiotherapists | 28 | Out to the field | Visit | 6 | We use the same bottle, could we have one by the bars? | Rafael
`,
);
export const shares: readonly Share[] = told.map(({ week, ...share }) => ({ ...share, on: day(Number(week), 2) }));

export const plan: readonly Stand[] = table(
  [
    'id',
    'product',
    'group',
    'category',
    'state',
    'action',
    'motivates',
    'people',
    'time',
    'money',
    'knowHow',
    'obstacles',
    'surmountable',
    'other',
    'us',
    'partners',
    'owner',
    'contact',
    'revisit',
    'ask',
  ],
  `
id | product | group | category | state | action | motivates | people | time | money | knowHow | obstacles | surmountable | other | us | partners | owner | contact | revisit | ask
C-01 | K-01 | Ward nurses | Act | Acting | Hang gel where the hand goes | Fewer reminders | Two nurses once | An hour | 4 a bracket | None | Bottles walk away | Yes | Porters on weekdays | Tamsin comes along | Estates lend a drill | Tamsin | 2026-05-06 | 2026-06-10 | None
C-02 | K-02 | Ward nurses | Act | Aware | Walk the bays at two | A calm night | Two night nurses | Ten minutes a bay | None | None | | | | The clip | | Idris | 2026-05-13 | 2026-05-20 | None
C-03 | K-03 | Ward nurses | Act | Willing | Move the check to ten | One thing less at eight | Two nurses | An hour | One torch | Ten minutes | The phone | With help | Breakfast on time | Anouk for one morning | Pharmacy rings later | Anouk | 2026-05-12 | 2026-06-08 | None
C-04 | K-04 | Hospital board | Resources | Aware | Keep calls away from the ward from ten to eleven | | One at the switchboard | One hour | None | None | Families ring at ten | With help | Until the new phones | Anouk and Bashir | | Anouk | 2026-05-19 | 2026-06-16 | Open
`,
);

export const steps: readonly Step[] = table(
  ['id', 'goal', 'phase', 'step', 'lane', 'often', 'groups', 'tool', 'support', 'feeds', 'status'],
  `
id | goal | phase | step | lane | often | groups | tool | support | feeds | status
S-01 | AG1 | Application | A ward takes one routine over for a month | Ward nurses | Quarterly | Ward nurses | Action guide | A morning with those who do it | | In place
S-02 | AG1 | Reduction | Open review at the bedside | Ward managers | Monthly | Ward nurses; Patients and carers | Ballot | Interpreter by phone | S-01 | In place
S-03 | AG1 | Generation | Weekly numbers and one small test | Ward nurses | Weekly | Ward nurses | Enter this week’s numbers | | S-02 | In place
S-04 | AG1 | Sharing | Five minutes at handover | Ward nurses | Weekly | Ward nurses; District nurses | Pitch card | Two hours a month | S-01 | Planned
`,
);
