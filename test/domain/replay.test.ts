import { describe, expect, test } from '@jest/globals';
import {
  answered,
  askAnswered,
  askOpened,
  entered,
  ideaProposed,
  noticed,
  planRevisited,
  productFact,
  productGenerated,
  reviewClosed,
  reviewOpened,
  shareLogged,
  stageMoved,
  stageReturned,
  undone,
} from '../../src/domain/facts';
import { replay, unseen } from '../../src/domain/replay';
import { Diary } from './build';
import { elevatedTo } from './elevation';

const stateAfter = (diary: Diary) => replay(diary.events).ideas.get('I-01')!;

describe('where an idea stands', () => {
  test('a proposal begins in Generation, on the day it entered', () => {
    const diary = new Diary()
      .add(ideaProposed('I-01', 'Work check'), { on: '2026-04-01' })
      .add(entered('I-01'), { on: '2026-04-03' });
    expect(stateAfter(diary)).toMatchObject({
      stage: 'Generation',
      cycle: 1,
      since: '2026-04-03',
      proposedOn: '2026-04-01',
      proposedBy: 'Chidi',
      stints: [{ stage: 'Generation', cycle: 1, from: '2026-04-03' }],
    });
  });

  test('an idea History has not seen is in Generation since today', () => {
    expect(unseen('I-99', '2026-05-25')).toMatchObject({ stage: 'Generation', cycle: 1, since: '2026-05-25' });
  });

  test('answers belong to a pass: the next one begins empty, and they prefill it', () => {
    const diary = new Diary()
      .add([entered('I-01'), answered('I-01', 1, 'U1', 'first'), answered('I-01', 1, 'U1', 'second')])
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }))
      .add(answered('I-01', 1, 'Y4', 'both moved', { rating: 'Some' }));
    expect(stateAfter(diary).answers.get('U1')).toMatchObject({ text: 'second', who: 'Chidi' });
    expect(stateAfter(diary).answers.get('Y4')).toMatchObject({ rating: 'Some' });
    diary.add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Generation' }, 'more'));
    expect(stateAfter(diary).answers.size).toBe(0);
    expect(stateAfter(diary).earlier.get('U1')?.text).toBe('second');
  });

  test('toggling between Summary and Synthesis keeps the answers', () => {
    const diary = new Diary()
      .add([entered('I-01'), answered('I-01', 1, 'U1', 'first')])
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }))
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }))
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Summary' }, 'again'));
    expect(stateAfter(diary).answers.get('U1')?.text).toBe('first');
  });

  test('a return says from where, why, what to test next and what does not work', () => {
    const diary = new Diary().add(entered('I-01')).add(
      stageReturned({ idea: 'I-01', from: 'Reduction', cycle: 1 }, 'The gap grew', {
        testNext: 'With families',
        doesNotWork: 'A board',
      }),
      { on: '2026-05-10' },
    );
    expect(stateAfter(diary).returns).toEqual([
      {
        on: '2026-05-10',
        from: 'Reduction',
        cycle: 1,
        reason: 'The gap grew',
        testNext: 'With families',
        doesNotWork: 'A board',
      },
    ]);
    expect(stateAfter(diary).testNext).toBe('With families');
  });

  test('the next cycle keeps what it is to refine, and knowledge stays knowledge', () => {
    const diary = new Diary()
      .add([entered('I-01'), elevatedTo('I-01', 1)], { on: '2026-04-01' })
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Capture', to: 'Sharing' }))
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Sharing', to: 'Application' }))
      .add(
        stageMoved({ idea: 'I-01', cycle: 2, from: 'Application', to: 'Generation' }, 'counsellors', {
          refine: 'counsellors',
        }),
      );
    expect(stateAfter(diary)).toMatchObject({
      stage: 'Generation',
      cycle: 2,
      testNext: 'counsellors',
      knownSince: '2026-04-01',
    });
  });

  test('a review that doubted knowledge and did not confirm it takes the name away; any other leaves it', () => {
    const known = () => new Diary().add([entered('I-01'), elevatedTo('I-01', 1)]);
    const again = [
      reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' }),
      reviewClosed('I-01', 1, 'Promising, refine', '', []),
    ];
    const reconsidered = known()
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Application', to: 'Reduction' }, 'in doubt'))
      .add(again);
    expect(stateAfter(reconsidered).knownSince).toBeUndefined();
    const nextCycle = known()
      .add(stageMoved({ idea: 'I-01', cycle: 2, from: 'Synthesis', to: 'Reduction' }))
      .add(again);
    expect(stateAfter(nextCycle).knownSince).toBe('2026-05-01');
    const confirmed = known()
      .add(stageMoved({ idea: 'I-01', cycle: 1, from: 'Application', to: 'Reduction' }, 'in doubt'))
      .add([again[0]!, reviewClosed('I-01', 1, 'Knowledge', '', []), elevatedTo('I-01', 1)], { on: '2026-06-01' });
    expect(stateAfter(confirmed)).toMatchObject({ knownSince: '2026-06-01', capturedOn: '2026-05-01' });
  });
});

