/** The runtime's clock: the computer's own, or one that stands still until something takes time. */
export class Clock {
  readonly #fixed: boolean;
  #ahead = 0;
  #at: number;

  constructor(start?: number) {
    this.#fixed = start !== undefined;
    this.#at = start ?? 0;
  }

  now(): number {
    return this.#fixed ? this.#at : Date.now() + this.#ahead;
  }

  /** Lets time pass without waiting for it. */
  advance(ms: number): void {
    if (this.#fixed) this.#at += ms;
    else this.#ahead += ms;
  }

  /** For waiting that nothing in this process can end: a clock that stands still goes on, the computer's own is left alone. */
  pass(ms: number): void {
    if (this.#fixed) this.#at += ms;
  }

  /** Puts a clock that stands still to another time; the computer's own clock is set apart by the difference. */
  set(time: number): void {
    this.advance(time - this.now());
  }

  /** On a clock that stands still this takes no real time. */
  sleep(ms: number): void {
    if (this.#fixed) this.advance(ms);
    else pause(ms);
  }
}

/** Blocks the thread, as Apps Script's own sleep does. */
export function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
