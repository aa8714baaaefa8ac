import { type CallKind, kindOf } from './callKinds';
import { simulated } from './latency';

/** What the calls of one or more executions came to. Set-up work (formats, validations, charts) is counted apart. */
export interface Counts {
  calls: { read: number; write: number; flush: number; lock: number; property: number; mail: number; doc: number };
  heavy: number;
  light: number;
  setup: number;
  /** Seconds that Google would have taken, simulated. */
  simulated: { p50: number; p95: number };
}

type Counted = keyof Counts['calls'];

const countedAs: Partial<Record<CallKind, Counted>> = {
  read: 'read',
  write: 'write',
  flush: 'flush',
  lock: 'lock',
  propertyGet: 'property',
  propertySet: 'property',
  cacheGet: 'property',
  cachePut: 'property',
  mail: 'mail',
  doc: 'doc',
  docCopy: 'doc',
};

export class Meter {
  #calls = { read: 0, write: 0, flush: 0, lock: 0, property: 0, mail: 0, doc: 0 };
  #light = 0;
  #setup = 0;
  #isOpen = false;
  #p50 = 0;
  #p95 = 0;

  /** Returns the simulated milliseconds of the call, as a median. */
  count(member: string, cells: number): number {
    const kind = kindOf(member);
    const column = countedAs[kind];
    if (column) this.#calls[column] += 1;
    else if (kind === 'setup') this.#setup += 1;
    else this.#light += 1;
    const time = simulated(this.#opensAgain(member, kind) ? 'light' : kind, cells);
    this.#p50 += time.p50;
    this.#p95 += time.p95;
    return time.p50;
  }

  /** The workbook that the script is bound to takes time only when it is first asked for. */
  #opensAgain(member: string, kind: CallKind): boolean {
    if (kind !== 'open' || !/getActive/.test(member)) return false;
    const again = this.#isOpen;
    this.#isOpen = true;
    return again;
  }

  counts(): Counts {
    return {
      calls: { ...this.#calls },
      heavy: Object.values(this.#calls).reduce((sum, one) => sum + one, 0),
      light: this.#light,
      setup: this.#setup,
      simulated: { p50: seconds(this.#p50), p95: seconds(this.#p95) },
    };
  }

  add(other: Counts): void {
    for (const column of Object.keys(this.#calls) as Counted[]) this.#calls[column] += other.calls[column];
    this.#light += other.light;
    this.#setup += other.setup;
    this.#p50 += other.simulated.p50 * 1000;
    this.#p95 += other.simulated.p95 * 1000;
  }
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}
