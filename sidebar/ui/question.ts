import type { Reply } from '../../src/contract';
import { freshId, h } from './dom';
import { type Field, field, pick } from './field';

type Asked = Reply<'moveForm'>['questions'][number];

/** A guiding question with its box: a sentence, names with suggestions, or a form to choose. */
export function questionField({ ask, hint, kind, value, carried, suggestions }: Asked): Field {
  const note = carried === '' ? hint : `${hint} Here is what was said, ${carried}.`;
  if (kind === 'format') return field(ask, formatBox(value, suggestions), note);
  const box = h('textarea', { rows: 2, maxLength: 5000, id: freshId('answer') });
  box.value = value;
  const made = field(ask, box, note);
  if (suggestions.length > 0) made.element.append(suggested(box, suggestions));
  return made;
}

function formatBox(value: string, formats: readonly string[]): HTMLSelectElement {
  const known = value === '' || formats.includes(value) ? formats : [value, ...formats];
  return pick([{ value: '', text: 'Choose one' }, ...known, 'Not yet known'], value);
}

/** One click writes a name into the box; the box stays free text. */
function suggested(box: HTMLTextAreaElement, names: readonly string[]): HTMLElement {
  const buttons = names.map((name) => {
    const button = h('button', { type: 'button', class: 'link' }, name);
    button.addEventListener('click', () => {
      box.value = box.value.trim() === '' ? name : `${box.value.trim()}; ${name}`;
      box.focus();
    });
    return button;
  });
  return h('p', { class: 'note hints' }, 'They work on something like it: ', ...joined(buttons));
}

const joined = (items: readonly Node[]): (Node | string)[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [' · ', item]));
