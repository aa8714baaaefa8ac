import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

/**
 * Breaks each rule of the house once, in a throw-away project with our settings, to know that the rule bites. Every
 * project also holds what the rule allows, so that a rule which forbids everything would be seen as well.
 */
let project = '';
beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'house-')));
  for (const file of ['biome.json', 'tsconfig.base.json', 'tsconfig.pure.json', 'tsconfig.google.json']) {
    cpSync(file, join(project, file));
  }
  cpSync('tsconfig.sidebar.json', join(project, 'tsconfig.sidebar.json'));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterEach(() => {
  for (const folder of ['src', 'sidebar', 'local', '.tmp'])
    rmSync(join(project, folder), { recursive: true, force: true });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): string {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
  return file;
}

function tool(name: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin', name), args, {
    cwd: project,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return stdout + stderr;
}

/** The lint rules that these files break, as `file rule`. */
function broken(): string[] {
  const report = tool('biome', 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.');
  return [...report.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),/g)].map(
    ([, rule, file = '']) => `${relative(project, file)} ${rule}`,
  );
}

const forbidden: [file: string, imports: string][] = [
  ['src/domain/stage.ts', '../tabs/ideas'],
  ['src/domain/measures/mean.ts', '../../tabs/ideas'],
  ['src/domain/stage.ts', '../usecases/moveStage'],
  ['src/domain/stage.ts', '../views/dashboard'],
  ['src/domain/stage.ts', '../google/book'],
  ['src/domain/stage.ts', '../contract'],
  ['src/tabs/ideas.ts', '../usecases/moveStage'],
  ['src/tabs/ideas.ts', '../views/dashboard'],
  ['src/tabs/ideas.ts', '../google/book'],
  ['src/usecases/moveStage.ts', '../google/book'],
  ['src/usecases/moveStage.ts', '../main'],
  ['src/views/dashboard.ts', '../google/paint'],
  ['src/views/dashboard.ts', '../../local/cli'],
  ['src/google/book.ts', '../answer'],
  ['src/google/book.ts', '../main'],
  ['src/google/book.ts', '../../local/cli'],
  ['src/main.ts', '../sidebar/server'],
  ['src/answer.ts', '../local/cli'],
  ['sidebar/server.ts', 'zod'],
  ['sidebar/server.ts', '../src/google/book'],
  ['sidebar/moveStage/moveStage.ts', '../../src/main'],
  ['local/cli.ts', '../src/main'],
  ['local/runtime/host.ts', '../../src/google/real'],
  ['local/runtime/services/range.ts', 'node:fs'],
  ['local/runtime/services/range.ts', 'ssf'],
];

const allowed: [file: string, imports: string][] = [
  ['src/domain/stage.ts', './idea'],
  ['src/domain/stage.ts', 'zod'],
  ['src/tabs/ideas.ts', '../domain/stage'],
  ['src/usecases/moveStage.ts', '../tabs/ideas'],
  ['src/views/dashboard.ts', '../domain/stage'],
  ['src/google/book.ts', '../usecases/plan'],
  ['src/answer.ts', './usecases/moveStage'],
  ['src/main.ts', './google/menu'],
  ['sidebar/moveStage/moveStage.ts', '../server'],
  ['local/runtime/host.ts', '../../src/google/host'],
  ['local/runtime/services/range.ts', '../host'],
];

describe('the import arrows', () => {
  // One file per case, all linted in one go: the tool starts once.
  const named = (cases: typeof forbidden, folder: string) =>
    cases.map(([file, from], at) => ({
      file:
        file.startsWith('src/main') || file.startsWith('src/answer')
          ? file
          : file.replace(/\w+\.ts$/, `${folder}${at}.ts`),
      from,
    }));

  test('every forbidden import is reported', () => {
    const files = named(forbidden, 'bad');
    for (const { file, from } of files) write(file, `import { x } from '${from}';\nconsole.log(x);\n`);
    const reported = broken();
    expect(files.filter(({ file }) => !reported.includes(`${file} noRestrictedImports`))).toEqual([]);
  });

  test('every import along the arrows is left alone', () => {
    for (const { file, from } of named(allowed, 'good')) write(file, `import { x } from '${from}';\nconsole.log(x);\n`);
    expect(broken()).toEqual([]);
  });

  test('two files that import each other are reported', () => {
    write('src/domain/hen.ts', "import { egg } from './egg';\nexport const hen = () => egg();\n");
    write('src/domain/egg.ts', "import { hen } from './hen';\nexport const egg = () => hen();\n");
    expect(broken()).toContain('src/domain/hen.ts noImportCycles');
  });

  test('a default export and an any are reported', () => {
    write('src/domain/idea.ts', 'const idea: any = 1;\nexport default idea;\n');
    expect(broken().sort()).toEqual(['src/domain/idea.ts noDefaultExport', 'src/domain/idea.ts noExplicitAny']);
  });
});

describe('the compiler', () => {
  test.each([
    ['pure', 'src/domain/wrong.ts', 'SpreadsheetApp.getActive();'],
    ['pure', 'src/views/wrong.ts', "document.title = 'x';"],
    ['pure', 'src/tabs/wrong.ts', 'process.exit();'],
    ['pure', 'src/usecases/wrong.ts', 'setTimeout(() => {}, 1);'],
    ['google', 'src/google/wrong.ts', 'process.exit();'],
    ['google', 'src/google/wrong.ts', 'SpreadsheetApp.noSuchCall();'],
    ['google', 'src/google/wrong.ts', "'a'.replaceAll('a', 'b');"],
    ['sidebar', 'sidebar/wrong.ts', 'SpreadsheetApp.getActive();'],
    ['sidebar', 'sidebar/wrong.ts', 'process.exit();'],
  ])('%s code in %s cannot say %s', (config, file, statement) => {
    write(file, `${statement}\nexport {};\n`);
    expect(tool('tsc', '-p', `tsconfig.${config}.json`)).toContain(`${file}(1,`);
  });

  test.each([
    ['pure', 'src/domain/right.ts', 'export const sum = [1, 2].reduce((a, b) => a + b);'],
    ['google', 'src/google/right.ts', 'export const book = () => SpreadsheetApp.getActive();'],
    ['sidebar', 'sidebar/right.ts', 'export const title = () => document.title;'],
  ])('%s code in %s can say %s', (config, file, statement) => {
    write(file, `${statement}\n`);
    expect(tool('tsc', '-p', `tsconfig.${config}.json`)).toBe('');
  });
});
