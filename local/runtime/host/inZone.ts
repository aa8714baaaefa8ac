import { runInThisContext } from 'node:vm';

// Of the process itself: a test runner may give its tests a copy, and a zone set there changes nothing.
const { env } = runInThisContext('process') as NodeJS.Process;

/**
 * Runs with the process in the script's zone, so that a Date's local fields are those of the zone, as at Google.
 * It does not reach worker threads.
 */
export function inZone<T>(zone: string, run: () => T): T {
  const before = env.TZ;
  if (before === zone) return run();
  env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  }
}
