/** A value from a script's context as plain values of ours; what is not plain (a Range, a page) comes as it is. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, plain);
  if (isDate(value)) return new Date(value.getTime());
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Of any realm: its prototype is an Object.prototype, or it has none. */
export function isPlainObject(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return (
    parent === null ||
    (Object.prototype.toString.call(value) === '[object Object]' && Object.getPrototypeOf(parent) === null)
  );
}

/** What a script threw, as an Error of ours with its name, words and stack. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return new Error(String(thrown));
  const error = new Error(String(thrown.message));
  if ('name' in thrown) error.name = String(thrown.name);
  if ('stack' in thrown && typeof thrown.stack === 'string') error.stack = thrown.stack;
  return error;
}
