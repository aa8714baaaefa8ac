import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../examples/riverbend/riverbend';
import { alikePairs } from '../../src/domain/alike';
import { type BreakKind, breaks } from '../../src/domain/breaks';
import { equityOf } from '../../src/domain/equity';
import { ideaWithId, stateOf } from '../../src/domain/evidence';
import { singleKeepers } from '../../src/domain/holders';
import { likeness } from '../../src/domain/likeness';
import type { Network } from '../../src/domain/network';
import { networkOf } from '../../src/domain/network';
import { nextStep } from '../../src/domain/nextStep';
import { activePersons, brokersFor, groups, isSmall } from '../../src/domain/people';
import { overdueRows, sharedWithoutPlan, unfinishedRows } from '../../src/domain/planRows';
import { rankAsks } from '../../src/domain/rankAsks';
import { missingFacts, stateOfProduct } from '../../src/domain/readiness';
import { stuckIdeas, usualDays } from '../../src/domain/stuck';
import { tiesByTeam } from '../../src/domain/ties';
import { quorum } from '../../src/domain/vote';
import { furthestCounts, waves } from '../../src/domain/waves';
import { Stage } from '../../src/domain/words';
import { networkFrom } from './sample';

const network: Network = networkFrom(riverbend());
const found = (kind: BreakKind) =>
  breaks(network)
    .filter((one) => one.kind === kind)
    .map((one) => `${one.object.id} ${one.days ?? one.detail}`);

describe('what was planted in Riverbend is found', () => {
  test('31 waves, and how far they got', () => {
    expect(waves(network)).toHaveLength(31);
    expect(furthestCounts(network)).toEqual({
      Generation: 13,
      Summary: 3,
      Synthesis: 3,
      Reduction: 3,
      Capture: 1,
      Sharing: 1,
      Application: 7,
    });
  });

  test('where the ideas stand now', () => {
    const count = (stage: Stage) => network.ideas.filter((idea) => stateOf(network, idea.id).stage === stage).length;
    expect(Object.fromEntries(Stage.options.map((stage) => [stage, count(stage)]))).toEqual({
      Generation: 12,
      Summary: 4,
      Synthesis: 3,
      Reduction: 1,
      Capture: 1,
      Sharing: 1,
      Application: 6,
      'Set aside': 2,
    });
  });

  test('the idea in its second cycle, the two returned, the two set aside', () => {
    const ids = (holds: (id: string) => boolean) => network.ideas.map((idea) => idea.id).filter(holds);
    expect(ids((id) => stateOf(network, id).cycle === 2)).toEqual(['I-02']);
    expect(ids((id) => stateOf(network, id).returns.length > 0)).toEqual(['I-06', 'I-17']);
    expect(ids((id) => stateOf(network, id).stage === 'Set aside')).toEqual(['I-12', 'I-19']);
  });

  test('days in each phase, of all stays or of the one that lasts', () => {
    const days = (idea: string, cycle = 1) => {
      const wave = waves(network).find((one) => one.idea === idea && one.cycle === cycle);
      return Object.values(wave?.cells ?? {}).map((cell) => cell?.days);
    };
    expect(days('I-01')).toEqual([50, 29, 22, 15, 10, 22, 76]);
    expect(days('I-02')).toEqual([71, 22, 15, 3, 15, 15, 50]);
    expect(days('I-02', 2)).toEqual([22, 10, 15, 8, 8, 8, 3]);
    expect(days('I-17')).toEqual([100, 34, 36, 3, undefined, undefined, undefined]);
  });

  test('15 stuck ideas and the usual days of a phase', () => {
    expect(stuckIdeas(network)).toHaveLength(15);
    expect(Object.values(usualDays(network))).toEqual([50, 22, 22, 15, 15, 22, 50]);
  });

  test('the breaks', () => {
    expect(found('neverShared')).toEqual(['K-05 83', 'K-11 76']);
    expect(found('neverUsed')).toEqual(['K-02 89', 'K-04 131', 'K-07 82']);
    expect(found('sharedEarly')).toEqual(['I-13 61']);
    expect(found('usedBlind')).toEqual([]);
    expect(found('neverSummarised')).toEqual(['I-08 123', 'I-16 81']);
    expect(found('neverDecided')).toEqual(['I-13 73', 'I-15 34']);
    expect(found('neverTold')).toEqual(['T-074 32']);
  });

  test('known by one person', () => {
    const risks = singleKeepers(network);
    expect(risks.map((risk) => risk.id)).toEqual(['K-04', 'K-05', 'K-06', 'K-11']);
    expect(risks.filter((risk) => risk.leavingOn !== undefined).map((risk) => [risk.id, risk.holder.name])).toEqual([
      ['K-06', 'Hugo'],
    ]);
  });

  test('the same idea in two teams, and no other pair as near', () => {
    expect(alikePairs(network).map((pair) => [pair.one.id, pair.other.id, pair.likeness.toFixed(2)])).toEqual([
      ['I-01', 'I-18', '0.50'],
    ]);
    expect(likeness('Arabic work board', 'Homework board in the hall')).toBeCloseTo(0.2, 2);
  });

  test('the change plan', () => {
    const of = (rows: readonly { product: string }[]) => [...new Set(rows.map((row) => row.product))].sort();
    expect(of(overdueRows(network))).toEqual(['K-02', 'K-06', 'K-07']);
    expect(of(unfinishedRows(network))).toEqual(['K-05', 'K-06', 'K-07', 'K-11', 'K-12']);
    const planned = new Set(network.plans.map((row) => row.product));
    expect(of(sharedWithoutPlan(network)).filter((id) => !planned.has(id))).toEqual(['K-08', 'K-09', 'K-10']);
  });

  test('ten products fresh, one due, one draft that lacks two facts', () => {
    const state = (id: string) => stateOfProduct(network, network.products.find((one) => one.id === id)!);
    expect(network.products.filter((one) => state(one.id) === 'Ready')).toHaveLength(10);
    expect(state('K-04')).toBe('Review due');
    expect(missingFacts(network, network.products.find((one) => one.id === 'K-12')!)).toEqual([
      'time a week',
      'bandwidth',
    ]);
  });

  test('groups nobody speaks to', () => {
    const alone = groups(network).filter((group) => brokersFor(network, group.name).length === 0);
    expect(alone.map((group) => group.name)).toEqual(['District office', 'Community partners']);
  });

  test('36 active people, a quorum of 8, not small', () => {
    expect(activePersons(network)).toHaveLength(36);
    expect(quorum(network)).toBe(8);
    expect(isSmall(network)).toBe(false);
  });

  test('every team has a tie to another', () => {
    for (const { ties } of tiesByTeam(network)) expect(ties).toBeGreaterThan(0);
  });
});

