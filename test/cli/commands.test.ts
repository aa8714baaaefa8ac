import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from './cli';

const script = {
  code: `
    const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
    function onEdit(e) { if (e.value) sheet().getRange(e.range.getRow(), 5).setValue('edited ' + e.value); }
    function add(a, b) { return a + b; }
    function give(what) { return what; }
    function fill() { sheet().getRange(1, 1, 3, 2).setValues([['b', new Date(2026, 2, 3)], ['a', 0.5], ['c', '=1+1']]);
      sheet().getRange('B1').setNumberFormat('d mmm yyyy'); sheet().getRange('B2').setNumberFormat('0%'); }
    function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert('Really?', 'All of it?', ui.ButtonSet.YES_NO) === ui.Button.YES ? ui.prompt('Name?').getResponseText() : 'no'; }
    function say() { SpreadsheetApp.getActive().toast('30 rows are ready.', 'Knowledge cycle'); SpreadsheetApp.getUi().alert('Done.'); }
    function fail() { throw new Error('No idea I-99\\nfound.'); }
    function me() { return [Session.getActiveUser().getEmail(), new Date().toISOString(), Session.getScriptTimeZone()]; }
    function remind() { MailApp.sendEmail('bo@birch.example', 'Monday', 'Three things'); }
    function plan() { ScriptApp.newTrigger('remind').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6).create(); }
    function brief(name) { const doc = DocumentApp.create(name); doc.getBody().appendParagraph(name).setHeading(DocumentApp.ParagraphHeading.HEADING1); return doc.getId(); }
    function trash(id) { DriveApp.getFileById(id).setTrashed(true); }
    function draw() { const s = sheet(); s.getRange('A1:B3').setValues([['w', 'n'], ['a', 1], ['b', 3]]);
      s.insertChart(s.newChart().asLineChart().addRange(s.getRange('A1:B3')).setNumHeaders(1).setOption('title', 'Work <in>').setPosition(5, 1, 0, 0).build()); }
    function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('First', 'panel').addToUi(); }
    function panel() { const t = HtmlService.createTemplateFromFile('page'); t.page = JSON.stringify({ nonce: 'n-1', version: 'v-1' });
      SpreadsheetApp.getUi().showSidebar(t.evaluate()); }
    function rpc(envelope) { sheet().getRange('A1').getValue(); return envelope.version === 'v-1' ? envelope.body.refuse ? { refused: 'Pick a team.', field: 'team' } : { value: envelope } : { reload: 'Open it again.' }; }`,
  pages: { page: '<script>window.page = <?!= page ?>;</script>' },
};

let line: ReturnType<typeof commandLine>;
beforeEach(() => {
  line = commandLine(script);
});
afterEach(() => line.remove());

describe('run', () => {
  test.each([
    [['add', '1', '2'], '3'],
    [['add', '"a"', '"b"'], 'ab'],
    [['add', '-1', '-2'], '-3'],
    [['give', '{"a":[null,true]}'], '{"a":[null,true]}'],
    [['give', 'null'], 'null'],
    [['fill'], ''],
  ])('%j prints what the function returns', async (words, out) => {
    expect(await line.run('run', ...words)).toEqual({ exit: 0, out, err: '' });
  });

  test('says in one sentence why it failed', async () => {
    expect(await line.run('run', 'fail')).toEqual({ exit: 1, out: '', err: 'No idea I-99 found.' });
  });

  test('refuses what is no JSON', async () => {
    const { exit, err } = await line.run('run', 'give', 'text');
    expect([exit, err]).toEqual([
      2,
      `text is not JSON; a text goes in double quotes: '"text"'.\nUsage: run NAME [JSON…]`,
    ]);
  });

  test('shows toasts and messages on stderr', async () => {
    expect(await line.run('run', 'say')).toEqual({
      exit: 0,
      out: '',
      err: 'Knowledge cycle: 30 rows are ready.\nDone.',
    });
  });

  test('answers dialogs in order', async () => {
    const { exit, out } = await line.run('run', 'ask', '--answer', 'yes', '--answer', 'Ada');
    expect([exit, out]).toEqual([0, 'Ada']);
  });

  test('refuses a dialog without an answer, with its question', async () => {
    const { exit, err } = await line.run('run', 'ask');
    expect(exit).toBe(1);
    expect(err.split('\n').at(-1)).toBe('Nobody answered the question: Really? – All of it?');
  });

  test('runs as whom, when and where it is told', async () => {
    const { out } = await line.run(
      'run',
      'me',
      '--as',
      'cy@cedar.example',
      '--now',
      '2026-05-25T06:00:00Z',
      '--zone',
      'America/Chicago',
    );
    expect(JSON.parse(out)).toEqual(['cy@cedar.example', '2026-05-25T06:00:00.000Z', 'America/Chicago']);
  });

  test('adds a line of counts when asked to', async () => {
    const { out } = await line.run('run', 'remind', '--meter');
    expect(out).toBe(
      '{"calls":{"read":0,"write":0,"flush":0,"lock":0,"property":0,"mail":1,"doc":0},"heavy":1,"light":0,"simulated":{"p50":0.7,"p95":2}}',
    );
  });
});

