import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chained, verify } from '../../../src/domain/chain';
import type { CloseRequest } from '../../../src/domain/closeReview';
import { eventCells, type HistoryEvent, readHistory } from '../../../src/domain/event';
import { stateOf } from '../../../src/domain/evidence';
import type { MoveRequest } from '../../../src/domain/gates/gate';
import { moves, targets } from '../../../src/domain/moves';
import { nextStep } from '../../../src/domain/nextStep';
import { rankAsks } from '../../../src/domain/rankAsks';
import { replay } from '../../../src/domain/replay';
import { standingOf } from '../../../src/domain/standing';
import { PriorityResult, phases, Result, Stage, StandardRating, VoteChoice } from '../../../src/domain/words';
import { planRow, product } from '../build';
import { leadUp, untidy } from './leadUp';
import { fiveHold } from './oracle';
import { type Split, World } from './world';

/** What a walk has seen so far, to compare with what the world says. */
interface Model {
  readonly written: HistoryEvent[];
  knowledge: number;
}
type Step = fc.Command<Model, World>;

/** One thing that somebody does; after each, everything that must always hold is checked. */
const step = (words: string, run: (world: World, model: Model) => void): Step => ({
  check: () => true,
  run: (model, world) => {
    run(world, model);
    alwaysHolds(model, world);
  },
  toString: () => words,
});

/** Plain and fast: it is asked some hundred thousand times. */
function must(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}

function alwaysHolds(model: Model, { network }: World): void {
  const { events } = network;
  must(
    model.written.every((event, at) => event === events[at]),
    'an event was lost or changed',
  );
  must(
    events.every((event, at) => event.seq === at + 1),
    'events are numbered one by one',
  );
  model.written.push(...events.slice(model.written.length));

  for (const { id } of network.ideas) {
    const { row, what, who } = nextStep(network, id);
    const { stage, stints } = stateOf(network, id);
    must(row >= 1 && row <= 29 && row !== 26, `${id} has a next step of the table, not ${row}`);
    must(what !== '' && who !== '' && !/undefined|NaN/.test(what), `${id} says what and who: ${what} (${who})`);
    must((row === 29) === (stage === 'Set aside'), `${id} in ${stage} shows row ${row}`);
    must(row !== 28 || stage === 'Sharing' || stage === 'Application', `nothing is due for ${id} in ${stage}`);
    for (const [at, stint] of stints.entries()) {
      const before = stints[at - 1];
      if (!before) continue;
      const able: readonly Stage[] = moves[before.stage];
      const nextCycle = before.stage === 'Application' && stint.stage === 'Generation';
      must(before.to === stint.from && able.includes(stint.stage), `${id} went from ${before.stage} to ${stint.stage}`);
      must(stint.cycle - before.cycle === (nextCycle ? 1 : 0), `${id} changed its cycle in ${stint.stage}`);
    }
    const captured = events.some((event) => event.idea === id && event.to === 'Capture');
    must(captured || standingOf(network, id).standing === 'Information', `${id} is called knowledge without a review`);
  }

  const { asks } = rankAsks(network);
  must(
    asks.length <= 10 && asks.filter((ask) => ask.leader).length <= 5,
    'the first screen holds ten, five for leaders',
  );
  must(new Set(asks.map((ask) => `${ask.object.kind} ${ask.object.id}`)).size === asks.length, 'one row an object');
}

const id = fc.constantFrom('I-01', 'I-01', 'I-01', 'I-02');
const anybody = fc.constantFrom('Chidi', 'Kavya', 'Beto', 'Rosa', 'Eun', 'Yara', 'Cleo', 'Dev', 'Finn', 'Gia', 'Hana');
/** Mostly one of the team, somebody outside it, or a broker. */
const somebody = fc.oneof(
  { arbitrary: fc.constantFrom('Chidi', 'Beto', 'Yara'), weight: 2 },
  { arbitrary: anybody, weight: 1 },
);
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, { arbitrary: other, weight: 1 });

