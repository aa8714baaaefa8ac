import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { letters } from '../../src/tabs/formulas';
import { type Laptop, laptopWith } from './laptop';
import { openPanel } from './panels';

/** What people get by typing alone, as on a phone: ids, defaults, cells cleared, without any panel. */
let laptop: Laptop;
let start: ReturnType<Laptop['runtime']['snapshot']>;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
  // The Cycle history of a sample fills its grid to the last row: the first append makes room for many.
  openPanel(laptop, 'menuNotice').call('notice', { line: 'A quiet Monday' });
  start = laptop.runtime.snapshot();
});
beforeEach(() => laptop.runtime.restore(start));
afterAll(() => laptop.close());

const place = (tab: string, heading: string, row: number) =>
  `${letters(laptop.values(tab)[0]!.indexOf(heading))}${row}`;
const free = (tab: string) => laptop.values(tab).length + 1;
const history = () => laptop.rows('Cycle history');

/** A person's edit; what it set off must not fail. */
function edit(tab: string, a1: string, value: string | number | (string | number)[][]) {
  const [outcome] = laptop.runtime.edit(tab, a1, value);
  if (outcome?.error) throw outcome.error;
  return { heavy: outcome?.meter.heavy ?? 0, toasts: outcome?.toasts.map((toast) => toast.message) ?? [] };
}

describe('ids', () => {
  test.each([
    ['Ideas', 'Change idea', 'Peer tutors at lunch', 'ID', 'I-31'],
    ['Tests & uses', 'Kind', 'Use', 'ID', 'T-076'],
    ['Charter', 'Kind', 'Question', 'Code', 'Q4'],
    ['Measures', 'Name', 'Books borrowed', 'Code', 'M11'],
    ['Sharing', 'Who', 'Ada', 'ID', 'H-017'],
    ['Change plan', 'Product', 'K-01', 'Row', 'C-10'],
    ['Products', 'Title', 'A clip', 'ID', 'K-13'],
  ])('a row typed into %s gets one', (tab, heading, value, idHeading, id) => {
    const row = free(tab);
    const { heavy } = edit(tab, place(tab, heading, row), value);
    expect(laptop.values(tab)[row - 1]![laptop.values(tab)[0]!.indexOf(idHeading)]).toBe(id);
    expect(heavy).toBeLessThanOrEqual(4);
  });

  test('are not given twice, also when the row that had one is gone', () => {
    const row = free('Ideas');
    edit('Ideas', place('Ideas', 'Change idea', row), 'Peer tutors at lunch');
    laptop.run('updateDashboard');
    laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Ideas')!.deleteRow(row);
    edit('Ideas', place('Ideas', 'Change idea', row), 'Another one');
    expect(laptop.rows('Ideas').pop()).toMatchObject({ ID: 'I-32', 'Change idea': 'Another one' });
  });

  test('of a copied row: the lower one gets a new one', () => {
    const row = free('Ideas');
    edit('Ideas', `A${row}`, [['I-23', 'Teacher swap for reteach, again']]);
    const rows = laptop.rows('Ideas').filter((one) => String(one['Change idea']).startsWith('Teacher swap'));
    expect(rows.map((one) => one.ID)).toEqual(['I-23', 'I-31']);
  });

  test('forty rows pasted at once all get theirs, and whose and when', () => {
    const row = free('Tests & uses');
    const block = Array.from({ length: 40 }, (_, at) => ['Test', at % 2 === 0 ? 'I-23' : 'I-18']);
    const { heavy } = edit('Tests & uses', place('Tests & uses', 'Kind', row), block);
    const rows = laptop.rows('Tests & uses').slice(row - 2);
    expect(rows.map((one) => one.ID)).toEqual(block.map((_, at) => `T-${String(76 + at).padStart(3, '0')}`));
    expect(rows[0]).toMatchObject({ 'Team or group': 'Cedar', Who: 'Chidi', Started: '2026-05-25', Finished: '' });
    expect(rows[1]).toMatchObject({ 'Team or group': 'Elm', Who: 'Mateo' });
    expect(heavy).toBeLessThanOrEqual(12);
  });
});

