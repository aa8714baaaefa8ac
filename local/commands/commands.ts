import type { Command } from './command';
import { edit } from './edit';
import { fire } from './fire';
import { insert, remove, sort } from './lines';
import { outbox } from './outbox';
import { paste } from './paste';
import { read } from './read';
import { run } from './run';
import { sample } from './sample';
import { triggers } from './triggers';

/** Every command by the word that a person types. */
export const commands: Readonly<Record<string, Command>> = {
  sample,
  run,
  edit,
  paste,
  sort,
  insert,
  delete: remove,
  read,
  outbox,
  triggers,
  fire,
};
