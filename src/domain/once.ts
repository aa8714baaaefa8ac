/**
 * Made when it is first asked for, and then kept: each execution of the bundle loads all of it anew, and needs a few of
 * the forms and rows that it knows.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
