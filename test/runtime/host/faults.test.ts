import { describe, expect, test } from '@jest/globals';
import { type Fault, faults } from '../../../local/runtime/host/faults';
import { scripted } from './script';

// Three calls that write: each leaves a mark, also in `finally` and after catching.
const code = `
  const mark = (key) => PropertiesService.getScriptProperties().setProperty(key, 'yes');
  function three() { mark('a'); mark('b'); mark('c'); return 'done'; }
  function stubborn() { try { mark('a'); mark('b'); } catch (error) { mark('caught'); } finally { mark('finally'); } return 'done'; }
  function marks() { return PropertiesService.getScriptProperties().getKeys(); }`;

/** Runs with the fault and tells what was returned or thrown, and what has been written. */
async function tried(name: string, fault: Fault) {
  const injected = faults(fault);
  const { runtime } = await scripted(code, { onCall: (call) => injected.onCall(call) });
  const { value, error } = runtime.execute(name);
  expect(injected.hit).toEqual([fault]);
  return [value ?? error?.message, runtime.execute('marks').value];
}

// Calls 1, 3 and 5 get the store, 2, 4 and 6 write into it.
describe('a fault', () => {
  const broken = "We're sorry, a server error occurred. Please wait a bit and try again.";
  const killed = 'Exceeded maximum execution time';

  test.each([
    ['three', { kind: 'before', at: 4 }, [broken, ['a']]],
    ['three', { kind: 'after', at: 4 }, [broken, ['a', 'b']]],
    ['three', { kind: 'kill-before', at: 4 }, [killed, ['a']]],
    ['three', { kind: 'kill-after', at: 4 }, [killed, ['a', 'b']]],
    // A script can catch an error and go on …
    ['stubborn', { kind: 'before', at: 4 }, ['done', ['a', 'caught', 'finally']]],
    ['stubborn', { kind: 'after', at: 4 }, ['done', ['a', 'b', 'caught', 'finally']]],
    // … but not its own end: nothing that it then calls has an effect.
    ['stubborn', { kind: 'kill-before', at: 4 }, [killed, ['a']]],
    ['stubborn', { kind: 'kill-after', at: 4 }, [killed, ['a', 'b']]],
  ] as const)('in %s, %j', async (name, fault, expected) => {
    expect(await tried(name, fault)).toEqual(expected);
  });

  test('may lie in the execution that follows another', async () => {
    const injected = faults({ kind: 'before', at: 2 }, { kind: 'kill-after', at: 2, execution: 2 });
    const { runtime } = await scripted(code, { onCall: injected.onCall });
    expect(runtime.execute('three').error?.message).toBe(broken);
    expect(runtime.execute('three').error?.message).toBe(killed);
    expect(runtime.execute('three').value).toBe('done');
    expect(injected.hit).toHaveLength(2);
  });
});

test('a watcher sees every call of a script once before and once after', async () => {
  const seen: string[] = [];
  const { runtime } = await scripted(
    'function f() { return Utilities.getUuid().length + Session.getActiveUser().getEmail().length; }',
    {
      onCall: ({ member, number, when }) => seen.push(`${number} ${when} ${member}`),
    },
  );
  runtime.execute('f');
  expect(seen).toEqual([
    '1 before Utilities.getUuid',
    '1 after Utilities.getUuid',
    '2 before Session.getActiveUser',
    '2 after Session.getActiveUser',
    '3 before User.getEmail',
    '3 after User.getEmail',
  ]);
});

test('another execution can run whole between two calls of one', async () => {
  let between: (() => void) | undefined;
  const { runtime } = await scripted(
    `const store = () => PropertiesService.getScriptProperties();
     function slow() { const s = store(); const before = s.getProperty('n'); s.setProperty('slow', 'yes'); return [before, s.getProperty('n')]; }
     function quick() { const lock = LockService.getDocumentLock(); store().setProperty('n', String(lock.tryLock(0))); }`,
    { onCall: ({ member, when }) => member === 'Properties.setProperty' && when === 'before' && between?.() },
  );
  between = () => {
    between = undefined;
    runtime.execute('quick');
  };
  expect(runtime.execute('slow').value).toEqual([null, 'true']);
});

test('everything can be put back as it was', async () => {
  const { runtime, run, edit } =
    await scripted(`${code} function read() { return SpreadsheetApp.getActive().getRange('A1').getValue(); }
    function doc(id) { if (id) return DocumentApp.openById(id).getBody().getText(); const d = DocumentApp.create('d'); d.getBody().appendParagraph('x'); return d.getId(); }
    function more(id) { DocumentApp.openById(id).getBody().appendParagraph('y'); }`);
  edit('Sheet1', 'A1', 'old');
  const id = run('doc');
  const before = runtime.snapshot();
  edit('Sheet1', 'A1', 'new');
  run('three');
  run('more', id);
  runtime.advance(1000);
  runtime.restore(before);
  expect([run('read'), run('marks'), run('doc', id), runtime.clock.now()]).toEqual([
    'old',
    [],
    '\nx',
    Date.parse('2026-05-25T06:00:00Z'),
  ]);
});
