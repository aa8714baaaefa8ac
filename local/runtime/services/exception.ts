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

const labels = new WeakMap<object, string>();

/** How a class is called in such a sentence, where Google names it with its service: `DriveApp.Folder`. */
export function labelled(service: { prototype: object }, label: string): void {
  labels.set(service.prototype, label);
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') ? 'number[]' : `${kind(value[0])}[]`;
  if (typeof value !== 'object') return typeof value === 'boolean' ? 'Boolean' : typeof value;
  const made = value.constructor;
  return labels.get(Object.getPrototypeOf(value)) ?? (made === Object ? '(class)' : (made?.name ?? '(class)'));
}
