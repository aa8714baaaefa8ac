import { describe, expect, test } from '@jest/globals';
import { askOpened, entered, ideaProposed, noticed } from '../../src/domain/facts';
import { answerAsk } from '../../src/usecases/answerAsk';
import { explainGap } from '../../src/usecases/explainGap';
import { today } from '../../src/usecases/today';
import { actor, Diary, idea, planRow, product, town, trial } from '../domain/build';

const world = town({
  ideas: [idea({})],
  tests: [trial({ started: '2026-01-01', finished: '2026-01-08' })],
  events: new Diary().add(entered('I-01'), { on: '2026-01-01' }).events,
});
const named = (name: string) => actor(world, name);

describe('Today', () => {
  test('holds what is asked of one person, and counts what is asked of others', () => {
    const chidi = today(world, named('Chidi'));
    expect(chidi.asks).toEqual([
      {
        what: 'Ready for a summary (5 questions): I-01',
        note: 'Work check at the door, Cedar. 144 days in Generation. About 15 minutes.',
        leader: false,
        does: { kind: 'open', panel: 'moveIdea', text: 'Write the summary', start: { idea: 'I-01' } },
      },
    ]);
    const eun = today(world, named('Eun'));
    expect(eun.asks).toEqual([]);
    expect(eun.others.asks).toBeGreaterThan(0);
  });

  test('shows gaps to those whose work it is, and all of them to leaders', () => {
    const gaps = (name: string) => today(world, named(name)).breaks.filter((one) => one.kind === 'neverSummarised');
    expect(gaps('Chidi').map((one) => one.object)).toEqual(['I-01']);
    expect(gaps('Cleo')).toHaveLength(1);
    expect(gaps('Eun')).toEqual([]);
    expect(today(world, named('Gia')).mayExplain).toBe(false);
  });

  test('what was noticed stands at its team until an idea comes from it, or for 60 days', () => {
    const diary = new Diary()
      .add(noticed('Nobody is late on Thursdays', 'Cedar', 'Mornings'), { on: '2026-05-20' })
      .add(noticed('Long ago', 'Cedar'), { on: '2026-03-01' });
    const lines = (events = diary.events, name = 'Kavya') =>
      today(town({ events }), named(name)).heard.map((one) => [one.line, one.note]);
    expect(lines()).toEqual([['Nobody is late on Thursdays', 'Noticed by Chidi, 20 May · Mornings']]);
    expect(lines(diary.events, 'Eun')).toEqual([]);
    const [first] = diary.events;
    const made = ideaProposed('I-02', 'Thursdays every day');
    diary.add({ ...made, more: { ...made.more, noticed: first!.seq } }, { on: '2026-05-21' });
    expect(lines(diary.events)).toEqual([]);
  });
});

describe('explaining a gap', () => {
  const gap = {
    kind: 'neverSummarised',
    object: 'I-01',
    why: 'no time',
    what: 'Kavya writes it on Friday',
    who: 'kavya',
    by: '2026-05-29',
  } as const;

  test('keeps why, and asks the person by their own name', () => {
    const plan = explainGap(world, named('Chidi'), gap);
    expect(plan.events).toMatchObject([
      { event: 'gap.explained', idea: 'I-01', question: 'tested, never summarised', answer: 'no time' },
      { event: 'ask.opened', idea: 'I-01', to: 'Kavya', more: { ask: 'A-01', by: '2026-05-29', kind: 'gap' } },
    ]);
    const after = town({ ...world, events: [...world.events, ...new Diary().add(plan.events).events] });
    expect(today(after, named('Kavya')).breaks.find((one) => one.object === 'I-01')?.agreed).toBe(
      'Kavya: Kavya writes it on Friday, by 29 May',
    );
  });

  test('is refused once the gap is closed, and to those who are no members', () => {
    expect(explainGap(world, named('Chidi'), { ...gap, object: 'I-09' }).say).toBe('That gap is closed by now.');
    expect(explainGap(world, named('Gia'), gap).refused).toEqual({ field: 'as' });
  });
});

describe('answering an ask', () => {
  const plans = [planRow({ id: 'C-01', askToLeader: 'Open', action: 'Cover at lunch' })];
  const asked = town({ ...world, products: [product({})], plans });

  test('of a plan row writes its cell too', () => {
    const plan = answerAsk(asked, named('Cleo'), { ask: 'C-01', answer: 'No', note: 'not before June' });
    expect(plan.events).toMatchObject([{ event: 'ask.answered', object: 'C-01', answer: 'No' }]);
    expect(plan.cells).toMatchObject([{ key: 'C-01', field: 'askToLeader', value: 'No' }]);
  });

  test('of leaders is for leaders', () => {
    expect(answerAsk(asked, named('Chidi'), { ask: 'C-01', answer: 'Yes' })).toMatchObject({
      say: 'A leader can do this.',
      refused: { field: 'ask' },
      events: [],
    });
  });

  test('opened by hand tells the one who asked, and has no cell', () => {
    const events = new Diary().add(askOpened('A-01', 'Bring the key', 'Eun', {}, { kind: 'gap' })).events;
    const plan = answerAsk(town({ events }), named('Eun'), { ask: 'A-01', answer: 'Done' });
    expect(plan.say).toBe('Done it is; Chidi is told in the next weekly mail.');
    expect(plan.cells).toEqual([]);
  });
});
