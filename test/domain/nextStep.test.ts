import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/domain/event';
import {
  askAnswered,
  askOpened,
  entered,
  fact,
  productFact,
  reviewOpened,
  reviewRated,
  stageMoved,
  stageReturned,
  standardVoted,
  voteCast,
} from '../../src/domain/facts';
import type { NetworkParts } from '../../src/domain/network';
import { allAsks, nextStep } from '../../src/domain/nextStep';
import type { Stage } from '../../src/domain/words';
import {
  Diary,
  entry,
  groupEntry,
  idea,
  measure,
  person,
  planRow,
  product,
  share,
  teamEntry,
  town,
  townspeople,
  trial,
  use,
} from './build';
import { comparison } from './comparison';
import { elevatedTo } from './elevation';

const to = (from: Exclude<Stage, 'Set aside'>, stage: Stage) =>
  stage === 'Capture'
    ? elevatedTo('I-01', 1)
    : stageMoved({ idea: 'I-01', cycle: 1, from, to: stage } as Parameters<typeof stageMoved>[0]);
const line = ['Generation', 'Summary', 'Synthesis', 'Reduction', 'Capture', 'Sharing', 'Application'] as const;

/** I-01 entered its stage on 1 May; everything before it on 1 April. */
function inStage(
  stage: (typeof line)[number] | 'Set aside',
  parts: Partial<NetworkParts> = {},
  later: readonly Fact[] = [],
) {
  const diary = new Diary();
  const path = stage === 'Set aside' ? [] : line.slice(0, line.indexOf(stage) + 1);
  const facts = [entered('I-01'), ...path.slice(1).map((next, at) => to(path[at]!, next))];
  if (stage === 'Set aside')
    facts.push(stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Set aside' }, 'later'));
  diary
    .add(facts.slice(0, -1), { on: '2026-04-01' })
    .add(facts.slice(-1), { on: '2026-05-01' })
    .add(later, { on: '2026-05-11' });
  return town({ ideas: [idea({})], events: diary.events, ...parts });
}

const two = [trial({}), trial({ id: 'T-002', team: 'Birch', who: 'Beto' })];
const ready = { tests: two, products: [product({ reviewBy: '2026-09-01' })], plans: [planRow({})] };
const readySince = (on: string) => new Diary().add(productFact('product.ready', 'K-01', 'I-01'), { on }).events[0]!;
const opened = reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' });
const standards = [standardVoted('ST1', 1, { text: 'Fair', required: true, equity: true })];

function reviewed(raters: readonly string[], voters: readonly string[]) {
  const group = (name: string) => townspeople.find((one) => one.name === name);
  const diary = new Diary().add(standards, { on: '2026-03-01' });
  diary.events.push(...inStage('Reduction', {}, [opened]).events.map((event) => ({ ...event, seq: event.seq + 1 })));
  for (const who of raters)
    diary.add(reviewRated('I-01', 1, 'ST1', 'Met'), {
      on: '2026-05-12',
      by: { who, group: group(who)?.team || 'Teachers' },
    });
  for (const who of voters)
    diary.add(voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge'), {
      on: '2026-05-12',
      by: { who, group: group(who)?.team || (group(who)?.groups[0] ?? '') },
    });
  return diary.events;
}
const five = ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia'];

