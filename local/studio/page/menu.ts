import { h, layer } from './dom';

/** One line of a menu: an action, a menu of its own, or a line between. */
export type Entry =
  | { caption: string; keys?: string; run: () => void; off?: boolean; checked?: boolean }
  | { caption: string; entries: readonly Entry[] }
  | '—';

/**
 * A menu that hangs at a place, worked with the mouse or with arrows, Enter, Escape and first letters. `ended` hears
 * where to go on: to the menu left or right of it in a menu bar, or nowhere.
 */
export class Menu {
  readonly element: HTMLElement;
  readonly #ended: (how: 'left' | 'right' | 'done' | 'away') => void;
  #child: Menu | undefined;
  #sought = '';
  #soughtAt = 0;

  constructor(
    entries: readonly Entry[],
    label: string,
    ended: (how: 'left' | 'right' | 'done' | 'away') => void,
    private readonly isInner = false,
  ) {
    this.#ended = ended;
    this.element = h(
      'div',
      { class: 'menu', role: 'menu', 'aria-label': label, tabindex: -1 },
      ...entries.map((entry) => this.#line(entry)),
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Below or beside a box of the screen, turned round where there is no room. */
  open(beside: { left: number; right: number; top: number; bottom: number }, focus = true): void {
    layer.append(this.element);
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = this.isInner ? beside.right - 2 : beside.left;
    const top = this.isInner ? beside.top - 6 : beside.bottom;
    const turned = left + width > innerWidth ? (this.isInner ? beside.left - width + 2 : innerWidth - width - 4) : left;
    this.element.style.left = `${Math.max(4, turned)}px`;
    this.element.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
    if (focus) this.#items()[0]?.focus();
  }

  close(): void {
    this.#child?.close();
    this.#child = undefined;
    this.element.remove();
  }

  #items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]')];
  }

  #line(entry: Entry): HTMLElement {
    if (entry === '—') return h('div', { class: 'menuLine', role: 'separator' });
    if ('entries' in entry) {
      const item = h(
        'div',
        { class: 'menuItem', role: 'menuitem', tabindex: -1, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        h('span', {}, entry.caption),
        h('span', { class: 'keys', 'aria-hidden': 'true' }, '▸'),
      );
      item.addEventListener('click', () => this.#openChild(item, entry, true));
      item.addEventListener('mouseenter', () => this.#openChild(item, entry, false));
      item.addEventListener('submenu', () => this.#openChild(item, entry, true));
      return item;
    }
    const { caption, keys, run, off, checked } = entry;
    const role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
    const item = h(
      'div',
      {
        class: 'menuItem',
        role,
        tabindex: -1,
        'aria-disabled': off ? 'true' : undefined,
        'aria-checked': checked === undefined ? undefined : String(checked),
      },
      h('span', {}, checked ? `✓ ${caption}` : caption),
      keys !== undefined && h('span', { class: 'keys', 'aria-hidden': 'true' }, keys),
    );
    item.addEventListener('mouseenter', () => {
      this.#closeChild();
      item.focus();
    });
    item.addEventListener('click', () => {
      if (off) return;
      this.#ended('done');
      run();
    });
    return item;
  }

  #openChild(
    item: HTMLElement,
    { caption, entries }: { caption: string; entries: readonly Entry[] },
    focus: boolean,
  ): void {
    this.#closeChild();
    item.focus();
    item.setAttribute('aria-expanded', 'true');
    this.#child = new Menu(
      entries,
      caption,
      (how) => {
        if (how === 'left') {
          this.#closeChild();
          item.focus();
        } else this.#ended(how);
      },
      true,
    );
    this.#child.open(item.getBoundingClientRect(), focus);
  }

  #closeChild(): void {
    this.#child?.close();
    this.#child = undefined;
    for (const item of this.#items())
      if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', 'false');
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    const steps: Record<string, () => void> = {
      ArrowDown: () => items[(at + 1) % items.length]?.focus(),
      ArrowUp: () => items[(at - 1 + items.length) % items.length]?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      ArrowLeft: () => this.#ended('left'),
      ArrowRight: () =>
        item?.hasAttribute('aria-haspopup') ? item.dispatchEvent(new Event('submenu')) : this.#ended('right'),
      Enter: () => item?.click(),
      ' ': () => item?.click(),
      Escape: () => this.#ended(this.isInner ? 'left' : 'away'),
      Tab: () => this.#ended('away'),
    };
    // A space within a few quick letters is one of them.
    const isSeeking = event.key === ' ' && Date.now() - this.#soughtAt < 700;
    const step = isSeeking ? undefined : steps[event.key];
    if (step) step();
    else if (event.key.length === 1) this.#seek(event.key.toLowerCase(), items, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Letters typed quickly one after the other are the beginning of a line; one alone goes on to the next such line. */
  #seek(letter: string, items: readonly HTMLElement[], at: number): void {
    const now = Date.now();
    this.#sought = now - this.#soughtAt < 700 ? this.#sought + letter : letter;
    this.#soughtAt = now;
    const isFurther = this.#sought.length === 1;
    const order = [...items.slice(isFurther ? at + 1 : Math.max(0, at)), ...items];
    order.find(({ textContent }) => textContent?.toLowerCase().startsWith(this.#sought))?.focus();
  }
}

/** Opens a menu at a place and closes it when something else is wanted; the focus goes back to where it was. */
export function popUp(
  entries: readonly Entry[],
  label: string,
  beside: { left: number; right: number; top: number; bottom: number },
): void {
  const before = document.activeElement;
  const menu = new Menu(entries, label, () => {
    end();
    if (before instanceof HTMLElement) before.focus();
  });
  const outside = (event: Event) => {
    if (!(event.target instanceof Element && event.target.closest('.menu'))) end();
  };
  const end = () => {
    menu.close();
    document.removeEventListener('pointerdown', outside, true);
  };
  document.addEventListener('pointerdown', outside, true);
  menu.open(beside);
}
