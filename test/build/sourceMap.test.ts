import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { buildServer } from '../../scripts/buildServer.mjs';
import { folderWith } from './fixture';

const main = `import { broken } from './broken';
declare const global: Record<string, unknown>;
type Unused = { gone: true };
function one(): void {}
global.one = one;
global.two = function two() {};
global.broken = broken;
`;

const broken = `// The types and comments above the line are gone in the bundle.
interface Word { readonly text: string }

export function broken(word: Word): never {
  throw new Error(word.text);
}
`;

test('a stack trace from the bundle leads back to the line that threw', async () => {
  const { folder, forget } = folderWith({ 'src/main.ts': main, 'src/broken.ts': broken });
  try {
    await buildServer({ root: folder, version: 'test' });
    const code = readFileSync(join(folder, 'dist', 'Code.js'), 'utf8');
    const map = new SourceMap(JSON.parse(readFileSync(join(folder, 'dist', 'Code.js.map'), 'utf8')));

    const thrown = thrownBy(code);
    expect(found(map, thrown.line - 1, thrown.column - 1)).toEqual({ file: '../src/broken.ts', line: 4 });
  } finally {
    forget();
  }
});

function thrownBy(code: string): { line: number; column: number } {
  const stack: string = runInNewContext(
    `${code}\ntry { broken({ text: 'x' }) } catch (error) { error.stack }`,
    {},
    'Code.js',
  );
  const [, line, column] = /Code\.js:(\d+):(\d+)/.exec(stack.split('\n    at ')[1] ?? '') ?? [];
  return { line: Number(line), column: Number(column) };
}

test('every function of ours in dist/Code.js is found at its own line of the source', () => {
  const lines = readFileSync('dist/Code.js', 'utf8').split('\n');
  const payload = JSON.parse(readFileSync('dist/Code.js.map', 'utf8'));
  const map = new SourceMap(payload);
  // The sources as they were when they were built.
  const sourceLine = (file: string, line: number): string =>
    payload.sourcesContent[payload.sources.indexOf(file)].split('\n')[line] ?? '';
  const declared = lines.flatMap((line, at) => {
    const name = /^\s*function (\w+)\(/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, ...found(map, at, line.indexOf('function')) }];
  });
  const ours = declared.filter(({ file }) => file.startsWith('../src/'));
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.filter(({ name, file, line }) => !sourceLine(file, line).includes(ownName(name)))).toEqual([]);
});

function found(map: SourceMap, line: number, column: number): { file: string; line: number } {
  const entry = map.findEntry(line, column);
  return 'originalSource' in entry ? { file: entry.originalSource, line: entry.originalLine } : { file: '', line: 0 };
}

/** Where two files have a function of the same name, webpack puts the file's name in front. */
function ownName(name: string): string {
  return name.replace(/^\w*_/, '');
}
