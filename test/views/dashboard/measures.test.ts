import { describe, expect, test } from '@jest/globals';
import type { SampleRow } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { addDays } from '../../../src/domain/measures/periods';
import { dashboard, seriesOf } from '../../../src/views/dashboard/dashboard';
import { blockOf, seriesCells } from '../../../src/views/series';
import { asText, lineText } from '../asText';
import { smallView, viewOf } from '../world';

const sample = riverbend();
const view = viewOf(sample);
const layout = dashboard(view);
const lines = asText(layout);
const from = (heading: string) => lines.slice(lines.findIndex((line) => line.startsWith(heading)));

/** The sample's own rows, added up here once more, without the engine. */
const rows = sample.tabs.Data!;
const sumOf = (measure: string, period: string, group = 'All', team?: string) =>
  rows
    .filter((row) => String(row.Measure).startsWith(measure) && row.Period === period && row.Group === group)
    .filter((row) => team === undefined || row.Team === team)
    .reduce<{ number: number; outOf: number }>(
      (sum, row) => ({ number: sum.number + Number(row.Number), outOf: sum.outOf + Number(row['Out of']) }),
      { number: 0, outOf: 0 },
    );

describe('the table of measures', () => {
  const table = from('Are we getting better');

  test('math work on time stands at 74.6%, 886 of 1,188, in 4 of 4 teams, and is improving', () => {
    expect(sumOf('M04', '2026-05-18')).toEqual({ number: 886, outOf: 1188 });
    const row = table.find((line) => line.startsWith('M04'))!.split(' | ');
    expect([...row.slice(0, 4), ...row.slice(5, 10)]).toEqual([
      'M04',
      'Math work turned in on time',
      '74.6%',
      '886 of 1,188',
      '▲ improving',
      '○ misses',
      '≥ 85',
      '71.5',
      '4/4',
    ]);
  });

  test('the middle is the median of the weeks that are over', () => {
    const weeks = Array.from({ length: 40 }, (_, week) => addDays('2025-08-18', 7 * week));
    const values = weeks
      .map((week) => sumOf('M04', week))
      .map(({ number, outOf }) => (100 * number) / outOf)
      .sort((one, other) => one - other);
    const middle = (values[19]! + values[20]!) / 2;
    const cell = layout.lines.find((line) => lineText(line).startsWith('M04'))!.cells.find(({ at }) => at === 'T');
    expect(cell?.value).toBeCloseTo(middle, 9);
  });

  test('a value stays a number with a format', () => {
    const cells = layout.lines.find((line) => lineText(line).startsWith('M04'))!.cells;
    expect(cells.find(({ at }) => at === 'H:I')).toEqual({
      at: 'H:I',
      value: 886 / 1188,
      style: { bold: true, align: 'right', format: '0.0%' },
    });
    expect(cells.find(({ at }) => at === 'S')).toMatchObject({ value: 85, style: { format: '"≥ "0' } });
  });

  test('a team that has not reported shows beside the number', () => {
    const cells = layout.lines.find((line) => lineText(line).startsWith('M07'))!.cells;
    expect(cells.find(({ at }) => at === 'U')).toMatchObject({
      value: '2/3',
      style: { bold: true, colour: '#a84300' },
    });
  });

  test('a measure with a longer period is read for its last one that is over, and says which', () => {
    const { number, outOf } = sumOf('M08', '2026-04-20');
    const row = table.find((line) => line.startsWith('M08'))!.split(' | ');
    expect(row.slice(1, 4)).toEqual([
      'Course plan complete  ·  20 Apr',
      `${((100 * number) / outOf).toFixed(1)}%`,
      `${number} of ${outOf}`,
    ]);
  });

  test('a mean says its unit and how many stand behind it', () => {
    const { number, outOf } = sumOf('M10', '2026-04-20');
    const row = table.find((line) => line.startsWith('M10'))!.split(' | ');
    expect(row.slice(2, 4)).toEqual([`${(number / outOf).toFixed(1)} min`, `${outOf} staff`]);
    expect(row.slice(6)).toEqual(['– no target', '–', expect.stringMatching(/^\d\d\.\d$/), '8/8', 'not split']);
  });

  test('the little line reads its own block of _Series', () => {
    const { column } = blockOf(3);
    expect(column).toBe(27); // AB holds the periods, AC the values
    expect(table.find((line) => line.startsWith('M04'))).toContain('=SPARKLINE(_Series!AC2:AC42,');
  });

  test('a measure without numbers keeps its row', () => {
    const small = smallView({
      People: [{ Kind: 'Team', Name: 'Oak', 'Joined on': '2026-05-04' }],
      Measures: [{ Code: 'M01', Name: 'On track', Started: '2026-05-04', Better: 'Up', Target: 0.8 }],
    });
    const row = asText(dashboard(small)).find((line) => line.startsWith('M01'));
    expect(row).toBe('M01 | On track | – no numbers | ≥ 80 | not split');
  });

  test('a long name is cut after a word and kept whole in the note', () => {
    const name = 'Students who have handed in every piece of mathematics homework on time';
    const small = smallView({
      People: [{ Kind: 'Team', Name: 'Oak' }],
      Measures: [{ Code: 'M01', Name: name }],
    });
    const cell = dashboard(small)
      .lines.flatMap((line) => line.cells)
      .find(({ at, note }) => at === 'C' && note === name);
    expect(cell?.value).toBe('Students who have handed in every…');
  });

  test('a measure that has been stopped is left out', () => {
    const small = smallView({
      People: [{ Kind: 'Team', Name: 'Oak' }],
      Measures: [
        { Code: 'M01', Name: 'Old', Stopped: '2026-01-01' },
        { Code: 'M02', Name: 'New' },
      ],
    });
    const text = asText(dashboard(small)).join('\n');
    expect(text).toContain('M02 | New');
    expect(text).not.toContain('M01 | Old');
  });
});

