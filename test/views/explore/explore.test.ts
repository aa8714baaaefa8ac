import { describe, expect, test } from '@jest/globals';
import type { SampleNetwork, SampleRow } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { wards } from '../../../examples/wards/wards';
import type { Wish } from '../../../src/views/explore/chosen';
import { type Explored, explore } from '../../../src/views/explore/explore';
import { explorePicture } from '../../../src/views/explore/picture';
import { viewOf } from '../world';

const explorer = (sample: SampleNetwork, home = '') => {
  const { network, numbers } = viewOf(sample);
  return (wish: Wish): Explored => explore(network, numbers, wish, home)!;
};
const look = explorer(riverbend());
const named = ({ multiples }: Explored, name: string) => multiples.charts.find((one) => one.name === name)!;

describe('what is said around a test', () => {
  test('of Elm: it moved, another idea was being tried, and not for everyone', () => {
    const { box } = look({ measure: 'M04', team: 'Elm', phase: 'I-11' });
    expect(box).toEqual({
      kind: 'look',
      lead: '▲ Moved after the test, but I-06 was also being tried, and not for everyone.',
      rest: 'Elm: 18 weeks in a row above the earlier middle. Multilingual: 57.0% before, 54.2% since. The gap went from 12.4 to 31.1 points.',
    });
  });

  test('of Cedar: the rise began before the test, and that comes first', () => {
    const { box } = look({ measure: 'M04', team: 'Cedar', phase: 'I-13', split: '' });
    expect(box.kind).toBe('look');
    expect(box.lead).toMatch(/^▲ Began to rise \d+ weeks before the test\.$/);
  });

  test('of a measure that should fall: below the earlier middle', () => {
    const all = look({ measure: 'M03', team: '' });
    const teams = all.picks.team.options.map(({ value }) => value).filter((value) => value !== '');
    const said = teams.map((team) => look({ measure: 'M03', team }).box);
    for (const { lead, rest } of said) {
      expect(`${lead} ${rest}`).not.toMatch(/above the earlier middle|Began to rise/);
    }
  });

  test('never that it is because of it, whatever is asked', () => {
    for (const { box } of everything(look)) expect(`${box.lead} ${box.rest}`).not.toMatch(/because of/i);
  });

  test('without a phase it is the word of the chart that is shown', () => {
    const run = look({ measure: 'M04', team: 'Elm', phase: '' });
    expect(run.box.lead).toBe('▲ Improving.');
    expect(run.box.rest).toContain('in a row on one side of the middle');
    const limits = look({ measure: 'M04', team: 'Elm', phase: '', chart: 'p' });
    expect(limits.box.rest).toContain('7 in a row above the middle.');
    expect(limits.box.rest).toContain('○ misses the target of 85.0%.');
  });
});

describe('the charts', () => {
  test('mark tests and uses where they began, those of other ideas standing back', () => {
    const { large } = look({ measure: 'M04', team: 'Elm', phase: 'I-11' });
    expect(large!.marks!.filter(({ quiet }) => !quiet).map(({ words }) => words)).toEqual(['T-033', 'T-034', 'T-035']);
    expect(large!.marks!.find(({ words }) => words === 'T-068 use')).toMatchObject({ quiet: true });
  });

  test('of groups share one scale, with the team behind and the count beside', () => {
    const view = look({ measure: 'M04', team: 'Elm', phase: 'I-11' });
    const groups = view.multiples.charts.slice(0, 4);
    expect(groups.map(({ name }) => name)).toEqual([
      'Multilingual',
      'Not multilingual',
      'Low income',
      'Not low income',
    ]);
    expect(new Set(groups.map(({ spec }) => JSON.stringify(spec!.scale))).size).toBe(1);
    expect(groups.every(({ spec }) => spec!.behind!.length > 30)).toBe(true);
    expect(named(view, 'Multilingual')).toMatchObject({ before: '57.0', now: '54.2%', count: '66 of 120' });
    expect(named(view, 'Gap by language')).toMatchObject({ before: '12.4', now: '31.1 points' });
  });

  test('of the whole network stand team by team, in the order of the alphabet', () => {
    const { multiples } = look({ measure: 'M01', team: '' });
    const names = multiples.charts.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(8);
    expect(new Set(multiples.charts.map(({ spec }) => JSON.stringify(spec!.scale))).size).toBe(1);
  });

  test('draw the period still running hollow and say so', () => {
    const view = look({ measure: 'M04', team: 'Elm', group: 'Multilingual' });
    expect(view.large!.points[view.large!.points.length - 1]!.kind).toBe('running');
    expect(view.multiples.note).toBe(
      'every 4 weeks, light line = all of Elm, right = count of 20 Apr, ○ = still running',
    );
    expect(view.running).toBe('△ of other ideas · ○ 18 May still running, 65 of 120 so far, not counted');
  });

  test('show a rate per so many as its name says', () => {
    const view = explorer(wards())({ measure: 'M01', team: '' });
    expect(view.large!.lines.find((line) => line.look === 'target')).toMatchObject({ value: 4, label: 'target 4' });
    expect(Math.max(...view.large!.points.map(({ value }) => value ?? 0))).toBeGreaterThan(1);
  });
});

