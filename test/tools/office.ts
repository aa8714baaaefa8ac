import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from '@jest/globals';

// Set by test/setup.mjs for every worker; empty where LibreOffice was not found.
const path = process.env.TEST_OFFICE ?? '';

/** A group of tests that opens files in LibreOffice. Without it the group is skipped, and the reporter says so loudly. */
export function describeInOffice(name: string, tests: () => void): void {
  (path === '' ? describe.skip : describe)(`${name} [needs LibreOffice]`, tests);
}

/** Opens a file in LibreOffice and saves it as another kind (`pdf`, `csv`, `xlsx`, `png`); answers with the new path. */
export function convert(file: string, to: string, folder: string): string {
  // A profile of its own: two LibreOffices on one profile wait for each other.
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile)}`;
    execFileSync(path, [own, '--headless', '--convert-to', to, '--outdir', folder, file], { timeout: 120_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(file, extname(file))}.${to.split(':')[0]}`);
}
