import { type Context, constants, createContext, Script } from 'node:vm';
import type { SheetsCore } from '../seam';
import type { Realm } from '../services/realm';
import type { HostCore } from './hostCore';
import { servicesCode } from './servicesCode';

type Furnish = (scope: object, core: HostCore, sheets: SheetsCore, book: string) => Realm;

let services: Script | undefined;
const scope = new Script('globalThis');
// The call waits under this name only until it begins: a script never sees it.
const NAME = '__call';
const begin = new Script(`(() => { const call = ${NAME}; delete globalThis.${NAME}; return call(); })()`);

/** A fresh context with Apps Script's services and nothing of Node's, in which the bundle is then evaluated. */
export class Sandbox {
  readonly #context: Context;
  readonly #furnish: Furnish;
  #realm: Realm;
  #isEvaluated = false;

  constructor(core: HostCore, sheets: SheetsCore, book: string) {
    // A context of its own kind has plain globals; those of Node before 20.18 look every global up through a slow door.
    const bare = (constants as unknown as { DONT_CONTEXTIFY?: object } | undefined)?.DONT_CONTEXTIFY ?? {};
    this.#context = createContext(bare, { microtaskMode: 'afterEvaluate', codeGeneration: { wasm: false } });
    services ??= new Script(servicesCode(), { filename: 'services.js' });
    this.#furnish = services.runInContext(this.#context) as Furnish;
    this.#realm = this.#furnish(scope.runInContext(this.#context), core, sheets, book);
  }

  get realm(): Realm {
    return this.#realm;
  }

  /** Gives the services to another execution; what the bundle keeps in its globals stays. */
  handOver(core: HostCore, sheets: SheetsCore, book: string): void {
    this.#realm = this.#furnish(scope.runInContext(this.#context), core, sheets, book);
  }

  /** Once, and only within `call`, which sees to the time. */
  evaluate(bundle: Script): void {
    if (!this.#isEvaluated) bundle.runInContext(this.#context);
    this.#isEvaluated = true;
  }

  /** Ends the call when the time is over, wherever it is; promises it leaves behind are seen to within that time. */
  call<T>(run: () => T, timeout: number): T {
    Object.defineProperty(scope.runInContext(this.#context), NAME, { value: run, configurable: true });
    return begin.runInContext(this.#context, { timeout });
  }
}
