import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../tools/browser';

const root = join(__dirname, '..', '..');

/** The studio as `npm start` runs it, over a workspace of its own, and a browser to look at it. */
export interface OpenStudio {
  url: string;
  folder: string;
  /** Runs a command of the command line on the same workspace. */
  waves(...words: string[]): string;
  /** Also as somebody else. */
  restart(as?: string): Promise<void>;
  close(): Promise<void>;
}

interface Script {
  code: string;
  pages?: Readonly<Record<string, string>>;
}

export async function openStudio({
  sample,
  script,
  as,
}: {
  sample?: string;
  script?: Script;
  as?: string;
} = {}): Promise<OpenStudio> {
  const made = join(root, '.tmp', 'studio');
  mkdirSync(made, { recursive: true });
  // Inside the repository, so that the programs find their libraries.
  const own = mkdtempSync(join(made, 'test-'));
  const program = script ? withScript(own, script) : join(root, 'dist', 'cli.mjs');
  const folder = join(own, 'workspace');
  const waves = (...words: string[]) =>
    execFileSync(process.execPath, [program, ...words, '--workspace', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 60_000,
    });
  if (sample) cpSync(preparedWith(sample), folder, { recursive: true });
  const words = ['serve', '--port', '0', '--workspace', folder, ...(as === undefined ? [] : ['--as', as])];
  let server = await started(program, words);
  const studio: OpenStudio = {
    url: server.url,
    folder,
    waves,
    async restart(as) {
      await ended(server.process);
      server = await started(program, [...words, ...(as === undefined ? [] : ['--as', as])]);
      studio.url = server.url;
    },
    async close() {
      await ended(server.process);
      rmSync(own, { recursive: true, force: true });
    },
  };
  return studio;
}

/** A workspace that holds the sample, updated once: made by the built programs, and copied for every file of tests. */
function preparedWith(sample: string): string {
  const program = join(root, 'dist', 'cli.mjs');
  const builds = ['Code.js', 'cli.mjs'].map((file) => statSync(join(root, 'dist', file)).mtimeMs);
  const prepared = join(root, '.tmp', 'studio', `${sample}-${Math.max(...builds)}`);
  if (existsSync(prepared)) return prepared;
  const folder = mkdtempSync(join(root, '.tmp', 'studio', 'sample-'));
  for (const words of [
    ['sample', sample],
    ['run', 'updateDashboard'],
  ])
    execFileSync(process.execPath, [program, ...words, '--workspace', folder], { stdio: 'pipe', timeout: 120_000 });
  for (const name of readdirSync(join(root, '.tmp', 'studio')))
    if (name.startsWith(`${sample}-`) && join(root, '.tmp', 'studio', name) !== prepared)
      rmSync(join(root, '.tmp', 'studio', name), { recursive: true, force: true });
  try {
    renameSync(folder, prepared);
  } catch (error) {
    // Another worker was quicker.
    if (!existsSync(prepared)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return prepared;
}

/** The built programs beside another script than ours. */
function withScript(own: string, { code, pages = {} }: Script): string {
  const dist = join(own, 'dist');
  mkdirSync(dist);
  for (const name of ['cli.mjs', 'desk.mjs', 'appsscript.json'])
    copyFileSync(join(root, 'dist', name), join(dist, name));
  cpSync(join(root, 'dist', 'studio'), join(dist, 'studio'), { recursive: true });
  writeFileSync(join(dist, 'Code.js'), code);
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(dist, `${name}.html`), html);
  return join(dist, 'cli.mjs');
}

function started(program: string, words: readonly string[]): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) resolve({ process: child, url });
    });
    child.once('exit', () => reject(new Error(`The studio did not start: ${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A page that may speak to the studio and to nobody else, and on which nothing may go wrong unseen. */
export interface OpenPage {
  page: Page;
  /** What the console complained of, and what was asked of other servers. */
  troubles: string[];
}

export async function openPage(
  browser: Browser,
  studio: OpenStudio,
  viewport = { width: 1366, height: 768 },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await context.route(
    (url) => url.protocol !== 'data:' && !url.href.startsWith(studio.url),
    (route) => {
      troubles.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(studio.url);
  await page.locator('.cell.active').waitFor();
  return { page, troubles };
}

/** Browsers are slow to start: one for a whole file of tests. */
export { openBrowser };

export async function chooseMenu(page: Page, ...captions: readonly (string | RegExp)[]): Promise<void> {
  for (const name of captions) await page.getByRole('menuitem', { name }).first().click();
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitemcheckbox', { name: new RegExp(`^(✓ )?${name}`) }).click();
  await page.getByRole('button', { name: new RegExp(`^You are ${name}`) }).waitFor();
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.locator(`[role=grid][aria-label="${name}"]`).waitFor();
}

/** Goes there by the name box, as far away as it may be. */
export async function goTo(page: Page, a1: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Name box/ });
  await box.fill(a1);
  await box.press('Enter');
  await until(async () => (await box.inputValue()) === a1 && (await hasFocus(page.locator('.cell.active'))));
}

/** A cell in sight, by its row and column counted from 1. */
export const cellAt = (page: Page, row: number, column: number): Locator =>
  page.locator(`.row[data-row="${row - 1}"] .cell[data-column="${column - 1}"]`);

/** What a tab shows now, line by line. */
export function shown(studio: OpenStudio, tab: string): string[][] {
  const text = studio.waves('read', tab);
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

export const background = (cell: Locator): Promise<string> =>
  cell.evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor);
export const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one === one.ownerDocument.activeElement);

/** What is to be seen now, kept in .tmp/pictures; the best of them are copied to docs/pictures by hand. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, '.tmp', 'pictures', `${name}.png`), animations: 'disabled' });
}

/** Until it is so: the page answers in its own time. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to ${isSo}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
