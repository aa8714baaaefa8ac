import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../tools/browser';
import { cellAt, goTo, type OpenStudio, openBrowser, openPage, openStudio, shown, until } from './studio';

// Everything here is done without a mouse.
describeInBrowser('working in the sheet by keyboard alone', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    studio = await openStudio({
      script: {
        code: 'function onEdit(e) { if (e.range.getColumn() === 9) e.range.offset(0, 1).setValue(e.oldValue + " → " + e.value); }',
      },
    });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.type(text);
  const where = () => page.getByRole('textbox', { name: /^Name box/ }).inputValue();
  const formula = () => page.getByRole('textbox', { name: 'Formula bar' }).inputValue();
  /** The text of a cell, by its row and column counted from 1, once it is so. */
  const reads = (row: number, column: number, text: string) =>
    until(
      async () =>
        ((await cellAt(page, row, column).count()) === 0 ? '' : await cellAt(page, row, column).textContent()) === text,
    );
  const values = () => shown(studio, 'Sheet1');

  test('typing replaces, Enter goes down, Tab goes right, and numbers stand on the right', async () => {
    await goTo(page, 'A1');
    await type('12');
    await press('Tab');
    await type('word');
    await press('Enter');
    await reads(1, 1, '12');
    await reads(1, 2, 'word');
    expect(await where()).toBe('B2');
    expect(await cellAt(page, 1, 1).locator('.text').getAttribute('class')).toContain('right');
    expect(await cellAt(page, 1, 2).locator('.text').getAttribute('class')).toContain('left');
  });

  test('what is typed means what it means in a spreadsheet', async () => {
    await goTo(page, 'A3');
    for (const text of ['50%', '=A1*2', "'001", '2026-05-25', 'true']) {
      await type(text);
      await press('Enter');
    }
    await reads(7, 1, 'TRUE');
    expect(
      values()
        .slice(2, 7)
        .map(([cell]) => cell),
    ).toEqual(['50%', '24', '001', '2026-05-25', 'TRUE']);
    await goTo(page, 'A4');
    expect(await formula()).toBe('=A1*2');
    await goTo(page, 'A5');
    expect(await formula()).toBe("'001");
  });

  test('F2 edits what is there, Escape leaves it as it was', async () => {
    await goTo(page, 'B1');
    await press('F2');
    await type('s');
    await press('Enter');
    await reads(1, 2, 'words');
    await goTo(page, 'B1');
    await press('F2');
    await type('!!');
    await press('Escape');
    await reads(1, 2, 'words');
  });

  test('undo and redo take back and bring again what a person did, cell by cell', async () => {
    await goTo(page, 'C1');
    await type('one');
    await press('Enter');
    await reads(1, 3, 'one');
    await goTo(page, 'C1');
    await type('two');
    await press('Enter');
    await reads(1, 3, 'two');
    await press('Control+z');
    await reads(1, 3, 'one');
    await press('Control+z');
    await reads(1, 3, '');
    await press('Control+y');
    await reads(1, 3, 'one');
    expect(await where()).toBe('C1');
  });

  test('an edit sets off onEdit with the old and the new value, and so does taking it back', async () => {
    await goTo(page, 'I1');
    await type('5');
    await press('Enter');
    await reads(1, 10, 'undefined → 5');
    await goTo(page, 'I1');
    await type('6');
    await press('Enter');
    await reads(1, 10, '5 → 6');
    await press('Control+z');
    await reads(1, 10, '6 → 5');
  });

  test('a block that is copied is pasted with its formulas, and fills a larger selection', async () => {
    await goTo(page, 'E1');
    for (const text of ['1', '=E1*10']) {
      await type(text);
      await press('Tab');
    }
    await reads(1, 6, '10');
    await goTo(page, 'E1:F1');
    await press('Control+c');
    await goTo(page, 'E2:F3');
    await press('Control+v');
    await reads(3, 6, '10');
    await goTo(page, 'F3');
    expect(await formula()).toBe('=E3*10');
  });

  test('a table from another program is pasted as one, quotes and lines in cells too', async () => {
    await page.evaluate(`navigator.clipboard.writeText('a\\tb\\n"two\\nlines"\\t3\\n')`);
    await goTo(page, 'G10');
    await press('Control+v');
    await reads(11, 8, '3');
    const { values: cells } = JSON.parse(studio.waves('read', 'Sheet1', 'G10:H11', '--json'));
    expect(cells).toEqual([
      ['a', 'b'],
      ['two\nlines', 3],
    ]);
    await until(async () => (await where()) === 'G10:H11');
  });

  test('a block goes to other programs as tab-separated text', async () => {
    await goTo(page, 'G10:H11');
    await press('Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('a\tb\n"two\nlines"\t3');
  });

  test('a block that is cut goes to its new place, and formulas that look at it follow', async () => {
    await goTo(page, 'E20');
    await type('7');
    await press('Enter');
    await type('=E20+1');
    await press('Enter');
    await reads(21, 5, '8');
    await goTo(page, 'E20');
    await press('Control+x');
    await goTo(page, 'H20');
    await press('Control+v');
    await reads(20, 8, '7');
    await goTo(page, 'E21');
    expect(await formula()).toBe('=H20+1');
  });

  test('fill down, clear, and a selection made with Shift', async () => {
    await goTo(page, 'A30');
    await type('x');
    await press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await where()).toBe('A30:A32');
    await press('Control+d');
    await reads(32, 1, 'x');
    await press('Delete');
    await reads(30, 1, '');
    await reads(32, 1, '');
  });

  test('Ctrl and an arrow go to the edge of what is filled, Ctrl+End to the last cell in use', async () => {
    await goTo(page, 'A1');
    await press('Control+ArrowDown');
    await until(async () => (await where()) === 'A3');
    await press('Control+ArrowDown');
    await until(async () => (await where()) === 'A7');
    await press('Control+ArrowDown');
    await until(async () => (await where()) === 'A1000');
    await press('Control+Home');
    expect(await where()).toBe('A1');
    await press('Control+End');
    await until(async () => (await where()) === 'J21');
  });

  test('rows are inserted and deleted from the menu, which F10 opens', async () => {
    await goTo(page, 'A3');
    await press('F10', 'ArrowRight', 'ArrowDown');
    await page.getByRole('menu', { name: 'Edit' }).waitFor();
    await type('insert row above');
    await press('Enter');
    await reads(4, 1, '50%');
    await press('Control+z');
    await reads(3, 1, '50%');
  });

  test('find goes from place to place', async () => {
    await goTo(page, 'A1');
    await press('Control+f');
    await type('words');
    await until(async () => (await where()) === 'B1');
    await press('Escape');
    await press('ArrowDown');
    expect(await where()).toBe('B2');
  });

  test('Tab leads from the sheet to everything around it and back', async () => {
    await press('F10');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('File');
    await press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toContain('cell');
    await page.getByRole('tab', { name: 'Sheet1' }).focus();
    await press('F6');
    expect(await page.evaluate('document.activeElement.className')).toContain('cell');
  });

  test('nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
