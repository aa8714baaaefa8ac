import { type Damage, damagesOf, type Rows } from '../damage';

const errorIn = (tab: string, heading: string, row: number, formula: string): Rows[number] => [
  `a formula in ${heading} of ${tab} shows an error: ${formula}`,
  (hand) => hand.put(tab, heading, row, formula),
];
const errors: Rows = [
  errorIn('Data', 'Number', 9, '=1/0'),
  errorIn('Data', 'Out of', 9, '=VLOOKUP("x",A2:B3,2,FALSE)'),
  errorIn('Data', 'Period', 12, '=NA()'),
  errorIn('Data', 'Team', 14, '=NA()'),
  errorIn('Data', 'Measure', 15, '=NA()'),
  errorIn('Data', 'Group', 16, '=NA()'),
  errorIn('Ideas', 'Change idea', 3, '=NA()'),
  errorIn('Ideas', 'Team', 3, '=1/0'),
  errorIn('Tests & uses', 'Result', 4, '=NA()'),
  errorIn('Measures', 'Target', 3, '=NA()'),
  errorIn('Measures', 'Code', 3, '=NA()'),
  errorIn('People', 'Email', 8, '=NA()'),
  [
    'a whole column Number is still loading',
    (hand) => hand.range('Data', 'Number', 2, 20).setValue('Loading...'),
    { says: /Loading\.\.\./ },
  ],
  ['a reference was deleted: #REF! in Number', (hand) => hand.put('Data', 'Number', 7, '#REF!'), { says: /#REF!/ }],
  ['the team’s name in People shows an error', (hand) => hand.put('People', 'Name', rowOfTeam, '=NA()')],
  [
    'the heading Number of Data shows an error',
    (hand) => hand.put('Data', 'Number', 1, '=NA()'),
    { sameDashboard: true },
  ],
];
/** Aster stands here. */
const rowOfTeam = 2;

/** Typed into cells that were formatted as text: locale, what was typed, and what it means there, if anything. */
const typedNumbers: readonly (readonly [locale: string, text: string, means: number | undefined])[] = [
  ['en_US', '12.5', 12.5],
  ['en_US', '12,5', undefined],
  ['en_US', '1,234.5', 1234.5],
  ['en_US', '1 234', 1234],
  ['en_US', '95%', undefined],
  ['de_DE', '12,5', 12.5],
  ['de_DE', '1.234,5', 1234.5],
  ['de_DE', '12.5', undefined],
  ['fr_FR', '1 234,5', 1234.5],
  ['fr_FR', '1\u202f234', 1234],
  ['fr_FR', '12.5', undefined],
  ['de_CH', "1'234.5", 1234.5],
  ['de_CH', '1’234', 1234],
  ['en_IN', '1,23,456', 123_456],
  ['hi_IN', '१२', 12],
  ['ar_EG', '١٢', 12],
  ['ar_EG', '١٬٢٣٤', 1234],
  ['ja_JP', '１２', 12],
  ['en_GB', '12 of 15', undefined],
  ['en_GB', '12 15', undefined],
  ['en_GB', 'O', undefined],
  ['en_GB', '−3', -3],
  ['en_GB', 'about 12', undefined],
  ['pt_BR', '1.234', 1234],
];
const textNumbers: Rows = typedNumbers.map(([locale, text, means]) => [
  `wrote ${JSON.stringify(text)} as text into a number of a ${locale} spreadsheet`,
  (hand) => {
    hand.book.setSpreadsheetLocale(locale);
    // Out of is large enough for every number here.
    hand.put('Data', 'Out of', 10, 200_000);
    hand.putText('Data', 'Number', 10, text);
  },
  means === undefined ? { says: /Number: / } : { means: { [text]: means } },
]);

const typedDates: readonly (readonly [locale: string, text: string])[] = [
  ['en_GB', '13/4/26'],
  ['en_GB', '13 April'],
  ['en_US', '4/13/26'],
  ['en_US', '13/4/2026'],
  ['de_DE', '13.04.26'],
  ['de_DE', '13. April 2026'],
  ['fr_FR', '13 avril 2026'],
  ['ja_JP', '2026年4月13日'],
  ['en_GB', 'week 16'],
  ['en_GB', '2026-04-31'],
  ['en_GB', '2026-4-13'],
  ['en_GB', '13th'],
];
const textDates: Rows = [
  ...typedDates.map(([locale, text]): Rows[number] => [
    `wrote ${text} as text into Period of a ${locale} spreadsheet`,
    (hand) => {
      hand.book.setSpreadsheetLocale(locale);
      hand.putText('Data', 'Period', 6, text);
    },
    { says: /Period: / },
  ]),
  [
    'typed the time of day with the date',
    (hand) => hand.put('Data', 'Period', 6, '2026-04-13 23:59:59'),
    { sameDashboard: true },
  ],
  ['typed a date inside the week', (hand) => hand.put('Data', 'Period', 6, '2026-04-16'), { sameDashboard: true }],
  ['typed only a time into Period', (hand) => hand.put('Data', 'Period', 6, '8:30')],
  ['typed a year of five figures', (hand) => hand.range('Data', 'Period', 6).setValue(6_600_000)],
  ['typed the year 206', (hand) => hand.put('Data', 'Period', 6, '0206-04-13')],
  ['typed 12/15 for twelve of fifteen', (hand) => hand.type('Data', 'Number', 6, '12/11'), { says: /Number: / }],
  ['wrote a date as text on Tests & uses', (hand) => hand.putText('Tests & uses', 'Started', 4, '3/4/26')],
  ['wrote a date as text on Measures', (hand) => hand.putText('Measures', 'Started', 3, '27.10.25')],
  ['wrote a date as text on People', (hand) => hand.putText('People', 'Joined on', rowOfTeam, '27.10.25')],
];

const rtl = 'فكرة جديدة للعمل معًا';
const long = (length: number, word = 'slow and steady ') =>
  word.repeat(Math.ceil(length / word.length)).slice(0, length);
const textAt = (did: string, tab: string, heading: string, row: number, text: string): Rows[number] => [
  `${did} into ${heading} of ${tab}`,
  (hand) => hand.type(tab, heading, row, text),
  { keeps: { tab, heading, row, text } },
];
const texts: Rows = [
  textAt('typed 50,000 characters', 'Ideas', 'Change idea', 3, long(50_000)),
  textAt('typed 50,000 characters without a space', 'Ideas', 'Change idea', 3, long(50_000, 'x')),
  textAt('typed 50,000 characters', 'Ideas', 'Problem it solves', 4, long(50_000)),
  textAt('typed 50,000 characters', 'Tests & uses', 'What we learned', 5, long(50_000)),
  textAt('typed 50,000 characters', 'Data', 'Note', 5, long(50_000)),
  textAt('typed 50,000 characters', 'Data', 'Team', 5, long(50_000)),
  textAt('typed 50,000 characters', 'Data', 'Number', 5, long(50_000)),
  textAt('typed 50,000 characters', 'Measures', 'Name', 3, long(50_000)),
  textAt('typed 50,000 characters', 'People', 'Name', 8, long(50_000)),
  textAt('typed 50,000 characters', 'Charter', 'Text', 4, long(50_000)),
  textAt('typed 40,000 emoji units', 'Ideas', 'Change idea', 3, long(40_000, '👩‍🏫🏽')),
  textAt('typed emoji', 'Ideas', 'Change idea', 3, '👩🏽‍🏫 greets each child 👋🏿'),
  textAt('typed right-to-left text', 'Ideas', 'Change idea', 3, rtl),
  textAt('typed right-to-left text with marks', 'Ideas', 'Contact', 3, `\u202e${rtl}\u202c`),
  textAt('pasted half of an emoji', 'Ideas', 'Change idea', 3, 'half \ud83d of an emoji'),
  textAt('pasted half of an emoji', 'Tests & uses', 'What happened', 3, '\udc4b half'),
  textAt('typed a text of many lines', 'Ideas', 'Problem it solves', 3, 'one\ntwo\r\nthree\n\n\nfour'),
  textAt('typed letters with many accents', 'Ideas', 'Change idea', 3, `Z${'\u0301\u0323'.repeat(500)}algo`),
  textAt('typed “#1”', 'Ideas', 'Change idea', 3, '#1'),
  textAt('typed a hash tag', 'Tests & uses', 'What we learned', 3, '#CLEAN'),
  [
    'added a new idea of 50,000 characters',
    (hand) => hand.type('Ideas', 'Change idea', hand.lastRow('Ideas') + 1, long(50_000)),
  ],
  [
    'added a test whose lesson is 50,000 characters long',
    (hand) => {
      const row = hand.lastRow('Tests & uses') + 1;
      hand.put('Tests & uses', 'Kind', row, 'Test');
      hand.put('Tests & uses', 'Idea', row, 'I-05');
      hand.put('Tests & uses', 'What we learned', row, long(50_000));
    },
  ],
];

export const cells: readonly Damage[] = [
  ...damagesOf('error values', errors),
  ...damagesOf('text numbers', textNumbers),
  ...damagesOf('text dates', textDates),
  ...damagesOf('huge and odd text', texts),
];
