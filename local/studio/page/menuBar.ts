import { h } from './dom';
import { type Entry, Menu } from './menu';

export interface BarMenu {
  caption: string;
  entries: () => readonly Entry[];
}

/** The words above the toolbar, each with a menu below it. */
export class MenuBar {
  readonly element = h('div', { class: 'menuBar', role: 'menubar', 'aria-label': 'Menu' });
  #menus: readonly BarMenu[] = [];
  #open: { at: number; menu: Menu } | undefined;

  constructor(private readonly done: () => void) {
    this.element.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener(
      'pointerdown',
      (event) => {
        const isInside = event.target instanceof Element && event.target.closest('.menu, .menuBar');
        if (!isInside) this.#close();
      },
      true,
    );
  }

  show(menus: readonly BarMenu[]): void {
    const isSame = menus.map(({ caption }) => caption).join() === this.#menus.map(({ caption }) => caption).join();
    this.#menus = menus;
    if (isSame) return;
    this.element.replaceChildren(
      ...menus.map(({ caption }, at) => {
        const word = h(
          'button',
          {
            class: 'menuWord',
            role: 'menuitem',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: at === 0 ? 0 : -1,
          },
          caption,
        );
        word.addEventListener('click', () => (this.#open?.at === at ? this.#close() : this.#show(at)));
        word.addEventListener('mouseenter', () => this.#open && this.#open.at !== at && this.#show(at));
        return word;
      }),
    );
  }

  focus(): void {
    this.#words()[0]?.focus();
  }

  #words(): HTMLElement[] {
    return [...this.element.children] as HTMLElement[];
  }

  #show(at: number): void {
    this.#close();
    const entry = this.#menus[at];
    const word = this.#words()[at];
    if (!entry || !word) return;
    const menu = new Menu(entry.entries(), entry.caption, (how) => {
      if (how === 'left' || how === 'right')
        return this.#show((at + (how === 'left' ? -1 : 1) + this.#menus.length) % this.#menus.length);
      this.#close();
      // Before the command runs: it may want the focus elsewhere.
      this.done();
    });
    this.#mark(at);
    word.setAttribute('aria-expanded', 'true');
    this.#open = { at, menu };
    menu.open(word.getBoundingClientRect());
  }

  #close(): void {
    if (!this.#open) return;
    this.#words()[this.#open.at]?.setAttribute('aria-expanded', 'false');
    this.#open.menu.close();
    this.#open = undefined;
  }

  #mark(at: number): void {
    for (const [i, word] of this.#words().entries()) word.tabIndex = i === at ? 0 : -1;
  }

  #key(event: KeyboardEvent): void {
    const words = this.#words();
    const at = words.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const to = (place: number) => {
      this.#mark(place);
      words[place]?.focus();
    };
    if (event.key === 'ArrowRight') to((at + 1) % words.length);
    else if (event.key === 'ArrowLeft') to((at - 1 + words.length) % words.length);
    else if (event.key === 'ArrowDown') this.#show(at);
    else if (event.key === 'Escape') this.done();
    else return;
    event.preventDefault();
  }
}
