// `npm run screenshots`: docs/*.png from the real thing: the bundle on the Riverbend sample, in a real browser.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/tools/findBrowser.mjs';
import { build } from './build.mjs';
import { refuse, root } from './tool.mjs';

const port = 4199;
const cli = join(root, 'dist', 'cli.mjs');

const executablePath = findBrowser({ install: true });
if (!executablePath) refuse('There is no Chromium or Chrome here. Install one, or set CHROME_PATH.');
console.log(await build());
const workspace = mkdtempSync(join(tmpdir(), 'waves-pictures-'));
waves('sample', 'riverbend');
waves('run', 'updateDashboard');

/** What to show: who looks, the menu line they choose, and the file it becomes. */
const pictures = [
  { name: 'dashboard', as: 'cleo@riverbend.example' },
  { name: 'today', as: 'cleo@riverbend.example', menu: 'Today' },
  { name: 'enter-numbers', as: 'chidi@riverbend.example', menu: 'Enter this week’s numbers' },
  { name: 'move-an-idea', as: 'chidi@riverbend.example', menu: 'Move an idea on' },
  {
    name: 'explore',
    as: 'cleo@riverbend.example',
    menu: 'Explore a measure',
    choose: { Measure: 'M04', Team: 'Elm' },
  },
];

const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  for (const { as, ...one } of pictures) await served(as, (page) => picture(page, one));
  await served('cleo@riverbend.example', async (page) => {
    await page.setViewportSize({ width: 1366, height: 4200 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(root, 'docs', 'dashboard-full.png') });
    console.log('docs/dashboard-full.png');
  });
} finally {
  await browser.close();
  rmSync(workspace, { recursive: true, force: true });
}

async function picture(page, { name, menu, choose = {} }) {
  if (menu) {
    await page.getByRole('menuitem', { name: 'Knowledge cycle' }).or(page.getByText('Knowledge cycle')).first().click();
    await page.getByText(menu, { exact: true }).first().click();
    const panel = page.frameLocator('iframe').locator('h1').first();
    await panel.waitFor({ timeout: 30_000 });
    for (const [label, value] of Object.entries(choose)) {
      await page.frameLocator('iframe').getByLabel(label, { exact: true }).selectOption(value);
      await page.waitForTimeout(1000);
    }
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: join(root, 'docs', `${name}.png`) });
  console.log(`docs/${name}.png`);
}

/** The studio as one person sees it, at the size of a common laptop. */
async function served(as, look) {
  const server = spawn(process.execPath, [cli, 'serve', '--port', String(port), '--workspace', workspace, '--as', as], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => server.once('exit', done));
  try {
    await new Promise((up) => server.stderr.once('data', up));
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByText('What needs to be done, and who needs to do it').first().waitFor();
    await page.waitForTimeout(1000);
    await look(page);
    await page.close();
  } finally {
    server.kill();
    await ended;
  }
}

function waves(...args) {
  const { status } = spawnSync(process.execPath, [cli, ...args, '--workspace', workspace], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
