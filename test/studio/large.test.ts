import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Workbook } from '../../local/runtime/model';
import { describeInBrowser } from '../tools/browser';
import { cellAt, goTo, type OpenStudio, openBrowser, openPage, openStudio, until } from './studio';

const ROWS = 60_000;

// How long a frame takes is measured by the bench, on a quiet machine; here it is what there is that counts.
describeInBrowser('a tab of 60,000 rows', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    studio = await openStudio({ script: { code: '' } });
    fill(studio.folder);
    await studio.restart();
    browser = await openBrowser();
    ({ page } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  /** As a person who has typed all that would leave it. */
  function fill(folder: string): void {
    const file = join(folder, 'workbook.json');
    const workbook: Workbook = JSON.parse(readFileSync(file, 'utf8'));
    const [sheet] = workbook.sheets;
    sheet!.rowCount = ROWS;
    sheet!.frozenRows = 1;
    sheet!.rows = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => ({ v: row * 12 + column })),
    );
    writeFileSync(file, JSON.stringify(workbook));
  }

  const rows = () => page.locator('[role=grid] [role=row]').count();

  test('says how long it is, and makes only the rows in sight', async () => {
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    expect(await grid.getAttribute('aria-colcount')).toBe('27');
    expect(await rows()).toBeLessThanOrEqual(200);
  });

  test('is paged through with never more than 200 rows there, each with its number', async () => {
    await goTo(page, 'A2');
    for (let pages = 0; pages < 60; pages += 1) {
      await page.keyboard.press('PageDown');
      if (pages % 10 === 9) expect(await rows()).toBeLessThanOrEqual(200);
    }
    const active = page.locator('.cell.active');
    const row = Number(await active.locator('xpath=..').getAttribute('aria-rowindex')) - 2;
    expect(row).toBeGreaterThan(1000);
    await until(async () => (await active.textContent()) === String(row * 12));
  });

  test('shows its last row, its first one frozen above it, and nothing in between', async () => {
    await page.keyboard.press('Control+End');
    await until(async () => (await cellAt(page, ROWS, 12).count()) === 1);
    await until(async () => (await cellAt(page, ROWS, 12).textContent()) === String(ROWS * 12 - 1));
    expect(await cellAt(page, 1, 1).isVisible()).toBe(true);
    expect(await cellAt(page, 30_000, 1).count()).toBe(0);
    expect(await rows()).toBeLessThanOrEqual(200);
  });

  test('is scrolled to any place and shows what is there', async () => {
    await page.locator('.scroller').evaluate((element) => {
      element.scrollTop = 21 * 40_000;
    });
    await until(async () => (await cellAt(page, 40_010, 1).count()) === 1);
    await until(async () => (await cellAt(page, 40_010, 1).textContent()) === String(40_009 * 12));
  });
});
