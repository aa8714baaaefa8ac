import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { openPanel } from '../scenarios/panels';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
});
afterAll(() => laptop.close());

test('what somebody typed as text into a date is text again after the step over it is taken back', () => {
  const row = laptop.rows('Tests & uses').findIndex((one) => one.ID === 'T-074') + 2;
  const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('Tests & uses')!;
  const column = laptop.values('Tests & uses')[0]!.indexOf('Finished') + 1;
  const typed = '=HYPERLINK("https://evil.example","12 May")';
  sheet.getRange(row, column).setValue(`'${typed}`);

  const panel = openPanel(laptop, 'menuToday', 'amara@riverbend.example');
  panel.call('tellResult', { test: 'T-074', result: 'Better' });
  expect(laptop.rows('Tests & uses')[row - 2]).toMatchObject({ Result: 'Better', Finished: '2026-05-25' });
  panel.call('undoLast', {});
  expect(laptop.rows('Tests & uses')[row - 2]!.Finished).toBe(typed);
  expect(sheet.getRange(row, column).getFormula()).toBe('');
});
