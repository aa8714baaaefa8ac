import { describe, expect, test } from '@jest/globals';
import { breaks } from '../../src/domain/breaks';
import type { Fact } from '../../src/domain/event';
import { definitionFeedback, entered, fact, productFact, reviewedByUse, stageMoved } from '../../src/domain/facts';
import { lastBetterUse, reviewBy, reviewDue } from '../../src/domain/freshness';
import { handOversDue, secondPerson, singleKeepers } from '../../src/domain/holders';
import type { NetworkParts } from '../../src/domain/network';
import { groupsByPhase } from '../../src/domain/phaseEvents';
import { hasStepWithWho, missingFacts, missingPlan, stateOfProduct, whereItWorked } from '../../src/domain/readiness';
import { standingOf } from '../../src/domain/standing';
import { stayOf, stuckIdeas, usualDays } from '../../src/domain/stuck';
import { tiesByTeam } from '../../src/domain/ties';
import { waves } from '../../src/domain/waves';
import {
  charterRow,
  Diary,
  idea,
  person,
  planRow,
  product,
  share,
  step,
  teamEntry,
  town,
  townspeople,
  trial,
  use,
} from './build';
import { elevatedTo } from './elevation';

const known = (on: string, later: readonly Fact[] = [], laterOn = '2026-05-20') =>
  new Diary().add([entered('I-01'), elevatedTo('I-01', 1)], { on }).add(later, { on: laterOn });
const withKnowledge = (parts: Partial<NetworkParts> = {}) =>
  town({ ideas: [idea({})], events: known('2026-01-05').events, ...parts });

describe('what we call an idea', () => {
  const worse = (id: string, on: string) => use({ id, result: 'Worse', started: on, finished: on });
  const better = (id: string, on: string) => use({ id, started: on, finished: on });

  test('information, until a review finds it to be knowledge', () => {
    expect(
      standingOf(town({ ideas: [idea({})], events: new Diary().add(entered('I-01')).events }), 'I-01').standing,
    ).toBe('Information');
    expect(standingOf(withKnowledge(), 'I-01')).toEqual({ standing: 'Knowledge', because: [] });
  });

  test.each([
    ['one use that made things worse', [worse('T-1', '2026-02-01')], 'Knowledge'],
    [
      'two of the last five',
      [worse('T-1', '2026-02-01'), better('T-2', '2026-02-02'), worse('T-3', '2026-02-03')],
      'Knowledge under review',
    ],
    [
      'two, but long ago',
      [
        worse('T-1', '2026-02-01'),
        worse('T-2', '2026-02-02'),
        ...[3, 4, 5, 6, 7].map((at) => better(`T-${at}`, `2026-03-0${at}`)),
      ],
      'Knowledge',
    ],
    ['two before it was knowledge', [worse('T-1', '2026-01-01'), worse('T-2', '2026-01-02')], 'Knowledge'],
    [
      'uses that nobody told the result of',
      [use({ id: 'T-1', result: undefined }), use({ id: 'T-2', result: 'Not yet known' })],
      'Knowledge',
    ],
  ])('%s', (_, tests, standing) => {
    expect(standingOf(withKnowledge({ tests }), 'I-01').standing).toBe(standing);
  });

  test('three people who say it does not hold, each counted with their last word', () => {
    const say = (...voices: readonly (readonly [string, 'Holds' | 'Rethink'])[]) => {
      const diary = known('2026-01-05');
      for (const [who, says] of voices) diary.add(definitionFeedback({ idea: 'I-01' }, says), { by: { who } });
      return standingOf(town({ ideas: [idea({})], events: diary.events }), 'I-01');
    };
    expect(say(['Chidi', 'Rethink'], ['Beto', 'Rethink'], ['beto', 'Rethink']).standing).toBe('Knowledge');
    expect(say(['Chidi', 'Rethink'], ['Beto', 'Rethink'], ['Eun', 'Rethink'])).toEqual({
      standing: 'Knowledge under review',
      because: ['3 people say it does not hold'],
    });
    expect(say(['Chidi', 'Rethink'], ['Beto', 'Rethink'], ['Eun', 'Rethink'], ['Eun', 'Holds']).standing).toBe(
      'Knowledge',
    );
  });

  test('a product that should have been looked at again', () => {
    const parts = { tests: [trial({})], products: [product({ reviewBy: '2026-05-24' })] };
    expect(standingOf(withKnowledge(parts), 'I-01')).toEqual({
      standing: 'Knowledge under review',
      because: ['K-01 should have been looked at again'],
    });
    expect(
      standingOf(withKnowledge({ ...parts, products: [product({ reviewBy: '2026-05-25' })] }), 'I-01').standing,
    ).toBe('Knowledge');
  });
});

