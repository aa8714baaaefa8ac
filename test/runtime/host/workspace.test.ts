import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRuntime } from '../../../local/runtime/index';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'waves-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const code = `
  function write(value) { SpreadsheetApp.getActive().getRange('A1').setValue(value); PropertiesService.getDocumentProperties().setProperty('k', value);
    CacheService.getScriptCache().put('k', value); MailApp.sendEmail('a@b.example', value, value); DocumentApp.create(value).getBody().appendParagraph(value);
    DriveApp.createFile(value + '.txt', value); ScriptApp.newTrigger('write').timeBased().everyHours(1).create(); }
  function fail(value) { write(value); throw new Error('too late'); }
  function read() { return [SpreadsheetApp.getActive().getRange('A1').getValue(), PropertiesService.getDocumentProperties().getProperty('k'),
    CacheService.getScriptCache().get('k'), DriveApp.getFilesByName('v.txt').next().getBlob().getDataAsString(),
    DocumentApp.openById(DriveApp.getFilesByName('v').next().getId()).getBody().getText(), ScriptApp.getProjectTriggers().length, ScriptApp.getScriptId().length]; }
  function another() { const book = SpreadsheetApp.create('Second'); book.getRange('B2').setValue('there'); return book.getId(); }
  function look(id) { return SpreadsheetApp.openById(id).getRange('B2').getValue(); }`;
const open = () => openRuntime({ workspace, now: '2026-05-25T06:00:00Z', user: 'ada@alder.example', bundle: { code } });

describe('a workspace', () => {
  test.each(['write', 'fail'])('keeps everything after an execution that %ss', async (name) => {
    const first = await open();
    try {
      first.run(name, 'v');
    } catch (error) {
      expect(error).toMatchObject({ message: 'too late' });
    }
    const second = await open();
    expect(second.run('read')).toEqual(['v', 'v', 'v', 'v', '\nv', 1, 44]);
    expect(second.runtime.state.outbox.value).toMatchObject([{ to: 'a@b.example', subject: 'v' }]);
  });

  test('is one empty sheet when the folder is empty, owned by who opens it', async () => {
    const { globals } = await open();
    const book = globals.SpreadsheetApp.getActive()!;
    expect(book.getSheets().map((sheet) => [sheet.getName(), sheet.getLastRow()])).toEqual([['Sheet1', 0]]);
    expect(book.getOwner()?.getEmail()).toBe('ada@alder.example');
  });

  test('holds further spreadsheets', async () => {
    const id = (await open()).run('another');
    expect((await open()).run('look', id)).toBe('there');
  });

  test('leaves no half-written files', async () => {
    const { run } = await open();
    run('write', 'v');
    const names = readdirSync(workspace, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /new$|executing/.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['workbook.json', 'properties.json', 'triggers.json', 'outbox.json', 'docs', 'log.jsonl']),
    );
  });

  test('shows each of two processes what the other has written', async () => {
    const [one, two] = [await open(), await open()];
    one.run('write', 'v');
    expect(two.run('read')).toEqual(['v', 'v', 'v', 'v', '\nv', 1, 44]);
    two.edit('Sheet1', 'A1', 'w');
    expect((one.run('read') as unknown[])[0]).toBe('w');
  });

  test('is taken over from a process that has died inside', async () => {
    writeFileSync(join(workspace, '.executing'), '999999999');
    const { run } = await open();
    run('write', 'v');
    expect(existsSync(join(workspace, '.executing'))).toBe(false);
  });

  test('says in its log what ran, as whom and how it ended', async () => {
    const { run } = await open();
    expect(() => run('fail', 'v')).toThrow('too late');
    const [line] = readFileSync(join(workspace, 'log.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(line!)).toMatchObject({
      at: '2026-05-25T06:00:00.000Z',
      name: 'fail',
      kind: 'run',
      as: 'ada@alder.example',
      error: 'too late',
    });
  });

  test('lets no id lead out of its folder', async () => {
    const { globals } = await open();
    expect(() => globals.SpreadsheetApp.openById('../../etc/passwd')).toThrow();
    expect(() => globals.DocumentApp.openById('../workbook')).toThrow('missing');
  });

  test('keeps what a program does with its own services', async () => {
    const first = await open();
    first.globals.SpreadsheetApp.getActive()!.getRange('A1').setValue('by hand');
    first.globals.DocumentApp.create('D');
    first.close();
    const second = await open();
    expect(second.globals.SpreadsheetApp.getActive()!.getRange('A1').getValue()).toBe('by hand');
    expect(second.globals.DriveApp.getFilesByName('D').hasNext()).toBe(true);
  });
});
