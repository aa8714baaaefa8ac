import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/domain/event';
import { entered, reviewOpened, stageMoved, stageReturned } from '../../src/domain/facts';
import type { MoveRequest } from '../../src/domain/gates/gate';
import { type AskedMove, moves, targets } from '../../src/domain/moves';
import type { NetworkParts } from '../../src/domain/network';
import { movedByUse, moveIdea } from '../../src/domain/stage';
import { Stage } from '../../src/domain/words';
import { actor, Diary, idea, person, planRow, product, share, town, townspeople, trial, use } from './build';
import { elevatedTo } from './elevation';

/** A network with I-01 of Cedar in a stage, reached by the moves that lead there. */
const paths: Record<Stage, readonly Stage[]> = {
  Generation: [],
  Summary: ['Summary'],
  Synthesis: ['Summary', 'Synthesis'],
  Reduction: ['Summary', 'Synthesis', 'Reduction'],
  Capture: ['Summary', 'Synthesis', 'Reduction', 'Capture'],
  Sharing: ['Summary', 'Synthesis', 'Reduction', 'Capture', 'Sharing'],
  Application: ['Summary', 'Synthesis', 'Reduction', 'Capture', 'Sharing', 'Application'],
  'Set aside': ['Set aside'],
};

const inStage = (stage: Stage, parts: Partial<NetworkParts> = {}, more: readonly Fact[] = []) => {
  const facts: Fact[] = [entered('I-01')];
  let from: Stage = 'Generation';
  for (const to of paths[stage]) {
    facts.push(
      to === 'Capture'
        ? elevatedTo('I-01', 1)
        : stageMoved({ idea: 'I-01', from, to, cycle: 1 } as AskedMove & { idea: string; cycle: number }),
    );
    from = to;
  }
  const { events } = new Diary().add([...facts, ...more]);
  return town({ ideas: [idea({})], events, ...parts });
};

const five = { U1: 'It works', U2: 'Two tests', U3: 'It is about mornings', U4: 'No one yet', U5: 'Story' };
const six = { Y1: 'It works', Y2: 'Two places', Y3: 'Alike', Y4: 'Both moved', Y5: 'Elm', Y6: 'Story' };
const twoContexts = [trial({}), trial({ id: 'T-002', team: 'Birch', who: 'Beto' })];
const doubt = use({
  id: 'T-090',
  product: 'K-01',
  result: 'Worse',
  team: 'Elm',
  who: 'Eun',
  started: '2026-05-20',
  finished: '2026-05-21',
});
const doubted = [doubt, { ...doubt, id: 'T-091' }];

/** One row for each move: what lets it through, who may ask, who may not. */
interface Line {
  readonly from: Stage;
  readonly to: Stage;
  readonly parts?: Partial<NetworkParts>;
  readonly form: Omit<MoveRequest, 'idea' | 'to'>;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  /** Each way of leaving something out, and the words that then name it. */
  readonly missing: readonly {
    form?: Omit<MoveRequest, 'idea' | 'to'>;
    parts?: Partial<NetworkParts>;
    words: string;
  }[];
}

const reason = { reason: 'Two classes are not enough' };
const ready = { products: [product({})], plans: [planRow({})], tests: twoContexts };

