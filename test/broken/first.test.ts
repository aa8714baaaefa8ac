import { expect, test } from '@jest/globals';
import { chosen, workbooks } from './chosen';
import { kinds } from './damage';
import { testBroken } from './workbooks';

test('there are at least 200 broken workbooks, 10 of each kind and 20 pairs, no two alike', () => {
  const alone = workbooks.filter(({ damages }) => damages.length === 1);
  const perKind = kinds.map((kind) => [kind, alone.filter(({ damages }) => damages[0]!.kind === kind).length] as const);
  expect(perKind.filter(([, many]) => many < 10)).toEqual([]);
  expect(alone.length).toBeGreaterThanOrEqual(200);
  expect(workbooks.length - alone.length).toBeGreaterThanOrEqual(20);
  expect(new Set(workbooks.map(({ name }) => name)).size).toBe(workbooks.length);
});

testBroken(chosen(0));
