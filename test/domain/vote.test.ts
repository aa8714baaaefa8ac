import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '../../src/domain/event';
import { entered, reviewOpened, stageMoved, voteCast } from '../../src/domain/facts';
import type { Network } from '../../src/domain/network';
import { networkOf } from '../../src/domain/network';
import { castVote } from '../../src/domain/review';
import {
  ballotBy,
  choiceOfHands,
  counted,
  hasVoted,
  oneAccountInWords,
  quorum,
  stillToVote,
  tallyIdea,
  votesShortInWords,
} from '../../src/domain/vote';
import { VoteChoice } from '../../src/domain/words';
import { actor, Diary, groupEntry, idea, monday, person, town, townspeople } from './build';

const inReview: Fact[] = [
  entered('I-01'),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Reduction' }),
  reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' }),
];

/** Casts ballots one after the other as their panels would, and says what each got for an answer. */
function voting(start = town({ ideas: [idea({})], events: new Diary().add(inReview).events })) {
  let network = start;
  const say = (
    name: string,
    choice: string,
    more: { why?: string; group?: { name: string; people: number; hands: number[] } } = {},
  ) => {
    const who = actor(network, name);
    const result = castVote(network, who, { idea: 'I-01', choice, ...more });
    if (result.kind === 'done') {
      const diary = new Diary();
      diary.events.push(...network.events);
      diary.add(result.events, { by: ballotBy(network, who, 'I-01') });
      network = networkOf({ ...network, events: diary.events });
    }
    return result.kind === 'done' ? 'done' : result.say;
  };
  return { say, review: () => network.state.ideas.get('I-01')!.review!, network: (): Network => network };
}

describe('the quorum', () => {
  const of = (people: number) => quorum(town({ people: Array.from({ length: people }, (_, at) => person(`P${at}`)) }));

  test.each([
    [1, 3],
    [6, 3],
    [7, 5],
    [25, 5],
    [26, 6],
    [30, 6],
    [35, 7],
    [36, 8],
    [75, 15],
    [500, 15],
  ])('of %i active people is %i', (people, votes) => {
    expect(of(people)).toBe(votes);
  });

  test('people who left, have not joined or are not marked active are not counted', () => {
    const people = [
      ...Array.from({ length: 25 }, (_, at) => person(`P${at}`)),
      person('Gone', '', ['Member'], { leavingOn: '2026-05-25' }),
      person('Soon', '', ['Member'], { joinedOn: '2026-06-01' }),
      person('Not', '', ['Member'], { active: false }),
    ];
    expect(quorum(town({ people }))).toBe(5);
  });
});

