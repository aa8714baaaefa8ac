import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { panelsIn } from '../../scripts/buildPanels.mjs';

test('a push would send the bundle, the panels and the manifest, and nothing else', () => {
  const printed = execFileSync('node_modules/.bin/clasp', ['status', '--json'], { encoding: 'utf8', timeout: 30_000 });
  const { filesToPush } = JSON.parse(printed);
  const panels = panelsIn('sidebar').map((panel) => `dist/${panel}.html`);
  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', ...panels].sort());
});

test('the project file in git holds a placeholder, never a real script id', () => {
  const { scriptId, rootDir } = JSON.parse(readFileSync('.clasp.json', 'utf8'));
  // Google's ids have no dots and words: 57 characters of base64url.
  expect(scriptId).not.toMatch(/^[\w-]{50,}$/);
  expect(rootDir).toBe('dist');
  expect(readFileSync('.gitignore', 'utf8')).toContain('.clasp.real.json');
});

test('the pushed manifest is the one in the repository', () => {
  expect(existsSync('dist/appsscript.json')).toBe(true);
  expect(readFileSync('dist/appsscript.json', 'utf8')).toBe(readFileSync('appsscript.json', 'utf8'));
});
