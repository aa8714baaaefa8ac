import { describe, expect, test } from '@jest/globals';
import type { SampleEvent } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import { blockUnder } from '../asText';
import { smallView, viewOf } from '../world';

const title = 'Who has reported';

/** One team with two weekly measures since 27 April; today is Monday 25 May. */
function twoMeasures(
  rows: readonly (readonly [period: string, measure: string])[],
  events: readonly SampleEvent[] = [],
) {
  return smallView(
    {
      People: [{ Kind: 'Team', Name: 'Oak', 'Joined on': '2026-04-27' }],
      Measures: ['M01', 'M02'].map((code) => ({ Code: code, Name: `Measure ${code}`, Started: '2026-04-27' })),
      Data: rows.map(([period, measure]) => ({
        Period: period,
        Team: 'Oak',
        Measure: measure,
        Group: 'All',
        Number: 1,
        'Out of': 2,
      })),
    },
    { events },
  );
}

const seen = (when: string, period: string, filled: number): SampleEvent => ({
  when: `${when}T06:00:00`,
  who: '',
  knownBy: 'account',
  event: 'numbers.seen',
  object: 'Oak',
  more: { period, due: 2, filled },
});

describe('who has reported', () => {
  test('Juniper reported 145 of 170 rows, Hazel 132 of 140, all others everything', () => {
    const rows = blockUnder(dashboard(viewOf(riverbend())), title).map((row) => row.split(' | '));
    const shares = rows.slice(2, 10).map((row) => [row[0], ...row.slice(-3)]);
    expect(shares).toEqual([
      ['Alder', '100%', '170 of 170', '18 May'],
      ['Birch', '100%', '170 of 170', '18 May'],
      ['Cedar', '100%', '170 of 170', '18 May'],
      ['Dogwood', '100%', '170 of 170', '18 May'],
      ['Elm', '100%', '170 of 170', '18 May'],
      ['Fir', '100%', '140 of 140', '18 May'],
      ['Hazel', '94%', '132 of 140', '18 May'],
      ['Juniper', '85%', '145 of 170', '18 May'],
    ]);
  });

  test('shows the last 12 weeks that are over, and how many weeks the share is of', () => {
    const heads = blockUnder(dashboard(viewOf(riverbend())), title)[1];
    expect(heads).toBe(
      'Team | 2 Mar | 9 Mar | 16 Mar | 23 Mar | 30 Mar | 6 Apr | 13 Apr | 20 Apr | 27 Apr | 4 May | 11 May | 18 May | 40 weeks | Rows in | Last entry',
    );
  });

  test('on time, late, part and missing, by when an update first saw the numbers', () => {
    const view = twoMeasures(
      [
        ['2026-04-27', 'M01'],
        ['2026-04-27', 'M02'],
        ['2026-05-04', 'M01'],
        ['2026-05-04', 'M02'],
        ['2026-05-11', 'M01'],
      ],
      [seen('2026-05-04', '2026-04-27', 2), seen('2026-05-11', '2026-05-04', 1), seen('2026-05-18', '2026-05-04', 2)],
    );
    expect(blockUnder(dashboard(view), title).slice(1, 3)).toEqual([
      'Team | 27 Apr | 4 May | 11 May | 18 May | 4 weeks | Rows in | Last entry',
      'Oak | ■ | ▣ | ◧ 1/2 | □ | 63% | 5 of 8 | 11 May',
    ]);
  });

  test('names the measures that are still empty', () => {
    const layout = dashboard(twoMeasures([['2026-05-18', 'M01']]));
    const part = layout.lines.flatMap((line) => line.cells).find((cell) => cell.value === '◧ 1/2');
    expect(part?.note).toBe('Still empty: M02');
  });

  test('the running week stands there once a number of it is in', () => {
    const view = twoMeasures([
      ['2026-05-18', 'M01'],
      ['2026-05-18', 'M02'],
      ['2026-05-25', 'M01'],
      ['2026-05-25', 'M02'],
    ]);
    const [, heads, oak] = blockUnder(dashboard(view), title);
    expect(heads).toMatch(/^Team .* 18 May \| 25 May \| 5 weeks/);
    expect(oak).toBe('Oak | □ | □ | □ | ■ | ■ | 40% | 4 of 10 | 25 May');
  });

  test('leaders stand in the same strip: asks answered within 14 days', () => {
    const leader = { Kind: 'Person', Name: 'Cleo', Role: 'Leader', Active: 'Yes' };
    const opened = (ask: string, when: string): SampleEvent => ({
      when: `${when}T09:00:00`,
      who: 'Ana',
      knownBy: 'typed',
      event: 'ask.opened',
      to: 'Cleo',
      answer: 'Say yes to the room',
      more: { ask },
    });
    const answered = (ask: string, when: string): SampleEvent => ({
      when: `${when}T09:00:00`,
      who: 'Cleo',
      knownBy: 'account',
      event: 'ask.answered',
      object: ask,
      answer: 'Yes',
    });
    const view = smallView(
      {
        People: [{ Kind: 'Team', Name: 'Oak', 'Joined on': '2026-05-18' }, leader],
        Measures: [{ Code: 'M01', Name: 'One', Started: '2026-05-18' }],
      },
      {
        events: [
          opened('A-01', '2026-04-01'),
          answered('A-01', '2026-04-15'),
          opened('A-02', '2026-04-01'),
          answered('A-02', '2026-04-16'),
          opened('A-03', '2026-05-01'),
          opened('A-04', '2026-05-20'),
        ],
      },
    );
    expect(blockUnder(dashboard(view), title).pop()).toBe(
      'Leaders | asks answered within 14 days | 33% | 1 of 3 asks, 2 open | 16 Apr',
    );
  });

  test('before the first week there is one sentence', () => {
    expect(blockUnder(dashboard(smallView({})), title)).toEqual([title, 'The first week’s rows come on Monday.']);
  });
});
