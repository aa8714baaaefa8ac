import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../local/commands/main';
import type { Project } from '../../local/runtime/host/bundle';

/** A command line over a script in a folder of its own; each call gives what was printed and the exit code. */
export function commandLine(script: string | Project) {
  const folder = mkdtempSync(join(tmpdir(), 'waves-'));
  return {
    folder,
    file: (name: string) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async run(...words: string[]) {
      const workspace = words.includes('--workspace') ? [] : ['--workspace', join(folder, 'workspace')];
      const [stdout, stderr] = [written(process.stdout), written(process.stderr)];
      try {
        const exit = await main([...words, ...workspace], script);
        return { exit, out: stdout.text(), err: stderr.text() };
      } finally {
        stdout.stop();
        stderr.stop();
      }
    },
  };
}

function written(stream: NodeJS.WriteStream) {
  const write = stream.write;
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return {
    text: () => text.trimEnd(),
    stop: () => {
      stream.write = write;
    },
  };
}