describe('one person has one vote', () => {
  test('the last of each counts', () => {
    const { say, review } = voting();
    say('Chidi', 'Knowledge');
    say('Beto', 'Knowledge');
    say('Chidi', 'Nothing rises yet', { why: 'I saw it fail' });
    expect(counted(review().votes).map((vote) => [vote.voter, vote.choice])).toEqual([
      ['beto', 'Knowledge'],
      ['chidi', 'Nothing rises yet'],
    ]);
  });

  test('however often and in whatever order people vote, each counts once, with their last word', () => {
    const ballot = fc.tuple(
      fc.constantFrom('Chidi', 'Kavya', 'Beto', 'Rosa', 'Eun'),
      fc.constantFrom(...VoteChoice.options),
    );
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), (ballots) => {
        const { say, review } = voting();
        const last = new Map<string, string>();
        for (const [who, choice] of ballots) {
          expect(say(who, choice, { why: 'because' })).toBe('done');
          last.set(who.toLowerCase(), choice);
        }
        expect(new Map(counted(review().votes).map((vote) => [vote.voter, vote.choice]))).toEqual(last);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a ballot is refused', () => {
  test.each([
    ['without a why for the last two', 'Chidi', 'Promising, refine', {}, 'Say why: it tells the team what to do next.'],
    ['with a word that is no choice', 'Chidi', 'Yes', {}, 'Choose one of the three.'],
    ['of a leader before the others', 'Cleo', 'Knowledge', {}, 'Leaders vote after 5 others.'],
    [
      'for a group by a leader',
      'Cleo',
      '',
      { group: { name: 'Families', people: 3, hands: [3, 0, 0] } },
      'A group’s show of hands is recorded by somebody who is not a leader.',
    ],
    [
      'for a group by its own team',
      'Chidi',
      '',
      { group: { name: 'Families', people: 3, hands: [3, 0, 0] } },
      'A group’s show of hands is recorded by a member from outside Cedar, signed in.',
    ],
    [
      'for a group nobody knows',
      'Beto',
      '',
      { group: { name: 'Friends', people: 3, hands: [3, 0, 0] } },
      'There is no group called Friends on the People tab.',
    ],
    [
      'for a group whose hands do not add up',
      'Beto',
      '',
      { group: { name: 'Families', people: 12, hands: [10, 1, 0] } },
      'The hands do not add up to the number of people.',
    ],
  ])('%s', (_, who, choice, more, words) => {
    expect(voting().say(who, choice, more)).toBe(words);
  });

  test('where no review is open', () => {
    const network = town({ ideas: [idea({})], events: new Diary().add(entered('I-01')).events });
    expect(voting(network).say('Chidi', 'Knowledge')).toBe('No review of I-01 is open.');
  });

  test('of somebody who is not on the list of voters', () => {
    const events = new Diary().add([
      ...inReview.slice(0, 4),
      reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: ['Beto'] }),
    ]).events;
    const network = town({ ideas: [idea({})], events });
    expect(voting(network).say('Chidi', 'Knowledge')).toBe('Chidi is not on the list of voters for I-01.');
    expect(voting(network).say('Beto', 'Knowledge')).toBe('done');
  });

  test('typed into a cell', () => {
    const network = town({ ideas: [idea({})], events: new Diary().add(inReview).events });
    const typed = { ...actor(network, 'Chidi'), knownBy: 'typed' as const };
    expect(castVote(network, typed, { idea: 'I-01', choice: 'Knowledge' })).toMatchObject({
      say: 'Votes are cast in Review and vote.',
    });
  });
});

test('leaders vote once the others are enough, and their votes never make up for others', () => {
  const { say, review, network } = voting();
  for (const who of ['Chidi', 'Kavya', 'Beto', 'Rosa']) say(who, 'Knowledge');
  expect(say('Cleo', 'Knowledge')).toBe('Leaders vote after 5 others.');
  say('Gia', 'Knowledge');
  expect(say('Cleo', 'Knowledge')).toBe('done');
  expect(tallyIdea(network(), idea({}), review())).toMatchObject({
    total: 6,
    inFavour: 6,
    quorumShort: 0,
    passes: true,
  });
});

test('at most three votes for others come through one account, then a group ballot', () => {
  const people = [
    ...townspeople,
    ...['Ivo', 'Jude'].map((name) => person(name, '', ['Community'], { groups: ['Families'], email: '' })),
  ];
  const { say, review } = voting(town({ people, ideas: [idea({})], events: new Diary().add(inReview).events }));
  for (const who of ['Gia', 'Hana', 'Ivo']) expect(say(who, 'Knowledge')).toBe('done');
  expect(say('Jude', 'Knowledge')).toBe('Record a group ballot.');
  expect(say('Gia', 'Nothing rises yet', { why: 'not in Arabic' })).toBe('done');
  expect(say('Beto', 'Knowledge')).toBe('done');
  expect(oneAccountInWords(counted(review().votes))).toBe('4 of 4 votes were entered through one account');
});

test('a group ballot is one vote, with its group named and its hands shown', () => {
  const { say, review, network } = voting();
  expect(say('Beto', '', { group: { name: 'Families', people: 12, hands: [10, 2, 0] } })).toBe('done');
  expect(say('Yara', '', { group: { name: 'families', people: 14, hands: [11, 2, 1] } })).toBe('done');
  const [vote, ...others] = counted(review().votes);
  expect(others).toEqual([]);
  expect(vote).toMatchObject({ choice: 'Knowledge', leader: false, ballot: { people: 14, hands: [11, 2, 1] } });
  expect(tallyIdea(network(), idea({}), review())).toMatchObject({ total: 1, priorityMissing: false });
});

