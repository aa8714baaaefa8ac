import { ActionFinder } from './actionFinder';
import type { App } from './app';
import { h } from './dom';
import { MenuBar } from './menuBar';
import { menus } from './menus';
import { Strip } from './strip';
import { Toolbar } from './toolbar';

/** Name, menus, who and when, and the toolbar. */
export class Header {
  readonly element: HTMLElement;
  readonly menu: MenuBar;
  readonly #app: App;
  readonly #title = h('h1', { class: 'title' });
  readonly #strip: Strip;
  readonly #toolbar: Toolbar;
  readonly #finder: ActionFinder;

  constructor(app: App) {
    this.#app = app;
    this.menu = new MenuBar(() => app.grid.focus());
    this.#strip = new Strip(app);
    this.#finder = new ActionFinder(
      () => menus(app),
      () => app.grid.focus(),
    );
    this.#toolbar = new Toolbar(app, () => this.openActions());
    const logo = h('img', { src: '/logo.svg', alt: '', class: 'logo', width: 34, height: 34 });
    const name = h('span', { class: 'product' }, 'Knowledge Waves Studio');
    this.element = h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'line' },
        logo,
        h('div', { class: 'names' }, h('div', { class: 'titleLine' }, this.#title, name), this.menu.element),
        this.#strip.element,
      ),
      this.#toolbar.element,
    );
  }

  show(): void {
    const { name } = this.#app.book;
    this.#title.textContent = name;
    document.title = `${name} – Knowledge Waves Studio`;
    this.menu.show(menus(this.#app));
    this.#strip.show();
    this.#toolbar.show();
  }

  toggle(property: 'bold' | 'italic'): void {
    this.#toolbar.toggle(property);
  }
  openActions(): void {
    this.#finder.open();
  }
}
