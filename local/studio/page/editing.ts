import { look } from './api';
import type { App } from './app';
import { h, layer } from './dom';

/** Typing into a cell: a field over the cell, in step with the formula bar, with the cell's list under it if it has one. */
export class Editing {
  readonly #app: App;
  readonly #field = h('textarea', { class: 'editor', rows: 1, 'aria-label': 'Cell', spellcheck: 'false' });
  readonly #list = h('div', { class: 'choices', role: 'listbox', id: 'choices', 'aria-label': 'Choices' });
  #bar: HTMLInputElement | undefined;
  #place: { sheet: number; row: number; column: number; before: string } | undefined;
  #choices: readonly string[] = [];
  #marked = -1;
  /** Typed over: arrows leave the cell. Opened with F2 or a double click: they move in the text. */
  #isOver = false;

  constructor(app: App) {
    this.#app = app;
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('input', () => this.#typed(this.#field));
    this.#field.addEventListener('blur', () => this.#blurred());
  }

  get isOpen(): boolean {
    return this.#place !== undefined;
  }

  /** The formula bar shows what is typed, and may be typed into. */
  mirror(bar: HTMLInputElement): void {
    this.#bar = bar;
    bar.addEventListener('input', () => this.#typed(bar));
    bar.addEventListener('keydown', (event) => this.#key(event));
    bar.addEventListener('blur', () => this.#blurred());
  }

  /** `text`: what was just typed over the cell; without it the cell is edited as it is. */
  open(text?: string): void {
    const place = this.#begin();
    if (!place) return;
    this.#isOver = text !== undefined;
    this.#field.value = text ?? place.before;
    if (this.#bar) this.#bar.value = this.#field.value;
    this.#lay(place.row, place.column);
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
    void this.#offer();
  }

  fromBar(bar: HTMLInputElement): void {
    if (this.isOpen || !this.#begin()) return;
    this.#isOver = false;
    this.#field.value = bar.value;
    const { row, column } = this.#app.grid.selection;
    this.#lay(row, column);
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.#close();
  }

  /** Puts what was typed into the cell; the way to go on from there in rows and columns. */
  commit(down = 0, across = 0): void {
    if (!this.#save()) return;
    const { grid } = this.#app;
    if (grid.step(down, across)) return;
    const { row, column } = grid.selection;
    const nextRow = down === 0 ? row : grid.rows.next(row, down > 0 ? 1 : -1);
    const nextColumn = across === 0 ? column : grid.columns.next(column, across > 0 ? 1 : -1);
    grid.select(nextRow, nextColumn);
  }

  /** Whether there was something open. */
  #save(): boolean {
    const place = this.#place;
    if (!place) return false;
    const value = this.#field.value;
    this.#close();
    if (value !== place.before) {
      const { sheet, row, column } = place;
      this.#app.grid.elementOf(row, column)?.classList.add('saving');
      void this.#app.perform('edit', { sheet, row, column, value }, 'Saving…');
    }
    return true;
  }

  #begin(): { row: number; column: number; before: string } | undefined {
    this.#save();
    const { grid } = this.#app;
    const { row, column } = grid.selection;
    const cell = grid.cell(row, column);
    const before = cell?.e ?? (cell?.svg ? '' : (cell?.t ?? ''));
    this.#place = { sheet: this.#app.sheet.id, row, column, before };
    return this.#place;
  }

  #lay(row: number, column: number): void {
    const { grid } = this.#app;
    grid.reveal(row, column);
    const cell = grid.elementOf(row, column);
    if (!cell) return;
    const look = getComputedStyle(cell);
    for (const name of ['font-family', 'font-size', 'font-weight', 'font-style', 'color'])
      this.#field.style.setProperty(name, look.getPropertyValue(name));
    // Beside the grid, not in it: a row that is drawn anew must not take the field with it.
    const sheet = grid.element.firstElementChild!;
    const [at, from] = [cell.getBoundingClientRect(), sheet.getBoundingClientRect()];
    this.#field.style.left = `${at.left - from.left}px`;
    this.#field.style.top = `${at.top - from.top}px`;
    this.#field.style.minWidth = cell.style.width;
    this.#field.style.minHeight = cell.style.height;
    sheet.append(this.#field);
    this.#grow();
  }

  #grow(): void {
    const longest = Math.max(...this.#field.value.split('\n').map((line) => line.length));
    this.#field.style.width = `${Math.min(500, longest * 8 + 24)}px`;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }

  #typed(from: HTMLInputElement | HTMLTextAreaElement): void {
    if (!this.isOpen) return;
    if (from === this.#field && this.#bar) this.#bar.value = this.#field.value;
    else this.#field.value = from.value;
    this.#grow();
    this.#marked = -1;
    this.#drawList();
  }

  async #offer(): Promise<void> {
    const { grid, sheet } = this.#app;
    const { row, column } = grid.selection;
    if (!grid.cell(row, column)?.d) return;
    const choices = await look('choices', { sheet: sheet.id, row, column }).catch(() => null);
    if (!this.isOpen || !choices?.list) return;
    this.#choices = choices.list;
    this.#field.setAttribute('aria-autocomplete', 'list');
    this.#field.setAttribute('aria-haspopup', 'listbox');
    this.#drawList();
  }

  #drawList(): void {
    const { left, bottom } = this.#field.getBoundingClientRect();
    const wanted =
      this.#isOver || this.#field.value !== this.#place?.before ? this.#field.value.trim().toLowerCase() : '';
    const fitting = this.#choices.filter((choice) => choice.toLowerCase().includes(wanted));
    const isShown = this.#choices.length > 0 && fitting.length > 0;
    if (isShown) this.#field.setAttribute('aria-controls', 'choices');
    else this.#field.removeAttribute('aria-controls');
    if (!isShown) {
      this.#list.remove();
      return;
    }
    this.#list.replaceChildren(
      ...fitting.slice(0, 200).map((choice, at) => {
        const option = h(
          'div',
          { role: 'option', id: `choice${at}`, class: 'choiceLine', 'aria-selected': String(at === this.#marked) },
          choice,
        );
        // Before the field loses the focus.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#field.value = choice;
          this.commit();
        });
        return option;
      }),
    );
    layer.append(this.#list);
    this.#list.style.left = `${Math.min(left, innerWidth - this.#list.offsetWidth - 8)}px`;
    const below = bottom + this.#list.offsetHeight < innerHeight;
    this.#list.style.top = `${below ? bottom : this.#field.getBoundingClientRect().top - this.#list.offsetHeight}px`;
    const marked = this.#list.children[this.#marked];
    marked?.scrollIntoView({ block: 'nearest' });
    if (marked) this.#field.setAttribute('aria-activedescendant', marked.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #mark(step: number): boolean {
    const count = this.#list.isConnected ? this.#list.children.length : 0;
    if (count === 0) return false;
    this.#marked = (this.#marked + step + (this.#marked < 0 && step < 0 ? 1 : 0) + count) % count;
    this.#drawList();
    return true;
  }

  #key(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return;
    event.stopPropagation();
    const isField = event.currentTarget === this.#field;
    const marked = this.#list.isConnected ? this.#list.children[this.#marked]?.textContent : undefined;
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey) && isField) {
      this.#field.setRangeText('\n', this.#field.selectionStart, this.#field.selectionEnd, 'end');
      this.#typed(this.#field);
    } else if (event.key === 'Enter') {
      if (marked !== undefined && marked !== null) this.#field.value = marked;
      this.commit(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      if (marked !== undefined && marked !== null) this.#field.value = marked;
      this.commit(0, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      this.#close();
      this.#app.grid.focus();
    } else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      this.#mark(event.key === 'ArrowDown' ? 1 : -1)
    ) {
      // The list takes the arrow.
    } else if (this.#isOver && isField && event.key.startsWith('Arrow')) {
      const step = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1;
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') this.commit(step, 0);
      else this.commit(0, step);
    } else return;
    event.preventDefault();
  }

  /** Going somewhere else with the mouse keeps what was typed, and leaves the focus there. */
  #blurred(): void {
    setTimeout(() => {
      const to = document.activeElement;
      if (!this.isOpen || to === this.#field || to === this.#bar) return;
      this.#save();
    });
  }

  #close(): void {
    this.#place = undefined;
    this.#choices = [];
    this.#marked = -1;
    this.#list.remove();
    this.#field.remove();
    for (const name of ['aria-autocomplete', 'aria-haspopup', 'aria-controls', 'aria-activedescendant'])
      this.#field.removeAttribute(name);
  }
}
