import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { refuse, root, run } from './tool.mjs';

// Makes a new Google Sheet with its script, and pushes the bundle to it. `clasp create-script` refuses while a
// .clasp.json exists, writes the real ids into a new one and pulls the empty project over dist/. So the placeholder
// steps aside, the new file becomes .clasp.real.json (not in git), and dist/ is built again.
const placeholder = join(root, '.clasp.json');
const aside = join(root, '.clasp.placeholder.json');
const real = join(root, '.clasp.real.json');
const title = process.argv[2] ?? 'Knowledge Waves';

if (existsSync(real)) {
  refuse('.clasp.real.json already names a Sheet. "npm run push" updates it; move the file away to make another.');
}
// A run that was killed half-way leaves the placeholder aside: then it is already where it should be.
if (!existsSync(aside)) renameSync(placeholder, aside);
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  rmSync(placeholder, { force: true });
  renameSync(aside, placeholder);
});

run('clasp', 'create-script', '--type', 'sheets', '--title', title, '--rootDir', 'dist');
if (!existsSync(placeholder))
  refuse('clasp wrote no .clasp.json; if it made a script, its address is in the lines above.');
const settings = { ...JSON.parse(readFileSync(placeholder, 'utf8')), rootDir: 'dist' };
writeFileSync(real, `${JSON.stringify(settings, null, 2)}\n`);

console.log(await build());
run('clasp', '-P', '.clasp.real.json', 'push', '--force');
console.log('Open the Sheet and reload it once: the menu "Knowledge cycle" appears.');
