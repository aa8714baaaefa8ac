import type { App } from './app';
import { h } from './dom';
import { a1, parseA1 } from './grid/a1';
import { blockOf } from './grid/selection';

/** The name of what is selected, and what the active cell really holds. */
export class FormulaBar {
  readonly element: HTMLElement;
  readonly #name = h('input', {
    class: 'nameBox',
    'aria-label': 'Name box: type B12 and Enter to go there',
    spellcheck: 'false',
  });
  readonly #text = h('input', { class: 'formula', 'aria-label': 'Formula bar', spellcheck: 'false' });
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    this.element = h(
      'section',
      { class: 'formulaBar', 'aria-label': 'Cell' },
      this.#name,
      h('span', { class: 'fx', 'aria-hidden': 'true' }, 'ƒx'),
      this.#text,
    );
    this.#name.addEventListener('keydown', (event) => this.#nameKey(event));
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => this.show());
    this.#text.addEventListener('focus', () => app.editing.fromBar(this.#text));
    app.editing.mirror(this.#text);
  }

  show(): void {
    const { grid, editing } = this.#app;
    const { row, column } = grid.selection;
    const block = blockOf(grid.selection);
    const merge = grid.mergeAt(row, column);
    const isOne = merge && merge.rows === block.rows && merge.columns === block.columns;
    if (document.activeElement !== this.#name) this.#name.value = a1(isOne ? { ...block, rows: 1, columns: 1 } : block);
    if (!editing.isOpen) {
      const cell = grid.cell(row, column);
      this.#text.value = cell?.svg ? (cell.e ?? '') : (cell?.e ?? cell?.t ?? '');
    }
  }

  focus(): void {
    this.#name.focus();
  }

  #nameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#app.grid.focus();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const block = parseA1(this.#name.value);
    const tab = this.#app.tabNamed(this.#name.value.trim());
    if (block) this.#app.grid.selectBlock(block);
    else if (tab) void this.#app.show(tab.id, true);
    else this.#app.failed(new Error(`There is no cell ${this.#name.value}. Write one like B12, or the name of a tab.`));
  }
}
