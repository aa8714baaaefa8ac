import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { builtProject } from '../../local/runtime/builtProject';
import { type Command, commands } from './commands';
import { recipes } from './recipes';
import { Schedules } from './schedules';
import { Trial } from './trial';

/**
 * A fixed part of `npm run faults`: what it found so far, and one command of each kind with everything that can go wrong.
 * All of it takes minutes.
 */
let trial: Trial;
beforeAll(() => {
  trial = new Trial(builtProject());
});

const named = (name: string): Command => commands.find((command) => command.name === name)!;

describe('every command', () => {
  test('of the bundle is among those that are tried', () => {
    const code = readFileSync(join(builtProject(), 'Code.js'), 'utf8');
    const globals = [...code.matchAll(/^function (\w+)\(.*\) \{\}$/gm)].map(([, name]) => name);
    expect(globals.length).toBeGreaterThanOrEqual(20);
    expect(globals.filter((name) => !commands.some((command) => command.global === name))).toEqual([]);
  });

  test('does something, or its example would prove nothing', () => {
    const doing = commands.filter(({ onlyLooks, name }) => !onlyLooks && !name.endsWith('refused'));
    const idle = doing.filter((command) => {
      const { wanted, writes } = new Schedules(trial, command);
      return !writes || !('answer' in wanted.told);
    });
    // On a workbook that is set up already there is nothing to do.
    expect(idle.map(({ name }) => name)).toEqual(['menuFirstSetup']);
  });
});

describe('what was found once', () => {
  test.each(recipes)('%s', (recipe) => {
    const [command = '', line = ''] = recipe.split(' | ');
    const schedules = new Schedules(trial, named(command));
    schedules.replay(line);
    expect(schedules.broken).toEqual([]);
    expect(schedules.count).toBe(1);
  });
});

test.each(['notice', 'saveAnswers'])('%s survives a failure at any call, and its end after any call', (name) => {
  const schedules = new Schedules(trial, named(name));
  Array.from(schedules.failures());
  Array.from(schedules.kills());
  Array.from(schedules.doubles());
  expect(schedules.broken).toEqual([]);
  expect(schedules.count).toBeGreaterThan(100);
});

test('a mistake would be found: what is not done is told', () => {
  const schedules = new Schedules(trial, { ...named('notice'), recover: () => ({ answer: undefined }) });
  // Ended before anything was recorded, and never taken up again.
  schedules.replay('kill-after@4');
  expect(schedules.broken).toMatchObject([{ recipe: 'notice | kill-after@4' }]);
});
