import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../examples/riverbend/riverbend';
import { costOfWaiting } from '../../src/domain/asks/plan';
import { breaks } from '../../src/domain/breaks';
import { closeReview } from '../../src/domain/closeReview';
import { type Fact, stamped } from '../../src/domain/event';
import { ideaWithId, stateOf } from '../../src/domain/evidence';
import { askAnswered, askOpened, fact, testRecorded, useLogged } from '../../src/domain/facts';
import type { MoveRequest } from '../../src/domain/gates/gate';
import { type Actor, by, identify } from '../../src/domain/identity';
import { type Network, networkOf, type Test } from '../../src/domain/network';
import { allAsks, nextStep } from '../../src/domain/nextStep';
import { castVote, openReview, rateStandards } from '../../src/domain/review';
import { movedByUse, moveIdea } from '../../src/domain/stage';
import { versionInWords } from '../../src/domain/standards';
import { standingOf } from '../../src/domain/standing';
import { stuckIdeas } from '../../src/domain/stuck';
import { waves } from '../../src/domain/waves';
import { product, share, trial } from './build';
import { networkFrom } from './sample';

/** Riverbend on Monday 25 May 2026, and what people then do there, decided by the domain alone. */
class Riverbend {
  network: Network = networkFrom(riverbend());
  private commands = 0;

  who(name: string, at = ''): Actor {
    const email = (one: string) => this.network.people.find((person) => person.name === one)?.email ?? '';
    const found = at === '' ? identify(this.network, email(name)) : identify(this.network, email(at), name);
    if ('refused' in found) throw new Error(found.refused);
    return found.actor;
  }
  change(parts: Partial<Network>): void {
    this.network = networkOf({ ...this.network, ...parts });
  }
  write(facts: readonly Fact[], actor: Actor): void {
    const command = { when: this.network.now, request: `s${++this.commands}`, digest: '' };
    const last = this.network.events.length;
    this.change({ events: [...this.network.events, ...stamped(facts, by(actor), command, last)] });
  }
  move(name: string, request: MoveRequest): string {
    const actor = this.who(name);
    const result = moveIdea(this.network, actor, request);
    this.write(result.events, actor);
    return result.say;
  }
  done(actor: Actor, decided: { kind: string; say: string; events?: readonly Fact[] }): string {
    if (decided.kind !== 'refused') this.write(decided.events ?? [], actor);
    return decided.say;
  }
  typed(row: Test): void {
    this.change({ tests: [...this.network.tests, row] });
  }
  next(id: string): string {
    return nextStep(this.network, id).what;
  }
  asks(id: string): string[] {
    return allAsks(this.network)
      .filter((ask) => ask.ideas.includes(id))
      .map((ask) => ask.what);
  }
}

const five = {
  U1: 'Two teachers trade rooms',
  U2: 'T-060 and T-076',
  U3: 'Tuesdays matter',
  U4: 'No one yet',
  U5: 'Story',
};

describe('a teacher’s five minutes', () => {
  const now = new Riverbend();

  test('a test typed into a row makes I-23 ready, and asking to move from the cell is refused in words', () => {
    now.typed(
      trial({
        id: 'T-076',
        idea: 'I-23',
        team: 'Cedar',
        who: 'Chidi',
        started: '2026-05-25',
        finished: '2026-05-25',
        forWhom: '8th-period algebra',
        learned: 'swap on Tuesdays, not Fridays',
      }),
    );
    now.write([testRecorded({ test: 'T-076', idea: 'I-23', result: 'Better' })], now.who('Chidi'));
    expect(now.next('I-23')).toBe('Ready for a summary (5 questions)');
    expect(now.move('Chidi', { idea: 'I-23', to: 'Summary' })).toBe(
      'Before I-23 moves to Summary, add what you found out, what makes you believe it, what you see differently now, who should try it next and how you would pass it on.',
    );
    const last = now.network.events[now.network.events.length - 1];
    expect(last).toMatchObject({ event: 'stage.refused', more: { missing: ['U1', 'U2', 'U3', 'U4', 'U5'] } });
    expect(stateOf(now.network, 'I-23').stage).toBe('Generation');
  });

  test('five sentences move it to Summary; it needs one more context, and one idea less is stuck', () => {
    const before = now.network.events.length;
    expect(stuckIdeas(now.network)).toHaveLength(15);
    expect(now.move('Chidi', { idea: 'I-23', to: 'Summary', answers: five })).toBe('I-23 is now in Summary.');
    expect(now.network.events).toHaveLength(before + 6);
    expect(now.next('I-23')).toBe('Needs results from 1 more context');
    expect(stuckIdeas(now.network)).toHaveLength(14);
  });
});

