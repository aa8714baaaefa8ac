import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

describe('an execution', () => {
  test('begins with fresh globals each time', async () => {
    const { run } = await scripted('var count = 0; function next() { count += 1; return count; }');
    expect([run('next'), run('next')]).toEqual([1, 1]);
  });

  test('keeps its globals only where a test wants speed', async () => {
    const code = `var count = 0; function next() { count += 1; return [count, Session.getActiveUser().getEmail()]; } function fail() { throw new Error('no'); }`;
    const { run, runtime } = await scripted(code, { reuse: true });
    run('next');
    runtime.signIn('bo@birch.example');
    expect(run('next')).toEqual([2, 'bo@birch.example']);
    // What failed may have left anything behind.
    expect(() => run('fail')).toThrow('no');
    expect(run('next')).toEqual([1, 'bo@birch.example']);
  });

  test.each([
    'process',
    'require',
    'module',
    'Buffer',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'URL',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'structuredClone',
    'performance',
    'window',
    'global',
    'WebAssembly',
  ])('offers no %s', async (name) => {
    const { run } = await scripted(`function kind() { return typeof ${name}; }`);
    expect(run('kind')).toBe('undefined');
  });

  test.each([
    ['an object', 'Utilities'],
    ['a service made by another', 'PropertiesService.getScriptProperties()'],
    ['a list of bytes', 'Utilities.base64Decode("aGk=")'],
    ['an error of a service', '(() => { try { Utilities.base64Decode("*"); } catch (error) { return error; } })()'],
    ['a function of a service', 'Utilities.getUuid'],
    ['console', 'console.log'],
    ['a template', 'HtmlService.createTemplate("<?= 1 ?>")'],
  ])('cannot be left through %s', async (_what, expression) => {
    const { run } = await scripted(
      `function escape() { return ${expression}.constructor.constructor('return typeof process')(); }`,
    );
    expect(run('escape')).toBe('undefined');
  });

  test('sees the time of the runtime', async () => {
    const { run, advance } = await scripted(
      'function now() { return [new Date().toISOString(), Date.now() - new Date().getTime()]; }',
    );
    advance(1000);
    expect(run('now')).toEqual(['2026-05-25T06:00:01.000Z', 0]);
  });

  test('gets errors of services as its own Errors, named Exception', async () => {
    const { run } = await scripted(`function fail() {
      try { Utilities.base64Decode('*'); } catch (error) { return [error instanceof Error, String(error)]; }
    }`);
    expect(run('fail')).toEqual([true, 'Exception: Could not decode string.']);
  });

  test('throws what the script throws', async () => {
    const { run } = await scripted("function fail() { throw new TypeError('no such idea'); }");
    expect(() => run('fail')).toThrow('no such idea');
  });

  test('says which function is missing', async () => {
    const { run } = await scripted('');
    expect(() => run('weekly')).toThrow('Script function not found: weekly');
  });

  test('waits for an async function', async () => {
    const { run } = await scripted('async function later() { await null; return 7; }');
    expect(run('later')).toBe(7);
  });

  test('gets null from a service that gives nothing back', async () => {
    const { run } = await scripted(
      "function put() { return [CacheService.getScriptCache().put('k', 'v'), SpreadsheetApp.flush()]; }",
    );
    expect(run('put')).toEqual([null, null]);
  });

  test('names a member that the laptop lacks', async () => {
    const { run } = await scripted('function ask() { return ScriptApp.newStateToken(); }');
    expect(() => run('ask')).toThrow('not implemented locally: ScriptApp.newStateToken');
  });

  test.each([
    [['Drive'], 'object'],
    [[], 'undefined'],
  ])('has the advanced services that the manifest names: %j', async (names, kind) => {
    const bundle = mkdtempSync(join(tmpdir(), 'waves-'));
    writeFileSync(join(bundle, 'Code.js'), 'function kind() { return typeof Drive; }');
    const enabledAdvancedServices = names.map((userSymbol) => ({ userSymbol, serviceId: 'drive', version: 'v3' }));
    writeFileSync(
      join(bundle, 'appsscript.json'),
      JSON.stringify({ timeZone: 'Asia/Kolkata', dependencies: { enabledAdvancedServices } }),
    );
    const { run, runtime } = await scripted('', { bundle });
    expect([run('kind'), runtime.zone]).toEqual([kind, 'Asia/Kolkata']);
    rmSync(bundle, { recursive: true });
  });

  test('names a service that the laptop lacks', async () => {
    const { run } = await scripted("function ask() { return UrlFetchApp.fetch('https://example.com'); }");
    expect(() => run('ask')).toThrow('not implemented locally: UrlFetchApp.fetch');
  });
});