/** The table: the situation, then the row, the words and who, exactly. */
const table: readonly (readonly [string, ReturnType<typeof town>, number, string, string])[] = [
  [
    'a product whose only keeper leaves',
    inStage('Application', {
      ...ready,
      people: [...townspeople, person('Hugo', 'Cedar', ['Member'], { leavingOn: '2026-06-30' })],
      products: [product({ title: 'Voice notes kit', keepers: ['Hugo'] })],
    }),
    1,
    'Hand over Voice notes kit from Hugo before 30 June',
    'Hugo + Chidi',
  ],
  [
    'an idea that only one person can explain, who leaves',
    inStage('Synthesis', {
      people: [...townspeople, person('Hugo', 'Elm', ['Member'], { leavingOn: '2026-08-23' })],
      ideas: [idea({ holders: ['Hugo'] })],
    }),
    1,
    'Hand over Work check at the door from Hugo before 23 August',
    'Hugo + Eun',
  ],
  [
    'Meant for is blank',
    inStage('Generation', { ideas: [idea({ meantFor: [] })] }),
    2,
    'Say who will use this',
    'Chidi',
  ],
  ['no test yet', inStage('Generation'), 2, 'Plan a first small test', 'Chidi'],
  [
    'no test and no contact',
    inStage('Generation', { ideas: [idea({ contact: '' })] }),
    2,
    'Plan a first small test',
    'Cedar',
  ],
  [
    'a test started, none finished',
    inStage('Generation', { tests: [trial({ who: 'Kavya', finished: undefined, result: undefined })] }),
    3,
    'Say what happened in T-001 (started 1 May)',
    'Kavya',
  ],
  [
    'a test without any date',
    inStage('Generation', { tests: [trial({ started: undefined, finished: undefined, result: undefined })] }),
    3,
    'Say what happened in T-001',
    'Chidi',
  ],
  [
    'a test finished without a result',
    inStage('Generation', { tests: [trial({ result: undefined })] }),
    4,
    'Say what happened in T-001',
    'Chidi',
  ],
  [
    'a result not yet known',
    inStage('Generation', { tests: [trial({ result: 'Not yet known', who: '' })] }),
    4,
    'Say what happened in T-001',
    'Chidi',
  ],
  [
    'one result told, another not',
    inStage('Generation', { tests: [...two, trial({ id: 'T-003', result: undefined })] }),
    4,
    'Say what happened in T-003',
    'Chidi',
  ],
  [
    'returned, nothing tested since',
    inStage(
      'Reduction',
      { tests: [trial({}), trial({ id: 'T-002', started: '2026-05-09', finished: '2026-05-10' })] },
      [
        to('Reduction', 'Generation'),
        stageReturned({ idea: 'I-01', from: 'Reduction', cycle: 1 }, 'The gap grew', { testNext: 'With families' }),
      ],
    ),
    5,
    'Test next: With families',
    'Cedar',
  ],
  [
    'a next cycle, nothing tested since',
    inStage('Application', ready, [
      stageMoved({ idea: 'I-01', cycle: 2, from: 'Application', to: 'Generation' }, 'A counsellor version', {
        refine: 'A counsellor version',
      }),
    ]),
    5,
    'Test next: A counsellor version',
    'Cedar',
  ],
  ['a result', inStage('Generation', { tests: [trial({})] }), 6, 'Ready for a summary (5 questions)', 'Cedar'],
  [
    'returned, and tested since',
    inStage('Reduction', { tests: [trial({ started: '2026-05-12', finished: '2026-05-20' })] }, [
      to('Reduction', 'Generation'),
      stageReturned({ idea: 'I-01', from: 'Reduction', cycle: 1 }, 'The gap grew', { testNext: 'With families' }),
    ]),
    6,
    'Ready for a summary (5 questions)',
    'Cedar',
  ],
  [
    'one context, another team words it alike',
    inStage('Summary', {
      tests: [trial({})],
      ideas: [
        idea({}),
        idea({ id: 'I-18', title: 'Check work at the door (quick look)', team: 'Elm', contact: 'Eun' }),
      ],
    }),
    7,
    'Ask Elm to try it (they have I-18)',
    'Chidi and Eun',
  ],
  [
    'one context, another team has its topic',
    inStage('Summary', {
      tests: [trial({})],
      ideas: [
        idea({ topic: 'Turning work in' }),
        idea({ id: 'I-02', title: 'Peer hour', topic: 'turning  work in', team: 'Birch', contact: '' }),
      ],
    }),
    7,
    'Ask Birch to try it (they have I-02)',
    'Chidi and Birch',
  ],
  [
    'one context, nobody near',
    inStage('Summary', {
      tests: [trial({})],
      ideas: [idea({ measures: ['M04'] })],
      measures: [measure({ teams: ['Cedar', 'Elm'] })],
    }),
    8,
    'Needs results from 1 more context',
    'Elm',
  ],
  ['no result at all', inStage('Summary', { tests: [] }), 8, 'Needs results from 2 more contexts', 'Cedar'],
  ['contexts enough', inStage('Summary', { tests: two }), 9, 'Compare with Birch (6 questions)', 'Cedar'],
  [
    'contexts enough, none of them another team',
    inStage('Summary', {
      tests: two,
      settings: { ...town({}).settings, contextsNeeded: 0 },
      ideas: [idea({ team: 'Fir' })],
      people: [],
    }),
    9,
    'Compare with Cedar (6 questions)',
    'Fir',
  ],
  ['compared', inStage('Synthesis'), 10, 'Open a review', 'any facilitator outside Cedar'],
  ['no review open', inStage('Reduction'), 11, 'Open a review', 'any facilitator outside Cedar'],
  [
    'it did not help everybody',
    inStage(
      'Reduction',
      {
        tests: two,
        ideas: [idea({ measures: ['M04'] })],
        measures: [measure({ splitBy: ['Language'] })],
        splits: new Map([['I-01', [comparison({})]]]),
      },
      [opened],
    ),
    12,
    'Test with Multilingual, or elevate for named contexts only',
    'Cedar',
  ],
  [
    'no test speaks of priority groups',
    inStage('Reduction', { tests: [] }, [opened]),
    12,
    'Test with Families, or elevate for named contexts only',
    'Cedar',
  ],
  [
    'the closing date has passed',
    inStage('Reduction', { tests: two }, [
      reviewOpened('I-01', 1, '2026-05-24', { facilitator: 'Beto', invited: 'all' }),
    ]),
    13,
    'Close the review',
    'any facilitator outside Cedar',
  ],
  [
    'nobody has rated',
    inStage('Reduction', { tests: two }, [opened]),
    14,
    '2 more to rate the standards, 1 from another team',
    'any facilitator outside Cedar',
  ],
  [
    'one outsider has rated',
    inStage('Reduction', { tests: two, events: reviewed(['Rosa'], []) }),
    14,
    '1 more to rate the standards',
    'any facilitator outside Cedar',
  ],
  [
    'two of the team have rated',
    inStage('Reduction', { tests: two, events: reviewed(['Kavya', 'Chidi'], []) }),
    14,
    '1 more to rate the standards, 1 from another team',
    'any facilitator outside Cedar',
  ],
  [
    'nobody has voted',
    inStage('Reduction', { tests: two, events: reviewed(['Kavya', 'Rosa'], []) }),
    15,
    '5 more votes, none yet from Families',
    'Families and others',
  ],
  [
    'one vote short',
    inStage('Reduction', { tests: two, events: reviewed(['Kavya', 'Rosa'], five.slice(1)) }),
    15,
    '1 more vote',
    'Chidi, Kavya and Rosa',
  ],
  [
    'all in',
    inStage('Reduction', { tests: two, events: reviewed(['Kavya', 'Rosa'], five) }),
    16,
    'Close the review',
    'any facilitator outside Cedar',
  ],
  [
    'no product yet',
    inStage('Capture', { tests: two }),
    17,
    'Make a product: say who it is for and what they should do',
    'Chidi',
  ],
  [
    'facts missing',
    inStage('Capture', { ...ready, products: [product({ timeAWeek: undefined, bandwidth: ' ', keepers: ['Kavya'] })] }),
    17,
    'Fill: time a week, bandwidth in K-01',
    'Kavya',
  ],
  [
    'facts missing later',
    inStage('Application', { ...ready, products: [product({ keepers: [] })] }),
    17,
    'Fill: keeper in K-01',
    'Chidi',
  ],
  [
    'no broker for the audience',
    inStage('Capture', {
      ...ready,
      products: [product({ audience: ['Families'] })],
      plans: [planRow({ group: 'Families' })],
    }),
    18,
    'Find a broker for Families',
    'Cleo or Dev',
  ],
  [
    'no plan row',
    inStage('Capture', { ...ready, plans: [] }),
    19,
    'Say where Teachers stands and what they need to do',
    'Chidi and Kavya',
  ],
  ['all there', inStage('Capture', ready), 20, 'Share K-01 with Teachers', 'Yara'],
  [
    'ready for two weeks, nobody heard of it',
    inStage('Sharing', { ...ready, events: [...inStage('Sharing').events, readySince('2026-05-11')] }),
    21,
    'Share K-01 with Teachers',
    'Yara',
  ],
  [
    'shared, never used',
    inStage('Sharing', { ...ready, shares: [share({ date: '2026-04-12', who: 'Rosa' })] }),
    22,
    'Ask 2 people who heard it what stops them',
    'Rosa',
  ],
  [
    'a use without a result',
    inStage('Application', {
      ...ready,
      tests: [...two, use({ id: 'T-074', product: 'K-01', idea: '', result: undefined, who: 'Eun' })],
    }),
    23,
    'Say how T-074 went',
    'Eun',
  ],
  [
    'a leader is asked in the plan',
    inStage('Application', {
      ...ready,
      plans: [planRow({ action: 'Cover for lunch drop-in', askToLeader: 'Open' })],
      shares: [share({})],
    }),
    24,
    'Decide: Cover for lunch drop-in',
    'Cleo or Dev',
  ],
  [
    'asked by hand',
    inStage('Sharing', { ...ready, shares: [share({})] }, [
      askOpened('A-01', 'Pitch it at the June meeting', 'Yara', { product: 'K-01' }, { by: '2026-06-12' }),
    ]),
    24,
    'Pitch it at the June meeting (by 12 June)',
    'Yara',
  ],
  [
    'a revisit is due',
    inStage('Sharing', { ...ready, shares: [share({})], plans: [planRow({ revisitBy: '2026-05-11' })] }),
    25,
    'Revisit Teachers for K-01 (due 11 May)',
    'Yara',
  ],
  [
    'a revisit is due today',
    inStage('Sharing', { ...ready, shares: [share({})], plans: [planRow({ revisitBy: '2026-05-25' })] }),
    25,
    'Revisit Teachers for K-01 (due 25 May)',
    'Yara',
  ],
  [
    'a plan row unfinished',
    inStage('Sharing', { ...ready, shares: [share({})], plans: [planRow({ motivates: '', owner: '' })] }),
    25,
    'Answer the four questions for Teachers',
    'Cleo or Dev',
  ],
  [
    'results in, nothing decided for 90 days',
    inStage('Application', {
      ...ready,
      shares: [share({})],
      tests: [...two, use({ id: 'T-090', product: 'K-01' })],
      now: '2026-07-31T06:00:00',
    }),
    27,
    'Refine, keep, or set aside?',
    'Cedar',
  ],
  [
    'nothing due in Sharing',
    inStage('Sharing', { ...ready, shares: [share({})] }),
    28,
    'Nothing due; next look 2 July',
    '–',
  ],
  [
    'nothing due in Application',
    inStage('Application', { ...ready, shares: [share({})], tests: [...two, use({ id: 'T-090', product: 'K-01' })] }),
    28,
    'Nothing due; next look 31 July',
    '–',
  ],
  ['set aside', inStage('Set aside', { tests: two }), 29, '–', '–'],
];

