import { describe, expect, test } from '@jest/globals';
import { type CloseRequest, checkReview, closeReview } from '../../src/domain/closeReview';
import type { Fact } from '../../src/domain/event';
import { entered, reviewOpened, reviewRated, stageMoved, standardVoted, voteCast } from '../../src/domain/facts';
import type { NetworkParts } from '../../src/domain/network';
import { replay } from '../../src/domain/replay';
import type { StandardRating, VoteChoice } from '../../src/domain/words';
import {
  actor,
  charterRow,
  Diary,
  groupEntry,
  idea,
  measure,
  person,
  teamEntry,
  town,
  townspeople,
  trial,
} from './build';
import { comparison } from './comparison';

const twoStandards = [
  standardVoted('ST1', 1, { text: 'Tested in two places', required: true, equity: false }),
  standardVoted('ST2', 1, { text: 'Priority groups gain as much', required: true, equity: true }),
];
const opened: Fact[] = [
  entered('I-01'),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Reduction' }),
  reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' }),
];
const answers = { R1: 'The look before the bell', R2: 'Nothing', R3: 'Teachers', R4: 'Workshop' };

interface Setting {
  readonly standards?: readonly Fact[];
  readonly ratings?: Readonly<Record<string, readonly StandardRating[]>>;
  readonly votes?: Readonly<Record<string, VoteChoice>>;
  readonly parts?: Partial<NetworkParts>;
}

const groupOf = (name: string) => {
  const found = townspeople.find((one) => one.name === name);
  return found?.team || found?.groups[0] || '';
};
const roleOf = (name: string) => townspeople.find((one) => one.name === name)?.roles[0] ?? '';

/** Enough of everything: two reviewers, five votes without leaders, three places, a family. */
const usual: Required<Pick<Setting, 'ratings' | 'votes'>> = {
  ratings: { Kavya: ['Met', 'Met'], Rosa: ['Met', 'Met'] },
  votes: { Chidi: 'Knowledge', Beto: 'Knowledge', Eun: 'Knowledge', Yara: 'Knowledge', Gia: 'Knowledge' },
};

function reviewing({
  standards = twoStandards,
  ratings = usual.ratings,
  votes = usual.votes,
  parts = {},
}: Setting = {}) {
  const diary = new Diary().add([...standards, ...opened]);
  for (const [who, given] of Object.entries(ratings))
    given.forEach((rating, at) => {
      diary.add(reviewRated('I-01', 1, `ST${at + 1}`, rating), { by: { who, group: groupOf(who) } });
    });
  for (const [who, choice] of Object.entries(votes))
    diary.add(
      voteCast({ idea: 'I-01', cycle: 1 }, choice, choice === 'Knowledge' ? {} : { why: 'test with families' }),
      {
        by: { who, group: groupOf(who), role: roleOf(who), through: `${who}@example.org` },
      },
    );
  return town({
    ideas: [idea({ priority: 'PR1' })],
    tests: [trial({}), trial({ id: 'T-002', team: 'Birch', who: 'Beto' })],
    events: diary.events,
    ...parts,
  });
}

const close = (network: ReturnType<typeof reviewing>, request: Partial<CloseRequest> = {}, who = 'Beto') =>
  closeReview(network, actor(network, who), { idea: 'I-01', answers, ...request });

