import { isCovered } from './arrays/covered';
import { commands } from './commands';
import { kinds, type Piece, work } from './worker';

/**
 * A process of `npm run faults`: with `pieces` as its word it lists what there is to do through the bundle (`--all`: all of
 * it) or over arrays (`--arrays`), else it does the pieces that it is sent, one after the other, over the bundle in the
 * folder it is given.
 */
const [, , word = '', ...words] = process.argv;
const all = words.includes('--all');
const arrays = words.includes('--arrays');
const names = words.filter((one) => !one.startsWith('--'));

if (word === 'pieces') {
  const wanted = commands
    .filter((command) => !arrays || isCovered(command))
    .filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  const pieces = wanted.map(({ name }): Piece => ({ command: name, kinds, all, arrays }));
  console.log(JSON.stringify(pieces));
} else {
  process.on('message', async (piece: Piece) => {
    await work(word, piece, (found) => process.send?.({ found }));
    process.send?.({ done: true });
  });
}
