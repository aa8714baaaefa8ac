import type { Command } from './command';
import { tell } from './tell';

export const edit: Command = {
  usage: 'edit TAB A1 VALUE',
  help: 'Type a value into a cell as a person does; onEdit fires.',
  words: [3, 3],
  run(desk, [tab, a1, value]) {
    for (const outcome of desk.runtime().edit(tab!, a1!, value!)) tell(desk, outcome);
  },
};
