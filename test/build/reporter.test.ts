import { afterEach, expect, jest, test } from '@jest/globals';
import Loud from '../reporter.mjs';

const said = jest.spyOn(console, 'error').mockImplementation(() => {});
const was = process.env.REQUIRE_BROWSER;
afterEach(() => {
  said.mockClear();
  if (was === undefined) delete process.env.REQUIRE_BROWSER;
  else process.env.REQUIRE_BROWSER = was;
});

function after(...tests: { status: string; fullName: string }[]): { failure: Error | undefined; said: string } {
  const reporter = new Loud();
  reporter.onRunComplete(new Set(), { testResults: [{ testResults: tests }] });
  return { failure: reporter.getLastError(), said: said.mock.calls.join('\n') };
}
const ran = { status: 'passed', fullName: 'a panel opens [needs a browser]' };
const skipped = { status: 'pending', fullName: 'a panel closes [needs a browser]' };

test('nothing is said when every test ran', () => {
  expect(after(ran)).toEqual({ failure: undefined, said: '' });
});

test('a test that did not run for want of a browser is named', () => {
  process.env.REQUIRE_BROWSER = '';
  const { failure, said } = after(ran, skipped);
  expect(said).toContain(
    '1 tests did NOT run:\n  - a panel closes [needs a browser]\nThey need a browser, and there is none here.',
  );
  expect(failure).toBeUndefined();
});

test('with REQUIRE_BROWSER=1 it fails the run', () => {
  process.env.REQUIRE_BROWSER = '1';
  expect(after(ran, skipped).failure).toEqual(new Error('Tests did not run for want of a browser.'));
});
