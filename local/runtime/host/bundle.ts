import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';

/** What Google would hold of the project: the code, its pages by name, and the zone of its manifest. */
export interface Bundle {
  script: Script;
  pages(name: string): string | undefined;
  zone: string | undefined;
}

/** A project given as text, for trying a few lines. */
export interface Project {
  code: string;
  /** By name without `.html`. */
  pages?: Readonly<Record<string, string>>;
}

/** Undefined where nothing has been built yet. */
export function bundleOf(source: string | Project): Bundle | undefined {
  if (typeof source !== 'string') {
    return {
      script: new Script(source.code, { filename: 'Code.js' }),
      pages: (name) => source.pages?.[name],
      zone: undefined,
    };
  }
  if (!existsSync(join(source, 'Code.js'))) return undefined;
  const code = readFileSync(join(source, 'Code.js'), 'utf8');
  const manifest = join(source, 'appsscript.json');
  const zone: unknown = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).timeZone : undefined;
  return {
    script: new Script(code, { filename: 'Code.js' }),
    pages: (name) => {
      const page = join(source, `${basename(name)}.html`);
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    },
    zone: typeof zone === 'string' ? zone : undefined,
  };
}
