import { AskToLeader, Category, GroupState, Surmountable } from '../domain/words';
import { choice, computed, date, id, link, name, type Row, tab, text } from './tab';

export const changePlan = tab(
  'Change plan',
  {
    about: 'For each product and group: where they stand, what they need to do, and what stands in the way.',
    colour: 'green',
    owner: 'people',
    appears: 'later',
    key: ['id', 'product', 'group'],
    ids: { prefix: 'C', digits: 2 },
  },
  {
    id: id('Row', { help: 'Given by the tool.' }),
    product: link('Product', 'products'),
    group: name('Group', 'groups'),
    category: choice('Category', Category, { width: 90 }),
    stateNow: choice('State now', GroupState, { width: 100 }),
    action: text('Action they need to take', { width: 200 }),
    motivates: text('What motivates them', { width: 200 }),
    people: text('People'),
    time: text('Time'),
    money: text('Money'),
    knowHow: text('Know-how'),
    obstacles: text('Obstacles', { width: 200 }),
    surmountable: choice('Surmountable', Surmountable),
    otherConditions: text('Other conditions', { width: 160 }),
    supportByUs: text('Support by us', { width: 180 }),
    supportByPartners: text('Support by partners', { width: 180 }),
    owner: name('Owner', 'people', { width: 90 }),
    lastContact: date('Last contact'),
    revisitBy: date('Revisit by'),
    askToLeader: choice('Ask to leader', AskToLeader),
    stateBefore: computed('State before'),
    missing: computed('What is missing', { width: 180 }),
  },
);
export type PlanRow = Row<typeof changePlan>;
