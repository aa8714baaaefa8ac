import type { Runtime } from '../runtime/host/runtime';
import type { Workbook } from '../runtime/model';

/** What a person may say before or after any command. */
export interface Options {
  workspace: string;
  as: string | undefined;
  now: string | undefined;
  zone: string | undefined;
  answers: readonly string[];
  meter: boolean;
}

/** One word on the command line. `flags` are its own options: a text to follow, or nothing. */
export interface Command {
  /** As in the list of all commands, without the command's name. */
  usage: string;
  help: string;
  flags?: Readonly<Record<string, 'text' | 'yes'>>;
  /** How many words it takes. */
  words: readonly [least: number, most: number];
  run(desk: Desk, words: readonly string[], flags: Readonly<Record<string, string | true>>): void | Promise<void>;
}

/** Where a command works: its workspace, and the two ways it can speak. */
export interface Desk {
  readonly options: Options;
  /** The result, on stdout. */
  print(text: string): void;
  /** Toasts, alerts and other asides, on stderr. */
  say(text: string): void;
  /** The script and its workbook, opened when first asked for. */
  runtime(): Runtime;
  /** Another runtime than that of the workspace: with a workbook in memory, at the same time, by the same person. */
  beside(workbook: Workbook): Runtime;
}

/** The person asked for something that cannot be done: one sentence, exit 1. */
export class Failed extends Error {}

/** The command was not written as it must be: its usage, exit 2. */
export class WrongUsage extends Error {}
