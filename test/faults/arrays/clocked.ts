const Real = Date;
let now = Real.now;

/** Date, except that now is the workbook's now. */
class Clocked extends Real {
  constructor(...given: [] | [number]) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static override now(): number {
    return now();
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Real;
  }
}

/** Runs the project's code by a clock of our own, as the laptop's runtime does for a script. */
export function clocked<T>(time: () => number, run: () => T): T {
  const [clock, before] = [Date, now];
  now = time;
  globalThis.Date = Clocked as DateConstructor;
  try {
    return run();
  } finally {
    globalThis.Date = clock;
    now = before;
  }
}
