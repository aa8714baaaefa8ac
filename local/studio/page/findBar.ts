import type { Found } from '../protocol';
import { look } from './api';
import type { App } from './app';
import { h, layer } from './dom';

/** Find in the open tab: a small bar, Enter for the next place, Shift+Enter for the one before. */
export function findBar(app: App): void {
  document.querySelector('.findBar')?.remove();
  const field = h('input', { class: 'field', 'aria-label': 'Find in this tab', placeholder: 'Find in this tab' });
  const count = h('span', { class: 'count', role: 'status' });
  const bar = h(
    'div',
    { class: 'findBar', role: 'search' },
    field,
    count,
    h('button', { class: 'close', 'aria-label': 'Close', onclick: () => close() }, '×'),
  );
  let found: Found[] = [];
  let at = -1;
  let asked = '';

  const close = () => {
    bar.remove();
    app.grid.focus();
  };
  const go = async (step: 1 | -1) => {
    const text = field.value;
    if (text !== asked) {
      const places = await look('find', { sheet: app.sheet.id, text, formulas: false });
      // Typed on, or closed, while it was looked for.
      if (field.value !== text || !bar.isConnected) return;
      asked = text;
      found = places;
      at = step === 1 ? -1 : 0;
    }
    if (found.length === 0) {
      count.textContent = text === '' ? '' : 'Nothing found';
      return;
    }
    at = (at + step + found.length) % found.length;
    const { row, column } = found[at]!;
    count.textContent = `${at + 1} of ${found.length}${found.length === 1000 ? ' or more' : ''}`;
    app.grid.select(row, column, { focus: false });
  };
  field.addEventListener('input', () => void go(1).catch((error) => app.failed(error)));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') void go(event.shiftKey ? -1 : 1).catch((error) => app.failed(error));
    else return;
    event.preventDefault();
  });
  layer.append(bar);
  field.focus();
}