describe('what a person does to cells', () => {
  test('edit fires onEdit and takes what is typed as Sheets does', async () => {
    await line.run('edit', 'Sheet1', 'A2', '-5%');
    expect((await line.run('read', 'Sheet1', 'A2:E2')).out).toBe('-5%\t\t\t\tedited -0.05');
  });

  test('paste fills a block from a file', async () => {
    writeFileSync(line.file('block.tsv'), 'a\t1\nb\t2\n');
    expect((await line.run('paste', 'Sheet1', 'B2', line.file('block.tsv'))).exit).toBe(0);
    expect((await line.run('read', 'Sheet1', 'B2:C3')).out).toBe('a\t1\nb\t2');
    expect(await line.run('paste', 'Sheet1', 'B2', line.file('none.tsv'))).toMatchObject({
      exit: 1,
      err: `There is no file ${line.file('none.tsv')}.`,
    });
  });

  test('sort, insert and delete move rows and columns', async () => {
    await line.run('run', 'fill');
    await line.run('sort', 'rows', 'Sheet1', 'A');
    expect((await line.run('read', 'Sheet1', 'A1:A3')).out).toBe('a\nb\nc');
    await line.run('sort', 'rows', 'Sheet1', 'A', 'descending');
    await line.run('insert', 'rows', 'Sheet1', '2', '2');
    expect((await line.run('read', 'Sheet1', 'A1:A5')).out).toBe('c\n\n\nb\na');
    await line.run('delete', 'rows', 'Sheet1', '1', '3');
    await line.run('insert', 'columns', 'Sheet1', 'A');
    expect((await line.run('read', 'Sheet1', 'A1:B2')).out).toBe('\tb\n\ta');
    await line.run('delete', 'columns', 'Sheet1', 'A');
    expect((await line.run('read', 'Sheet1', 'A1:A2')).out).toBe('b\na');
  });

  test('a tab that is not there is named', async () => {
    expect(await line.run('edit', 'Ideas', 'A1', 'x')).toMatchObject({ exit: 1, err: 'There is no tab Ideas.' });
  });
});

describe('read', () => {
  test('prints what the cells show', async () => {
    await line.run('run', 'fill');
    expect((await line.run('read', 'Sheet1')).out).toBe('b\t3 Mar 2026\na\t50%\nc\t2');
  });

  test('gives values, displays and formulas as JSON', async () => {
    await line.run('run', 'fill');
    const { out } = await line.run('read', 'Sheet1', 'A1:B3', '--json');
    expect(JSON.parse(out)).toEqual({
      tab: 'Sheet1',
      range: 'A1:B3',
      values: [
        ['b', expect.stringMatching(/^2026-03-0[23]T.*Z$/)],
        ['a', 0.5],
        ['c', 2],
      ],
      display: [
        ['b', '3 Mar 2026'],
        ['a', '50%'],
        ['c', '2'],
      ],
      formulas: [
        ['', ''],
        ['', ''],
        ['', '=1+1'],
      ],
    });
  });

  test.each([
    [['read', 'Sheet1', 'nowhere'], 'nowhere is not a range; write A1:C9.'],
    [['read', 'Sheet1', 'A1:ZZ1'], 'A1:ZZ1 is outside the tab, which has 1000 rows and 26 columns.'],
  ])('%j is refused', async (words, sentence) => {
    const { exit, err } = await line.run(...words);
    expect([exit, err.split('\n')[0]]).toEqual([2, sentence]);
  });
});

describe('call', () => {
  test('sends what a panel would send, from an open page', async () => {
    const { exit, out } = await line.run('call', 'moveIdea', '{"idea":"I-1"}', '--request', 'r-1');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      value: { call: 'moveIdea', version: 'v-1', request: 'r-1', nonce: 'n-1', body: { idea: 'I-1' } },
    });
  });

  test('makes up a request when none is given', async () => {
    const { out } = await line.run('call', 'moveIdea', '{}');
    expect(JSON.parse(out).value.request).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    [['call', 'moveIdea', '{"refuse":true}'], 'Pick a team.'],
    [['call', 'moveIdea', '{}', '--contract', 'v-0'], 'Open it again.'],
  ])('%j fails with the words of the refusal', async (words, sentence) => {
    expect(await line.run(...words)).toMatchObject({ exit: 1, err: sentence });
  });

  test('counts the call and not the opening of the page', async () => {
    const { out } = await line.run('call', 'moveIdea', '{}', '--meter');
    expect(JSON.parse(out.split('\n').at(-1) ?? '')).toMatchObject({ heavy: 1, calls: { read: 1 } });
  });
});

