import { type Command, WrongUsage } from './command';
import { shown, tell } from './tell';

export const run: Command = {
  usage: 'run NAME [JSON…]',
  help: 'Call a function of the script, as the menu does; prints what it returns.',
  words: [1, Number.POSITIVE_INFINITY],
  run(desk, [name, ...args]) {
    const outcome = desk.runtime().execute(name!, args.map(parsed));
    tell(desk, outcome);
    const value = shown(outcome.value);
    if (value !== undefined) desk.print(value);
  },
};

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUsage(`${text} is not JSON; a text goes in double quotes: '"text"'.`);
  }
}
