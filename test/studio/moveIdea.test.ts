import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, type OpenStudio, openBrowser, openPage, openStudio, picture, shown, signIn } from './studio';

// What stands beside the questions when tests are compared, and where a new idea may come from: Grace of Hazel.
describeInBrowser('an idea is moved on with its evidence beside it', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  const panel = () => page.frameLocator('.side iframe');
  const says = (text: string | RegExp) => panel().getByText(text).first().waitFor();
  const propose = async (title: string) => {
    await panel().getByLabel('Your idea, in a few words').fill(title);
    await panel().getByRole('button', { name: 'Propose it' }).click();
    await says(/is on the tab Ideas/);
    return shown(studio, 'Ideas').find((cells) => cells.includes(title)) ?? [];
  };

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    await signIn(page, 'Grace');
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('tests by context, the measure before and after, each group, the hint beside one’s own rating', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Move an idea on');
    await panel().locator('main').waitFor();
    await panel()
      .getByLabel(/^(Another idea|Idea)$/)
      .selectOption('I-09');
    const open = panel().getByRole('button', { name: 'Open it' });
    if (await open.isVisible()) await open.click();
    await panel()
      .getByRole('heading', { level: 1, name: /^I-09 / })
      .waitFor();
    const said = (await panel().locator('main').allInnerTexts()).join().replace(/\s+/g, ' ');
    expect(said).toMatch(/Test Team When Result T-028 Hazel .* Better T-029 Hazel .* Same/);
    expect(said).toMatch(/\d of 2 contexts Hazel/);
    expect(said).toMatch(/your view, kept beside the tool’s hint/);
    expect(said).toMatch(/The tool’s hint: (Weak|Some|Strong), /);
    expect(await panel().locator('main svg').count()).toBe(1);
    // What the summary said is there already, and it is said from where.
    expect(await panel().locator('main textarea').first().inputValue()).toBe('Students write braver goals than we do');
    expect(said).toContain('Here is what was said, from the summary.');
    await panel().getByText('How strong is the evidence?').scrollIntoViewIfNeeded();
    await picture(page, 'move-compare');
    await panel().getByLabel('Another idea').selectOption('I-13');
    await panel()
      .getByRole('heading', { level: 1, name: /^I-13 / })
      .waitFor();
    const other = (await panel().locator('main').allInnerTexts()).join().replace(/\s+/g, ' ');
    expect(other).toMatch(/Before Since Multilingual 58\.0% 71\.8%/);
    await panel().getByLabel('Another idea').selectOption('I-09');
    await panel()
      .getByRole('heading', { level: 1, name: /^I-09 / })
      .waitFor();
  });

  test('a new idea made from it says where it came from', async () => {
    await panel().getByRole('button', { name: 'Make a new idea from this' }).click();
    await says(/Comes from I-09/);
    const [headings = []] = shown(studio, 'Ideas');
    const row = await propose('Parents sign the goal card');
    expect(row[headings.indexOf('Came from')]).toMatch(/^I-09 /);
  });

  test.each([
    ['accents that somebody else leaves out', 'Hómework bóard in the hall', 'I-11'],
    ['text from right to left', 'لوحة الواجبات في الصف', 'I-32'],
  ])('an idea alike is found in %s', async (_, title, alike) => {
    // The page before goes first, so that nothing on it is taken for this one's.
    await page
      .locator('.side')
      .getByRole('button', { name: /^Close/ })
      .click();
    await chooseMenu(page, 'Knowledge cycle', /^Propose or open/);
    await panel().getByLabel('Your idea, in a few words').waitFor();
    if (alike === 'I-32') {
      expect((await propose('لوحة الواجبات في الممر'))[0]).toBe(alike);
      await panel().getByRole('button', { name: 'Another idea' }).click();
    }
    await panel().getByLabel('Your idea, in a few words').fill(title);
    await panel()
      .getByRole('button', { name: `Build on ${alike}` })
      .waitFor();
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