describe('a product is ready', () => {
  const network = withKnowledge({ tests: [trial({})] });

  test('when it has all seven facts', () => {
    expect(missingFacts(network, product({}))).toEqual([]);
    expect(
      missingFacts(
        network,
        product({
          audience: [],
          expectedAction: ' ',
          nextSteps: '',
          timeAWeek: undefined,
          bandwidth: '',
          ideas: [],
          keepers: [],
        }),
      ),
    ).toEqual([
      'audience',
      'expected action',
      'a numbered next step with who',
      'time a week',
      'bandwidth',
      'where it worked, for whom, and where not',
      'keeper',
    ]);
    expect(missingFacts(network, product({ timeAWeek: 0 }))).toEqual([]);
  });

  test.each([
    ['1. Stand at the door at 8:05 (teacher)', true],
    ['2) Chidi: text the families', true],
    ['1. Text the families — Beto', true],
    ['1. Ask Chidi for the list', true],
    ['1. Teachers look at the page', true],
    ['1: قف عند الباب (المعلم)', true],
    ['Stand at the door (teacher)', false],
    ['1. Stand at the door at 8:05', false],
    ['1. Look at the well-kept list', false],
    ['', false],
  ])('%j has a numbered step with who: %s', (steps, holds) => {
    expect(hasStepWithWho(network, steps)).toBe(holds);
  });

  test('its state follows from facts and dates', () => {
    const state = (parts: Partial<NetworkParts>, given = product({})) =>
      stateOfProduct(withKnowledge({ tests: [trial({})], ...parts }), given);
    expect(state({})).toBe('Ready');
    expect(state({}, product({ bandwidth: '' }))).toBe('Draft');
    expect(state({}, product({ reviewBy: '2026-05-01' }))).toBe('Review due');
    expect(state({ events: known('2026-01-05', [productFact('product.retired', 'K-01')]).events })).toBe('Retired');
  });

  test('where it worked, and where not', () => {
    const tests = [
      trial({}),
      trial({ id: 'T-2', team: 'Elm', result: 'Same', next: 'Adapt' }),
      trial({ id: 'T-3', result: undefined }),
      use({ id: 'T-4', idea: '', product: 'K-01', team: 'Fir' }),
    ];
    const { worked, didNot } = whereItWorked(withKnowledge({ tests, products: [product({})] }), product({}));
    expect(worked.map((one) => one.context)).toEqual(['Cedar', 'Fir']);
    expect(didNot).toMatchObject([{ context: 'Elm', result: 'Same', next: 'Adapt' }]);
  });

  test('stays fresh by use', () => {
    const ready = known('2026-01-05', [productFact('product.ready', 'K-01', 'I-01')], '2026-01-10').events;
    const at = (parts: Partial<NetworkParts>, given = product({})) =>
      reviewBy(withKnowledge({ events: ready, ...parts }), given);
    expect(at({})).toBe('2026-05-10');
    expect(at({}, product({ reviewBy: '2026-03-01' }))).toBe('2026-03-01');
    const tests = [
      use({ product: 'K-01', started: '2026-04-01', finished: '2026-04-02' }),
      use({ id: 'T-2', product: 'K-01', result: 'Same', finished: '2026-05-20' }),
    ];
    expect(at({ tests }, product({ reviewBy: '2026-03-01' }))).toBe('2026-07-31');
    expect(lastBetterUse(withKnowledge({ tests }), product({}))?.day).toBe('2026-04-02');
    // Counted once: what somebody types over it then stands.
    const counted = known('2026-01-05', [reviewedByUse('K-01', 'I-01', 'T-001', '2026-04-02')], '2026-05-01').events;
    expect(at({ tests, events: counted }, product({ reviewBy: '2026-06-01' }))).toBe('2026-06-01');
    expect(at({ tests, events: counted })).toBe('2026-07-31');
    expect(reviewDue(withKnowledge({ events: ready }), product({}))).toBe(true);
    expect(at({ events: known('2026-01-05').events })).toBeUndefined();
  });
});

