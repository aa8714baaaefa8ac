import { look } from './api';
import type { App } from './app';
import { h } from './dom';

/** What of a column is shown: one box for each value that stands in it. */
export async function filterMenu(app: App, column: number, beside: DOMRect): Promise<void> {
  const sheet = app.sheet.id;
  const values = await look('filterValues', { sheet, column });
  const boxes = values.map(({ value, hidden }, at) => {
    const box = h('input', { type: 'checkbox', id: `filter${at}` });
    box.checked = !hidden;
    return {
      box,
      value,
      line: h('label', { for: `filter${at}`, class: 'check' }, box, value === '' ? '(blank)' : value),
    };
  });
  const dialog = h('dialog', { class: 'filterBox', 'aria-label': 'Filter this column' });
  const close = () => {
    dialog.close();
    dialog.remove();
    app.grid.focus();
  };
  const set = (isOn: boolean) => {
    for (const { box } of boxes) box.checked = isOn;
  };
  const take = () => {
    close();
    const hidden = boxes.filter(({ box }) => !box.checked).map(({ value }) => value);
    void app.perform('filterBy', { sheet, column, hidden });
  };
  dialog.append(
    h(
      'div',
      { class: 'buttons' },
      h('button', { onclick: () => set(true) }, 'All'),
      h('button', { onclick: () => set(false) }, 'None'),
    ),
    h('div', { class: 'checks' }, ...boxes.map(({ line }) => line)),
    h(
      'div',
      { class: 'buttons' },
      h('button', { class: 'main', onclick: take }, 'Show these'),
      h('button', { onclick: close }, 'Cancel'),
    ),
  );
  dialog.addEventListener('close', close);
  document.body.append(dialog);
  dialog.showModal();
  dialog.style.left = `${Math.min(beside.left, innerWidth - dialog.offsetWidth - 8)}px`;
  dialog.style.top = `${Math.min(beside.bottom, innerHeight - dialog.offsetHeight - 8)}px`;
}
