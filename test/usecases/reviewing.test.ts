import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/domain/event';
import { stamped } from '../../src/domain/event';
import { stateOf } from '../../src/domain/evidence';
import { entered, reviewOpened, reviewRated, stageMoved, standardVoted, voteCast } from '../../src/domain/facts';
import { by } from '../../src/domain/identity';
import type { AskedMove } from '../../src/domain/moves';
import { type Network, type NetworkParts, networkOf } from '../../src/domain/network';
import { defaults } from '../../src/domain/settings';
import { changePlan } from '../../src/tabs/changePlan';
import { products } from '../../src/tabs/products';
import { castVote } from '../../src/usecases/castVote';
import { closeForm } from '../../src/usecases/closeForm';
import { closeReview } from '../../src/usecases/closeReview';
import { openReview } from '../../src/usecases/openReview';
import type { Plan } from '../../src/usecases/plan';
import { rateStandards } from '../../src/usecases/rateStandards';
import { ballotOn, groupsToRecord, ratingForm, standardShown, waitingForVotes } from '../../src/usecases/reviewForm';
import { voteOnStandard } from '../../src/usecases/voteOnStandard';
import { actor, charterRow, Diary, idea, measure, product, town, trial } from '../domain/build';
import { comparison } from '../domain/comparison';
import { elevatedTo } from '../domain/elevation';

const fair = { text: 'Priority groups gain as much', required: true, equity: true };
const toReduction: Fact[] = [
  standardVoted('ST1', 1, fair),
  entered('I-01'),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }),
  stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Reduction' }),
];
const review = reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' });

/** A town whose idea I-01 is under review. */
function reviewed(parts: Partial<NetworkParts> = {}, more: readonly Fact[] = []): Network {
  return town({
    ideas: [idea({ priority: 'PR1' })],
    tests: [trial({}), trial({ id: 'T-002', team: 'Birch', who: 'Beto' })],
    charter: [charterRow({ code: 'ST1', ...fair })],
    events: new Diary().add([...toReduction, review, ...more]).events,
    ...parts,
  });
}

/** The network after a plan was carried out by somebody. */
function carriedOut(network: Network, name: string, plan: Plan): Network {
  if (plan.refused) throw new Error(plan.say);
  const last = network.events[network.events.length - 1]?.seq ?? 0;
  const command = { when: network.now, request: '', digest: '' };
  const stands = plan.by ?? by(actor(network, name));
  return networkOf({ ...network, events: [...network.events, ...stamped(plan.events, stands, command, last)] });
}

