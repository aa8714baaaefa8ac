import { date, number, tab, text } from './tab';

/** Shows only while there are some. */
export const dataIssues = tab(
  'Data issues',
  {
    about: 'Rows of Data that need a look, in words. Mend them in Data; they leave this list at the next update.',
    colour: 'blue',
    owner: 'tool',
    appears: 'system',
    key: ['line'],
  },
  {
    line: number('Row', { width: 60 }),
    period: date('Period'),
    team: text('Team'),
    measure: text('Measure', { width: 230 }),
    group: text('Group'),
    wrong: text('What is wrong', { width: 460 }),
    counted: text('Counted', { width: 80 }),
  },
);
