import { type Damage, damagesOf, type Rows } from '../damage';
import type { Hand } from '../hand';

const merge = (did: string, tab: string, area: string, expected?: Rows[number][2]): Rows[number] => [
  `merged ${did} (${tab}, ${area})`,
  (hand) => hand.sheet(tab).getRange(area).merge(),
  expected,
];
const merged: Rows = [
  merge('the week over four rows', 'Data', 'A2:A5', { says: /No period/ }),
  merge('the team over three rows', 'Data', 'B6:B8', { says: /No team named/ }),
  merge('Number and Out of', 'Data', 'E9:F9', { says: /Out of is empty/ }),
  merge('two headings', 'Data', 'E1:F1', { says: /Data has no column Out of/, sameDashboard: true }),
  merge('three rows of Data across', 'Data', 'A20:G22'),
  merge('a title with its problem', 'Ideas', 'B3:C3'),
  merge('two ideas', 'Ideas', 'A3:B4'),
  merge('the note over two rows', 'Data', 'G2:G3', { sameDashboard: true }),
  merge('two kinds of People', 'People', 'A3:A4'),
  merge('cells far below', 'Data', 'A600:F640', { sameDashboard: true }),
  merge('the rows that wait', 'Data', 'E100:F103'),
  merge('cells of the dashboard', 'Dashboard', 'B3:D8', { sameDashboard: true }),
  merge('cells of Data issues', 'Data issues', 'A1:C2'),
];

const blankRows = 30_000;
function far(hand: Hand, tab: string): number {
  const sheet = hand.sheet(tab);
  sheet.insertRowsAfter(sheet.getMaxRows(), blankRows);
  return sheet.getMaxRows();
}
const formatted: Rows = [
  ...['Data', 'Ideas', 'Tests & uses', 'People', 'Measures'].map((tab): Rows[number] => [
    `coloured 30,000 empty rows of ${tab}`,
    (hand) => {
      const last = far(hand, tab);
      hand
        .sheet(tab)
        .getRange(last - 200, 1, 200, 5)
        .setBackground('#ffeecc')
        .setNumberFormat('0.00');
    },
    { sameDashboard: true },
  ]),
  [
    'filled a formula of their own down 30,000 rows of Data',
    (hand) => {
      const last = far(hand, 'Data');
      hand.range('Data', 'Our remarks', 2, last - 1).setFormula('=ROW()*2');
    },
    { sameDashboard: true },
  ],
  [
    'filled their own column down 30,000 rows of Ideas',
    (hand) => {
      const last = far(hand, 'Ideas');
      hand.range('Ideas', 'Our remarks', 2, last - 1).setValue('-');
    },
    { sameDashboard: true },
  ],
  [
    'left spaces in 6,000 rows of Data',
    (hand) => {
      far(hand, 'Data');
      hand.range('Data', 'Number', 200, 6000).setNumberFormat('@').setValue(' ');
    },
    { sameDashboard: true },
  ],
  [
    'set checkboxes beside 3,000 empty rows of People',
    (hand) => {
      far(hand, 'People');
      hand.range('People', 'Active', 100, 3000).insertCheckboxes();
    },
    { sameDashboard: true },
  ],
  [
    'put lines around 5,000 empty rows of Data and a dropdown into them',
    (hand) => {
      far(hand, 'Data');
      hand.range('Data', 'Team', 120, 5000).setBorder(true, true, true, true, true, true);
    },
    { sameDashboard: true },
  ],
];

function filter(hand: Hand, tab: string, heading: string, hidden: string): void {
  const criteria = hand.filterCriteria().setHiddenValues([hidden]).build();
  hand.sheet(tab).getDataRange().createFilter().setColumnFilterCriteria(hand.column(tab, heading), criteria);
}
const filtered: Rows = (
  [
    ['Data', 'Team', 'Aster'],
    ['Data', 'Measure', 'M02 Hand hygiene'],
    ['Data', 'Number', ''],
    ['Ideas', 'Team', 'Clover'],
    ['Ideas', 'ID', 'I-01'],
    ['Tests & uses', 'Kind', 'Test'],
    ['People', 'Kind', 'Person'],
    ['Measures', 'Type', 'Proportion'],
    ['Charter', 'Kind', 'Standard'],
    ['Products', 'Title', ''],
    ['Sharing', 'Who', 'Tamsin'],
  ] as const
).map(([tab, heading, hidden]) => [
  `filtered “${hidden}” of ${heading} away on ${tab}`,
  (hand) => filter(hand, tab, heading, hidden),
  { sameDashboard: true },
]);

