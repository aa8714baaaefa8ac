import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CallName, contract } from '../../src/contract';
import { allowed, refusalFor } from '../../src/domain/roles';
import { Role } from '../../src/domain/words';
import { letters } from '../../src/tabs/formulas';
import { type Laptop, laptopWith } from './laptop';
import { type OpenedPanel, openPanel } from './panels';

/** Every call of every panel, by everybody, with what people really send. */
let laptop: Laptop;
let start: ReturnType<Laptop['runtime']['snapshot']>;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
  start = laptop.runtime.snapshot();
});
beforeEach(() => laptop.runtime.restore(start));
afterAll(() => laptop.close());

const mail = (name: string) => `${name.toLowerCase()}@riverbend.example`;
const as = (name: string): OpenedPanel => openPanel(laptop, 'menuMoveIdea', mail(name));
/** Everything that people or the tool wrote. */
const everything = () =>
  JSON.stringify(
    ['Ideas', 'Tests & uses', 'Products', 'Sharing', 'Change plan', 'Charter', 'Cycle history', '_Computed'].map(
      (tab) => laptop.values(tab),
    ),
  );
const calls = Object.keys(contract) as CallName[];

describe('roles', () => {
  const people: Readonly<Record<Role, string>> = {
    Community: 'Gia',
    Member: 'Chidi',
    Broker: 'Yara',
    Leader: 'Cleo',
    Admin: 'Finn',
  };
  const forbidden = (role: Role) => calls.filter((name) => !allowed[role].includes(contract[name].action));

  test.each(Role.options)('a %s may make exactly the calls that the table allows', (role) => {
    // Nobody of the community has an account of their own until somebody writes it down.
    const gia = laptop.rows('People').findIndex((row) => row.Name === 'Gia') + 2;
    laptop.edit('People', `C${gia}`, mail('Gia'));
    const withGia = laptop.runtime.snapshot();
    const panel = as(people[role]);
    const before = everything();
    for (const name of forbidden(role))
      expect({ name, ...panel.refusal(name, contract[name].example) }).toMatchObject({ name, field: 'as' });
    expect(everything()).toBe(before);
    for (const name of calls.filter((one) => allowed[role].includes(contract[one].action))) {
      laptop.runtime.restore(withGia);
      const answer = as(people[role]).answer(name, contract[name].example);
      const words = 'refused' in answer ? answer.refused : '';
      expect({ name, words }).not.toEqual({ name, words: refusalFor(contract[name].action) });
    }
  });

  test('somebody chosen from the list has a member’s rights at most, and nobody with an account can be chosen', () => {
    const panel = as('Beto');
    expect(panel.refusal('propose', { title: 'A board', as: 'Cleo' })).toEqual({
      refused: 'Cleo has an account and signs in with it.',
      field: 'as',
    });
    const done = panel.call('propose', { title: 'A board in Arabic', as: 'Gia' });
    expect(laptop.rows('Cycle history').find((row) => row.Idea === done.id)).toMatchObject({
      Who: 'Gia',
      'Known by': 'chosen',
      Through: mail('Beto'),
      Role: 'Community',
    });
    expect(as('Cleo').refusal('propose', { title: 'A board', as: 'Gia' }).refused).toContain('A leader cannot');
  });

  test('an account that is not on the People tab, or that Google does not name, may look and no more', () => {
    for (const account of ['stranger@elsewhere.example', '']) {
      const panel = openPanel(laptop, 'menuMoveIdea', account);
      const before = everything();
      expect(panel.call('moveForm', { idea: 'I-23' }).me).toMatchObject({ name: '', leader: false });
      for (const name of calls.filter((one) => contract[one].action !== 'search'))
        expect({ name, ...panel.refusal(name, contract[name].example) }).toMatchObject({ name, field: 'as' });
      expect(everything()).toBe(before);
    }
  });
});

