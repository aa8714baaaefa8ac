import { freshId, h } from './dom';
import type { Field } from './field';

/** Several boxes under one legend behave as one field: an error stands under them, and focus goes to the first. */
export interface Choices {
  readonly element: HTMLElement;
  readonly field: Field<HTMLInputElement>;
}

/** One of several, all to be seen. */
export function radios(
  legend: string,
  name: string,
  choices: readonly { readonly value: string; readonly text: string }[],
  note = '',
  chosen = '',
): Choices & { value(): string } {
  const boxes = choices.map(({ value }) => h('input', { type: 'radio', name, value, checked: value === chosen }));
  const group = grouped(
    legend,
    note,
    choices.map(({ text }) => text),
    boxes,
  );
  return { ...group, value: () => boxes.find((box) => box.checked)?.value ?? '' };
}

/** As many as apply. */
export function checks(
  legend: string,
  values: readonly string[],
  note = '',
  chosen: readonly string[] = [],
): Choices & { values(): string[] } {
  const boxes = values.map((value) => h('input', { type: 'checkbox', value, checked: chosen.includes(value) }));
  const group = grouped(legend, note, values, boxes);
  return { ...group, values: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

function grouped(legend: string, note: string, texts: readonly string[], boxes: readonly HTMLInputElement[]): Choices {
  const element = h(
    'fieldset',
    {},
    h('legend', {}, legend, note !== '' && h('span', { class: 'note' }, note)),
    h(
      'div',
      { class: texts.length > 6 ? 'many' : '' },
      ...texts.map((text, at) => h('label', { class: 'pick' }, boxes[at]!, text)),
    ),
  );
  const fail = (message: string | undefined) => {
    element.querySelector('.error')?.remove();
    element.removeAttribute('aria-describedby');
    for (const box of boxes) box.removeAttribute('aria-invalid');
    if (message === undefined) return;
    const error = h('p', { class: 'error', id: freshId('error') }, message);
    element.setAttribute('aria-describedby', error.id);
    element.append(error);
  };
  return { element, field: { element, box: boxes[0] ?? h('input', {}), fail } };
}
