import { describe, expect, test } from '@jest/globals';
import { data } from '../../src/tabs/data';
import { findHeadings, lackedHeadings, unreadable } from '../../src/tabs/headings';
import { history } from '../../src/tabs/history';
import { ideas } from '../../src/tabs/ideas';

const headings = Object.values(data.columns).map(({ heading }) => heading);
const without = (heading: string) => headings.filter((one) => one !== heading);

describe('the headings of a tab', () => {
  test('are found in any order, case and spacing, also with a sign that nobody sees', () => {
    expect(findHeadings(data, [...headings].reverse()).missing).toEqual([]);
    expect(
      findHeadings(
        data,
        headings.map((one) => ` ${one.toUpperCase()}\u200b`),
      ).missing,
    ).toEqual([]);
  });

  test('a column that was renamed is named, as people call its tab', () => {
    expect(unreadable(data, [...without('Number'), 'How many'], 'Numbers')).toBe(
      'The tab Numbers has no column Number. Write the heading into row 1 again, over the column it belongs to, or over an empty one if that is gone.',
    );
  });

  test('two columns of one name are named: which one is meant cannot be known', () => {
    expect(unreadable(data, ['number', ...headings], 'Data')).toBe(
      'The tab Data has two columns called Number. Give one of them another heading in row 1.',
    );
  });

  test('a column of remarks may be missing; that is only mentioned', () => {
    expect(unreadable(data, without('Note'), 'Data')).toBeUndefined();
    expect(lackedHeadings(data, without('Note'))).toEqual(['Note']);
  });

  test('nothing of the tool’s own may be missing', () => {
    const own = Object.values(history.columns).map(({ heading }) => heading);
    expect(
      unreadable(
        history,
        own.filter((one) => one !== 'Answer'),
        'Cycle history',
      ),
    ).toContain('no column Answer');
  });

  test('what is worked out may be missing or stand there twice: it is never read', () => {
    const own = Object.values(ideas.columns).map(({ heading }) => heading);
    expect(unreadable(ideas, [...own, 'Stage'], 'Ideas')).toBeUndefined();
    expect(
      unreadable(
        ideas,
        own.filter((one) => one !== 'Stage'),
        'Ideas',
      ),
    ).toBeUndefined();
  });
});