const lines: readonly Line[] = [
  {
    from: 'Generation',
    to: 'Summary',
    parts: { tests: [trial({}), trial({ id: 'T-002', who: 'Eun', result: undefined })] },
    form: { answers: five },
    may: ['Chidi', 'Kavya', 'Eun'],
    mayNot: ['Beto', 'Cleo', 'Gia', 'Yara'],
    missing: [
      { parts: { tests: [] }, words: 'a finished test with a result' },
      { parts: { tests: [trial({ result: 'Not yet known' })] }, words: 'a finished test with a result' },
      { parts: { tests: [use({})] }, words: 'a finished test with a result' },
      { parts: { tests: [trial({ learned: '  ' })] }, words: 'what you learned in T-001' },
      { form: { answers: { ...five, U1: ' ' } }, words: 'what you found out' },
      { form: { answers: { ...five, U2: '' } }, words: 'what makes you believe it' },
      { form: { answers: { ...five, U3: '' } }, words: 'what you see differently now' },
      { form: { answers: { ...five, U4: '' } }, words: 'who should try it next' },
      { form: { answers: { ...five, U5: '' } }, words: 'how you would pass it on' },
    ],
  },
  {
    from: 'Summary',
    to: 'Synthesis',
    parts: { tests: twoContexts },
    form: { answers: six, participants: ['Chidi', 'Beto'], rating: 'Some' },
    may: ['Chidi', 'Beto', 'Cleo', 'Yara', 'Finn'],
    mayNot: ['Gia'],
    missing: [
      { parts: { tests: [trial({})] }, words: 'results from 1 more context' },
      {
        parts: { tests: [trial({}), trial({ id: 'T-002', team: ' cedar ', forWhom: 'another class' })] },
        words: 'results from 1 more context',
      },
      {
        parts: { tests: [trial({}), trial({ id: 'T-002', team: 'Birch', result: 'Not yet known' })] },
        words: 'results from 1 more context',
      },
      {
        form: { answers: { ...six, Y3: '' }, participants: ['Chidi', 'Beto'], rating: 'Some' },
        words: 'what the tests show side by side',
      },
      {
        form: { answers: six, participants: ['Chidi', 'Kavya'], rating: 'Some' },
        words: 'people of a second team to compare with',
      },
      {
        form: { answers: six, participants: ['Cedar', 'Cedar'], rating: 'Some' },
        words: 'people of a second team to compare with',
      },
      { form: { answers: six, participants: ['Chidi', 'Birch'] }, words: 'how strong you find the evidence' },
    ],
  },
  {
    from: 'Synthesis',
    to: 'Reduction',
    parts: { tests: twoContexts },
    form: { closesOn: '2026-06-08' },
    may: ['Beto', 'Cleo', 'Yara', 'Finn'],
    mayNot: ['Gia'],
    missing: [
      { parts: { tests: [trial({})] }, words: 'results from 1 more context' },
      { form: { closesOn: '2026-05-25' }, words: 'a closing date after today' },
      { form: { invited: [] }, words: 'who is invited to vote' },
    ],
  },
  {
    from: 'Summary',
    to: 'Generation',
    form: reason,
    may: ['Chidi', 'Beto', 'Cleo'],
    mayNot: ['Gia'],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  {
    from: 'Synthesis',
    to: 'Summary',
    form: reason,
    may: ['Chidi', 'Beto'],
    mayNot: ['Gia'],
    missing: [{ form: { reason: ' ' }, words: 'one line that says why' }],
  },
  {
    from: 'Synthesis',
    to: 'Generation',
    form: reason,
    may: ['Chidi', 'Cleo'],
    mayNot: ['Gia'],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  {
    from: 'Reduction',
    to: 'Synthesis',
    form: reason,
    may: ['Chidi', 'Eun'],
    mayNot: ['Gia'],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  {
    from: 'Reduction',
    to: 'Summary',
    form: reason,
    may: ['Chidi', 'Eun'],
    mayNot: ['Gia'],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  {
    from: 'Reduction',
    to: 'Generation',
    form: { ...reason, testNext: 'With families' },
    may: ['Chidi', 'Kavya'],
    mayNot: ['Beto', 'Cleo', 'Gia'],
    missing: [
      { form: { testNext: 'With families' }, words: 'one line that says why' },
      { form: reason, words: 'what to test next' },
    ],
  },
  {
    from: 'Capture',
    to: 'Generation',
    form: reason,
    may: ['Chidi', 'Beto'],
    mayNot: ['Gia'],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  {
    from: 'Capture',
    to: 'Sharing',
    parts: ready,
    form: {},
    may: ['Yara', 'Chidi', 'Kavya', 'Cleo'],
    mayNot: ['Beto', 'Gia'],
    missing: [
      { parts: { ...ready, products: [] }, words: 'a product for those who will use it' },
      { parts: { ...ready, products: [product({ audience: [] })] }, words: 'audience in K-01' },
      { parts: { ...ready, products: [product({ expectedAction: '' })] }, words: 'expected action in K-01' },
      {
        parts: { ...ready, products: [product({ nextSteps: 'Stand at the door' })] },
        words: 'a numbered next step with who in K-01',
      },
      { parts: { ...ready, products: [product({ timeAWeek: undefined })] }, words: 'time a week in K-01' },
      { parts: { ...ready, products: [product({ bandwidth: '' })] }, words: 'bandwidth in K-01' },
      { parts: { ...ready, tests: [] }, words: 'where it worked, for whom, and where not in K-01' },
      { parts: { ...ready, products: [product({ keepers: [] })] }, words: 'keeper in K-01' },
      { parts: { ...ready, plans: [] }, words: 'where Teachers stands and what they need to do' },
      {
        parts: { ...ready, plans: [planRow({ action: '' })] },
        words: 'where Teachers stands and what they need to do',
      },
    ],
  },
  {
    from: 'Sharing',
    to: 'Application',
    parts: { ...ready, shares: [share({})] },
    form: {},
    may: ['Yara', 'Cleo'],
    mayNot: ['Chidi', 'Gia'],
    missing: [
      { parts: { ...ready, shares: [] }, words: 'a share: who heard of it' },
      { parts: { ...ready, shares: [share({ product: '' })] }, words: 'a share that names its product' },
      { parts: { ...ready, shares: [share({})], plans: [] }, words: 'a plan row for Teachers' },
      {
        parts: { ...ready, shares: [share({})], plans: [planRow({ motivates: '' })] },
        words: 'what motivates Teachers',
      },
      { parts: { ...ready, shares: [share({})], plans: [planRow({ people: '' })] }, words: 'what it takes' },
      { parts: { ...ready, shares: [share({})], plans: [planRow({ obstacles: '' })] }, words: 'what is in the way' },
      {
        parts: { ...ready, shares: [share({})], plans: [planRow({ otherConditions: '' })] },
        words: 'what else has to be true',
      },
      {
        parts: { ...ready, shares: [share({})], plans: [planRow({ category: undefined })] },
        words: 'a category for Teachers',
      },
    ],
  },
  {
    from: 'Application',
    to: 'Generation',
    parts: {
      ...ready,
      tests: [...twoContexts, use({ id: 'T-090', product: 'K-01', idea: '', team: 'Elm', who: 'Eun' })],
    },
    form: { reason: 'A counsellor version' },
    may: ['Chidi', 'Eun'],
    mayNot: ['Beto', 'Cleo', 'Gia'],
    missing: [{ form: {}, words: 'what you want to refine' }],
  },
  {
    from: 'Application',
    to: 'Reduction',
    parts: { ...ready, tests: [...twoContexts, ...doubted] },
    form: reason,
    may: ['Chidi', 'Gia', 'Cleo'],
    mayNot: [],
    missing: [{ form: {}, words: 'one line that says why' }],
  },
  ...Stage.options
    .filter((from) => from !== 'Set aside')
    .map(
      (from): Line => ({
        from,
        to: 'Set aside',
        form: { ...reason, agreedBy: 'Beto' },
        may: ['Chidi', 'Kavya'],
        mayNot: ['Gia'],
        missing: [
          { form: { agreedBy: 'Beto' }, words: 'one line that says why' },
          { form: reason, words: 'the agreement of somebody from outside Cedar' },
          { form: { ...reason, agreedBy: 'Kavya' }, words: 'the agreement of somebody from outside Cedar' },
        ],
      }),
    ),
  {
    from: 'Set aside',
    to: 'Generation',
    form: { ...reason, agreedBy: 'Chidi' },
    may: ['Beto', 'Cleo'],
    mayNot: ['Gia'],
    missing: [
      { form: { agreedBy: 'Chidi' }, words: 'one line that says why' },
      { form: { ...reason, agreedBy: 'Rosa' }, words: 'the agreement of somebody of Cedar' },
    ],
  },
];

const of = (line: Line) => `${line.from} → ${line.to}`;

test('the lines below are every move that can be asked for, once each', () => {
  const all = Stage.options.flatMap((from) => targets(from).map((to) => `${from} → ${to}`));
  expect(lines.map(of).sort()).toEqual(all.sort());
});

describe.each(lines.map((line) => [of(line), line] as const))('%s', (_, line) => {
  const request = { idea: 'I-01', to: line.to, ...line.form };

  test.each(line.may)('%s may ask for it', (name) => {
    const network = inStage(line.from, line.parts);
    const result = moveIdea(network, actor(network, name), request);
    expect(result).toMatchObject({ kind: 'moved', say: `I-01 is now in ${line.to}.` });
    expect(result.events[0]).toMatchObject({
      event: 'stage.moved',
      from: line.from,
      to: line.to,
      cycle: line.from === 'Application' && line.to === 'Generation' ? 2 : 1,
    });
  });

  if (line.mayNot.length > 0)
    test.each(line.mayNot)('%s may not, and is told who may', (name) => {
      const network = inStage(line.from, line.parts);
      const result = moveIdea(network, actor(network, name), request);
      expect(result).toMatchObject({ kind: 'refused', missing: [], events: [{ event: 'stage.refused', to: line.to }] });
      expect(result.say).toMatch(/member|Somebody|broker|Only/i);
    });

  test.each(line.missing.map((one) => [one.words, one] as const))('waits for: %s', (words, { form, parts }) => {
    const network = inStage(line.from, { ...line.parts, ...parts });
    const result = moveIdea(network, actor(network, line.may[0]!), {
      idea: 'I-01',
      to: line.to,
      ...(form ?? line.form),
    });
    expect(result.kind).toBe('refused');
    expect(result.say).toContain(words);
    expect(result.say).toContain(`Before I-01 moves to ${line.to}, add `);
    expect(result.events).toEqual([expect.objectContaining({ event: 'stage.refused', answer: result.say })]);
  });

  test('refusals carry no code words', () => {
    const network = inStage(line.from, { tests: [] });
    const said = moveIdea(network, actor(network, line.may[0]!), { idea: 'I-01', to: line.to }).say;
    expect(said).not.toMatch(/\b[GBUYRQ]\d\b|ST\d/);
  });
});

describe('moves there are not', () => {
  const skipped = Stage.options.flatMap((from) =>
    Stage.options.filter((to) => to !== from && !targets(from).includes(to)).map((to) => [from, to] as const),
  );
  test.each(skipped)('%s → %s is refused, whoever asks and whatever is filled in', (from, to) => {
    const network = inStage(from, { ...ready, shares: [share({})] });
    const form = {
      answers: { ...five, ...six },
      participants: ['Chidi', 'Beto'],
      rating: 'Strong' as const,
      ...reason,
      agreedBy: 'Beto',
    };
    for (const name of ['Chidi', 'Beto', 'Yara', 'Cleo', 'Finn'])
      expect(moveIdea(network, actor(network, name), { idea: 'I-01', to, ...form }).kind).toBe('refused');
  });

  test('no way forward leaves out a stage', () => {
    const order = Stage.options;
    for (const from of order.slice(0, 7))
      for (const to of moves[from as Exclude<Stage, 'Set aside'>])
        if (to !== 'Set aside') expect(order.indexOf(to) - order.indexOf(from)).toBeLessThanOrEqual(1);
  });

  test('nobody can ask for Capture; the sentence says how it is reached', () => {
    const network = inStage('Reduction');
    expect(moveIdea(network, actor(network, 'Cleo'), { idea: 'I-01', to: 'Capture' }).say).toBe(
      'I-01 reaches Capture by closing its review: nobody can move it there.',
    );
  });

  test('a skipped or elevating move does not compile', () => {
    // @ts-expect-error Generation does not lead to Sharing
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Sharing' });
    // @ts-expect-error only closing a review leads to Capture
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Reduction', to: 'Capture' });
    // @ts-expect-error from nowhere to everywhere
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Set aside', to: 'Application' });
    expect(targets('Reduction')).toEqual(['Synthesis', 'Summary', 'Generation', 'Set aside']);
  });
});

describe('moving an idea on', () => {
  test('keeps one answer a row beside the move, and nothing that was said before', () => {
    const network = inStage('Generation', { tests: [trial({})] });
    const result = moveIdea(network, actor(network, 'Chidi'), { idea: 'I-01', to: 'Summary', answers: five });
    expect(result.events.map((event) => [event.event, event.question, event.answer])).toEqual([
      ['stage.moved', '', ''],
      ['answers', 'U1', 'It works'],
      ['answers', 'U2', 'Two tests'],
      ['answers', 'U3', 'It is about mornings'],
      ['answers', 'U4', 'No one yet'],
      ['answers', 'U5', 'Story'],
    ]);
  });

  test('the rating and the hint stand beside each other in History', () => {
    const network = inStage('Summary', { tests: twoContexts });
    const form = {
      answers: six,
      participants: ['Chidi', 'Beto'],
      rating: 'Strong' as const,
      hint: 'Moved after the test',
    };
    const result = moveIdea(network, actor(network, 'Chidi'), { idea: 'I-01', to: 'Synthesis', ...form });
    expect(result.events[0]?.more).toEqual({
      participants: ['Chidi', 'Beto'],
      rating: 'Strong',
      hint: 'Moved after the test',
    });
    expect(result.events.find((event) => event.question === 'Y4')?.more).toEqual({
      rating: 'Strong',
      hint: 'Moved after the test',
    });
  });

  test('asking for Reduction opens the review in the same step, for two weeks where nothing is said', () => {
    const network = inStage('Synthesis', { tests: twoContexts });
    const result = moveIdea(network, actor(network, 'Beto'), { idea: 'I-01', to: 'Reduction' });
    expect(result.events[1]).toMatchObject({
      event: 'review.opened',
      to: '2026-06-08',
      more: { facilitator: 'Beto', invited: 'all' },
    });
  });

  test('the owning team asks and is told that somebody outside opens the review', () => {
    const network = inStage('Synthesis', { tests: twoContexts });
    expect(moveIdea(network, actor(network, 'Chidi'), { idea: 'I-01', to: 'Reduction' }).say).toBe(
      'Before I-01 moves to Reduction, add somebody from outside Cedar to open the review.',
    );
  });

  test('contexts needed is a setting above its floor', () => {
    const network = inStage('Summary', { tests: twoContexts });
    const strict = inStage('Summary', { tests: twoContexts, settings: { ...network.settings, contextsNeeded: 3 } });
    const form = {
      idea: 'I-01',
      to: 'Synthesis' as const,
      answers: six,
      participants: ['Chidi', 'Beto'],
      rating: 'Some' as const,
    };
    expect(moveIdea(network, actor(network, 'Chidi'), form).kind).toBe('moved');
    expect(moveIdea(strict, actor(strict, 'Chidi'), form).say).toContain('results from 1 more context');
  });

  test('a missing broker holds it up, unless a leader lets it through, and that is kept', () => {
    const network = inStage('Capture', { ...ready, people: townspeople.filter((one) => one.name !== 'Yara') });
    const request = { idea: 'I-01', to: 'Sharing' as const };
    expect(moveIdea(network, actor(network, 'Chidi'), request).say).toContain('a broker for Teachers');
    expect(moveIdea(network, actor(network, 'Cleo'), request)).toMatchObject({
      kind: 'moved',
      events: [{ more: { letThrough: ['a broker for Teachers'] } }],
    });
  });

  test('a leader lets nothing else through', () => {
    const network = inStage('Capture', {
      ...ready,
      plans: [],
      people: townspeople.filter((one) => one.name !== 'Yara'),
    });
    expect(moveIdea(network, actor(network, 'Cleo'), { idea: 'I-01', to: 'Sharing' }).kind).toBe('refused');
  });

  test('a broker who meets none of the three criteria is no broker for the audience', () => {
    const people = [
      ...townspeople.filter((one) => one.name !== 'Yara'),
      person('Yara', '', ['Broker'], { speaksTo: ['Teachers'] }),
    ];
    const network = inStage('Capture', { ...ready, people });
    expect(moveIdea(network, actor(network, 'Chidi'), { idea: 'I-01', to: 'Sharing' }).say).toContain(
      'a broker for Teachers',
    );
  });

  test('with a use logged, gaps in the plan hold nothing up', () => {
    const network = inStage('Sharing', { tests: [use({ team: 'Elm', who: 'Eun', result: undefined })] });
    expect(moveIdea(network, actor(network, 'Eun'), { idea: 'I-01', to: 'Application' }).kind).toBe('moved');
  });

  test('the first use moves an idea from Sharing to Application by itself, and only from there', () => {
    expect(movedByUse(inStage('Sharing'), 'I-01')).toMatchObject([{ event: 'stage.moved', to: 'Application' }]);
    for (const stage of Stage.options.filter((one) => one !== 'Sharing'))
      expect(movedByUse(inStage(stage), 'I-01')).toEqual([]);
  });

  test('knowledge nobody doubts is not reconsidered', () => {
    const network = inStage('Application', ready);
    expect(moveIdea(network, actor(network, 'Gia'), { idea: 'I-01', to: 'Reduction', ...reason })).toMatchObject({
      kind: 'refused',
      say: 'Nothing speaks against I-01 so far, so there is nothing to reconsider.',
    });
  });

  test('going back keeps what does not work and what to test next', () => {
    const network = inStage('Reduction');
    const result = moveIdea(network, actor(network, 'Chidi'), {
      idea: 'I-01',
      to: 'Generation',
      reason: 'The gap grew',
      testNext: 'With families',
      doesNotWork: 'A board nobody reads',
    });
    expect(result.events[1]).toEqual(
      stageReturned({ idea: 'I-01', from: 'Reduction', cycle: 1 }, 'The gap grew', {
        testNext: 'With families',
        doesNotWork: 'A board nobody reads',
      }),
    );
  });
});

describe('what changes nothing and leaves no trace', () => {
  test('an idea that is not there', () => {
    const network = town({});
    expect(moveIdea(network, actor(network, 'Chidi'), { idea: 'I-99', to: 'Summary' })).toEqual({
      kind: 'refused',
      say: 'There is no idea I-99 on the Ideas tab.',
      missing: [],
      events: [],
    });
  });

  test('a form opened before somebody else moved the idea', () => {
    const network = inStage('Sharing');
    expect(moveIdea(network, actor(network, 'Yara'), { idea: 'I-01', to: 'Summary', from: 'Generation' })).toEqual({
      kind: 'refused',
      say: 'I-01 is in Sharing by now. Open the form again.',
      missing: [],
      events: [],
    });
  });

  test('somebody we do not know', () => {
    const network = inStage('Generation', { tests: [trial({})] });
    const stranger = { name: '', knownBy: 'typed' as const, through: '', roles: [], team: 'Cedar', groups: [] };
    expect(moveIdea(network, stranger, { idea: 'I-01', to: 'Summary', answers: five }).say).toBe(
      'Choose who you are first.',
    );
  });
});

test('a review that is open ends when its idea is taken back', () => {
  const network = inStage('Reduction', {}, [
    reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' }),
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Reduction', to: 'Synthesis' }, 'One more look'),
  ]);
  const state = network.state.ideas.get('I-01');
  expect(state?.review).toBeUndefined();
  expect(state?.reviews).toMatchObject([{ closesOn: '2026-06-08', outcome: '' }]);
});
