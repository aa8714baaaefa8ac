import { type Damage, damagesOf, type Rows } from '../damage';
import type { Hand } from '../hand';

const tab = 'Cycle history';

const cut = (rows: number): Rows[number] => [
  `cut ${rows} rows off the end of the Cycle history`,
  (hand) => hand.sheet(tab).deleteRows(hand.lastRow(tab) - rows + 1, rows),
  { says: new RegExp(rows === 1 ? '1 row is missing' : `${rows} rows are missing`) },
];
const changed = (did: string, row: number, how: (hand: Hand) => void): Rows[number] => [
  `${did} in row ${row} of the Cycle history`,
  how,
  { says: new RegExp(`row ${row} was changed outside the tool`) },
];
const write = (heading: string, row: number, value: string | number): Rows[number] =>
  changed(`wrote “${value}” over ${heading}`, row, (hand) => hand.put(tab, heading, row, value));

export const historyByHand: readonly Damage[] = damagesOf('hand-edited History', [
  cut(1),
  cut(3),
  cut(40),
  write('To', 30, 'Application'),
  write('Who', 41, 'Somebody else'),
  write('Answer', 52, 'not what was said'),
  write('Seq', 60, 7),
  write('Seq', 61, 'sixty'),
  write('When', 70, 'yesterday'),
  write('More', 80, '{"broken":'),
  write('Event', 90, 'idea.stolen'),
  write('Chain', 100, 'feedfacefeedface'),
  changed('emptied the event', 55, (hand) => hand.put(tab, 'Event', 55, '')),
  [
    'emptied a whole line of the Cycle history',
    (hand) => void hand.sheet(tab).getRange(56, 1, 1, 20).clearContent(),
    { says: /1 row is missing before row 56/ },
  ],
  [
    'deleted a row in the middle of the Cycle history',
    (hand) => void hand.sheet(tab).deleteRow(66),
    { says: /1 row is missing before row 66/ },
  ],
  [
    'put a row of their own into the middle of the Cycle history',
    (hand) => {
      hand.sheet(tab).insertRowsBefore(66, 1);
      hand
        .sheet(tab)
        .getRange(65, 1, 1, 20)
        .copyTo(hand.sheet(tab).getRange(66, 1, 1, 20));
    },
    { says: /was changed outside the tool/ },
  ],
  [
    'copied the last row of the Cycle history below itself',
    (hand) => {
      const last = hand.lastRow(tab);
      if (hand.sheet(tab).getMaxRows() === last) hand.sheet(tab).insertRowsAfter(last, 5);
      hand
        .sheet(tab)
        .getRange(last, 1, 1, 20)
        .copyTo(hand.sheet(tab).getRange(last + 1, 1, 1, 20));
    },
    { says: /was changed outside the tool/ },
  ],
  [
    'left an empty row inside the Cycle history',
    (hand) => void hand.sheet(tab).insertRowsBefore(70, 1),
    { sameDashboard: true },
  ],
  [
    'sorted the Cycle history by event',
    (hand) =>
      void hand
        .sheet(tab)
        .getRange(2, 1, hand.lastRow(tab) - 1, 20)
        .sort(10),
    { sameDashboard: true },
  ],
  ['deleted the tab Cycle history', (hand) => hand.book.deleteSheet(hand.sheet(tab)), { says: /rows are missing/ }],
  [
    'deleted the column Chain',
    (hand) => hand.sheet(tab).deleteColumn(hand.column(tab, 'Chain')),
    { says: /Cycle history has no column Chain/, sameDashboard: true },
  ],
]);
