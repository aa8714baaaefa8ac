import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Pages and scrolls through a tab of 60,000 rows in Chromium, and tells how long the frames and the tasks in them were.
 * No frame should take more than 50 ms; on a busy machine some do, for reasons of its own.
 */
const ROWS = 60_000;
const cli = resolve('..', 'dist', 'cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'waves-bench-'));
const server = spawn(process.execPath, [cli, 'serve', '--port', '0', '--workspace', folder], {
  stdio: ['ignore', 'ignore', 'pipe'],
});

// Counts frames and long tasks in the page.
const watch = `
  window.frames_ = []; window.tasks_ = [];
  new PerformanceObserver((list) => tasks_.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (now) => { frames_.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
`;

try {
  const url = await said(/http:\/\/127\.0\.0\.1:\d+\//);
  await fetch(url); // the workspace is made
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  fillTab();
  await measure(browser, url);
  await browser.close();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

function said(wanted: RegExp): Promise<string> {
  return new Promise((done) => {
    let text = '';
    server.stderr.on('data', (part) => {
      text += part;
      const found = wanted.exec(text);
      if (found) done(found[0]);
    });
  });
}

function fillTab(): void {
  const file = join(folder, 'workbook.json');
  const workbook = JSON.parse(readFileSync(file, 'utf8'));
  const words = ['Students on track', 'Attended 9 in 10 days', 'Cedar', 'Multilingual'];
  const [sheet] = workbook.sheets;
  sheet.rowCount = ROWS;
  sheet.frozenRows = 1;
  sheet.rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => ({
      v: column % 3 === 0 ? words[(row + column) % words.length] : row * column,
    })),
  );
  writeFileSync(file, JSON.stringify(workbook));
}

async function measure(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('.cell.active').waitFor();
  await page.locator(`[role=grid][aria-rowcount="${ROWS + 1}"]`).waitFor();
  await page.evaluate(watch);
  await page.locator('.cell.active').focus();
  for (let at = 0; at < 150; at += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(20);
  }
  await tell(page, '150 pages by key');
  for (let at = 0; at < 200; at += 1) {
    await page.evaluate(`document.querySelector('.scroller').scrollTop += 5000`);
    await page.waitForTimeout(16);
  }
  await tell(page, '200 jumps of 240 rows');
}

async function tell(page: Awaited<ReturnType<Browser['newPage']>>, what: string): Promise<void> {
  const { frames, tasks, rows } = (await page.evaluate(
    `({ frames: frames_.splice(0), tasks: tasks_.splice(0), rows: document.querySelectorAll('[role=row]').length })`,
  )) as { frames: number[]; tasks: number[]; rows: number };
  const sorted = [...frames].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const slow = frames.filter((ms) => ms > 50).length;
  console.log(
    `${what}: ${frames.length} frames, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms, ${slow} over 50 ms; ` +
      `${tasks.length} tasks over 50 ms${tasks.length > 0 ? ` (${tasks.map(Math.round).join(', ')})` : ''}; ${rows} row elements`,
  );
}