test.each([
  [{ motivates: '' }, ['what motivates Teachers']],
  [{ people: '' }, ['what it takes']],
  [{ people: '', money: 'none' }, []],
  [{ obstacles: ' ' }, ['what is in the way']],
  [{ otherConditions: '' }, ['what else has to be true']],
  [{}, []],
])('a plan row with %j lacks %j', (change, words) => {
  expect(missingPlan(planRow(change))).toEqual(words);
});

describe('where a wave breaks', () => {
  const kinds = (parts: Partial<NetworkParts>) =>
    breaks(withKnowledge({ people: [], ...parts })).map((one) =>
      `${one.kind} ${one.object.id} ${one.days ?? ''}`.trim(),
    );
  const ready = (on: string) => known('2026-01-05', [productFact('product.ready', 'K-01', 'I-01')], on).events;
  const all = {
    tests: [trial({ started: '2025-12-01', finished: '2025-12-01' })],
    products: [product({ reviewBy: '2026-12-01' })],
  };

  test.each([
    ['captured, never shared, after 28 days', { ...all, events: ready('2026-04-26') }, ['neverShared K-01 29']],
    ['not on the 28th day', { ...all, events: ready('2026-04-27') }, []],
    ['shared, never used, after 42 days', { ...all, shares: [share({ date: '2026-04-12' })] }, ['neverUsed K-01 43']],
    ['not on the 42nd day', { ...all, shares: [share({ date: '2026-04-13' })] }, []],
    [
      'not when used',
      { ...all, shares: [share({ date: '2026-01-13' })], tests: [...all.tests, use({ product: 'K-01' })] },
      [],
    ],
    [
      'used without context or resources',
      {
        ...all,
        products: [product({ timeAWeek: undefined })],
        shares: [share({})],
        tests: [...all.tests, use({ product: 'K-01', started: '2026-05-15', finished: '2026-05-15' })],
      },
      ['usedBlind K-01 10'],
    ],
    [
      'a use whose result is not told, after 28 days',
      {
        ...all,
        shares: [share({})],
        tests: [
          ...all.tests,
          use({ id: 'T-074', product: 'K-01', result: 'Not yet known', started: '2026-04-26', finished: undefined }),
        ],
      },
      ['neverTold T-074 29'],
    ],
    [
      'not on the 28th day of a use',
      {
        ...all,
        shares: [share({})],
        tests: [
          ...all.tests,
          use({ id: 'T-074', product: 'K-01', result: undefined, started: '2026-04-27', finished: undefined }),
        ],
      },
      [],
    ],
  ])('%s', (_, parts, expected) => {
    expect(kinds(parts)).toEqual(expected);
  });

  test('shared before capture, until it is captured', () => {
    const early = { ideas: [idea({})], shares: [share({ product: '', date: '2026-05-05' })] };
    expect(kinds({ ...early, events: new Diary().add(entered('I-01')).events })).toEqual(['sharedEarly I-01 20']);
    expect(kinds(early)).toEqual([]);
  });

  const tested = (dates: readonly string[], since = '2026-01-01') => ({
    events: new Diary().add(entered('I-01'), { on: since }).events,
    tests: dates.map((on, at) => trial({ id: `T-${at}`, started: on, finished: on })),
  });
  test.each([
    ['tested, never summarised, for more than 42 days', tested(['2026-04-12']), ['neverSummarised I-01 43']],
    ['not on the 42nd day', tested(['2026-04-13']), []],
    ['three results, however new', tested(['2026-05-22', '2026-05-23', '2026-05-24']), ['neverSummarised I-01 3']],
    [
      'results from before it entered Generation again',
      tested(['2026-01-12', '2026-01-20', '2026-02-01'], '2026-05-01'),
      [],
    ],
  ])('%s', (_, parts, expected) => {
    expect(kinds(parts)).toEqual(expected);
  });

  test('compared, never decided, after 28 days', () => {
    const inSynthesis = (on: string) => ({
      events: new Diary()
        .add([entered('I-01'), stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' })], {
          on: '2026-01-01',
        })
        .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }), { on }).events,
    });
    expect(kinds(inSynthesis('2026-04-26'))).toEqual(['neverDecided I-01 29']);
    expect(kinds(inSynthesis('2026-04-27'))).toEqual([]);
  });

  test('a phase in which nothing happens, for a team and for a goal', () => {
    const network = town({
      people: [teamEntry('Cedar'), person('Chidi', 'Cedar', ['Member'], { groups: ['Teachers'] })],
      charter: [charterRow({ code: 'AG1', kind: 'Application goal', text: 'By June' })],
      steps: [
        step({ groups: ['Teachers'] }),
        step({ id: 'S-02', phase: 'Sharing', groups: ['Families'] }),
        step({ id: 'S-03', phase: 'Capture' }),
      ],
      ideas: [idea({})],
      tests: [trial({})],
      events: new Diary()
        .add(entered('I-01'))
        .add(fact('routine.held', { object: 'S-03', answer: 'We wrote one page' })).events,
    });
    expect(
      breaks(network)
        .filter((one) => one.kind === 'silent')
        .map((one) => [one.object, one.detail]),
    ).toEqual([
      [{ kind: 'team', id: 'Cedar' }, 'Summary, Synthesis, Reduction, Capture, Sharing and Application'],
      [{ kind: 'goal', id: 'AG1' }, 'Sharing'],
    ]);
    expect(
      groupsByPhase(town({ ...network, people: townspeople }), '2026-01-01')
        .filter((one) => one.happened > 0 || one.planned)
        .map((one) => `${one.group} ${one.phase} ${one.planned} ${one.happened}`),
    ).toEqual(['Teachers Generation true 2', 'Families Sharing true 0']);
  });

  test('nothing is asked of what was set aside', () => {
    const events = new Diary()
      .add([entered('I-01'), elevatedTo('I-01', 1), productFact('product.ready', 'K-01')], { on: '2026-01-01' })
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Capture', to: 'Set aside' }, 'later')).events;
    expect(kinds({ ...all, events })).toEqual([]);
  });
});