describe('week by week', () => {
  test('ten charts, five in a row, 10 pixels apart, anchored at B', () => {
    const edges = [0];
    for (const width of layout.widths) edges.push(edges[edges.length - 1]! + width);
    const tops = [0];
    for (const { height } of layout.lines) tops.push(tops[tops.length - 1]! + height);
    const title = layout.lines.findIndex((line) => lineText(line).startsWith('Week by week'));
    const boxes = layout.charts.map(({ column, offsetX, line, offsetY, width, height }) => ({
      left: edges[column.charCodeAt(0) - 65]! + offsetX,
      top: tops[line]! + offsetY - tops[title + 1]!,
      width,
      height,
    }));
    expect(boxes).toEqual(
      Array.from({ length: 10 }, (_, at) => ({
        left: 20 + 242 * (at % 5),
        top: at < 5 ? 0 : 160,
        width: 232,
        height: 150,
      })),
    );
  });

  test('the lines below leave the charts their room', () => {
    const title = layout.lines.findIndex((line) => lineText(line).startsWith('Week by week'));
    const next = layout.lines.findIndex((line) => lineText(line).startsWith('Who benefits'));
    const room = layout.lines.slice(title + 1, next).reduce((sum, { height }) => sum + height, 0);
    expect(room).toBeGreaterThanOrEqual(310);
    expect(layout.lines.slice(title + 1, next).every(({ cells }) => cells.length === 0)).toBe(true);
  });

  test('over 10 measures the rows go on, charts do not', () => {
    const small = smallView({
      People: [{ Kind: 'Team', Name: 'Oak' }],
      Measures: Array.from({ length: 13 }, (_, at) => ({ Code: `M${at + 10}`, Name: `Measure ${at + 10}` })),
      Data: Array.from({ length: 13 }, (_, at) => ({
        Period: '2026-05-18',
        Team: 'Oak',
        Measure: `M${at + 10}`,
        Group: 'All',
        Number: 1,
        'Out of': 2,
      })),
    });
    const thirteen = dashboard(small);
    const curves = thirteen.lines
      .flatMap((line) => line.cells)
      .filter((cell) => cell.formula?.startsWith('=SPARKLINE'));
    expect(thirteen.charts).toHaveLength(10);
    expect(curves).toHaveLength(12);
    expect(seriesOf(small).slots).toHaveLength(12);
    expect(asText(thirteen).filter((line) => /^M\d\d \| Measure \d\d \| 50.0% \| 1 of 2/.test(line))).toHaveLength(13);
  });
});

