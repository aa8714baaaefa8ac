import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'acorn';

const code = readFileSync('dist/Code.js', 'utf8');

/** Every name that Apps Script can see. A new menu line adds its function here, to main.ts and to the menu. */
const globals = [
  'menuAbout',
  'menuDefinition',
  'menuEnterNumbers',
  'menuExplore',
  'menuFirstSetup',
  'menuLogShare',
  'menuLogUse',
  'menuMakeDoc',
  'menuMoveIdea',
  'menuNotice',
  'menuProposeIdea',
  'menuReviewAndVote',
  'menuToday',
  'menuUndo',
  'menuWeeklyOff',
  'menuWeeklyOn',
  'menuWeeklyTakeOver',
  'onEdit',
  'onInstall',
  'onOpen',
  'rpc',
  'updateDashboard',
  'weekly',
];

/** Nothing but the language itself: no Node, no browser, no service, and no code made from strings. */
function bareContext() {
  return createContext({}, { codeGeneration: { strings: false, wasm: false } });
}

describe('dist/Code.js', () => {
  test('is ES2019, as new as the Apps Script editor takes', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  test('loads where there is nothing but the language, and calls no service while loading', () => {
    expect(() => runInContext(code, bareContext())).not.toThrow();
  });

  test('shows Apps Script exactly the functions that it is meant to call', () => {
    const bare = bareContext();
    const before = Object.getOwnPropertyNames(runInContext('globalThis', bare));
    runInContext(code, bare);
    const added = Object.getOwnPropertyNames(runInContext('globalThis', bare))
      .filter((name) => !before.includes(name))
      // zod keeps its registry in one global of its own.
      .filter((name) => !name.startsWith('__zod'));
    expect(added.sort()).toEqual(globals);
    expect(added.length).toBeLessThanOrEqual(60);
    expect(added.filter((name) => typeof runInContext(name, bare) !== 'function')).toEqual([]);
  });

  test('has a function declaration for each of them: Google finds them by reading, not by running', () => {
    const declared = parse(code, { ecmaVersion: 2019 }).body.flatMap((node) =>
      node.type === 'FunctionDeclaration' ? [node.id.name] : [],
    );
    expect(declared.sort()).toEqual(globals);
  });

  test('answers a panel with nothing but the language: what is wrong is found before any service is asked', () => {
    const bare = bareContext();
    runInContext(code, bare);
    const rpc = (envelope: unknown) =>
      JSON.parse(runInContext(`JSON.stringify(rpc(${JSON.stringify(envelope)}))`, bare));
    expect(rpc('not an envelope')).toEqual({ refused: expect.stringContaining('Close it and open it again.') });
    expect(rpc({ call: 'updateDashboard', version: 'old', request: randomUUID(), nonce: 'x', body: {} })).toEqual({
      reload: expect.stringContaining('newer version'),
    });
  });

  test('makes no code from strings', () => {
    const bare = bareContext();
    // zod asks once whether it may; told not to, it must not even ask.
    runInContext('var made = 0; Function = function () { made += 1; }; eval = Function;', bare);
    runInContext(code, bare);
    runInContext('rpc({})', bare);
    expect(runInContext('made', bare)).toBe(0);
  });
});
