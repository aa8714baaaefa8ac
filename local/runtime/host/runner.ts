import type { SheetsCore } from '../seam';
import type { Settled } from '../services/realm';
import type { Bundle } from './bundle';
import { Execution, type ExecutionOptions } from './execution';
import { inZone } from './inZone';
import { Meter } from './meter';
import type { Outcome } from './outcome';
import { asError, plain } from './plain';
import { quotas } from './quotas';
import { Sandbox } from './sandbox';
import type { Shop } from './shop';
import { remaining, use } from './usage';

export type Enter = (sandbox: Sandbox, execution: Execution) => Settled;

/** Runs functions of the script, each in a fresh context, and writes down how it went. */
export class Runner {
  readonly meter = new Meter();
  /** What runs now is not counted. */
  isAside = false;
  readonly #stack: Execution[] = [];
  #idle: Sandbox | undefined;

  constructor(
    private readonly shop: Shop,
    private readonly sheets: SheetsCore,
    private readonly bundle: () => Bundle | undefined,
    /** Keeps the context of one execution for the next. */
    private readonly reuses: boolean,
  ) {}

  /** The one that runs now; executions may run within each other, between two calls of the outer one. */
  get current(): Execution | undefined {
    return this.#stack.at(-1);
  }

  get hasScript(): boolean {
    return this.bundle() !== undefined;
  }

  run(options: ExecutionOptions, enter: Enter): Outcome {
    this.shop.gate.enter();
    const execution = new Execution(this.shop, options);
    this.#stack.push(execution);
    try {
      this.#attempt(execution, enter);
    } catch (thrown) {
      execution.outcome.error = isTimeout(thrown) ? execution.kill() : asError(thrown);
    } finally {
      this.#stack.pop();
    }
    const outcome = execution.end();
    this.shop.docs.settle();
    this.#note(outcome, options);
    this.shop.gate.leave();
    return outcome;
  }

  #attempt(execution: Execution, enter: Enter): void {
    const bundle = this.bundle();
    if (!bundle) throw new Error('There is no script: build it first (npm run build).');
    const limit = execution.options.kind === 'simple' ? quotas.simpleTrigger : quotas.execution;
    inZone(this.shop.zone, () => {
      const sandbox = this.#sandbox(execution);
      const settled = sandbox.call(() => {
        sandbox.evaluate(bundle.script);
        return enter(sandbox, execution);
      }, limit);
      if (this.reuses) this.#idle = sandbox;
      // A script that caught its own end has ended all the same.
      if (execution.killed) throw execution.killed;
      if ('thrown' in settled) throw settled.thrown;
      if ('value' in settled) execution.outcome.value = plain(settled.value);
    });
  }

  /** A context whose execution failed is not used again, nor one that an execution is still in. */
  #sandbox({ core }: Execution): Sandbox {
    const idle = this.#idle;
    this.#idle = undefined;
    if (!idle) return new Sandbox(core, this.sheets, this.shop.book);
    idle.handOver(core, this.sheets, this.shop.book);
    return idle;
  }

  #note(outcome: Outcome, { kind, person }: ExecutionOptions): void {
    if (!this.isAside) this.meter.add(outcome.meter);
    const ms = outcome.ended - outcome.started;
    if (kind === 'trigger') this.#useTriggerTime(person, ms);
    const line = {
      at: new Date(outcome.started).toISOString(),
      name: outcome.name,
      kind,
      as: person,
      ms,
      ...(outcome.error ? { error: outcome.error.message } : {}),
      ...(outcome.log.length > 0 ? { log: outcome.log } : {}),
      // Formulas that could not be computed.
      troubles: this.sheets.takeTroubles(),
    };
    this.shop.state.folder?.append('log.jsonl', `${JSON.stringify(line)}\n`);
  }

  #useTriggerTime(person: string, ms: number): void {
    const { state, clock } = this.shop;
    const used = Math.min(ms, remaining(state.usage, 'triggerTime', person, clock.now()));
    if (used > 0) use(state.usage, 'triggerTime', person, clock.now(), used);
  }
}

function isTimeout(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