describe('the numbers behind the charts', () => {
  const oak = (periods: readonly (readonly [string, number])[], measure: SampleRow = {}) =>
    smallView({
      People: [{ Kind: 'Team', Name: 'Oak' }],
      Measures: [{ Code: 'M01', Name: 'On track', Better: 'Up', Target: 0.5, ...measure }],
      Data: periods.map(([Period, number]) => ({
        Period,
        Team: 'Oak',
        Measure: 'M01',
        Group: 'All',
        Number: number,
        'Out of': 10,
      })),
    });

  test('a week without a number is a gap, the running week stands apart', () => {
    const [points] = seriesOf(
      oak([
        ['2026-05-04', 4],
        ['2026-05-18', 6],
        ['2026-05-25', 9],
      ]),
    ).slots;
    const rest = { middle: 0.5, target: 0.5, low: null, high: null, betterSide: null };
    expect(points).toEqual([
      { period: '2026-05-04', value: 0.4, running: null, ...rest },
      { period: '2026-05-11', value: null, running: null, ...rest },
      { period: '2026-05-18', value: 0.6, running: null, ...rest },
      { period: '2026-05-25', value: null, running: 0.9, ...rest },
    ]);
  });

  test('a gap is an empty cell in _Series, never a zero', () => {
    const { slots, names } = seriesOf(
      oak([
        ['2026-05-04', 4],
        ['2026-05-18', 6],
      ]),
    );
    const cells = seriesCells(slots, names, '2026-05-25T06:00:00');
    expect(cells.slice(0, 4).map((row) => row.slice(0, 3))).toEqual([
      ["'M01 On track", "'value", "'middle"],
      ['2026-05-04', 0.4, 0.5],
      ['2026-05-11', '', 0.5],
      ['2026-05-18', 0.6, 0.5],
    ]);
  });

  test('only the last 52 periods are drawn, judged over all', () => {
    const weeks = Array.from({ length: 60 }, (_, at) => addDays('2025-04-07', 7 * at));
    const [points] = seriesOf(oak(weeks.map((week, at) => [week, at < 30 ? 3 : 7]))).slots;
    expect(points).toHaveLength(52);
    expect(points![51]!.period).toBe('2026-05-25');
    // Thirty weeks on the better side of the middle are marked, those on the other side are not.
    expect(points!.filter(({ betterSide }) => betterSide !== null).map(({ betterSide }) => betterSide)).toEqual(
      Array(29).fill(0.7),
    );
  });

  test('limits are drawn only on a chart that has them', () => {
    const weeks = Array.from({ length: 24 }, (_, at) => addDays('2025-12-08', 7 * at));
    const numbers = weeks.map((week, at): [string, number] => [week, 4 + (at % 3)]);
    const onRun = seriesOf(oak(numbers)).slots[0]!;
    const onP = seriesOf(oak(numbers, { Chart: 'p' })).slots[0]!;
    expect(onRun.every(({ low, high }) => low === null && high === null)).toBe(true);
    // 3 sigma around 5 of 10: 0.5 ± 3·√(0.25/10)
    expect(onP[0]!.low).toBeCloseTo(0.5 - 3 * Math.sqrt(0.025), 9);
    expect(onP[0]!.high).toBeCloseTo(0.5 + 3 * Math.sqrt(0.025), 9);
  });
});