describe('closing a review', () => {
  test('with all five conditions the idea is knowledge, in Capture, with rows for what comes next', () => {
    const network = reviewing();
    const result = close(network);
    expect(result).toMatchObject({
      kind: 'closed',
      outcome: 'Knowledge',
      say: 'I-01 is knowledge now, and in Capture.',
      rows: {
        products: [{ id: 'K-01', ideas: ['I-01'], title: 'Work check at the door', audience: ['Teachers'] }],
        plans: [{ id: 'C-01', product: 'K-01', group: 'Teachers' }],
      },
    });
    if (result.kind !== 'closed') return;
    expect(result.conditions.map((one) => one.met)).toEqual([true, true, true, true, true]);
    expect(result.events.map((event) => event.event)).toEqual([
      'answers',
      'answers',
      'answers',
      'answers',
      'equity.checked',
      'review.closed',
      'stage.moved',
      'product.made',
      'plan.made',
    ]);
    const after = replay([...network.events, ...new Diary().add(result.events).events]).ideas.get('I-01');
    expect(after).toMatchObject({ stage: 'Capture', capturedOn: '2026-05-01', knownSince: '2026-05-01' });
  });

  /** Each condition left out alone: what is said, and that the idea is not knowledge. */
  const failing: readonly (readonly [string, Setting, Partial<CloseRequest>, RegExp])[] = [
    ['the four answers', {}, { answers: { ...answers, R2: '' } }, /write down what is not ready yet/],
    [
      'an answer that is “not yet”',
      {},
      { answers: { ...answers, R1: 'Not yet.' } },
      /write down what others may rely on/,
    ],
    [
      'a required standard',
      { ratings: { Kavya: ['Partly', 'Met'], Rosa: ['Met', 'Met'] } },
      {},
      /“Tested in two places” is met for 1 of 2 reviewers/,
    ],
    [
      'a standard nobody can tell',
      { ratings: { Kavya: ["Can't tell", 'Met'], Rosa: ["Can't tell", 'Met'] } },
      {},
      /is met for 0 of 2/,
    ],
    [
      'the standard of fairness',
      { ratings: { Kavya: ['Met', 'Not met'], Rosa: ['Met', 'Met'] } },
      {},
      /“Priority groups gain as much” is met for 1 of 2/,
    ],
    [
      'any standard of fairness',
      { standards: [twoStandards[0]!], ratings: { Kavya: ['Met'], Rosa: ['Met'] } },
      {},
      /No agreed standard says that it must be fair/,
    ],
    ['any standard at all', { standards: [], ratings: {} }, {}, /Needs 2 reviewers, 1 from another team/],
    ['a second reviewer', { ratings: { Rosa: ['Met', 'Met'] } }, {}, /Needs 1 reviewer\./],
    [
      'a reviewer from another team',
      { ratings: { Kavya: ['Met', 'Met'], Chidi: ['Met', 'Met'] } },
      {},
      /Needs 1 reviewer, 1 from another team/,
    ],
    [
      'a reviewer who rated everything',
      { ratings: { Kavya: ['Met', 'Met'], Rosa: ['Met'] } },
      {},
      /Needs 1 reviewer, 1 from another team/,
    ],
    ['the quorum', { votes: { Chidi: 'Knowledge', Beto: 'Knowledge', Gia: 'Knowledge' } }, {}, /Needs 2 votes/],
    [
      'the quorum, which leaders do not fill',
      { votes: { Chidi: 'Knowledge', Beto: 'Knowledge', Gia: 'Knowledge', Cleo: 'Knowledge', Dev: 'Knowledge' } },
      {},
      /Needs 2 votes/,
    ],
    [
      'two thirds',
      { votes: { ...usual.votes, Eun: 'Promising, refine', Yara: 'Nothing rises yet' } },
      {},
      /3 of 5 votes say Knowledge: not enough/,
    ],
    [
      'a priority group',
      { votes: { Chidi: 'Knowledge', Kavya: 'Knowledge', Beto: 'Knowledge', Eun: 'Knowledge', Yara: 'Knowledge' } },
      {},
      /Needs 1 vote, from Families/,
    ],
    [
      'a third place',
      { votes: { Chidi: 'Knowledge', Kavya: 'Knowledge', Gia: 'Knowledge', Hana: 'Knowledge', x: 'Knowledge' } },
      {},
      /Needs 1 vote, from another team or group/,
    ],
    ['a priority', { parts: { ideas: [idea({})] } }, {}, /write down why to capture it although it names no priority/],
    [
      'tests that speak of priority groups',
      {
        parts: {
          tests: [
            trial({ forPriority: undefined }),
            trial({ id: 'T-002', team: 'Birch', forPriority: 'No data' }),
            trial({ id: 'T-003', team: 'Elm', forPriority: 'Not yet known' }),
          ],
        },
      },
      {},
      /No test says yet how it went for priority groups/,
    ],
    [
      'numbers by group',
      {
        parts: {
          ideas: [idea({ priority: 'PR1', measures: ['M04'] })],
          measures: [measure({ splitBy: ['Language'] })],
        },
      },
      {},
      /There are no numbers by group yet for Work on time/,
    ],
  ];

  test.each(failing)('without %s it is not knowledge', (_, setting, request, words) => {
    const result = close(reviewing(setting), request);
    expect(result.kind === 'closed' ? result.outcome : result.kind).not.toBe('Knowledge');
    const said = result.kind === 'closed' ? result.conditions.map((one) => one.words).join(' ') : result.say;
    expect(said).toMatch(words);
    if (result.kind === 'closed') expect(result.events.some((event) => event.to === 'Capture')).toBe(false);
  });

  test.each(['Cleo', 'Dev', 'Finn', 'Yara', 'Eun'])(
    '%s cannot override an unfair result, whatever the votes',
    (who) => {
      const setting = {
        parts: {
          ideas: [idea({ priority: 'PR1', measures: ['M04'] })],
          measures: [measure({ splitBy: ['Language'] })],
          splits: new Map([['I-01', [comparison({})]]]),
        },
      };
      const result = close(
        reviewing({ ...setting, votes: { ...usual.votes, Cleo: 'Knowledge', Dev: 'Knowledge' } }),
        {},
        who,
      );
      expect(result).toMatchObject({ kind: 'closed', outcome: 'Promising, refine' });
    },
  );

  test('an idea that was not fair goes back with whom to test it, and the reason in words', () => {
    const parts = {
      ideas: [idea({ priority: 'PR1', measures: ['M04'] })],
      measures: [measure({ splitBy: ['Language'] })],
      splits: new Map([['I-01', [comparison({})]]]),
    };
    const network = reviewing({ parts });
    const result = close(network, { doesNotWork: 'A board in one language' });
    if (result.kind !== 'closed') throw new Error(result.say);
    expect(result.events.map((event) => event.event).slice(-4)).toEqual([
      'equity.checked',
      'review.closed',
      'stage.moved',
      'stage.returned',
    ]);
    const after = replay([...network.events, ...new Diary().add(result.events).events]).ideas.get('I-01');
    expect(after).toMatchObject({ stage: 'Generation', cycle: 1, testNext: 'Test with Multilingual' });
    expect(after?.capturedOn).toBeUndefined();
    expect(after?.returns).toMatchObject([
      {
        from: 'Reduction',
        testNext: 'Test with Multilingual',
        doesNotWork: 'A board in one language',
        reason: expect.stringContaining('grew from 12.4 to 31.1 points'),
      },
    ]);
    expect(after?.reviews).toMatchObject([{ outcome: 'Promising, refine' }]);
  });

  test('after the closing date it closes without the missing people, as promising', () => {
    const late = reviewing({ votes: { Chidi: 'Knowledge' }, parts: { now: '2026-06-09T08:00:00' } });
    expect(close(late)).toMatchObject({ kind: 'closed', outcome: 'Promising, refine' });
    const day = reviewing({ votes: { Chidi: 'Knowledge' }, parts: { now: '2026-06-08T08:00:00' } });
    expect(close(day).kind).toBe('refused');
  });

  test('only a majority for it gives Nothing rises yet', () => {
    const three = {
      Chidi: 'Nothing rises yet',
      Beto: 'Nothing rises yet',
      Eun: 'Nothing rises yet',
      Yara: 'Knowledge',
      Gia: 'Promising, refine',
    } as const;
    expect(close(reviewing({ votes: three }))).toMatchObject({ outcome: 'Nothing rises yet' });
    expect(close(reviewing({ votes: { ...three, Eun: 'Knowledge' } }))).toMatchObject({ outcome: 'Promising, refine' });
  });

  test('an idea without a priority is captured with one line that says why', () => {
    const network = reviewing({ parts: { ideas: [idea({})] } });
    expect(close(network, { captureBecause: 'Three teams asked for it' })).toMatchObject({ outcome: 'Knowledge' });
  });

  test('is for somebody outside the team', () => {
    const network = reviewing();
    expect(close(network, {}, 'Chidi')).toMatchObject({
      kind: 'refused',
      say: 'Somebody from outside Cedar closes the review.',
    });
    expect(close(network, {}, 'Gia').kind).toBe('refused');
  });

  test.each([['an idea that is not there', { idea: 'I-99' }, 'There is no idea I-99 on the Ideas tab.']])(
    '%s is refused',
    (_, request, say) => {
      expect(close(reviewing(), request)).toEqual({ kind: 'refused', say, missing: [] });
    },
  );

  test('without an open review there is nothing to close', () => {
    const network = town({ ideas: [idea({})], events: new Diary().add(entered('I-01')).events });
    expect(closeReview(network, actor(network, 'Beto'), { idea: 'I-01', answers })).toMatchObject({
      say: 'No review of I-01 is open.',
    });
  });

  test('says how many votes came through one account, and asks to talk where reviewers do not agree', () => {
    const diary = new Diary().add([...twoStandards, ...opened]);
    for (const who of ['Gia', 'Hana'])
      diary.add(voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge'), {
        by: { who, knownBy: 'chosen', through: 'beto@example.org', role: 'Community', group: 'Families' },
      });
    diary.add([reviewRated('I-01', 1, 'ST1', 'Met')], { by: { who: 'Rosa', group: 'Birch' } });
    diary.add([reviewRated('I-01', 1, 'ST1', 'Not met', 'one class')], { by: { who: 'Eun', group: 'Elm' } });
    const network = town({ ideas: [idea({})], events: diary.events });
    const review = network.state.ideas.get('I-01')!.review!;
    const check = checkReview(network, network.ideas[0]!, review);
    expect(check.oneAccount).toBe('2 of 2 votes were entered through one account');
    expect(check.agreementLow).toBe(true);
    expect(check.standards.tallies[0]?.agreement).toBe(50);
  });
});

