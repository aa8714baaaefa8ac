import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './clock';
import type { Folder } from './folder';

/** Longer than any execution may last: who has been inside for so long is not there any more. */
const TOO_LONG = 10 * 60_000;

/**
 * Lets one process at a time execute over a workspace. An execution steps out while it waits (for a person, a lock, or
 * a sleep), so that two processes take turns as two executions at Google do, and neither writes over the other's files.
 */
export class Gate {
  readonly #file: string | undefined;
  #depth = 0;

  constructor(
    folder: Folder | undefined,
    private readonly entered: () => void,
    private readonly leaving: () => void,
  ) {
    this.#file = folder && join(folder.path, '.executing');
  }

  enter(): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#goIn();
  }

  leave(): void {
    this.#depth -= 1;
    if (this.#depth === 0) this.#goOut();
  }

  /** Runs `wait` outside, and comes back in. */
  outside<T>(wait: () => T): T {
    if (this.#depth === 0) return wait();
    this.#goOut();
    try {
      return wait();
    } finally {
      this.#goIn();
    }
  }

  #goIn(): void {
    if (this.#file) {
      const inside = here.get(this.#file) ?? [];
      // Another runtime of this very process is at work here: it is set aside until this one is done.
      if (inside.length > 0) inside.at(-1)?.leaving();
      else take(this.#file);
      here.set(this.#file, [...inside, this]);
    }
    this.entered();
  }

  #goOut(): void {
    try {
      this.leaving();
    } finally {
      if (this.#file) {
        const inside = (here.get(this.#file) ?? []).filter((gate) => gate !== this);
        here.set(this.#file, inside);
        if (inside.length > 0) inside.at(-1)?.entered();
        else rmSync(this.#file, { force: true });
      }
    }
  }
}

/** The gates of this process that are inside, by file. */
const here = new Map<string, Gate[]>();

function take(file: string): void {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!linked(mine, file)) {
      if (isLeft(file)) sweep(file);
      else pause(5);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link is made whole, with the number of its process in it, or not at all. */
function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that took the file has ended without giving it back. */
function isLeft(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return false;
  return Date.now() - stat.mtimeMs > TOO_LONG || isDead(processIn(file));
}

/** The number of the process in the file; 0 when it gave the file back between our look and our reading. */
function processIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Two processes may find the same leftover: moved aside, it is looked at again before it goes. */
function sweep(file: string): void {
  const aside = `${file}.${process.pid}.left`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (!isLeft(aside)) linked(aside, file);
  rmSync(aside, { force: true });
}

export function isDead(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