/** A form filled in as it should be, or with one thing wrong. */
type Form = Omit<MoveRequest, 'idea' | 'to'>;
const codes = ['U1', 'U2', 'U3', 'U4', 'U5', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'];
const complete: Form = {
  answers: Object.fromEntries(codes.map((code) => [code, 'We saw it: تحسّن 🎒'])),
  participants: ['Chidi', 'Beto'],
  rating: 'Some',
  reason: 'One more class',
  testNext: 'With families',
  agreedBy: 'Beto',
};
/** For each stage asked for, the ways of getting its form wrong. */
const without = (code: string): Form => ({ answers: { ...complete.answers, [code]: ' ' } });
const wrong: Partial<Record<Stage, readonly Form[]>> = {
  Summary: [...['U1', 'U2', 'U3', 'U4', 'U5'].map(without), { reason: ' ' }, { reason: '' }],
  Synthesis: [
    ...['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'].map(without),
    { participants: ['Chidi', 'Kavya'] },
    { rating: undefined },
    { reason: ' ' },
  ],
  Reduction: [{ closesOn: '2026-01-01' }, { invited: [] }, { reason: ' ' }],
  Generation: [{ reason: ' ' }, { testNext: '' }, { agreedBy: '' }, { agreedBy: 'Chidi' }],
  'Set aside': [{ reason: '' }, { agreedBy: '' }, { agreedBy: 'Chidi' }],
};

/** Mostly the next stage, so that walks get somewhere; now and then anywhere, and now and then with a form gone wrong. */
const move = fc
  .tuple(id, somebody, fc.nat(99), fc.nat(9), fc.constantFrom(...Stage.options), fc.nat(20))
  .map(([idea, who, slip, place, anywhere, dice]) =>
    step(`${who} moves ${idea}`, (world) => {
      const { stage } = stateOf(world.network, idea);
      if (!world.network.ideas.some((one) => one.id === idea)) return;
      const able = targets(stage);
      // From Reduction the usual wish is the one that cannot be asked for, so that reviews have time to fill.
      const usual = stage === 'Reduction' ? 'Capture' : able[0]!;
      const to = dice === 0 ? anywhere : dice < 11 ? usual : able[place % able.length]!;
      const slips = slip < 40 ? (wrong[to] ?? []) : [];
      world.move(who, { idea, to, ...complete, ...slips[slip % Math.max(1, slips.length)] });
    }),
  );

const trial = fc
  .tuple(
    id,
    somebody,
    fc.constantFrom('Cedar', 'Birch', 'Elm', ' cedar'),
    mostly<Result>('Better', fc.constantFrom(...Result.options)),
    mostly<PriorityResult>('Better', fc.constantFrom(...PriorityResult.options)),
    mostly('Look at the page', fc.constant('')),
    mostly(true, fc.constant(false)),
  )
  .map(([idea, who, team, result, forPriority, learned, finished]) =>
    step(`${who} tries ${idea} in ${team}`, (world) => {
      if (!world.network.ideas.some((one) => one.id === idea)) return;
      world.tried({
        idea,
        who,
        team,
        learned,
        forPriority,
        ...(finished ? { result } : { result: undefined, finished: undefined }),
      });
    }),
  );

const propose = fc
  .tuple(
    id,
    somebody,
    mostly<readonly string[]>(['Teachers'], fc.constantFrom([], ['Families'])),
    fc.constantFrom('PR1', ''),
  )
  .map(([idea, who, meantFor, priority]) =>
    step(`${who} proposes ${idea}`, (world) => {
      if (!world.network.ideas.some((one) => one.id === idea)) world.propose(idea, meantFor, priority, who);
    }),
  );

const rating = mostly<StandardRating>('Met', fc.constantFrom(...StandardRating.options));
const rate = fc
  .tuple(
    id,
    fc.subarray(['Chidi', 'Kavya', 'Rosa', 'Eun', 'Gia'], { minLength: 2 }),
    rating,
    rating,
    mostly('seen it', fc.constant('')),
  )
  .map(([idea, raters, one, other, note]) =>
    step(`${raters.join(', ')} rate ${idea}`, (world) => {
      for (const who of raters)
        world.rate(who, idea, [
          { standard: 'ST1', rating: one, note },
          { standard: 'ST2', rating: other, note },
        ]);
    }),
  );

const choice = mostly<string>('Knowledge', fc.constantFrom(...VoteChoice.options, 'Yes'));
const vote = fc
  .tuple(
    id,
    fc.uniqueArray(fc.tuple(somebody, choice), { minLength: 1, maxLength: 11, selector: ([who]) => who }),
    mostly('because', fc.constant('')),
  )
  .map(([idea, ballots, why]) =>
    step(`${ballots.length} vote on ${idea}`, (world) => {
      for (const [who, said] of ballots) world.vote(who, idea, { choice: said, why });
    }),
  );

const manyVote = fc.tuple(id, fc.array(choice, { minLength: 6, maxLength: 6 })).map(([idea, ballots]) =>
  step(`six vote on ${idea}`, (world) => {
    for (const [at, who] of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia', 'Rosa'].entries())
      world.vote(who, idea, { choice: ballots[at]!, why: 'because' });
  }),
);

const groupBallot = fc
  .tuple(
    id,
    somebody,
    fc.constantFrom('Families', 'Teachers', 'Friends'),
    fc.constantFrom([10, 2, 0], [0, 1, 5], [1, 1, 1]),
  )
  .map(([idea, who, name, hands]) =>
    step(`${who} records ${name} on ${idea}`, (world) =>
      world.vote(who, idea, { choice: '', why: 'hands', group: { name, people: 12, hands } }),
    ),
  );

const reviewAnswers = mostly(
  { R1: 'The look', R2: 'Nothing', R3: 'Teachers', R4: 'Workshop' },
  fc.constantFrom({ R1: 'not yet', R2: 'a', R3: 'b', R4: 'c' }, { R1: '', R2: '', R3: '', R4: '' }),
);
const close = fc
  .tuple(
    id,
    somebody,
    reviewAnswers,
    fc.constantFrom('Three teams asked', ''),
    fc.constantFrom(undefined, undefined, ['Birch'], ['Cedar'], ['Elm', 'Birch']),
  )
  .map(([idea, who, given, captureBecause, onlyFor]) =>
    step(`${who} closes the review of ${idea}`, (world, model) =>
      closes(world, model, who, { idea, answers: given, captureBecause, ...(onlyFor ? { onlyFor } : {}) }),
    ),
  );

/** Whatever was done before, nothing is called knowledge unless an independent count of the five conditions agrees. */
function closes(world: World, model: Model, who: string, request: CloseRequest): void {
  const before = world.network;
  if (world.close(who, request) !== 'Knowledge') return;
  model.knowledge += 1;
  expect(fiveHold(before, request)).toEqual({
    answers: true,
    standards: true,
    fairness: true,
    vote: true,
    priority: true,
  });
}

/** Products and plan rows of an idea, as people type them: mostly whole. */
const filled = fc
  .tuple(
    id,
    mostly<'whole' | 'lacking' | 'others'>('whole', fc.constantFrom('lacking', 'others')),
    mostly(true, fc.constant(false)),
  )
  .map(([idea, facts, plan]) =>
    step(`products and plan of ${idea} are typed`, (world) => {
      for (const row of world.network.products.filter((one) => one.ideas.includes(idea))) {
        const { id: own, ideas } = row;
        const audience = facts === 'others' ? ['Families'] : ['Teachers'];
        world.typeProduct(own, facts === 'lacking' ? { bandwidth: '' } : { ...product({}), id: own, ideas, audience });
      }
      for (const [at, row] of world.network.plans.entries()) {
        const { id: own, product: of, group } = row;
        const open = { motivates: '', action: '', askToLeader: 'Open' as const, revisitBy: world.network.today };
        world.typePlan(at, plan ? { ...planRow({}), id: own, product: of, group } : open);
      }
    }),
  );

const doubt = fc.tuple(id, fc.subarray(['Chidi', 'Beto', 'Eun', 'Gia'], { minLength: 2 })).map(([idea, who]) =>
  step(`${who.join(', ')} doubt ${idea}`, (world) => {
    for (const one of who) world.says(one, idea, 'Rethink');
  }),
);

const open = fc
  .tuple(id, somebody)
  .map(([idea, who]) => step(`${who} opens a review of ${idea}`, (world) => world.open(who, { idea })));
const undo = somebody.map((who) => step(`${who} takes a step back`, (world) => world.undo(who)));

const anything: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(id, fc.constantFrom<Split>('fair', 'fair', 'unfair', 'hidden', 'none'))
    .map(([idea, split]) => step(`numbers of ${idea}: ${split}`, (world) => world.split(idea, split))),
  fc
    .tuple(
      fc.nat(6),
      fc.constantFrom(undefined, ...Result.options),
      fc.constantFrom(undefined, ...PriorityResult.options),
    )
    .map(([at, result, priority]) => step(`test ${at} is retold`, (world) => world.retold(at, result, priority))),
  fc.constantFrom(1, 3, 16, 45, 100).map((days) => step(`${days} days pass`, (world) => world.wait(days))),
  fc
    .tuple(id, somebody, fc.boolean())
    .map(([idea, who, named]) =>
      step(`${who} shares ${idea}`, (world) =>
        world.shared(
          idea,
          named ? (world.network.products.find((one) => one.ideas.includes(idea))?.id ?? '') : '',
          who,
        ),
      ),
    ),
  fc.tuple(id, somebody, fc.constantFrom(undefined, ...Result.options)).map(([idea, who, result]) =>
    step(`${who} uses ${idea}`, (world) => {
      const known = world.network.products.find((one) => one.ideas.includes(idea));
      if (known) world.tried({ kind: 'Use', idea, product: known.id, who, team: 'Elm', result });
    }),
  ),
  fc
    .tuple(fc.constantFrom('ST1', 'ST2'), fc.boolean(), somebody)
    .map(([code, equity, who]) =>
      step(`${who} types over ${code}`, (world) => world.typeStandard(code, { equity }, who)),
    ),
  fc
    .tuple(
      fc.constantFrom('ST1', 'ST2'),
      fc.subarray(['Chidi', 'Beto', 'Eun', 'Yara', 'Gia', 'Cleo'], { minLength: 1 }),
      fc.constantFrom('Take the change', 'Keep it as it is', 'Perhaps'),
    )
    .map(([code, voters, said]) =>
      step(`${voters.length} vote on ${code}`, (world) => {
        for (const who of voters) world.voteOnStandard(who, code, said);
      }),
    ),
  fc
    .tuple(id, somebody, fc.constantFrom('Yara', 'Cleo', ''))
    .map(([idea, who, whom]) => step(`${who} asks ${whom}`, (world) => world.ask(who, idea, whom))),
  somebody.map((who) => step(`${who} answers`, (world) => world.answer(who))),
];

/**
 * What chance brings about too rarely: a short way from a certain place to one refusal, taken wherever a walk comes
 * through that place. With these, any seed meets everything.
 */
const aims: readonly fc.Arbitrary<Step>[] = [
  aim(
    'every form is filled in wrongly',
    (world) => world.network.state.ideas.has('I-01'),
    (world) => {
      const { stage } = stateOf(world.network, 'I-01');
      for (const to of targets(stage))
        for (const slip of wrong[to] ?? [])
          for (const who of ['Beto', 'Chidi', 'Gia']) {
            // What is wrong for one way to a stage may do for another: then it is as if nobody had tried.
            const before = world.network;
            world.move(who, { idea: 'I-01', to, ...complete, ...slip });
            if (!at(world, stage)) world.network = before;
          }
    },
  ),
  aim(
    'nobody has tried it',
    (world) => at(world, 'Generation') || at(world, 'Summary') || at(world, 'Synthesis'),
    (world) => {
      const [next = 'Summary'] = targets(stateOf(world.network, 'I-01').stage);
      const untried = () => world.change({ tests: [] });
      for (const who of ['Chidi', 'Beto']) triedWhere(world, next, [untried], who);
    },
  ),
  aim(
    'something is missing before others hear of it',
    (world) => at(world, 'Capture'),
    (world) =>
      triedWhere(world, 'Sharing', [
        () => ofProducts(world, { bandwidth: '' }),
        () => ofProducts(world, { audience: ['Families'] }),
        () => ofPlans(world, { action: '', stateNow: undefined }),
      ]),
  ),
  aim(
    'something is missing before it is used',
    (world) => at(world, 'Sharing'),
    (world) => {
      const { network } = world;
      const own = network.products.find((one) => one.ideas.includes('I-01'))?.id ?? '';
      const unused = { tests: network.tests.filter((one) => one.kind !== 'Use'), shares: [] };
      triedWhere(world, 'Application', [
        () => world.change(unused),
        () => {
          world.change(unused);
          world.shared('I-01', '', 'Yara');
        },
        () => {
          world.change(unused);
          world.shared('I-01', own, 'Yara');
          ofPlans(world, { motivates: '' });
        },
      ]);
    },
  ),
  aim('ballots and ratings are filled in wrongly', reviewed, (world) => {
    world.rate('Kavya', 'I-01', [
      { standard: 'ST1', rating: 'Partly', note: '' },
      { standard: 'ST2', rating: 'Met' },
    ]);
    world.vote('Eun', 'I-01', { choice: 'Yes' });
    world.vote('Eun', 'I-01', { choice: 'Nothing rises yet', why: '' });
    for (const who of ['Cleo', 'Chidi', 'Beto'])
      for (const name of ['Families', 'Friends'])
        world.vote(who, 'I-01', { choice: '', group: { name, people: 12, hands: [1, 1, 1] } });
    world.vote('Cleo', 'I-01', { choice: 'Knowledge' });
  }),
  aim('a full review is closed', reviewed, (world, model) => {
    fill(world);
    closes(world, model, 'Beto', whole);
  }),
  aim('a full review is closed, and taken back', reviewed, (world, model) => {
    fill(world);
    closes(world, model, 'Beto', whole);
    world.undo('Beto');
  }),
  aim('a vote is taken back after it was counted', reviewed, (world, model) => {
    fill(world);
    closes(world, model, 'Beto', whole);
    world.undo('Gia');
    world.undo('Eun');
  }),
  aim('a question is not answered yet', reviewed, (world) => {
    fill(world);
    world.close('Beto', { ...whole, answers: { ...whole.answers, R1: 'not yet' } });
  }),
  aim(
    'nothing says why it should be captured',
    (world) => reviewed(world) && world.network.ideas[0]?.priority === '',
    (world) => {
      fill(world);
      world.close('Beto', { ...whole, captureBecause: '' });
    },
  ),
  aim('most find it promising', reviewed, (world) => {
    fill(world, { choice: 'Promising, refine' });
    world.close('Beto', { ...whole, captureBecause: '' });
  }),
  aim('nothing is answered, and most find it promising', reviewed, (world) => {
    fill(world, { choice: 'Promising, refine' });
    world.close('Beto', { ...whole, answers: {} });
  }),
  aim('a standard is not met', reviewed, (world) => {
    fill(world, { rating: 'Not met' });
    world.close('Beto', { ...whole, captureBecause: '' });
  }),
  aim('it did not help everyone', reviewed, (world) => {
    world.split('I-01', 'unfair');
    fill(world);
    world.close('Beto', whole);
  }),
  aim(
    'the own team opens a review',
    (world) => at(world, 'Reduction') && !reviewed(world),
    (world) => world.open('Chidi', { idea: 'I-01' }),
  ),
  aim(
    'what we call knowledge is doubted, and its own team opens the review',
    (world) => at(world, 'Application'),
    (world) => {
      for (const who of ['Chidi', 'Beto', 'Gia', 'Eun']) world.says(who, 'I-01', 'Rethink');
      world.move('Beto', { idea: 'I-01', to: 'Reduction', reason: 'It does not hold' });
      world.open('Chidi', { idea: 'I-01' });
    },
  ),
  aim(
    'somebody goes on from a move, which then stays',
    (world) => at(world, 'Summary'),
    (world) => {
      world.move('Beto', { idea: 'I-01', to: 'Generation', ...complete });
      world.move('Chidi', { idea: 'I-01', to: 'Summary', ...complete });
      world.undo('Beto');
      world.undo('Chidi');
      world.undo('Chidi');
    },
  ),
  aim(
    'a changed standard is voted on',
    () => true,
    (world) => {
      world.typeStandard('ST1', { text: `In ${world.network.events.length} places` }, 'Eun');
      world.voteOnStandard('Cleo', 'ST1', 'Take the change');
      world.voteOnStandard('Eun', 'ST1', 'Perhaps');
    },
  ),
];

/** A move is asked for in each of these conditions; then it is as if nobody had tried. */
function triedWhere(world: World, to: Stage, conditions: readonly (() => void)[], who = 'Yara'): void {
  for (const make of conditions) {
    const before = world.network;
    make();
    world.move(who, { idea: 'I-01', to, ...complete });
    world.network = before;
  }
}
function ofProducts(world: World, change: Parameters<World['typeProduct']>[1]): void {
  for (const { id: own } of world.network.products) world.typeProduct(own, change);
}
function ofPlans(world: World, change: Parameters<World['typePlan']>[1]): void {
  for (const place of world.network.plans.keys()) world.typePlan(place, change);
}

function aim(words: string, where: (world: World) => boolean, run: Parameters<typeof step>[1]) {
  return fc.constant(step(words, (world, model) => (where(world) ? run(world, model) : undefined)));
}
function at(world: World, stage: Stage): boolean {
  return world.network.ideas.some(({ id: one }) => one === 'I-01') && stateOf(world.network, 'I-01').stage === stage;
}
function reviewed(world: World): boolean {
  return at(world, 'Reduction') && stateOf(world.network, 'I-01').review !== undefined;
}

const whole: CloseRequest = {
  idea: 'I-01',
  captureBecause: 'Three teams asked',
  answers: { R1: 'The look', R2: 'Nothing', R3: 'Teachers', R4: 'Workshop' },
};

/** Two reviewers rate, five people from three places vote: nothing is missing for the review of I-01 to be closed. */
function fill(world: World, given: { choice?: string; rating?: StandardRating } = {}): void {
  const { choice: said = 'Knowledge', rating: rated = 'Met' } = given;
  for (const who of ['Kavya', 'Rosa'])
    world.rate(
      who,
      'I-01',
      ['ST1', 'ST2'].map((standard) => ({ standard, rating: rated, note: 'seen it' })),
    );
  for (const who of ['Chidi', 'Beto', 'Yara', 'Gia', 'Eun']) world.vote(who, 'I-01', { choice: said, why: 'because' });
}

const often = <T>(times: number, one: T): T[] => Array.from({ length: times }, () => one);
const walk = fc.commands(
  [
    ...often(3, propose),
    ...often(20, move),
    ...often(4, trial),
    ...often(4, rate),
    ...often(4, vote),
    ...often(6, manyVote),
    groupBallot,
    ...often(5, close),
    ...often(3, filled),
    ...often(2, doubt),
    ...often(2, open),
    ...often(2, undo),
    ...anything,
    ...aims,
  ],
  { maxCommands: 60, size: 'max' },
);

/** Every refusal that must have been met, beside those of each move below. */
const otherRefusals = [
  'close: No review of … is open.',
  'close: Somebody from outside Cedar closes the review.',
  'close: Needs',
  'close: R1',
  'close: captureBecause',
  'close, not met: answers',
  'close, not met: standards',
  'close, not met: fairness',
  'close, not met: vote',
  'close, not met: priority',
  'open: There is no idea … on the Ideas tab.',
  'open: … is in Generation. A review can be asked for once it has come to Synthesis. Menu: Move an idea on.',
  'open: A review needs somebody from outside Cedar to open the review.',
  'rate: No review of … is open.',
  'rate: Before this is saved, add a note on ….',
  'vote: No review of … is open.',
  'vote: Choose one of the three.',
  'vote: Say why: it tells the team what to do next.',
  'vote: Leaders vote after ….',
  'vote: A group’s show of hands is recorded by somebody who is not a leader.',
  'vote: A group’s show of hands is recorded by a member from outside Cedar, signed in.',
  'vote: There is no group called Friends on the People tab.',
  'vote: The hands do not add up to the number of people.',
  'standard: Choose one of the two.',
  'standard: Leaders vote after ….',
  'undo: done',
  'undo: Somebody has gone on from there since, so it stays.',
  'undo: A closed review has counted its votes; open a new one instead.',
  'undo: Your last step was taken back already.',
  'undo: A vote that was counted stays.',
];

const who = 'who';
const back = ['reason', who];
const fieldsOf: Partial<Record<string, readonly string[]>> = {
  'Generation → Summary': ['tests', 'U1', 'U2', 'U3', 'U4', 'U5', who],
  'Summary → Synthesis': ['tests', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'participants', 'rating', who],
  'Summary → Generation': back,
  'Synthesis → Reduction': ['tests', 'facilitator', 'closesOn', 'invited', who],
  'Synthesis → Summary': back,
  'Synthesis → Generation': back,
  'Reduction → Synthesis': back,
  'Reduction → Summary': back,
  'Reduction → Generation': ['reason', 'testNext', who],
  'Capture → Sharing': ['product', 'broker', 'plan', who],
  'Capture → Generation': back,
  'Sharing → Application': ['share', 'product', 'plan', who],
  'Application → Generation': back,
  'Application → Reduction': back,
};

test('random walks never reach Knowledge without all five conditions, lose nothing, and meet every move and every refusal', () => {
  // The same walks in every run, so that a failure is nobody's luck. Any other seed will do: WALK_SEED=22 walks elsewhere.
  const seed = Number(process.env.WALK_SEED ?? 14);
  const met = new Set<string>();
  const moved = new Set<string>();
  let knowledge = 0;

  fc.assert(
    fc.property(
      fc.constantFrom<Stage>(...phases, 'Reduction'),
      fc.boolean(),
      fc.boolean(),
      walk,
      (start, hasPriority, isTidy, commands) => {
        const world = new World();
        leadUp(world, start, hasPriority ? 'PR1' : '');
        if (!isTidy) untidy(world);
        world.forget();
        const model: Model = { written: [], knowledge: 0 };
        fc.modelRun(() => ({ model, real: world }), commands);

        const { events } = world.network;
        const cells = chained(events.map(eventCells), '');
        expect(verify(cells).kind).toBe('whole');
        expect(readHistory(cells)).toEqual({ events, unreadable: [] });
        expect(replay(readHistory(cells).events)).toEqual(world.network.state);

        // What was taken back leaves no trace in the state, and stays readable in the history.
        const { undone } = world.network.state;
        const kept = events.filter((event) => event.event !== 'undo' && !undone.has(event.request));
        expect(replay(kept)).toEqual({ ...world.network.state, undone: new Set() });

        for (const one of world.refusals) met.add(one);
        for (const one of world.moves) moved.add(one);
        knowledge += model.knowledge;
      },
    ),
    { numRuns: 800, seed, endOnFailure: true },
  );

  const all = Stage.options.flatMap((from) => moves[from].map((to) => `${from} → ${to}`));
  expect({ seed, moved: [...moved].sort() }).toEqual({ seed, moved: [...all].sort() });
  expect(knowledge).toBeGreaterThan(10);

  const ofMoves = all
    .filter((one) => one !== 'Reduction → Capture')
    .flatMap((one) => (fieldsOf[one] ?? ['reason', 'agreedBy', who]).map((field) => `${one}: ${field}`));
  const unmet = [...ofMoves, ...otherRefusals].filter((one) => !met.has(one));
  expect({ seed, unmet }).toEqual({ seed, unmet: [] });
});
