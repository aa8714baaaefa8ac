import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Laptop, laptopWith } from './laptop';
import { openPanel } from './panels';

/** A leader's Monday: Cleo. */
let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
});
afterAll(() => laptop.close());

const cleo = 'cleo@riverbend.example';
const history = () => laptop.rows('Cycle history');
const todayOf = (user: string) => openPanel(laptop, 'menuToday', user).call('today', {});
const dashboard = () => laptop.values('Dashboard').flat().map(String);
const update = () => {
  laptop.runtime.signIn('finn@riverbend.example');
  laptop.run('updateDashboard');
};

describe('Today', () => {
  test('shows a leader their own asks first, in words and minutes', () => {
    const calls = laptop.runtime.meter().heavy;
    const today = todayOf(cleo);
    expect(laptop.runtime.meter().heavy - calls).toBeLessThanOrEqual(20);
    expect(today.me).toMatchObject({ name: 'Cleo', leader: true });
    expect(today.asks.map((ask) => ask.what)).toEqual(
      expect.arrayContaining(['Decide: Cover for lunch drop-in', 'Revisit School leaders for K-02 (due 11 May)']),
    );
    const decide = today.asks.find((ask) => ask.what.startsWith('Decide: Cover'))!;
    expect(decide.does).toEqual({ kind: 'decide', ask: 'C-09' });
    expect(decide.note).toMatch(/Holds up I-10 and K-12\. About 5 minutes\.$/);
    expect(today.minutes).toBeGreaterThan(0);
    expect(today.others.asks).toBeLessThanOrEqual(10);
  });

  test('says one thing that got better, and whom to tell', () => {
    const { better } = openPanel(laptop, 'menuToday', cleo).call('gotBetter', {});
    expect(better).toEqual({
      words:
        'Exit ticket mastered at Dogwood went from 58.3% to 65.5% in the middle, after the first test of I-07 Exit ticket sort in five minutes.',
      tell: 'Tell Dalia, Luz and Jonas you saw it.',
    });
  });

  test('nobody sees asks for leaders who is none', () => {
    const { asks } = todayOf('chidi@riverbend.example');
    expect(asks.filter((ask) => ask.leader || ask.does.kind === 'decide')).toEqual([]);
  });
});

describe('what somebody noticed', () => {
  test('stands in Today of the team until an idea comes from it', () => {
    const line = 'Nobody comes late on Thursdays';
    openPanel(laptop, 'menuNotice', 'chidi@riverbend.example').call('notice', { line });
    const heard = () => todayOf('kavya@riverbend.example').heard.filter((one) => one.line === line);
    expect(heard()).toEqual([{ line, note: 'Noticed by Chidi, 25 May', start: { noticed: expect.any(Number) } }]);
    expect(todayOf('eun@riverbend.example').heard.some((one) => one.line === line)).toBe(false);
    const { noticed } = heard()[0]!.start;
    openPanel(laptop, 'menuProposeIdea', 'kavya@riverbend.example').call('propose', {
      title: 'Every day a Thursday',
      meantFor: ['Grade 9 teachers'],
      team: 'Cedar',
      noticed: noticed!,
    });
    expect(heard()).toEqual([]);
  });
});

describe('going to a row', () => {
  test.each([
    ['C-02', 'Change plan', 3],
    ['Dashboard', 'Dashboard', undefined],
  ])('%s shows it on %s', (place, tab, row) => {
    openPanel(laptop, 'menuToday', cleo).call('goTo', { place });
    const book = laptop.globals.SpreadsheetApp.getActive()!;
    expect(book.getActiveSheet().getName()).toBe(tab);
    if (row !== undefined) expect(book.getActiveRange()?.getRow()).toBe(row);
  });
});

