import { closePanel, NotDone } from '../server';
import { h, show } from './dom';

const body = h('main', {});
const status = h('div', { role: 'status', 'aria-live': 'polite' });
const bar = h('footer', { class: 'bar' });

/** The frame of every panel: what happened on top, the form, the button bar that stays at the bottom. */
export function panel(...content: readonly (Node | string)[]): void {
  show(body, ...content);
  if (!body.isConnected) document.body.append(status, body, bar);
}

/** The one main button of the panel, and what stands beside it. */
export function buttons(...items: readonly (HTMLElement | string)[]): void {
  show(bar, ...items.map((item) => (typeof item === 'string' ? h('span', { class: 'note' }, item) : item)));
  bar.hidden = items.length === 0;
}

export function mainButton(text: string, run: () => void): HTMLButtonElement {
  const button = h('button', { class: 'main', type: 'button' }, text);
  button.addEventListener('click', run);
  return button;
}

export function plainButton(text: string, run: () => void, look: 'plain' | 'link' = 'plain'): HTMLButtonElement {
  const button = h('button', { class: look === 'link' ? 'link' : '', type: 'button' }, text);
  button.addEventListener('click', run);
  return button;
}

/** A box on top: done (blue), look here (orange), or a plain note. Focus goes there, so that it is read out. */
export function say(
  kind: 'good' | 'look' | '',
  lead: string,
  rest: string | readonly (Node | string)[] = '',
  focus = true,
): void {
  const mark = { good: '✓ ', look: '▲ ', '': '' }[kind];
  const box = h(
    'div',
    { class: `box ${kind}`, tabIndex: -1 },
    h('b', {}, `${mark}${lead}`),
    ' ',
    ...(typeof rest === 'string' ? [rest] : rest),
  );
  show(status, box);
  if (focus) box.focus();
}

export const saidNothing = (): void => show(status);

/** A sentence and one button, where there is nothing to fill in. */
export function empty(sentence: string, button?: HTMLElement): void {
  panel(h('p', {}, sentence));
  buttons(...(button ? [button] : [plainButton('Close', closePanel)]));
}

/** Shown while the first answer is on its way: words, not just a spinner. */
export function waiting(words: string): void {
  panel(h('p', { class: 'busy', role: 'status' }, words));
  buttons();
}

/**
 * Runs a call from a button: while it lasts the button is disabled and says what it does, and the form stays readable.
 * What the server refuses is handed to `refused`; anything else is said on top.
 */
export async function busy<T>(
  button: HTMLButtonElement,
  words: string,
  work: () => Promise<T>,
  refused: (no: NotDone) => void = (no) => say('look', no.message),
): Promise<T | undefined> {
  const text = button.textContent ?? '';
  button.disabled = true;
  button.textContent = words;
  button.classList.add('busy');
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotDone && !error.reload) refused(error);
    else
      say(
        'look',
        error instanceof NotDone ? error.message : 'That did not work. Nothing is lost: try again in a moment.',
        error instanceof NotDone ? '' : String((error as Error).message),
      );
    return undefined;
  } finally {
    button.disabled = false;
    button.textContent = text;
    button.classList.remove('busy');
  }
}
