import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs one of the project's own tools, in the foreground; a failure ends this script with the tool's exit code. */
export function run(tool, ...args) {
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Says in one sentence why nothing was done. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