describe('who benefits', () => {
  const table = from('Who benefits').slice(2, 8);

  test('each group beside the rest, as one team would count it', () => {
    const own = sumOf('M02', '2026-04-20', 'Multilingual');
    const rest = sumOf('M02', '2026-04-20', 'Not multilingual');
    const [a, b] = [own.number / own.outOf, rest.number / rest.outOf];
    expect(table[2]).toBe(
      `M02 | Attended 9 in 10 days | Multilingual | ${(100 * a).toFixed(1)}% | ${own.number} of ${own.outOf} | ${(100 * b).toFixed(1)}% | ${rest.number} of ${rest.outOf} | −${(100 * (b - a)).toFixed(1)} | ×${(a / b).toFixed(2)} | … too few yet | 4/4`,
    );
  });

  test('nine students at Hazel are hidden, with the other half of the pair, for M01 and M04', () => {
    for (const measure of ['M01', 'M04']) {
      const all = sumOf(measure, '2026-04-20', 'Multilingual');
      const hazel = sumOf(measure, '2026-04-20', 'Multilingual', 'Hazel');
      const rest = sumOf(measure, '2026-04-20', 'Not multilingual');
      const others = sumOf(measure, '2026-04-20', 'Not multilingual', 'Hazel');
      expect(hazel.outOf).toBe(measure === 'M01' ? 9 : 27);
      const row = table.find((line) => line.startsWith(measure) && line.includes('Multilingual'));
      expect(row).toContain(`${all.number - hazel.number} of ${all.outOf - hazel.outOf}`);
      expect(row).toContain(`${rest.number - others.number} of ${rest.outOf - others.outOf}`);
      expect(row).toMatch(/\| [73]\/[84] {2}▨ hidden$/);
    }
    expect(table.filter((line) => line.includes('▨'))).toHaveLength(2);
  });

  test('no hidden number stands anywhere: not in a cell, a note or the series', () => {
    const end = layout.lines.findIndex((line) => lineText(line).startsWith('Who has reported'));
    const everything = JSON.stringify([layout.lines.slice(0, end), seriesOf(view)]);
    const periods = [...new Set(rows.map((row) => String(row.Period)))];
    const hidden = ['M01', 'M04'].flatMap((measure) =>
      ['Multilingual', 'Not multilingual'].flatMap((group) =>
        periods.map((period) => sumOf(measure, period, group, 'Hazel')).filter(({ outOf }) => outOf > 0),
      ),
    );
    expect(hidden).toHaveLength(40);
    const shown = hidden.filter(({ number, outOf }) => everything.includes(`"${number} of ${outOf}`));
    expect(shown).toEqual([]);
  });

  test('a team has a row of its own when its gap is widening', () => {
    const weeks = Array.from({ length: 24 }, (_, at) => addDays('2025-12-08', 7 * at));
    const small = smallView({
      People: [{ Kind: 'Team', Name: 'Oak' }],
      Charter: [{ Code: 'GS1', Kind: 'Group set', Text: 'Language: Multilingual*, Not multilingual' }],
      Measures: [{ Code: 'M01', Name: 'On track', Counts: 'People', Better: 'Up', 'Split by': 'Language' }],
      Data: weeks.flatMap((Period, at) => {
        const row = { Period, Team: 'Oak', Measure: 'M01' };
        return [
          { ...row, Group: 'All', Number: 60, 'Out of': 100 },
          { ...row, Group: 'Multilingual', Number: at < 12 ? 18 : 12, 'Out of': 30 },
        ];
      }),
    });
    const found = asText(dashboard(small)).filter((line) => line.startsWith('M01 | On track, at Oak'));
    expect(found).toEqual([
      'M01 | On track, at Oak | Multilingual | 40.0% | 12 of 30 | 68.6% | 48 of 70 | −28.6 | ×0.58 | ▲ widening | Oak',
    ]);
  });
});

describe('team by team', () => {
  test('teams stand in alphabetical order, in bands of eight, each measure where a team tracks it', () => {
    const names = ['Oak', 'elm', 'Ash', 'Fir', 'Yew', 'Ivy', 'Bay', 'Hop', 'Gum', 'Box'];
    const small = smallView({
      People: names.map((Name) => ({ Kind: 'Team', Name })),
      Measures: [
        { Code: 'M01', Name: 'One' },
        { Code: 'M02', Name: 'Two', Teams: 'Yew' },
      ],
      Data: [{ Period: '2026-05-18', Team: 'Oak', Measure: 'M01', Group: 'All', Number: 1, 'Out of': 3 }],
    });
    const text = asText(dashboard(small)).filter((line) => /^Measure \| [A-Z]/.test(line) && !line.includes('Latest'));
    expect(text.filter((line) => !line.includes('Group, and'))).toEqual([
      'Measure | Ash | Bay | Box | elm | Fir | Gum | Hop | Ivy',
      'Measure | Oak | Yew',
    ]);
    expect(asText(dashboard(small)).filter((line) => line.startsWith('M02 | Two'))).toHaveLength(2);
  });

  test('the count behind a team’s number is in its note, and what was seen when it signals', () => {
    const elm = sumOf('M04', '2026-05-18', 'All', 'Elm');
    const inGrid = layout.lines
      .flatMap((line) => line.cells)
      .find(({ note }) => note?.startsWith(`${elm.number} of ${elm.outOf}, 18 May; `));
    expect(inGrid).toMatchObject({ at: 'Q:R', value: elm.number / elm.outOf, style: { format: '0%" ○ misses"' } });
  });

  test('a team that is behind shows when its last number was', () => {
    expect(from('Team by team').join('\n')).toContain('□ last 11 May');
  });
});
