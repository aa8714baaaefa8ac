import type { Command } from './command';

export const triggers: Command = {
  usage: 'triggers [--json]',
  help: 'List the installed triggers of everybody, with when each is due next.',
  flags: { json: 'yes' },
  words: [0, 0],
  run(desk, _words, { json }) {
    const found = desk
      .runtime()
      .triggers()
      .map(({ next, ...trigger }) => ({
        ...trigger,
        ...(next === undefined ? {} : { next: new Date(next).toISOString() }),
      }));
    if (json) desk.print(JSON.stringify(found));
    else
      for (const { id, handler, event, owner, next } of found)
        desk.print([id, handler, event, owner, next ?? ''].join('\t'));
  },
};
