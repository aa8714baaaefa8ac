import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { cellAt, chooseMenu, goTo, type OpenStudio, openPage, openStudio, until } from '../studio/studio';
import { describeInBrowser, openBrowser } from '../tools/browser';
import { payloads } from './payloads';

/** Notes of ten payloads each: shown one after the other, each in sight as a whole. */
const together = 10;
const notes = Math.ceil(payloads.length / together);
const all = payloads.join(' ');
const code = `
var payloads = ${JSON.stringify(payloads)}, all = payloads.join(' ');
function onOpen() { SpreadsheetApp.getUi().createMenu('Mine').addItem('Fill', 'fill').addItem('Say', 'say').addItem('Make', 'make').addItem(all, 'fill').addToUi(); }
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, payloads.length);
  sheet.getRange(1, 1, payloads.length, 1).setValues(payloads.map(function (one) { return ["'" + one]; }));
  SpreadsheetApp.getActive().toast(all, all, 2);
}
function say() { var ui = SpreadsheetApp.getUi(); ui.alert(all, all, ui.ButtonSet.OK); ui.prompt(all, all, ui.ButtonSet.OK); }
function make() {
  var sheet = SpreadsheetApp.getActive().insertSheet(payloads.filter(function (one) { return /^<img src=x onerror=__/.test(one); })[0]);
  var kept = function (text) { return text === '' ? '' : "'" + text; };
  for (var row = 0; row < ${notes}; row++) {
    var part = payloads.slice(row * ${together}, (row + 1) * ${together}).join(' ');
    sheet.getRange(row + 1, 1).setValue(row + 1).setNote(part);
    sheet.getRange(row + 1, 3, 1, 2).setValues([[kept(part), row]]);
    sheet.getRange(row + 1, 5).setRichTextValue(SpreadsheetApp.newRichTextValue().setText('click ' + part.replace(/\\s/g, ' ')).setLinkUrl(0, 5, 'javascript:__sentinel=1').build());
    sheet.getRange(row + 1, 6).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList([part]).setAllowInvalid(true).build()).setValue('other');
  }
  sheet.getRange(1, 3, 1, 2).setValues([[kept(all), kept(all)]]);
  var hostile = sheet.newChart().asLineChart().addRange(sheet.getRange(1, 3, ${notes}, 2)).setNumHeaders(1).setPosition(2, 8, 0, 0);
  hostile.setOption('title', all).setOption('vAxis.format', all).setOption('titleTextStyle.color', '"/><script>__sentinel=1</script>').setOption('colors', ['"/><script>__sentinel=1</script>']);
  sheet.insertChart(hostile.build());
  sheet.insertChart(sheet.newChart().asPieChart().addRange(sheet.getRange(1, 3, ${notes}, 2)).setPosition(24, 8, 0, 0).setOption('title', all).build());
  var doc = DocumentApp.create(all), body = doc.getBody();
  body.appendParagraph(all).setHeading(DocumentApp.ParagraphHeading.HEADING1);
  body.appendListItem(all);
  body.appendTable([[all, all]]);
  body.appendParagraph('click here').editAsText().setLinkUrl('javascript:__sentinel=1');
  doc.saveAndClose();
  MailApp.sendEmail({ to: 'a@b.example', subject: 'As HTML', body: all, htmlBody: all });
  MailApp.sendEmail({ to: 'a@b.example', subject: all, body: all });
}
`;

