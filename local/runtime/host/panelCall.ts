import { isDate, isPlainObject } from './plain';

/** What google.script.run does not carry is refused here, in the words that a panel sees. */
export class IllegalCall extends Error {
  override readonly name = 'TypeError';
}

/**
 * The plain copies of what a panel sends. Only text, numbers, yes or no, null, and lists and objects of these go
 * through google.script.run; a Date, a function or a part of the page fails, also deep inside.
 */
export function callFromPanel(name: string, args: readonly unknown[]): unknown[] {
  if (name.endsWith('_') || !/^[A-Za-z$_][\w$]*$/.test(name)) {
    throw new IllegalCall(`google.script.run.${name} is not a function`);
  }
  return args.map((value, i) => sendable(value, String(i)));
}

/** What comes back to the panel; nothing at all comes as null, as at Google. */
export function replyToPanel(value: unknown): unknown {
  if (value === undefined) return null;
  try {
    return sendable(value, 'value');
  } catch {
    throw new IllegalCall('The script completed but the returned value is not a supported return type.');
  }
}

/** So deep nobody builds a form; deeper still, reading it would end the program. */
const deepest = 500;

function sendable(value: unknown, property: string, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'object' && !isDate(value) && depth < deepest) {
    if (Array.isArray(value)) return Array.from(value, (one, i) => sendable(one, String(i), depth + 1));
    if (isPlainObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sendable(one, key, depth + 1)]));
    }
  }
  throw new IllegalCall(`Failed due to illegal value in property: ${property}`);
}
