import { type Damage, damagesOf, type Rows } from '../damage';

const emptied = (tab: string, heading: string, row: number): Rows[number] => [
  `emptied ${heading} in row ${row} of ${tab}`,
  (hand) => hand.type(tab, heading, row, ''),
];
const missing: Rows = [
  emptied('Ideas', 'ID', 3),
  emptied('Tests & uses', 'ID', 5),
  emptied('Products', 'ID', 2),
  emptied('Sharing', 'ID', 3),
  emptied('Change plan', 'Row', 3),
  emptied('Measures', 'Code', 3),
  emptied('Charter', 'Code', 4),
  emptied('People', 'Name', 2),
  emptied('People', 'Name', 12),
  emptied('Process map', 'ID', 2),
  [
    'emptied the whole column ID of Ideas',
    (hand) => void hand.range('Ideas', 'ID', 2, hand.lastRow('Ideas') - 1).clearContent(),
  ],
  [
    'chose Team in Kind of People and has not named it yet',
    (hand) => hand.type('People', 'Kind', hand.lastRow('People') + 1, 'Team'),
    { sameDashboard: true },
  ],
  [
    'began a measure with its kind alone',
    (hand) => hand.type('Measures', 'Kind', hand.lastRow('Measures') + 1, 'Process'),
    { sameDashboard: true },
  ],
  [
    'typed an idea without leaving the row its id',
    (hand) => hand.put('Ideas', 'Change idea', hand.lastRow('Ideas') + 1, 'Peer tutors'),
  ],
];

const copied = (tab: string, row: number, expected?: Rows[number][2]): Rows[number] => [
  `copied row ${row} of ${tab} to the end`,
  (hand) => {
    const sheet = hand.sheet(tab);
    const width = sheet.getLastColumn();
    const last = sheet.getLastRow();
    if (sheet.getMaxRows() === last) sheet.insertRowsAfter(last, 5);
    sheet.getRange(row, 1, 1, width).copyTo(sheet.getRange(last + 1, 1, 1, width));
  },
  expected,
];
const duplicate: Rows = [
  copied('Ideas', 3),
  copied('Tests & uses', 4),
  copied('Products', 2),
  copied('Sharing', 2),
  copied('Change plan', 2),
  copied('Charter', 3),
  copied('Measures', 2),
  copied('People', 2, { sameDashboard: true }),
  copied('People', 12),
  copied('Process map', 2),
  copied('Data', 4, { says: /Same week, team, measure and group as row/ }),
  ['wrote the id of one idea as that of another', (hand) => hand.type('Ideas', 'ID', 4, 'i-1')],
  ['wrote an id that is none', (hand) => hand.type('Ideas', 'ID', 4, 'the second')],
  ['gave two measures one code', (hand) => hand.type('Measures', 'Code', 3, 'M01')],
  ['named two measures alike', (hand) => hand.type('Measures', 'Name', 3, 'Falls per 1,000 bed days')],
  ['named two people alike', (hand) => hand.type('People', 'Name', 12, 'Anouk')],
];

export const ids: readonly Damage[] = [...damagesOf('missing ids', missing), ...damagesOf('duplicate ids', duplicate)];
