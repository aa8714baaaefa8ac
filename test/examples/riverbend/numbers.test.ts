import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { idIn, plus, points, rowsOf, series, several } from '../counted';

const network = riverbend();
const data = rowsOf(network, 'Data');
const first = '2025-08-18';
const week = (n: number) => plus(first, 7 * (n - 1));
const today = network.now.slice(0, 10);
const teams = rowsOf(network, 'People').filter((row) => row.Kind === 'Team');
const measures = rowsOf(network, 'Measures');
const tracks = (measure: (typeof measures)[number], team: unknown) =>
  measure.Teams === 'All' || several(measure.Teams).includes(String(team));

describe('the numbers of Riverbend', () => {
  test('are 1,901 rows of eight schools and ten measures in forty weeks', () => {
    expect(data).toHaveLength(1901);
    expect(teams.map((team) => `${team.Name} ${team.Size}`)).toEqual([
      'Alder 96',
      'Birch 120',
      'Cedar 104',
      'Dogwood 88',
      'Elm 132',
      'Fir 76',
      'Hazel 64',
      'Juniper 112',
    ]);
    expect(measures.map((measure) => measure.Kind).sort()).toEqual([
      'Balancing',
      ...Array(4).fill('Outcome'),
      ...Array(5).fill('Process'),
    ]);
    const periods = [...new Set(data.map((row) => String(row.Period)))].filter((period) => period < today).sort();
    expect(periods).toEqual(Array.from({ length: 40 }, (_, n) => week(n + 1)));
  });

  test('count the four-weekly measures, and every split, from 2025-09-08 on', () => {
    expect(measures.filter((one) => one['How often'] === '4 weeks').map((one) => idIn(one.Code))).toEqual([
      'M08',
      'M10',
    ]);
    const starts = measures.map(
      (one) => one['Split from'] ?? (one['How often'] === '4 weeks' ? one.Started : undefined),
    );
    expect(new Set(starts.filter((day) => day !== undefined))).toEqual(new Set([week(4)]));
    expect(week(4)).toBe('2025-09-08');
    const fourWeekly = data.filter((row) => row.Group !== 'All' || ['M08', 'M10'].includes(idIn(row.Measure)));
    const offBeat = fourWeekly.filter(
      (row) => (Date.parse(String(row.Period)) - Date.parse(week(4))) % (28 * 86_400_000),
    );
    expect(offBeat).toEqual([]);
  });

  test('lack what Juniper did not type in weeks 22 to 27, and Hazel’s tickets every fifth week', () => {
    const shares = teams.map(({ Name }) => {
      // One row for each measure and period that has begun, as a team owes them; groups come on top and are not counted.
      const owed = measures
        .filter((measure) => tracks(measure, Name))
        .flatMap((measure) => {
          const step = measure['How often'] === 'Weekly' ? 7 : 28;
          const periods: string[] = [];
          for (let day = String(measure.Started); day < today; day = plus(day, step)) periods.push(day);
          return periods.map((period) => `${idIn(measure.Code)} ${period}`);
        });
      const typed = new Set(
        data
          .filter((row) => row.Team === Name && row.Group === 'All')
          .map((row) => `${idIn(row.Measure)} ${row.Period}`),
      );
      return `${Name} ${owed.filter((one) => typed.has(one)).length} of ${owed.length}`;
    });
    expect(shares).toEqual([
      'Alder 170 of 170',
      'Birch 170 of 170',
      'Cedar 170 of 170',
      'Dogwood 170 of 170',
      'Elm 170 of 170',
      'Fir 140 of 140',
      'Hazel 132 of 140',
      'Juniper 145 of 170',
    ]);
  });

  test('were seen in time: numbers.seen adds up to the same shares', () => {
    const seen = network.events.filter((event) => event.event === 'numbers.seen');
    const latest = new Map(seen.map((event) => [`${event.object} ${event.more!.period}`, event]));
    const late = [...latest.values()].filter((event) => event.when.slice(0, 10) > plus(String(event.more!.period), 14));
    expect(late).toEqual([]);
    const filled = (team: string) =>
      seen.filter((event) => event.object === team).reduce((sum, event) => sum + Number(event.more!.filled), 0);
    expect(teams.map((team) => filled(String(team.Name)))).toEqual([170, 170, 170, 170, 170, 140, 132, 145]);
    // No event where nothing was filled: six weeks of Juniper.
    expect(seen).toHaveLength(8 * 40 - 6);
    const part = seen.filter((event) => event.more!.filled !== event.more!.due);
    expect(new Set(part.map((event) => event.object))).toEqual(new Set(['Hazel']));
    expect(part.map((event) => `${event.more!.filled} of ${event.more!.due}`)).toEqual([
      '2 of 3',
      '2 of 3',
      '2 of 3',
      '4 of 5',
      '2 of 3',
      '2 of 3',
      '2 of 3',
      '4 of 5',
    ]);
  });

  test('hold the mistakes that were planted, and no others', () => {
    const proportions = new Set(measures.filter((one) => one.Type === 'Proportion').map((one) => idIn(one.Code)));
    const tooMany = data.filter(
      (row) => proportions.has(idIn(row.Measure)) && Number(row.Number) > Number(row['Out of']),
    );
    expect(tooMany).toEqual([
      {
        Period: week(9),
        Team: 'Birch',
        Measure: 'M06 Families reached in 48 hours',
        Group: 'All',
        Number: 17,
        'Out of': 12,
      },
    ]);
    const keys = data.map((row) => `${row.Team}|${row.Measure}|${row.Group}|${row.Period}`);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([
      `Elm|M01 Students on track|All|${week(31)}`,
    ]);
    const names = new Set(teams.map((team) => team.Name));
    expect(data.filter((row) => !names.has(row.Team!)).map((row) => row.Team)).toEqual(['elm ']);
    expect(data.filter((row) => String(row.Period) > today).map((row) => row.Team)).toEqual(['elm ']);
  });

  test('add up: 316 times the two halves of a pair are the whole', () => {
    const sets = rowsOf(network, 'Charter').flatMap((row) =>
      row.Kind === 'Group set' ? [String(row.Text).split(': ')[1]!.replace('*', '').split(', ')] : [],
    );
    const at = new Map(data.map((row) => [`${row.Team}|${row.Measure}|${row.Group}|${row.Period}`, row]));
    let checked = 0;
    for (const row of data) {
      if (row.Group !== 'All') continue;
      for (const set of sets) {
        const halves = set
          .map((group) => at.get(`${row.Team}|${row.Measure}|${group}|${row.Period}`))
          .filter((half) => half !== undefined);
        if (halves.length === 0) continue;
        checked++;
        expect(halves.map((half) => Number(half.Number)).reduce((a, b) => a + b)).toBe(row.Number);
        expect(halves.map((half) => Number(half['Out of'])).reduce((a, b) => a + b)).toBe(row['Out of']);
        expect(halves.every((half) => Number(half.Number) >= 0 && Number(half.Number) <= Number(half['Out of']))).toBe(
          true,
        );
      }
    }
    expect(checked).toBe(316);
  });

  test('show that the homework board at Elm helped, but not multilingual students', () => {
    const group = (name: string) => series(network, 'Elm', 'M04', name);
    const started = '2026-01-12';
    const before = (period: string) => period < started;
    const since = (period: string) => period >= started;
    const [b1, b2] = ['Multilingual', 'Not multilingual'].map((name) => points(group(name), before));
    const [s1, s2] = ['Multilingual', 'Not multilingual'].map((name) => points(group(name), since));
    expect([b1, b2, s1, s2]).toEqual([57.0, 69.4, 54.2, 85.3]);
    expect([(b2! - b1!).toFixed(1), (s2! - s1!).toFixed(1)]).toEqual(['12.4', '31.1']);
  });

  test('show that the warm-up at Cedar helped everyone', () => {
    const started = '2025-12-22';
    const both = (name: string) =>
      [(period: string) => period < started, (period: string) => period >= started].map((when) =>
        points(series(network, 'Cedar', 'M04', name), when),
      );
    expect([both('Multilingual'), both('Not multilingual')]).toEqual([
      [58.0, 71.8],
      [73.3, 82.2],
    ]);
    const [low, notLow] = [both('Low income'), both('Not low income')];
    expect([notLow[0]! - low[0]!, notLow[1]! - low[1]!].map((gap) => gap.toFixed(1))).toEqual(['1.0', '2.3']);
  });

  test('have one group of fewer than ten people: multilingual students at Hazel', () => {
    const counts = new Map(measures.map((one) => [idIn(one.Code), one.Counts]));
    const small = data.filter(
      (row) => row.Group !== 'All' && counts.get(idIn(row.Measure)) === 'People' && Number(row['Out of']) < 10,
    );
    expect(new Set(small.map((row) => `${row.Team} ${row.Group} ${idIn(row.Measure)} ${row['Out of']}`))).toEqual(
      new Set(['Hazel Multilingual M01 9']),
    );
    expect(small).toHaveLength(10);
    expect(new Set(series(network, 'Hazel', 'M04', 'Multilingual').map((cell) => cell.outOf))).toEqual(new Set([27]));
  });

  test('owe 30 rows in the week that begins today, four of them Cedar’s', () => {
    const weekly = measures.filter((one) => one['How often'] === 'Weekly');
    const owed = teams.map((team) => weekly.filter((measure) => tracks(measure, team.Name)).length);
    expect(owed.reduce((a, b) => a + b)).toBe(30);
    expect(weekly.filter((measure) => tracks(measure, 'Cedar')).map((one) => idIn(one.Code))).toEqual([
      'M01',
      'M02',
      'M04',
      'M06',
    ]);
  });

  test('are the latest week that the pictures show', () => {
    const latest = (measure: string): [number, number] => {
      const cells = teams
        .flatMap((team) => series(network, String(team.Name), measure))
        .filter((cell) => cell.period === week(40));
      const sum = (of: 'number' | 'outOf') => cells.reduce((total, cell) => total + cell[of], 0);
      return [sum('number'), sum('outOf')];
    };
    expect(['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09'].map(latest)).toEqual([
      [584, 792],
      [354, 444],
      [26, 196],
      [886, 1188],
      [67, 91],
      [33, 60],
      [124, 203],
      [118, 140],
      [9, 10],
    ]);
    const [minutes, staff] = latest('M10');
    expect([(minutes / staff).toFixed(1), staff]).toEqual(['25.3', 63]);
  });
});
