// Bundles the truth adapter to dist/truth-adapter.mjs: node scripts/buildTruthAdapter.mjs
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildTruthAdapter(outfile = `${root}dist/truth-adapter.mjs`) {
  await build({
    entryPoints: [`${root}scripts/truthAdapter.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildTruthAdapter();
