import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { madeBySample } from '../madeBySample';
import { builtProject } from '../runtime/builtProject';
import type { Project } from '../runtime/host/bundle';
import { asError } from '../runtime/host/plain';
import { Runtime } from '../runtime/host/runtime';
import { type Command, type Desk, type Options, WrongUsage } from './command';
import { commands } from './commands';
import { oneLine } from './tell';

/** Runs one command line over a script; returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function main(argv: readonly string[], script: string | Project = builtProject()): Promise<0 | 1 | 2> {
  const { name, rest } = commandIn(argv);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    complain(`There is no command ${name}.\n${overview()}`);
    return 2;
  }
  let desk: OpenDesk | undefined;
  try {
    const { words, flags, options } = split(command, rest);
    if (flags.help) {
      process.stdout.write(`${help(command)}\n`);
      return 0;
    }
    desk = openDesk(options, script);
    await command.run(desk, words, flags);
    desk.close();
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      complain(`${error.message}\nUsage: ${command.usage}`);
      return 2;
    }
    desk?.close();
    complain(oneLine(asError(error).message));
    return 1;
  }
}

/** The first word that is not an option; options may stand before it. */
function commandIn(argv: readonly string[]): { name: string | undefined; rest: string[] } {
  let at = 0;
  while (argv[at]?.startsWith('--') && argv[at] !== '--help') {
    const option = argv[at]!.slice(2);
    at += Object.hasOwn(common, option) && common[option as keyof typeof common].type === 'string' ? 2 : 1;
  }
  return { name: argv[at], rest: [...argv.slice(0, at), ...argv.slice(at + 1)] };
}

interface OpenDesk extends Desk {
  close(): void;
}

function openDesk(options: Options, script: string | Project): OpenDesk {
  let runtime: Runtime | undefined;
  const given = () => ({
    bundle: script,
    answers: options.answers,
    ...(options.as === undefined ? {} : { user: options.as }),
    ...clockFor(options),
    ...(options.zone === undefined ? {} : { timeZone: options.zone }),
  });
  return {
    options,
    print: (text) => void process.stdout.write(`${text}\n`),
    say: complain,
    runtime() {
      runtime ??= new Runtime({ workspace: resolve(options.workspace), ...given() });
      return runtime;
    },
    beside(workbook) {
      runtime = new Runtime({ workbook, ...given() });
      return runtime;
    },
    close() {
      runtime?.save();
      if (!options.meter) return;
      const { setup: _, ...counts } = (runtime ?? this.runtime()).meter();
      process.stdout.write(`${JSON.stringify(counts)}\n`);
    },
  };
}

/** As told; else, in a workspace made of a sample, the sample's own time; else the computer's. */
function clockFor({ now, workspace }: Options): { now?: string | number } {
  const at = now ?? madeBySample(resolve(workspace))?.clock;
  return at === undefined ? {} : { now: at };
}

const common = {
  workspace: { type: 'string', default: './workspace' },
  as: { type: 'string' },
  now: { type: 'string' },
  zone: { type: 'string' },
  answer: { type: 'string', multiple: true, default: [] as string[] },
  meter: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function split(command: Command, args: readonly string[]) {
  const own = Object.fromEntries(
    Object.entries(command.flags ?? {}).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? ('string' as const) : ('boolean' as const), ...(name === 'out' ? { short: 'o' } : {}) },
    ]),
  );
  const { values, positionals } = parsed(args, own);
  const { workspace, as, now, zone, answer, meter, help: wantsHelp, ...flags } = values as typeof values & CommonValues;
  const [least, most] = command.words;
  if (!wantsHelp && (positionals.length < least || positionals.length > most)) {
    throw new WrongUsage(positionals.length < least ? 'Something is missing.' : 'That is one word too many.');
  }
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new WrongUsage(`${now} is not a time; write 2026-05-25T06:00:00Z.`);
  if (zone !== undefined && !isZone(zone)) throw new WrongUsage(`${zone} is not a time zone; write America/Chicago.`);
  return {
    words: positionals,
    flags: { ...flags, ...(wantsHelp ? { help: true as const } : {}) } as Record<string, string | true>,
    options: { workspace, as, now, zone, answers: answer, meter } satisfies Options,
  };
}

interface CommonValues {
  workspace: string;
  as: string | undefined;
  now: string | undefined;
  zone: string | undefined;
  answer: string[];
  meter: boolean;
  help: boolean;
}

function parsed(args: readonly string[], own: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const found = parseArgs({ args: args.map(hidden), options: { ...own, ...common }, allowPositionals: true });
    return { ...found, positionals: found.positionals.map(bared) };
  } catch (error) {
    throw new WrongUsage(oneLine(asError(error).message).replace(/\. To specify.*$/, '.'));
  }
}

// A number below zero is a word, not an option: it hides behind a letter that nobody types.
const HIDDEN = '\u0000';
const hidden = (word: string) => (/^-[\d.]/.test(word) ? HIDDEN + word : word);
const bared = (word: string) => word.replace(HIDDEN, '');

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function overview(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(({ usage, help: text }) => `  ${usage.padEnd(width)}  ${text}`);
  return `Usage: node dist/cli.mjs COMMAND … [options]\n\n${lines.join('\n')}\n\n${optionHelp}`;
}

function help(command: Command): string {
  return `Usage: ${command.usage}\n${command.help}\n\n${optionHelp}`;
}

const optionHelp = `Options:
  --workspace DIR   where the workbook and everything else is kept (./workspace)
  --as EMAIL        who is at the keyboard (the workbook's owner)
  --now ISO         the time at which the clock stands
  --zone ZONE       the script's time zone
  --answer TEXT     answers a dialog; repeat it for the next ones
  --meter           adds a line that counts the calls to Google`;

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
