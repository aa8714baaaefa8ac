import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from '@jest/globals';

/**
 * Compares a text with the approved one in a file. Where they differ, what came is put beside it as `….changed.…`: look
 * at both, and rename the changed one if it is right.
 */
export function expectApproved(file: string, text: string): void {
  const changed = file.replace(/(\.[^.]+)$/, '.changed$1');
  const approved = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (approved === text) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(dirname(changed), { recursive: true });
  writeFileSync(changed, text);
  expect({ file: changed, lines: differing(text, approved) }).toEqual({ file, lines: [] });
}

/** The first lines that are not in the other text. */
function differing(text: string, approved: string): string[] {
  const known = new Set(approved.split('\n'));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .slice(0, 5);
}
