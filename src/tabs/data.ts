import { date, name, number, tab, text } from './tab';

/** One row a team, measure, group and period. It can grow to hundreds of thousands of rows: no computed column here. */
export const data = tab(
  'Data',
  {
    about: 'Two numbers a week for each measure. The weekly update prepares the rows; you type Number and Out of.',
    colour: 'green',
    owner: 'people',
    appears: 'day one',
    key: ['period', 'team', 'measure', 'group', 'number', 'outOf'],
  },
  {
    period: date('Period', { help: 'The first day of the week (or of the 4 weeks, the month) the numbers belong to.' }),
    team: name('Team', 'teams', { width: 110 }),
    measure: name('Measure', 'measures', { width: 230 }),
    group: name('Group', 'subgroups', { width: 140, help: 'All, or one group of a group set.' }),
    number: number('Number', { help: 'How many. Type 0 for zero; leave empty what you do not know yet.' }),
    outOf: number('Out of', { help: 'Out of how many.' }),
    note: text('Note', { width: 260 }),
  },
);
