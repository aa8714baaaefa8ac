import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The services as one script; the build of dist puts its text here. */
declare const SERVICES_CODE: string | undefined;

/** From source (in tests) the services are bundled when they are newer than the last bundle. */
export function servicesCode(): string {
  if (typeof SERVICES_CODE === 'string') return SERVICES_CODE;
  const root = process.cwd();
  const kept = join(root, '.tmp', 'services.js');
  if (!existsSync(kept) || statSync(kept).mtimeMs < newest(join(root, 'local/runtime'))) {
    const code = execFileSync(process.execPath, [join(root, 'scripts/buildServices.mjs')], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    mkdirSync(join(root, '.tmp'), { recursive: true });
    const fresh = `${kept}.${process.pid}`;
    writeFileSync(fresh, code);
    renameSync(fresh, kept);
  }
  return readFileSync(kept, 'utf8');
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
}
