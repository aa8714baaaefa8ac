import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Download, Page } from 'playwright-core';
import { readXlsx } from '../../local/xlsx';
import { describeInBrowser } from '../tools/browser';
import { cellAt, chooseMenu, goTo, type OpenStudio, openBrowser, openPage, openStudio, showTab, until } from './studio';

// A new admin without a Google account: from an empty workspace to a dashboard, a file, and a restart.
describeInBrowser('without a Google account, and without any network', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    studio = await openStudio();
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  async function downloaded(click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  /** What stands in sight, without the drawings. */
  const inSight = async () => (await page.locator('.scroller .text').allTextContents()).join('\n');

  test('an empty workspace is an empty sheet, with the menu of the script', async () => {
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Sheet1▾']);
    await page.getByRole('menuitem', { name: 'Knowledge cycle' }).waitFor();
  });

  test('the sample network is loaded from the menu, within a minute, and its dashboard is there', async () => {
    const started = Date.now();
    await chooseMenu(page, 'File', 'Load a sample network', 'Riverbend Network');
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('tab', { name: 'Dashboard' }).waitFor();
    await showTab(page, 'Dashboard');
    await page.getByText(/^\d+ things to do/).waitFor();
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(studio.waves('read', 'Dashboard')).toContain('31 waves');
    expect(await page.getByRole('button', { name: /^Clock/ }).textContent()).toBe('Clock Mon 25 May 2026, 06:00');
  });

  test('a mail, a Doc and a change of one’s own are there', async () => {
    await showTab(page, 'Charter');
    await goTo(page, 'L3');
    await page.keyboard.type('kept over night');
    await page.keyboard.press('Enter');
    await until(async () => (await cellAt(page, 3, 12).textContent()) === 'kept over night');
    studio.waves('run', 'menuMakeDoc', '--answer', 'K-01');
    await chooseMenu(page, 'Docs', /^Docs the script/);
    await page.locator('.paper').getByText('Two-minute work check at the door').waitFor();
    const doc = await downloaded(() => page.getByRole('button', { name: 'Save as .docx' }).click());
    expect(doc.name).toMatch(/^K-01 .*\.docx$/);
    expect(doc.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: /Back to the sheet/ }).click();
  });

  test('a restart shows the same', async () => {
    await showTab(page, 'Dashboard');
    await goTo(page, 'A1');
    const before = await inSight();
    await studio.restart();
    await page.context().close();
    ({ page, troubles } = await openPage(browser, studio));
    await showTab(page, 'Dashboard');
    await until(async () => (await inSight()) === before);
    await showTab(page, 'Charter');
    await goTo(page, 'L3');
    expect(await cellAt(page, 3, 12).textContent()).toBe('kept over night');
  });

  test('the workbook is saved as .xlsx, and opened again from it', async () => {
    const { name, bytes } = await downloaded(() => chooseMenu(page, 'File', /^Save as .xlsx/));
    expect(name).toBe('Riverbend Network.xlsx');
    const { workbook } = await readXlsx(bytes, { timeZone: 'Etc/UTC', locale: 'en_US', owner: '' });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Dashboard', 'Data', 'Ideas', 'Cycle history']),
    );

    await goTo(page, 'L3');
    await page.keyboard.press('Delete');
    await until(async () => (await cellAt(page, 3, 12).textContent()) === '');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), chooseMenu(page, 'File', /^Open .xlsx/)]);
    await chooser.setFiles({ name: 'Riverbend Network.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
    await page.getByText('Riverbend Network.xlsx is open.').waitFor();
    await showTab(page, 'Charter');
    await goTo(page, 'L3');
    await until(async () => (await cellAt(page, 3, 12).textContent()) === 'kept over night');
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
