import { freshId, h } from './dom';

export type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A label with its note, its box, and the place where its error is said. */
export interface Field<B extends Box = Box> {
  readonly element: HTMLElement;
  readonly box: B;
  /** Shows an error under the field, or takes it away. */
  fail(message: string | undefined): void;
}

/** `note` stands under the label in small print. */
export function field<B extends Box>(label: string, box: B, note = ''): Field<B> {
  box.id ||= freshId('box');
  const element = h(
    'div',
    {},
    h('label', { for: box.id }, label, note !== '' && h('span', { class: 'note' }, note)),
    box,
  );
  return { element, box, fail: (message) => failAt(box, element, message) };
}

/** Says what is wrong under a box, so that eyes and screen readers find it there. */
export function failAt(box: Box, place: Element, message: string | undefined): void {
  const old = place.querySelector(`[data-error-of="${box.id}"]`);
  old?.remove();
  box.removeAttribute('aria-invalid');
  box.removeAttribute('aria-describedby');
  if (message === undefined) return;
  const error = h('p', { class: 'error', id: freshId('error') }, message);
  error.dataset.errorOf = box.id;
  box.setAttribute('aria-invalid', 'true');
  box.setAttribute('aria-describedby', error.id);
  place.append(error);
}

/** A dropdown. */
export function pick(
  choices: readonly (string | { readonly value: string; readonly text: string })[],
  chosen = '',
): HTMLSelectElement {
  const options = choices.map((choice) => {
    const { value, text } = typeof choice === 'string' ? { value: choice, text: choice } : choice;
    return h('option', { value, selected: value === chosen }, text);
  });
  return h('select', {}, ...options);
}
