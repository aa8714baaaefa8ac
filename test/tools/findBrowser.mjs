import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../scripts/tool.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: the one asked for with CHROME_PATH, one of the usual ones, or playwright's own. */
export function findBrowser({ install }) {
  const found = [process.env.CHROME_PATH, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found || !install) return found;
  console.log('No browser found: asking playwright for its own.');
  spawnSync(join(root, 'node_modules', '.bin', 'playwright-core'), ['install', 'chromium'], {
    stdio: 'inherit',
    timeout: 180_000,
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
