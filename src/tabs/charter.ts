import { CharterKind } from '../domain/words';
import { choice, computed, date, id, type Row, several, tab, text, yes } from './tab';

export const charter = tab(
  'Charter',
  {
    about: 'What the network agreed on: goals, priorities, standards, what counts as knowledge, group sets.',
    colour: 'grey',
    owner: 'people',
    appears: 'day one',
    key: ['code', 'kind', 'text'],
  },
  {
    code: id('Code', { help: 'Given by the tool: letters for the kind and a number.' }),
    kind: choice('Kind', CharterKind, { width: 150 }),
    text: text('Text', {
      width: 420,
      help: 'Group sets are written “Language: Multilingual*, Not multilingual”; the asterisk marks a priority group.',
    }),
    required: yes('Required'),
    equity: yes('Equity'),
    whoLivesIt: several('Who lives it', 'groups'),
    reviewBy: date('Review by'),
    agreedBy: computed('Agreed by'),
    version: computed('Version'),
    strength: computed('Strength'),
  },
);
export type CharterRow = Row<typeof charter>;
