import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const project: Package = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where Node would find `name` from the package at `from`, or undefined. */
function found(from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (at === '') return undefined;
  }
}

// npm leaves them out when the registry at hand does not serve them, and then `npm ci` refuses the lock file.
test('the lock file names the native parts for every platform, not only for the one it was made on', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => found(place, name) === undefined),
  );
  expect(missing).toEqual([]);
});

// The native parts for other platforms may stand without one: the registry at hand did not serve them to look.
test('every package that is installed everywhere is checked against its hash', () => {
  const everywhere = Object.entries(packages).filter(([place, { optional }]) => place !== '' && !optional);
  expect(everywhere.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
});

test('every dependency is pinned exactly, and locked at that version', () => {
  const named = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
