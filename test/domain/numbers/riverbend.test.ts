import { describe, expect, test } from '@jest/globals';
import { samples } from '../../../examples/all';
import { gapOf } from '../../../src/domain/equityGate';
import { rateOf, sumLines } from '../../../src/domain/numbers/numbers';
import { owedRows } from '../../../src/domain/numbers/owed';
import { filledRows } from '../../../src/domain/numbers/seen';
import { splitsOf } from '../../../src/usecases/splits';
import { worldOf } from './world';

const { network, directory, rows, numbers } = worldOf(samples.riverbend());

describe('the numbers of Riverbend', () => {
  test('four rows need a look and three of them are not counted', () => {
    expect(numbers.checked.issues.map(({ reasons, fate }) => ({ reasons, fate }))).toEqual([
      { fate: 'not counted', reasons: ['More than out of (17 of 12)'] },
      { fate: 'not counted', reasons: [expect.stringMatching(/^Same week, team, measure and group as row \d+$/)] },
      {
        fate: 'counted',
        reasons: [expect.stringMatching(/^Same week, team, measure and group as row \d+; this one counts$/)],
      },
      { fate: 'not counted', reasons: ['Read as Elm', 'This week has not happened yet'] },
    ]);
  });

  test('every row with a key is counted, not counted or waiting', () => {
    const { rows: all, counted, notCounted, waiting } = numbers.checked.tally;
    expect({ all, sum: counted + notCounted + waiting, notCounted, waiting }).toEqual({
      all: rows.length,
      sum: rows.length,
      notCounted: 3,
      waiting: 0,
    });
  });

  test('all teams together, math work on time stood at 886 of 1,188 in the last full week', () => {
    const m04 = directory.measures.find((measure) => measure.code === 'M04')!;
    const line = sumLines(numbers.teamsOf(m04).map((team) => numbers.line('M04', team, 'All')));
    expect(line.get('2026-05-18')).toEqual({ number: 886, outOf: 1188 });
    expect(rateOf(m04, line.get('2026-05-18'))).toBeCloseTo(886 / 1188, 12);
  });

  test('Juniper reported 145 of 170, Hazel 132 of 140, the others all they owed', () => {
    const share = new Map<string, [number, number]>();
    for (const { team, due, filled, period } of filledRows(numbers)) {
      if (period >= '2026-05-25') continue;
      const before = share.get(team) ?? [0, 0];
      share.set(team, [before[0] + filled, before[1] + due]);
    }
    expect(Object.fromEntries(share)).toMatchObject({
      Juniper: [145, 170],
      Hazel: [132, 140],
      Alder: [170, 170],
      Fir: [140, 140],
    });
  });

  test('thirty rows are owed for the week of 25 May, four of them by Cedar', () => {
    const owed = owedRows(directory, '2026-05-18', network.today);
    expect(owed).toHaveLength(30);
    expect(owed.filter((row) => row.team === 'Cedar')).toEqual(
      ['M01', 'M02', 'M04', 'M06'].map((measure) => ({ period: '2026-05-25', team: 'Cedar', measure, group: 'All' })),
    );
  });

  test.each([
    ['I-11', 'Multilingual', 12.4, 31.1, true],
    ['I-13', 'Multilingual', 15.3, 10.5, false],
    ['I-13', 'Low income', 1.0, 2.3, false],
  ])('the gap of %s for %s went from %d to %d points', (idea, group, before, now, blocks) => {
    const comparison = splitsOf(network, numbers)
      .get(idea)!
      .find((one) => one.group === group && one.measure === 'M04')!;
    const gap = gapOf(comparison)!;
    expect([gap.before.toFixed(1), gap.now.toFixed(1), gap.blocks]).toEqual([
      before.toFixed(1),
      now.toFixed(1),
      blocks,
    ]);
  });

  test('Hazel’s multilingual students are too few to be compared', () => {
    const hazel = network.ideas.filter((idea) => idea.team === 'Hazel' && idea.measures.includes('M04'));
    const splits = splitsOf(network, numbers);
    expect(hazel.length).toBeGreaterThan(0);
    for (const idea of hazel) {
      const comparison = splits.get(idea.id)!.find((one) => one.group === 'Multilingual')!;
      expect(comparison).toMatchObject({ hidden: true, baseline: undefined, since: undefined });
    }
  });
});
