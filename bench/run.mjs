// npm run bench [-- NAME]: runs every bench/*.bench.ts (or those whose name contains NAME) in a process of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${here}node_modules`)) {
  console.log('Installing the libraries that the benchmarks compare with…');
  const { status } = spawnSync('npm', ['install', '--no-save', '--prefix', here, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
const wanted = process.argv[2] ?? '';
const files = readdirSync(here).filter((file) => /\.bench\.(ts|mjs)$/.test(file) && file.includes(wanted));
let failed = files.length === 0;
for (const file of files) {
  // Beside bench/node_modules, so that the libraries are found from there.
  const outfile = `${here}.tmp/${file.replace(/\.\w+$/, '.mjs')}`;
  await build({
    entryPoints: [here + file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  console.log(`\n${file}`);
  failed =
    spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', cwd: here }).status !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;
