import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const who = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function onEdit() { console.log(JSON.stringify(who())); }
  function edited() { console.log(JSON.stringify(who())); }
  function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;

describe('who is who', () => {
  test('a person at the menu is both users', async () => {
    const { run } = await scripted(who);
    expect(run('who')).toEqual(['ada@alder.example', 'ada@alder.example']);
  });

  test('a person behind a panel is both users', async () => {
    const { runtime } = await scripted(who);
    expect(runtime.callFromPanel('who', []).value).toEqual(['ada@alder.example', 'ada@alder.example']);
  });

  test('a program’s own services follow who signs in', async () => {
    const { globals, runtime } = await scripted(who);
    runtime.signIn('bo@birch.example');
    expect(globals.Session.getActiveUser().getEmail()).toBe('bo@birch.example');
  });

  test('a simple trigger knows nobody', async () => {
    const { runtime } = await scripted(who);
    expect(runtime.edit('Sheet1', 'A1', 'x')[0]?.log).toEqual([{ level: 'log', text: '["",""]' }]);
  });

  test.each([
    ['a colleague of the creator', 'bo@alder.example', '["bo@alder.example","ada@alder.example"]'],
    ['somebody from elsewhere', 'cy@cedar.example', '["","ada@alder.example"]'],
    ['the creator', 'ada@alder.example', '["ada@alder.example","ada@alder.example"]'],
  ])('an installed trigger sees %s', async (_whom, editor, seen) => {
    const { run, runtime } = await scripted(who);
    run('install');
    runtime.signIn(editor);
    const [, installed] = runtime.edit('Sheet1', 'A1', 'x');
    expect(installed?.log).toEqual([{ level: 'log', text: seen }]);
  });
});

describe('a simple trigger', () => {
  test.each([
    ["MailApp.sendEmail('a@b.example', 's', 'b')", 'MailApp.sendEmail', 'script.send_mail'],
    ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById', 'spreadsheets'],
    ["ScriptApp.newTrigger('x')", 'ScriptApp.newTrigger', 'script.scriptapp'],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", 'Ui.showSidebar', 'script.container.ui'],
  ])('may not %s', async (call, member, scope) => {
    const { runtime } = await scripted(`function onEdit() { ${call}; }`);
    expect(runtime.edit('Sheet1', 'A1', 'x')[0]?.error?.message).toBe(
      `You do not have permission to call ${member}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  test('may use the sheet it belongs to, properties, locks and the cache', async () => {
    const { runtime } = await scripted(`function onEdit(e) {
      PropertiesService.getDocumentProperties().setProperty('a', '1'); CacheService.getScriptCache().put('a', '1');
      LockService.getDocumentLock().tryLock(1); e.range.getSheet().getRange(2, 1).setValue(e.value + e.authMode); }`);
    const [outcome] = runtime.edit('Sheet1', 'A1', 'x');
    expect(outcome?.error).toBeUndefined();
    expect(
      runtime.sheets.read(
        runtime.book,
        runtime.sheets.sheets(runtime.book)[0]!,
        { row: 1, column: 0, rows: 1, columns: 1 },
        'values',
      ),
    ).toEqual(['xLIMITED']);
  });

  test('keeps a person’s properties without knowing whose they are', async () => {
    const { runtime, run } = await scripted(`const mine = () => PropertiesService.getUserProperties();
      function onEdit(e) { mine().setProperty('last', e.value); } function last() { return mine().getProperty('last'); }`);
    runtime.edit('Sheet1', 'A1', 'Ada’s');
    runtime.signIn('bo@birch.example');
    runtime.edit('Sheet1', 'A1', 'Bo’s');
    expect(run('last')).toBe('Bo’s');
    runtime.signIn('ada@alder.example');
    expect(run('last')).toBe('Ada’s');
  });

  test('ends after thirty seconds', async () => {
    const { runtime } = await scripted('function onEdit() { Utilities.sleep(30001); Utilities.getUuid(); }');
    expect(runtime.edit('Sheet1', 'A1', 'x')[0]?.error?.message).toBe('Exceeded maximum execution time');
  });
});

describe('an edit event', () => {
  const code = `function onEdit(e) { console.log(JSON.stringify({ value: e.value, oldValue: e.oldValue, at: e.range.getA1Notation(),
    tab: e.source.getActiveSheet().getName(), rowStart: e.range.rowStart, keys: Object.keys(e).sort() })); }`;
  const logged = async (a1: string, ...values: Parameters<Awaited<ReturnType<typeof scripted>>['edit']>[2][]) => {
    const { runtime } = await scripted(code);
    const last = values.map((value) => runtime.edit('Sheet1', a1, value)).at(-1);
    return JSON.parse(last?.[0]?.log[0]?.text ?? '{}');
  };

  test('of one cell tells the new and the old text', async () => {
    expect(await logged('B2', 'first', 5)).toMatchObject({ value: '5', oldValue: 'first', at: 'B2', rowStart: 2 });
  });

  test('of an empty cell has no old value', async () => {
    expect((await logged('B2', 'x')).keys).not.toContain('oldValue');
  });

  test('of a paste has neither', async () => {
    const event = await logged('B2', [
      [1, 2],
      [3, 4],
    ]);
    expect(event.at).toBe('B2:C3');
    expect(event.keys).toEqual(['authMode', 'range', 'source', 'user']);
  });

  test('does not come from what a script writes', async () => {
    const { runtime } = await scripted(
      'function onEdit(e) { console.log("edited"); e.range.offset(1, 0).setValue(1); } function write() { SpreadsheetApp.getActive().getRange("A1").setValue(1); }',
    );
    expect(runtime.edit('Sheet1', 'A1', 'x')[0]?.log).toHaveLength(1);
    expect(runtime.execute('write').log).toEqual([]);
  });
});
