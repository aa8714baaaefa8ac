import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import {
  background,
  cellAt,
  chooseMenu,
  goTo,
  hasFocus,
  type OpenStudio,
  openBrowser,
  openPage,
  openStudio,
  shown,
  showTab,
  signIn,
  until,
} from './studio';

// A teacher's five minutes, on the page that a person sees: Chidi of Cedar, Monday 25 May 2026.
describeInBrowser('Chidi enters the numbers of the week in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

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

  /** Rows of the tab Data for Cedar and the week of 25 May. */
  const cedar = () =>
    shown(studio, 'Data')
      .map((cells, at) => ({ row: at + 1, cells }))
      .filter(({ cells }) => cells[0] === '2026-05-25' && cells[1] === 'Cedar');
  const panel = () => page.frameLocator('.side iframe');

  test('four rows wait for Cedar, with both numbers empty', () => {
    expect(cedar().map(({ cells }) => [cells[2]!.slice(0, 3), cells[3], cells[4], cells[5]])).toEqual([
      ['M01', 'All', '', ''],
      ['M02', 'All', '', ''],
      ['M04', 'All', '', ''],
      ['M06', 'All', '', ''],
    ]);
  });

  test('the panel shows four lines in plain names, with the first box focused', async () => {
    await chooseMenu(page, 'Knowledge cycle', /^Enter this week/);
    await panel().getByRole('heading', { name: 'Cedar, week of 25 May' }).waitFor();
    const lines = panel().locator('fieldset');
    const names = (await lines.locator('legend').allInnerTexts()).slice(0, 4).map((text) => text.split('\n')[0]);
    expect(names).toEqual([
      'Students on track',
      'Attended 9 in 10 days',
      'Math work turned in on time',
      'Families reached in 48 hours',
    ]);
    expect(await lines.first().locator('legend').textContent()).toContain('last week 85 of 104');
    expect(await hasFocus(panel().locator('input').first())).toBe(true);
    const boxes = await panel().locator('fieldset input').all();
    expect(new Set(await Promise.all(boxes.map((box) => box.inputValue())))).toEqual(new Set(['']));
  });

  test('what is typed fills the four rows, and the one that cannot be is said', async () => {
    const boxes = panel().locator('fieldset input');
    for (const [at, value] of ['79', '104', '86', '104', '248', '312', '17', '12'].entries())
      await boxes.nth(at).fill(value);
    await panel().getByRole('button', { name: /^Save/ }).click();
    await panel().getByText('17 of 12').first().waitFor();
    expect(cedar().map(({ cells }) => [cells[4], cells[5]])).toEqual([
      ['79', '104'],
      ['86', '104'],
      ['248', '312'],
      ['17', '12'],
    ]);
  });

  test('the two numbers that cannot be turn orange', async () => {
    await showTab(page, 'Data');
    const { row } = cedar()[3]!;
    await goTo(page, `E${row}`);
    await until(async () => (await background(cellAt(page, row, 5))) === 'rgb(253, 238, 223)');
  });

  test('typing the right number over it takes the orange away at once', async () => {
    await showTab(page, 'Data');
    const { row } = cedar()[3]!;
    await goTo(page, `E${row}`);
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    const cell = cellAt(page, row, 5);
    await until(async () => (await cell.textContent()) === '11' && (await background(cell)) === 'rgba(0, 0, 0, 0)');
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    expect(
      shown(studio, 'Data issues').filter((cells) => cells[2] === 'Cedar' && cells.join().includes('17 of 12')),
    ).toEqual([]);
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
