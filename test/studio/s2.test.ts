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
  until,
} from './studio';

// A leader's ten minutes on Monday 25 May 2026: Cleo. Her plan rows and the memo (steps 4 and 5) have no panel yet.
describeInBrowser('Cleo spends her Monday ten minutes in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const panel = () => page.frameLocator('.side iframe');
  const dashboard = () => shown(studio, 'Dashboard').map((cells) => cells.filter((cell) => cell !== ''));
  const said = (text: string) => dashboard().some((cells) => cells.some((cell) => cell.includes(text)));
  const today = async (name: string) => {
    await signIn(page, name);
    await chooseMenu(page, 'Knowledge cycle', 'Today');
    await panel()
      .getByRole('heading', { name: new RegExp(`for you, ${name}$`) })
      .waitFor();
  };
  /** The rows of a block of the Dashboard, from its heading to that of the next, whose first cell looks like this. */
  const block = (from: string, to: string, first: RegExp) => {
    const rows = dashboard();
    const at = (heading: string) => rows.findIndex((cells) => cells[0]?.startsWith(heading));
    return rows.slice(at(from), at(to)).filter(([cell = '']) => first.test(cell));
  };
  /** The last rows of the Cycle history, as many as have come since it had so many. */
  const since = (rows: number) => shown(studio, 'Cycle history').slice(rows);

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('the Dashboard opens with at most ten asks, the leaders’ among them', async () => {
    await signIn(page, 'Cleo');
    await showTab(page, 'Dashboard');
    await page.locator('.cell', { hasText: 'Decide: Cover for lunch drop-in' }).first().waitFor();
    for (const ask of [
      'Decide: Cover for lunch drop-in',
      'Find a broker for District office',
      'Revisit School leaders for K-02 (due 11 May)',
      'Hand over Voice notes kit from Hugo before 30 June',
    ])
      expect(said(ask)).toBe(true);
    const asks = block('What needs to be done', 'Are we getting better', /^\d+$/);
    expect(asks.map(([rank]) => Number(rank))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(asks.filter(([, , who = '']) => who.startsWith('◆')).length).toBeLessThanOrEqual(5);
    for (const [, what, who, since, minutes] of asks) {
      expect([what, who, since]).not.toContain(undefined);
      expect(Number(minutes)).toBeGreaterThan(0);
    }
    await picture(page, 's2-dashboard');
  });

  test('the waves are 31, and it says where cycles break', () => {
    expect(block('Waves: how far', 'Planned routines', /^I-\d+$/)).toHaveLength(31);
    const furthest = dashboard().find(([cell]) => cell === 'Waves that got this far and no further');
    expect(furthest?.slice(1)).toEqual(['13', '3', '3', '3', '1', '1', '7']);
    for (const line of [
      'captured, never shared: K-05, K-11 ',
      'shared, never used: K-02, K-04, K-07 ',
      'shared before capture: I-13 ',
      'tested, never summarised: I-08, I-16 ',
      'used, result never told: T-074',
    ])
      expect(said(line)).toBe(true);
  });

  test('Today shows what waits for her, and one thing that got better', async () => {
    await today('Cleo');
    await panel().getByText('Decide: Cover for lunch drop-in').first().waitFor();
    await panel()
      .getByText('Exit ticket mastered at Dogwood went from 58.3% to 65.5% in the middle', { exact: false })
      .waitFor();
    await panel().getByText('Tell Dalia, Luz and Jonas you saw it.').waitFor();
    await picture(page, 's2-today');
  });

  test('she explains why K-05 stopped, and it becomes an ask of Ada', async () => {
    const before = shown(studio, 'Cycle history').length;
    const explain = panel().getByRole('button', { name: /^Explain a gap: .*K-05/ });
    if ((await explain.count()) === 0)
      await panel()
        .getByRole('button', { name: /^\d+ more$/ })
        .click();
    await explain.click();
    await panel().getByLabel('Why did it stop?').fill('nobody asked to carry it');
    await panel().getByLabel('What would carry it on?').fill('Ada pitches it at the June meeting');
    await panel().getByLabel('Who does it?').selectOption('Ada');
    await panel().getByLabel('By when?').fill('2026-06-12');
    await picture(page, 's2-gap');
    await panel().getByRole('button', { name: 'Make it an ask' }).click();
    await panel().getByText('It stands in Today of Ada until 12 June.').waitFor();
    await panel().getByText('Ada: Ada pitches it at the June meeting, by 12 June').waitFor({ state: 'attached' });
    const rows = since(before);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(expect.arrayContaining(['gap.explained', 'nobody asked to carry it', 'Cleo']));
    expect(rows[1]).toEqual(expect.arrayContaining(['ask.opened', 'Ada', 'Ada pitches it at the June meeting']));
  });

  test('she answers what holds up an idea, and it leaves her Today', async () => {
    const before = shown(studio, 'Cycle history').length;
    await panel().getByRole('button', { name: 'Yes: Decide: Cover for lunch drop-in' }).click();
    await panel().getByText('✓ Answered.').waitFor();
    await until(
      async () =>
        (await panel()
          .getByRole('button', { name: /Decide: Cover for lunch drop-in/ })
          .count()) === 0,
    );
    expect(since(before)[0]).toEqual(expect.arrayContaining(['ask.answered', 'C-09', 'Cleo']));
    const [headings = [], ...plan] = shown(studio, 'Change plan');
    const row = plan.find((cells) => cells[headings.indexOf('Row')] === 'C-09');
    expect(row?.[headings.indexOf('Ask to leader')]).toBe('Yes');
  });

  test('what she asked for stands in Ada’s Today, without any update', async () => {
    await today('Ada');
    await panel().getByText('Ada pitches it at the June meeting (by 12 June)').first().waitFor();
    await panel().getByText('Asked by Cleo today.').first().waitFor();
    await picture(page, 's2-ada');
  });

  test('the answered ask leaves the Dashboard at the next update', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    expect(said('Decide: Cover for lunch drop-in')).toBe(false);
  });

  test('and by its rank hers stands among what needs to be done: what, who, since when, how long', async () => {
    const asks = block('What needs to be done', 'Are we getting better', /^\d+$/);
    expect(asks.map(([rank]) => Number(rank))).toEqual(asks.map((_, at) => at + 1));
    const own = asks.find(([, what = '']) => what.startsWith('Ada pitches it at the June meeting'));
    expect(own).toEqual([
      expect.stringMatching(/^([1-9]|10)$/),
      'Ada pitches it at the June meeting (by 12 June)',
      'Ada, broker',
      '25 May  ·  0 d',
      '5',
      'Go',
      '  asked by Cleo',
    ]);
    const row = shown(studio, 'Dashboard').findIndex((cells) => cells.includes(own![1]!));
    await showTab(page, 'Dashboard');
    await goTo(page, `A${row + 1}`);
    await page.locator(`.row[data-row="${row}"] .cell`, { hasText: 'Ada pitches it' }).waitFor();
    await picture(page, 's2-rank');
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
