import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CallName, contract } from '../../src/contract';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { openPanel } from '../scenarios/panels';

/** Whatever a page sends: an answer in words or a value, never a crash, and nothing written on a refusal. */
let laptop: Laptop;
let start: ReturnType<Laptop['runtime']['snapshot']>;
let page: { nonce: string; version: string };
const calls = Object.keys(contract) as CallName[];

beforeAll(async () => {
  laptop = await laptopWith('wards', undefined, { reuse: true });
  laptop.run('updateDashboard');
  const { html } = openPanel(laptop, 'menuMoveIdea');
  page = JSON.parse(/window\.page = (\{.*?\});<\/script>/.exec(html)![1]!);
  start = laptop.runtime.snapshot();
});
beforeEach(() => laptop.runtime.restore(start));
afterAll(() => laptop.close());

/** Goes up with everything that is written. */
const everything = () => laptop.runtime.sheets.version(laptop.runtime.book);

/** Sends it as google.script.run does: plain JSON. */
function send(envelope: unknown): Record<string, unknown> {
  const { value, error } = laptop.runtime.callFromPanel('rpc', [envelope]);
  if (error) throw error;
  const kinds = Object.keys(value as object).filter((key) => ['value', 'refused', 'reload'].includes(key));
  expect(kinds).toHaveLength(1);
  return value as Record<string, unknown>;
}

/** A sentence for a person, whatever it quotes; not what a checker of forms says to a programmer. */
const inWords = expect.stringMatching(/^(?!(?:[^“]|“[^”]*”)*(?:Invalid|expected|received|undefined)).*\w.*[.?]$/s);

function refusedUnwritten(envelope: unknown): void {
  const before = everything();
  const answer = send(envelope);
  expect(answer.refused ?? answer.reload).toEqual(inWords);
  expect(everything()).toBe(before);
}

const odd = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'updateDashboard',
  'onEdit',
  'menuUndo',
  'rpc',
  'weekly',
  'eval',
  'Function',
  'globalThis',
  '',
  ' ',
  'moveStage ',
  'MOVESTAGE',
  'moveStage\u0000',
  'moveStage\u200b',
  'ｍoveStage',
  'mоveStage',
  '\ud800',
  '🧑🏽‍🏫',
  '../moveStage',
  'contract.moveStage',
  '0',
  'undefined',
  'null',
  'x'.repeat(100_000),
];

describe('the name of a call', () => {
  test.each(odd.map((name) => [name.slice(0, 30), name]))('%j is refused in words', (_, call) => {
    for (const body of [{}, null, { idea: 'I-01' }]) refusedUnwritten({ ...page, call, request: 'r', body });
  });

  test('any other text is refused in words', () => {
    const name = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !calls.includes(text as CallName));
    fc.assert(
      fc.property(name, (call) => refusedUnwritten({ ...page, call, request: 'r', body: {} })),
      { numRuns: 60 },
    );
  });
});

/** Everything JSON can hold, and objects with names that mean something to JavaScript. */
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4, noUnicodeString: false }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('NaN', '-0', '1e999', 'Infinity', '\ud800', '\udc00x', '\u0000'),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'idea', 'as', 'to'),
    fc.jsonValue({ maxDepth: 1 }),
    {
      noNullPrototype: false,
    },
  ),
);

/** As a page's text on the wire: `__proto__` is then a name like any other. */
const onTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

describe('an envelope', () => {
  test('of any kind is answered', () => {
    fc.assert(
      fc.property(json, (sent) => refusedUnwritten(onTheWire(sent))),
      { numRuns: 60 },
    );
  });

  test.each([
    ['no version', { version: undefined }],
    ['an older version', { version: '0.0.0' }],
    ['a number for a version', { version: 7 }],
    ['no nonce', { nonce: undefined }],
    ['an empty nonce', { nonce: '' }],
    ['a nonce that was made up', { nonce: '0a1b2c3d-0000-4000-8000-000000000000' }],
    ['a nonce with more behind it', { nonce: 'x'.repeat(80) }],
    ['a list of nonces', { nonce: ['a'] }],
    ['a request that is too long', { request: 'r'.repeat(81) }],
  ])('with %s writes nothing, whatever it asks for', (_, change) => {
    for (const call of calls)
      refusedUnwritten({ ...page, call, request: 'r', body: contract[call].example, ...change });
  });

  test('with more in it than there should be is taken for what it is', () => {
    const more = JSON.parse('{"__proto__":{"admin":true},"action":"search","roles":["Admin"],"user":"finn"}');
    expect(send({ ...page, ...more, call: 'weeklyUpdate', request: '', body: more })).toHaveProperty('value');
  });
});

describe('the form of a call', () => {
  const runs = 3;

  test.each(calls)('%s answers whatever it is sent', (call) => {
    fc.assert(
      fc.property(json, (body) => {
        laptop.runtime.restore(start);
        const answer = send({ ...page, call, request: '', body: onTheWire(body) });
        if (!('value' in answer)) expect(answer.refused).toEqual(inWords);
      }),
      { numRuns: runs },
    );
  });

  test.each(calls)('%s answers its own form with one thing changed', (call) => {
    const form = contract[call].example as Record<string, unknown>;
    const fields = Object.keys(contract[call].request.shape);
    if (fields.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...fields, '__proto__', 'as'), json, (field, value) => {
        laptop.runtime.restore(start);
        const changed = JSON.parse(
          `{${[...Object.entries(form).filter(([name]) => name !== field), [field, onTheWire(value)]].map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`,
        );
        const answer = send({ ...page, call, request: '', body: changed });
        if (!('value' in answer)) expect(answer.refused).toEqual(inWords);
        expect(({} as { idea?: unknown }).idea).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  const deep = JSON.parse(`${'{"a":['.repeat(200)}1${']}'.repeat(200)}`);
  test.each([
    ['5 MB of text', 'x'.repeat(5_000_000)],
    ['a list of a million', Array(1_000_000).fill(0)],
    ['400 levels', deep],
    ['half a letter', '\ud83e'],
    ['nothing', null],
  ])('%s in any field is refused or left alone, and writes nothing', (_, value) => {
    for (const call of ['moveStage', 'propose', 'enterNumbers', 'castVote', 'logUse'] as const) {
      const form = contract[call].example;
      refusedUnwritten({ ...page, call, request: '', body: value });
      refusedUnwritten({ ...page, call, request: '', body: { ...form, [Object.keys(form)[0]!]: value } });
    }
  });

  test('nested deeper than anybody builds a form, it is not carried at all', () => {
    const abyss = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`);
    expect(() => send({ ...page, call: 'propose', request: '', body: abyss })).toThrow('illegal value in property');
  });
});

test('the look at what was written sees a write', () => {
  const before = everything();
  expect(send({ ...page, call: 'notice', request: '', body: { line: 'Quiet on Thursdays' } })).toHaveProperty('value');
  expect(everything()).not.toBe(before);
});
