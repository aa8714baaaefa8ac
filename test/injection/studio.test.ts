import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chooseMenu, goTo, type OpenStudio, openPage, openStudio, until } from '../studio/studio';
import { describeInBrowser, openBrowser } from '../tools/browser';
import { payloads } from './payloads';

const all = payloads.join(' ');
const code = `
var payloads = ${JSON.stringify(payloads)}, all = payloads.join(' ');
function onOpen() { SpreadsheetApp.getUi().createMenu('Mine').addItem('Fill', 'fill').addItem('Say', 'say').addItem(all, 'fill').addToUi(); }
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, payloads.length);
  sheet.getRange(1, 1, payloads.length, 1).setValues(payloads.map(function (one) { return ["'" + one]; }));
  SpreadsheetApp.getActive().toast(all, all, 2);
}
function say() { var ui = SpreadsheetApp.getUi(); ui.alert(all, all, ui.ButtonSet.OK); ui.prompt(all, all, ui.ButtonSet.OK); }
`;

/** Grid, formula bar, toasts, questions and menus of the studio, all of them told the worst. */
describeInBrowser('the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    studio = await openStudio({ script: { code } });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    page.on('dialog', (dialog) => {
      troubles.push(`opened ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });
  const flat = (text: string | null) => (text ?? '').replace(/\s+/g, '');

  test('shows a toast and every cell, also in the formula bar, as text', async () => {
    await chooseMenu(page, 'Mine', 'Fill');
    const toast = page.locator('.toast');
    await toast.waitFor();
    expect(flat(await toast.textContent())).toContain(flat(all));
    await toast.waitFor({ state: 'detached' });
    for (let row = 1; row <= payloads.length; row += 15) {
      await goTo(page, `A${row}`);
      const payload = payloads[row - 1]!;
      await until(async () => (await page.locator('.cell.active').textContent()) === payload);
      const bar = page.getByRole('textbox', { name: 'Formula bar' });
      await until(async () => flat(await bar.inputValue()).includes(flat(payload)));
    }
    const shown = await page.locator('.cell[data-column="0"]').allTextContents();
    expect(shown.filter((text) => text !== '' && !payloads.includes(text))).toEqual([]);
  });

  test('asks a question in words that stay words', async () => {
    await chooseMenu(page, 'Mine', 'Say');
    for (const kind of ['alert', 'prompt']) {
      const box = page.locator('dialog.question');
      await box.waitFor();
      expect({ kind, text: flat(await box.textContent()).includes(flat(all + all)) }).toEqual({ kind, text: true });
      await box.locator('button.main').click();
      await box.waitFor({ state: 'detached' });
    }
  });

  test('and nothing of it ran, opened, or was asked for', async () => {
    expect(await Promise.all(page.frames().map((frame) => frame.evaluate('window.__sentinel')))).toEqual([undefined]);
    expect(troubles).toEqual([]);
    expect(await page.locator('.cell *:not(span):not(i):not(a), .toast script, dialog script').count()).toBe(0);
  });
});
