import type { TabView } from '../protocol';
import { h } from './dom';
import { type Entry, popUp } from './menu';

export interface TabHooks {
  show(tab: TabView): void;
  add(): void;
  entries(tab: TabView): readonly Entry[];
}

/** The tabs under the sheet, with their colours; hidden ones only when they are wanted. */
export class TabBar {
  readonly element = h('nav', { class: 'tabBar', 'aria-label': 'Tabs' });
  readonly #list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Tabs of the workbook' });
  readonly #hooks: TabHooks;
  #tabs: readonly TabView[] = [];
  #look = '';

  constructor(hooks: TabHooks) {
    this.#hooks = hooks;
    const all = h(
      'button',
      { class: 'round', 'aria-label': 'All tabs', title: 'All tabs', 'aria-haspopup': 'menu' },
      '≡',
    );
    all.addEventListener('click', () =>
      popUp(
        this.#tabs.map((tab) => ({ caption: tab.name, run: () => this.#hooks.show(tab) })),
        'All tabs',
        all.getBoundingClientRect(),
      ),
    );
    this.element.append(
      h('button', { class: 'round', 'aria-label': 'Add a tab', title: 'Add a tab', onclick: () => hooks.add() }, '+'),
      all,
      this.#list,
    );
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  show(tabs: readonly TabView[], active: number, withHidden: boolean): void {
    this.#tabs = tabs.filter((tab) => withHidden || !tab.hidden || tab.id === active);
    const look = JSON.stringify([this.#tabs, active]);
    if (look === this.#look) return;
    this.#look = look;
    const hadFocus = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...this.#tabs.map((tab) => this.#tab(tab, tab.id === active)));
    const chosen = this.#list.querySelector<HTMLElement>('[aria-selected=true]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) chosen?.focus();
  }

  #tab(tab: TabView, isActive: boolean): HTMLElement {
    const { name, color, hidden } = tab;
    const element = h(
      'button',
      {
        class: `tab${hidden ? ' hiddenTab' : ''}`,
        role: 'tab',
        'aria-selected': String(isActive),
        tabindex: isActive ? 0 : -1,
        'aria-controls': 'sheet',
        'data-tab': tab.id,
      },
      h('span', {}, name),
      h('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'),
    );
    if (color) element.style.borderBottomColor = color;
    const menu = () => popUp(this.#hooks.entries(tab), name, above(element));
    element.addEventListener('click', (event) => {
      const isArrow = event.target instanceof Element && event.target.closest('.arrow');
      if (isArrow && isActive) menu();
      else this.#hooks.show(tab);
    });
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      menu();
    });
    return element;
  }

  #key(event: KeyboardEvent): void {
    const tabs = [...this.#list.children] as HTMLElement[];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      const next = this.#tabs[(at + step + tabs.length) % tabs.length];
      if (next) this.#hooks.show(next);
    } else if (event.key === 'F10' && event.shiftKey) {
      const tab = this.#tabs[at];
      if (tab) popUp(this.#hooks.entries(tab), tab.name, above(tabs[at]!));
    } else return;
    event.preventDefault();
  }
}

function above(element: HTMLElement): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom };
}
