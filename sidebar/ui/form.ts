import type { CallName, Reply, Sent } from '../../src/contract';
import { newRequest } from '../page';
import { call, type NotDone } from '../server';
import type { Field } from './field';
import { busy, plainButton, say } from './panel';

/** The fields of a form by the name under which the server speaks of them. */
export type Fields = Readonly<Record<string, Field | undefined>>;

/**
 * Sends a form from its main button. What the server refuses stands under the field it concerns, else on top; sent
 * twice it acts once. After it was done the next sending is another request.
 */
export function sender<N extends CallName>(name: N, fields: () => Fields, refused = refusedAt) {
  let request = newRequest();
  return async (button: HTMLButtonElement, words: string, body: Sent<N>): Promise<Reply<N> | undefined> => {
    for (const one of Object.values(fields())) one?.fail(undefined);
    const reply = await busy(
      button,
      words,
      () => call(name, body, request),
      (no) => {
        // What was refused has been kept under this request: the next try is another one.
        request = newRequest();
        refused(no, fields());
      },
    );
    if (reply !== undefined) request = newRequest();
    return reply;
  };
}

export function refusedAt(no: NotDone, fields: Fields): void {
  const at = no.field === undefined ? undefined : (fields[no.field] ?? fields[no.field.split('.').pop()!]);
  if (!at) {
    say('look', 'Not yet.', no.message);
    return;
  }
  at.fail(no.message);
  at.box.focus();
}

/** The box on top after something was done, with *Undo* while that is possible. */
export function saidDone(lead: string, done: { say: string; canUndo: boolean }, after: () => void): void {
  if (!done.canUndo) {
    say('good', lead, done.say);
    return;
  }
  const undo = plainButton('Undo', () => void takeBack(undo, after), 'link');
  say('good', lead, [done.say, ' ', undo, ' ', note('for 10 minutes')]);
}

async function takeBack(button: HTMLButtonElement, after: () => void): Promise<void> {
  const done = await busy(button, 'Taking back…', () => call('undoLast', {}, newRequest()));
  if (!done) return;
  after();
  say('', 'Taken back.', done.say);
}

function note(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'note';
  span.textContent = text;
  return span;
}
