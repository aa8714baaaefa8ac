import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { letters } from '../../src/tabs/formulas';
import { describeInBrowser } from '../tools/browser';
import {
  chooseMenu,
  goTo,
  hasFocus,
  type OpenStudio,
  openBrowser,
  openPage,
  openStudio,
  picture,
  shown,
  showTab,
  signIn,
  until,
} from './studio';

// The second half of a teacher's five minutes: Chidi types a test, asks for a move in the cell, writes the summary.
describeInBrowser('Chidi moves an idea on in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let cellsTyped = 0;
  const panel = () => page.frameLocator('.side iframe');
  const rows = (tab: string) => {
    const [headings = [], ...lines] = shown(studio, tab);
    return lines.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));
  };
  const idea = (id: string) => rows('Ideas').find((row) => row.ID === id) ?? {};
  const column = (tab: string, heading: string) => letters(shown(studio, tab)[0]!.indexOf(heading));

  async function type(tab: string, row: number, heading: string, value: string): Promise<void> {
    await goTo(page, `${column(tab, heading)}${row}`);
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
    cellsTyped += 1;
  }

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

  test('a test typed into five cells gets its id, whose it is and when', async () => {
    await showTab(page, 'Tests & uses');
    const row = shown(studio, 'Tests & uses').length + 1;
    const cells = {
      Kind: 'Test',
      Idea: 'I-23 Teacher swap for reteach',
      Result: 'Better',
      'For whom': '8th-period algebra',
      'What we learned': 'swap on Tuesdays, not Fridays',
    };
    for (const [heading, value] of Object.entries(cells)) {
      await type('Tests & uses', row, heading, value);
      await until(async () => rows('Tests & uses')[row - 2]?.[heading] === value);
    }
    await until(async () => rows('Tests & uses')[row - 2]?.Finished === '2026-05-25');
    expect(rows('Tests & uses')[row - 2]).toMatchObject({
      ...cells,
      ID: 'T-076',
      'Team or group': 'Cedar',
      Who: 'Chidi',
      Started: '2026-05-25',
    });
    expect(cellsTyped).toBeLessThanOrEqual(6);
    await picture(page, 's1-test');
  });

  test('asked for in the cell, the move says what is missing and the cell is empty again', async () => {
    await showTab(page, 'Ideas');
    const row = rows('Ideas').findIndex((one) => one.ID === 'I-23') + 2;
    await type('Ideas', row, 'Ask to move', 'Summary');
    await page.getByText(/^Before I-23 moves to Summary, add/).waitFor();
    expect(idea('I-23')).toMatchObject({
      Stage: 'Generation',
      'Ask to move': '',
      'Next step': 'Ready for a summary (5 questions)',
    });
  });

  test('the panel opens with the selected idea: its tests, its chart, who works on something like it', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Move an idea on');
    await panel().getByRole('heading', { level: 1, name: 'I-23 Teacher swap for reteach' }).waitFor();
    expect(await panel().locator('td.id').allTextContents()).toEqual(expect.arrayContaining(['T-060', 'T-076']));
    expect(await panel().locator('svg title').textContent()).toContain('Math work turned in on time, Cedar.');
    expect(
      await panel()
        .getByRole('button', { name: /\(I-\d+\)$/ })
        .count(),
    ).toBeGreaterThan(0);
    await picture(page, 's1-move');
  });

  test('what is still empty is said under its box, and focus goes there', async () => {
    await panel().getByLabel('What did you find out that others should hear?').fill('A second voice helps');
    await panel().getByRole('button', { name: 'Move to Summary' }).click();
    await panel().getByText('Still empty. One sentence is enough.').first().waitFor();
    const next = panel().getByLabel('What makes you believe it?');
    expect(await next.getAttribute('aria-invalid')).toBe('true');
    expect(await hasFocus(next)).toBe(true);
    expect(await panel().getByLabel('What did you find out').getAttribute('aria-invalid')).toBe(null);
    expect(idea('I-23').Stage).toBe('Generation');
    await picture(page, 's1-missing');
  });

  test('five sentences later it is in Summary, with the next step beside it', async () => {
    const before = shown(studio, 'Cycle history').length;
    await panel().getByLabel('What makes you believe it?').fill('Two classes, and the work turned in');
    await panel().getByLabel('What do you see differently now?').fill('The day matters more than the teacher');
    await panel()
      .getByRole('button', { name: /\(I-\d+\)$/ })
      .first()
      .click();
    await panel().getByLabel('How would you pass this on?').selectOption('Story');
    await panel().getByRole('button', { name: 'Move to Summary' }).click();
    await panel().getByText('I-23 is now in Summary.').waitFor();
    expect(idea('I-23')).toMatchObject({
      Stage: 'Summary',
      'Days here': '0',
      'Next step': 'Needs results from 1 more context',
    });
    expect(shown(studio, 'Cycle history').length - before).toBe(6);
    await picture(page, 's1-summary');
  });

  test('a stage typed by hand is cleared at once, and the way is said', async () => {
    const row = rows('Ideas').findIndex((one) => one.ID === 'I-23') + 2;
    await type('Ideas', row, 'Stage', 'Sharing');
    await page
      .getByText(/To move an idea, choose where it should go in Ask to move/)
      .first()
      .waitFor();
    await until(async () => idea('I-23').Stage === 'Summary');
    expect(shown(studio, 'Cycle history').at(-1)?.join(' ')).toContain('outside.edit');
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