describe('what begins with = in a block that was pasted', () => {
  const pasted = [
    ['=> Peer tutors at lunch', 'Nobody asks'],
    ['=HYPERLINK("https://evil.example","x")', '+home calls'],
    ['Reading buddies', '= 1 of 3 does not read'],
  ];

  test('is kept as text in columns of words, and it is said how to have a formula', () => {
    const row = free('Ideas');
    const { toasts, heavy } = edit('Ideas', place('Ideas', 'Change idea', row), pasted);
    expect(laptop.rows('Ideas').slice(row - 2)).toEqual(
      pasted.map(([title, problem], at) =>
        expect.objectContaining({ ID: `I-${31 + at}`, 'Change idea': title, 'Problem it solves': problem }),
      ),
    );
    expect(toasts).toEqual([
      'What begins with = in Change idea, Problem it solves is kept as text. For a formula, type it into one cell.',
    ]);
    expect(heavy).toBeLessThanOrEqual(12);
  });

  test.each([
    ['a column of numbers', 'Tests & uses', 'Before', '=1+1', 2],
    ['a column of people’s own', 'Ideas', 'Room', '=1+1', 2],
  ])('stays a formula in %s', (_, tab, heading, formula, result) => {
    const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName(tab)!;
    if (heading === 'Room') sheet.getRange(1, laptop.values(tab)[0]!.length + 1).setValue('Room');
    const { toasts } = edit(tab, place(tab, heading, 3), [[formula], [formula]]);
    expect([laptop.rows(tab)[1]![heading], toasts]).toEqual([result, []]);
  });

  test('also where the tool gives nothing: in a note of Data', () => {
    edit('Data', place('Data', 'Note', 3), [['=> half the class was away'], ['']]);
    expect(laptop.rows('Data')[1]).toMatchObject({ Note: '=> half the class was away' });
  });

  test('typed into one cell it is a formula', () => {
    edit('Ideas', place('Ideas', 'Source', 3), '="from "&B3');
    expect(laptop.rows('Ideas')[1]!.Source).toBe(`from ${laptop.rows('Ideas')[1]!['Change idea']}`);
  });
});

describe('an edit that concerns nobody but the person', () => {
  test.each([
    ['a number in Data', 'Data', 'E5', 7],
    ['a person', 'People', 'B5', 'Amara B.'],
    ['a column that was added at the end', 'Ideas', 'Z5', 'room 12'],
    ['a heading', 'Ideas', 'Z1', 'Room'],
    ['the dashboard', 'Dashboard', 'B200', 'x'],
  ])('costs nothing: %s', (_, tab, a1, value) => {
    if (tab === 'Ideas') laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Ideas')!.insertColumnsAfter(20, 8);
    expect(edit(tab, a1, value).heavy).toBe(0);
  });
});

describe('what the tool works out', () => {
  test.each([
    ['Ideas', 'Stage'],
    ['Ideas', 'Next step'],
    ['Products', 'State'],
    ['Charter', 'Version'],
    ['Change plan', 'What is missing'],
  ])('cannot be typed over: %s, %s', (tab, heading) => {
    const before = laptop.values(tab);
    const { heavy, toasts } = edit(tab, place(tab, heading, 3), 'mine');
    expect(laptop.values(tab)).toEqual(before);
    expect(toasts).toEqual([expect.stringContaining(`${heading} is worked out by the tool.`)]);
    expect(heavy).toBeLessThanOrEqual(5);
    expect(history().pop()).toMatchObject({ Event: 'outside.edit', Question: heading, Answer: 'mine' });
  });

  test('emptied, shows again, and nobody is told anything', () => {
    const before = laptop.values('Ideas');
    const rows = history().length;
    const { toasts } = edit('Ideas', place('Ideas', 'Stage', 3), '');
    expect([laptop.values('Ideas'), toasts, history().length]).toEqual([before, [], rows]);
  });

  test('a block pasted over it is cleared, and what stood beside it stays', () => {
    const before = laptop.values('Ideas');
    edit('Ideas', place('Ideas', 'Came from', 3), [
      ['I-01', '', 'mine', 7],
      ['I-01', '', 'mine', 7],
    ]);
    const after = laptop.values('Ideas');
    const came = after[0]!.indexOf('Came from');
    expect([after[2]![came], after[3]![came]]).toEqual(['I-01', 'I-01']);
    expect(after.map((row) => row.slice(came + 2))).toEqual(before.map((row) => row.slice(came + 2)));
    expect(history().pop()).toMatchObject({ Event: 'outside.edit', Question: 'Stage, Cycle' });
  });

  test('is found wherever people moved its column', () => {
    const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Ideas')!;
    sheet.insertColumnsBefore(3, 2);
    const before = laptop.values('Ideas');
    edit('Ideas', place('Ideas', 'Stage', 3), 'mine');
    expect(laptop.values('Ideas')).toEqual(before);
  });

  test('an update clears what was typed over it while no script looked, and keeps the attempt', () => {
    const before = laptop.values('Ideas');
    // Written by another program: no edit trigger runs.
    const column = before[0]!.indexOf('Stage') + 1;
    laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Ideas')!.getRange(3, column).setValue('mine');
    laptop.run('updateDashboard');
    expect(laptop.values('Ideas')).toEqual(before);
    expect(history().filter((row) => row.Event === 'outside.edit')).toEqual([
      expect.objectContaining({ Object: 'I-02', Question: 'Stage', Answer: 'mine' }),
    ]);
  });
});

