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
}
export interface Found {
  readonly piece: Piece;
  readonly count: number;
  readonly broken: readonly { readonly recipe: string; readonly why: string }[];
  readonly ms: number;
}

let trial: Trial | undefined;
let last: Schedules | undefined;

export function work(bundle: string, piece: Piece): Found {
  trial ??= new Trial(bundle);
  const command = commands.find(({ name }) => name === piece.command);
  if (!command) throw new Error(`There is no command ${piece.command}.`);
  const started = performance.now();
  const schedules = last?.command === command ? last : new Schedules(trial, command, piece.all);
  last = schedules;
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
