import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Package version and a hash of everything that ends up in the bundle: the same sources give the same version anywhere. */
export function version(root) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...filesUnder(root, 'src'), ...filesUnder(root, 'sidebar')]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${version}+${hash.digest('hex').slice(0, 10)}`;
}

function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}
