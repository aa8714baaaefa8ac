import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut } from '../../src/domain/cut';
import { shortened, widthOf } from '../../src/views/say/fit';

const teacher = '👩🏽‍🏫';

describe('cutting a text', () => {
  test.each([
    ['fits', 'abc', 3, 'abc'],
    ['is too long', 'abcdef', 4, 'abc…'],
    ['ends in an emoji that would be cut', `ab${teacher}c`, 5, 'ab…'],
    ['ends in an accent that would be lost', 'abe\u0301f', 4, 'ab…'],
    ['ends in a flag', 'a🇩🇪🇫🇷', 7, 'a🇩🇪…'],
  ])('that %s', (_, text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });

  test('never makes half an emoji, and never more than was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});

test('fitting a book into a cell looks at its beginning only', () => {
  const before = performance.now();
  const short = shortened('slow and steady '.repeat(4000), 200);
  expect(performance.now() - before).toBeLessThan(200);
  expect(short).toMatch(/^slow and steady.*…$/);
  expect(widthOf(short)).toBeLessThanOrEqual(200);
});
