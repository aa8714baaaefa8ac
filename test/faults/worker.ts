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
  readonly kind: Kind | 'replay';
  readonly line?: string;
  /** Everything, not the part that is gone through in minutes. */
  readonly all?: boolean;
  /** Not through the bundle, but over arrays. */
  readonly arrays?: boolean;
}
export interface Found {
  readonly piece: Piece;
  readonly count: number;
  readonly broken: readonly { readonly recipe: string; readonly why: string }[];
  readonly ms: number;
}

let trial: Trial | undefined;
let arrays: ArrayTrial | undefined;
let last: { readonly piece: Piece; readonly schedules: Schedules } | undefined;

export function work(bundle: string, piece: Piece): Found {
  const started = performance.now();
  const isSame = last?.piece.command === piece.command && last.piece.arrays === piece.arrays;
  const schedules = isSame ? last!.schedules : schedulesOf(bundle, piece);
  last = { piece, schedules };
  const before = { count: schedules.count, broken: schedules.broken.length };
  if (piece.kind === 'replay') schedules.replay(piece.line ?? '');
  else schedules[piece.kind]();
  return {
    piece,
    count: schedules.count - before.count,
    broken: schedules.broken.slice(before.broken),
    ms: Math.round(performance.now() - started),
  };
}

function schedulesOf(bundle: string, { command: name, all, arrays: over }: Piece): Schedules {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  trial ??= new Trial(bundle);
  if (!over) return new Schedules(trial, command, all);
  arrays ??= new ArrayTrial(trial);
  return new Deeper(arrays, command);
}
