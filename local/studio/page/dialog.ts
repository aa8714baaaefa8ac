import type { Question } from '../../runtime/host/hostCore';
import { h } from './dom';

const words: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export interface Answered {
  button: string;
  text: string;
}

/** A box in the middle that has to be answered first, as ui.alert and ui.prompt open it. `take` closes it from outside. */
export function ask({ kind, title, text, buttons }: Question, take?: (close: () => void) => void): Promise<Answered> {
  const isTyped = kind === 'prompt' || kind === 'inputBox';
  const field = isTyped ? h('input', { type: 'text', class: 'field', 'aria-label': text || title }) : undefined;
  return new Promise((resolve) => {
    const before = document.activeElement;
    const box = h('dialog', { class: 'question', 'aria-label': title || text });
    const done = (button: string) => {
      if (!box.isConnected) return;
      box.close();
      box.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve({ button, text: field?.value ?? '' });
    };
    const main = buttons[0] ?? 'OK';
    const form = h(
      'form',
      { method: 'dialog' },
      title !== '' && h('h2', {}, title),
      ...text.split('\n').map((line) => h('p', {}, line)),
      field,
      h(
        'div',
        { class: 'buttons' },
        ...buttons.map((button) =>
          h(
            'button',
            {
              type: button === main ? 'submit' : 'button',
              class: button === main ? 'main' : '',
              value: button,
              // Enter and a click on it both end the form.
              onclick: button === main ? undefined : () => done(button),
            },
            words[button] ?? button,
          ),
        ),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      done(main);
    });
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      done('CLOSE');
    });
    box.append(
      h('button', { class: 'close', type: 'button', 'aria-label': 'Close', onclick: () => done('CLOSE') }, '×'),
      form,
    );
    document.body.append(box);
    box.showModal();
    (field ?? box.querySelector<HTMLElement>('button.main'))?.focus();
    take?.(() => done('CLOSE'));
  });
}

/** Asks the studio's own yes or no. */
export async function confirmed(text: string, title = ''): Promise<boolean> {
  return (await ask({ kind: 'alert', title, text, buttons: ['YES', 'NO'] })).button === 'YES';
}

export async function typedIn(text: string, title: string): Promise<string | undefined> {
  const { button, text: typed } = await ask({ kind: 'prompt', title, text, buttons: ['OK', 'CANCEL'] });
  return button === 'OK' ? typed : undefined;
}
