// npm run faults [-- --replay '[arrays: ]logShare | kill-after@61' | --mutants | [--all | --arrays] NAME…]: every command with
// everything that can go wrong, through the bundle and over arrays (--arrays: only there); with --all also every pair of
// faults through the bundle, which takes an hour.
import { execFileSync, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { build } from './build.mjs';
import { buildServices } from './buildServices.mjs';
import { root } from './tool.mjs';
import { version } from './version.mjs';

const program = join(root, '.tmp', 'faults', 'main.mjs');
const words = process.argv.slice(2);
/** How a line begins that is played over arrays. */
const overArrays = 'arrays: ';

await prepare();
if (words[0] === '--replay') process.exitCode = await replay(words[1] ?? '');
else if (words[0] === '--mutants')
  process.exitCode = await (await import('./faultMutants.mjs')).mutants({ tryAll, pieces });
else process.exitCode = await all(words);

/** The bundle under test, and the program that tries it. */
async function prepare() {
  await build();
  mkdirSync(join(root, '.tmp', 'faults'), { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/faults/main.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@cj-tech-master/excelts', '@cj-tech-master/excelts/*', '@resvg/resvg-js', 'docx'],
    logLevel: 'warning',
    define: { SERVICES_CODE: JSON.stringify(await buildServices()), __VERSION__: JSON.stringify(version(root)) },
  });
}

function pieces(names = []) {
  return JSON.parse(execFileSync(process.execPath, [program, 'pieces', ...names], { encoding: 'utf8' }));
}

async function all(names) {
  const started = Date.now();
  const over = { bundle: 0, arrays: 0 };
  let told = started;
  const byKind = new Map();
  const both = names.includes('--arrays') ? [] : pieces(names);
  const list = [...both, ...pieces(['--arrays', ...names])];
  const broken = await tryAll(join(root, 'dist'), list, (found, left) => {
    const where = found.piece.arrays ? 'arrays' : 'bundle';
    over[where] += found.count;
    const kind = `${found.kind} ${found.piece.arrays ? 'over arrays' : 'through the bundle'}`;
    const { count: of, ms } = byKind.get(kind) ?? { count: 0, ms: 0 };
    byKind.set(kind, { count: of + found.count, ms: ms + found.ms });
    const said = `${over.bundle + over.arrays} schedules, ${left} pieces left`;
    if (process.stderr.isTTY) process.stderr.write(`\r${said} `);
    else if (Date.now() - told > 20_000) {
      told = Date.now();
      console.error(said);
    }
    for (const one of found.broken) tell(one, found.piece);
  });
  for (const [kind, { count: of, ms }] of byKind)
    console.log(`${of} ${kind}, ${(ms / Math.max(1, of)).toFixed(1)} ms each`);
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s on ${availableParallelism()} cores`);
  const count = over.bundle + over.arrays;
  console.log(`${count} schedules (${over.bundle} through the bundle), ${broken.length} broken`);
  return broken.length > 0 || count === 0 ? 1 : 0;
}

async function replay(line) {
  const [name = '', steps = ''] = line.split(' | ');
  const piece = {
    command: name.replace(overArrays, ''),
    kinds: [],
    line: steps,
    arrays: name.startsWith(overArrays),
  };
  const broken = await tryAll(join(root, 'dist'), [piece]);
  for (const one of broken) tell(one, piece);
  if (broken.length === 0) console.log(`${line}: nothing is broken.`);
  return broken.length > 0 ? 1 : 0;
}

function tell({ recipe, why }, { arrays }) {
  console.log(`\nnpm run faults -- --replay '${arrays ? overArrays : ''}${recipe}'\n    ${why}`);
}

/** Shares the pieces out among as many processes as there are cores; `stop` ends it with the first that is broken. */
function tryAll(bundle, list, heard = () => undefined, { stop = false } = {}) {
  const open = longestFirst(list).map((piece) => ({ ...piece, stop }));
  const broken = [];
  const workers = Array.from({ length: Math.min(availableParallelism(), open.length) }, () => worker());
  return Promise.all(workers).then(() => broken);

  function worker() {
    return new Promise((done, fail) => {
      const child = fork(program, [bundle], {
        execArgv: ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'],
      });
      const next = () => {
        const piece = stop && broken.length > 0 ? undefined : open.shift();
        if (piece) child.send(piece);
        else child.kill();
      };
      child.on('message', ({ found }) => {
        if (!found) {
          next();
          return;
        }
        broken.push(...found.broken);
        heard(found, open.length);
      });
      child.on('exit', (code, signal) =>
        code ? fail(new Error(`A process of the faults ended with ${code ?? signal}.`)) : done(),
      );
      next();
    });
  }
}

/** So that the cores end together: those that update come first, and what runs over arrays last. */
function longestFirst(list) {
  const weight = ({ command, arrays }) => (arrays ? 2 : /^(menu|weekly|onEdit|update)/.test(command) ? 0 : 1);
  return [...list].sort((one, other) => weight(one) - weight(other));
}
