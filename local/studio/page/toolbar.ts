import type { StyleChange } from '../../runtime/seam';
import type { App } from './app';
import { h } from './dom';
import { styles } from './grid/rowStore';
import { redo, undo, whereOf } from './sheetCommands';

/** The toolbar: only what does something. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #saved = h('span', { class: 'saved' });

  constructor(app: App, openActions: () => void) {
    this.#app = app;
    this.#undo = button('↶', 'Undo (Ctrl+Z)', () => void undo(app));
    this.#redo = button('↷', 'Redo (Ctrl+Y)', () => void redo(app));
    const line = () => h('span', { class: 'divider', 'aria-hidden': 'true' });
    const actions = h('button', { class: 'find', onclick: openActions }, '⌕ Find an action');
    this.element = h(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Toolbar' },
      actions,
      line(),
      this.#undo,
      this.#redo,
      line(),
      button('%', '% show as percent', () => this.#format('0%')),
      button('.0', '.0 fewer decimals', () => this.#decimals(-1)),
      button('.00', '.00 more decimals', () => this.#decimals(1)),
      line(),
      button('–', 'Smaller type', () => this.#size(-1)),
      button('+', 'Larger type', () => this.#size(1)),
      line(),
      button('B', 'Bold (Ctrl+B)', () => this.toggle('bold'), 'bold'),
      button('I', 'Italic (Ctrl+I)', () => this.toggle('italic'), 'italic'),
      line(),
      this.#saved,
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#rove(0);
  }

  show(): void {
    const { undo: canUndo, redo: canRedo, clockWords } = this.#app.book;
    this.#undo.setAttribute('aria-disabled', String(canUndo === undefined));
    this.#redo.setAttribute('aria-disabled', String(canRedo === undefined));
    this.#saved.textContent = `Local copy · saved ${clockWords.slice(-5)} · no Google account needed`;
  }

  toggle(property: 'bold' | 'italic'): void {
    this.#restyle({ [property]: !this.#style()[property] });
  }

  #style() {
    const { row, column } = this.#app.grid.selection;
    return styles[this.#app.grid.cell(row, column)?.s ?? 0] ?? {};
  }

  #format(format: string): void {
    this.#restyle({ format });
  }

  #decimals(by: 1 | -1): void {
    const now = this.#style().format ?? '0';
    const digits = /\.(0+)/.exec(now)?.[1]?.length ?? 0;
    const next = Math.max(0, Math.min(10, digits + by));
    const places = next === 0 ? '' : `.${'0'.repeat(next)}`;
    this.#restyle({ format: /\.0+/.test(now) ? now.replace(/\.0+/, places) : now.replace(/0(?!.*0)/, `0${places}`) });
  }

  #size(by: number): void {
    this.#restyle({ size: Math.max(6, Math.min(96, (this.#style().size ?? 10) + by)) });
  }

  #restyle(change: StyleChange): void {
    void this.#app.perform('restyle', { ...whereOf(this.#app), change });
  }

  /** One stop for Tab; arrows go from button to button. */
  #key(event: KeyboardEvent): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowRight') this.#rove((at + 1) % buttons.length, true);
    else if (event.key === 'ArrowLeft') this.#rove((at - 1 + buttons.length) % buttons.length, true);
    else if (event.key === 'Escape') this.#app.grid.focus();
    else return;
    event.preventDefault();
  }

  #rove(to: number, focus = false): void {
    for (const [at, one] of [...this.element.querySelectorAll('button')].entries()) {
      one.tabIndex = at === to ? 0 : -1;
      if (focus && at === to) one.focus();
    }
  }
}

function button(sign: string, label: string, run: () => void, look = ''): HTMLButtonElement {
  const element = h('button', { class: `tool ${look}`, 'aria-label': label, title: label }, sign);
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') !== 'true') run();
  });
  return element;
}
