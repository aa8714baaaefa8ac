import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';

/**
 * Every folder sidebar/<panel> with a <panel>.ts becomes one self-contained dist/<panel>.html:
 * an optional <panel>.html is its body, an optional <panel>.css follows the shared look of ui/panel.css.
 */
export async function buildPanels({ root, from = 'sidebar', out = 'dist' }) {
  const folder = join(root, from);
  const panels = panelsIn(folder);
  await mkdir(join(root, out), { recursive: true });
  await Promise.all(
    panels.map(async (panel) => {
      const page = await panelPage(folder, panel);
      await writeFile(join(root, out, `${panel}.html`), page);
    }),
  );
  return panels;
}

export function panelsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, `${name}.ts`)))
    .sort();
}

async function panelPage(folder, panel) {
  const own = join(folder, panel, panel);
  const script = await bundled(`${own}.ts`);
  const css = await style([join(folder, 'ui', 'panel.css'), `${own}.css`]);
  const body = existsSync(`${own}.html`) ? readFileSync(`${own}.html`, 'utf8').trim() : '';
  // `page` is the one scriptlet: the server prints the nonce, the version and what the panel opens with, as escaped JSON.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Knowledge cycle</title>
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${forTemplate(css, panel)}</style>
</head>
<body>
${forTemplate(body, panel)}
<script>window.page = <?!= page ?>;</script>
<script>${forTemplate(insideScript(script), panel)}</script>
</body>
</html>
`;
}

async function bundled(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // HtmlService has been reported to take `//` inside a template literal for a comment: plain strings are safe.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

async function style(files) {
  const css = files.filter(existsSync).map((file) => readFileSync(file, 'utf8'));
  return (await esbuild.transform(css.join('\n'), { loader: 'css', minify: true, charset: 'utf8' })).code;
}

/** In a script element two things end the script early or hide the rest of it, wherever they stand. */
function insideScript(code) {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--');
}

/** HtmlService runs whatever stands between `<?` and `?>` on the server, in scripts and styles too. */
function forTemplate(text, panel) {
  if (text.includes('<?')) throw new Error(`The panel ${panel} holds "<?", which HtmlService would run on the server.`);
  return text.trim();
}
