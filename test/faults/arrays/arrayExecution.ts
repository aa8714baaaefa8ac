import { Killed } from '../../../local/runtime/host/execution';
import type { Outcome } from '../../../local/runtime/host/outcome';
import type { WatchedCall } from '../world';

/** One run of the project's code over arrays: it counts the calls, and after its end none of them does anything. */
export class ArrayExecution {
  readonly toasts: Outcome['toasts'] = [];
  readonly dialogs: Outcome['dialogs'] = [];
  #calls = 0;
  #killed: Killed | undefined;
  #isOver = false;

  constructor(
    /** Whom it acts for; '' where a simple trigger does not know. */
    readonly account: string,
    private readonly onCall: (call: WatchedCall) => void,
  ) {}

  /** From now on every call throws and does nothing. */
  kill(message = 'Exceeded maximum execution time'): Killed {
    this.#killed ??= new Killed(message);
    return this.#killed;
  }

  get killed(): Killed | undefined {
    return this.#killed;
  }

  /** Its calls from now on do nothing. */
  end(): void {
    this.#isOver = true;
  }

  /** The one door through which every call goes, named and sized as on the laptop. */
  call<T>(member: string, cells: number, run: () => T): T {
    if (this.#killed || this.#isOver) throw this.kill('This execution is over.');
    this.#calls += 1;
    const number = this.#calls;
    this.onCall({ execution: this, member, cells, number, when: 'before' });
    const result = run();
    this.onCall({ execution: this, member, cells, number, when: 'after' });
    return result;
  }
}
