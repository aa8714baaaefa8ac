import { describe, expect, test } from '@jest/globals';
import {
  entered,
  normRated,
  reviewClosed,
  reviewOpened,
  reviewRated,
  standardKept,
  standardProposed,
  standardVoted,
  voteCast,
} from '../../src/domain/facts';
import type { Network } from '../../src/domain/network';
import { networkOf } from '../../src/domain/network';
import {
  agreementOf,
  normedAgreement,
  proposedStandards,
  standardsInForce,
  versionInWords,
} from '../../src/domain/standards';
import { newProposals, standardsDecided, voteOnStandard } from '../../src/domain/standardVote';
import { actor, charterRow, Diary, town } from './build';

const v1 = { text: 'Priority groups gain as much', required: true, equity: true };
const row = (change = {}) => charterRow({ code: 'ST4', ...v1, ...change });
const network = (charter: ReturnType<typeof row>[], diary = new Diary().add(standardVoted('ST4', 1, v1))) =>
  town({ charter, events: diary.events });

describe('a standard typed over in Charter', () => {
  test.each([
    ['its text', { text: 'Everybody gains' }],
    ['Required', { required: false }],
    ['Equity', { equity: false }],
  ])('stays a proposal when %s changes: what was voted still counts', (_, change) => {
    const changed = network([row(change)]);
    expect(standardsInForce(changed)).toMatchObject([{ code: 'ST4', version: 1, ...v1 }]);
    expect(proposedStandards(changed)).toMatchObject([{ code: 'ST4', kind: 'changed', proposed: change }]);
    expect(versionInWords(changed, 'ST4')).toBe('v1, change proposed');
  });

  test('left alone is v1', () => {
    expect(versionInWords(network([row()]), 'ST4')).toBe('v1');
    expect(proposedStandards(network([row()]))).toEqual([]);
  });

  test('new or deleted is a proposal too', () => {
    expect(proposedStandards(network([row(), charterRow({ code: 'ST5', text: 'Fits in the day' })]))).toMatchObject([
      { code: 'ST5', kind: 'new', voted: undefined },
    ]);
    expect(versionInWords(network([row(), charterRow({ code: 'ST5', text: 'Fits' })]), 'ST5')).toBe('proposed');
    expect(proposedStandards(network([]))).toMatchObject([
      { code: 'ST4', kind: 'removed', proposed: { removed: true } },
    ]);
    expect(standardsInForce(network([]))).toHaveLength(1);
  });
});

/** Votes on the change of ST4 as people would, deciding after each ballot. */
function voting(start: Network) {
  let now = start;
  const add = (facts: Parameters<Diary['add']>[0], by = {}) => {
    const diary = new Diary();
    diary.events.push(...now.events);
    now = networkOf({ ...now, events: diary.add(facts, { by }).events });
  };
  return {
    vote: (name: string, choice: string) => {
      const who = actor(now, name);
      const result = voteOnStandard(now, who, { standard: 'ST4', choice });
      if (result.kind === 'refused') return result.say;
      const role = who.roles.includes('Leader') ? 'Leader' : (who.roles[0] ?? '');
      add(result.events, {
        who: name,
        role,
        through: who.through,
        knownBy: who.knownBy,
        group: who.team || who.groups[0],
      });
      add(standardsDecided(now));
      return 'done';
    },
    network: () => now,
  };
}

