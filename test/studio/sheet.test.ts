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
  showTab,
  until,
} from './studio';

// One small workbook with something of everything that a sheet can show.
const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Mine').addItem('Make', 'make').addToUi(); }
function make() {
  var book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0];
  sheet.getRange('A1:D5').setValues([['Name', 'Kind', 'Number', 'Share'], ['pear', 'Fruit', 3, 0.5], ['leek', 'Root', 1200, 0.25], ['fig', 'Fruit', 20, 1], ['kale', 'Leaf', 7, 0]]);
  sheet.getRange('C2:C5').setNumberFormat('#,##0'); sheet.getRange('D2:D5').setNumberFormat('0.0%');
  sheet.getRange('B2:B5').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Fruit', 'Leaf'], true).setAllowInvalid(true).setHelpText('Fruit or leaf').build());
  sheet.getRange('A1').setNote('What it is called').setFontWeight('bold');
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1000).setBackground('#fdeedf').setRanges([sheet.getRange('C2:C5')]).build()]);
  sheet.getRange('F1:G2').merge().setValue('merged').setBackground('#e3eef9').setHorizontalAlignment('center').setBorder(true, true, true, true, false, false, '#0b5cad', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.getRange('F4').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('go there').setLinkUrl(0, 2, '#gid=' + book.insertSheet('Other').getSheetId() + '&range=C9').build());
  sheet.getRange('F5').setFormula('=HYPERLINK("#gid=' + sheet.getSheetId() + '&range=A1","home")');
  sheet.getRange('I1:I6').setValues([[1], [4], [2], [''], [5], [3]]); sheet.getRange('J1').setFormula('=SPARKLINE(I1:I6,{"charttype","line";"color","#0b5cad"})');
  sheet.getRange('F7').setValue('a long text that runs over its blank neighbours'); sheet.getRange('K7').setValue('end');
  sheet.setFrozenRows(1); sheet.setColumnWidth(1, 150); sheet.setRowHeight(5, 42); book.getSheetByName('Other').hideSheet(); book.setActiveSheet(sheet);
  sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('I1:J6')).setPosition(10, 2, 5, 5).setOption('title', 'My chart').setOption('width', 300).setOption('height', 160).build());
}
function protect() { SpreadsheetApp.getActive().getSheets()[0].getRange('A9').protect().removeEditors(['someone@example.com']); }
function warn() { SpreadsheetApp.getActive().getSheets()[0].getRange('A8').protect().setWarningOnly(true); }
`;

describeInBrowser('what a sheet shows and does', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    studio = await openStudio({ script: { code } });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    await chooseMenu(page, 'Mine', 'Make');
    await page.getByText('merged').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  const cell = (row: number, column: number) => cellAt(page, row, column);
  const text = (row: number, column: number) => cell(row, column).locator('.text').textContent();
  const where = () => page.getByRole('textbox', { name: /^Name box/ }).inputValue();

  test('number formats, conditional formats, widths and heights', async () => {
    expect([await text(3, 3), await text(2, 4)]).toEqual(['1,200', '50.0%']);
    expect(await background(cell(3, 3))).toBe('rgb(253, 238, 223)');
    expect(await background(cell(2, 3))).toBe('rgba(0, 0, 0, 0)');
    expect(await cell(5, 1).boundingBox()).toMatchObject({ width: 150, height: 42 });
  });

  test('a merged block is one cell over its rows and columns', async () => {
    expect(await cell(1, 6).boundingBox()).toMatchObject({ width: 200, height: 42 });
    expect(await cell(1, 6).getAttribute('aria-colspan')).toBe('2');
    expect(await cell(2, 6).count()).toBe(0);
    await cell(1, 6).click();
    expect(await where()).toBe('F1');
  });

  test('text runs over blank neighbours and ends before the next filled cell', async () => {
    const box = await cell(7, 6).locator('.text').boundingBox();
    expect(box?.width).toBeGreaterThan(250);
    expect(box!.x + box!.width).toBeLessThanOrEqual((await cell(7, 11).boundingBox())!.x + 1);
  });

  test('a small chart stands in its cell, a chart over the cells, both with words', async () => {
    expect(await cell(1, 10).locator('img').getAttribute('alt')).toBe('Small chart of 5 values, from 1 to 3');
    const chart = page.locator('.chart img');
    expect(await chart.getAttribute('alt')).toMatch(/^My chart/);
    expect(await page.locator('.chart').boundingBox()).toMatchObject({ width: 300, height: 160 });
  });

  test('a note comes up beside its cell, by mouse and by keyboard', async () => {
    await goTo(page, 'A1');
    const note = page.getByRole('tooltip');
    await note.waitFor();
    expect(await note.textContent()).toBe('What it is called');
    await page.keyboard.press('ArrowDown');
    await note.waitFor({ state: 'detached' });
    await cell(1, 1).hover();
    await note.waitFor();
  });

  test('a value that does not fit its rule is marked, and says what would fit', async () => {
    expect(await cell(3, 2).getAttribute('aria-invalid')).toBe('true');
    expect(await cell(2, 2).getAttribute('aria-invalid')).toBeNull();
    await page.mouse.move(5, 5);
    await goTo(page, 'B3');
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('tooltip').textContent()).toBe('Fruit or leaf');
  });

  test('the arrow of a dropdown opens its list, and a click takes one', async () => {
    const box = (await cell(3, 2).boundingBox())!;
    await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    const list = page.getByRole('listbox', { name: 'Choices' });
    await list.waitFor();
    expect(await list.getByRole('option').allTextContents()).toEqual(['Fruit', 'Leaf']);
    await list.getByRole('option', { name: 'Leaf' }).click();
    await until(async () => (await text(3, 2)) === 'Leaf');
    expect(await cell(3, 2).getAttribute('aria-invalid')).toBeNull();
  });

  test('the list is gone through with arrows', async () => {
    await goTo(page, 'B5');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox', { name: 'Choices' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(async () => (await text(5, 2)) === 'Fruit');
  });

  test('links lead to their place, also on a tab that is hidden', async () => {
    await cell(4, 6).getByRole('link', { name: 'go' }).click();
    await until(async () => (await where()) === 'C9');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Other▾');
    await showTab(page, 'Sheet1');
    await goTo(page, 'F5');
    await page.keyboard.press('Alt+Enter');
    await until(async () => (await where()) === 'A1');
  });

  test('hidden tabs are shown when they are wanted', async () => {
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Sheet1▾']);
    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Show hidden tabs' }).click();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Sheet1▾', 'Other▾']);
  });

  test('a tab that is chosen while the page is brought up to date stays', async () => {
    await showTab(page, 'Sheet1');
    await goTo(page, 'A20');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    // The answer to the first question for the tab on the screen comes late.
    await page.route('**/api/act', async (route) => {
      const isFirst = !isHeld && route.request().postData()?.includes('"action":"sheet"');
      if (!isFirst) return route.fallback();
      isHeld = true;
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await page.keyboard.type('late');
    await page.keyboard.press('Enter');
    await until(async () => isHeld);
    await showTab(page, 'Other');
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/act'));
    letGo();
    await answered;
    await page.unroute('**/api/act');
    await goTo(page, 'B7');
    expect(await page.locator('[role=grid]').getAttribute('aria-label')).toBe('Other');
    await showTab(page, 'Sheet1');
    await goTo(page, 'A20');
    await page.keyboard.press('Delete');
    await until(async () => (await cell(20, 1).locator('.text').count()) === 0);
  });

  test('rows are sorted, filtered, and brought back', async () => {
    await goTo(page, 'A2:D5');
    await page.locator('.cell.active').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sort by this column, A to Z' }).click();
    await until(async () => (await text(2, 1)) === 'fig');
    await page.keyboard.press('Control+z');
    await until(async () => (await text(2, 1)) === 'pear');

    await goTo(page, 'A1:D5');
    await chooseMenu(page, 'Data', 'Filter');
    await cell(1, 2).locator('.filterMark').click();
    const dialog = page.getByRole('dialog', { name: 'Filter this column' });
    await dialog.getByLabel('Leaf').uncheck();
    await dialog.getByRole('button', { name: 'Show these' }).click();
    await until(async () => (await page.locator('.row[data-row="2"]').count()) === 0);
    expect(await cell(1, 2).locator('.filterMark').getAttribute('class')).toContain('on');
    await chooseMenu(page, 'Data', 'Take the filter off');
    await until(async () => (await page.locator('.row[data-row="2"]').count()) === 1);
  });

  test('the mouse selects a block, a row, a column and everything', async () => {
    const [from, to] = [(await cell(2, 1).boundingBox())!, (await cell(4, 3).boundingBox())!];
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 5);
    await page.mouse.up();
    expect(await where()).toBe('A2:C4');
    await page.locator('.rowHeader[data-row="2"]').click();
    expect(await where()).toBe('A3:Z3');
    await page.locator('.columnHeader[data-column="1"]').click();
    expect(await where()).toBe('B1:B1000');
    await page.locator('.corner').click();
    expect(await where()).toBe('A1:Z1000');
  });

  test('a width is dragged', async () => {
    const grip = (await page.locator('.grip[data-grip="1"]').boundingBox())!;
    await page.mouse.move(grip.x + 4, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 64, grip.y + 10);
    await page.mouse.up();
    await until(async () => (await cell(2, 2).boundingBox())?.width === 160);
  });

  test('bold, decimals and percent are put on from the toolbar', async () => {
    await goTo(page, 'D2');
    await page.getByRole('button', { name: '.0 fewer decimals' }).click();
    await until(async () => (await text(2, 4)) === '50%');
    await goTo(page, 'A2');
    await page.keyboard.press('Control+b');
    await until(() =>
      cell(2, 1).evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one).fontWeight === '700'),
    );
  });

  test('the focus is in the sheet after all of this', async () => {
    await until(() => hasFocus(page.locator('.cell.active')));
    expect(troubles).toEqual([]);
  });

  test('who is not the owner is asked before writing where the script warns, and kept out where it protects', async () => {
    studio.waves('run', 'warn');
    studio.waves('run', 'protect');
    await studio.restart('guest@example.com');
    await page.context().close();
    ({ page, troubles } = await openPage(browser, studio));
    const dialog = page.getByRole('dialog', { name: 'Kept by the script' });
    const type = async (a1: string, words: string) => {
      await goTo(page, a1);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    };

    await type('A8', 'mine');
    await dialog.getByRole('button', { name: 'No' }).click();
    await until(async () => (await cell(8, 1).count()) === 0);
    expect(await page.locator('.toast').count()).toBe(0);
    expect(studio.waves('read', 'Sheet1', 'A8').trim()).toBe('');
    await type('A8', 'mine');
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await until(async () => studio.waves('read', 'Sheet1', 'A8').trim() === 'mine');

    await type('A9', 'mine too');
    await page
      .locator('.toast', { hasText: 'A9 on Sheet1 is protected. Ask the owner, someone@example.com' })
      .waitFor();
    expect(studio.waves('read', 'Sheet1', 'A9').trim()).toBe('');
    expect(troubles).toEqual([]);
  });
});
