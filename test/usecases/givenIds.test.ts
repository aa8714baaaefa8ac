import { describe, expect, test } from '@jest/globals';
import { idKinds } from '../../src/domain/ids';
import { CharterKind } from '../../src/domain/words';
import { givenIds, lettersOf } from '../../src/usecases/givenIds';

const row = (at: number, id: string, more: { isFilled?: boolean; kind?: string } = {}) => ({
  row: at,
  id,
  isFilled: true,
  ...more,
});

describe('ids of typed rows', () => {
  test.each([
    ['the next one of the tab', [row(2, 'I-01'), row(3, '')], [], [{ row: 3, id: 'I-02' }]],
    ['the next one that History knows of', [row(2, 'I-01'), row(3, '')], ['I-07'], [{ row: 3, id: 'I-08' }]],
    ['none for a row without content', [row(2, 'I-01'), row(3, '', { isFilled: false })], [], []],
    ['none where there is one, whatever it looks like', [row(2, 'ours')], [], []],
    ['a new one for the lower of two alike', [row(2, 'I-01'), row(3, 'I-1')], [], [{ row: 3, id: 'I-02' }]],
    [
      'different ones in a block, whatever else stands between',
      [row(2, ''), row(3, 'I-09'), row(4, '')],
      [],
      [
        { row: 2, id: 'I-10' },
        { row: 4, id: 'I-11' },
      ],
    ],
    ['those of other tabs do not count', [row(2, '')], ['T-090', 'K-31'], [{ row: 2, id: 'I-01' }]],
  ])('%s', (_, rows, used, given) => {
    expect(givenIds(idKinds.ideas, rows, used)).toEqual(given);
  });

  test('measures have no hyphen, tests three digits', () => {
    expect(givenIds(idKinds.measures, [row(2, 'M09'), row(3, '')], [])).toEqual([{ row: 3, id: 'M10' }]);
    expect(givenIds(idKinds.tests, [row(2, '')], [])).toEqual([{ row: 2, id: 'T-001' }]);
  });

  test('a row of the Charter waits until its kind is chosen', () => {
    const rows = [row(2, 'ST1', { kind: 'Standard' }), row(3, '', { kind: 'Standard' }), row(4, '')];
    expect(givenIds('codes', rows, ['ST4'])).toEqual([{ row: 3, id: 'ST5' }]);
  });

  test('every kind of the Charter has letters of its own', () => {
    const letters = CharterKind.options.map(lettersOf);
    expect(new Set(letters).size).toBe(CharterKind.options.length);
    expect(letters).not.toContain(undefined);
  });
});
