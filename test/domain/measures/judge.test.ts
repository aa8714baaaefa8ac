import { describe, expect, test } from '@jest/globals';
import { judge, type SeriesPoint, type Yardstick } from '../../../src/domain/measures/judge';
import { addDays } from '../../../src/domain/measures/periods';

type Cell = number | null | readonly [number | null, number | null];

/** Weeks from 2026-01-05, one a cell: a number, or a number out of another. */
function weeks(cells: readonly Cell[]): SeriesPoint[] {
  return cells.map((cell, at) => {
    const [number, outOf] = typeof cell === 'object' && cell !== null ? cell : [cell, null];
    return { period: addDays('2026-01-05', 7 * at), number, outOf };
  });
}
const repeat = (times: number, ...cells: Cell[]): Cell[] => Array.from({ length: times }, () => cells).flat();
const share: Yardstick = { type: 'Proportion', better: 'Up', target: 0.8 };
const count: Yardstick = { type: 'Count', better: 'Down', chart: 'XmR', target: 6 };
const said = (points: SeriesPoint[], yardstick: Yardstick) => {
  const { kind, limits, change, againstTarget } = judge(points, yardstick);
  return [kind, limits, `${change.icon} ${change.word}`, `${againstTarget.icon} ${againstTarget.word}`];
};

describe('which chart', () => {
  test.each<[string, Partial<Yardstick>, Cell, string]>([
    ['a proportion by itself', {}, [50, 100], 'Run'],
    ['a rate by itself', { type: 'Rate per…' }, [5, 100], 'u'],
    ['a rate out of very many', { type: 'Rate per…' }, [5, 5000], 'u′'],
    ['a mean by itself', { type: 'Mean' }, [50, 10], 'XmR'],
    ['a count by itself', { type: 'Count' }, 5, 'c'],
    ['what the person chose', { chart: 'p' }, [50, 5000], 'p'],
    ['a run chart for a count that was to be a p chart', { type: 'Count', chart: 'p' }, 5, 'Run'],
  ])('%s', (_, yardstick, cell, kind) => {
    expect(judge(weeks(repeat(20, cell)), { ...share, ...yardstick }).kind).toBe(kind);
  });

  test.each([
    [19, [50, 100], undefined],
    [20, [50, 100], 'p'],
    [20, [500, 2000], 'p′'],
  ] as const)('offers a chart with limits from 20 points on: %d of %j', (length, cell, offer) => {
    expect(judge(weeks(repeat(length, cell)), share).offer).toBe(offer);
  });
});

describe('a run chart', () => {
  const rise = [...repeat(6, [60, 100], [62, 100]), ...repeat(6, [85, 100], [87, 100])];

  test('says where the numbers went, on the side of the latest run', () => {
    expect(said(weeks(rise), share)).toEqual(['Run', 'none', '▲ improving', '◉ meets']);
    expect(said(weeks(rise), { ...share, better: 'Down', target: 0.5 })).toEqual([
      'Run',
      'none',
      '▲ concerning',
      '○ misses',
    ]);
    expect(said(weeks([...rise].reverse()), { ...share, better: 'Neither' })).toEqual(['Run', 'none', '▼ low', '– –']);
    expect(judge(weeks(rise), share).because).toEqual([
      '12 in a row on one side of the middle; up to 8 is chance',
      'the middle is crossed once; 8 times or more is chance',
    ]);
  });

  test('marks the points of the long runs and no others', () => {
    const { points } = judge(weeks([...repeat(12, [60, 100]), ...repeat(10, [70, 100] as const, [50, 100])]), {
      ...share,
      baseline: 32,
    });
    expect(points.every(({ signal }) => signal === undefined)).toBe(true);
    const words = judge(weeks(rise), share).points.map(({ signal }) => signal?.word);
    expect(words).toEqual([...Array(12).fill('concerning'), ...Array(12).fill('improving')]);
  });

  test.each([
    [9, '… too few yet'],
    [10, '≈ steady'],
  ])('with %d points says %s', (length, change) => {
    expect(said(weeks(repeat(length, [70, 100])), share)[2]).toBe(change);
  });

  test.each<[string, Cell[], string]>([
    ['all reach it', repeat(8, [80, 100]), '◉ meets'],
    ['none does', repeat(8, [79, 100]), '○ misses'],
    ['some do', [...repeat(7, [80, 100]), [79, 100]], '◐ hit or miss'],
    ['there are fewer', repeat(7, [80, 100]), '– –'],
    ['an older one did not', [[10, 100], ...repeat(8, [90, 100])], '◉ meets'],
    ['a gap stands between', [[10, 100], ...repeat(8, [90, 100] as const, null)], '◉ meets'],
  ])('compares its last 8 points with the target: %s', (_, cells, word) => {
    expect(said(weeks(cells), share)[3]).toBe(word);
  });

  test('follows the rules of IHI where the measure says so', () => {
    // Six in a row above the middle: a shift for IHI, chance for Anhøj at this length.
    const cells = [...repeat(5, [60, 100], [80, 100]), ...repeat(6, [75, 100]), ...repeat(4, [60, 100], [65, 100])];
    const yardstick: Yardstick = { ...share, baseline: 10 };
    expect(said(weeks(cells), yardstick)[2]).toBe('≈ steady');
    const { change, because } = judge(weeks(cells), { ...yardstick, signals: 'IHI' });
    expect([change.word, because[0]]).toEqual(['concerning', '6 or more in a row on one side of the middle']);
  });

  test('takes its middle from the baseline only', () => {
    expect(judge(weeks(rise), { ...share, baseline: 12 }).centre).toBeCloseTo(0.61, 12);
  });
});

