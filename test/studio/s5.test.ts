import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, type OpenStudio, openBrowser, openPage, openStudio, picture, shown, signIn } from './studio';

// A community member and the bar: Gia of the multilingual families votes, and two reviews close as the votes and the
// fairness of the numbers say. Every vote is cast by clicks.
describeInBrowser('Gia votes, and two reviews close in the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const panel = () => page.frameLocator('.side iframe');
  const click = (name: string | RegExp) => panel().getByRole('button', { name }).click();
  const says = (text: string | RegExp) => panel().getByText(text).first().waitFor();
  const idea = (id: string) => {
    const [headings = [], ...rows] = shown(studio, 'Ideas');
    const cells = rows.find((row) => row[headings.indexOf('ID')] === id) ?? [];
    return Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
  };
  const lastEvent = () => shown(studio, 'Cycle history').at(-1);

  /** The page of an idea in *Review and vote*, chosen by its list where another one is open. */
  async function lookAt(id: string): Promise<void> {
    const title = panel().locator('h1');
    await title.waitFor();
    if (!(await title.textContent())!.startsWith(`${id} `))
      await panel().getByLabel('What else waits for a vote').selectOption(id);
    await panel()
      .getByRole('heading', { level: 1, name: new RegExp(`^${id} `) })
      .waitFor();
  }
  async function review(name: string, id: string): Promise<void> {
    // The page of the person before goes first, so that nothing on it is taken for this one's.
    const close = page.locator('.side').getByRole('button', { name: /^Close/ });
    if (await close.isVisible()) await close.click();
    await signIn(page, name);
    await chooseMenu(page, 'Knowledge cycle', 'Review and vote');
    await lookAt(id);
  }
  async function vote(id: string, choice: string): Promise<void> {
    await panel().locator(`input[name=choice][value="${choice}"]`).check();
    await click('Cast my vote');
    await says(`Your vote on ${id} is cast.`);
  }
  async function rate(id: string): Promise<void> {
    await click('Rate it against the standards');
    await panel().getByRole('button', { name: 'Save my ratings' }).waitFor();
    for (const box of await panel().locator('input[type=radio][value="Met"]').all()) await box.check();
    await click('Save my ratings');
    await panel().getByRole('button', { name: 'Change how I rated the standards' }).waitFor();
    await lookAt(id);
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

  test('Yara opens a review of I-11 and asks for one of I-13', async () => {
    await review('Yara', 'I-11');
    await says('Nobody has opened a review yet.');
    expect(await panel().getByLabel('Open until').inputValue()).toBe('2026-06-08');
    await click('Open the review');
    await says('The review of I-11 is open until 8 June.');
    await chooseMenu(page, 'Knowledge cycle', 'Move an idea on');
    await panel()
      .getByRole('button', { name: 'Make a new idea from this' })
      .or(panel().getByRole('button', { name: 'Open it' }))
      .waitFor();
    if (await panel().getByRole('button', { name: 'Open it' }).isVisible()) {
      await panel().getByLabel('Idea').selectOption('I-13');
      await click('Open it');
    } else await panel().getByLabel('Another idea').selectOption('I-13');
    await panel()
      .getByRole('heading', { name: /^I-13 / })
      .waitFor();
    await panel().getByLabel('Open until').fill('2026-06-08');
    await click('Ask for a review');
    await says(/Next: 2 more to rate the standards, 1 from another team/);
    expect(idea('I-13')).toMatchObject({
      Stage: 'Reduction',
      'Next step': '2 more to rate the standards, 1 from another team',
    });
    expect(idea('I-11')['Next step']).toBe('Test with Multilingual, or elevate for named contexts only');
  });

  test('a leader finds the ballot closed until eight others have voted', async () => {
    await review('Cleo', 'I-13');
    await says('Leaders vote after 8 others.');
    expect(await panel().getByRole('button', { name: 'Cast my vote' }).count()).toBe(0);
  });

  test('Gia, chosen from the list at Beto’s laptop, sees I-13 in plain words and no count', async () => {
    await review('Beto', 'I-13');
    const who = panel().getByLabel('Who are you?');
    const offered = await who.locator('option').allTextContents();
    expect(offered[0]).toBe('Beto (you)');
    expect(offered.join()).not.toMatch(/Cleo|Yara|Chidi/);
    await who.selectOption('Gia');
    await says(/marked “chosen”/);
    const page13 = (await panel().locator('main').allInnerTexts()).join().replace(/\s+/g, ' ');
    expect(page13).toContain('Warm-up from yesterday’s error');
    expect(page13).toContain('Multilingual 58.0% 71.8%');
    expect(page13).toMatch(/Cedar 2 ▲ Better, ▲ Better Hazel 1 ▲ Better/);
    expect(page13).not.toContain('The count.');
    expect(await panel().locator('svg').count()).toBeGreaterThan(0);
    await panel().locator('input[name=choice]').first().scrollIntoViewIfNeeded();
    await panel().locator('input[name=choice][value="Knowledge"]').check();
    await picture(page, 's5-vote');
  });

  test('her vote is kept as hers, through his account', async () => {
    await vote('I-13', 'Knowledge');
    await says(/1 vote so far/);
    expect(lastEvent()).toEqual(
      expect.arrayContaining(['vote.cast', 'I-13', 'Gia', 'chosen', 'beto@riverbend.example', 'Knowledge']),
    );
  });

  test('on I-11 she votes Promising; a reason is asked for, and kept', async () => {
    await lookAt('I-11');
    await panel().locator('input[name=choice][value="Promising, refine"]').check();
    await click('Cast my vote');
    await says('Say why: it tells the team what to do next.');
    await panel().getByLabel('Why?').fill('my daughter’s class had no board in Arabic');
    await vote('I-11', 'Promising, refine');
    expect(lastEvent()?.join()).toContain('my daughter’s class had no board in Arabic');
  });

  test.each([
    ['Beto and Amara', ['Beto', 'Amara']],
    ['Dalia and Farid', ['Dalia', 'Farid']],
    ['Grace, Luz and Noor', ['Grace', 'Luz', 'Noor']],
  ])('%s vote Knowledge on both', async (_who, names) => {
    for (const name of names) {
      await review(name, 'I-11');
      await vote('I-11', 'Knowledge');
      await lookAt('I-13');
      await vote('I-13', 'Knowledge');
    }
  });

  test('two reviewers rate the standards, and Close the review is next', async () => {
    for (const name of ['Rosa', 'Quinn']) {
      await review(name, 'I-11');
      await rate('I-11');
      await lookAt('I-13');
      await rate('I-13');
    }
    expect(idea('I-13')['Next step']).toBe('Close the review');
  });

  test('I-13 is knowledge: all five conditions hold, and its product stands ready', async () => {
    await review('Yara', 'I-13');
    await click('Close the review');
    await says('The five conditions');
    await says('2 of 8 votes were entered through one account.');
    const conditions = await panel().locator('li.item b').allTextContents();
    expect(conditions.filter((text) => text.startsWith('▲'))).toEqual(['▲ Four questions: ']);
    await picture(page, 's5-close');
    const boxes = panel().locator('main textarea');
    for (const [at, text] of [
      'The first task is one known mistake',
      'Nothing',
      'Grade 9 teachers: a calm start',
    ].entries())
      await boxes.nth(at).fill(text);
    await panel().locator('main select').first().selectOption('Workshop');
    await panel().getByLabel('Grade 9 teachers', { exact: true }).check();
    await panel().locator('.bar').getByRole('button', { name: 'Close the review' }).click();
    await says('I-13 is knowledge now, and in Capture.');
    await picture(page, 's5-closed');
    expect(idea('I-13')).toMatchObject({ Stage: 'Capture', Standing: 'Knowledge' });
    expect(shown(studio, 'Products').some((cells) => cells[0] === 'K-13')).toBe(true);
    expect(shown(studio, 'Change plan').some((cells) => cells.includes('C-10'))).toBe(true);
  });

  test('I-11 is not: it has the votes, and did not help everyone', async () => {
    await review('Yara', 'I-11');
    await click('Close the review');
    await says('Two roads from here');
    const main = (await panel().locator('main').allInnerTexts()).join().replace(/\s+/g, ' ');
    expect(main).toContain('7 of 8 votes say Knowledge.');
    expect(main).toContain('▲ Fair to priority groups: not yet');
    expect(main).toContain('grew from 12.4 to 31.1 points; Multilingual went from 57.0 to 54.2');
    expect(main).toContain('1. Return to generation: test with Multilingual.');
    await panel().getByText('▲ Fair to priority groups').scrollIntoViewIfNeeded();
    await picture(page, 's5-unfair');
    await panel().locator('.bar').getByRole('button', { name: 'Close the review' }).click();
    await says('✓ Returned with learning.');
    expect(idea('I-11')).toMatchObject({
      Stage: 'Generation',
      Standing: 'Information',
      'Next step': 'Test next: with Multilingual',
    });
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    const important = shown(studio, 'Dashboard').find((cells) => cells.includes('Important information'));
    expect(important?.join()).toMatch(/returned with learning: .*I-11 \(25 May\)/);
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
