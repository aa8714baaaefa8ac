import { describe, expect, test } from '@jest/globals';
import { dayOfShare, daysOfTest, whoOfTest } from '../../src/usecases/typedDefaults';

const today = '2026-05-25';
const said = (cells: Record<string, string>) => (field: string) => cells[field] ?? '';
const ideaOf = (id: string) => (id === 'I-23' ? { team: 'Cedar', contact: 'Chidi' } : undefined);

describe('what goes without saying in a row of Tests & uses', () => {
  test.each([
    ['a test that begins', { kind: 'Test' }, { started: today }],
    ['a test with its result', { kind: 'Test', result: 'Better' }, { started: today, finished: today }],
    ['one whose result is not known yet', { kind: 'Test', result: 'Not yet known' }, { started: today }],
    ['one that ended before it was typed', { kind: 'Test', finished: '2026-05-20' }, { started: '2026-05-20' }],
    ['one with both days', { kind: 'Test', started: '2026-05-01', finished: '2026-05-20', result: 'Same' }, {}],
    ['a decision', { kind: 'Decision', product: 'K-01' }, { started: today, finished: today }],
    ['a row that says nothing yet', { minutes: '10' }, {}],
  ])('%s', (_, cells, days) => {
    expect(daysOfTest(said(cells), today)).toEqual(days);
  });

  test.each([
    ['the team and the contact of its idea', { idea: 'I-23 Teacher swap' }, { team: 'Cedar', who: 'Chidi' }],
    ['what is typed stays', { idea: 'I-23', team: 'Elm', who: 'Eun' }, {}],
    ['only what is missing', { idea: 'I-23', team: 'Elm' }, { who: 'Chidi' }],
    ['nothing for an unknown idea', { idea: 'I-99' }, {}],
    ['nothing for a use: somebody else made it', { kind: 'Use', idea: 'I-23' }, {}],
  ])('%s', (_, cells, who) => {
    expect(whoOfTest(said(cells), ideaOf)).toEqual(who);
  });
});

test('a share was made the day it is typed, unless it says another', () => {
  expect(dayOfShare(said({ who: 'Ada' }), today)).toEqual({ date: today });
  expect(dayOfShare(said({ who: 'Ada', date: '2026-05-01' }), today)).toEqual({});
  expect(dayOfShare(said({}), today)).toEqual({});
});