describe('the next step of an idea', () => {
  test.each(table)('%s', (_, network, row, what, who) => {
    const { row: found, what: said, who: asked } = nextStep(network, 'I-01');
    expect({ row: found, what: said, who: asked }).toEqual({ row, what, who });
  });

  test('the table above shows every row of an idea; 26 belongs to a group', () => {
    const rows = new Set(table.map(([, , row]) => row));
    expect([...rows].sort((one, other) => one - other)).toEqual([
      ...Array.from({ length: 25 }, (_, at) => at + 1),
      27,
      28,
      29,
    ]);
  });

  test('what is limited in days is more than, not equal', () => {
    const sharedOn = (date: string) =>
      nextStep(inStage('Sharing', { ...ready, shares: [share({ date })] }), 'I-01').row;
    expect([sharedOn('2026-04-13'), sharedOn('2026-04-12')]).toEqual([28, 22]);
    const readyOn = (on: string) =>
      nextStep(inStage('Sharing', { ...ready, events: [...inStage('Sharing').events, readySince(on)] }), 'I-01').row;
    expect([readyOn('2026-05-12'), readyOn('2026-05-11')]).toEqual([28, 21]);
  });

  test('an answered ask leaves, wherever it was opened', () => {
    const byHand = [askOpened('A-01', 'Pitch it', 'Yara', { product: 'K-01' }), askAnswered('A-01', 'Yes')];
    expect(nextStep(inStage('Sharing', { ...ready, shares: [share({})] }, byHand), 'I-01').row).toBe(28);
    const answered = { ...ready, shares: [share({})], plans: [planRow({ askToLeader: 'Yes' })] };
    expect(nextStep(inStage('Sharing', answered), 'I-01').row).toBe(28);
  });

  test('a decision starts the ninety days anew', () => {
    const parts = { ...ready, shares: [share({})], now: '2026-07-31T06:00:00' };
    const used = [...two, use({ id: 'T-090', product: 'K-01' })];
    const decided = trial({ id: 'T-095', kind: 'Decision', idea: 'I-01', result: undefined, finished: '2026-07-01' });
    expect(nextStep(inStage('Application', { ...parts, tests: used }), 'I-01').row).toBe(27);
    expect(nextStep(inStage('Application', { ...parts, tests: [...used, decided] }), 'I-01').row).toBe(28);
  });

  test('an idea typed a moment ago has one too', () => {
    expect(nextStep(town({ ideas: [idea({})] }), 'I-01')).toMatchObject({ row: 2, what: 'Plan a first small test' });
  });
});

