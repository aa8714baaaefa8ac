import { Direction, ShareFormat } from '../domain/words';
import { choice, date, id, link, name, number, type Row, tab, text } from './tab';

export const sharing = tab(
  'Sharing',
  {
    about: 'Who told whom about what, how, and what came back.',
    colour: 'green',
    owner: 'people',
    appears: 'later',
    key: ['id', 'date', 'who', 'product', 'idea', 'group'],
    ids: { prefix: 'H', digits: 3 },
  },
  {
    id: id('ID', { help: 'Given by the tool.' }),
    date: date('Date'),
    who: name('Who', 'people', { width: 90 }),
    product: link('Product', 'products', { help: 'May be blank.' }),
    idea: link('Idea', 'ideas'),
    group: name('Group', 'groups'),
    direction: choice('Direction', Direction),
    format: choice('Format', ShareFormat),
    people: number('People'),
    heardBack: text('What we heard back', { width: 260 }),
    followUp: name('Follow up', 'people'),
  },
);
export type ShareRow = Row<typeof sharing>;
