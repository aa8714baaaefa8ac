import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../runtime/host/hostCore';
import type { Message } from './desk/messages';
import type { DeskSettings } from './desk/settings';
import type { ActionName, Ask, Done, ReplyOf, RequestOf } from './protocol';

/** What the desk would not do, in words; `warning` where the person may insist. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly warning: boolean,
  ) {
    super(message);
  }
}

interface Waiting {
  resolve(done: Done): void;
  reject(error: Error): void;
}
interface Listener {
  ask(ask: Ask): void;
  /** The process has ended by itself. */
  gone(words: string): void;
}

/** The child process that holds the workbook: actions go in one after the other, answers come back as promises. */
export class DeskProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #ready: Promise<void>;
  #asked: Ask | undefined;

  constructor(settings: DeskSettings, listener: Listener) {
    // dist/desk.mjs stands beside dist/cli.mjs, which this is a part of.
    const program = fileURLToPath(new URL('desk.mjs', import.meta.url));
    this.#child = spawn(process.execPath, [program, JSON.stringify(settings)], {
      stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
    });
    const lines = createInterface({ input: this.#child.stdio[3] as Readable });
    this.#ready = new Promise((resolve, reject) => {
      lines.on('line', (line) => this.#hear(JSON.parse(line), listener, resolve));
      this.#child.once('exit', (code) => {
        const words = `The workbook's process has ended (${code ?? 'killed'}). Start again with npm start.`;
        reject(new Error(words));
        for (const { reject: fail } of this.#waiting.values()) fail(new Error(words));
        this.#waiting.clear();
        listener.gone(words);
      });
    });
    this.#ready.catch(() => undefined);
    this.#child.stdin?.on('error', () => undefined);
  }

  /** The question that a script waits with, for a page that is loaded meanwhile. */
  get asked(): Ask | undefined {
    return this.#asked;
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  async act<N extends ActionName>(action: N, request: RequestOf<N>): Promise<Done<ReplyOf<N>>> {
    await this.#ready;
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve, reject) => {
      // The desk answers an action with what `Actions` says of it.
      this.#waiting.set(id, { resolve: resolve as (done: Done) => void, reject });
      this.#write({ kind: 'do', id, action, request });
    });
  }

  answer(id: string, answer: Answer): boolean {
    if (this.#asked?.id !== id) return false;
    this.#asked = undefined;
    this.#write({ kind: 'answer', id, answer });
    return true;
  }

  /** Lets it finish what it is at and write it to the disk. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.removeAllListeners('exit');
    const over =
      this.#child.exitCode !== null ? Promise.resolve() : new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.#child.kill(), 5000);
    await Promise.race([over, ended]);
    clearTimeout(timer);
  }

  #write(message: unknown): void {
    this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #hear(message: Message, listener: Listener, ready: () => void): void {
    if (message.kind === 'ready') ready();
    else if (message.kind === 'ask') {
      this.#asked = message.ask;
      listener.ask(message.ask);
    } else this.#settle(message);
  }

  #settle(message: Message & { kind: 'done' | 'refused' }): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'done') waiting?.resolve(message.done);
    else waiting?.reject(new Refused(message.words, message.warning ?? false));
  }
}