describe('a leader’s Monday', () => {
  const now = new Riverbend();

  test('a gap that is explained becomes an ask of the named person', () => {
    now.write(
      [
        fact('gap.explained', {
          product: 'K-05',
          question: 'captured, never shared',
          answer: 'nobody asked to carry it',
        }),
        askOpened('A-02', 'Ada pitches it at the June meeting', 'Ada', { product: 'K-05' }, { by: '2026-06-12' }),
      ],
      now.who('Cleo'),
    );
    expect(allAsks(now.network).filter((ask) => ask.answers === 'A-02')).toMatchObject([
      {
        what: 'Ada pitches it at the June meeting (by 12 June)',
        who: { people: ['Ada'] },
        object: { kind: 'product', id: 'K-05' },
        leader: false,
      },
    ]);
  });

  test('what waiting for cover at lunch costs', () => {
    const row = now.network.plans.find((one) => one.id === 'C-09')!;
    expect(costOfWaiting(now.network, row)).toEqual({
      ideas: ['I-10'],
      groups: ['Counsellors', 'District office'],
      words: '1 idea, 2 groups',
    });
  });

  test('with K-12 filled in and the ask answered, I-10 waits for how T-074 went', () => {
    const products = now.network.products.map((one) =>
      one.id === 'K-12' ? { ...one, timeAWeek: 90, bandwidth: 'One hall duty' } : one,
    );
    const plans = now.network.plans.map((one) =>
      one.id === 'C-09' ? { ...one, askToLeader: 'Yes' as const, motivates: 'Calm lunches' } : one,
    );
    now.change({ products, plans });
    now.write([askAnswered('C-09', 'Yes')], now.who('Cleo'));
    expect(allAsks(now.network).some((ask) => ask.answers === 'C-09')).toBe(false);
    expect(now.next('I-10')).toBe('Say how T-074 went');
  });
});

describe('a broker’s week', () => {
  const now = new Riverbend();

  test('a use that went better moves the review date, and starts the next cycle', () => {
    now.typed(
      trial({
        id: 'T-077',
        kind: 'Use',
        idea: '',
        product: 'K-01',
        team: 'Alder',
        who: 'Amara',
        started: '2026-05-25',
        finished: '2026-05-25',
      }),
    );
    now.write([useLogged({ test: 'T-077', product: 'K-01', result: 'Better' })], now.who('Ada'));
    expect(movedByUse(now.network, 'I-01')).toEqual([]);
    expect(now.move('Amara', { idea: 'I-01', to: 'Generation', reason: 'counsellor version' })).toBe(
      'I-01 is now in Generation.',
    );
    expect(stateOf(now.network, 'I-01')).toMatchObject({
      stage: 'Generation',
      cycle: 2,
      testNext: 'counsellor version',
    });
    expect(standingOf(now.network, 'I-01').standing).toBe('Knowledge');
    expect(
      waves(now.network)
        .filter((wave) => wave.idea === 'I-01')
        .map((wave) => wave.cycle),
    ).toEqual([1, 2]);
    expect(waves(now.network)).toHaveLength(32);
  });

  test('a share before capture is kept, and shown', () => {
    now.change({
      shares: [
        ...now.network.shares,
        share({ id: 'H-017', idea: 'I-15', product: '', date: '2026-05-25', who: 'Ada' }),
      ],
    });
    expect(
      breaks(now.network)
        .filter((one) => one.kind === 'sharedEarly')
        .map((one) => one.object.id),
    ).toEqual(['I-13', 'I-15']);
  });
});

