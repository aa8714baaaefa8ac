import { join } from 'node:path';
import esbuild from 'esbuild';
import { buildServices } from './buildServices.mjs';
import { root } from './tool.mjs';
import { version } from './version.mjs';

/** dist/cli.mjs and dist/local-runtime.mjs: the laptop's side, with the services as text inside. */
export async function buildLocal() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { cli: 'local/cli.ts', 'local-runtime': 'local/runtime/index.ts' },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Large or native; the rest goes in, so that it starts fast.
    external: ['@cj-tech-master/excelts', '@cj-tech-master/excelts/*', '@resvg/resvg-js', 'docx'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: { SERVICES_CODE: JSON.stringify(await buildServices()), __VERSION__: JSON.stringify(version(root)) },
  });
}
