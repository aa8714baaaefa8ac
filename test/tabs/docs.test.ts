import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { tabsMarkdown } from '../../src/tabs/docs';

test('docs/tabs.md says what the tabs are now (npm run docs:tabs writes it)', () => {
  expect(readFileSync('docs/tabs.md', 'utf8')).toBe(tabsMarkdown());
});
