import { expect, test } from '@jest/globals';
import { samples } from '../../examples/all';
import { rowsOf } from './counted';

test('the large sample has 40 teams, 104 weeks and about 60,000 rows', () => {
  const network = samples.large();
  const data = rowsOf(network, 'Data');
  expect(new Set(data.map((row) => row.Team)).size).toBe(40);
  expect(new Set(data.map((row) => row.Period)).size).toBe(104);
  expect(data.length).toBeGreaterThan(57_000);
  expect(data.length).toBeLessThan(63_000);
});

test('its valleys share no person, account, team or id', () => {
  const people = rowsOf(samples.large(), 'People');
  const names = people.map((row) => String(row.Name));
  const emails = people.flatMap((row) => (row.Email === undefined ? [] : [String(row.Email)]));
  expect(new Set(names).size).toBe(5 * 36 + 40 + 8);
  expect(new Set(emails).size).toBe(5 * 32);
});

test('the empty sample has nothing in it', () => {
  const { tabs, events } = samples.empty();
  expect([tabs, events]).toEqual([{}, []]);
});
