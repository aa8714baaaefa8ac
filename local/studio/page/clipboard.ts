import type { Block } from '../../runtime/seam';
import { look } from './api';
import type { App } from './app';
import { blockOf } from './grid/selection';

/**
 * Copy, cut and paste. Other programs get and give tab-separated text; within the studio the cells themselves are
 * remembered too, so that formulas and formats come along.
 */
export class Clipboard {
  readonly #app: App;
  #held: { sheet: number; block: Block; text: string; isCut: boolean } | undefined;
  /** The next paste takes values only. */
  #valuesOnly = false;

  constructor(app: App) {
    this.#app = app;
    document.addEventListener('copy', (event) => this.#out(event, false));
    document.addEventListener('cut', (event) => this.#out(event, true));
    document.addEventListener('paste', (event) => this.#in(event));
    document.addEventListener('keydown', (event) => {
      this.#valuesOnly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
    });
  }

  forget(): void {
    this.#held = undefined;
    this.#app.grid.markCopied(undefined);
  }

  async copyNow(): Promise<void> {
    await this.#take(false);
  }
  async cutNow(): Promise<void> {
    await this.#take(true);
  }
  async pasteNow(part: 'normal' | 'values'): Promise<void> {
    try {
      await this.#put(await navigator.clipboard.readText(), part);
    } catch {
      this.#app.failed(new Error('The browser does not let this page read the clipboard: press Ctrl+V instead.'));
    }
  }

  #isOurs(): boolean {
    return !this.#app.editing.isOpen && this.#app.grid.element.contains(document.activeElement);
  }

  #out(event: ClipboardEvent, isCut: boolean): void {
    if (!this.#isOurs()) return;
    event.preventDefault();
    // What is in sight is at hand at once; the rest is asked for, and put on the clipboard when it has come.
    const text = this.#textAtHand();
    if (text !== undefined) {
      event.clipboardData?.setData('text/plain', text);
      this.#hold(text, isCut);
    } else void this.#take(isCut);
  }

  #textAtHand(): string | undefined {
    const block = blockOf(this.#app.grid.selection);
    if (block.rows * block.columns > 20_000) return undefined;
    const rows: string[] = [];
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      if (!this.#app.grid.has(row)) return undefined;
      const cells = Array.from({ length: block.columns }, (_, at) => {
        const cell = this.#app.grid.cell(row, block.column + at);
        return cell?.svg ? '' : (cell?.t ?? '');
      });
      rows.push(cells.map((text) => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'));
    }
    return rows.join('\n');
  }

  async #take(isCut: boolean): Promise<void> {
    const { sheet, grid } = this.#app;
    try {
      const text = await look('text', { sheet: sheet.id, block: blockOf(grid.selection) });
      await navigator.clipboard.writeText(text);
      this.#hold(text, isCut);
    } catch (error) {
      this.#app.failed(error);
    }
  }

  #hold(text: string, isCut: boolean): void {
    const block = blockOf(this.#app.grid.selection);
    this.#held = { sheet: this.#app.sheet.id, block, text, isCut };
    this.#app.grid.markCopied({ sheet: this.#app.sheet.id, block });
  }

  #in(event: ClipboardEvent): void {
    if (!this.#isOurs()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    void this.#put(text, this.#valuesOnly ? 'values' : 'normal');
  }

  async #put(given: string, part: 'normal' | 'values'): Promise<void> {
    const app = this.#app;
    const text = given.replace(/\r\n?/g, '\n');
    const to = blockOf(app.grid.selection);
    const held = this.#held;
    const isOwn = held !== undefined && held.text.replace(/\n$/, '') === text.replace(/\n$/, '');
    const before = app.grid.selection;
    const select = (block: Block | undefined) => block && app.grid.selectAfter(before, block);
    if (isOwn && held.isCut) {
      this.forget();
      await app.perform('cut', { ...held, row: to.row, column: to.column, toSheet: app.sheet.id });
      select({ ...held.block, row: to.row, column: to.column });
    } else if (isOwn) {
      await app.perform('copy', { sheet: held.sheet, block: held.block, to, toSheet: app.sheet.id, part });
      const { rows, columns } = held.block;
      select({ ...to, rows: Math.max(to.rows, rows), columns: Math.max(to.columns, columns) });
    } else if (text !== '') {
      const place = { sheet: app.sheet.id, row: to.row, column: to.column };
      select(await app.perform('paste', { ...place, tsv: text }, 'Pasting…'));
    }
  }
}
