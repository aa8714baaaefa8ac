import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { folderWith } from './fixture';

/**
 * Stands in for clasp, which would call Google, and behaves as clasp 3.4 does: it refuses to create where a project file
 * is, writes one with the real ids, and pulls the new, empty project over dist/.
 */
const clasp = `#!/usr/bin/env node
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args[0] === 'create-script') {
  if (process.env.OFFLINE || existsSync('.clasp.json')) process.exit(1);
  writeFileSync('.clasp.json', JSON.stringify({ scriptId: 'real', parentId: 'sheet', rootDir: 'dist' }));
  writeFileSync('dist/appsscript.json', 'pulled');
} else {
  const project = JSON.parse(readFileSync(args[args.indexOf('-P') + 1], 'utf8'));
  const manifest = readFileSync('dist/appsscript.json', 'utf8');
  appendFileSync('pushed.txt', project.scriptId + ' ' + manifest + ' ' + existsSync('dist/Code.js'));
}
`;
const placeholder = '{ "scriptId": "placeholder", "rootDir": "dist" }';

let project: { folder: string; forget: () => void };
beforeEach(() => {
  project = folderWith({
    '.clasp.json': placeholder,
    'appsscript.json': 'ours',
    'package.json': '{ "version": "1.0.0" }',
    'package-lock.json': '{}',
    'src/main.ts': 'declare const global: { rpc: unknown };\nglobal.rpc = () => 1;\n',
    'sidebar/readme.txt': '',
    'dist/readme.txt': '',
    'node_modules/.bin/clasp': clasp,
  });
  chmodSync(join(project.folder, 'node_modules/.bin/clasp'), 0o755);
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.'))) {
    symlinkSync(resolve('node_modules', name), join(project.folder, 'node_modules', name));
  }
  mkdirSync(join(project.folder, 'scripts'));
  for (const name of ['build', 'buildServer', 'buildPanels', 'version', 'tool', 'googleNew', 'push']) {
    cpSync(`scripts/${name}.mjs`, join(project.folder, 'scripts', `${name}.mjs`));
  }
});
afterEach(() => project.forget());

function run(script: string, env: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`], {
    cwd: project.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return { status, said: stderr };
}
const read = (file: string) => readFileSync(join(project.folder, file), 'utf8');

describe('npm run google:new', () => {
  test('keeps the real ids out of git and pushes our build, not what clasp pulled', () => {
    expect(run('googleNew').status).toBe(0);
    expect(read('.clasp.json')).toBe(placeholder);
    expect(JSON.parse(read('.clasp.real.json'))).toEqual({ scriptId: 'real', parentId: 'sheet', rootDir: 'dist' });
    expect(read('pushed.txt')).toBe('real ours true');
  });

  test('puts the placeholder back when clasp cannot reach Google', () => {
    expect(run('googleNew', { OFFLINE: '1' }).status).toBe(1);
    expect(read('.clasp.json')).toBe(placeholder);
    expect(existsSync(join(project.folder, '.clasp.real.json'))).toBe(false);
    expect(existsSync(join(project.folder, 'pushed.txt'))).toBe(false);
  });

  test('makes no second Sheet by accident', () => {
    run('googleNew');
    const again = run('googleNew');
    expect(again.status).toBe(1);
    expect(again.said).toContain('.clasp.real.json already names a Sheet.');
  });
});

describe('npm run push', () => {
  test('builds and sends to the real script', () => {
    run('googleNew');
    expect(run('push').status).toBe(0);
    expect(read('pushed.txt')).toBe('real ours truereal ours true');
  });

  test('says what to do first when there is no Sheet yet', () => {
    expect(run('push')).toEqual({
      status: 1,
      said: 'There is no .clasp.real.json yet. "npm run google:new" makes a Sheet with its script and writes it.\n',
    });
  });
});