describe('a chart with limits', () => {
  const steady = repeat(10, 10, 12, 11);

  test.each([
    [12, 'too few points', '… too few yet'],
    [13, 'trial', '≈ steady'],
    [19, 'trial', '≈ steady'],
    [20, 'plain', '≈ steady'],
  ])('with %d points: limits are %s, change is %s', (length, limits, change) => {
    const { points, ...chart } = judge(weeks(steady.slice(0, length)), count);
    expect([chart.limits, `${chart.change.icon} ${chart.change.word}`]).toEqual([limits, change]);
    expect(points.every(({ upper }) => (upper === null) === (limits === 'too few points'))).toBe(true);
  });

  test('says what its latest point is a part of', () => {
    const { change, because } = judge(weeks([...steady, 30]), count);
    expect([change, because]).toEqual([
      { word: 'concerning', icon: '▲', tone: 'look' },
      ['the latest point is above the limits'],
    ]);
    expect(judge(weeks([...steady, 30, 11]), count).change.word).toBe('steady');
  });

  test.each([
    [30, '◉ meets'],
    [11, '◐ hit or miss'],
    [2, '○ misses'],
  ])('with target %d, where down is better: %s', (target, word) => {
    expect(said(weeks(steady), { ...count, target })[3]).toBe(word);
  });

  test('has no word for the target without a direction or a target', () => {
    expect(said(weeks(steady), { ...count, better: 'Neither' })[3]).toBe('– –');
    expect(said(weeks(steady), { ...count, target: undefined })[3]).toBe('– –');
  });
});

describe('mistakes that other tools make', () => {
  const full = repeat(20, [100, 100]);

  test.each(['Run', 'p', 'XmR'] as const)('a constant 100 %% is never shown as failing: %s', (chart) => {
    expect(said(weeks(full), { ...share, chart, target: 0.95 }).slice(2)).toEqual(['≈ steady', '◉ meets']);
  });

  test('a constant 100 % against a target of 100 % is met on a run chart and hit or miss at the limit', () => {
    expect(said(weeks(full), { ...share, target: 1 })[3]).toBe('◉ meets');
    expect(said(weeks(full), { ...share, target: 1, chart: 'p' })[3]).toBe('◐ hit or miss');
  });

  test('a missing point is no special cause, and not the latest', () => {
    const chart = judge(weeks([...repeat(10, 10, 12, 11), null]), count);
    expect(chart.points[30]).toMatchObject({ value: null, signal: undefined });
    expect([chart.latest?.period, chart.change.word]).toEqual([addDays('2026-01-05', 7 * 29), 'steady']);
  });

  test('out of 0 is no case: no value, no limits, no signal', () => {
    const { points, change } = judge(weeks([...repeat(10, [50, 100], [55, 100]), [0, 0]]), {
      ...share,
      chart: 'p',
    });
    expect(points[20]).toMatchObject({ value: null, lower: null, upper: null, signal: undefined });
    expect(change.word).toBe('steady');
  });

  test('a constant that is not exact in binary gives no signal', () => {
    for (const chart of ['Run', 'XmR'] as const) {
      const { points, change } = judge(weeks(repeat(30, 0.1)), { type: 'Count', better: 'Up', chart });
      expect(change.word).toBe('steady');
      expect(points.every(({ signal }) => signal === undefined)).toBe(true);
    }
  });
});

describe('a point that takes no part', () => {
  const cells = repeat(10, 10, 12, 11);

  test.each(['running', 'ghost'])('is drawn and changes nothing: %s', (why) => {
    const plain = judge(weeks(cells), count);
    const points = weeks([...cells, 500]);
    points[30] = { ...points[30]!, [why]: true };
    const chart = judge(points, count);
    expect(chart.points[30]).toMatchObject({ value: 500, signal: undefined });
    expect(chart.points.slice(0, 30)).toEqual(plain.points);
    expect([chart.change, chart.againstTarget, chart.latest, chart.observed]).toEqual([
      plain.change,
      plain.againstTarget,
      plain.latest,
      plain.observed,
    ]);
  });
});

describe('a new phase', () => {
  const cells = [...repeat(10, 10, 12, 11), ...repeat(10, 30, 32, 31)];
  const from = addDays('2026-01-05', 7 * 30);

  test('has its own middle and limits, and no run crosses into it', () => {
    const { points, centre, change } = judge(weeks(cells), { ...count, newPhaseFrom: from });
    expect([points[0]!.centre, points[30]!.centre, centre, change.word]).toEqual([11, 31, 31, 'steady']);
    expect(points.flatMap(({ newPhase, period }) => (newPhase ? [period] : []))).toEqual([from]);
    expect(judge(weeks(cells), count).change.word).toBe('concerning');
  });

  test('begins with the first period on or after its day, and counts its own points', () => {
    const late = addDays(from, 7 * 20 - 3);
    const { observed, limits } = judge(weeks(cells), { ...count, newPhaseFrom: late });
    expect([observed, limits]).toEqual([10, 'too few points']);
  });
});

test('no points at all say that there are too few', () => {
  expect(said([], share)).toEqual(['Run', 'none', '… too few yet', '– –']);
  expect(said([], count)).toEqual(['XmR', 'too few points', '… too few yet', '– –']);
});
