import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { refuse, root, run } from './tool.mjs';

// The real script id stays out of git: .clasp.json holds a placeholder only.
const project = '.clasp.real.json';
if (!existsSync(join(root, project))) {
  refuse(`There is no ${project} yet. "npm run google:new" makes a Sheet with its script and writes it.`);
}
console.log(await build());
run('clasp', '-P', project, 'push', '--force');
