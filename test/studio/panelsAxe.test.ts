import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, type OpenStudio, openBrowser, openPage, openStudio, signIn } from './studio';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

// Every panel of the knowledge cycle, 300 px wide: readable by everybody, whole, and with one main button at most.
describeInBrowser('the panels beside the sheet', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const frame = (): Frame => page.frames().find((one) => one.url().includes('/panel/'))!;
  const side = () => page.frameLocator('.side iframe');

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    await signIn(page, 'Chidi');
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  /** The page before goes first, so that nothing on it is taken for this one's. */
  async function open(...lines: (string | RegExp)[]): Promise<void> {
    const close = page.locator('.side').getByRole('button', { name: /^Close/ });
    if (await close.isVisible()) await close.click();
    await chooseMenu(page, 'Knowledge cycle', ...lines);
    await side().locator('main').waitFor();
    await side().locator('.busy').waitFor({ state: 'detached' });
  }

  async function inspect(): Promise<void> {
    await frame().evaluate(axe);
    const found = await frame().evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" ")))',
    );
    expect(found).toEqual([]);
    // 300 px less the line that parts it from the sheet; nothing reaches beyond.
    expect(await frame().evaluate('document.documentElement.scrollWidth')).toBe(299);
    expect(await side().locator('button.main').count()).toBeLessThanOrEqual(1);
    // What is for the inside: codes of breaks, gates and blocks, and the words of programs.
    expect((await side().locator('main').textContent()) ?? '').not.toMatch(
      /\b[BGD]\d{1,2}\b|undefined|null|NaN|\[object/,
    );
  }

  test.each([
    ['Today', /^Today/],
    ['Enter this week’s numbers', /^Enter this week/],
    ['Propose or open an idea', /^Propose or open/],
    ['Move an idea on', /^Move an idea on/],
    ['Review and vote', /^Review and vote/],
  ])('%s', async (_, line) => {
    await open(line);
    await inspect();
  });

  test.each([
    ['Log a share', /^Sharing/],
    ['Log a use', /^Sharing/],
    ['Definition of knowledge', /^Reflect/],
  ])('%s', async (line, menu) => {
    await open(menu, line);
    await inspect();
  });

  test.each([
    ['with six questions, a rating and who took part', 'I-09'],
    ['with a review to open', 'I-13'],
    ['with a next cycle to start', 'I-01'],
    ['with an idea that was set aside', 'I-12'],
    ['with an idea in a review', 'I-11'],
  ])('Move an idea on, %s', async (_, id) => {
    await open(/^Move an idea on/);
    await side().getByLabel('Another idea').selectOption(id);
    await side()
      .getByRole('heading', { level: 1, name: new RegExp(`^${id} `) })
      .waitFor();
    await inspect();
  });

  test('a new idea with one alike, refused without words, then proposed and taken back', async () => {
    await open(/^Propose or open/);
    const title = side().getByLabel('Your idea, in a few words');
    await title.waitFor();
    await side().getByRole('button', { name: 'Propose it' }).click();
    await side().getByText('Say your idea in a few words.').waitFor();
    await inspect();
    await title.fill('Arabic work board');
    await side().getByText('Looks like one we have.').waitFor();
    await inspect();
    await side().getByRole('button', { name: 'Build on I-11' }).click();
    await side()
      .getByText(/Comes from I-11/)
      .waitFor();
    await side().getByRole('button', { name: 'Propose it' }).click();
    await side()
      .getByText(/is on the tab Ideas/)
      .waitFor();
    await inspect();
    await side().getByRole('button', { name: 'Undo' }).click();
    await side().getByText('Your last step is taken back.').waitFor();
    await inspect();
  });

  test('nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