/** Five votes from three places with a family among them, and two people who found the standard met. */
function ready(parts: Partial<NetworkParts> = {}): Network {
  let network = reviewed(parts);
  for (const name of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia'])
    network = carriedOut(network, name, castVote(network, actor(network, name), { idea: 'I-01', choice: 'Knowledge' }));
  for (const name of ['Kavya', 'Rosa'])
    network = carriedOut(
      network,
      name,
      rateStandards(network, actor(network, name), { idea: 'I-01', ratings: [{ standard: 'ST1', rating: 'Met' }] }),
    );
  return network;
}
const reviewOf = (network: Network) => stateOf(network, 'I-01').review!;
const answers = { R1: 'The look before the bell', R2: 'Nothing', R3: 'Teachers', R4: 'Workshop' };

describe('what waits for a vote', () => {
  test('are ideas in a review, ideas that wait for one, and changed standards', () => {
    const network = town({
      ideas: [idea({})],
      charter: [charterRow({ code: 'ST1', ...fair, equity: false })],
      events: new Diary().add(toReduction).events,
    });
    expect(waitingForVotes(network)).toEqual([
      { value: 'I-01', text: 'I-01 Work check at the door (no review yet)' },
      { value: 'ST1', text: 'Standard: Priority groups gain as much' },
    ]);
  });

  test('a standard that somebody deleted is shown as it was voted, with nothing beside it', () => {
    const gone = standardShown(reviewed({ charter: [] }), 'ST1')!.shown;
    expect(gone.title).toBe('A standard to give up');
    expect(gone.voted).toEqual({ text: fair.text, required: 'Yes', equity: 'Yes' });
    expect(gone.proposed).toBeUndefined();
  });
});

describe('the ballot', () => {
  const network = reviewed();
  const voted = carriedOut(
    network,
    'Beto',
    castVote(network, actor(network, 'Beto'), { idea: 'I-01', choice: 'Knowledge' }),
  );

  test('shows no count to somebody who has not voted, and the count to somebody who has', () => {
    const shown = (name: string) => ballotOn(voted, actor(voted, name), voted.ideas[0]!, reviewOf(voted));
    expect(shown('Eun').count).toBeUndefined();
    expect(shown('Gia').count).toBeUndefined();
    expect(shown('Beto')).toMatchObject({
      choice: 'Knowledge',
      count: { lines: [{ votes: 1 }, { votes: 0 }, { votes: 0 }] },
    });
    expect(shown('Cleo').closed).toBe('Leaders vote after 5 others.');
  });

  test.each([
    ['without a choice', { choice: '' }, 'choice'],
    ['without a reason', { choice: 'Nothing rises yet' }, 'why'],
    ['of a group that nobody knows', { choice: '', group: { name: 'Choir', people: 2, hands: [2, 0, 0] } }, 'group'],
    [
      'with hands that do not add up',
      { choice: '', group: { name: 'Families', people: 9, hands: [2, 0, 0] } },
      'people',
    ],
  ])('%s is refused beside its field', (_, ballot, field) => {
    const { refused, events } = castVote(network, actor(network, 'Beto'), { idea: 'I-01', ...ballot });
    expect(refused).toEqual({ field });
    expect(events).toEqual([]);
  });

  test('without names keeps a role and a code, and still one vote for each person', () => {
    const settings = { ...defaults, namesHidden: true };
    let secret = reviewed({ settings });
    for (const choice of ['Knowledge', 'Nothing rises yet'] as const) {
      const plan = castVote(secret, actor(secret, 'Eun'), { idea: 'I-01', choice, why: 'no time' });
      expect(JSON.stringify([plan.by, plan.events])).not.toMatch(/Eun|eun@/);
      secret = carriedOut(secret, 'Eun', plan);
    }
    const shown = ballotOn(secret, actor(secret, 'Eun'), secret.ideas[0]!, reviewOf(secret));
    expect(shown).toMatchObject({
      choice: 'Nothing rises yet',
      count: { lines: [{ votes: 0 }, { votes: 0 }, { votes: 1 }] },
    });
  });

  test('a show of hands is offered to members from outside the team who are signed in, and to nobody else', () => {
    const offered = (name: string) => groupsToRecord(network, actor(network, name), network.ideas[0]!);
    expect(offered('Beto')).toEqual(['Families', 'Teachers']);
    expect(['Chidi', 'Cleo', 'Gia'].flatMap(offered)).toEqual([]);
  });
});

describe('a vote on a standard', () => {
  const changed = { charter: [charterRow({ code: 'ST1', ...fair, text: 'Nobody is left behind' })] };

  test.each([false, true])('is decided by the ballot that completes it (names hidden: %s)', (namesHidden) => {
    let network = reviewed({ ...changed, settings: { ...defaults, namesHidden } });
    const said: string[] = [];
    for (const name of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia']) {
      const plan = voteOnStandard(network, actor(network, name), { standard: 'ST1', choice: 'Take the change' });
      said.push(plan.say);
      network = carriedOut(network, name, plan);
    }
    expect(said.slice(0, 4)).toEqual(Array(4).fill('Your vote is cast.'));
    expect(said[4]).toBe('Your vote is cast. With it the change is taken: it counts from now on.');
    expect(network.state.standards.get('ST1')).toMatchObject({ version: 2, text: 'Nobody is left behind' });
    expect(waitingForVotes(network).map((one) => one.value)).toEqual(['I-01']);
  });
});

describe('rating the standards', () => {
  test('counts what is missing, and points at the first', () => {
    const two = reviewed({}, [standardVoted('ST2', 1, { text: 'Fits in the day', required: true, equity: false })]);
    const plan = rateStandards(two, actor(two, 'Rosa'), {
      idea: 'I-01',
      ratings: [{ standard: 'ST1', rating: 'Partly' }],
    });
    expect(plan.refused).toEqual({ field: 'ST1 note' });
    expect(plan.say).toBe('Add a note on “Priority groups gain as much”; 1 more to do.');
  });

  test('shows a reviewer their own ratings, not those of others', () => {
    const rated = reviewed({}, [reviewRated('I-01', 1, 'ST1', 'Not met', 'too few')]);
    expect(ratingForm(rated, actor(rated, 'Chidi'), reviewOf(rated))).toMatchObject([
      { rating: 'Not met', note: 'too few' },
    ]);
    expect(ratingForm(rated, actor(rated, 'Rosa'), reviewOf(rated))).toMatchObject([{ rating: '', note: '' }]);
  });
});

describe('opening a review', () => {
  const waiting = town({ ideas: [idea({})], events: new Diary().add(toReduction).events });

  test('takes two weeks unless a day is chosen', () => {
    const [opened] = openReview(waiting, actor(waiting, 'Beto'), { idea: 'I-01' }).events;
    expect(opened).toMatchObject({ event: 'review.opened', to: '2026-06-08' });
  });

  test('is refused to the team itself, and for a day that has gone by', () => {
    expect(openReview(waiting, actor(waiting, 'Chidi'), { idea: 'I-01' }).refused).toEqual({ field: 'facilitator' });
    const early = openReview(waiting, actor(waiting, 'Beto'), { idea: 'I-01', closesOn: '2026-05-25' });
    expect(early.refused).toEqual({ field: 'closesOn' });
  });
});

describe('opening a review of an idea that is not in Reduction', () => {
  const moved = (move: AskedMove) => stageMoved({ idea: 'I-01', cycle: 1, ...move });
  const toSynthesis = toReduction.slice(0, -1);
  const known = [...toReduction, elevatedTo('I-01', 1)];
  const inUse = [...known, moved({ from: 'Capture', to: 'Sharing' }), moved({ from: 'Sharing', to: 'Application' })];

  test.each<[string, readonly Fact[]]>([
    ['I-01 is in Generation. A review can be asked for once it has come to Synthesis. Menu: Move an idea on.', []],
    [
      'I-01 is in Summary. A review can be asked for once it has come to Synthesis. Menu: Move an idea on.',
      [moved({ from: 'Generation', to: 'Summary' })],
    ],
    ['I-01 is in Synthesis. Ask for its review in Move an idea on: that takes it to Reduction.', toSynthesis],
    ['The review of I-01 is over, it is in Capture. What comes next stands in Move an idea on.', known],
    [
      'The review of I-01 is over, it is in Application. If you doubt it, choose Look at it again in a review, in Move an idea on.',
      inUse,
    ],
    [
      'I-01 is set aside. Take it up again first, in Move an idea on.',
      [moved({ from: 'Generation', to: 'Set aside' })],
    ],
  ])('says what is the case and what to do: %s', (say, facts) => {
    const network = town({ ideas: [idea({})], events: new Diary().add(facts).events });
    expect(openReview(network, actor(network, 'Beto'), { idea: 'I-01' }).say).toBe(say);
  });
});

describe('closing a review', () => {
  const form = (network: Network, name = 'Beto', request = {}) =>
    closeForm(network, actor(network, name), network.ideas[0]!, reviewOf(network), request);
  const unmet = (network: Network) =>
    form(network)
      .conditions.filter((one) => !one.met)
      .map((one) => one.title);

  test('waits for votes and reviewers until its day is over', () => {
    const early = reviewed();
    expect(form(early)).toMatchObject({
      leadsTo: '',
      waits: expect.stringMatching(/^Needs 2 reviewers.*close after 8 June\.$/),
    });
    const late = reviewed({ now: '2026-06-09T06:00:00' });
    expect(form(late)).toMatchObject({ leadsTo: 'back', waits: '' });
  });

  test('makes a product and a plan row for each group it is for', () => {
    const network = ready();
    expect(unmet(network)).toEqual(['Four questions']);
    expect(form(network)).toMatchObject({ leadsTo: 'Knowledge', closed: '', talk: '' });
    expect(form(network).audiences).toEqual([
      { group: 'Teachers', chosen: true },
      { group: 'Families', chosen: false },
    ]);
    const closed = closeReview(network, actor(network, 'Beto'), {
      idea: 'I-01',
      answers,
      audiences: ['Teachers', 'Families'],
    });
    expect(closed.outcome).toBe('Knowledge');
    expect(closed.rows.map(({ tab, fields }) => [tab, fields.id, fields.group ?? fields.audience])).toEqual([
      [products, 'K-01', ['Teachers', 'Families']],
      [changePlan, 'C-01', 'Teachers'],
      [changePlan, 'C-02', 'Families'],
    ]);
  });

  test('gives a group that a product of the idea serves already no second one', () => {
    const network = ready({ products: [product({})] });
    const { rows } = closeReview(network, actor(network, 'Beto'), { idea: 'I-01', answers, audiences: ['Teachers'] });
    expect(rows).toEqual([]);
  });

  test('asks why where the idea names no priority', () => {
    const network = ready({ ideas: [idea({ priority: '' })] });
    expect(form(network).captureBecause).toBe(true);
    const beto = actor(network, 'Beto');
    expect(closeReview(network, beto, { idea: 'I-01', answers }).refused).toEqual({ field: 'captureBecause' });
    expect(closeReview(network, beto, { idea: 'I-01', answers, captureBecause: 'Families ask for it' }).outcome).toBe(
      'Knowledge',
    );
  });

  describe('when the gap of a priority group grew', () => {
    const blocked = ready({
      ideas: [idea({ priority: 'PR1', measures: ['M04'] })],
      measures: [measure({ splitBy: ['Language'] })],
      splits: new Map([['I-01', [comparison({})]]]),
    });

    test('offers two roads, the second only for places where nothing speaks against it', () => {
      expect(unmet(blocked)).toEqual(['Four questions', 'Fair to priority groups']);
      expect(form(blocked)).toMatchObject({ leadsTo: 'back', roads: { testWith: ['Multilingual'], named: ['Birch'] } });
      expect(form(blocked, 'Beto', { onlyFor: ['Birch'] }).leadsTo).toBe('Knowledge');
      expect(form(blocked, 'Beto', { onlyFor: ['Cedar'] }).leadsTo).toBe('back');
    });

    test.each(['Beto', 'Cleo', 'Finn'])('goes back whoever closes it: %s', (name) => {
      const closed = closeReview(blocked, actor(blocked, name), {
        idea: 'I-01',
        answers,
        doesNotWork: 'one language only',
      });
      expect(closed.outcome).toBe('Promising, refine');
      expect(closed.rows).toEqual([]);
      expect(closed.events[closed.events.length - 1]).toMatchObject({
        event: 'stage.returned',
        to: 'Generation',
        more: { testNext: 'Test with Multilingual', doesNotWork: 'one language only' },
      });
    });

    test('names the places where it is knowledge, and whom it was not shown to help', () => {
      const closed = closeReview(blocked, actor(blocked, 'Beto'), { idea: 'I-01', answers, onlyFor: ['Birch'] });
      expect(closed.say).toBe('I-01 is knowledge now for Birch only, and in Capture.');
      const moved = closed.events.find((event) => event.event === 'stage.moved');
      expect(moved?.more).toMatchObject({ onlyFor: ['Birch'], notShownFor: ['Multilingual'] });
    });
  });

  test('says how many votes came through one account, and keeps leaders’ votes out of the quorum', () => {
    const network = carriedOut(ready(), 'Cleo', {
      events: [voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge')],
      rows: [],
      cells: [],
      say: '',
    });
    expect(form(network).oneAccount).toBe('2 of 6 votes were entered through one account');
    expect(form(network, 'Chidi').closed).toBe('Somebody from outside Cedar closes the review.');
  });
});
