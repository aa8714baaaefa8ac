import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Code.js: where the built runtime is itself, or dist/ when run from source. */
export function builtProject(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return here.endsWith('local/runtime/') ? resolve(here, '../../dist') : here;
}
