/**
 * Runs with the process in the script's zone, so that a Date's local fields are those of the zone, as at Google.
 * It does not reach worker threads, nor code under jest, whose environment variables are copies.
 */
export function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ;
  if (before === zone) return run();
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
