import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A throw-away folder with these files in it. */
export function folderWith(files: Record<string, string>): { folder: string; forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
