import { beforeAll, describe, expect, test } from '@jest/globals';
import { builtProject } from '../../local/runtime/builtProject';
import { ArrayTrial } from './arrays/arrayTrial';
import { isCovered } from './arrays/covered';
import { Deeper } from './arrays/deeper';
import { type Command, commands } from './commands';
import { recipes } from './recipes';
import { Schedules } from './schedules';
import { seen } from './seen';
import { Trial } from './trial';
import type { World } from './world';

/** A fixed part of what `npm run faults` tries over arrays, and that these come to the same as the bundle does. */
let bundle: Trial;
let arrays: ArrayTrial;
beforeAll(() => {
  bundle = new Trial(builtProject());
  arrays = new ArrayTrial(bundle);
});

const covered = commands.filter(isCovered);
const named = (name: string): Command => commands.find((command) => command.name === name)!;

/** Whom it tells what, with which calls, and what then stands in the workbook. */
function course(world: World, command: Command) {
  world.restore(world.prepared([command.given]));
  const calls: string[] = [];
  world.onCall = ({ member, cells, number, when }) => {
    if (when === 'after') calls.push(`${number} ${member} ${cells}`);
  };
  const told = command.run(world);
  world.onCall = undefined;
  const { tabs, facts } = seen(world);
  return { told, calls, tabs, facts };
}

describe('over arrays as through the bundle', () => {
  test.each(covered.map((command) => [command.name, command] as const))('%s', (_, command) => {
    expect(course(arrays, command)).toEqual(course(bundle, command));
  });
});

test('what the arrays lack is said, and no code of ours gets past it', () => {
  expect(() => arrays.send('Chidi', 'openPanel', { panel: 'moveIdea' }, 'one')).toThrow('Over arrays there is no');
});

describe('what was found once', () => {
  const here = recipes.filter((recipe) => isCovered(named(recipe.split(' | ')[0]!)));
  test.each(here)('%s', (recipe) => {
    const [command = '', line = ''] = recipe.split(' | ');
    const schedules = new Deeper(arrays, named(command));
    schedules.replay(line);
    expect(schedules.broken).toEqual([]);
  });
});

test.each(['notice', 'onEdit: Ask to move'])('%s survives ends in a row, and edits at any call', (name) => {
  const schedules = new Deeper(arrays, named(name));
  Array.from(schedules.kills());
  Array.from(schedules.failures());
  expect(schedules.broken).toEqual([]);
  expect(schedules.count).toBeGreaterThan(100);
});

test('a mistake would be found: what is not done is told', () => {
  const schedules = new Schedules(arrays, { ...named('notice'), recover: () => ({ answer: undefined }) });
  schedules.replay('kill-after@4');
  expect(schedules.broken).toMatchObject([{ recipe: 'notice | kill-after@4' }]);
});
