import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letters } from '../../src/tabs/formulas';
import { type Laptop, laptopWith } from './laptop';
import { type OpenedPanel, openPanel } from './panels';

/** From a share to a use: Ada, a broker. */
let laptop: Laptop;
let panel: OpenedPanel;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
});
afterAll(() => laptop.close());

const ada = 'ada@riverbend.example';
const row = (tab: string, id: string) => laptop.rows(tab).find((one) => one.ID === id);
const last = (tab: string) =>
  laptop
    .rows(tab)
    .filter((one) => one.ID !== '' || one.Code !== '')
    .pop();
const history = () => laptop.rows('Cycle history');
const events = (from: number) =>
  history()
    .slice(from)
    .map((one) => one.Event);
const dashboard = () => laptop.values('Dashboard').flat().map(String);

describe('logging a share', () => {
  const share = {
    about: 'K-01',
    group: 'School leaders',
    format: 'Elevator pitch',
    people: 6,
    heardBack: 'Could counsellors run it?',
    asQuestion: true,
  } as const;

  test('offers what can be shared, and the direction that follows from the group', () => {
    panel = openPanel(laptop, 'menuLogShare', ada);
    const form = panel.call('shareForm', {});
    expect(form.me.name).toBe('Ada');
    expect(form.groups.find((one) => one.value === 'School leaders')?.direction).toBe('Up or down');
    expect(form.products.find((one) => one.value === 'K-01')?.team).toBe('Cedar');
  });

  test('four inputs make a row; the product has one share and six people more', () => {
    const before = history().length;
    expect(row('Products', 'K-01')).toMatchObject({ Shares: 3, 'People reached': 35 });
    const calls = laptop.runtime.meter().heavy;
    const done = panel.call('logShare', share, 'told');
    // Fourteen, and three for each block: the share, the question, and what stands beside them.
    expect(laptop.runtime.meter().heavy - calls).toBeLessThanOrEqual(14 + 3 * 3);
    expect(done).toEqual({
      say: 'K-01 now has 4 shares and reached 41 people.',
      id: 'H-017',
      canUndo: true,
      early: '',
    });
    expect(last('Sharing')).toMatchObject({
      ID: 'H-017',
      Date: '2026-05-25',
      Who: 'Ada',
      Product: expect.stringContaining('K-01 '),
      Idea: expect.stringContaining('I-01 '),
      Group: 'School leaders',
      Direction: 'Up or down',
      Format: 'Elevator pitch',
      People: 6,
      'What we heard back': 'Could counsellors run it?',
    });
    expect(row('Products', 'K-01')).toMatchObject({ Shares: 4, 'People reached': 41 });
    expect(events(before)).toEqual(['share.logged', 'charter.changed']);

    const after = history().length;
    expect(panel.call('logShare', share, 'told')).toEqual(done);
    expect(panel.refusal('logShare', { ...share, people: 7 }, 'told').refused).toContain('another content');
    expect(history()).toHaveLength(after);
  });

  test('what was heard back is a question of the network, and stands in Today of the team whose work it is', () => {
    expect(last('Charter')).toMatchObject({
      Kind: 'Question',
      Text: 'Could counsellors run it?',
      'Who lives it': 'School leaders',
    });
    const today = openPanel(laptop, 'menuToday', 'chidi@riverbend.example').call('today', {});
    expect(today.heard).toContainEqual({
      line: 'Could counsellors run it?',
      note: 'School leaders asked Ada about K-01, 25 May',
      start: { from: 'I-01' },
    });
  });

  test('is taken back whole: the row, the question, and what was counted', () => {
    panel = openPanel(laptop, 'menuLogShare', ada);
    const questions = () => laptop.rows('Charter').filter((one) => one.Kind === 'Question').length;
    const before = questions();
    const done = panel.call('logShare', { ...share, heardBack: 'Who pays?' });
    expect(questions()).toBe(before + 1);
    expect(panel.call('undoLast', {}).say).toBe('Your last step is taken back.');
    expect(questions()).toBe(before);
    expect(row('Sharing', done.id)).toBeUndefined();
    expect(row('Products', 'K-01')).toMatchObject({ Shares: 4, 'People reached': 41 });
  });

  test.each([
    ['what', { about: 'K-99' }, 'about', 'Choose what you shared.'],
    ['with whom', { group: '' }, 'group', 'Choose with whom you shared it.'],
    ['how many', { people: 0 }, 'people', 'Write how many people, about is fine.'],
    ['the question', { heardBack: '' }, 'heardBack', 'Write the question you heard.'],
  ])('says beside the field that %s is missing', (_, change, field, refused) => {
    expect(panel.refusal('logShare', { ...share, ...change })).toEqual({ refused, field });
  });

  test('before capture is kept, not refused, and shown as a break', () => {
    const done = panel.call('logShare', { about: 'I-15', group: 'Coaches', format: 'Story', people: 3 });
    expect(done.early).toBe(
      'Shared before capture: the network has not decided on I-15 yet, it is in Synthesis. Tell those who heard it that it is still being tested.',
    );
    expect(last('Sharing')).toMatchObject({ Product: '', Idea: expect.stringContaining('I-15 '), Group: 'Coaches' });
    laptop.run('updateDashboard');
    expect(dashboard().some((text) => text.includes('shared before capture: I-13, I-15'))).toBe(true);
  });
});

