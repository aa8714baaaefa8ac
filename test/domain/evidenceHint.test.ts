import { expect, test } from '@jest/globals';
import { evidenceHint } from '../../src/domain/evidenceHint';
import type { Evidence } from '../../src/domain/measures/evidence';
import { idea, town, trial } from './build';

const series = (verdict: Evidence['verdict'], roseBefore = false): Evidence => ({
  verdict,
  middle: 0.6,
  before: 12,
  after: 10,
  from: undefined,
  roseBefore: roseBefore ? { from: '2026-01-05', points: 4 } : undefined,
  alsoTried: [],
});
const cedar = trial({});
const elm = trial({ id: 'T-002', team: 'Elm' });

test.each([
  ['Strong', [cedar, elm], series('moved')],
  ['Some', [cedar, elm], series('moved', true)],
  ['Some', [cedar, elm], series('no')],
  ['Some', [cedar, elm, trial({ id: 'T-003', team: 'Birch', result: 'Worse' })], series('moved')],
  ['Some', [cedar], series('moved')],
  ['Weak', [cedar], series('no')],
  ['Weak', [cedar], undefined],
  ['Weak', [trial({ result: 'Same' })], series('moved')],
  ['Weak', [trial({ result: 'Not yet known' })], undefined],
] as const)('%s: %#', (rating, tests, evidence) => {
  expect(evidenceHint(town({ ideas: [idea({})], tests }), 'I-01', evidence).rating).toBe(rating);
});

test('says what it rests on', () => {
  const network = town({ ideas: [idea({})], tests: [cedar, elm] });
  expect(evidenceHint(network, 'I-01', series('moved', true)).words).toBe(
    'better in 2 of 2 contexts; the measure moved, but began to before the test',
  );
});
