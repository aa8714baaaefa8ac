import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
    expect(form.evidence?.tests.map((one) => one.id)).toEqual(['T-060']);
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
    const done = panel.call('moveStage', sent, 'once');
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
