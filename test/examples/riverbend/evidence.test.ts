import { expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { idIn, median, plus, rowsOf, series } from '../counted';

const network = riverbend();
const ideas = rowsOf(network, 'Ideas');
const tests = rowsOf(network, 'Tests & uses').filter((row) => row.Kind === 'Test');
const betterDown = new Set(
  rowsOf(network, 'Measures').flatMap((row) => (row.Better === 'Down' ? [idIn(row.Code)] : [])),
);

/**
 * Did the measure move after a test: 8 values in a row on the better side of the middle of the 12 periods before,
 * beginning 0 to 6 periods after the test began? Values on the middle are skipped, gaps do not break a run.
 */
function moved(team: string, measure: string, week: string): 'moved' | 'no' | 'too little before' {
  const cells = series(network, team, measure);
  const every = measure === 'M08' ? 28 : 7;
  const before = cells.filter((cell) => cell.period < week && cell.period >= plus(week, -12 * every));
  if (before.length < 8) return 'too little before';
  const middle = median(before.map((cell) => cell.number / cell.outOf));
  const sign = betterDown.has(measure) ? -1 : 1;
  const useful = cells
    .map((cell) => ({ period: cell.period, side: Math.sign(cell.number / cell.outOf - middle) * sign }))
    .filter(({ period, side }) => period >= week && side !== 0);
  const runs = useful.map(({ period }, at) => {
    const broken = useful.slice(at).findIndex(({ side }) => side < 0);
    return { period, length: broken < 0 ? useful.length - at : broken };
  });
  return runs.some(({ period, length }) => length >= 8 && period <= plus(week, 6 * every)) ? 'moved' : 'no';
}

test('the measure moved after the first test of eight ideas, and seven began too early to tell', () => {
  const found: Record<string, string[]> = { moved: [], no: [], 'too little before': [] };
  for (const idea of ideas) {
    const [first] = tests
      .filter((row) => idIn(row.Idea) === idea.ID)
      .map((row) => String(row.Started))
      .sort();
    if (first) found[moved(String(idea.Team), idIn(idea['Measure(s)']), first)]!.push(String(idea.ID));
  }
  expect(found.moved).toEqual(['I-01', 'I-03', 'I-06', 'I-07', 'I-10', 'I-11', 'I-13', 'I-14']);
  expect(found['too little before']).toEqual(['I-02', 'I-04', 'I-09', 'I-12', 'I-16', 'I-20']);
});

const weeks = (n: number) => plus('2025-08-18', 7 * (n - 1));

test.each([
  ['Cedar', 'M04', 15],
  ['Alder', 'M04', 19],
  ['Elm', 'M04', 23],
  ['Birch', 'M06', 12],
  ['Fir', 'M05', 18],
  ['Dogwood', 'M07', 20],
])('the planted improvement of %s in %s is found from week %i on', (team, measure, week) => {
  expect(moved(team, measure, weeks(week))).toBe('moved');
});

test('the planted decline of Juniper in M02 is no improvement', () => {
  expect(moved('Juniper', 'M02', weeks(26))).toBe('no');
});