describe('days in a stage', () => {
  const since = (on: string) => town({ ideas: [idea({})], events: new Diary().add(entered('I-01'), { on }).events });

  test('stuck is more than the limit, not equal', () => {
    expect(stuckIdeas(since('2026-04-12'))).toMatchObject([{ idea: 'I-01', days: 43, over: 1 }]);
    expect(stuckIdeas(since('2026-04-13'))).toEqual([]);
    expect(stayOf(since('2026-04-13'), 'I-01')).toEqual({ idea: 'I-01', stage: 'Generation', days: 42, over: 0 });
  });

  test('usual days are the median of stays that ended', () => {
    const diary = new Diary();
    for (const [id, to] of [
      ['I-01', '2026-01-11'],
      ['I-02', '2026-01-21'],
      ['I-03', '2026-02-10'],
    ] as const)
      diary
        .add(entered(id), { on: '2026-01-01' })
        .add(stageMoved({ idea: id, cycle: 1, from: 'Generation', to: 'Summary' }), { on: to });
    const ideas = ['I-01', 'I-02', 'I-03'].map((id) => idea({ id }));
    expect(usualDays(town({ ideas, events: diary.events }))).toMatchObject({ Generation: 20, Summary: undefined });
    expect(usualDays(town({ ideas: ideas.slice(0, 2), events: diary.events })).Generation).toBe(15);
  });

  test('a wave counts all stays in a phase, and only the present one while it lasts', () => {
    const events = new Diary()
      .add(entered('I-01'), { on: '2026-01-01' })
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }), { on: '2026-01-11' })
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Generation' }, 'more'), { on: '2026-01-21' })
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }), { on: '2026-01-31' }).events;
    const [wave] = waves(town({ ideas: [idea({})], events, now: '2026-02-05T06:00:00' }));
    expect(wave).toMatchObject({
      furthest: 'Summary',
      current: true,
      cells: { Generation: { days: 20, now: false }, Summary: { days: 5, now: true, stuck: false } },
    });
  });
});