describe('asks that belong to no idea', () => {
  const groups = (people: NetworkParts['people'], parts: Partial<NetworkParts> = {}) =>
    allAsks(town({ people: people ?? [], ...parts })).filter((ask) => ask.row === 26);

  test('a priority group, or one with a product, that nobody speaks to', () => {
    const people = [
      groupEntry('Families', true),
      groupEntry('Office'),
      groupEntry('Partners'),
      person('Cleo', '', ['Leader']),
    ];
    const asks = groups(people, { products: [product({ audience: ['Office'], ideas: [] })] });
    expect(asks.map((ask) => [ask.what, ask.who.words, ask.leader, ask.object])).toEqual([
      ['Find a broker for Families', 'Cleo', true, { kind: 'group', id: 'Families' }],
      ['Find a broker for Office', 'Cleo', true, { kind: 'group', id: 'Office' }],
    ]);
  });

  test('nobody is asked for where somebody speaks to it', () => {
    const broker = person('Zeke', '', ['Broker'], { speaksTo: ['families'], insideTheGroup: true });
    expect(groups([groupEntry('Families', true), broker])).toEqual([]);
    expect(groups([groupEntry('Families', true), { ...broker, active: false }])).toHaveLength(1);
    expect(groups([groupEntry('Families', true), { ...broker, insideTheGroup: false }])).toHaveLength(1);
    expect(groups([groupEntry('Families', true), { ...broker, roles: ['Member'] }])).toHaveLength(1);
  });

  test('a product without an idea is asked for its facts', () => {
    const asks = allAsks(town({ people: [person('Rosa')], products: [product({ ideas: [], keepers: ['Rosa'] })] }));
    expect(asks.map((ask) => [ask.row, ask.what, ask.who.words])).toEqual([
      [17, 'Fill: where it worked, for whom, and where not in K-01', 'Rosa'],
    ]);
  });

  test('a product that was retired, or whose idea is set aside, asks for nothing', () => {
    const retired = new Diary().add(productFact('product.retired', 'K-01')).events;
    const bare = product({ ideas: [], audience: [] });
    expect(allAsks(town({ people: [], products: [bare], events: retired }))).toEqual([]);
    const aside = inStage('Set aside', { ...ready, shares: [share({ date: '2026-01-01' })] });
    expect(allAsks(aside).filter((ask) => ask.row !== 26)).toEqual([]);
  });

  test('an explained gap about a team stands among the asks', () => {
    const events = new Diary().add([
      fact('gap.explained', { object: 'Elm', question: 'a phase in which nothing happens', answer: 'no time' }),
      askOpened('A-02', 'Move the huddle to Tuesday', '', { object: 'Elm' }),
    ]).events;
    expect(
      allAsks(town({ events, people: [entry({ name: 'Cleo', roles: ['Leader'] }), teamEntry('Elm')] })),
    ).toMatchObject([
      {
        row: 24,
        what: 'Move the huddle to Tuesday',
        object: { kind: 'other', id: 'Elm' },
        leader: true,
        answers: 'A-02',
      },
    ]);
  });
});

test('no next step shows a code word', () => {
  for (const [, network] of table)
    expect(nextStep(network, 'I-01').what).not.toMatch(/\b[GBUYRQ]\d\b|ST\d|undefined|NaN/);
});
