import { Method, Next, PriorityResult, Result, TestKind } from '../domain/words';
import { choice, date, id, link, name, number, type Row, tab, text } from './tab';

/** Tests, uses and decisions are one table: what came of a use is evidence for the next cycle, with no copying. */
export const tests = tab(
  'Tests & uses',
  {
    about: 'One line for each test of an idea, each use of what we know, and each decision.',
    colour: 'green',
    owner: 'people',
    appears: 'day one',
    key: ['id', 'kind', 'idea', 'product', 'result', 'learned', 'did'],
    ids: { prefix: 'T', digits: 3 },
  },
  {
    id: id('ID', { help: 'Given by the tool.' }),
    kind: choice('Kind', TestKind, { width: 80 }),
    idea: link('Idea', 'ideas', { width: 200 }),
    product: link('Product', 'products', { help: 'For a use or a decision: the knowledge it rests on.' }),
    team: name('Team or group', 'teams', { width: 120 }),
    who: name('Who', 'people', { width: 90 }),
    method: choice('Method', Method),
    started: date('Started'),
    finished: date('Finished'),
    forWhom: text('For whom', { width: 160, help: 'Which students, patients, families…' }),
    did: text('What we did / changed', { width: 200 }),
    expected: text('What we expected', { width: 200 }),
    happened: text('What happened', { width: 200 }),
    result: choice('Result', Result, { width: 110 }),
    forPriority: choice('For priority groups', PriorityResult, {
      help: 'The same question for the groups we care about first.',
    }),
    before: number('Before'),
    after: number('After'),
    next: choice('Next', Next, { width: 90 }),
    learned: text('What we learned', { width: 260 }),
    minutes: number('Minutes a week'),
  },
);
export type TestRow = Row<typeof tests>;
