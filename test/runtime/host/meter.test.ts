import { describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../local/runtime/host/callKinds';
import { simulated } from '../../../local/runtime/host/latency';
import { Meter } from '../../../local/runtime/host/meter';
import { scripted } from './script';

describe('what a call costs', () => {
  test.each([
    ['Range.getValues', 'read'],
    ['Range.getDisplayValue', 'read'],
    ['Range.getFormulas', 'read'],
    ['Range.setValues', 'write'],
    ['Range.setFormula', 'write'],
    ['Range.clearContent', 'write'],
    ['Sheet.appendRow', 'write'],
    ['Sheet.insertRowsAfter', 'write'],
    ['SpreadsheetApp.flush', 'flush'],
    ['SpreadsheetApp.getActive', 'open'],
    ['Lock.tryLock', 'lock'],
    ['Lock.releaseLock', 'lock'],
    ['Lock.hasLock', 'light'],
    ['Properties.getProperty', 'propertyGet'],
    ['Properties.setProperties', 'propertySet'],
    ['Cache.get', 'cacheGet'],
    ['Cache.put', 'cachePut'],
    ['MailApp.sendEmail', 'mail'],
    ['MailApp.getRemainingDailyQuota', 'light'],
    ['Body.appendParagraph', 'doc'],
    ['Document.getBody', 'light'],
    ['Drive.Files.copy', 'docCopy'],
    ['Drive.Files.list', 'doc'],
    ['Spreadsheet.getSheetByName', 'light'],
    ['Sheet.getRange', 'light'],
    ['Sheet.getLastRow', 'light'],
    ['Utilities.formatDate', 'light'],
    ['Range.setBackgrounds', 'setup'],
    ['Range.setDataValidation', 'setup'],
    ['Range.setNumberFormats', 'setup'],
    ['Sheet.insertChart', 'setup'],
    ['Sheet.setConditionalFormatRules', 'setup'],
    ['Sheet.setFrozenRows', 'setup'],
    ['DataValidationBuilder.requireValueInList', 'setup'],
  ])('%s is a %s call', (member, kind) => {
    expect(kindOf(member)).toBe(kind);
  });
});

// Published: 10 million cells read in 85 s; half a million read and written in 76 s on a slow day.
describe('simulated time agrees with measurements', () => {
  test('reading ten million cells takes about 85 s', () => {
    expect(simulated('read', 10_000_000).p50 / 85_000).toBeCloseTo(1, 1);
  });

  test('reading and writing half a million takes about 76 s when it is slow', () => {
    const slow = simulated('read', 500_000).p95 + simulated('write', 500_000).p95;
    expect(slow / 76_000).toBeCloseTo(1, 1);
  });

  test.each([
    ['open', 0, 150, 400],
    ['flush', 0, 560, 1500],
    ['propertyGet', 0, 30, 84],
    ['propertySet', 0, 62, 231],
    ['cacheGet', 0, 4, 8],
    ['cachePut', 0, 93, 281],
    ['lock', 0, 100, 300],
    ['docCopy', 0, 2500, 6000],
    ['doc', 0, 30, 100],
    ['mail', 0, 700, 2000],
    ['read', 1000, 158.5, 460],
    ['write', 1000, 86, 290],
  ] as const)('a %s of %d cells takes %d ms, %d when it is slow', (kind, cells, p50, p95) => {
    const time = simulated(kind, cells);
    expect([time.p50, time.p95]).toEqual([expect.closeTo(p50, 6), expect.closeTo(p95, 6)]);
  });
});

describe('the meter', () => {
  test('counts heavy and light calls apart, and set-up apart from both', () => {
    const meter = new Meter();
    for (const member of [
      'Range.getValues',
      'Range.setValues',
      'Sheet.getRange',
      'Range.setBackground',
      'Lock.tryLock',
    ])
      meter.count(member, 10);
    expect(meter.counts()).toMatchObject({
      calls: { read: 1, write: 1, flush: 0, lock: 1, property: 0, mail: 0, doc: 0 },
      heavy: 3,
      light: 1,
      setup: 1,
    });
  });

  test('lets the bound workbook be opened once', () => {
    const meter = new Meter();
    const times = ['SpreadsheetApp.getActive', 'SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.openById'].map(
      (member) => meter.count(member, 0),
    );
    expect(times).toEqual([150, 0, 150]);
  });

  test('counts what a script calls, not what a service does within', async () => {
    const { runtime } = await scripted(`function copy() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, 4]]);
      SpreadsheetApp.flush();
      return sheet.getDataRange().getValues();
    }`);
    const { value, meter } = runtime.execute('copy');
    expect(value).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(meter).toMatchObject({ calls: { read: 1, write: 1, flush: 1 }, heavy: 3, light: 4 });
    expect(runtime.meter().heavy).toBe(3);
  });

  test('moves the clock by what Google would have taken, where that is wanted', async () => {
    const code = 'function wait() { const from = Date.now(); SpreadsheetApp.flush(); return Date.now() - from; }';
    expect((await scripted(code)).run('wait')).toBe(0);
    expect((await scripted(code, { latency: true })).run('wait')).toBe(560);
  });

  test('ends a script after six minutes of simulated work', async () => {
    const code = `function work() { for (;;) { SpreadsheetApp.flush(); note(); } }
      function note() { const p = PropertiesService.getScriptProperties(); p.setProperty('n', String(Number(p.getProperty('n') || 0) + 1)); }
      function read() { return Number(PropertiesService.getScriptProperties().getProperty('n')); }`;
    const { run } = await scripted(code, { latency: true });
    expect(() => run('work')).toThrow('Exceeded maximum execution time');
    // 360 s at 560 + 30 + 62 ms a round.
    expect(run('read')).toBe(552);
  });
});