describe('fairness in Riverbend', () => {
  test('Elm’s gain misses multilingual students', () => {
    const check = equityOf(network, ideaWithId(network, 'I-11')!);
    expect(check.because).toEqual([
      'the gap for Multilingual at Elm in Math work turned in on time grew from 12.4 to 31.1 points; Multilingual went from 57.0 to 54.2',
    ]);
    expect(check.testWith).toEqual(['Multilingual']);
  });

  test('Cedar’s warm-up passes, within the tolerance for low income', () => {
    const { passes, gaps } = equityOf(network, ideaWithId(network, 'I-13')!);
    expect(passes).toBe(true);
    expect(gaps.map((gap) => [gap.comparison.group, gap.before.toFixed(1), gap.now.toFixed(1)])).toEqual([
      ['Multilingual', '15.3', '10.5'],
      ['Low income', '1.0', '2.3'],
    ]);
  });
});

describe('what needs to be done in Riverbend', () => {
  test('the first screen has at most ten rows and five for leaders, and says the named ones', () => {
    const { asks, more } = rankAsks(network);
    expect(asks).toHaveLength(10);
    expect(more).toBeGreaterThan(0);
    expect(asks.filter((ask) => ask.leader).length).toBeLessThanOrEqual(5);
    const said = asks.map((ask) => ask.what);
    expect(said).toEqual(
      expect.arrayContaining([
        'Decide: Cover for lunch drop-in',
        'Find a broker for District office',
        'Revisit School leaders for K-02 (due 11 May)',
        'Hand over Voice notes kit from Hugo before 30 June',
      ]),
    );
    expect(said).not.toContain('Find a broker for Community partners');
  });

  test.each([
    ['I-06', 5, 'Test next: '],
    ['I-11', 11, 'Open a review'],
    ['I-13', 10, 'Open a review'],
    ['I-23', 6, 'Ready for a summary (5 questions)'],
    ['I-12', 29, '–'],
  ])('%s: row %i', (id, row, what) => {
    const step = nextStep(network, id);
    expect(step.row).toBe(row);
    expect(step.what.startsWith(what)).toBe(true);
  });

  test('reading the events again gives the same state, and every event is kept', () => {
    const again = networkOf({ ...network });
    expect(again.state).toEqual(network.state);
    expect(again.events).toBe(network.events);
  });
});
