import { readSync, writeSync } from 'node:fs';
import { pause } from '../../runtime/host/clock';

/**
 * One JSON text a line, in on `input` and out on `output`, both blocking: while a script waits for the answer to its
 * dialog, nothing else of this process may go on, and no event loop turns.
 */
export class Channel {
  #rest: Buffer[] = [];
  #lines: string[] = [];

  constructor(
    private readonly input: number,
    private readonly output: number,
  ) {}

  /** The next message; undefined when the other side is gone. */
  receive(): unknown {
    while (this.#lines.length === 0) {
      const bytes = readSome(this.input);
      if (bytes.length === 0) return undefined;
      this.#take(bytes);
    }
    return JSON.parse(this.#lines.shift()!);
  }

  send(message: unknown): void {
    const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
    let sent = 0;
    while (sent < bytes.length) sent += again(() => writeSync(this.output, bytes, sent));
  }

  #take(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      this.#lines.push(Buffer.concat([...this.#rest, bytes.subarray(from, end)]).toString('utf8'));
      this.#rest = [];
      from = end + 1;
    }
    if (from < bytes.length) this.#rest.push(bytes.subarray(from));
  }
}

function readSome(file: number): Buffer {
  const bytes = Buffer.allocUnsafe(65_536);
  return bytes.subarray(
    0,
    again(() => readSync(file, bytes)),
  );
}

/** A pipe may be set not to block; then asking again a little later is all there is. */
function again(attempt: () => number): number {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause(2);
    }
  }
}
