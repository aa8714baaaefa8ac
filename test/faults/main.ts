import { commands } from './commands';
import { type Found, kinds, type Piece, work } from './worker';

/**
 * A process of `npm run faults`: with `pieces` as its word it lists what there is to do (`--all`: all of it), else it does the pieces that it is
 * sent, one after the other, over the bundle in the folder it is given.
 */
const [, , word = '', ...words] = process.argv;
const all = words.includes('--all');
const names = words.filter((one) => one !== '--all');

if (word === 'pieces') {
  const wanted = commands.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  console.log(JSON.stringify(wanted.flatMap(({ name }) => kinds.map((kind): Piece => ({ command: name, kind, all })))));
} else {
  process.on('message', (piece: Piece) => {
    const found: Found = work(word, piece);
    process.send?.(found);
  });
}