describe('mails and triggers', () => {
  test('outbox lists what was sent', async () => {
    await line.run('run', 'remind', '--now', '2026-05-25T06:00:00Z');
    expect((await line.run('outbox')).out).toBe('2026-05-25T06:00:00.000Z\tbo@birch.example\tMonday');
    expect(JSON.parse((await line.run('outbox', '--json')).out)).toMatchObject([
      { to: 'bo@birch.example', body: 'Three things' },
    ]);
  });

  test('triggers lists what is installed, and fire fires it', async () => {
    await line.run('run', 'plan', '--now', '2026-05-25T06:00:00Z', '--as', 'ada@alder.example');
    const [trigger] = JSON.parse((await line.run('triggers', '--json')).out);
    expect(trigger).toMatchObject({
      handler: 'remind',
      event: 'CLOCK',
      owner: 'ada@alder.example',
      next: '2026-06-01T06:00:00.000Z',
    });
    expect((await line.run('fire', trigger.id)).exit).toBe(0);
    expect(JSON.parse((await line.run('outbox', '--json')).out)).toHaveLength(1);
    expect(await line.run('fire', 'nobody')).toMatchObject({ exit: 1, err: 'There is no trigger nobody.' });
  });
});

describe('workbooks', () => {
  test('go out to Excel and come back', async () => {
    await line.run('run', 'fill');
    expect((await line.run('export', line.file('book.xlsx'))).exit).toBe(0);
    const other = ['--workspace', line.file('other')];
    expect((await line.run('import', line.file('book.xlsx'), ...other)).exit).toBe(0);
    expect((await line.run('read', 'Sheet1', 'A1:B3', ...other)).out).toBe('b\t3 Mar 2026\na\t50%\nc\t2');
  });

  test('that stand in the way of an import are kept', async () => {
    await line.run('edit', 'Sheet1', 'A1', 'mine');
    await line.run('export', line.file('book.xlsx'));
    await line.run('import', line.file('book.xlsx'));
    expect(await line.run('import', line.file('none.xlsx'))).toMatchObject({
      exit: 1,
      err: `There is no file ${line.file('none.xlsx')}.`,
    });
    expect((await line.run('read', 'Sheet1', 'A1')).out).toBe('mine');
  });
});

describe('chart', () => {
  test('lists the charts of a tab and writes one as a picture', async () => {
    await line.run('run', 'draw');
    expect((await line.run('chart', 'Sheet1')).out).toMatch(/^1\t.*Work <in>/);
    expect((await line.run('chart', 'Sheet1', '1', line.file('c.svg'))).exit).toBe(0);
    expect(readFileSync(line.file('c.svg'), 'utf8')).toContain('Work &lt;in&gt;');
    expect((await line.run('chart', 'Sheet1', '1', line.file('c.png'))).exit).toBe(0);
    expect(readFileSync(line.file('c.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    [['2', 'c.svg'], 1, 'Sheet1 has 1 charts; there is no chart 2.'],
    [['1'], 2, 'Say where to write it: FILE.svg or FILE.png.'],
    [['1', 'c.gif'], 2, 'c.gif is neither an .svg nor a .png.'],
  ])('%j is refused', async (words, exit, sentence) => {
    await line.run('run', 'draw');
    const refused = await line.run('chart', 'Sheet1', ...words);
    expect([refused.exit, refused.err.split('\n')[0]]).toEqual([exit, sentence]);
  });
});

describe('docs', () => {
  test('writes one Word file for each Doc that is not in the trash', async () => {
    const kept = (await line.run('run', 'brief', '"Kept"')).out;
    const gone = (await line.run('run', 'brief', '"Gone"')).out;
    await line.run('run', 'trash', JSON.stringify(gone));
    expect(await line.run('docs', line.file('words'))).toMatchObject({ exit: 0, out: `${kept}.docx\tKept` });
    expect(readdirSync(line.file('words'))).toEqual([`${kept}.docx`]);
    // A .docx is a zip file.
    expect(
      readFileSync(join(line.file('words'), `${kept}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('wrong usage', () => {
  test.each([
    [['dance'], 'There is no command dance.'],
    [['edit', 'Sheet1', 'A1'], 'Something is missing.'],
    [['outbox', 'now'], 'That is one word too many.'],
    [['outbox', '--colour'], "Unknown option '--colour'."],
    [['run', 'me', '--now', 'soon'], 'soon is not a time; write 2026-05-25T06:00:00Z.'],
    [['run', 'me', '--zone', 'Mars'], 'Mars is not a time zone; write America/Chicago.'],
    [['sort', 'columns', 'Sheet1', 'A'], 'Only rows can be sorted.'],
    [['insert', 'cells', 'Sheet1', '1'], 'Say rows or columns, not cells.'],
    [['delete', 'rows', 'Sheet1', '0'], '0 is not a row.'],
  ])('%j exits 2', async (words, sentence) => {
    const { exit, out, err } = await line.run(...words);
    expect([exit, out, err.split('\n')[0]]).toEqual([2, '', sentence]);
  });

  test('no command at all shows them all', async () => {
    const { exit, out } = await line.run();
    expect(exit).toBe(2);
    expect(out).toContain('run NAME [JSON…]');
  });

  test('--help explains one command', async () => {
    expect(await line.run('edit', '--help')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Usage: edit TAB A1 VALUE'),
    });
  });
});
