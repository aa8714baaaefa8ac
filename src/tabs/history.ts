import { KnownBy } from '../domain/words';
import { choice, number, type Row, tab, text } from './tab';

/** Named *Cycle history* because Excel and the .xlsx libraries refuse a tab called History. Append-only. */
export const history = tab(
  'Cycle history',
  {
    about: 'Everything that was decided, in order. The tool only ever adds to it.',
    formerly: ['History'],
    colour: 'grey',
    owner: 'tool',
    appears: 'system',
    key: ['seq'],
  },
  {
    seq: number('Seq', { width: 50 }),
    when: text('When', { width: 150 }),
    who: text('Who'),
    knownBy: choice('Known by', KnownBy, { width: 80 }),
    through: text('Through', { width: 160 }),
    role: text('Role', { width: 90 }),
    group: text('Group'),
    request: text('Request', { width: 90 }),
    digest: text('Digest', { width: 90 }),
    event: text('Event'),
    idea: text('Idea', { width: 60 }),
    product: text('Product', { width: 60 }),
    object: text('Object', { width: 80 }),
    from: text('From', { width: 100 }),
    to: text('To', { width: 100 }),
    cycle: number('Cycle', { width: 50 }),
    question: text('Question', { width: 80 }),
    answer: text('Answer', { width: 260 }),
    more: text('More', { width: 200 }),
    chain: text('Chain', { width: 140 }),
  },
);
export type HistoryRow = Row<typeof history>;
