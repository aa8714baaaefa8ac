import { builtProject } from './builtProject';
import type { Counts } from './host/meter';
import { Runtime, type RuntimeOptions } from './host/runtime';
import { services } from './services/all';

export type { Call } from './host/execution';
export type { Answer, Question } from './host/hostCore';
export type { Counts } from './host/meter';
export type { Outcome } from './host/outcome';
export { Runtime, type RuntimeOptions } from './host/runtime';

/** Apps Script on the laptop, over the files of a workspace. */
export interface OpenRuntime {
  /** SpreadsheetApp, DocumentApp, PropertiesService … as objects of the calling program. */
  readonly globals: ReturnType<typeof services>;
  /** Calls a function of the script in a fresh context, as a person does from the menu; throws what it throws. */
  run(name: string, ...args: unknown[]): unknown;
  /** A person types a value, or pastes a block. */
  edit(
    tab: string,
    a1: string,
    value: string | number | boolean | readonly (readonly (string | number | boolean)[])[],
  ): void;
  /** Time passes; clock triggers that fall due fire. */
  advance(ms: number): void;
  /** Fires a trigger by its id or by the function it runs. */
  fire(handler: string): unknown;
  meter(): Counts;
  close(): void;
  /** The same with all that can be told of each execution. */
  readonly runtime: Runtime;
}

export async function openRuntime(options: RuntimeOptions = {}): Promise<OpenRuntime> {
  const runtime = new Runtime({ bundle: builtProject(), ...options });
  return {
    runtime,
    globals: services(runtime.standing().core, runtime.sheets, runtime.book),
    run: (name, ...args) => {
      const { value, error } = runtime.execute(name, args);
      if (error) throw error;
      return value;
    },
    edit: (tab, a1, value) => void runtime.edit(tab, a1, value),
    advance: (ms) => void runtime.advance(ms),
    fire: (handler) => {
      const { value, error } = runtime.fire(handler);
      if (error) throw error;
      return value;
    },
    meter: () => runtime.meter(),
    close: () => runtime.save(),
  };
}
