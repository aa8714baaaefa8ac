import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letters } from '../../src/tabs/formulas';
import { type Laptop, laptopWith } from './laptop';
import { openPanel } from './panels';

/** A teacher's five minutes: Chidi of Cedar. */
let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
});
afterAll(() => laptop.close());

const chidi = 'chidi@riverbend.example';
const idea = (id: string) => laptop.rows('Ideas').find((row) => row.ID === id);
const history = () => laptop.rows('Cycle history');

/** A person types into a cell, found by its heading; the calls that it set off. */
function type(tab: string, row: number, heading: string, value: string | number): number {
  const column = laptop.values(tab)[0]!.indexOf(heading);
  const [outcome] = laptop.runtime.edit(tab, `${letters(column)}${row}`, value);
  if (outcome?.error) throw outcome.error;
  return outcome?.meter.heavy ?? 0;
}
const rowOf = (tab: string, id: string) => laptop.rows(tab).findIndex((row) => row.ID === id) + 2;

describe('typing in cells', () => {
  test('a test typed into its row gets its id, whose it is and when', () => {
    const row = laptop.values('Tests & uses').length + 1;
    const cells = {
      Kind: 'Test',
      Idea: 'I-23 Teacher swap for reteach',
      Result: 'Better',
      'For whom': '8th-period algebra',
      'What we learned': 'swap on Tuesdays, not Fridays',
    };
    const calls = Object.entries(cells).map(([heading, value]) => type('Tests & uses', row, heading, value));
    expect(calls.filter((heavy) => heavy > 4)).toEqual([]);
    expect(laptop.rows('Tests & uses').pop()).toMatchObject({
      ...cells,
      ID: 'T-076',
      'Team or group': 'Cedar',
      Who: 'Chidi',
      Started: '2026-05-25',
      Finished: '2026-05-25',
    });
  });

  test('a move asked for in the cell is refused in words, and the cell is empty again', () => {
    const row = rowOf('Ideas', 'I-23');
    const before = history().length;
    const heavy = type('Ideas', row, 'Ask to move', 'Summary');
    expect(heavy).toBeLessThanOrEqual(14);
    expect(idea('I-23')).toMatchObject({
      Stage: 'Generation',
      'Ask to move': '',
      'Next step': 'Ready for a summary (5 questions)',
    });
    const [refused, ...more] = history().slice(before);
    expect(more).toEqual([]);
    expect(refused).toMatchObject({ Event: 'stage.refused', Idea: 'I-23', Who: 'Chidi', 'Known by': 'typed' });
    expect(JSON.parse(String(refused?.More)).missing).toEqual(['U1', 'U2', 'U3', 'U4', 'U5']);
  });
});

describe('moving an idea on from the panel', () => {
  const answers = {
    U1: 'Swap on Tuesdays',
    U2: 'Two tests, and the work turned in',
    U3: 'The second voice helps more than the second time',
    U4: 'Eun, Elm',
    U5: 'Story',
  };

  test('shows the tests, the run chart and who works on something like it', () => {
    const panel = openPanel(laptop, 'menuMoveIdea', chidi);
    const form = panel.call('moveForm', { idea: 'I-23' });
    expect(form.evidence?.tests.map((one) => one.id)).toEqual(['T-060', 'T-076']);
    expect(form.evidence?.chart?.about).toBe('Math work turned in on time, Cedar. Latest 76.0% (237 of 312).');
    expect(form.questions.map((one) => one.code)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5']);
    expect(form.questions[3]?.suggestions.length).toBeGreaterThan(0);
  });

  test('refuses what is not answered, keeps that it was asked, and moves nothing', () => {
    const panel = openPanel(laptop, 'menuMoveIdea', chidi);
    const before = history().length;
    const { refused, field } = panel.refusal('moveStage', { idea: 'I-23', to: 'Summary', answers: { U1: 'a' } });
    expect(refused).toContain('what makes you believe it');
    expect(field).toBe('U2');
    expect(idea('I-23')?.Stage).toBe('Generation');
    expect(
      history()
        .slice(before)
        .map((row) => row.Event),
    ).toEqual(['stage.refused']);
  });

  test('moves with one row for the move and one for each answer', () => {
    const panel = openPanel(laptop, 'menuMoveIdea', chidi);
    const before = history().length;
    const sent = { idea: 'I-23', to: 'Summary', from: 'Generation', answers } as const;
    const calls = laptop.runtime.meter().heavy;
    const done = panel.call('moveStage', sent, 'once');
    // Fourteen, and three for the one row beside which the stage is to be seen.
    expect(laptop.runtime.meter().heavy - calls).toBeLessThanOrEqual(17);
    expect(done).toEqual({ say: 'I-23 is now in Summary.', id: 'I-23', canUndo: true });
    expect(
      history()
        .slice(before)
        .map((row) => [row.Event, row.Question, row.Who, row['Known by']]),
    ).toEqual([
      ['stage.moved', '', 'Chidi', 'account'],
      ...Object.keys(answers).map((code) => ['answers', code, 'Chidi', 'account']),
    ]);
    expect(idea('I-23')).toMatchObject({
      Stage: 'Summary',
      'Days here': 0,
      'Next step': 'Needs results from 1 more context',
    });

    const after = history().length;
    expect(panel.call('moveStage', sent, 'once')).toEqual(done);
    expect(panel.refusal('moveStage', { ...sent, reason: 'x' }, 'once').refused).toContain('another content');
    expect(history()).toHaveLength(after);
  });
});

describe('typing over what the tool works out', () => {
  test('is cleared at once, said, and kept', () => {
    const row = rowOf('Ideas', 'I-23');
    const before = history().length;
    const column = laptop.values('Ideas')[0]!.indexOf('Stage');
    const [outcome] = laptop.runtime.edit('Ideas', `${letters(column)}${row}`, 'Sharing');
    expect(outcome?.error).toBeUndefined();
    expect(outcome?.meter.heavy).toBeLessThanOrEqual(5);
    expect(outcome?.toasts[0]?.message).toContain('To move an idea');
    expect(idea('I-23')?.Stage).toBe('Summary');
    expect(history().slice(before)).toEqual([
      expect.objectContaining({ Event: 'outside.edit', Question: 'Stage', Answer: 'Sharing' }),
    ]);
  });

  test('leaves the Cycle history whole', () => {
    laptop.run('updateDashboard');
    const text = laptop.values('Dashboard').flat().map(String);
    expect(text.some((cell) => /History whole/.test(cell))).toBe(true);
  });
});
