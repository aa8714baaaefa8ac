import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let workspace: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'waves-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(workspace, { recursive: true, force: true });
});

const code = `
  const store = () => PropertiesService.getScriptProperties();
  function hold(ms) { const lock = LockService.getDocumentLock(); lock.waitLock(0); store().setProperty('held', 'yes'); Utilities.sleep(ms); store().setProperty('held', 'no'); return 'held'; }
  function take(ms) { return [LockService.getDocumentLock().tryLock(ms), store().getProperty('held')]; }
  function count(n) { for (let i = 0; i < n; i++) { const lock = LockService.getScriptLock(); lock.waitLock(20000);
    store().setProperty('n', String(Number(store().getProperty('n') || 0) + 1)); lock.releaseLock(); Utilities.sleep(1); } }
  function read() { return store().getProperty('n'); }
  function write(text) { SpreadsheetApp.getActive().getRange('A1').setValue(text); }
  function look() { return SpreadsheetApp.getActive().getRange('A1').getValue(); }
  function hour() { return [new Date(Date.UTC(2026, 0, 1)).getHours(), Session.getScriptTimeZone()]; }
  function forever() { write('before'); for (;;) {} }`;

/** Another process over the same workspace, on the computer's own clock; gives what the function returned. */
function process_(
  name: string,
  args: readonly unknown[] = [],
  zone = 'Etc/UTC',
): { child: ChildProcess; result: Promise<unknown> } {
  const runtime = pathToFileURL(resolve('dist/local-runtime.mjs')).href;
  const script = `const { openRuntime } = await import(${JSON.stringify(runtime)});
    const { run } = await openRuntime(${JSON.stringify({ workspace, timeZone: zone, user: 'ada@alder.example', bundle: { code } })});
    process.stdout.write(JSON.stringify(run(${JSON.stringify(name)}, ...${JSON.stringify(args)})) ?? 'null');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  const result = new Promise((done) => child.on('close', () => done(text === '' ? undefined : JSON.parse(text))));
  return { child, result };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let left = 400; left > 0 && !isTrue(); left -= 1) await new Promise((next) => setTimeout(next, 25));
  expect(isTrue()).toBe(true);
}
const written = (name: string) => {
  try {
    return readFileSync(join(workspace, name), 'utf8');
  } catch {
    return '';
  }
};

describe('two processes on one workspace', () => {
  test('wait for each other’s lock', async () => {
    const first = process_('hold', [6000]);
    await until(() => written('locks.json').includes('document'));
    expect(await process_('take', [0]).result).toEqual([false, 'yes']);
    expect(await process_('take', [10_000]).result).toEqual([true, 'no']);
    expect(await first.result).toBe('held');
  });

  test('lose no count under a lock', async () => {
    await Promise.all([process_('count', [25]).result, process_('count', [25]).result]);
    expect(await process_('read').result).toBe('50');
  });

  test('the lock of one that was killed is free', async () => {
    const first = process_('hold', [60_000]);
    await until(() => written('locks.json').includes('document'));
    first.child.kill('SIGKILL');
    await first.result;
    expect(await process_('take', [5000]).result).toEqual([true, 'yes']);
  });

  test('a process killed in the middle leaves the workbook whole', async () => {
    await process_('write', ['old']).result;
    const { child, result } = process_('forever');
    await until(() => written('.executing') !== '');
    child.kill('SIGKILL');
    await result;
    expect(await process_('look').result).toBe('old');
  });
});

test('a script sees its own zone, whatever that of the computer', async () => {
  expect(await process_('hour', [], 'Asia/Kolkata').result).toEqual([5, 'Asia/Kolkata']);
  expect(await process_('hour', [], 'Pacific/Kiritimati').result).toEqual([14, 'Pacific/Kiritimati']);
});