describe('logging a use', () => {
  test('makes one row, with nothing known yet', () => {
    panel = openPanel(laptop, 'menuLogUse', ada);
    const before = history().length;
    const done = panel.call('logUse', {
      kind: 'Use',
      about: 'K-01',
      team: 'Alder',
      next: 'Adapt',
      result: 'Not yet known',
    });
    expect(done).toEqual({
      say: 'T-076 is logged.',
      id: 'T-076',
      canUndo: true,
      nextCycle: { idea: 'I-01', title: expect.any(String) },
    });
    expect(last('Tests & uses')).toMatchObject({
      ID: 'T-076',
      Kind: 'Use',
      Product: expect.stringContaining('K-01 '),
      'Team or group': 'Alder',
      Who: 'Ada',
      Started: '2026-05-25',
      Finished: '',
      Result: 'Not yet known',
      Next: 'Adapt',
    });
    expect(events(before)).toEqual(['use.logged']);
  });

  test('a result that nobody tells is asked for after 28 days, and shows as a break', () => {
    const until = '2026-06-23T06:00:00';
    laptop.advance(Date.parse(`${until}Z`) - Date.parse('2026-05-25T06:00:00Z'));
    laptop.runtime.signIn('finn@riverbend.example');
    laptop.run('updateDashboard');
    expect(dashboard().some((text) => /used, result never told: .*T-076/.test(text))).toBe(true);
    const { asks } = openPanel(laptop, 'menuToday', ada).call('today', {});
    expect(asks.map((ask) => ask.does)).toContainEqual({
      kind: 'open',
      panel: 'logUse',
      text: 'Say how it went',
      start: { test: 'T-076' },
    });
  });

  test('telling it closes the gap, moves the review date, and offers the next cycle', () => {
    panel = openPanel(laptop, 'menuLogUse', ada);
    expect(panel.call('useForm', { test: 'T-076' }).test).toMatchObject({ id: 'T-076', kind: 'Use' });
    const done = panel.call('tellResult', {
      test: 'T-076',
      result: 'Better',
      learned: 'A table by the door is enough',
    });
    expect(done).toMatchObject({
      say: 'T-076 went: Better. K-01 is to be looked at again by 21 October.',
      nextCycle: { idea: 'I-01' },
    });
    expect(row('Tests & uses', 'T-076')).toMatchObject({ Result: 'Better', Finished: '2026-06-23' });
    // The day of the use and 120 more: reuse is review.
    expect(row('Products', 'K-01')?.['Review by']).toBe('2026-10-21');
    expect(history().find((one) => one.Event === 'product.reviewed')).toMatchObject({
      Product: 'K-01',
      Object: 'T-076',
      To: '2026-06-23',
      Who: 'Ada',
    });
    laptop.runtime.signIn('finn@riverbend.example');
    laptop.run('updateDashboard');
    expect(dashboard().some((text) => /used, result never told: .*T-076/.test(text))).toBe(false);
  });

  test('taken back, the day is what it was; what somebody types over it stands', () => {
    panel = openPanel(laptop, 'menuLogUse', ada);
    const by = () => row('Products', 'K-02')?.['Review by'];
    const before = by();
    const use = { kind: 'Use', about: 'K-02', team: 'Alder', result: 'Better' } as const;
    expect(panel.call('logUse', use).say).toMatch(/K-02 is to be looked at again by 21 October\.$/);
    expect(by()).toBe('2026-10-21');
    panel.call('undoLast', {});
    expect(by()).toBe(before);
  });

  test('a result that is typed moves the day at the next update, once', () => {
    const column = (tab: string, heading: string) => letters(laptop.values(tab)[0]!.indexOf(heading));
    const rowAt = (tab: string, id: unknown) => laptop.rows(tab).findIndex((one) => one.ID === id) + 2;
    const next = rowAt('Tests & uses', last('Tests & uses')?.ID) + 1;
    const typed = { Kind: 'Use', Product: 'K-03', 'Team or group': 'Fir', Result: 'Better' };
    for (const [heading, value] of Object.entries(typed))
      laptop.runtime.edit('Tests & uses', `${column('Tests & uses', heading)}${next}`, value);
    laptop.runtime.signIn('finn@riverbend.example');
    laptop.run('updateDashboard');
    expect(row('Products', 'K-03')?.['Review by']).toBe('2026-10-21');
    const counted = () => history().filter((one) => one.Event === 'product.reviewed' && one.Product === 'K-03');
    expect(counted()).toMatchObject([{ Who: 'Weekly update', To: '2026-06-23' }]);

    laptop.runtime.edit('Products', `${column('Products', 'Review by')}${rowAt('Products', 'K-03')}`, '2026-07-01');
    laptop.run('updateDashboard');
    expect(row('Products', 'K-03')?.['Review by']).toBe('2026-07-01');
    expect(counted()).toHaveLength(1);
  });

  test('the next cycle begins with what to refine', () => {
    const before = history().length;
    panel = openPanel(laptop, 'menuMoveIdea', ada);
    panel.call('moveStage', { idea: 'I-01', to: 'Generation', from: 'Application', reason: 'counsellor version' });
    expect(row('Ideas', 'I-01')).toMatchObject({ Stage: 'Generation', Cycle: 2 });
    expect(history()[before]).toMatchObject({ Event: 'stage.moved', From: 'Application', To: 'Generation', Cycle: 2 });
    laptop.runtime.signIn('finn@riverbend.example');
    laptop.run('updateDashboard');
    expect(dashboard().filter((text) => text === 'I-01')).toHaveLength(2);
  });

  test('the first use of a shared idea takes it to Application without being asked', () => {
    const shared = laptop.rows('Ideas').find((one) => one.Stage === 'Sharing')!;
    panel = openPanel(laptop, 'menuLogUse', ada);
    const done = panel.call('logUse', { kind: 'Use', about: String(shared.ID), team: 'Fir', result: 'Better' });
    expect(done.say).toBe(`${done.id} is logged. ${shared.ID} is now in Application.`);
    expect(row('Ideas', String(shared.ID))?.Stage).toBe('Application');
  });

  test.each([
    ['what', { about: '' }, 'about', 'Choose what was used.'],
    ['where', { team: 'Nowhere' }, 'team', 'Choose where it was used.'],
    ['a day to come', { on: '2027-01-01' }, 'on', 'That day has not come yet.'],
  ])('says beside the field what is wrong with %s', (_, change, field, refused) => {
    const use = { kind: 'Use', about: 'K-01', team: 'Alder' } as const;
    expect(panel.refusal('logUse', { ...use, ...change })).toEqual({ refused, field });
  });
});
