import type { Command } from './command';

export const outbox: Command = {
  usage: 'outbox [--json]',
  help: 'List the mails that the script has sent; none leaves this computer.',
  flags: { json: 'yes' },
  words: [0, 0],
  run(desk, _words, { json }) {
    const mails = desk.runtime().state.outbox.value;
    if (json) desk.print(JSON.stringify(mails));
    else for (const { sent, to, subject } of mails) desk.print(`${sent}\t${to}\t${subject}`);
  },
};
