import type { HostCore, LogLevel } from '../host/hostCore';
import { offered, Service } from './offered';

export class Logger extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  log(...args: readonly unknown[]): Logger {
    const [first, ...rest] = args;
    const takesValues = typeof first === 'string' && rest.length > 0;
    this.#core.log('Logger', takesValues ? filled(first, rest) : javaText(first, true));
    return this;
  }
  clear(): void {
    this.#core.clearLogged();
  }
  getLog(): string {
    return this.#core.logged();
  }
}

/** `console`, whose lines go to the execution's log. */
export function consoleOf(core: HostCore): Record<string, (...args: unknown[]) => void> {
  const started = new Map<string, number>();
  const write =
    (level: LogLevel) =>
    (...args: unknown[]) =>
      core.log(level, consoleLine(args));
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label) => void started.set(String(label), core.now()),
    timeEnd: (label) => {
      const since = started.get(String(label));
      if (since !== undefined) core.log('log', `${String(label)}: ${core.now() - since}ms`);
    },
  };
}

function consoleLine(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || !/%[sdifjoO]/.test(first)) return args.map(jsonText).join(' ');
  const left = [...rest];
  const line = filled(first, left);
  return [line, ...left.map(jsonText)].join(' ');
}

/** Replaces %s and the like by the values in turn, and takes those it used off the list. */
function filled(format: string, values: unknown[]): string {
  return format.replace(/%([sdifjoO%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (values.length === 0) return whole;
    const value = values.shift();
    if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
    if (kind === 'f') return String(Number(value));
    return jsonText(value);
  });
}

function jsonText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const own = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || own === Object.prototype || own === null;
  return isPlain ? plainJson(value) : String(value);
}

function plainJson(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** Logger shows values as Java does: `{a=1.0, b=[x, y]}`. */
function javaText(value: unknown, isOutermost: boolean): string {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value !== 'object' || value === null || value instanceof Error) return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => javaText(one, false)).join(', ')}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}=${javaText(one, false)}`);
  return isOutermost || pairs.length > 0 ? `{${pairs.join(', ')}}` : '{}';
}

offered('Logger', Logger);