const hidden: Rows = [
  ...['Data', 'Ideas', 'Tests & uses', 'People', 'Measures', 'Charter', 'Cycle history'].map((tab): Rows[number] => [
    `hid rows 3 to 12 of ${tab}`,
    (hand) => hand.sheet(tab).hideRows(3, 10),
    { sameDashboard: true },
  ]),
  ['hid every row of Data but the headings', (hand) => hand.sheet('Data').hideRows(2, 150), { sameDashboard: true }],
  ['hid the columns Number and Out of', (hand) => hand.sheet('Data').hideColumns(5, 2), { sameDashboard: true }],
  ['hid the tab Data', (hand) => void hand.sheet('Data').hideSheet(), { sameDashboard: true }],
  ['hid the headings of Ideas', (hand) => hand.sheet('Ideas').hideRows(1, 1), { sameDashboard: true }],
];

const renameTab = (tab: string, to: string, expected: Rows[number][2] = { sameDashboard: true }): Rows[number] => [
  `renamed the tab ${tab} to “${to}”`,
  (hand) => void hand.sheet(tab).setName(to),
  expected,
];
const tabs: Rows = [
  renameTab('Data', 'Numbers'),
  renameTab('Data', 'DATA '),
  renameTab('Ideas', 'Unsere Ideen'),
  renameTab('Tests & uses', 'Tests'),
  renameTab('People', 'Who we are'),
  renameTab('Measures', 'Masse'),
  renameTab('Charter', 'Abmachungen'),
  renameTab('Products', 'Was wir wissen'),
  renameTab('Cycle history', 'History'),
  renameTab('Cycle history', 'Old stuff'),
  renameTab('Data issues', 'Fehler'),
  renameTab('_Lists', 'lists'),
  renameTab('_Computed', 'computed'),
  [
    'made a copy of Data',
    (hand) => void hand.sheet('Data').copyTo(hand.book).setName('Copy of Data'),
    { sameDashboard: true },
  ],
  [
    'renamed Data and began a new, empty Data',
    (hand) => {
      hand.sheet('Data').setName('Data of spring');
      hand.book.insertSheet('Data');
    },
  ],
  ['deleted the tab Data issues', (hand) => hand.book.deleteSheet(hand.sheet('Data issues')), { sameDashboard: true }],
  [
    'deleted the tab Measures',
    (hand) => hand.book.deleteSheet(hand.sheet('Measures')),
    { says: /tab Measures is missing/, sameDashboard: true },
  ],
  ['deleted the tab Sharing', (hand) => hand.book.deleteSheet(hand.sheet('Sharing'))],
  [
    'swapped the names of Ideas and Products',
    (hand) => {
      hand.sheet('Ideas').setName('x');
      hand.sheet('Products').setName('Ideas');
      hand.sheet('x').setName('Products');
    },
  ],
];

/** The owner keeps a range to herself: whoever is at the keyboard may not write there. */
function protect(hand: Hand, tab: string, area?: string): void {
  hand.asOwner(() => {
    const sheet = hand.sheet(tab);
    const kept = area === undefined ? sheet.protect() : sheet.getRange(area).protect();
    kept.setWarningOnly(false);
  });
}
const protectedRanges: Rows = [
  ['protected the headings of Data', (hand) => protect(hand, 'Data', 'A1:G1'), { sameDashboard: true }],
  ['protected Number and Out of', (hand) => protect(hand, 'Data', 'E:F'), { sameDashboard: true }],
  ['protected all of Data', (hand) => protect(hand, 'Data'), { sameDashboard: true }],
  ['protected all of Ideas', (hand) => protect(hand, 'Ideas'), { sameDashboard: true }],
  ['protected the ids of Ideas', (hand) => protect(hand, 'Ideas', 'A:A'), { sameDashboard: true }],
  ['protected Measures', (hand) => protect(hand, 'Measures'), { sameDashboard: true }],
  ['protected People', (hand) => protect(hand, 'People'), { sameDashboard: true }],
  ['protected the Dashboard', (hand) => protect(hand, 'Dashboard'), { says: /protected/, sameDashboard: true }],
  ['protected the Cycle history', (hand) => protect(hand, 'Cycle history')],
  ['protected _Computed', (hand) => protect(hand, '_Computed'), { says: /protected/, sameDashboard: true }],
  [
    'protected Ideas after somebody had typed an idea without an id',
    (hand) => {
      hand.put('Ideas', 'Change idea', hand.lastRow('Ideas') + 1, 'Peer tutors at lunch');
      protect(hand, 'Ideas');
    },
    { says: /protected/, sameDashboard: true },
  ],
];

export const layout: readonly Damage[] = [
  ...damagesOf('merged cells', merged),
  ...damagesOf('blank formatted rows', formatted),
  ...damagesOf('filters', filtered),
  ...damagesOf('hidden rows', hidden),
  ...damagesOf('renamed tabs', tabs),
  ...damagesOf('protected ranges', protectedRanges),
];
