import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, goTo, type OpenStudio, openBrowser, openPage, openStudio, showTab, signIn } from './studio';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page now, in one line each. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    'axe.run(document, { iframes: false, resultTypes: ["violations"] })',
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.html.slice(0, 160)}`),
  );
}

describeInBrowser('axe finds nothing', () => {
  let studio: OpenStudio;
  let browser: Browser;

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    studio.waves('run', 'menuMakeDoc', '--answer', 'K-01');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  describe.each([
    ['on a usual screen', { width: 1366, height: 768 }],
    ['at 200 % of a usual screen', { width: 683, height: 384 }],
  ])('%s', (_which, viewport) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openPage(browser, studio, viewport));
    });
    afterAll(() => page.context().close());

    test.each(['Dashboard', 'Data', 'Ideas'])('on the tab %s', async (tab) => {
      await showTab(page, tab);
      expect(await found(page)).toEqual([]);
    });

    test('with a block selected, a cell in editing, and a choice open', async () => {
      await showTab(page, 'Data');
      await goTo(page, 'B2:D4');
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('F2');
      await page.getByRole('listbox', { name: 'Choices' }).waitFor();
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    test('with a menu, the finder, the find bar, a note and a filter open', async () => {
      await chooseMenu(page, 'Edit');
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Find an action/ }).click();
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await goTo(page, 'A1');
      await page.getByRole('tooltip').waitFor();
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Control+f');
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    test('with a panel, a question and a toast open', async () => {
      await signIn(page, 'Chidi');
      await chooseMenu(page, 'Knowledge cycle', /^Enter this week/);
      await page.frameLocator('.side iframe').getByRole('heading').first().waitFor();
      expect(await found(page)).toEqual([]);
      await page
        .locator('.side')
        .getByRole('button', { name: /^Close/ })
        .click();
      await chooseMenu(page, 'Knowledge cycle', 'Set-up', 'About');
      await page.getByRole('dialog').waitFor();
      expect(await found(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await signIn(page, 'Finn');
      await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
      await page.locator('.toast').first().waitFor();
      expect(await found(page)).toEqual([]);
    });

    test('on the Docs and on the outbox', async () => {
      await chooseMenu(page, 'Docs', /^Docs the script/);
      await page.locator('.paper').waitFor();
      expect(await found(page)).toEqual([]);
      await chooseMenu(page, 'Outbox', /^Mail the script/);
      await page.getByRole('heading', { name: 'Outbox' }).waitFor();
      expect(await found(page)).toEqual([]);
      await page.getByRole('button', { name: /Back to the sheet/ }).click();
    });

    test('and nothing of the page lies outside it', async () => {
      const { width, height } = viewport;
      const size = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]');
      expect(size).toEqual([width, height]);
    });
  });
});