describe('what cannot be done is a sentence, and changes nothing but that it was asked', () => {
  const answers = { U1: 'a', U2: 'b', U3: 'c', U4: 'd', U5: 'Story' };
  const events = () => laptop.rows('Cycle history').map((row) => row.Event);

  test.each([
    ['an unknown idea', { idea: 'I-99', to: 'Summary', answers }, /There is no idea I-99/],
    ['an idea with blanks and tricks in its id', { idea: '=I-1', to: 'Summary' }, /There is no idea =I-1/],
    [
      'a stage that it is not in any more',
      { idea: 'I-13', from: 'Summary', to: 'Synthesis' },
      /is in Synthesis by now/,
    ],
    ['a leap', { idea: 'I-23', to: 'Application' }, /cannot go straight to Application/],
    ['knowledge by asking', { idea: 'I-11', to: 'Capture' }, /nobody can move it there/],
    [
      'text of 50,000 letters',
      { idea: 'I-23', to: 'Summary', answers: { U1: 'x'.repeat(50_000) } },
      /longer than 5,000/,
    ],
  ] as const)('%s', (_, body, said) => {
    const panel = as('Chidi');
    const ideas = JSON.stringify(laptop.values('Ideas'));
    const before = events();
    expect(panel.refusal('moveStage', body as never).refused).toMatch(said);
    expect(JSON.stringify(laptop.values('Ideas'))).toBe(ideas);
    expect(
      events()
        .slice(before.length)
        .filter((event) => event !== 'stage.refused'),
    ).toEqual([]);
  });

  test('somebody else was faster', () => {
    const chidi = as('Chidi');
    const form = chidi.call('moveForm', { idea: 'I-23' });
    as('Kavya').call('moveStage', { idea: 'I-23', to: 'Summary', answers });
    laptop.runtime.signIn(mail('Chidi'));
    const late = { idea: 'I-23', from: form.idea!.stage, to: 'Summary', answers } as const;
    expect(chidi.refusal('moveStage', late).refused).toBe('I-23 is in Summary by now. Open the form again.');
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a number', 7],
    ['another form', { title: 7 }],
  ])('a form that is %s', (_, body) => {
    const panel = as('Chidi');
    const before = everything();
    for (const name of calls.filter((one) => contract[one].action !== 'search' && one !== 'undoLast'))
      expect(panel.answer(name, body as never)).toMatchObject({ refused: expect.any(String) });
    expect(everything()).toBe(before);
  });

  test('a column that was deleted is named, and its heading over an empty one puts it back', () => {
    const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Sharing')!;
    const heading = 'What we heard back';
    sheet.deleteColumn(laptop.values('Sharing')[0]!.indexOf(heading) + 1);
    const share = { about: 'K-01', group: 'Coaches', format: 'Story', people: 3, heardBack: 'Who pays?' } as const;
    expect(as('Ada').refusal('logShare', share).refused).toBe(
      `The tab Sharing has no column ${heading}. Write the heading into row 1 again, over the column it belongs to, or over an empty one if that is gone.`,
    );
    laptop.edit('Sharing', `${letters(laptop.values('Sharing')[0]!.length)}1`, heading);
    const { id } = as('Ada').call('logShare', share);
    expect(laptop.rows('Sharing').find((row) => row.ID === id)).toMatchObject({ [heading]: 'Who pays?' });
  });

  test('a page that another account opened, or an older one, is asked to open again', () => {
    const chidi = as('Chidi');
    laptop.runtime.signIn(mail('Kavya'));
    expect(chidi.answer('notice', { line: 'x' })).toEqual({ reload: expect.stringContaining('another account') });
    const sent = { call: 'notice', version: '0', request: 'r', nonce: 'n', body: { line: 'x' } };
    expect(laptop.runtime.callFromPanel('rpc', [sent]).value).toEqual({
      reload: expect.stringContaining('newer version'),
    });
  });
});

