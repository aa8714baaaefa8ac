/** An error as Apps Script throws it: an Error whose name is `Exception`. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** What Google says to a call with the wrong number or kinds of arguments. */
export function wrongSignature(member: string, args: readonly unknown[]): Error {
  return exception(`The parameters (${args.map(kind).join(',')}) don't match the method signature for ${member}.`);
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object' || typeof value === 'function') return value.constructor?.name ?? 'Object';
  return typeof value;
}