describe('a community member and the bar', () => {
  const now = new Riverbend();
  const ideas = ['I-11', 'I-13'] as const;
  const vote = (name: string, idea: string, choice: string, at = '', why = '') => {
    const actor = now.who(name, at);
    return now.done(actor, castVote(now.network, actor, { idea, choice, why }));
  };

  test('a facilitator opens both reviews; everybody sees what is still missing', () => {
    const yara = now.who('Yara');
    now.done(yara, openReview(now.network, yara, { idea: 'I-11', closesOn: '2026-06-08' }));
    expect(now.move('Yara', { idea: 'I-13', to: 'Reduction', closesOn: '2026-06-08' })).toBe(
      'I-13 is now in Reduction.',
    );
    expect(now.asks('I-13')).toEqual([
      '2 more to rate the standards, 1 from another team',
      '8 more votes, none yet from Multilingual families',
    ]);
    expect(now.next('I-11')).toBe('Test with Multilingual, or elevate for named contexts only');
  });

  test('a leader waits, Gia votes at Beto’s laptop, and a fourth of the chosen is asked for a group ballot', () => {
    expect(vote('Cleo', 'I-13', 'Knowledge')).toBe('Leaders vote after 8 others.');
    expect(vote('Gia', 'I-13', 'Knowledge', 'Beto')).toBe('Your vote on I-13 is cast.');
    expect(now.network.events[now.network.events.length - 1]).toMatchObject({
      event: 'vote.cast',
      who: 'Gia',
      knownBy: 'chosen',
      through: 'beto@riverbend.example',
    });
    expect(vote('Gia', 'I-11', 'Promising, refine', 'Beto')).toBe('Say why: it tells the team what to do next.');
    expect(vote('Gia', 'I-11', 'Promising, refine', 'Beto', 'my daughter’s class had no board in Arabic')).toBe(
      'Your vote on I-11 is cast.',
    );
    const before = now.network;
    expect(vote('Hana', 'I-13', 'Knowledge', 'Beto')).toBe('Your vote on I-13 is cast.');
    expect(vote('Ivo', 'I-13', 'Knowledge', 'Beto')).toBe('Your vote on I-13 is cast.');
    expect(vote('Jude', 'I-13', 'Knowledge', 'Beto')).toBe('Record a group ballot.');
    now.network = before;
  });

  test('seven members vote, two rate, and the five conditions decide: I-13 is knowledge, I-11 is not', () => {
    for (const idea of ideas) {
      for (const name of ['Beto', 'Amara', 'Dalia', 'Farid', 'Grace', 'Luz', 'Noor']) vote(name, idea, 'Knowledge');
      for (const name of ['Rosa', 'Quinn']) {
        const actor = now.who(name);
        const ratings = [...now.network.state.standards.keys()].map((standard) => ({
          standard,
          rating: 'Met' as const,
        }));
        now.done(actor, rateStandards(now.network, actor, { idea, ratings }));
      }
    }
    const answers = { R1: 'The first task is a known mistake', R2: 'Nothing', R3: 'Grade 9 teachers', R4: 'Workshop' };
    const yara = now.who('Yara');

    const good = closeReview(now.network, yara, { idea: 'I-13', answers });
    expect(good).toMatchObject({
      kind: 'closed',
      outcome: 'Knowledge',
      rows: { products: [{ id: 'K-13' }], plans: [{ id: 'C-10', group: 'Grade 9 teachers' }] },
    });
    if (good.kind !== 'closed') return;
    expect(good.conditions.find((one) => one.name === 'vote')?.words).toBe('8 of 8 votes say Knowledge.');
    expect(good.events.find((event) => event.event === 'review.closed')?.more).toMatchObject({
      conditions: expect.arrayContaining([
        expect.objectContaining({ words: '2 of 8 votes were entered through one account' }),
      ]),
    });
    now.write(good.events, yara);
    now.change({
      products: [
        ...now.network.products,
        ...good.rows.products.map((row) => product({ ...row, expectedAction: '', keepers: [] })),
      ],
    });
    expect(stateOf(now.network, 'I-13').stage).toBe('Capture');
    expect(standingOf(now.network, 'I-13').standing).toBe('Knowledge');
    expect(now.next('I-13')).toBe('Fill: expected action, keeper in K-13');

    const unfair = closeReview(now.network, yara, { idea: 'I-11', answers });
    expect(unfair).toMatchObject({ kind: 'closed', outcome: 'Promising, refine' });
    if (unfair.kind !== 'closed') return;
    expect(unfair.conditions.filter((one) => !one.met).map((one) => one.name)).toEqual(['fairness']);
    now.write(unfair.events, yara);
    expect(stateOf(now.network, 'I-11')).toMatchObject({ stage: 'Generation', testNext: 'Test with Multilingual' });
    expect(stateOf(now.network, 'I-11').returns[0]?.reason).toContain(
      'grew from 12.4 to 31.1 points; Multilingual went from 57.0 to 54.2',
    );
    expect(standingOf(now.network, 'I-11').standing).toBe('Information');
    expect(now.next('I-11')).toBe('Test next: with Multilingual');
  });

  test('an edited standard waits for a vote', () => {
    const charter = now.network.charter.map((row) => (row.code === 'ST4' ? { ...row, equity: false } : row));
    const edited = networkOf({ ...now.network, charter });
    expect(versionInWords(edited, 'ST4')).toBe('v1, change proposed');
    expect(edited.state.standards.get('ST4')?.equity).toBe(true);
    expect(ideaWithId(edited, 'I-11')).toBeDefined();
  });
});
