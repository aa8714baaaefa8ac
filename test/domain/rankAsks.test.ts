import { describe, expect, test } from '@jest/globals';
import type { Ask } from '../../src/domain/asks/ask';
import { entered } from '../../src/domain/facts';
import type { NetworkParts } from '../../src/domain/network';
import { allAsks } from '../../src/domain/nextStep';
import { rankAsks } from '../../src/domain/rankAsks';
import { Diary, groupEntry, idea, person, planRow, product, town } from './build';

const what = (asks: readonly Ask[]) => asks.map((ask) => ask.what);
const leader = person('Cleo', '', ['Leader']);

/** Ideas that entered Generation on a day and wait for a first test. */
const waiting = (
  given: Record<string, { on: string; priority?: string; cameFrom?: string }>,
): Partial<NetworkParts> => {
  const diary = new Diary();
  for (const [id, { on }] of Object.entries(given)) diary.add(entered(id), { on });
  return {
    ideas: Object.entries(given).map(([id, { priority = '', cameFrom = '' }]) =>
      idea({ id, title: id, priority, cameFrom }),
    ),
    events: diary.events,
  };
};

describe('the order of the first screen', () => {
  test('leaders first, the oldest first, at most five; then hand-overs, what is waited for, priorities, the rest', () => {
    const network = town({
      ...waiting({
        'I-01': { on: '2026-05-01' },
        'I-02': { on: '2026-01-01' },
        'I-03': { on: '2026-05-20', priority: 'PR1' },
        'I-04': { on: '2026-03-01', priority: 'PR1' },
        'I-05': { on: '2026-05-24', cameFrom: 'I-06' },
        'I-06': { on: '2026-05-24' },
      }),
      people: [leader, person('Hugo', 'Elm', ['Member'], { leavingOn: '2026-07-09' }), person('Rosa', 'Elm')],
      products: [product({ id: 'K-01', ideas: ['I-06'], title: 'Notes', keepers: ['Hugo'], audience: ['Teachers'] })],
      plans: ['2026-05-20', '2026-05-10'].map((lastContact, at) =>
        planRow({ id: `C-0${at + 1}`, action: `Decide ${at + 1}`, askToLeader: 'Open', lastContact }),
      ),
    });
    expect(what(rankAsks(network).asks)).toEqual([
      'Decide: Decide 2',
      'Decide: Decide 1',
      'Hand over Notes from Hugo before 9 July',
      'Plan a first small test', // I-06: K-01 and I-05 wait for it
      'Plan a first small test', // I-04: a priority, 43 days over
      'Plan a first small test', // I-03: a priority, still in time
      'Plan a first small test', // I-02: the longest
      'Plan a first small test', // I-01
      'Plan a first small test', // I-05
    ]);
    expect(rankAsks(network).asks.map((ask) => ask.object.id)).toEqual([
      'C-02',
      'C-01',
      'K-01',
      'I-06',
      'I-04',
      'I-03',
      'I-02',
      'I-01',
      'I-05',
    ]);
    expect(rankAsks(network).more).toBe(0);
  });

  test('the sixth ask of leaders is not shown, but counted', () => {
    const people = [leader, ...Array.from({ length: 7 }, (_, at) => groupEntry(`Group ${at}`, true))];
    const ranked = rankAsks(town({ people, ideas: [idea({})] }));
    expect(what(ranked.asks)).toEqual(
      [0, 1, 2, 3, 4].map((at) => `Find a broker for Group ${at}`).concat('Plan a first small test'),
    );
    expect(ranked.more).toBe(2);
  });

  test('ten rows, and the rest is counted', () => {
    const given = Object.fromEntries(Array.from({ length: 37 }, (_, at) => [`I-${at + 10}`, { on: '2026-05-01' }]));
    const ranked = rankAsks(town({ ...waiting(given), people: [] }));
    expect(ranked.asks).toHaveLength(10);
    expect(ranked.more).toBe(27);
    expect(ranked.asks.map((ask) => ask.object.id)).toEqual(Array.from({ length: 10 }, (_, at) => `I-${at + 10}`));
  });

  test('one row for each object', () => {
    const plans = [planRow({ askToLeader: 'Open', revisitBy: '2026-05-01', motivates: '' })];
    const network = town({ people: [leader], ideas: [idea({})], products: [product({})], plans });
    expect(allAsks(network).filter((ask) => ask.object.id === 'C-01')).toHaveLength(3);
    expect(rankAsks(network).asks.filter((ask) => ask.object.id === 'C-01')).toHaveLength(1);
  });

  test('a hand-over that is further away than 45 days waits among the others', () => {
    const people = (leavingOn: string) => [person('Hugo', 'Elm', ['Member'], { leavingOn })];
    const first = (leavingOn: string) =>
      rankAsks(
        town({
          ...waiting({ 'I-02': { on: '2026-01-01' } }),
          people: people(leavingOn),
          products: [product({ ideas: [], keepers: ['Hugo'] })],
        }),
      ).asks[0]?.row;
    expect([first('2026-07-09'), first('2026-07-10')]).toEqual([1, 2]);
  });

  test('nothing waits in an empty network', () => {
    expect(rankAsks(town({ people: [] }))).toEqual({ asks: [], more: 0 });
  });
});

test('every ask says who, and takes some minutes', () => {
  const network = town({ ...waiting({ 'I-01': { on: '2026-05-01' } }), products: [product({ ideas: [] })] });
  for (const ask of allAsks(network)) {
    expect(ask.who.words).not.toBe('');
    expect(ask.minutes).toBeGreaterThan(0);
  }
});
