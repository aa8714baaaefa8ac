import { call } from './call';
import { chart } from './chart';
import type { Command } from './command';
import { docs } from './docs';
import { edit } from './edit';
import { export_ } from './export';
import { fire } from './fire';
import { import_ } from './import';
import { insert, remove, sort } from './lines';
import { outbox } from './outbox';
import { paste } from './paste';
import { read } from './read';
import { run } from './run';
import { sample } from './sample';
import { serve } from './serve';
import { triggers } from './triggers';
import { update } from './update';

/** Every command by the word that a person types. */
export const commands: Readonly<Record<string, Command>> = {
  sample,
  import: import_,
  export: export_,
  docs,
  run,
  call,
  edit,
  paste,
  sort,
  insert,
  delete: remove,
  read,
  outbox,
  triggers,
  fire,
  chart,
  update,
  serve,
};
