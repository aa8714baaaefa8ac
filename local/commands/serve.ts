import { resolve } from 'node:path';
import { startStudio } from '../studio/server';
import { type Command, Failed, WrongUsage } from './command';

export const serve: Command = {
  usage: 'serve [--port PORT]',
  help: 'Show the workbook in the browser, on this computer only.',
  words: [0, 0],
  flags: { port: 'text' },
  async run({ options, say }, _words, { port = '4173' }) {
    const number = Number(port);
    if (!Number.isInteger(number) || number < 0 || number > 65_535)
      throw new WrongUsage(`${port} is not a port number.`);
    const studio = await startStudio({
      folder: resolve(options.workspace),
      port: number,
      user: options.as,
      now: options.now,
      zone: options.zone,
    }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? new Failed(`Something else is already using port ${port}.`) : error;
    });
    say(`Knowledge Waves Studio is at ${studio.url}  (Ctrl+C ends it)`);
    await untilEnded();
    await studio.close();
  },
};

/** Ctrl+C, or the program that started this one going away. */
function untilEnded(): Promise<void> {
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  });
}