test('an update gives rows what no edit gave them, and History their events', () => {
  const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Tests & uses')!;
  const row = free('Tests & uses');
  sheet.getRange(row, 2, 2, 2).setValues([
    ['Test', 'I-23'],
    ['Test', 'I-18'],
  ]);
  laptop.run('updateDashboard');
  expect(laptop.rows('Tests & uses').slice(-2)).toEqual([
    expect.objectContaining({ ID: 'T-076', Who: 'Chidi', 'Team or group': 'Cedar', Started: '2026-05-25' }),
    expect.objectContaining({ ID: 'T-077', Who: 'Mateo', 'Team or group': 'Elm' }),
  ]);
  const events = history().filter((one) => one.Event === 'test.recorded' && String(one.Object) >= 'T-076');
  expect(events.map((one) => [one.Object, one.Who, one['Known by']])).toEqual([
    ['T-076', 'Chidi', 'typed'],
    ['T-077', 'Mateo', 'typed'],
  ]);
});

describe('asking for a move in the cell', () => {
  const ask = (id: string, to: string) => {
    const row = laptop.rows('Ideas').findIndex((one) => one.ID === id) + 2;
    return edit('Ideas', place('Ideas', 'Ask to move', row), to);
  };

  test('moves when nothing is missing: answers were saved before', () => {
    openPanel(laptop, 'menuMoveIdea', 'chidi@riverbend.example').call('saveAnswers', {
      idea: 'I-23',
      answers: { U1: 'a', U2: 'b', U3: 'c', U4: 'd', U5: 'Story' },
    });
    const { heavy, toasts } = ask('I-23', 'Summary');
    expect(toasts).toEqual(['I-23 is now in Summary.']);
    expect(heavy).toBeLessThanOrEqual(14);
    expect(laptop.rows('Ideas').find((one) => one.ID === 'I-23')).toMatchObject({
      Stage: 'Summary',
      'Ask to move': '',
      'Next step': 'Needs results from 1 more context',
    });
    expect(history().pop()).toMatchObject({ Event: 'stage.moved', Who: 'Chidi', 'Known by': 'typed', Through: '' });
  });

  test.each([
    ['I-05', 'Application', 'A broker, a leader, or somebody who used it can move I-05 to Application.'],
    ['I-23', 'Capture', 'An idea in Generation cannot go straight to Capture.'],
    ['I-11', 'Capture', 'I-11 reaches Capture by closing its review: nobody can move it there.'],
    ['I-23', 'Nowhere', 'There is no stage called Nowhere. Choose one from the list.'],
  ])('%s to %s: %s', (id, to, said) => {
    const stage = laptop.rows('Ideas').find((one) => one.ID === id)!.Stage;
    const { heavy, toasts } = ask(id, to);
    expect(toasts).toEqual([said]);
    expect(heavy).toBeLessThanOrEqual(14);
    expect(laptop.rows('Ideas').find((one) => one.ID === id)).toMatchObject({ Stage: stage, 'Ask to move': '' });
  });

  test('says which column was renamed, and empties the cell', () => {
    const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Tests & uses')!;
    sheet.getRange(1, laptop.values('Tests & uses')[0]!.indexOf('Result') + 1).setValue('How it went');
    const { toasts } = ask('I-23', 'Summary');
    expect(toasts).toEqual([expect.stringContaining('The tab Tests & uses has no column Result.')]);
    expect(laptop.rows('Ideas').find((one) => one.ID === 'I-23')).toMatchObject({ 'Ask to move': '' });
  });
});
