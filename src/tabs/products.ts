import { Category, ProductFormat } from '../domain/words';
import { choice, computed, date, id, number, type Row, several, severalLinks, tab, text } from './tab';

export const products = tab(
  'Products',
  {
    about: 'What carries knowledge to those who will use it: a brief, a story, a clip. Seven facts make it ready.',
    colour: 'green',
    owner: 'people',
    appears: 'later',
    key: ['id', 'ideas', 'title'],
    ids: { prefix: 'K', digits: 2 },
  },
  {
    id: id('ID', { help: 'Given by the tool.' }),
    ideas: severalLinks('Idea(s)', 'ideas'),
    title: text('Title', { width: 220 }),
    format: choice('Format', ProductFormat, { width: 150 }),
    audience: several('Audience', 'groups'),
    expectedAction: text('Expected action', { width: 200 }),
    category: choice('Category', Category, { width: 100 }),
    nextSteps: text('Next steps', { width: 220, help: 'Numbered, one a line, each with who.' }),
    timeAWeek: number('Time a week (min)'),
    peopleNeeded: text('People needed'),
    bandwidth: text('Bandwidth', { help: 'What gives way to make room for it.' }),
    money: text('Money'),
    knowHow: text('Know-how/training'),
    brokers: several('Broker', 'people'),
    keepers: several('Keeper', 'people'),
    reviewBy: date('Review by', {
      help: 'Blank: 120 days after it was ready, or as Settings say. A use that went Better moves it on; what you type then stands.',
    }),
    mediaLink: text('Media link'),
    state: computed('State', { width: 90 }),
    missingFacts: computed('Missing facts', { width: 180 }),
    workedFor: computed('Where it worked & for whom', { width: 200 }),
    notFor: computed('Where it did not', { width: 200 }),
    shares: computed('Shares', { width: 70 }),
    reached: computed('People reached', { width: 70 }),
    uses: computed('Uses', { width: 60 }),
    doc: computed('Doc', { width: 160 }),
  },
);
export type ProductRow = Row<typeof products>;
