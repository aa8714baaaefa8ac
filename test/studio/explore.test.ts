import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, type OpenStudio, openBrowser, openPage, openStudio, until } from './studio';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('Explore a measure', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let dialog: FrameLocator;
  const frame = (): Frame => page.frames().find((one) => one.url().includes('/panel/'))!;
  const choose = async (label: string, option: string | RegExp) => {
    const box = dialog.getByLabel(label, { exact: true });
    const options = await box.locator('option').allTextContents();
    await box.selectOption({
      label: options.find((text) => (option instanceof RegExp ? option.test(text) : text === option))!,
    });
    await until(async () => (await frame().evaluate('document.body.getAttribute("aria-busy")')) === null);
  };
  const sentence = async () => (await dialog.locator('.box').textContent()) ?? '';
  const above = async () =>
    (await dialog.locator('.multiples section').allInnerTexts()).map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join(' | '),
    );

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio, { width: 1366, height: 900 }));
    await chooseMenu(page, 'Knowledge cycle', 'Explore a measure');
    dialog = page.frameLocator('dialog iframe');
    await dialog.locator('.large svg').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('opens with the focus on the measure', async () => {
    expect(await frame().evaluate('document.activeElement.id')).toBe('measure');
    expect(await dialog.getByLabel('Measure', { exact: true }).inputValue()).toBe('M01');
  });

  test('says of Elm that it moved, and that it did not for everyone', async () => {
    await choose('Measure', /^M04/);
    await choose('Team', 'Elm');
    expect(await sentence()).toContain('▲ Moved after the test, but I-06 was also being tried, and not for everyone.');
    expect(await sentence()).toContain(
      'Multilingual: 57.0% before, 54.2% since. The gap went from 12.4 to 31.1 points.',
    );
    expect(await sentence()).not.toMatch(/because of/i);
  });

  test('shows every group on one scale, with its count, and the gap as a chart of its own', async () => {
    const shown = await above();
    expect(shown.slice(0, 2)).toEqual([
      expect.stringMatching(/^Multilingual \| 57\.0 → 54\.2% \| 66 of 120/),
      expect.stringMatching(/^Not multilingual \| 69\.4 → 85\.3% \| 235 of 276/),
    ]);
    expect(shown[4]).toMatch(/^Gap by language \| … too few yet \| 12\.4 → 31\.1 points/);
    const scales: string[] = [];
    for (const chart of (await dialog.locator('.multiples svg').all()).slice(0, 4)) {
      const labels = await chart.locator('text[text-anchor=end]').allTextContents();
      scales.push(labels.filter((text) => /^\d+$/.test(text)).join(' '));
    }
    expect(new Set(scales)).toEqual(new Set(['40 60 80 100']));
  });

  test('goes without a phase when the box is not ticked', async () => {
    await dialog.getByLabel('New phase at', { exact: true }).uncheck();
    await until(async () => (await sentence()).includes('improving') || (await sentence()).includes('Improving'));
    expect(await dialog.locator('.large svg').innerHTML()).not.toContain('before the test');
    await choose('Chart', 'p chart');
    expect(await sentence()).toContain('7 in a row above the middle.');
    expect(await dialog.locator('.large svg').innerHTML()).toContain('limit');
  });

  test('hides small groups, in pictures and in words', async () => {
    await choose('Team', 'Hazel');
    expect((await above()).slice(0, 2)).toEqual([
      expect.stringContaining('▨ hidden, under 10 people'),
      expect.stringContaining('▨ hidden, under 10 people'),
    ]);
    await dialog.getByText('All numbers as a table').click();
    const cells = await dialog.locator('table tbody td:nth-child(3)').allTextContents();
    expect(new Set(cells)).toEqual(new Set(['', '▨ hidden']));
  });

  test('shows the whole network team by team, in the order of the alphabet', async () => {
    await choose('Team', 'The whole network');
    expect((await above()).map((text) => text.split(' | ')[0])).toEqual(['Alder', 'Cedar', 'Elm', 'Hazel']);
    expect(await sentence()).toContain('(886 of 1,188, 4 of 4 teams)');
  });

  test('a group is shown large by a click on its name, and everybody again', async () => {
    await choose('Team', 'Elm');
    await dialog.getByRole('button', { name: 'Multilingual', exact: true }).click();
    await dialog.getByRole('button', { name: 'Back to everybody' }).waitFor();
    expect(await dialog.locator('.large svg title').textContent()).toContain('Elm, Multilingual');
    await dialog.getByRole('button', { name: 'Back to everybody' }).click();
    await dialog.getByRole('button', { name: 'Back to everybody' }).waitFor({ state: 'detached' });
  });

  test('can be worked by keyboard alone', async () => {
    await dialog.getByLabel('Measure', { exact: true }).focus();
    const passed: unknown[] = [];
    for (let times = 0; times < 6; times++) {
      passed.push(await frame().evaluate('document.activeElement.id || document.activeElement.textContent'));
      await page.keyboard.press('Tab');
    }
    expect(passed).toEqual(['measure', 'team', 'split', 'chart', 'phase', 'which']);
    await dialog.getByLabel('Team', { exact: true }).focus();
    await page.keyboard.press('ArrowUp');
    await until(async () => (await dialog.locator('.large svg title').textContent())!.includes('Cedar'));
    expect(await frame().evaluate('document.activeElement.id')).toBe('team');
  });

  test('saves what is seen as SVG and as PNG', async () => {
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await saved('Save as SVG');
    expect(svg.name).toBe('M04 Math work turned in on time, Cedar.svg');
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const png = await saved('Save as PNG');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    // 960 pixels wide, drawn twice as sharp.
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
  });

  test('axe-core finds nothing, with the table open', async () => {
    await dialog.getByText('All numbers as a table').click();
    await frame().evaluate(axe);
    const found = await frame().evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" ")))',
    );
    expect(found).toEqual([]);
  });

  test('nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
