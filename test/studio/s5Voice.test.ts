import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { letters } from '../../src/tabs/formulas';
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
  until,
} from './studio';

// A community member and the bar, the second half: Gia says what she thinks of our definition, proposes an idea, and a
// standard that somebody typed over waits for a vote.
describeInBrowser('Gia’s voice, and a changed standard, in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const panel = () => page.frameLocator('.side iframe');
  const click = (name: string | RegExp) => panel().getByRole('button', { name }).click();
  const says = (text: string | RegExp) => panel().getByText(text).first().waitFor();
  const lastEvent = () => shown(studio, 'Cycle history').at(-1);
  const rowOf = (tab: string, key: string) => {
    const [headings = [], ...rows] = shown(studio, tab);
    const at = rows.findIndex((cells) => cells[0] === key);
    return {
      row: at + 2,
      column: (heading: string) => letters(headings.indexOf(heading)),
      says: (heading: string) => rows[at]?.[headings.indexOf(heading)] ?? '',
    };
  };
  /** A line of the block *Voice* on the Dashboard. */
  const voice = (first: string) => {
    const rows = shown(studio, 'Dashboard');
    const found = rows.slice(rows.findIndex((cells) => cells.includes('Voice'))).find((cells) => cells.includes(first));
    return (found ?? []).filter((cell) => cell !== '');
  };
  async function open(name: string, ...lines: (string | RegExp)[]): Promise<void> {
    const close = page.locator('.side').getByRole('button', { name: /^Close/ });
    if (await close.isVisible()) await close.click();
    await signIn(page, name);
    await chooseMenu(page, 'Knowledge cycle', ...lines);
    await panel().locator('main').waitFor();
    await panel().locator('.busy').waitFor({ state: 'detached' });
  }
  async function update(): Promise<void> {
    await signIn(page, 'Finn');
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    await page.getByText(/dashboard is up to date/).waitFor({ state: 'detached' });
  }

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('at first nobody of the multilingual families has been heard for 90 days', () => {
    expect(voice('Multilingual families').slice(0, 4)).toEqual([
      'Multilingual families',
      '0',
      '  ○ no voice yet',
      '2 of 5 answers',
    ]);
  });

  test('at Beto’s laptop, by keyboard alone, Gia says Rethink, at which step, and why', async () => {
    await open('Beto', /^Reflect/, 'Definition of knowledge');
    const who = panel().getByLabel('Who are you?');
    await who.selectOption('Gia');
    // The page is drawn anew for her: what she said in October stands in the third.
    await until(async () => (await panel().locator('fieldset input:checked').count()) === 1);
    await panel().getByLabel('Who are you?').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await until(async () => panel().getByLabel('Rethink').first().isChecked());
    await page.keyboard.press('Tab');
    await page.keyboard.type('Red');
    await page.keyboard.press('Tab');
    await page.keyboard.type('who decides “worked”?');
    expect(await panel().getByLabel('At which step?').first().inputValue()).toBe('Reduction');
    await picture(page, 's5-definition');
    await click('Send my answers');
    await says('1 answer is kept. The next update counts it.');
    expect(await panel().locator('fieldset').first().textContent()).toContain('8 of 12 answers say it holds');
    expect(lastEvent()).toEqual(
      expect.arrayContaining(['definition.feedback', 'D1', 'Gia', 'chosen', 'beto@riverbend.example', 'Reduction']),
    );
    expect(lastEvent()?.join()).toContain('who decides “worked”?');
  });

  test('she proposes a board in Arabic, and sees I-11 beside it while she types', async () => {
    await open('Beto', /^Propose or open/);
    const title = panel().getByLabel('Your idea, in a few words');
    await title.pressSequentially('Arabic work board');
    await says('Looks like one we have.');
    expect(await panel().locator('.box.look').textContent()).toContain('I-11');
    await picture(page, 's5-alike');
    await click('Build on I-11');
    await says(/Comes from I-11/);
    await panel().getByLabel('Who are you?').selectOption('Gia');
    await click('Propose it');
    await says(/is on the tab Ideas/);
    const made = shown(studio, 'Ideas').find((cells) => cells.includes('Arabic work board'))?.[0] ?? '';
    expect(rowOf('Ideas', made).says('Came from')).toMatch(/^I-11 /);
    expect(rowOf('Ideas', made).says('Stage')).toBe('Generation');
    expect(lastEvent()).toEqual(expect.arrayContaining([made, 'Gia', 'chosen', 'beto@riverbend.example']));
  });

  test('after the update her group is heard, and of its answers no more is said than how many', async () => {
    await update();
    const [, events, share, definition] = voice('Multilingual families');
    expect(Number(events)).toBeGreaterThan(0);
    expect(share).not.toContain('no voice yet');
    // Hers of October about the third, hers of today about the first, and Hana's: two people.
    expect(definition).toBe('2 of 5 answers');
    expect(voice('What we call knowledge')[1]).toBe('15 of 20 say the definition holds');
  });

  test('Finn clears Equity of a standard: the change is proposed, and the voted wording counts on', async () => {
    const standard = rowOf('Charter', 'ST4');
    expect(standard.says('Version')).toBe('v1');
    await showTab(page, 'Charter');
    await goTo(page, `${standard.column('Equity')}${standard.row}`);
    await page.keyboard.press('Delete');
    await until(async () => rowOf('Charter', 'ST4').says('Equity') === '');
    await update();
    expect(rowOf('Charter', 'ST4').says('Version')).toBe('v1, change proposed');

    await open('Amara', 'Review and vote');
    await panel().getByLabel('What else waits for a vote').selectOption('ST4');
    await panel().getByRole('heading', { name: 'A changed standard' }).waitFor();
    const page4 = (await panel().locator('main').allInnerTexts()).join().replace(/\s+/g, ' ');
    expect(page4).toContain('What was voted counts until a vote changes it.');
    expect(page4).toContain('Fairness Yes No');
    await panel().getByText('Side by side').scrollIntoViewIfNeeded();
    await picture(page, 's5-standard');
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
