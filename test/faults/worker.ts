import { ArrayTrial } from './arrays/arrayTrial';
import { Deeper } from './arrays/deeper';
import { commands } from './commands';
import { Schedules } from './schedules';
import { Trial } from './trial';

/** One of the processes that try schedules: gets pieces of work by messages, answers each with what it found. */
export type Kind = (typeof kinds)[number];
export const kinds = ['locks', 'failures', 'kills', 'doubles', 'edits', 'others'] as const;

export interface Piece {
  readonly command: string;
  /** What is to go wrong; none where one line is played again. */
  readonly kinds: readonly Kind[];
  readonly line?: string;
  /** The first that is broken is enough. */
  readonly stop?: boolean;
  /** Everything, not the part that is gone through in minutes. */
  readonly all?: boolean;
  /** Not through the bundle, but over arrays. */
  readonly arrays?: boolean;
}
export interface Found {
  readonly piece: Piece;
  readonly kind: Kind | 'replay';
  readonly count: number;
  readonly broken: readonly { readonly recipe: string; readonly why: string }[];
  readonly ms: number;
}

let trial: Trial | undefined;
let arrays: ArrayTrial | undefined;

/** All of a piece, kind by kind; what is found is told as it comes. */
export async function work(bundle: string, piece: Piece, tell: (found: Found) => void): Promise<void> {
  const schedules = schedulesOf(bundle, piece);
  for (const kind of piece.line === undefined ? piece.kinds : (['replay'] as const)) {
    const started = performance.now();
    const before = { count: schedules.count, broken: schedules.broken.length };
    if (kind === 'replay') schedules.replay(piece.line ?? '');
    else if (kind === 'locks') schedules.locks();
    else {
      let tried = 0;
      for (const _ of schedules[kind]()) {
        tried += 1;
        if (tried % 4 === 0) await collected();
        if (piece.stop && schedules.broken.length > 0) break;
      }
    }
    tell({
      piece,
      kind,
      count: schedules.count - before.count,
      broken: schedules.broken.slice(before.broken),
      ms: Math.round(performance.now() - started),
    });
    if (piece.stop && schedules.broken.length > 0) return;
  }
}

/** Contexts of executions that ended go when the thread is free; not all do (docs/adr/0015). */
async function collected(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  globalThis.gc?.();
}

function schedulesOf(bundle: string, { command: name, all, arrays: over }: Piece): Schedules {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  trial ??= new Trial(bundle);
  if (!over) return new Schedules(trial, command, all);
  arrays ??= new ArrayTrial(trial);
  return new Deeper(arrays, command);
}