describe('explaining a gap', () => {
  const gap = {
    kind: 'neverShared',
    object: 'K-05',
    why: 'nobody asked to carry it',
    what: 'Ada pitches it at the June meeting',
    who: 'Ada',
    by: '2026-06-12',
  } as const;

  test('K-05’s gap stands in Cleo’s Today and waits for somebody to explain it', () => {
    const found = todayOf(cleo).breaks.find((one) => one.object === 'K-05');
    expect(found).toMatchObject({ kind: 'neverShared', note: 'Captured, never shared, 83 days.', agreed: '' });
  });

  test.each([
    ['why', { why: '' }, 'why', 'Say in one line why it stopped.'],
    ['what', { what: ' ' }, 'what', 'Say what would carry it on.'],
    ['who', { who: 'Nobody' }, 'who', 'Choose who does it.'],
    ['a day that is over', { by: '2026-05-24' }, 'by', 'That day is over. Choose one that is still to come.'],
  ])('says beside the field what is wrong with %s', (_, change, field, refused) => {
    const panel = openPanel(laptop, 'menuToday', cleo);
    expect(panel.refusal('explainGap', { ...gap, ...change })).toEqual({ refused, field });
  });

  test('is kept, and becomes an ask of the named person, in Today and by its rank on the Dashboard', () => {
    const panel = openPanel(laptop, 'menuToday', cleo);
    const before = history().length;
    const done = panel.call('explainGap', gap, 'gap');
    expect(done).toMatchObject({ say: 'It stands in Today of Ada until 12 June.', canUndo: true });
    const [explained, opened, ...more] = history().slice(before);
    expect(more).toEqual([]);
    expect(explained).toMatchObject({
      Event: 'gap.explained',
      Product: 'K-05',
      Question: 'captured, never shared',
      Answer: 'nobody asked to carry it',
      Who: 'Cleo',
    });
    expect(opened).toMatchObject({ Event: 'ask.opened', Product: 'K-05', To: 'Ada', Answer: gap.what });
    expect(panel.call('explainGap', gap, 'gap')).toEqual(done);

    const ask = todayOf('ada@riverbend.example').asks.find((one) => one.what.startsWith(gap.what));
    expect(ask).toMatchObject({ what: `${gap.what} (by 12 June)`, does: { kind: 'do', ask: 'A-02' }, leader: false });
    expect(ask?.note).toContain('Asked by Cleo today.');
    expect(todayOf(cleo).breaks.find((one) => one.object === 'K-05')?.agreed).toBe(`Ada: ${gap.what}, by 12 June`);
    update();
    expect(dashboard().some((text) => text.includes(`${gap.what} (by 12 June)`))).toBe(true);
    expect(dashboard().some((text) => text.startsWith('Share K-05 with'))).toBe(false);
  });

  test('is done with one click, and leaves her Today', () => {
    const panel = openPanel(laptop, 'menuToday', 'ada@riverbend.example');
    expect(panel.call('answerAsk', { ask: 'A-02', answer: 'Done' }).say).toBe(
      'Done it is; Cleo is told in the next weekly mail.',
    );
    expect(todayOf('ada@riverbend.example').asks.some((one) => one.what.startsWith(gap.what))).toBe(false);
    expect(panel.call('undoLast', {}).say).toBe('Your last step is taken back.');
    expect(todayOf('ada@riverbend.example').asks.some((one) => one.what.startsWith(gap.what))).toBe(true);
  });
});

describe('answering what leaders are asked', () => {
  const onBoard = () => dashboard().some((text) => text.includes('Decide: Cover for lunch drop-in'));
  const plan = () => laptop.rows('Change plan').find((one) => one.Row === 'C-09');

  test('is for leaders', () => {
    const panel = openPanel(laptop, 'menuToday', 'ada@riverbend.example');
    expect(panel.refusal('answerAsk', { ask: 'C-09', answer: 'Yes' })).toEqual({
      refused: 'A leader can do this.',
      field: 'ask',
    });
    expect(plan()?.['Ask to leader']).toBe('Open');
  });

  test('needs words where more is needed', () => {
    const panel = openPanel(laptop, 'menuToday', cleo);
    expect(panel.refusal('answerAsk', { ask: 'C-09', answer: 'Need more' })).toEqual({
      refused: 'Say what you need to know.',
      field: 'note',
    });
  });

  test('one click writes the row and the Cycle history, and the ask leaves the Dashboard', () => {
    expect(onBoard()).toBe(true);
    const panel = openPanel(laptop, 'menuToday', cleo);
    const before = history().length;
    const calls = laptop.runtime.meter().heavy;
    const done = panel.call('answerAsk', { ask: 'C-09', answer: 'Yes' }, 'yes');
    // Fourteen, three for each block (the plan's cell, beside the idea, beside the plan row), and the grid of the
    // Cycle history, full in the sample, grows twice.
    expect(laptop.runtime.meter().heavy - calls).toBeLessThanOrEqual(14 + 3 * 3 + 2);
    expect(done).toMatchObject({ canUndo: true });
    expect(plan()?.['Ask to leader']).toBe('Yes');
    expect(
      history()
        .slice(before)
        .map((row) => [row.Event, row.Object, row.Who]),
    ).toEqual([
      ['ask.answered', 'C-09', 'Cleo'],
      ['cell.set', 'C-09', 'Cleo'],
      ['cell.checked', 'C-09', 'Cleo'],
    ]);
    expect(panel.call('answerAsk', { ask: 'C-09', answer: 'Yes' }, 'yes')).toEqual(done);
    expect(panel.refusal('answerAsk', { ask: 'C-09', answer: 'No' }).refused).toBe('That was answered already.');

    expect(todayOf(cleo).asks.some((ask) => ask.what.startsWith('Decide: Cover'))).toBe(false);
    update();
    expect(onBoard()).toBe(false);
  });

  test('fills of K-12 aside, what I-10 waits for is how T-074 went', () => {
    expect(laptop.rows('Ideas').find((row) => row.ID === 'I-10')?.['Next step']).toMatch(/T-074|K-12/);
  });
});