describe('what else follows from the events', () => {
  test('a product: made, ready once, looked at, its Doc by version, retired', () => {
    const { products } = replay(
      new Diary()
        .add(productFact('product.made', 'K-01', 'I-01'), { on: '2026-01-01' })
        .add(productFact('product.ready', 'K-01', 'I-01'), { on: '2026-01-05' })
        .add(productFact('product.ready', 'K-01', 'I-01'), { on: '2026-02-05' })
        .add(productGenerated('K-01', 'I-01', { doc: 'd1', version: 2, format: 'Action guide' }), { on: '2026-02-06' })
        .add(productFact('product.reviewed', 'K-01'), { on: '2026-03-01' })
        .add(productFact('product.retired', 'K-01'), { on: '2026-04-01' }).events,
    );
    expect(products.get('K-01')).toEqual({
      madeOn: '2026-01-01',
      readyOn: '2026-01-05',
      doc: { id: 'd1', version: 2, on: '2026-02-06' },
      reviewedOn: '2026-03-01',
      retiredOn: '2026-04-01',
    });
  });

  test('asks and their answers, what was noticed, visits, rows that were seen', () => {
    const state = replay(
      new Diary().add([
        askOpened('A-01', 'Pitch it', 'Yara', { product: 'K-01' }, { by: '2026-06-12', kind: 'gap' }),
        askAnswered('A-01', 'Yes', 'in June'),
        noticed('They sort by colour', 'Cedar', 'Mornings'),
        planRevisited('C-01', 'K-01', 'Aware', 'Willing'),
        shareLogged('H-001', 'K-01', 'I-01', 'Teachers'),
      ]).events,
    );
    expect(state.asks).toMatchObject([
      { id: 'A-01', what: 'Pitch it', who: 'Yara', by: '2026-06-12', product: 'K-01' },
    ]);
    expect(state.askAnswers.get('A-01')).toEqual([{ answer: 'Yes', note: 'in June', who: 'Chidi', on: '2026-05-01' }]);
    expect(state.noticed).toMatchObject([{ line: 'They sort by colour', team: 'Cedar', topic: 'Mornings' }]);
    expect(state.visits.get('C-01')).toEqual({ before: 'Aware', on: '2026-05-01' });
    expect([...state.seenRows]).toEqual(['C-01', 'H-001']);
  });
});

test('a command that was taken back leaves no trace in the state', () => {
  const before = new Diary().add(entered('I-01'));
  const after = new Diary()
    .add(entered('I-01'))
    .add([stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' }), answered('I-01', 1, 'U1', 'x')], {
      request: 'r2',
    })
    .add(undone('r2', 'took back'), { request: 'r3' });
  expect(stateAfter(after)).toEqual(stateAfter(before));
  expect(after.events).toHaveLength(4);
});
