import { randomUUID } from 'node:crypto';
import { ServiceError } from '../sheets/refusal';
import { coreOf } from './core/core';
import type { HostCore } from './hostCore';
import { Meter } from './meter';
import type { Kind, Outcome } from './outcome';
import { notPermitted, scopeOf } from './permissions';
import { quotas } from './quotas';
import type { Shop } from './shop';

/** One call of a script to a service, as a test may watch or disturb it. `number` counts from 1 within the execution. */
export interface Call {
  execution: Execution;
  member: string;
  cells: number;
  number: number;
  when: 'before' | 'after';
}

/** Thrown when Google would end the script: nothing catches it for good, since every later call throws it again. */
export class Killed extends Error {
  override readonly name: string = 'Exception';
}

export interface ExecutionOptions {
  /** Of the function; '' for services without an execution of their own, which never end. */
  readonly name: string;
  readonly kind: Kind;
  /** Whom the script acts for: whose properties, files, quotas and triggers these are. A simple trigger does not know. */
  readonly person: string;
  /** Who is at the keyboard, as far as the script may see; '' for nobody. */
  readonly activeUser: string;
  /** Where a person can be asked and shown things. */
  readonly hasUi: boolean;
  /** Counts into this one instead of one of its own. */
  readonly meter?: Meter;
}

/** One run of the script: what its services may do, what they did, and when they must stop. */
export class Execution {
  readonly id = randomUUID();
  readonly meter: Meter;
  readonly outcome: Omit<Outcome, 'meter' | 'ended'>;
  /** What its services are made with. */
  readonly core: HostCore;
  readonly #shop: Shop;
  #depth = 0;
  #calls = 0;
  #killed: Killed | undefined;

  constructor(
    shop: Shop,
    readonly options: ExecutionOptions,
  ) {
    const { name, kind } = options;
    this.#shop = shop;
    this.meter = options.meter ?? new Meter();
    const started = shop.clock.now();
    this.outcome = { name, kind, started, toasts: [], dialogs: [], panels: [], menus: [], log: [] };
    this.core = coreOf(this, shop);
    shop.running.add(this.id);
  }

  /** Its locks go, its calls from now on do nothing. */
  end(): Outcome {
    const { state, running, clock } = this.#shop;
    for (const [key, { execution }] of Object.entries(state.locks.value)) {
      if (execution === this.id) delete state.locks.touch()[key];
    }
    running.delete(this.id);
    const outcome = { ...this.outcome, meter: this.meter.counts(), ended: clock.now() };
    this.kill('This execution is over.');
    return outcome;
  }

  /** From now on every call throws and does nothing, as after the end of six minutes. */
  kill(message = 'Exceeded maximum execution time'): Killed {
    this.#killed ??= new Killed(message);
    return this.#killed;
  }

  get killed(): Killed | undefined {
    return this.#killed;
  }

  around<T>(member: string, cells: number, run: () => T): T {
    if (this.#depth > 0) return run();
    if (this.#killed) throw this.#killed;
    this.#calls += 1;
    const number = this.#calls;
    const { onCall } = this.#shop;
    onCall?.({ execution: this, member, cells, number, when: 'before' });
    this.#begin(member, cells);
    const result = this.quietly(run);
    onCall?.({ execution: this, member, cells, number, when: 'after' });
    return result;
  }

  /** Calls within are no calls of the script: those of one service to another, or of the runtime itself. */
  quietly<T>(run: () => T): T {
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
    }
  }

  #begin(member: string, cells: number): void {
    const { kind, name } = this.options;
    const scope = kind === 'simple' ? scopeOf(member) : undefined;
    if (scope !== undefined) throw new ServiceError(notPermitted(member, scope));
    const ms = this.meter.count(member, cells);
    if (this.#shop.takesTime) this.#shop.clock.advance(ms);
    const limit = kind === 'simple' ? quotas.simpleTrigger : quotas.execution;
    if (name !== '' && this.#shop.clock.now() - this.outcome.started > limit) throw this.kill();
  }
}
