import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/tool.mjs';
import { findBrowser } from './tools/findBrowser.mjs';
import { findOffice } from './tools/findOffice.mjs';

/**
 * Before all tests. A whole run builds dist/ first and looks for a browser harder than a run of a few files does, which
 * takes dist/ as it is: the tests of a pure function should not wait for a bundle.
 */
export default async function setup({ testPathPatterns }) {
  const whole = testPathPatterns.patterns.length === 0;
  if (whole) console.log(`\n${await build()}`);
  else if (await isStale())
    console.warn('\nThe sources are newer than dist/: "npm run build" brings the bundle up to date.');
  // The workers inherit the environment: what was found here is what every test uses.
  process.env.TEST_BROWSER = findBrowser({ install: whole }) ?? '';
  process.env.TEST_OFFICE = findOffice() ?? '';
}

async function isStale() {
  const bundle = join(root, 'dist', 'Code.js');
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const folders = ['src', 'sidebar', 'local'].map((folder) => join(root, folder));
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((file) => join(folder, file))),
  );
  return files.flat().some((file) => statSync(file).mtimeMs > built);
}
