import { Better, ChartKind, Counts, HowOften, MeasureKind, MeasureType, SignalRules } from '../domain/words';
import { choice, date, id, name, number, type Row, several, tab, text } from './tab';

export const measures = tab(
  'Measures',
  {
    about: 'What we count, how, how often, and which decision it is for.',
    colour: 'grey',
    owner: 'people',
    appears: 'day one',
    key: ['code', 'name'],
    ids: { prefix: 'M', digits: 2 },
  },
  {
    code: id('Code', { help: 'Given by the tool.' }),
    name: text('Name', { width: 220 }),
    kind: choice('Kind', MeasureKind, { width: 90 }),
    type: choice('Type', MeasureType, { width: 100 }),
    numberMeans: text('Number means', { width: 200, help: 'For a mean: what is added up.' }),
    outOfMeans: text('Out of means', { width: 200, help: 'For a mean: of how many.' }),
    counts: choice('Counts', Counts, {
      width: 80,
      help: 'People: Out of counts persons, so small groups can be protected.',
    }),
    better: choice('Better', Better, { width: 80 }),
    target: number('Target', { format: 'General' }),
    chart: choice('Chart', ChartKind, { width: 70 }),
    signals: choice('Signals', SignalRules, { width: 80 }),
    baseline: number('Baseline (first n points)'),
    newPhaseFrom: date('New phase from'),
    howOften: choice('How often', HowOften, { width: 90 }),
    splitBy: several('Split by', 'group sets'),
    splitEvery: choice('Split every', HowOften, { width: 90 }),
    splitFrom: date('Split from'),
    teams: several('Teams', 'teams', { help: 'All, or the teams that track it.' }),
    usedFor: text('Used for', { width: 200, help: 'Which decision it is for.' }),
    owner: name('Owner', 'people'),
    agreedOn: date('Agreed on'),
    started: date('Started'),
    stopped: date('Stopped', { help: 'Stop a measure here; never delete it.' }),
  },
);
export type MeasureRow = Row<typeof measures>;
