import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { buildServices } from './buildServices.mjs';
import { root } from './tool.mjs';
import { version } from './version.mjs';

const page = 'local/studio/page';
const common = { absWorkingDir: root, bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/** The local page: dist/studio/* for the browser, dist/desk.mjs for the process that holds the workbook. */
export async function buildStudio() {
  const out = join(root, 'dist', 'studio');
  await mkdir(out, { recursive: true });
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: [`${page}/studio.ts`, `${page}/studio.css`],
      outdir: out,
      format: 'esm',
      target: ['chrome120', 'firefox121', 'safari17'],
      minify: true,
    }),
    // Stands inside every panel: plain script, no module.
    esbuild.build({
      ...common,
      entryPoints: [`${page}/panelShim.ts`],
      outdir: out,
      format: 'iife',
      target: 'es2019',
      minify: true,
    }),
    esbuild.build({
      ...common,
      entryPoints: { desk: 'local/studio/desk/main.ts' },
      outdir: join(root, 'dist'),
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['@cj-tech-master/excelts', '@cj-tech-master/excelts/*', '@resvg/resvg-js', 'docx'],
      define: { SERVICES_CODE: JSON.stringify(await buildServices()), __VERSION__: JSON.stringify(version(root)) },
    }),
    copyFile(join(root, page, 'logo.svg'), join(out, 'logo.svg')),
  ]);
}
