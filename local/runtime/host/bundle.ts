import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';

/** What Google would hold of the project: the code, its pages by name, and the zone of its manifest. */
export interface Bundle {
  script: Script;
  pages(name: string): string | undefined;
  zone: string | undefined;
  /** Advanced services that the manifest names, as a script calls them; undefined where there is no manifest. */
  advanced: readonly string[] | undefined;
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
      advanced: undefined,
    };
  }
  if (!existsSync(join(source, 'Code.js'))) return undefined;
  const code = readFileSync(join(source, 'Code.js'), 'utf8');
  const manifest = manifestIn(source);
  return {
    script: new Script(code, { filename: 'Code.js' }),
    pages: (name) => {
      const page = join(source, `${basename(name)}.html`);
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    },
    zone: manifest?.timeZone,
    advanced: manifest && (manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol),
  };
}

interface Manifest {
  timeZone?: string;
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

function manifestIn(folder: string): Manifest | undefined {
  const file = join(folder, 'appsscript.json');
  // Written for Google, who would refuse it if it were not of this form.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}