test.each([
  [[10, 2, 0], 'Knowledge'],
  [[2, 10, 0], 'Promising, refine'],
  [[1, 2, 9], 'Nothing rises yet'],
  [[5, 5, 2], 'Promising, refine'],
  [[4, 4, 4], 'Promising, refine'],
  [[5, 0, 5], 'Promising, refine'],
])('hands of %j say %s', (hands, choice) => {
  expect(choiceOfHands(hands)).toBe(choice);
});

describe('what is still short, in words', () => {
  test('counts votes and names the group that is missed', () => {
    const { say, review, network } = voting();
    const words = () => votesShortInWords(network(), tallyIdea(network(), idea({}), review()));
    expect(words()).toBe('5 more votes, none yet from Families');
    for (const who of ['Chidi', 'Kavya', 'Beto', 'Rosa']) say(who, 'Knowledge');
    expect(words()).toBe('1 more vote, none yet from Families');
    say('Eun', 'Knowledge');
    expect(words()).toBe('1 more vote, from Families');
    say('Gia', 'Knowledge');
    expect(words()).toBe('');
    expect(stillToVote(network(), 'I-01', review())).toEqual(['Yara', 'Cleo', 'Dev', 'Finn', 'Hana']);
  });

  test('says so where no group is marked as a priority', () => {
    const people = townspeople.map((one) => (one.name === 'Families' ? groupEntry('Families') : one));
    const network = town({ people, ideas: [idea({})], events: new Diary().add(inReview).events });
    const review = network.state.ideas.get('I-01')!.review!;
    expect(votesShortInWords(network, tallyIdea(network, idea({}), review))).toBe(
      '5 more votes, none yet from a priority group',
    );
  });
});

describe('ballots without names', () => {
  const start = town({
    people: [
      ...townspeople,
      ...['Ivo', 'Jude'].map((name) => person(name, '', ['Community'], { groups: ['Families'], email: '' })),
    ],
    ideas: [idea({})],
    events: new Diary().add(inReview).events,
  });
  const hidden = () => voting(networkOf({ ...start, settings: { ...start.settings, namesHidden: true }, now: monday }));

  test('a code stands for the voter, and one person still has one vote', () => {
    const { say, review, network } = hidden();
    say('Gia', 'Knowledge');
    say('Gia', 'Nothing rises yet', { why: 'not in Arabic' });
    const votes = counted(review().votes);
    expect(votes).toHaveLength(1);
    expect(votes[0]?.voter).toMatch(/^[0-9a-f]{12}$/);
    expect(hasVoted('I-01', review(), 'Gia')).toBe(true);
    expect(hasVoted('I-01', review(), 'Hana')).toBe(false);
    expect(JSON.stringify(network().events.filter((event) => event.event === 'vote.cast'))).not.toMatch(/gia|beto/i);
    expect(tallyIdea(network(), idea({}), review()).priorityMissing).toBe(false);
  });

  test('the fourth vote for others through one account is still refused', () => {
    const { say } = hidden();
    for (const who of ['Gia', 'Hana', 'Ivo']) expect(say(who, 'Knowledge')).toBe('done');
    expect(say('Jude', 'Knowledge')).toBe('Record a group ballot.');
    expect(say('Gia', 'Knowledge')).toBe('done');
  });
});

test('votes of an earlier review do not count in the next', () => {
  const diary = new Diary()
    .add(inReview)
    .add(voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge'))
    .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Reduction', to: 'Synthesis' }, 'one more look'))
    .add([
      stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Reduction' }),
      reviewOpened('I-01', 1, '2026-06-20', { facilitator: 'Eun', invited: 'all' }),
    ]);
  expect(town({ events: diary.events }).state.ideas.get('I-01')?.review?.votes).toEqual([]);
});