describe('text stays text', () => {
  test.each([
    ['a formula', '=HYPERLINK("https://evil.example","x")'],
    ['a plus', '+1+1'],
    ['an at', '@SUM(A1)'],
    ['a full-width equals', '＝1+1'],
    ['an apostrophe', "'quoted"],
    ['emoji and a right-to-left line', 'Лента 🧑🏽‍🏫 مرحبا بالعائلات'],
    ['a page', '<script>alert(1)</script><!-- --> </script>'],
    ['a number', '007'],
  ])('%s, proposed, read back and moved on', (_, title) => {
    const panel = as('Chidi');
    const { id } = panel.call('propose', { title, problem: title, meantFor: ['Students'] });
    const row = laptop.rows('Ideas').find((one) => one.ID === id);
    expect(row).toMatchObject({ 'Change idea': title.trim(), 'Problem it solves': title.trim() });
    const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Ideas')!;
    const place = laptop.rows('Ideas').findIndex((one) => one.ID === id) + 2;
    expect(
      sheet
        .getRange(place, 1, 1, 13)
        .getFormulas()[0]!
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    expect(panel.call('moveForm', { idea: id }).idea?.title).toBe(title.trim());
  });
});

describe('undo', () => {
  test('takes back a proposal: the row is empty again, and its number is not given twice', () => {
    const panel = as('Chidi');
    const ideas = laptop.values('Ideas');
    const { id, canUndo } = panel.call('propose', { title: 'Peer tutors at lunch', meantFor: ['Students'] });
    expect(canUndo).toBe(true);
    expect(panel.call('undoLast', {}).say).toBe('Your last step is taken back.');
    expect(laptop.values('Ideas').filter((row) => row.some((cell) => cell !== ''))).toEqual(ideas);
    expect(panel.call('propose', { title: 'Another one' }).id).not.toBe(id);
  });

  test('leaves what somebody else typed into the row since', () => {
    const panel = as('Chidi');
    panel.call('propose', { title: 'Peer tutors at lunch', meantFor: ['Students'] });
    const row = laptop.values('Ideas').length;
    laptop.edit('Ideas', `F${row}`, 'Reteaching');
    panel.call('undoLast', {});
    expect(laptop.rows('Ideas').pop()).toMatchObject({ 'Change idea': '', Topic: 'Reteaching' });
  });

  test('takes back a move, and numbers that were entered', () => {
    const panel = as('Chidi');
    const before = { ideas: laptop.values('Ideas'), data: laptop.values('Data') };
    panel.call('moveStage', {
      idea: 'I-23',
      to: 'Summary',
      answers: { U1: 'a', U2: 'b', U3: 'c', U4: 'd', U5: 'Story' },
    });
    panel.call('undoLast', {});
    expect(laptop.values('Ideas')).toEqual(before.ideas);
    panel.call('enterNumbers', {
      team: 'Cedar',
      lines: [{ period: '2026-05-25', measure: 'M01', group: 'All', number: 79, outOf: 104 }],
    });
    expect(laptop.values('Data')).not.toEqual(before.data);
    panel.call('undoLast', {});
    expect(laptop.values('Data')).toEqual(before.data);
  });

  test('is for ten minutes, for one’s own last step, once', () => {
    const panel = as('Chidi');
    panel.call('notice', { line: 'Nobody comes late on Thursdays' });
    expect(as('Kavya').refusal('undoLast', {}).refused).toContain('nothing of yours');
    laptop.runtime.signIn(mail('Chidi'));
    laptop.advance(11 * 60_000);
    expect(panel.refusal('undoLast', {}).refused).toContain('nothing of yours from the last 10 minutes');
    panel.call('notice', { line: 'Nor on Fridays' });
    panel.call('undoLast', {});
    expect(panel.refusal('undoLast', {}).refused).toBe('Your last step was taken back already.');
  });

  test('is in the menu too', () => {
    as('Chidi').call('notice', { line: 'Nobody comes late on Thursdays' });
    const outcome = laptop.runtime.execute('menuUndo');
    expect(outcome.toasts.map((toast) => toast.message)).toEqual(['Your last step is taken back.']);
  });
});
