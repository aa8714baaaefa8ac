// npm run faults -- --mutants: the same trials over bundles with a mistake in them; each must be found.
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mutants as all } from '../test/faults/mutants/mutants.mjs';
import { buildServer } from './buildServer.mjs';
import { root } from './tool.mjs';
import { version } from './version.mjs';

/** 0 where every mistake was found. */
export async function mutants({ tryAll, pieces }) {
  let missed = 0;
  for (const mutant of all) {
    const bundle = await builtWith(mutant);
    const wanted = pieces(mutant.tries).map((piece) => ({ ...piece, kinds: mutant.kinds }));
    const broken = await tryAll(bundle, wanted, undefined, { stop: true });
    const [first] = broken;
    if (!first) missed += 1;
    console.log(`${first ? 'found ' : 'MISSED'}  ${mutant.name}${first ? `: ${first.recipe}` : ''}`);
  }
  console.log(`${all.length - missed} of ${all.length} mistakes found`);
  return missed;
}

async function builtWith({ file, from, to }) {
  const folder = join(root, '.tmp', 'faults', 'mutant');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold the lines of the mutant once: ${from}`);
  await writeFile(
    join(folder, file),
    text.replace(from, () => to),
  );
  await buildServer({ root: folder, version: version(root) });
  const pages = (await readdir(join(root, 'dist'))).filter(
    (name) => name.endsWith('.html') || name === 'appsscript.json',
  );
  await Promise.all(pages.map((name) => copyFile(join(root, 'dist', name), join(folder, 'dist', name))));
  return join(folder, 'dist');
}