describe('what only one person can explain', () => {
  const people = [...townspeople, person('Hugo', 'Elm', ['Member'], { leavingOn: '2026-06-30' })];
  const of = (keepers: string[], more: Partial<NetworkParts> = {}) =>
    withKnowledge({ people, tests: [trial({})], products: [product({ keepers })], ...more });

  test.each([
    [['Hugo'], ['K-01']],
    [['Hugo', 'hugo '], ['K-01']],
    [['Hugo', 'Chidi'], []],
    [['Hugo', 'Somebody who left'], ['K-01']],
    [[], []],
  ])('keepers %j', (keepers, risks) => {
    expect(singleKeepers(of(keepers)).map((risk) => risk.id)).toEqual(risks);
  });

  test('a hand-over is due 90 days ahead', () => {
    expect(handOversDue(of(['Hugo']))).toHaveLength(1);
    expect(handOversDue(of(['Hugo'], { now: '2026-03-31T06:00:00' }))).toEqual([]);
    expect(handOversDue(of(['Hugo'], { now: '2026-06-30T06:00:00' }))).toEqual([]);
    expect(handOversDue(of(['Chidi']))).toEqual([]);
  });

  test('the second person is of the same team, else of the same group, and stays', () => {
    const network = of(['Hugo']);
    expect(secondPerson(network, people[people.length - 1]!)).toBe('Eun');
    const alone = person('Zeke', '', ['Broker'], { groups: ['Teachers'] });
    expect(secondPerson(network, alone)).toBe('Chidi');
    expect(secondPerson(network, person('Nemo'))).toBe('a second person');
  });
});

test('teams are tied by tests, uses, shares and comparing, not by themselves', () => {
  const network = withKnowledge({
    tests: [
      trial({}),
      trial({ id: 'T-2', team: 'Birch', who: 'Beto' }),
      use({ id: 'T-3', product: 'K-01', idea: '', team: 'Elm', who: 'Eun' }),
    ],
    products: [product({})],
    shares: [share({ who: 'Rosa' })],
    events: known('2026-01-05', [
      stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }, '', { participants: ['Kavya', 'Eun'] }),
    ]).events,
  });
  expect(tiesByTeam(network)).toEqual([
    {
      team: 'Cedar',
      ties: 4,
      with: [
        { team: 'Birch', ties: 2 },
        { team: 'Elm', ties: 2 },
      ],
    },
    { team: 'Birch', ties: 2, with: [{ team: 'Cedar', ties: 2 }] },
    { team: 'Elm', ties: 2, with: [{ team: 'Cedar', ties: 2 }] },
  ]);
});
