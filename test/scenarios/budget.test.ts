import { expect, test } from '@jest/globals';
import { laptopWith } from './laptop';

/** The calls of one update, set-up work apart. */
async function callsOf(name: 'riverbend' | 'large') {
  const laptop = await laptopWith(name);
  const first = laptop.runtime.execute('updateDashboard').meter;
  const second = laptop.runtime.execute('updateDashboard').meter;
  laptop.close();
  return { first, second };
}

test('an update costs at most 32 heavy calls, as many for forty teams as for eight', async () => {
  const riverbend = await callsOf('riverbend');
  const large = await callsOf('large');
  expect(riverbend.first.heavy).toBeLessThanOrEqual(32);
  expect(large.first.heavy).toBe(riverbend.first.heavy);
  expect(large.second.heavy).toBe(riverbend.second.heavy);
  expect(riverbend.second.light).toBeLessThanOrEqual(120);
  expect(large.second.light).toBeLessThanOrEqual(120);
});
