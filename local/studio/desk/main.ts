import { randomUUID } from 'node:crypto';
import type { Answer, Question } from '../../runtime/host/hostCore';
import { actions, looks } from './actions';
import { Channel } from './channel';
import { Desk } from './desk';
import { Warned } from './mayEdit';
import type { Message, Request } from './messages';
import type { DeskSettings } from './settings';

/**
 * The studio's child process: it holds the workbook and runs the script, one thing at a time. Everything here is
 * synchronous, so that a dialog can stop a script in the middle of its execution as it does at Google.
 */
// Written by the server that starts this process.
const settings = JSON.parse(process.argv[2] ?? '{}') as DeskSettings;
const channel = new Channel(0, 3);
const send = (message: Message): void => channel.send(message);
const desk = new Desk(settings, ask);

send({ kind: 'ready' });
for (let request = next(); request; request = next()) if (request.kind === 'do') perform(request, actions);

/** Only the server writes to the other end of the channel. */
function next(): Request | undefined {
  return channel.receive() as Request | undefined;
}

function perform({ id, action, request }: Request & { kind: 'do' }, offered: typeof actions): void {
  const act = Object.hasOwn(offered, action) ? offered[action] : undefined;
  try {
    if (!act)
      throw new Error(
        Object.hasOwn(actions, action) ? 'Answer the open question first.' : `There is no action ${action}.`,
      );
    send({ kind: 'done', id, done: desk.done(act(desk, request)) });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    send({ kind: 'refused', id, words, ...(error instanceof Warned ? { warning: true } : {}) });
  }
}

/** Waits for the person. Looking at the workbook goes on meanwhile; whatever would change it is refused. */
function ask(question: Question): Answer | undefined {
  const id = randomUUID();
  send({ kind: 'ask', ask: { id, question } });
  for (let request = next(); request; request = next()) {
    if (request.kind === 'answer' && request.id === id) return request.answer;
    if (request.kind === 'do') perform(request, looks);
  }
  return undefined;
}