describe('the vote on a changed standard', () => {
  const changed = () => network([row({ equity: false })]);

  test('takes effect with the vote that passes it, as the next version', () => {
    const { vote, network: now } = voting(changed());
    for (const who of ['Chidi', 'Beto', 'Eun', 'Yara']) expect(vote(who, 'Take the change')).toBe('done');
    expect(standardsInForce(now())).toMatchObject([{ version: 1, equity: true }]);
    expect(vote('Cleo', 'Take the change')).toBe('Leaders vote after 5 others.');
    vote('Gia', 'Take the change');
    expect(standardsInForce(now())).toMatchObject([{ version: 2, equity: false }]);
    expect(versionInWords(now(), 'ST4')).toBe('v2');
    expect(now().events.filter((event) => event.event === 'standard.proposed')).toHaveLength(1);
  });

  test('voted down, the old wording stays and the change is not proposed again by itself', () => {
    const { vote, network: now } = voting(changed());
    for (const who of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia']) vote(who, 'Keep it as it is');
    expect(standardsInForce(now())).toMatchObject([{ version: 1, equity: true }]);
    expect(now().events.filter((event) => event.event === 'standard.voted' && event.to === 'kept')).toHaveLength(1);
    expect(newProposals(now())).toEqual([]);
  });

  test('an edited proposal starts again from no votes', () => {
    const diary = new Diary().add([
      standardVoted('ST4', 1, v1),
      standardProposed('ST4', { ...v1, equity: false }),
      voteCast({ standard: 'ST4' }, 'Take the change'),
      standardProposed('ST4', { ...v1, text: 'Everybody gains' }),
    ]);
    expect(network([row({ text: 'Everybody gains' })], diary).state.proposals.get('ST4')?.votes).toEqual([]);
  });

  test('a removed standard counts until the vote, then no longer', () => {
    const { vote, network: now } = voting(network([]));
    for (const who of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia']) vote(who, 'Take the change');
    expect(standardsInForce(now())).toEqual([]);
    expect(proposedStandards(now())).toEqual([]);
  });

  test('an update notes each typed wording once', () => {
    const before = changed();
    const facts = newProposals(before);
    expect(facts).toMatchObject([{ event: 'standard.proposed', object: 'ST4', more: { equity: false } }]);
    const diary = new Diary().add(standardVoted('ST4', 1, v1)).add(facts);
    expect(newProposals(network([row({ equity: false })], diary))).toEqual([]);
  });

  test.each([['a choice that is none', 'Chidi', 'Yes', 'Choose one of the two.']])(
    '%s is refused',
    (_, who, choice, words) => {
      expect(voting(changed()).vote(who, choice)).toBe(words);
    },
  );

  test('nothing proposed, nothing to vote on', () => {
    expect(voting(network([row()])).vote('Chidi', 'Take the change')).toBe('Nobody has proposed a change of ST4.');
  });
});

test('what was kept is remembered beside what was refused', () => {
  const refused = { ...v1, equity: false };
  const { state } = network([row()], new Diary().add([standardVoted('ST4', 1, v1), standardKept('ST4', 1, refused)]));
  expect(state.standards.get('ST4')).toMatchObject(v1);
  expect(state.turnedDown.get('ST4')).toEqual(refused);
});

test.each([
  [['Met', 'Met', 'Met'], 100],
  [['Met', 'Met', 'Partly'], 200 / 3],
  [['Met', 'Not met'], 50],
  [['Met'], undefined],
] as const)('agreement of %j is %s per cent', (ratings, share) => {
  expect(agreementOf(ratings)).toBe(share);
});

test('norming: old ratings and those of others, without seeing them, show how far people agree', () => {
  const diary = new Diary()
    .add([
      standardVoted('ST4', 1, v1),
      entered('I-01'),
      reviewOpened('I-01', 1, '2026-05-08', { facilitator: 'Beto', invited: 'all' }),
    ])
    .add(reviewRated('I-01', 1, 'ST4', 'Met'), { by: { who: 'Rosa' } })
    .add(reviewRated('I-01', 1, 'ST4', 'Met'), { by: { who: 'Eun' } })
    .add(reviewClosed('I-01', 1, 'Knowledge', '', []));
  expect(normedAgreement(network([row()], diary))).toEqual([{ standard: 'ST4', agreement: undefined, ideas: 0 }]);
  diary
    .add(normRated('I-01', 'ST4', 'Not met', 'one class'), { by: { who: 'Kavya' } })
    .add(normRated('I-01', 'ST4', 'Partly', 'half'), { by: { who: 'Yara' } })
    .add(normRated('I-01', 'ST4', 'Met'), { by: { who: 'Yara' } });
  expect(normedAgreement(network([row()], diary))).toEqual([{ standard: 'ST4', agreement: 75, ideas: 1 }]);
});
