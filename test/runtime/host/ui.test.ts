import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const ui = 'const ui = () => SpreadsheetApp.getUi();';
const asked = `${ui}
  function sure() { return String(ui().alert('Sure?', 'It cannot be undone.', ui().ButtonSet.YES_NO)); }
  function name() { const answer = ui().prompt('Name?'); return [String(answer.getSelectedButton()), answer.getResponseText()]; }
  function tell() { return ui().alert('Done.') === ui().Button.OK; }
  function swallow() { try { sure(); } catch (error) { PropertiesService.getScriptProperties().setProperty('on', 'yes'); } }
  function on() { return PropertiesService.getScriptProperties().getProperty('on'); }`;

describe('a dialog', () => {
  test('is answered by the next answer', async () => {
    const { run } = await scripted(asked, { answers: ['yes', 'Ada', 'no'] });
    expect([run('sure'), run('name'), run('sure')]).toEqual(['YES', ['OK', 'Ada'], 'NO']);
  });

  test('with nothing but OK needs no answer', async () => {
    const { run } = await scripted(asked);
    expect(run('tell')).toBe(true);
  });

  test('that nobody answers ends the execution, even when the script catches it', async () => {
    const { run } = await scripted(asked);
    expect(() => run('swallow')).toThrow('Nobody answered the question: Sure? – It cannot be undone.');
    expect(run('on')).toBeNull();
  });

  test('is told of afterwards', async () => {
    const { runtime } = await scripted(asked, { answers: ['no'] });
    expect(runtime.execute('sure').dialogs).toEqual([
      {
        question: { kind: 'alert', title: 'Sure?', text: 'It cannot be undone.', buttons: ['YES', 'NO'] },
        answer: { button: 'NO', text: '' },
      },
    ]);
  });
});

test('a menu is told of with its parts', async () => {
  const { runtime } = await scripted(`${ui} function onOpen() {
    ui().createMenu('Knowledge cycle').addItem('Today', 'menuToday').addSeparator()
      .addSubMenu(ui().createMenu('Set-up').addItem('About', 'menuAbout')).addToUi(); }`);
  expect(runtime.open()[0]?.menus).toEqual([
    {
      kind: 'menu',
      caption: 'Knowledge cycle',
      items: [
        { kind: 'item', caption: 'Today', run: 'menuToday' },
        { kind: 'separator' },
        { kind: 'menu', caption: 'Set-up', items: [{ kind: 'item', caption: 'About', run: 'menuAbout' }] },
      ],
    },
  ]);
});

describe('a page', () => {
  const page = (template: string) =>
    scripted(
      `function show(name) { const t = HtmlService.createTemplateFromFile('page'); t.name = name; t.list = [1, 2];
      SpreadsheetApp.getUi().showSidebar(t.evaluate().setTitle('Today')); return t.evaluate().getContent(); }`,
      {
        bundle: {
          code: `const helper = (n) => n * 10;
          function twice(n) { return n * 2; }
          function show(name) { const t = HtmlService.createTemplateFromFile('page'); t.name = name; t.list = [1, 2];
            const page = t.evaluate().setTitle('Today'); SpreadsheetApp.getUi().showSidebar(page); return page.getContent(); }`,
          pages: { page: template },
        },
      },
    );

  test.each([
    ['<p><?= name ?></p>', '<p>&lt;b&gt;&amp;&#34;x&#34;</p>'],
    ['<p><?!= name ?></p>', '<p><b>&"x"</p>'],
    ['<? for (const n of list) { ?><li><?= n ?></li><? } ?>', '<li>1</li><li>2</li>'],
    ['<?= twice(4) ?>', '8'],
    ['<script>const n = <?= name ?>;</script>', '<script>const n = "\\u003cb\\u003e\\u0026\\"x\\"";</script>'],
    ["<script>const n = '<?= name ?>';</script>", '<script>const n = \'\\u003cb\\u003e\\u0026\\"x\\"\';</script>'],
    ['<? output.append("<i>"); ?>', '<i>'],
    ['plain', 'plain'],
  ])('made from %s', async (template, html) => {
    const { run } = await page(template);
    expect(run('show', '<b>&"x"')).toBe(html);
  });

  test('opens as a sidebar 300 wide, with its title', async () => {
    const { runtime } = await page('hello');
    expect(runtime.execute('show', ['Ada']).panels).toEqual([
      { kind: 'sidebar', title: 'Today', html: 'hello', width: 300, height: 400 },
    ]);
  });

  test('that is not there is named', async () => {
    const { globals } = await scripted('');
    expect(() => globals.HtmlService.createHtmlOutputFromFile('gone')).toThrow('No HTML file named gone was found.');
  });
});

describe('google.script.run', () => {
  const rpc =
    'function echo(value) { return value; } function give(what) { return eval(what); } function secret_() { return 1; }';

  test.each([[null], [true], [1.5], ['text'], [[1, [2]]], [{ a: { b: [null] } }]])('carries %j', async (value) => {
    const { runtime } = await scripted(rpc);
    expect(runtime.callFromPanel('echo', [value]).value).toEqual(value);
  });

  test.each([
    ['a date', new Date(0)],
    ['a date inside', { when: [new Date(0)] }],
    ['a function', () => 1],
    ['a function inside', [{ run: () => 1 }]],
    ['a map', new Map()],
  ])('refuses %s', async (_what, value) => {
    const { runtime } = await scripted(rpc);
    expect(() => runtime.callFromPanel('echo', [value])).toThrow('Failed due to illegal value in property');
  });

  test.each(['new Date(0)', '({ when: new Date(0) })', '() => 1', '[new Map()]'])(
    'does not bring back %s',
    async (what) => {
      const { runtime } = await scripted(rpc);
      const { error, value } = runtime.callFromPanel('give', [what]);
      expect(error?.message).toBe('The script completed but the returned value is not a supported return type.');
      expect(value).toBeUndefined();
    },
  );

  test('cannot reach a function whose name ends in _', async () => {
    const { runtime } = await scripted(rpc);
    expect(() => runtime.callFromPanel('secret_', [])).toThrow('google.script.run.secret_ is not a function');
  });

  test('gives null where the function gives nothing', async () => {
    const { runtime } = await scripted('function nothing() {}');
    expect(runtime.callFromPanel('nothing', []).value).toBeNull();
  });
});
