/** A service that the laptop has not: every member of it says so when it is called. */
export function notOffered(name: string): object {
  return new Proxy(
    {},
    {
      get: (_target, member) => {
        if (typeof member === 'symbol') return undefined;
        if (member === 'toString') return () => name;
        return () => {
          throw new Error(`not implemented locally: ${name}.${member}`);
        };
      },
    },
  );
}