describe('elevating for named places only', () => {
  const unfair = {
    ideas: [idea({ priority: 'PR1', measures: ['M04'] })],
    measures: [measure({ splitBy: ['Language'] })],
    splits: new Map([['I-01', [comparison({})]]]),
  };

  test('says where, and whom it was not shown to help', () => {
    const network = reviewing({ parts: unfair });
    const result = close(network, { onlyFor: ['Birch'] });
    expect(result).toMatchObject({
      outcome: 'Knowledge',
      say: 'I-01 is knowledge now for Birch only, and in Capture.',
    });
    if (result.kind !== 'closed') return;
    const after = replay([...network.events, ...new Diary().add(result.events).events]).ideas.get('I-01');
    expect(after).toMatchObject({ onlyFor: ['Birch'], notShownFor: ['Multilingual'] });
  });

  test.each([
    ['the team whose numbers block', ['Cedar'], unfair, /Cedar cannot be named/],
    ['the blocked team beside another', ['Birch', 'Cedar'], unfair, /Cedar cannot be named/],
    ['a place without results', ['Elm'], unfair, /There are no results from Elm yet/],
    [
      'a place that says nothing of priority groups',
      ['Birch'],
      { ...unfair, tests: [trial({}), trial({ id: 'T-002', team: 'Birch', forPriority: 'No data' })] },
      /No test in Birch says yet/,
    ],
  ])('is no way around the gate: %s cannot be named', (_, onlyFor, parts, words) => {
    const result = close(reviewing({ parts }), { onlyFor });
    if (result.kind !== 'closed') throw new Error(result.say);
    expect(result.outcome).toBe('Promising, refine');
    expect(result.conditions.find((one) => one.name === 'fairness')?.words).toMatch(words);
  });

  test('does not stand in for an agreed standard of fairness', () => {
    const result = close(reviewing({ parts: unfair, ratings: { Kavya: ['Met', 'Not met'], Rosa: ['Met', 'Met'] } }), {
      onlyFor: ['Birch'],
    });
    expect(result).toMatchObject({ kind: 'closed', outcome: 'Promising, refine' });
  });
});

