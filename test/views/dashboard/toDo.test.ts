import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import type { Ask } from '../../../src/domain/asks/ask';
import type { Ranked } from '../../../src/domain/rankAsks';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import { toDo } from '../../../src/views/dashboard/toDo';
import { asText, blockUnder } from '../asText';
import { smallView, viewOf } from '../world';

const title = 'What needs to be done, and who needs to do it';
const layout = dashboard(viewOf(riverbend()));
const block = blockUnder(layout, title);

const oak = smallView({
  People: [
    { Kind: 'Team', Name: 'Oak' },
    { Kind: 'Person', Name: 'Ana', Role: 'Member', Team: 'Oak', Active: 'Yes' },
    { Kind: 'Person', Name: 'Cleo', Role: 'Leader', Active: 'Yes' },
    { Kind: 'Person', Name: 'Zeke', Role: 'Broker', Active: 'Yes' },
  ],
  Ideas: [{ ID: 'I-01', 'Change idea': 'Two minutes at the door', Team: 'Oak' }],
}).network;

const ask = (given: Partial<Ask>): Ask => ({
  row: 2,
  object: { kind: 'idea', id: 'I-01' },
  ideas: ['I-01'],
  what: 'Plan a first small test',
  who: { words: 'Ana', people: ['Ana'] },
  since: '2026-05-20',
  minutes: 10,
  leader: false,
  why: 'a priority of the network',
  over: 0,
  ...given,
});
const show = (ranked: Ranked) => asText(toDo(oak, ranked)).filter((line) => line !== '');

describe('what needs to be done', () => {
  test('ten rows with what, who, since when, how long, a way there and why', () => {
    expect(block[1]).toBe('What | Who | Waiting since | Min | Open | Why now');
    expect(block.slice(2, 12).map((row) => row.split(' | ')[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => `${at + 1}`),
    );
    expect(block.join('\n')).toContain(
      'Revisit School leaders for K-02 (due 11 May) | ◆ Cleo, leader | 11 May  ·  14 d | 10 | Go',
    );
    expect(block.join('\n')).toContain(
      'Hand over Voice notes kit from Hugo before 30 June | Hugo + Priya, Juniper | leaves in 36 d | 30 | Go',
    );
    expect(block.join('\n')).toContain('Decide: Cover for lunch drop-in | ◆ ');
    expect(block.join('\n')).toContain('Find a broker for District office | ◆ ');
  });

  test('what leaders must do is bold, at most five, and counted in the headline', () => {
    const leaders = block.filter((row) => row.includes('◆') && !row.includes('asks for leaders')).length;
    expect(leaders).toBeGreaterThan(0);
    expect(leaders).toBeLessThanOrEqual(5);
    expect(asText(layout)[2]).toContain(`10 things to do, ${leaders} need a leader.`);
  });

  test('the rest is counted, with a way to it', () => {
    const more = layout.lines
      .flatMap((line) => line.cells)
      .find((cell) => cell.runs?.[0]?.text.includes('more next step'));
    expect(more?.runs).toEqual([
      {
        text: expect.stringMatching(/^\d+ more next steps in Ideas$/),
        size: 9,
        colour: '#5a6470',
        link: { tab: 'Ideas' },
      },
    ]);
  });

  test.each([
    [
      'an idea is named where the words do not',
      ask({}),
      'Plan a first small test: I-01 Two minutes at the door | Ana, Oak',
    ],
    [
      'after a question too',
      ask({ what: 'Refine, keep, or set aside?' }),
      'Refine, keep, or set aside? I-01 Two minutes at the door | Ana, Oak',
    ],
    ['not twice', ask({ what: 'Fill: time a week in I-01' }), 'Fill: time a week in I-01 | Ana, Oak'],
    [
      'what was asked by hand keeps its own words',
      ask({ row: 24, what: 'Decide: a room', leader: true, who: { words: 'Cleo', people: ['Cleo'] } }),
      'Decide: a room | ◆ Cleo, leader',
    ],
    [
      'who has no team is called what they are here',
      ask({ what: 'Share I-01', who: { words: 'Zeke', people: ['Zeke'] } }),
      'Share I-01 | Zeke, broker',
    ],
  ])('%s', (_, given, words) => {
    expect(show({ asks: [given], more: 0 })[2]).toBe(
      `1 | ${words} | 20 May  ·  5 d | 10 | Go | a priority of the network`,
    );
  });

  test('a way there leads to the row itself', () => {
    const [cell] = toDo(oak, { asks: [ask({})], more: 0 })
      .lines.flatMap((line) => line.cells)
      .filter(({ at }) => at === 'Q')
      .slice(1);
    expect(cell?.runs).toEqual([{ text: 'Go', link: { tab: 'Ideas', row: 2 } }]);
  });

  test('a name that takes more than its room is cut and whole in the note', () => {
    const words = 'any facilitator outside the Willow team';
    const cell = toDo(oak, { asks: [ask({ who: { words, people: ['Ana'] } })], more: 0 })
      .lines.flatMap((line) => line.cells)
      .find(({ note }) => note === words);
    expect(cell?.value).toMatch(/^any facilitator.*…$/);
  });

  test('ten rows always have their place, so that the charts below do not move', () => {
    const height = (ranked: Ranked) => toDo(oak, ranked).lines.reduce((sum, line) => sum + line.height, 0);
    const ten = Array.from({ length: 10 }, () => ask({}));
    expect(height({ asks: [ask({})], more: 0 })).toBe(height({ asks: ten, more: 7 }));
  });

  test('nothing to do is one sentence', () => {
    expect(blockUnder(dashboard(smallView({})), title)).toEqual([
      title,
      'Nothing is waiting. Propose an idea and its next step shows here.',
    ]);
  });
});
