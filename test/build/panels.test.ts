import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildPanels, panelsIn } from '../../scripts/buildPanels.mjs';
import { folderWith } from './fixture';

let forget = () => {};
afterEach(() => forget());

function made(files: Record<string, string>): { folder: string; panels: () => Promise<string[]>; page: () => string } {
  const made = folderWith(files);
  forget = made.forget;
  return {
    folder: made.folder,
    panels: () => buildPanels({ root: made.folder, out: 'dist' }),
    page: () => readFileSync(join(made.folder, 'dist', 'hello.html'), 'utf8'),
  };
}

describe('building the panels', () => {
  test('a project without panels builds none', async () => {
    expect(await made({ 'src/main.ts': '' }).panels()).toEqual([]);
  });

  test('a folder with a script of its own name is a panel; shared folders are not', async () => {
    const { panels } = made({ 'sidebar/hello/hello.ts': '', 'sidebar/ui/form.ts': '', 'sidebar/server.ts': '' });
    expect(await panels()).toEqual(['hello']);
  });

  test('one page holds the shared style, the own style, the body and everything the script imports', async () => {
    const { panels, page } = made({
      'sidebar/ui/panel.css': 'body { font: 13px Arial }',
      'sidebar/hello/hello.css': 'b { color: #0b5cad }',
      'sidebar/hello/hello.html': '<main></main>',
      'sidebar/hello/name.ts': "export const name: string = 'Juniper';",
      'sidebar/hello/hello.ts': "import { name } from './name'; document.title = name;",
    });
    await panels();
    expect(page()).toMatch(/<style>body\{font:13px Arial\}b\{color:#0b5cad\}<\/style>/);
    expect(page()).toContain('<main></main>');
    expect(page()).toContain('"Juniper"');
    expect(page()).toContain('<base target="_top">');
    expect(page()).not.toMatch(/<(link|img|script)[^>]+(src|href)=/);
  });

  test('text in a script can neither end the script nor hide the rest of it', async () => {
    const { panels, page } = made({
      'sidebar/hello/hello.ts': "document.title = '</script><script>alert(1)<!-- ' + String.raw`</SCRIPT>`;",
    });
    await panels();
    expect(page().match(/<\/script/gi)).toHaveLength(2);
    expect(page()).not.toContain('<!--');
    expect(scriptsOf(page())[1]).toContain('\\x3C!--');
  });

  test('the server prints into the page at one place only', async () => {
    const { panels, page } = made({
      'sidebar/hello/hello.ts': ['document.title = `a//$', '{location.href}`;'].join(''),
    });
    await panels();
    expect(page().match(/<\?/g)).toHaveLength(1);
    expect(page()).toContain('window.page = <?!= page ?>;');
    expect(page()).toContain('"a//".concat(location.href)');
  });

  test('a script that HtmlService would run on the server does not build', async () => {
    const { panels } = made({ 'sidebar/hello/hello.ts': "document.title = '<? evil ?>';" });
    await expect(panels()).rejects.toThrow('The panel hello holds "<?"');
  });
});

function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}

describe('the panels in dist/', () => {
  const pages = panelsIn('sidebar').map((panel) => [panel, readFileSync(`dist/${panel}.html`, 'utf8')] as const);

  test.each(pages)('%s fetches nothing from anywhere', (_panel, page) => {
    expect(page).not.toMatch(/<(link|img|iframe|script)[^>]+(src|href)=|@import|url\(\s*['"]?(https?:)?\/\//i);
  });

  test.each(pages)('%s carries no schema library, and is small', (_panel, page) => {
    expect(page).not.toMatch(/_zod|ZodError/);
    expect(page.length).toBeLessThan(60_000);
  });
});
