import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { chooseMenu, hasFocus, type OpenStudio, openBrowser, openPage, openStudio, until } from './studio';

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Mine')
    .addItem('Panel', 'showPanel').addItem('Dialog', 'showDialog').addItem('Questions', 'questions')
    .addItem('Fail', 'fail').addItem('Go', 'go').addToUi();
}
function showPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('My panel')); }
function showDialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<button onclick="google.script.host.close()">Done</button>').setWidth(333).setHeight(222), 'My dialog'); }
function questions() {
  var ui = SpreadsheetApp.getUi(), sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue('asked');
  var name = ui.prompt('Name', 'What is it called?', ui.ButtonSet.OK_CANCEL);
  if (name.getSelectedButton() !== ui.Button.OK) return sheet.getRange('A2').setValue('cancelled');
  var sure = ui.alert('Sure?', 'Call it ' + name.getResponseText() + '?', ui.ButtonSet.YES_NO);
  sheet.getRange('A2').setValue(name.getResponseText() + ' ' + sure);
  SpreadsheetApp.getActive().toast('All answered', 'Mine');
}
function fail() { throw new Error('It cannot be done on a Monday.'); }
function go() { SpreadsheetApp.getActive().getRange('C30:D31').activate(); }
function echo(value) { return value; }
function broken() { throw new Error('broken on purpose'); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function givesDate() { return { a: [new Date()] }; }
function hidden_() { return 'never'; }
`;
const panel = `<!doctype html><html><head><base target="_top"></head><body>
<button id="first">First</button><p id="out"></p>
<script>
window.tell = function (text) { document.getElementById('out').textContent = text; };
window.call = function (name, value, user) {
  return new Promise(function (resolve) {
    google.script.run.withSuccessHandler(function (reply, who) { resolve(JSON.stringify([reply, who])); })
      .withFailureHandler(function (error, who) { resolve('failed: ' + error.message + ' ' + who); })
      .withUserObject(user)[name](value);
  });
};
document.getElementById('first').focus();
</script></body></html>`;

describeInBrowser('the panels and dialogs of a script', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    studio = await openStudio({ script: { code, pages: { panel } } });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  const frame = () => page.frames().find((one) => one.url().includes('/panel/'))!;
  /** Runs in the panel itself. */
  const inPanel = (expression: string): Promise<unknown> => frame().evaluate(expression);
  const calls = (name: string, value = 'null', user = 'null') => inPanel(`call('${name}', ${value}, ${user})`);

  test('a sidebar opens at 300 pixels in a sandbox, with the focus in it', async () => {
    await chooseMenu(page, 'Mine', 'Panel');
    const element = page.locator('.side iframe');
    await page.frameLocator('.side iframe').getByRole('button', { name: 'First' }).waitFor();
    expect(await element.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-downloads');
    expect((await page.locator('.side').boundingBox())?.width).toBe(300);
    await until(() => hasFocus(element));
    expect(await page.locator('.side h2').textContent()).toBe('My panel');
  });

  test('a panel reaches neither the page around it nor any server nor what the browser keeps', async () => {
    expect(await inPanel('origin')).toBe('null');
    expect(await inPanel('(() => { try { return parent.document.title } catch { return "refused" } })()')).toBe(
      'refused',
    );
    expect(await inPanel('(() => { try { return localStorage.length } catch { return "refused" } })()')).toBe(
      'refused',
    );
    expect(await inPanel(`fetch('${studio.url}api/act', { method: 'POST' }).then(() => 'sent', () => 'refused')`)).toBe(
      'refused',
    );
    expect(await inPanel(`fetch('https://example.com/').then(() => 'sent', () => 'refused')`)).toBe('refused');
  });

  test.each([
    ['text', '"æ <b>"'],
    ['nothing', 'null'],
    ['a list of objects', '[{ "a": [1, true, null] }]'],
  ])('%s goes to the script and comes back', async (_what, value) => {
    expect(JSON.parse(String(await calls('echo', value, '"me"')))).toEqual([JSON.parse(value), 'me']);
  });

  test.each([
    ['a date', 'new Date()'],
    ['a function', '() => 1'],
    ['a part of the page', 'document.body'],
    ['a date deep inside', '{ a: [{ b: new Date() }] }'],
  ])('%s does not go', async (_what, value) => {
    const said = await inPanel(
      `(() => { try { google.script.run.echo(${value}); return 'sent' } catch (error) { return error.message } })()`,
    );
    expect(said).toMatch(/^Failed due to illegal value in property: /);
  });

  test('what the script throws comes to the failure handler in its words', async () => {
    expect(await calls('broken', 'null', '"me"')).toBe('failed: broken on purpose me');
    expect(await calls('givesDate')).toContain('not a supported return type');
  });

  test('only top-level functions that do not end in _ are there', async () => {
    expect(await inPanel('typeof google.script.run.echo')).toBe('function');
    expect(await inPanel('typeof google.script.run.hidden_')).toBe('undefined');
    expect(await inPanel('typeof google.script.run.nothing')).toBe('undefined');
  });

  test('forty calls at once are all answered, in order', async () => {
    const replies = await inPanel(
      `Promise.all(Array.from({ length: 40 }, (_, i) => call('echo', i))).then((all) => all.map((one) => JSON.parse(one)[0]))`,
    );
    expect(replies).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  test('a message that does not come from a panel is not listened to', async () => {
    await page.evaluate(`postMessage({ studio: 'close' }, '*')`);
    await inPanel(`parent.postMessage({ studio: 'run', id: 1, name: 'hidden_', args: [] }, '*')`);
    await new Promise((next) => setTimeout(next, 200));
    expect(await page.locator('.side').isVisible()).toBe(true);
  });

  test('the script sees what is selected, and what it selects is gone to', async () => {
    await page.locator('.row[data-row="4"] .rowHeader').waitFor();
    const box = page.getByRole('textbox', { name: /^Name box/ });
    await box.fill('B3:C4');
    await box.press('Enter');
    expect(JSON.parse(String(await calls('where')))[0]).toBe('B3:C4');
    await chooseMenu(page, 'Mine', 'Go');
    await until(async () => (await box.inputValue()) === 'C30:D31');
  });

  test('a modal dialog has the size that the script gave it, and closes itself', async () => {
    await chooseMenu(page, 'Mine', 'Dialog');
    const dialog = page.getByRole('dialog', { name: 'My dialog' });
    await dialog.waitFor();
    expect(await dialog.locator('iframe').boundingBox()).toMatchObject({ width: 333, height: 222 });
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('a script waits in the middle for the answer to its question', async () => {
    await chooseMenu(page, 'Mine', 'Questions');
    await page.getByRole('dialog', { name: 'Name' }).getByRole('textbox').fill('Waves');
    await page.keyboard.press('Enter');
    const sure = page.getByRole('dialog', { name: 'Sure?' });
    await sure.getByText('Call it Waves?').waitFor();
    await sure.getByRole('button', { name: 'Yes' }).click();
    await page.getByText('All answered').waitFor();
    expect(studio.waves('read', 'Sheet1', 'A1:A2')).toBe('asked\nWaves YES\n');
  });

  test('a question that is closed with Escape is answered with that', async () => {
    await chooseMenu(page, 'Mine', 'Questions');
    await page.getByRole('dialog', { name: 'Name' }).waitFor();
    await page.keyboard.press('Escape');
    await until(async () => studio.waves('read', 'Sheet1', 'A2').trim() === 'cancelled');
  });

  test('what a script fails with is shown in words, and stays until it is closed', async () => {
    await chooseMenu(page, 'Mine', 'Fail');
    const toast = page.locator('.toast', { hasText: 'It cannot be done on a Monday.' });
    await toast.waitFor();
    expect(await toast.textContent()).toContain('The script stopped in fail');
    await toast.getByRole('button', { name: 'Close' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  test('what another program writes to the workspace comes up by itself', async () => {
    studio.waves('edit', 'Sheet1', 'C30', 'from outside');
    await page.getByText('from outside').waitFor();
  });

  test('nothing went wrong on the way', () => {
    // What the panel tried was refused aloud, as it should be.
    expect(troubles.filter((trouble) => !/Content Security Policy/.test(trouble))).toEqual([]);
  });
});
