import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openRuntime } from '../../../local/runtime/index';
import { scripted } from './script';

const code = `
  const lock = () => LockService.getDocumentLock();
  function twice() { const one = lock(); return [one.tryLock(1), one.tryLock(1), lock().hasLock()]; }
  function take(ms) { return lock().tryLock(ms); }
  function wait(ms) { lock().waitLock(ms); return 'got it'; }
  function released() { const one = lock(); one.waitLock(1); one.releaseLock(); return one.hasLock(); }`;

describe('a lock', () => {
  test('may be taken twice by one execution', async () => {
    const { run } = await scripted(code);
    expect(run('twice')).toEqual([true, true, true]);
  });

  test('goes with the execution that took it', async () => {
    const { run } = await scripted(code);
    expect([run('take', 1), run('take', 1)]).toEqual([true, true]);
  });

  test('can be given back', async () => {
    const { run } = await scripted(code);
    expect(run('released')).toBe(false);
  });

  test('is refused to another execution while it is held', async () => {
    const { globals, run } = await scripted(code);
    const held = globals.LockService.getDocumentLock()!;
    held.waitLock(0);
    expect(run('take', 10_000)).toBe(false);
    expect(() => run('wait', 10_000)).toThrow('Lock timeout: another process was holding the lock for too long.');
    held.releaseLock();
    expect(run('wait', 10_000)).toBe('got it');
  });

  test('costs the time that was waited for it', async () => {
    const { globals, run, runtime } = await scripted(code);
    globals.LockService.getDocumentLock()!.waitLock(0);
    const before = runtime.clock.now();
    run('take', 10_000);
    expect(runtime.clock.now() - before).toBe(10_000);
  });

  test('of a script, of a document and of a user are three', async () => {
    const { globals, run } = await scripted(code);
    globals.LockService.getScriptLock().waitLock(0);
    globals.LockService.getUserLock().waitLock(0);
    expect(run('take', 0)).toBe(true);
  });

  test('fails at a negative time', async () => {
    const { globals } = await scripted(code);
    const lock = globals.LockService.getScriptLock();
    expect(lock.tryLock(-100)).toBe(false);
    expect(() => lock.waitLock(-100)).toThrow('Lock timeout');
  });

  test('holds between two runtimes on one workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'waves-'));
    const options = { workspace, now: '2026-05-25T06:00:00Z', bundle: { code } };
    const [one, two] = [await openRuntime(options), await openRuntime(options)];
    const held = one.globals.LockService.getDocumentLock()!;
    held.waitLock(0);
    one.runtime.save();
    expect(two.run('take', 0)).toBe(false);
    held.releaseLock();
    one.runtime.save();
    expect(two.run('take', 0)).toBe(true);
    rmSync(workspace, { recursive: true });
  });
});
