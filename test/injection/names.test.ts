import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { chooseMenu, type OpenStudio, openPage, openStudio, picture, showTab, signIn, until } from '../studio/studio';
import { describeInBrowser, openBrowser } from '../tools/browser';
import { payloads } from './payloads';

/**
 * A network whose teams, measures, groups and products are called the worst there is, in the very script and the very
 * panels: what is drawn of them, and the Doc that is made of them, shows them as they were typed.
 */
const dist = join(__dirname, '..', '..', 'dist');
/** The first of these names is short enough to be chosen; all payloads there are come by in them together. */
function shared(names: number, of: readonly string[]): string[] {
  const first = of.findIndex((_, at) => of.slice(0, at + 1).join(' ').length > 180);
  const rest = of.slice(first);
  const others = Array.from({ length: names - 1 }, (_, nth) => rest.filter((_, at) => at % (names - 1) === nth));
  return [of.slice(0, first), ...others].map((some) => some.join(' '));
}
const teams = ['Cedar', 'Alder', 'Birch', 'Dogwood', 'Elm', 'Fir', 'Hazel', 'Juniper'];
const groups = ['Multilingual', 'Not multilingual', 'Low income', 'Not low income'];
/** In a cell that holds several names these part them. */
const inLists = payloads.filter((one) => !/[;,\n]/.test(one));
const inSets = inLists.filter((one) => !/[:*]/.test(one));
const [worstTeams, worstGroups] = [shared(teams.length, inLists), shared(groups.length, inSets)];
const called = new Map(
  [
    [teams, worstTeams],
    [groups, worstGroups],
  ].flatMap(([names = [], worst = []]) => names.map((name, nth) => [name, worst[nth]!] as const)),
);
const measureNames = shared(10, payloads);

const spoil = `
function spoil() {
  var called = ${JSON.stringify(Object.fromEntries(called))}, measures = ${JSON.stringify(measureNames)}, all = ${JSON.stringify(payloads.join(' '))};
  var book = SpreadsheetApp.getActive();
  var renamed = function (text) { return text.split('; ').map(function (one) { return called[one] || one; }).join('; '); };
  var change = function (tab, heading, to) {
    var sheet = book.getSheetByName(tab), values = sheet.getDataRange().getValues(), column = values[0].indexOf(heading);
    var cells = values.slice(1).map(function (row, at) { var text = to(String(row[column]), row, at); return [text === '' ? '' : "'" + text]; });
    sheet.getRange(2, column + 1, cells.length, 1).setValues(cells);
  };
  [['People', 'Name'], ['People', 'Team'], ['Data', 'Team'], ['Data', 'Group'], ['Ideas', 'Team'], ['Tests & uses', 'Team or group'], ['Measures', 'Teams']]
    .forEach(function (place) { change(place[0], place[1], renamed); });
  change('Measures', 'Name', function (_, row, at) { return measures[at]; });
  change('Charter', 'Text', function (text, row) {
    return row[1] === 'Group set' ? text.replace(/: (.*)\\*, (.*)$/, function (_, one, other) { return ': ' + called[one] + '*, ' + called[other]; }) : text;
  });
  ['Title', 'Expected action', 'Next steps'].forEach(function (heading) { change('Products', heading, function (text) { return text && text + ' ' + all; }); });
}
`;