describe('a small network', () => {
  const six = [
    ...['Cedar', 'Birch'].map(teamEntry),
    person('Chidi', 'Cedar'),
    person('Kavya', 'Cedar'),
    person('Beto', 'Birch'),
    person('Rosa', 'Birch'),
  ];
  const votes = { Chidi: 'Knowledge', Kavya: 'Knowledge', Rosa: 'Knowledge' } as const;

  test('needs three votes from two teams, and no priority group where nobody belongs to one', () => {
    expect(close(reviewing({ votes, parts: { people: six } }))).toMatchObject({ outcome: 'Knowledge' });
  });

  test('needs the priority group where somebody belongs to it', () => {
    const people = [...six, groupEntry('Families', true), person('Gia', '', ['Community'], { groups: ['Families'] })];
    expect(close(reviewing({ votes, parts: { people } }))).toMatchObject({
      kind: 'refused',
      say: expect.stringContaining('Needs 1 vote, from Families'),
    });
  });

  test('one person cannot call their own idea knowledge', () => {
    const people = [teamEntry('Cedar'), teamEntry('Birch'), person('Chidi', 'Cedar'), person('Beto', 'Birch')];
    const result = close(reviewing({ votes: {}, ratings: {}, parts: { people } }));
    expect(result).toMatchObject({
      kind: 'refused',
      say: expect.stringMatching(/^Needs 2 reviewers, 1 from another team; 3 votes/),
    });
  });
});

test('the group in Who lives it can stand where a priority group is missing', () => {
  const charter = [charterRow({ code: 'PR1', kind: 'Priority', text: 'Work on time', whoLivesIt: ['Teachers'] })];
  const votes = {
    Chidi: 'Knowledge',
    Kavya: 'Knowledge',
    Beto: 'Knowledge',
    Eun: 'Knowledge',
    Yara: 'Knowledge',
  } as const;
  expect(close(reviewing({ votes, parts: { charter } }))).toMatchObject({ outcome: 'Knowledge' });
});
