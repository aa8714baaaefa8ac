import { readFileSync } from 'node:fs';
import { type Command, Failed } from './command';
import { tell } from './tell';

export const paste: Command = {
  usage: 'paste TAB A1 FILE.tsv',
  help: 'Paste tab-separated text as a person does; onEdit fires. "-" reads it from stdin.',
  words: [3, 3],
  run(desk, [tab, a1, file]) {
    for (const outcome of desk.runtime().paste(tab!, a1!, textOf(file!))) tell(desk, outcome);
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Failed(`There is no file ${file}.`);
  }
}
