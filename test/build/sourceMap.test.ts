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
    const entry = map.findEntry(thrown.line - 1, thrown.column - 1) as { originalSource: string; originalLine: number };
    expect({ file: entry.originalSource, line: entry.originalLine + 1 }).toEqual({ file: '../src/broken.ts', line: 5 });
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
