import { describe, expect, test } from '@jest/globals';
import { answered, entered, stageMoved } from '../../src/domain/facts';
import { targets } from '../../src/domain/moves';
import { Stage } from '../../src/domain/words';
import { likelyIdea, moveForm, moveInWords } from '../../src/usecases/moveForm';
import { saveAnswers } from '../../src/usecases/saveAnswers';
import { actor, Diary, idea, town, trial } from '../domain/build';

const own = idea({ topic: 'Homework' });
const other = idea({ id: 'I-02', title: 'Voice notes', team: 'Elm', contact: 'Eun', topic: 'Homework' });
const at = (...moves: Parameters<typeof stageMoved>[0][]) => {
  const diary = new Diary().add([entered('I-01'), entered('I-02')]);
  diary.add([answered('I-01', 1, 'U1', 'Look at the page'), answered('I-01', 1, 'U5', 'Story')]);
  for (const move of moves) diary.add(stageMoved(move));
  return town({ ideas: [own, other], tests: [trial({})], events: diary.events });
};
const summary = { idea: 'I-01', from: 'Generation', to: 'Summary', cycle: 1 } as const;

describe('the form to move an idea on', () => {
  test('asks the five questions of a summary, with what was said before, and names who works on something like it', () => {
    const network = at();
    const form = moveForm(network, actor(network, 'Chidi'), own);
    expect(form.to).toBe('Summary');
    expect(form.questions.map(({ code, value }) => [code, value])).toEqual([
      ['U1', 'Look at the page'],
      ['U2', ''],
      ['U3', ''],
      ['U4', ''],
      ['U5', 'Story'],
    ]);
    expect(form.questions[3]?.suggestions).toEqual(['Eun, Elm (I-02)']);
    expect([form.waits, form.closed]).toEqual([[], '']);
  });

  test('carries answers forward, and says from where', () => {
    const network = at(summary);
    const form = moveForm(network, actor(network, 'Chidi'), own);
    expect(form.questions.map(({ code, value, carried }) => [code, value, carried])).toEqual([
      ['Y1', 'Look at the page', 'from the summary'],
      ['Y2', '', ''],
      ['Y3', '', ''],
      ['Y4', '', ''],
      ['Y5', '', ''],
      ['Y6', 'Story', 'from the summary'],
    ]);
    expect(form.asks).toMatchObject({ rating: true, reason: '' });
    expect(form.asks.participants.slice(0, 2)).toEqual(['Chidi', 'Kavya']);
    expect(form.waits).toEqual(['results from 1 more context']);
  });

  test('says who may ask for it when this person may not', () => {
    const network = at();
    expect(moveForm(network, actor(network, 'Rosa'), own).closed).toContain('Somebody of Cedar');
  });

  test('asks why somebody goes back, and what to test next', () => {
    const network = at(summary);
    const form = moveForm(network, actor(network, 'Chidi'), own, 'Generation');
    expect(form.asks).toMatchObject({ reason: 'Why go back?', testNext: true, rating: false });
    expect(form.questions).toEqual([]);
  });

  test('asks for the other side’s agreement to set aside', () => {
    const network = at();
    const { agreedBy } = moveForm(network, actor(network, 'Chidi'), own, 'Set aside').asks;
    expect(agreedBy).toContain('Beto');
    expect(agreedBy).not.toContain('Kavya');
  });

  test('has words for every move there is', () => {
    for (const from of Stage.options)
      for (const to of targets(from)) expect(moveInWords(from, to)).toMatch(/^[A-Z][a-z ]+/);
  });

  test('opens with the idea that waits for whoever opens it', () => {
    const network = at();
    expect(likelyIdea(network, actor(network, 'Eun'))?.id).toBe('I-02');
    expect(likelyIdea(network, actor(network, 'Cleo'))).toBeUndefined();
  });
});

describe('saving for later', () => {
  const network = at();
  const chidi = actor(network, 'Chidi');

  test('keeps only what is new, and moves nothing', () => {
    const kept = saveAnswers(network, chidi, {
      idea: 'I-01',
      answers: { U1: 'Look at the page', U2: ' It rose ', U3: '' },
    });
    expect(kept.events).toEqual([answered('I-01', 1, 'U2', 'It rose')]);
    expect(kept.say).toBe('1 answer is saved. I-01 stays in Generation.');
    expect(saveAnswers(network, chidi, { idea: 'I-01', answers: {} }).events).toEqual([]);
  });

  test('knows no other questions than ours', () => {
    expect(saveAnswers(network, chidi, { idea: 'I-01', answers: { ZZ: 'x' } }).events).toEqual([]);
    expect(saveAnswers(network, chidi, { idea: 'I-99', answers: { U1: 'x' } }).refused).toBeDefined();
  });
});
