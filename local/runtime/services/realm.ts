import type { HostCore } from '../host/hostCore';
import type { SheetsCore } from '../seam';
import { services } from './all';
import { eventOf } from './events';

/** What came of a call; an async function's comes once the promises have been seen to. */
export interface Settled {
  value?: unknown;
  thrown?: unknown;
  isDone: boolean;
}

/** What the laptop keeps of a script's context: calling a function of the script by its name. */
export interface Realm {
  /** `args` is a JSON list. */
  call(name: string, args: string): Settled;
  /** `event` is a JSON text of TriggerEvent. */
  trigger(name: string, event: string): Settled;
  has(name: string): boolean;
}

/** Makes a bare context the one that a script of Apps Script finds: its services, its console, the runtime's clock. */
export function furnish(scope: typeof globalThis, core: HostCore, sheets: SheetsCore, book: string): Realm {
  const offered = services(core, sheets, book);
  // None of these is part of Apps Script.
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) Reflect.deleteProperty(scope, name);
  for (const [name, value] of Object.entries(offered)) {
    if (name === 'Drive' && !core.hasAdvanced(name)) continue;
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(scope, 'Date', { value: clockedDate(core), configurable: true, writable: true });
  const settle = (name: string, args: readonly unknown[]): Settled => {
    const run: unknown = Reflect.get(scope, name);
    if (typeof run !== 'function') throw new ReferenceError(`Script function not found: ${name}`);
    return settled(run(...args));
  };
  return {
    call: (name, args) => settle(name, JSON.parse(args) as unknown[]),
    trigger: (name, event) => settle(name, [core.quietly(() => eventOf(offered, core, JSON.parse(event)))]),
    has: (name) => typeof Reflect.get(scope, name) === 'function',
  };
}

function settled(value: unknown): Settled {
  if (!(value instanceof Promise)) return { value, isDone: true };
  const result: Settled = { isDone: false };
  value.then(
    (found) => Object.assign(result, { value: found, isDone: true }),
    (thrown) => Object.assign(result, { thrown, isDone: true }),
  );
  return result;
}

// Before any execution has put its own in its place.
const Real = Date;

/** Date, except that now is the runtime's now. */
function clockedDate(core: HostCore): DateConstructor {
  const clocked = function (...args: number[]) {
    if (!new.target) return new Real(core.now()).toString();
    return Reflect.construct(Real, args.length === 0 ? [core.now()] : args, new.target) as Date;
  };
  Object.defineProperty(clocked, 'prototype', { value: Real.prototype });
  Object.defineProperty(Real.prototype, 'constructor', { value: clocked, configurable: true, writable: true });
  Object.defineProperty(clocked, 'name', { value: 'Date' });
  Object.defineProperty(clocked, 'length', { value: 7 });
  // Filled in just now with all that a DateConstructor has.
  return Object.assign(clocked, {
    now: () => core.now(),
    parse: Real.parse,
    UTC: Real.UTC,
  }) as unknown as DateConstructor;
}
