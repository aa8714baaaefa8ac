import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { equityOf } from '../../src/domain/equity';
import { checkEquity, gapOf } from '../../src/domain/equityGate';
import { idea, measure, town, trial } from './build';
import { comparison } from './comparison';

const at = (
  before: [group: number, others: number],
  since: [group: number, others: number],
  better: 'Up' | 'Down' = 'Up',
) =>
  comparison({
    better,
    baseline: { group: before[0], others: before[1] },
    since: { group: since[0], others: since[1] },
  });
const check = (...comparisons: ReturnType<typeof at>[]) => checkEquity(comparisons, [], ['Better'], ['Families']);

describe('the gap between a priority group and the others', () => {
  test.each([
    ['multilingual students at Elm fall behind', at([57.0, 69.4], [54.2, 85.3]), 12.4, 31.1, true],
    ['multilingual students at Cedar catch up', at([58.0, 73.3], [71.8, 82.2]), 15.3, 10.4, false],
    ['low income at Cedar, within the tolerance', at([70.0, 71.0], [79.5, 81.8]), 1.0, 2.3, false],
    ['grown by 3, and the group did not gain', at([60, 70], [60, 73]), 10, 13, true],
    ['grown by 3, but the group gained', at([60, 70], [61, 74]), 10, 13, false],
    ['grown by exactly 2, and the group lost', at([60, 70], [59, 71]), 10, 12, false],
    ['grown by exactly 5, and the group gained', at([60, 70], [61, 76]), 10, 15, false],
    ['grown by more than 5, though the group gained', at([60, 70], [65, 80.2]), 10, 15.2, true],
    ['where less is better, turned round', at([20, 10], [20, 7], 'Down'), 10, 13, true],
    ['where less is better, and the group gained', at([20, 10], [15, 8], 'Down'), 10, 7, false],
    ['exactly 2 in binary fractions', at([0.1, 0.3], [0.1, 2.3]), 0.2, 2.2, false],
  ])('%s', (_, one, before, now, blocks) => {
    const gap = gapOf(one)!;
    expect(gap.before).toBeCloseTo(before, 9);
    expect(gap.now).toBeCloseTo(now, 9);
    expect(gap.blocks).toBe(blocks);
    expect(check(one).passes).toBe(!blocks);
  });

  test('is said with its numbers, and whom to test with', () => {
    const found = check(at([57.0, 69.4], [54.2, 85.3]));
    expect(found.because).toEqual([
      'the gap for Multilingual at Cedar in Work on time grew from 12.4 to 31.1 points; Multilingual went from 57.0 to 54.2',
    ]);
    expect(found.testWith).toEqual(['Multilingual']);
  });

  test('turning the direction and both signs round changes nothing', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const up = gapOf(at([a, b], [c, d]))!;
        const down = gapOf(at([-a, -b], [-c, -d], 'Down'))!;
        expect(down.blocks).toBe(up.blocks);
        expect(down.before).toBeCloseTo(up.before, 6);
      }),
    );
  });

  test('what does not grow the gap never blocks', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        fc.pre(d - c <= b - a);
        expect(check(at([a, b], [c, d])).passes).toBe(true);
      }),
    );
  });
});

describe('what is not known', () => {
  const nothing = { baseline: undefined, since: undefined };

  test('a split measure without any numbers by group blocks', () => {
    expect(check(comparison(nothing))).toMatchObject({
      passes: false,
      because: ['there are no numbers by group yet for Work on time'],
    });
    expect(check(comparison({ baseline: undefined })).passes).toBe(false);
  });

  test('a group hidden for its size counts as no data, and the gate says so', () => {
    const hidden = check(comparison({ hidden: true }));
    expect(hidden.passes).toBe(false);
    expect(hidden.notes).toEqual(['Multilingual in Work on time ▨ hidden: too few people to show a number']);
    expect(JSON.stringify(hidden.because)).not.toMatch(/57|54|69|85/);
  });

  test('with another group of the measure in sight, a hidden one does not block', () => {
    const found = check(
      comparison({ hidden: true }),
      comparison({ group: 'Low income', baseline: { group: 60, others: 62 }, since: { group: 66, others: 68 } }),
    );
    expect(found.passes).toBe(true);
    expect(found.notes).toHaveLength(1);
  });

  test('a measure nobody prepared numbers for blocks', () => {
    const network = town({
      ideas: [idea({ measures: ['M04'] })],
      measures: [measure({ splitBy: ['Language'] })],
      tests: [trial({})],
    });
    expect(equityOf(network, network.ideas[0]!).because).toEqual([
      'there are no numbers by group yet for Work on time',
    ]);
  });

  test.each([
    ['is not split', measure({})],
    ['has no better direction', measure({ splitBy: ['Language'], better: 'Neither' })],
    ['is not linked', measure({ code: 'M05', splitBy: ['Language'] })],
  ])('a measure that %s is not compared', (_, one) => {
    const network = town({
      ideas: [idea({ measures: ['M04'] })],
      measures: [one],
      tests: [trial({})],
      splits: new Map([['I-01', [comparison({})]]]),
    });
    expect(equityOf(network, network.ideas[0]!).passes).toBe(true);
  });
});

test.each([
  [['No data', undefined], false],
  [['Not yet known'], false],
  [[], false],
  [['Worse'], true],
  [['No data', 'Same'], true],
])('tests that say %j of priority groups let it pass: %s', (results, passes) => {
  const found = checkEquity([], [], results, ['Families', 'Students']);
  expect(found.passes).toBe(passes);
  if (!passes) expect(found.testWith).toEqual(['Families', 'Students']);
});
