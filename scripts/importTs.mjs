import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from './tool.mjs';

/** Imports one of our TypeScript files from a tool; Node 20 cannot by itself. */
export async function importTs(file) {
  const outfile = join(root, '.tmp', 'tools', `${file.replace(/\W/g, '-')}.mjs`);
  await esbuild.build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile));
}
