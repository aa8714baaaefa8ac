import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allTabs } from '../../src/tabs/all';
import { type Laptop, laptopWith } from './laptop';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('empty');
});
afterAll(() => laptop.close());

const book = () => laptop.globals.SpreadsheetApp.getActive()!;

describe('the first set-up', () => {
  test('shows seven tabs on day one, and the Cycle history behind them', () => {
    const shown = book()
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden())
      .map((sheet) => sheet.getName());
    expect(shown.filter((name) => name !== 'Data issues')).toEqual([
      'Dashboard',
      'Data',
      'Ideas',
      'Tests & uses',
      'Charter',
      'Measures',
      'People',
      'Cycle history',
    ]);
  });

  test('writes every heading, typed or shown by a formula', () => {
    for (const tab of allTabs.filter((one) => one.appears !== 'later' && Object.keys(one.columns).length > 0))
      expect([tab.name, laptop.values(tab.name)[0]!.slice(0, Object.keys(tab.columns).length)]).toEqual([
        tab.name,
        Object.values(tab.columns).map((column) =>
          tab.name.startsWith('_Computed') ? expect.anything() : column.heading,
        ),
      ]);
  });

  test('run twice changes nothing', () => {
    const before = JSON.stringify(laptop.runtime.sheets.workbook(laptop.runtime.book));
    laptop.run('menuFirstSetup');
    expect(JSON.stringify(laptop.runtime.sheets.workbook(laptop.runtime.book))).toBe(before);
  });

  test('dropdowns warn and never reject', () => {
    const rule = book().getSheetByName('Tests & uses')!.getRange('B2').getDataValidation()!;
    expect(rule.getAllowInvalid()).toBe(true);
    expect(rule.getCriteriaValues()[0]).toEqual(['Test', 'Use', 'Decision']);
  });

  test('an update of an empty network says in each block what will appear', () => {
    laptop.run('updateDashboard');
    const text = laptop.values('Dashboard').flat().join('\n');
    for (const sentence of ['Nothing is waiting.', 'No measures yet.', 'No ideas yet.'])
      expect(text).toContain(sentence);
  });
});
