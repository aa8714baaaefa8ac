import { z } from 'zod';
import { HowOften, phases, RoutineStatus } from '../domain/words';
import { choice, computed, id, link, name, type Row, several, tab, text } from './tab';

export const processMap = tab(
  'Process map',
  {
    about: 'The routines we planned, phase by phase, built backward from the goal.',
    colour: 'green',
    owner: 'people',
    appears: 'later',
    key: ['id', 'goal', 'step'],
    ids: { prefix: 'S', digits: 2 },
  },
  {
    id: id('ID', { help: 'Given by the tool.' }),
    goal: link('Goal', 'goals'),
    phase: choice('Phase', z.enum(phases)),
    step: text('Step', { width: 220 }),
    lane: name('Lane (who)', 'groups'),
    howOften: choice('How often', HowOften),
    groups: several('Groups taking part', 'groups'),
    tool: text('Tool/template', { width: 160 }),
    support: text('Support needed', { width: 160 }),
    feeds: link('Feeds', 'steps'),
    status: choice('Status', RoutineStatus),
    lastHappened: computed('Last happened'),
  },
);
export type StepRow = Row<typeof processMap>;
