import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a workspace made of a sample network remembers of it: its name, and the time at which its clock stands, so that
 * what was due and what was overdue stays as the sample tells it. A workspace of one's own has none of this.
 */
export interface MadeBySample {
  readonly sample: string;
  /** Milliseconds since 1970. */
  readonly clock: number;
}

const file = (workspace: string): string => join(workspace, 'sample.json');

export function madeBySample(workspace: string): MadeBySample | undefined {
  try {
    return JSON.parse(readFileSync(file(workspace), 'utf8'));
  } catch {
    return undefined; // not made by a sample
  }
}

export function rememberSample(workspace: string, made: MadeBySample): void {
  writeFileSync(file(workspace), `${JSON.stringify(made)}\n`);
}

export const forgetSample = (workspace: string): void => rmSync(file(workspace), { force: true });
