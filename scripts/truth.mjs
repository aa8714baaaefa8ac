// npm run truth [-- FILE.json…]: says, kind by kind, how many of the truth's cases the engine agrees with.
import { readFileSync } from 'node:fs';
import { importTs } from './importTs.mjs';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['test/truth/public.json', 'test/truth/equity-public.json'];
const { outcomes } = await importTs('scripts/truthOutcomes.ts');
const all = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).cases.flatMap(outcomes));
const kinds = [...new Set(all.map(({ kind }) => kind))];
for (const kind of kinds) {
  const of = all.filter((one) => one.kind === kind);
  console.log(`${kind.padEnd(16)} ${of.filter(({ differs }) => differs.length === 0).length}/${of.length}`);
}
const wrong = all.filter(({ differs }) => differs.length > 0);
for (const { id, kind, differs } of wrong) console.log(`${id}, ${kind}: ${differs.join(', ')}`);
process.exitCode = wrong.length > 0 || all.length === 0 ? 1 : 0;
