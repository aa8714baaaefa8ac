interface Pass {
  readonly idea: string;
  readonly pass: string;
}

/** What was told of an idea when it came this way for the first, second … time. */
export const allOfPass = <R extends Pass>(rows: readonly R[], idea: string, pass: number): R[] =>
  rows.filter((row) => row.idea === idea && row.pass === String(pass));

export function passOf<R extends Pass>(rows: readonly R[], idea: string, pass: number): R {
  const [found] = allOfPass(rows, idea, pass);
  if (!found) throw new Error(`Nothing is told of ${idea} at its pass ${pass}.`);
  return found;
}
