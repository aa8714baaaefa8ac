import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtProject } from '../runtime/builtProject';
import type { Answer } from '../runtime/host/hostCore';
import type { DeskSettings } from './desk/settings';
import { DeskProcess } from './deskProcess';
import type { Events } from './events';
import type { ActionName, Ask, Done, ReplyOf, RequestOf } from './protocol';

/** The desk over a workspace; another one takes its place when the workspace is made anew. */
export class WorkspaceDesk {
  readonly #folder: string;
  readonly #events: Events;
  #desk: DeskProcess;
  /** Until a new one has started. */
  #changing: Promise<void> = Promise.resolve();

  constructor(settings: DeskSettings, events: Events) {
    this.#folder = settings.folder;
    this.#events = events;
    this.#desk = this.#open(settings);
  }

  get ready(): Promise<void> {
    return this.#desk.ready;
  }
  /** The question that a script waits with, for a page that is loaded meanwhile. */
  get asked(): Ask | undefined {
    return this.#desk.asked;
  }

  async act<N extends ActionName>(action: N, request: RequestOf<N>): Promise<Done<ReplyOf<N>>> {
    await this.#changing;
    return this.#desk.act(action, request);
  }

  answer(id: string, answer: Answer): boolean {
    return this.#desk.answer(id, answer);
  }

  close(): Promise<void> {
    return this.#desk.close();
  }

  /** Puts a sample network in the place of what is in the workspace, up to its first update. */
  loadSample(name: string): Promise<void> {
    const change = async () => {
      await this.#desk.close();
      try {
        await this.#waves('sample', name, '--replace');
        await this.#waves('run', 'updateDashboard');
      } finally {
        // Its own people and its own time.
        this.#desk = this.#open({ folder: this.#folder });
        await this.#desk.ready;
      }
    };
    const changed = change();
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  #open(settings: DeskSettings): DeskProcess {
    return new DeskProcess(settings, {
      ask: (ask) => this.#events.tell({ kind: 'ask', ask }),
      gone: (words) => this.#events.tell({ kind: 'gone', words }),
    });
  }

  async #waves(...words: string[]): Promise<void> {
    const program = join(builtProject(), 'cli.mjs');
    try {
      await promisify(execFile)(process.execPath, [program, ...words, '--workspace', this.#folder]);
    } catch (error) {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      throw said === '' ? error : new Error(said);
    }
  }
}
