import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import {
  chooseMenu,
  goTo,
  type OpenStudio,
  openBrowser,
  openPage,
  openStudio,
  picture,
  shown,
  showTab,
  signIn,
} from './studio';

// A broker, from a use to the next cycle: Ada. The brief (steps 1 and 2) is not made in a panel.
describeInBrowser('Ada logs a use and begins the next cycle in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const panel = () => page.frameLocator('.side iframe');
  const click = (name: string | RegExp) => panel().getByRole('button', { name }).click();
  const says = (text: string | RegExp) => panel().getByText(text).first().waitFor();
  const check = (name: string, value: string) => panel().locator(`input[name=${name}][value="${value}"]`).check();
  const row = (tab: string, id: string) => {
    const [headings = [], ...rows] = shown(studio, tab);
    const cells = rows.find((one) => one[headings.indexOf('ID')] === id) ?? [];
    return Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
  };
  const dashboard = () => shown(studio, 'Dashboard').flat();
  const closePanel = async () => {
    const close = page.locator('.side').getByRole('button', { name: /^Close/ });
    if (await close.isVisible()) await close.click();
  };
  const update = async () => {
    await closePanel();
    await signIn(page, 'Finn');
    // What was said before goes first, so that it is not taken for what is said now.
    await page.locator('.toast').first().waitFor({ state: 'detached' });
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    await signIn(page, 'Ada');
  };

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    await signIn(page, 'Ada');
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('a use whose result nobody knows yet makes one row', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Sharing', 'Log a use');
    await panel().getByRole('heading', { name: 'Log a use' }).waitFor();
    await panel().getByLabel('What did you use?').selectOption('K-01');
    await panel().getByLabel('Where?').selectOption('Alder');
    await check('next', 'Adapt');
    expect(await panel().locator('input[name=result][value="Not yet known"]').isChecked()).toBe(true);
    await picture(page, 's3-log-use');
    await click('Log it');
    await says('T-076 is logged.');
    await panel().getByRole('button', { name: 'Start next cycle' }).waitFor();
    expect(row('Tests & uses', 'T-076')).toMatchObject({
      Kind: 'Use',
      Product: expect.stringContaining('K-01 '),
      'Team or group': 'Alder',
      Who: 'Ada',
      Result: 'Not yet known',
      Next: 'Adapt',
    });
  });

  test('a share before capture is kept, and said to be early', async () => {
    await closePanel();
    await chooseMenu(page, 'Knowledge cycle', 'Sharing', 'Log a share');
    await panel().getByLabel('What did you share?').selectOption('I-15');
    await panel().getByLabel('With whom?').selectOption('Coaches');
    await panel().getByLabel('How?', { exact: true }).selectOption('Story');
    await panel().getByLabel('How many people?').fill('3');
    await click('Log it');
    const banner = panel().locator('.box.look');
    await banner.waitFor();
    expect(await banner.textContent()).toBe(
      '▲ Shared before capture. The network has not decided on I-15 yet, it is in Synthesis. Tell those who heard it that it is still being tested.',
    );
    // It is seen without scrolling, with what was done above it, and nothing was refused.
    const { y, height } = (await banner.boundingBox())!;
    expect(y > 0 && y + height < 768).toBe(true);
    await says(/^✓ Logged\./);
    expect(await panel().locator('[aria-invalid=true]').count()).toBe(0);
    await picture(page, 's3-early');
    const last = shown(studio, 'Sharing').filter((cells) => cells.join().includes('H-017'));
    expect(last).toHaveLength(1);
    expect(last[0]!.join('|')).toMatch(/I-15 .*Coaches/);
  });

  test('the Dashboard shows it among the breaks and in its wave, beside the one that was there', async () => {
    await update();
    await showTab(page, 'Dashboard');
    const lines = shown(studio, 'Dashboard');
    const broken = lines.findIndex((cells) => cells.some((cell) => cell.includes('shared before capture: ')));
    expect(lines[broken]!.find((cell) => cell.includes('shared before capture: '))).toMatch(
      /shared before capture: I-13, I-15 /,
    );
    await goTo(page, `A${broken + 1}`);
    await page.locator('.cell', { hasText: 'shared before capture: I-13, I-15' }).waitFor();
    await picture(page, 's3-break');
    const wave = lines.findIndex((cells) => cells.includes('I-15'));
    await goTo(page, `A${wave + 1}`);
    await page.locator(`.row[data-row="${wave}"]`, { hasText: 'shared early' }).waitFor();
  });

  test('after 28 days the result is asked for in Today, and the Dashboard shows both breaks', async () => {
    await page.getByRole('button', { name: /^Clock/ }).click();
    await page.getByRole('menuitem', { name: 'To a day and time…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('2026-06-23 06:00');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Clock Tue 23 Jun/ }).waitFor();
    await update();
    const breaks = dashboard();
    expect(breaks.some((text) => text.includes('shared before capture: I-13, I-15'))).toBe(true);
    expect(breaks.some((text) => /used, result never told: .*T-076/.test(text))).toBe(true);
    await chooseMenu(page, 'Knowledge cycle', 'Today');
    await panel()
      .getByRole('heading', { name: /for you, Ada$/ })
      .waitFor();
    await panel()
      .getByRole('button', { name: /^Say how it went: .*T-076/ })
      .click();
    await panel().getByRole('heading', { name: 'How did it go?' }).waitFor();
  });

  test('telling it offers the next cycle, and the use is no break any more', async () => {
    await check('result', 'Better');
    await panel().getByLabel('What did you learn?').fill('A table by the door is enough');
    await click('Save it');
    await says('T-076 went: Better. K-01 is to be looked at again by 21 October.');
    await panel().getByRole('button', { name: 'Start next cycle' }).waitFor();
    await picture(page, 's3-next-cycle');
    expect(row('Tests & uses', 'T-076')).toMatchObject({ Result: 'Better', Finished: '2026-06-23' });
  });

  test('the next cycle begins with what to refine, and is a wave of its own', async () => {
    await click('Start next cycle');
    await panel()
      .getByRole('heading', { name: /^I-01 / })
      .waitFor();
    const go = panel().getByRole('button', { name: 'Start the next cycle' });
    await go.waitFor();
    await panel().locator('main textarea').first().fill('counsellor version');
    await go.click();
    await panel().locator('[role=status] .box.good').waitFor();
    expect(row('Ideas', 'I-01')).toMatchObject({ Stage: 'Generation', Cycle: '2' });
    const moved = shown(studio, 'Cycle history')
      .filter((cells) => cells.includes('stage.moved'))
      .at(-1);
    expect(moved).toEqual(expect.arrayContaining(['I-01', 'Application', 'Generation']));
    await update();
    expect(dashboard().filter((text) => text === 'I-01')).toHaveLength(2);
    expect(dashboard().some((text) => /used, result never told: .*T-076/.test(text))).toBe(false);
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
