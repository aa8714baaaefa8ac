import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ideasAlike } from '../../src/domain/alike';
import { formatId, idKinds, nextCode, nextId, readId, sameId } from '../../src/domain/ids';
import { alikeFrom, likeness, worthShowing } from '../../src/domain/likeness';
import { distinct, fold, isWithin, match } from '../../src/domain/names';
import { capital, count, dayInWords, inWords, thousands } from '../../src/domain/sentence';
import { idea, town } from './build';

describe('ids', () => {
  test.each([
    [idKinds.ideas, 7, 'I-07'],
    [idKinds.ideas, 123, 'I-123'],
    [idKinds.tests, 7, 'T-007'],
    [idKinds.measures, 4, 'M04'],
  ])('%j %i is %s', (kind, number, id) => {
    expect(formatId(kind, number)).toBe(id);
  });

  test.each(['I-7', 'I-07', 'I-007', ' i-07 ', 'I7'])('%s is read with any padding', (id) => {
    expect(readId(id)).toEqual({ prefix: 'I', number: 7 });
    expect(sameId(id, 'I-07')).toBe(true);
  });

  test.each(['', '7', 'I-', 'I-7b', 'Idea 7', 'ABCD-1'])('%j is no id', (id) => {
    expect(readId(id)).toBeUndefined();
  });

  test('the next is one more than the highest of the tab and the history, never one that was used', () => {
    expect(nextId(idKinds.ideas, [])).toBe('I-01');
    expect(nextId(idKinds.ideas, ['I-02', 'I-9', 'K-40', 'nonsense'])).toBe('I-10');
    expect(nextCode('ST', ['ST1', 'ST6', 'PR9'])).toBe('ST7');
    expect(nextCode('S', ['ST6', 'S2'])).toBe('S3');
  });

  test('it is new among any ids', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500)), (numbers) => {
        const used = numbers.map((number) => formatId(idKinds.tests, number));
        expect(used).not.toContain(nextId(idKinds.tests, used));
      }),
    );
  });
});

describe('names', () => {
  test.each([
    [' Elm ', 'elm'],
    ['Grade  9\n teachers', 'grade 9 teachers'],
    ['Zoe\u0308', 'zoë'],
  ])('%j is compared as %j', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test.each([
    ['Elm', { kind: 'exact', name: 'Elm' }],
    ['elm ', { kind: 'read as', name: 'Elm' }],
    ['Elmm', { kind: 'near', name: 'Elm' }],
    ['Cedr', { kind: 'near', name: 'Cedar' }],
    ['Oak', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%j among Elm, Cedar and Cedars', (typed, found) => {
    const known = typed === 'Cedr' ? ['Elm', 'Cedar'] : ['Elm', 'Cedar', 'Cedars'];
    expect(match(typed, known)).toEqual(found);
  });

  test('two candidates are as good as none: nothing is guessed', () => {
    expect(match('Cedr', ['Cedar', 'Cedra'])).toEqual({ kind: 'none' });
  });

  test('two letters at most, in either direction, for any text', () => {
    expect(isWithin('cedar', 'cedxx', 2)).toBe(true);
    expect(isWithin('cedar', 'cexxx', 2)).toBe(false);
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(isWithin(one, other, 2)).toBe(isWithin(other, one, 2));
        expect(isWithin(one, one, 0)).toBe(true);
      }),
    );
  });

  test('repeats are taken once, in their first spelling', () => {
    expect(distinct(['Elm', 'elm ', '', 'Fir'])).toEqual(['Elm', 'Fir']);
  });
});

describe('alike ideas', () => {
  test.each([
    ['the same words', 'Work check at the door', 'work CHECK, at the door', 1],
    ['accents and without', 'Élève du matin', 'Eleve du matin', 1],
    ['right-to-left text', 'لوحة الواجبات في الممر', 'لوحة الواجبات في الصف', 0.6],
    ['letters without spaces between words', '每周五的三个学生名单', '每周五的三个学生', 0.3],
    ['nothing in common', 'Peer hour', 'Bus stop', 0],
    ['an empty line', '', 'Bus stop', 0],
  ])('%s', (_, one, other, least) => {
    const found = likeness(one, other);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(1);
    expect(likeness(other, one)).toBe(found);
  });

  test('Hebrew and Arabic ideas that differ are not taken for one', () => {
    expect(likeness('לוח שיעורי בית', 'שעת עמיתים')).toBeLessThan(alikeFrom);
  });

  test('are listed from the likest on, without the idea in hand', () => {
    const network = town({
      ideas: [
        idea({ id: 'I-01', title: 'Two-minute work check at the door' }),
        idea({ id: 'I-11', title: 'Homework board in the hall' }),
        idea({ id: 'I-18', title: 'Check work at the door (quick look)' }),
      ],
    });
    expect(ideasAlike(network, 'Check work at the door', alikeFrom, 'I-18').map((one) => one.idea.id)).toEqual([
      'I-01',
    ]);
    expect(ideasAlike(network, 'Arabic work board', worthShowing).map((one) => one.idea.id)).toEqual(['I-11']);
  });

  test('any two texts are as alike one way as the other, and each is like itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const found = likeness(one, other);
        expect(found).toBe(likeness(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is said %j', (things, words) => {
    expect(inWords(things)).toBe(words);
  });

  test('days are said with the year only when it is far', () => {
    expect(dayInWords('2026-06-30', '2026-05-25')).toBe('30 June');
    expect(dayInWords('2027-01-05', '2026-05-25')).toBe('5 January 2027');
  });

  test('numbers', () => {
    expect([count(1, 'day'), count(2, 'day'), count(2, 'person', 'people')]).toEqual(['1 day', '2 days', '2 people']);
    expect([thousands(0), thousands(999), thousands(1901), thousands(1234567)]).toEqual([
      '0',
      '999',
      '1,901',
      '1,234,567',
    ]);
    expect(capital('the gap')).toBe('The gap');
  });
});