describe('what may be chosen', () => {
  test('opens with the own team', () => {
    expect(explorer(riverbend(), 'Cedar')({}).picks.team.value).toBe('Cedar');
    expect(look({}).picks.team.value).toBe('');
  });

  test.each([
    [{ measure: 'M99' }, 'There is no measure M99 in use.'],
    [{ team: 'Atlantis' }, 'There is no team called Atlantis.'],
    [{ group: 'Left-handed' }, 'There is no group called Left-handed.'],
  ])('%j is refused', (wish, sentence) => {
    expect(() => look(wish)).toThrow(sentence);
  });

  test('a team that does not track the measure gives the whole network', () => {
    expect(look({ measure: 'M05', team: 'Elm' }).picks.team.value).toBe('');
  });

  test('only charts that such numbers can be drawn as', () => {
    const kinds = (measure: string) => look({ measure }).picks.chart.options.map(({ value }) => value);
    expect(kinds('M04')).toEqual(['Auto', 'Run', 'p', 'p′', 'XmR']);
    expect(kinds('M10')).toEqual(['Auto', 'Run', 'XmR', 'I′']);
  });

  test('a measure without any number says so', () => {
    const empty = riverbend();
    const view = explorer({ ...empty, tabs: { ...empty.tabs, Data: [] } })({ measure: 'M01', team: 'Elm' });
    expect([view.large, view.box.lead]).toEqual([undefined, '… No numbers yet.']);
  });

  test('a workbook without measures has nothing to explore', () => {
    const sample = riverbend();
    const { network, numbers } = viewOf({ ...sample, tabs: { ...sample.tabs, Measures: [], Data: [] } });
    expect(explore(network, numbers, {})).toBeUndefined();
  });
});

describe('small groups', () => {
  test('are said to be hidden, and so is their gap', () => {
    const view = look({ measure: 'M04', team: 'Hazel', split: 'Language' });
    expect(view.multiples.charts.map(({ name, instead, spec }) => [name, instead, spec])).toEqual([
      ['Multilingual', '▨ hidden, under 10 people', undefined],
      ['Not multilingual', '▨ hidden, under 10 people', undefined],
    ]);
    const column = view.table.head.indexOf('Multilingual');
    expect(new Set(view.table.rows.map((row) => row[column]))).toEqual(new Set(['', '▨ hidden']));
  });

  test('shown large are a sentence, no chart', () => {
    const view = look({ measure: 'M04', team: 'Hazel', group: 'Multilingual' });
    expect([view.large, view.box.lead]).toEqual([undefined, '▨ Hidden, under 10 people.']);
  });

  test('leave no trace: with other hidden numbers everything that is shown stays the same, letter by letter', () => {
    const other = explorer(withOtherHiddenNumbers());
    const [before, after] = [everything(look), everything(other)];
    expect(before.length).toBeGreaterThan(200);
    after.forEach((view, nth) => {
      expect(explorePicture(view) === explorePicture(before[nth]!)).toBe(true);
      expect(JSON.stringify(view) === JSON.stringify(before[nth])).toBe(true);
    });
  });
});

/** Every measure, team, split, group and test that can be chosen. */
function everything(see: (wish: Wish) => Explored): Explored[] {
  return see({}).picks.measure.options.flatMap(({ value: measure }) =>
    see({ measure }).picks.team.options.flatMap(({ value: team }) => {
      const { picks, multiples } = see({ measure, team });
      const wishes: Wish[] = [
        ...picks.split.options.map(({ value: split }) => ({ split })),
        ...picks.phase.options.map(({ value: phase }) => ({ phase })),
        ...multiples.charts.filter(({ name }) => /income|lingual/.test(name)).map(({ name: group }) => ({ group })),
        { phase: '' },
      ].filter((wish) => !('group' in wish) || !wish.group?.startsWith('Gap'));
      return wishes.map((wish) => see({ measure, team, ...wish }));
    }),
  );
}

/** Riverbend with one case more in one half of Hazel's hidden pair, and one less in the other. */
function withOtherHiddenNumbers(): SampleNetwork {
  const sample = riverbend();
  let changed = 0;
  const shift = (row: SampleRow, by: number): SampleRow => {
    changed += 1;
    return { ...row, Number: Number(row.Number) + by };
  };
  const data = sample.tabs.Data!.map((row) => {
    if (row.Team !== 'Hazel' || row.Number === '' || row.Number === undefined) return row;
    const isMultilingual = row.Group === 'Multilingual';
    const pair = sample.tabs.Data!.find(
      (one) =>
        one.Team === 'Hazel' &&
        one.Period === row.Period &&
        one.Measure === row.Measure &&
        one.Group === (isMultilingual ? 'Not multilingual' : 'Multilingual'),
    );
    if (isMultilingual) return Number(row.Number) > 0 ? shift(row, -1) : row;
    if (row.Group === 'Not multilingual' && pair && Number(pair.Number) > 0) return shift(row, 1);
    return row;
  });
  expect(changed).toBeGreaterThan(30);
  return { ...sample, tabs: { ...sample.tabs, Data: data } };
}