/** Grid, formula bar, toasts, questions and menus of the studio, all of them told the worst. */
describeInBrowser('the studio', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    studio = await openStudio({ script: { code } });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    page.on('dialog', (dialog) => {
      troubles.push(`opened ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });
  /** A drawing has no place for control characters. */
  const drawable = (text: string | null) => flat(text).replace(/\p{Cc}/gu, '');
  const flat = (text: string | null) => (text ?? '').replace(/\s+/g, '');

  test('shows a toast and every cell, also in the formula bar, as text', async () => {
    await chooseMenu(page, 'Mine', 'Fill');
    const toast = page.locator('.toast');
    await toast.waitFor();
    expect(flat(await toast.textContent())).toContain(flat(all));
    await toast.waitFor({ state: 'detached' });
    for (let row = 1; row <= payloads.length; row += 15) {
      await goTo(page, `A${row}`);
      const payload = payloads[row - 1]!;
      await until(async () => (await page.locator('.cell.active').textContent()) === payload);
      const bar = page.getByRole('textbox', { name: 'Formula bar' });
      await until(async () => flat(await bar.inputValue()).includes(flat(payload)));
    }
    const shown = await page.locator('.cell[data-column="0"]').allTextContents();
    expect(shown.filter((text) => text !== '' && !payloads.includes(text))).toEqual([]);
  });

  test('asks a question in words that stay words', async () => {
    await chooseMenu(page, 'Mine', 'Say');
    for (const kind of ['alert', 'prompt']) {
      const box = page.locator('dialog.question');
      await box.waitFor();
      expect({ kind, text: flat(await box.textContent()).includes(flat(all + all)) }).toEqual({ kind, text: true });
      await box.locator('button.main').click();
      await box.waitFor({ state: 'detached' });
    }
  });

  const part = (row: number) => payloads.slice(row * together, (row + 1) * together).join(' ');

  test('shows notes of cells, and what is wrong with their values, as text', async () => {
    await chooseMenu(page, 'Mine', 'Make');
    await page.getByRole('tab', { name: '<img src=x' }).first().click();
    for (let row = 0; row < notes; row += 1) {
      await cellAt(page, row + 1, 1).hover();
      const note = page.locator('.note');
      await until(async () => flat(await note.textContent()) === flat(part(row)));
      expect(await note.locator('*:not(b):not(span)').count()).toBe(0);
    }
    await cellAt(page, 2, 6).hover();
    await until(async () => flat(await page.locator('.note').textContent()).includes(flat(payloads[together]!)));
  });

  test('a link that a script made leads nowhere when it is no address', async () => {
    const link = cellAt(page, 2, 5).locator('a').first();
    expect([await link.textContent(), await link.getAttribute('href')]).toEqual(['click', null]);
    await link.click();
  });

  test('draws charts whose words are words, and options no markup', async () => {
    const drawn = await page.locator('.chart img').evaluateAll((images) =>
      images.map((image) => {
        const { DOMParser } = image.ownerDocument.defaultView;
        const source = decodeURIComponent(image.getAttribute('src').replace(/^data:[^,]*,/, ''));
        const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
        const every = [...documentElement.querySelectorAll('*')];
        return {
          alt: image.getAttribute('alt'),
          text: documentElement.textContent,
          tags: [...new Set(every.map((one) => one.localName))].sort(),
          handlers: every.flatMap((one) => one.getAttributeNames().filter((name: string) => /^on|href/.test(name))),
          isShown: image.naturalWidth > 0,
        };
      }),
    );
    expect(drawn).toHaveLength(2);
    for (const { alt, text, tags, handlers, isShown } of drawn) {
      expect({ handlers, isShown }).toEqual({ handlers: [], isShown: true });
      expect(tags.filter((tag) => !['circle', 'g', 'path', 'rect', 'text'].includes(tag))).toEqual([]);
      expect(flat(alt)).toContain(flat(all));
      expect(drawable(text)).toContain(drawable(all));
    }
  });

  test('shows a Doc as text: its name, headings, lists, tables, links', async () => {
    await chooseMenu(page, 'Docs', /^Docs the script has made/);
    const doc = page.locator('article.doc');
    await doc.waitFor();
    for (const line of ['h4', '.docLine:has(.listMark)', 'td'])
      expect(flat(await doc.locator(line).first().textContent())).toContain(flat(all));
    expect(flat(await page.locator('.readingBar h2').textContent())).toBe(flat(all));
    const link = doc.locator('a');
    expect([await link.textContent(), await link.getAttribute('href')]).toEqual(['click here', null]);
    await link.click();
    await page.getByRole('button', { name: '← Back to the sheet' }).click();
  });

  test('shows mail as text: subject, words, and the list beside it', async () => {
    await chooseMenu(page, 'Outbox', /^Mail the script has sent/);
    const mail = page.locator('article.paper');
    await mail.waitFor();
    expect(flat(await mail.locator('h3').textContent())).toBe(flat(all));
    expect(flat(await mail.locator('pre').textContent())).toBe(flat(all));
    expect(flat(await page.locator('.viewList button span').first().textContent())).toBe(flat(all));
  });

  test('and nothing of it ran, opened, or was asked for', async () => {
    expect(await Promise.all(page.frames().map((frame) => frame.evaluate('window.__sentinel')))).toEqual([undefined]);
    expect(troubles).toEqual([]);
    expect(await page.locator('.cell *:not(span):not(i):not(a), .toast script, dialog script').count()).toBe(0);
  });

  test('a mail of HTML, the worst there is, runs nothing and reaches nobody', async () => {
    await page.locator('.viewList button', { hasText: 'As HTML' }).click();
    const mail = page.frameLocator('iframe.mailFrame').locator('body');
    await until(async () => (await mail.innerHTML()).includes('evil.example'));
    const ran = await Promise.all(page.frames().map((frame) => frame.evaluate('window.__sentinel')));
    expect(ran.filter((one) => one !== undefined)).toEqual([]);
    // The browser complains of each thing that it did not fetch; what it had asked for would be named otherwise.
    expect(troubles.filter((one) => /^(asked for|opened) /.test(one))).toEqual([]);
  });
});
