import { IdeaKind } from '../domain/words';
import { choice, computed, id, link, name, type Row, several, severalLinks, tab, text } from './tab';

export const ideas = tab(
  'Ideas',
  {
    about: 'Change ideas, one a row. The tool works out where each stands and what comes next.',
    colour: 'green',
    owner: 'people',
    appears: 'day one',
    key: ['id', 'title', 'problem', 'team'],
    ids: { prefix: 'I', digits: 2 },
  },
  {
    id: id('ID', { help: 'Given by the tool.' }),
    title: text('Change idea', { width: 220, help: 'What you would tell a colleague in the corridor.' }),
    problem: text('Problem it solves', { width: 200 }),
    meantFor: several('Meant for', 'groups', { help: 'Who will use it. Several: put a semicolon between them.' }),
    priority: link('Priority', 'priorities', { width: 130 }),
    topic: name('Topic', 'topics'),
    kind: choice('Kind', IdeaKind, { width: 80, help: 'Known: it worked somewhere else. Novel: it is new to us.' }),
    source: text('Source', { help: 'Where it is known from, or what you expect to see.' }),
    team: name('Team', 'teams', { width: 90 }),
    contact: name('Contact', 'people', { width: 90 }),
    measures: severalLinks('Measure(s)', 'measures', { help: 'Several: put a semicolon between them.' }),
    holders: several('Who can explain it', 'people', { help: 'Several: put a semicolon between them.' }),
    cameFrom: link('Came from', 'ideas'),
    askToMove: name('Ask to move', 'moves', {
      help: 'Choose where the idea should go next. The tool moves it or says what is missing, then empties this cell.',
    }),
    stage: computed('Stage', { width: 100, help: 'Worked out from the Cycle history. To change it, use Ask to move.' }),
    cycle: computed('Cycle', { width: 60 }),
    daysHere: computed('Days here', { width: 75 }),
    standing: computed('Standing', { width: 120 }),
    nextStep: computed('Next step', { width: 260 }),
    who: computed('Who', { width: 150 }),
  },
);
export type IdeaRow = Row<typeof ideas>;