describeInBrowser('a network of hostile names', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let dialog: FrameLocator;
  const flat = (text: string | null) => (text ?? '').replace(/\s+/g, '');
  /** A drawing has no place for control characters. */
  const drawable = (text: string | null) => flat(text).replace(/\p{Cc}/gu, '');

  beforeAll(async () => {
    const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
    studio = await openStudio({
      sample: 'riverbend',
      script: {
        code: readFileSync(join(dist, 'Code.js'), 'utf8') + spoil,
        pages: Object.fromEntries(
          pages.map((name) => [name.replace(/\.html$/, ''), readFileSync(join(dist, name), 'utf8')]),
        ),
      },
    });
    studio.waves('run', 'spoil');
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    page.on('dialog', (one) => {
      troubles.push(`opened ${one.message()}`);
      void one.dismiss();
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  const lacking = (text: string | null, words: readonly string[]) =>
    words.filter((one) => !drawable(text).includes(drawable(one)));
  const settled = () => until(async () => (await frame().evaluate('document.body.getAttribute("aria-busy")')) === null);
  const frame = () => page.frames().find((one) => one.url().includes('/panel/'))!;
  const options = async (label: string) =>
    (await dialog.getByLabel(label, { exact: true }).locator('option').allTextContents()).join(' ');
  const drawings = () => frame().evaluate<{ text: string; tags: string[]; handlers: string[] }>(whatIsDrawn);

  test('its numbers are counted, and the Dashboard’s charts are drawn with its names in words', async () => {
    await signIn(page, 'Finn');
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    await showTab(page, 'Dashboard');
    await page.locator('.cell', { hasText: '886 of 1,188' }).first().waitFor();
    await page.locator('.charts img').first().waitFor();
    const charts = await page.evaluate<string[]>(readDrawings);
    expect(charts.filter((one) => one !== 'drawn')).toEqual([]);
    await picture(page, 'names-dashboard');
  });

  test('Explore offers them, draws them, and writes them over each chart', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Explore a measure');
    dialog = page.frameLocator('dialog iframe');
    await dialog.locator('.large svg').waitFor();
    expect(lacking(await options('Measure'), measureNames)).toEqual([]);
    await dialog.getByLabel('Measure', { exact: true }).selectOption({ value: 'M01' });
    await settled();
    expect(lacking(await options('Team'), worstTeams)).toEqual([]);
    expect(lacking((await dialog.locator('.multiples').allTextContents()).join(' '), worstTeams)).toEqual([]);
    await picture(page, 'names-explore');
    await dialog.getByLabel('Team', { exact: true }).selectOption(worstTeams[0]!);
    await settled();
    const { text, tags, handlers } = await drawings();
    expect(lacking(text, [measureNames[0]!])).toEqual([]);
    expect({ odd: tags.filter((tag) => !drawnTags.includes(tag)), handlers }).toEqual({ odd: [], handlers: [] });
    expect(lacking((await dialog.locator('.multiples').allTextContents()).join(' '), worstGroups)).toEqual([]);
    await dialog.getByText('All numbers as a table').click();
    await dialog.locator('.multiples button', { hasText: worstGroups[0]! }).click();
    await settled();
    expect(lacking((await drawings()).text, worstGroups.slice(0, 1))).toEqual([]);
    await picture(page, 'names-explore-group');
    await page
      .locator('dialog')
      .getByRole('button', { name: /^Close/ })
      .click();
  });

  test('the Doc of a product shows its words as they are', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Products', /^Make the Doc/);
    await page.locator('dialog.question input').fill('K-01');
    await page.keyboard.press('Enter');
    await page.getByText(/K-01 is made, version 1/).waitFor();
    const doc = page.locator('article.doc');
    await chooseMenu(page, 'Docs', /^Docs the script has made \(1\)/);
    await doc.waitFor();
    // Line breaks may have become paragraphs.
    const lines = payloads.flatMap((one) => one.split(/\n/));
    expect(lacking(await doc.textContent(), lines)).toEqual([]);
    await picture(page, 'names-doc');
  });

  test('and nothing of it ran, opened, or was asked for', async () => {
    const ran = await Promise.all(page.frames().map((one) => one.evaluate('window.__sentinel')));
    expect(ran.filter((one) => one !== undefined)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

/** What the drawings of a panel say, of what they are made, and what in them could run or lead away. */
const whatIsDrawn = `(() => {
  const all = [...document.querySelectorAll('svg, svg *')];
  return {
    text: [...document.querySelectorAll('svg')].map((one) => one.textContent).join(' '),
    tags: [...new Set(all.map((one) => one.localName))].sort(),
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|href|style/.test(name))),
  };
})()`;
const drawnTags = ['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'];

/** Pictures of the sheet: drawings that can be read, and that hold nothing but a drawing. */
const readDrawings = `[...document.querySelectorAll('.charts img')].map((image) => {
  const source = decodeURIComponent(image.src.replace(/^data:[^,]*,/, ''));
  const drawn = new DOMParser().parseFromString(source, 'image/svg+xml');
  const odd = drawn.querySelector('parsererror, script, foreignObject, a, image, iframe, style');
  return image.naturalWidth > 0 && !odd ? 'drawn' : source;
})`;
