import { h } from './dom';
import type { Entry } from './menu';
import type { BarMenu } from './menuBar';

interface Found {
  words: string;
  run: () => void;
}

/** Finds any line of any menu by a part of its words. */
export class ActionFinder {
  constructor(
    private readonly menus: () => readonly BarMenu[],
    private readonly left: () => void,
  ) {}

  open(): void {
    const all = this.menus().flatMap(({ caption, entries }) => flat(entries(), caption));
    const box = h('dialog', { class: 'finder', 'aria-label': 'Find an action' });
    const list = h('div', { role: 'listbox', id: 'found', 'aria-label': 'Actions' });
    const field = h('input', {
      class: 'field',
      role: 'combobox',
      'aria-label': 'Find an action',
      'aria-controls': 'found',
      'aria-expanded': 'true',
      placeholder: 'Type a part of its name',
      autocomplete: 'off',
    });
    let at = 0;
    let fitting = all;
    const close = () => {
      box.close();
      box.remove();
    };
    const take = (found: Found | undefined) => {
      close();
      this.left();
      found?.run();
    };
    const draw = () => {
      const wanted = field.value.toLowerCase().split(' ').filter(Boolean);
      fitting = all.filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word))).slice(0, 40);
      at = Math.max(0, Math.min(at, fitting.length - 1));
      list.replaceChildren(
        ...fitting.map((found, i) =>
          h(
            'div',
            {
              role: 'option',
              id: `found${i}`,
              class: 'choiceLine',
              'aria-selected': String(i === at),
              onclick: () => take(found),
            },
            found.words,
          ),
        ),
      );
      if (fitting.length > 0) field.setAttribute('aria-activedescendant', `found${at}`);
      else field.removeAttribute('aria-activedescendant');
      list.children[at]?.scrollIntoView({ block: 'nearest' });
    };
    field.addEventListener('input', draw);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') at += 1;
      else if (event.key === 'ArrowUp') at -= 1;
      else if (event.key === 'Enter') return take(fitting[at]);
      else return;
      event.preventDefault();
      draw();
    });
    box.addEventListener('close', close);
    box.append(field, list);
    document.body.append(box);
    draw();
    box.showModal();
  }
}

function flat(entries: readonly Entry[], path: string): Found[] {
  return entries.flatMap((entry): Found[] => {
    if (entry === '—') return [];
    if ('entries' in entry) return flat(entry.entries, `${path} › ${entry.caption}`);
    return entry.off ? [] : [{ words: `${path} › ${entry.caption}`, run: entry.run }];
  });
}
