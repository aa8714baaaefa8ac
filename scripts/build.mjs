import { existsSync, watch } from 'node:fs';
import { copyFile, mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPanels } from './buildPanels.mjs';
import { buildServer } from './buildServer.mjs';
import { version } from './version.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Everything in dist/: what Google runs (Code.js, the panels, the manifest) and what the laptop runs (cli, runtime, studio). */
export async function build() {
  const started = Date.now();
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  await copyFile(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
  const [, panels] = await Promise.all([
    existsSync(join(root, 'src/main.ts')) && buildServer({ root, version: version(root) }),
    buildPanels({ root }),
    step('buildLocal'),
    step('buildStudio'),
    step('buildTruthAdapter'),
  ]);
  await forgetOldPanels(dist, panels);
  // webpack leaves a bundle that came out the same alone; its time says whether the sources are newer.
  if (existsSync(join(dist, 'Code.js'))) await utimes(join(dist, 'Code.js'), new Date(), new Date(started));
  return `dist/ is built: Code.js and ${panels.length} panels, ${((Date.now() - started) / 1000).toFixed(1)} s.`;
}

/** A panel whose folder is gone must not be pushed to Google for ever. */
async function forgetOldPanels(dist, panels) {
  const pages = (await readdir(dist)).filter((name) => name.endsWith('.html'));
  const old = pages.filter((name) => !panels.includes(name.replace(/\.html$/, '')));
  await Promise.all(old.map((name) => rm(join(dist, name))));
}

async function step(name) {
  const file = new URL(`./${name}.mjs`, import.meta.url);
  if (!existsSync(file)) return;
  await (await import(file))[name]();
}

function keepBuilding() {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(say, 150);
  };
  for (const folder of ['src', 'sidebar', 'local', 'examples']) watch(join(root, folder), { recursive: true }, soon);
}

async function say() {
  try {
    console.log(await build());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await say();
  if (process.argv.includes('--watch')) keepBuilding();
}
