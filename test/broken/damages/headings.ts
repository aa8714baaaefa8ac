import { type Damage, damagesOf, type Rows } from '../damage';
import type { Hand } from '../hand';

const peoplesTabs = [
  'Data',
  'Ideas',
  'Tests & uses',
  'Products',
  'Sharing',
  'Change plan',
  'Charter',
  'Measures',
  'People',
  'Process map',
];

const said = (words: string) => new RegExp(words.replace(/[()]/g, '\\$&'));

const permuted: Rows = [
  ...peoplesTabs.map((tab): Rows[number] => [
    `dragged the columns of ${tab} into another order`,
    (hand) => hand.shuffleColumns(tab),
    { sameDashboard: true },
  ]),
  [
    'dragged the columns of every tab into another order',
    (hand) => {
      for (const tab of peoplesTabs) hand.shuffleColumns(tab);
    },
    { sameDashboard: true },
  ],
  [
    'put three new columns between those of Data',
    (hand) => {
      hand.sheet('Data').insertColumnsBefore(2, 1);
      hand.sheet('Data').insertColumnsBefore(5, 2);
      hand
        .sheet('Data')
        .getRange(1, 2, 3, 1)
        .setValues([['Class'], ['4b'], ['4b']]);
    },
    { sameDashboard: true },
  ],
  [
    'put a new column before the ids of Ideas',
    (hand) => {
      hand.sheet('Ideas').insertColumnsBefore(1, 1);
      hand
        .sheet('Ideas')
        .getRange(1, 1, 3, 1)
        .setValues([['Ours'], ['x'], ['y']]);
    },
    { sameDashboard: true },
  ],
];

const renamedToKnown = (tab: string, heading: string, to: string): Rows[number] => [
  `wrote ${heading} of ${tab} as “${to}”`,
  (hand) => hand.rename(tab, heading, to),
  { sameDashboard: true },
];
/** Nobody can know what is meant: the column that is missed is named, and what stood on the dashboard stays. */
const renamedAway = (tab: string, heading: string, to: string): Rows[number] => [
  `renamed ${heading} of ${tab} to “${to}”`,
  (hand) => hand.rename(tab, heading, to),
  { says: said(`${tab} has no column ${heading}`), sameDashboard: true },
];
const renamed: Rows = [
  renamedToKnown('Data', 'Out of', '  OUT  of '),
  renamedToKnown('Data', 'Number', 'number'),
  renamedToKnown('Data', 'Team', 'Team\u00a0'),
  renamedToKnown('Ideas', 'Contact', 'CONTACT'),
  renamedToKnown('Tests & uses', 'Team or group', 'Team  or\ngroup'),
  renamedToKnown('Measures', 'Number means', 'number Means'),
  renamedToKnown('People', 'Kind', 'ＫＩＮＤ'.normalize('NFKC').toLowerCase()),
  renamedToKnown('Data', 'Measure', 'Measure\u200b'),
  renamedAway('Data', 'Out of', 'Total'),
  renamedAway('Data', 'Period', 'Week'),
  renamedAway('Measures', 'Type', 'Sort of measure'),
  renamedAway('People', 'Kind', 'What'),
  renamedAway('Ideas', 'Team', 'Ward'),
  renamedAway('Tests & uses', 'Result', 'How it went'),
  renamedAway('Charter', 'Kind', 'Art'),
  renamedAway('Measures', 'Better', 'Besser'),
];

const deleted = (tab: string, heading: string): Rows[number] => [
  `deleted the column ${heading} of ${tab}`,
  (hand) => hand.sheet(tab).deleteColumn(hand.column(tab, heading)),
  { says: said(`${tab} has no column ${heading}`), sameDashboard: true },
];
const missing: Rows = [
  deleted('Data', 'Number'),
  deleted('Data', 'Team'),
  deleted('Data', 'Group'),
  deleted('Ideas', 'Measure(s)'),
  deleted('Tests & uses', 'Kind'),
  deleted('Products', 'Idea(s)'),
  deleted('Sharing', 'Group'),
  deleted('Measures', 'Teams'),
  deleted('Measures', 'Code'),
  deleted('People', 'Name'),
  deleted('People', 'Role'),
  [
    'deleted the heading row of Data',
    (hand) => hand.sheet('Data').deleteRow(1),
    { says: /Data has no column Period/, sameDashboard: true },
  ],
  [
    'put a title above the headings of Ideas',
    (hand) => {
      hand.sheet('Ideas').insertRowsBefore(1, 1);
      hand.sheet('Ideas').getRange(1, 1).setValue('Our ideas');
    },
    { says: /Ideas has no column ID/, sameDashboard: true },
  ],
  [
    'deleted the column Note of Data',
    (hand) => hand.sheet('Data').deleteColumn(hand.column('Data', 'Note')),
    { says: /no column Note on Data/ },
  ],
  [
    'deleted the computed column Stage of Ideas',
    (hand) => hand.sheet('Ideas').deleteColumn(hand.column('Ideas', 'Stage')),
  ],
];

/** Two columns of one name: which one is meant cannot be known. */
const twice = (tab: string, heading: string, where: 'left' | 'right'): Rows[number] => [
  `copied the column ${heading} of ${tab} to the ${where}`,
  (hand) => copyColumn(hand, tab, heading, where),
  { says: said(`${tab} has two columns called ${heading}`), sameDashboard: true },
];
function copyColumn(hand: Hand, tab: string, heading: string, where: 'left' | 'right'): void {
  const sheet = hand.sheet(tab);
  const column = hand.column(tab, heading);
  const target = where === 'left' ? 1 : sheet.getLastColumn() + 1;
  if (where === 'left') sheet.insertColumnsBefore(1, 1);
  else sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  sheet
    .getRange(1, where === 'left' ? column + 1 : column, sheet.getLastRow(), 1)
    .copyTo(sheet.getRange(1, target, sheet.getLastRow(), 1));
}
const duplicated: Rows = [
  twice('Data', 'Number', 'left'),
  twice('Data', 'Number', 'right'),
  twice('Data', 'Team', 'right'),
  twice('Ideas', 'Team', 'left'),
  twice('Tests & uses', 'Result', 'right'),
  twice('Measures', 'Type', 'left'),
  twice('People', 'Name', 'right'),
  twice('Charter', 'Text', 'right'),
  [
    'began a second column Number in Data and typed nothing into it',
    (hand) => {
      hand.sheet('Data').insertColumnsBefore(1, 1);
      hand.sheet('Data').getRange(1, 1).setValue('Number');
    },
    { says: /Data has two columns called Number/, sameDashboard: true },
  ],
  [
    'wrote Stage over a column of their own in Ideas',
    (hand) => hand.rename('Ideas', 'Our remarks', 'Stage'),
    { sameDashboard: true },
  ],
];

export const headings: readonly Damage[] = [
  ...damagesOf('permuted headings', permuted),
  ...damagesOf('renamed headings', renamed),
  ...damagesOf('missing headings', missing),
  ...damagesOf('duplicated headings', duplicated),
];
