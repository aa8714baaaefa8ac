import type { Command } from './command';
import { shown, tell } from './tell';

export const fire: Command = {
  usage: 'fire ID',
  help: 'Fire a trigger now, by its id or by the function it runs.',
  words: [1, 1],
  run(desk, [id]) {
    const outcome = desk.runtime().fire(id!);
    tell(desk, outcome);
    const value = shown(outcome.value);
    if (value !== undefined) desk.print(value);
  },
};
