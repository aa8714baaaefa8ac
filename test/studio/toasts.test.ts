import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, hasFocus, type OpenStudio, openBrowser, openPage, openStudio, picture, until } from './studio';

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Mine').addItem('Say', 'say').addItem('Fail', 'fail').addToUi(); }
function say() {
  var book = SpreadsheetApp.getActive();
  book.toast('Short and done.', 'First', -1);
  book.toast(Array(200).join('Every team is named here. ') + 'The end.', 'Second', -1);
  book.toast(Array(4000).join('x') + ' The end.', '', -1);
}
function fail() { throw new Error(Array(300).join('What went wrong. ') + 'The end.'); }
`;

describeInBrowser('a message longer than the window', () => {
  let studio: OpenStudio;
  let browser: Browser;
  beforeAll(async () => {
    studio = await openStudio({ script: { code } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test.each([
    [1366, 768],
    [400, 700],
  ])('keeps Close in sight and can be read to its end, in a window of %i × %i', async (width, height) => {
    const { page, troubles } = await openPage(browser, studio, { width, height });
    for (const [item, count] of [
      ['Say', 3],
      ['Fail', 1],
    ] as const) {
      await chooseMenu(page, 'Mine', item);
      const toasts = page.locator('.toast');
      await until(async () => (await toasts.count()) === count);
      await picture(page, `toasts-${item}-${width}`);
      for (const toast of await toasts.all()) {
        const close = (await toast.getByRole('button', { name: 'Close' }).boundingBox())!;
        expect([close.y >= 0, close.y + close.height <= height, close.x >= 0, close.x + close.width <= width]).toEqual([
          true,
          true,
          true,
          true,
        ]);
        const words = toast.locator('.words');
        expect(await words.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
        if ((await words.getAttribute('tabindex')) !== '0') continue;
        await words.focus();
        expect(await hasFocus(words)).toBe(true);
        await page.keyboard.press('End');
        await until(() => words.evaluate((one) => one.scrollTop + one.clientHeight >= one.scrollHeight - 1));
      }
      for (let left = count; left > 0; left -= 1) {
        await toasts.first().getByRole('button', { name: 'Close' }).click();
        await until(async () => (await toasts.count()) === left - 1);
      }
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
