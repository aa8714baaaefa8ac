import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const properties = `
  const store = () => PropertiesService.getScriptProperties();
  function set(key, value) { store().setProperty(key, value); return store().getProperty(key); }
  function all() { return store().getProperties(); }`;

describe('properties', () => {
  test.each([
    ['a text', 'ready', 'ready'],
    ['a number', 12, '12'],
    ['yes or no', true, 'true'],
    ['null', null, 'null'],
    ['a list', [1, 2], '1,2'],
  ])('keep %s as text', async (_what, value, kept) => {
    const { run } = await scripted(properties);
    expect(run('set', 'key', value)).toBe(kept);
  });

  test('survive the execution that set them', async () => {
    const { run } = await scripted(properties);
    run('set', 'a', '1');
    run('set', 'b', '2');
    expect(run('all')).toEqual({ a: '1', b: '2' });
  });

  test('are there also when the execution then fails', async () => {
    const { run } = await scripted(`${properties} function fail() { set('a', '1'); throw new Error('later'); }`);
    expect(() => run('fail')).toThrow('later');
    expect(run('all')).toEqual({ a: '1' });
  });

  test('of a user are that user’s own', async () => {
    const { globals, runtime, run } = await scripted(`
      function mine(value) { const p = PropertiesService.getUserProperties(); if (value) p.setProperty('mine', value); return p.getProperty('mine'); }`);
    expect(run('mine', 'Ada’s')).toBe('Ada’s');
    runtime.signIn('bo@birch.example');
    expect(run('mine')).toBeNull();
    expect(globals.PropertiesService.getScriptProperties().getProperties()).toEqual({});
  });

  test('refuse a value over 9 KB', async () => {
    const { globals } = await scripted('');
    const store = globals.PropertiesService.getScriptProperties();
    expect(store.setProperty('k', 'x'.repeat(9 * 1024)).getProperty('k')).toHaveLength(9216);
    expect(() => store.setProperty('k', 'é'.repeat(5000))).toThrow('Argument too large: value');
  });

  test('refuse more than 500 KB in one store', async () => {
    const { globals } = await scripted('');
    const store = globals.PropertiesService.getDocumentProperties()!;
    const fill = () => {
      for (let i = 0; i < 60; i += 1) store.setProperty(`key${i}`, 'x'.repeat(9000));
    };
    expect(fill).toThrow('You have exceeded the property storage quota. Please remove some properties and try again.');
    expect(Object.keys(store.getProperties())).toHaveLength(56);
  });

  test('refuse the 50,001st call of a day, and begin anew the next day', async () => {
    const { globals, runtime } = await scripted('');
    const store = globals.PropertiesService.getScriptProperties();
    for (let i = 0; i < 50_000; i += 1) store.getProperty('k');
    expect(() => store.getProperty('k')).toThrow('Service invoked too many times for one day: properties.');
    runtime.advance(24 * 3_600_000);
    expect(store.getProperty('k')).toBeNull();
  });

  test('can be replaced and deleted', async () => {
    const { globals } = await scripted('');
    const store = globals.PropertiesService.getScriptProperties();
    store.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' });
    expect(store.getKeys()).toEqual(['a', 'b', 'c']);
    expect(store.setProperties({ d: '4' }, true).getProperties()).toEqual({ d: '4' });
    expect(store.deleteProperty('d').getProperty('d')).toBeNull();
    expect(store.setProperty('e', '5').deleteAllProperties().getKeys()).toEqual([]);
  });
});

describe('the cache', () => {
  test('forgets after its time', async () => {
    const { globals, advance } = await scripted('');
    const cache = globals.CacheService.getScriptCache();
    cache.put('short', 'a', 2);
    cache.put('usual', 'b');
    advance(1999);
    expect(cache.getAll(['short', 'usual', 'none'])).toEqual({ short: 'a', usual: 'b' });
    advance(1);
    expect(cache.get('short')).toBeNull();
    advance(600_000 - 2000);
    expect(cache.get('usual')).toBeNull();
  });

  test('keeps nothing longer than six hours', async () => {
    const { globals, advance } = await scripted('');
    const cache = globals.CacheService.getUserCache();
    cache.put('k', 'v', 1_000_000);
    advance(6 * 3_600_000);
    expect(cache.get('k')).toBeNull();
  });

  test('refuses what is too large', async () => {
    const { globals } = await scripted('');
    const cache = globals.CacheService.getScriptCache();
    expect(() => cache.put('k', 'x'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
    expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
  });

  test('removes what it is told to', async () => {
    const { globals } = await scripted('');
    const cache = globals.CacheService.getDocumentCache()!;
    cache.putAll({ a: '1', b: '2', c: '3' });
    cache.remove('a');
    cache.removeAll(['b']);
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
  });

  test('lets go of what ends first when it holds more than a thousand', async () => {
    const { globals } = await scripted('');
    const cache = globals.CacheService.getScriptCache();
    for (let i = 0; i <= 1000; i += 1) cache.put(`k${i}`, 'v', 1000 + i);
    expect(cache.get('k0')).toBeNull();
    expect(cache.get('k1000')).toBe('v');
  });
});
