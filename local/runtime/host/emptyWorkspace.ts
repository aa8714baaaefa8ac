import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a runtime writes into its workspace. */
const own = [
  'workbook.json',
  'books',
  'docs',
  'files',
  'properties.json',
  'cache.json',
  'triggers.json',
  'outbox.json',
  'usage.json',
  'drive.json',
  'locks.json',
  'about.json',
  'log.jsonl',
];

/** Takes out what a runtime has put there, and nothing else: a workspace may be a folder of the person's own. */
export function emptyWorkspace(path: string): void {
  for (const name of own) rmSync(join(path, name), { recursive: true, force: true });
}
