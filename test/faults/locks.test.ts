import { beforeAll, expect, test } from '@jest/globals';
import { builtProject } from '../../local/runtime/builtProject';
import { commands } from './commands';
import { Schedules } from './schedules';
import { Trial } from './trial';

/**
 * Two commands that are at work at once can only be interleaved where neither holds the lock. Here is what each does
 * outside of it: opens a panel, knows its page again (a property of that person), says what came of it. None of that looks at a cell or writes one,
 * so that whichever way two commands cross, it comes out as one after the other, or as one that found the lock taken.
 */
let trial: Trial;
beforeAll(() => {
  trial = new Trial(builtProject());
});

const harmless =
  /^(PropertiesService|Properties|LockService|HtmlService|HtmlTemplate|HtmlOutput|Ui|Menu|PromptResponse|Utilities)\.|^SpreadsheetApp\.(getActive|getUi)$|^Spreadsheet\.(toast|getActiveSheet)$|^Sheet\.getName$/;

// What people type is taken care of at once, without a lock, as somebody who types beside them would: faults.test.ts.
const locked = commands.filter(({ global }) => global !== 'onEdit');

test.each(locked.map((command) => [command.name, command] as const))(
  '%s looks at cells and writes them only while it holds the lock',
  (_, command) => {
    const { calls } = new Schedules(trial, command).wanted;
    const from = calls.findIndex(({ member }) => member === 'Lock.tryLock');
    const released = calls.findIndex(({ member }) => member === 'Lock.releaseLock');
    const to = released < 0 ? calls.length : released;
    const outside = calls.filter((_, at) => from < 0 || at < from || (at > to && to > from));
    expect(outside.map(({ member }) => member).filter((member) => !harmless.test(member))).toEqual([]);
    expect(calls.filter(({ member }) => member === 'Lock.tryLock').length).toBeLessThanOrEqual(1);
    if (!command.onlyLooks) expect(from).toBeGreaterThanOrEqual(0);
  },
);
