import type { Block } from '../../../runtime/seam';
import type { CellView, SheetView } from '../../protocol';
import { h } from '../dom';
import { ChartLayer } from './chartLayer';
import { headerRow } from './headerRow';
import { Lines } from './lines';
import { HEAD, HEADER, type RowContext, rowElement } from './rowElement';
import { RowStore } from './rowStore';
import { Selecting, type Selection } from './selection';
import { SelectionPaint } from './selectionPaint';

/** Rows kept ready above and below those in sight. */
const SPARE = 6;

export interface GridHooks {
  selected(): void;
  follow(link: string): void;
  failed(error: unknown): void;
}

/**
 * The sheet as a grid of which only the part in sight exists. It scrolls as any long page does; rows that come into
 * sight are made, those that leave are taken away, frozen ones stick to the top.
 */
export class Grid {
  readonly element = h('div', { class: 'scroller', tabindex: -1 });
  readonly #selecting = new Selecting();
  readonly #hooks: GridHooks;
  readonly #grid = h('div', { class: 'grid', role: 'grid', 'aria-multiselectable': 'true' });
  readonly #head = h('div', { class: 'head', role: 'rowgroup' });
  readonly #frozen = h('div', { class: 'frozenRows', role: 'rowgroup' });
  readonly #body = h('div', { class: 'body', role: 'rowgroup' });
  readonly #charts = new ChartLayer();
  readonly #paint = new SelectionPaint();
  readonly #made = new Map<number, MadeRow>();
  #sheet: SheetView | undefined;
  #store: RowStore | undefined;
  #rows = new Lines(0, 21, {}, []);
  #columns = new Lines(0, 100, {}, []);
  #merges = new Map<number, Block[]>();
  #window: [number, number] = [0, 0];
  #due = 0;
  /** The focus was on a row that is about to come again. */
  #lostFocus = false;
  #copied: { sheet: number; block: Block } | undefined;

  constructor(hooks: GridHooks) {
    this.#hooks = hooks;
    this.#grid.append(this.#head, this.#frozen, this.#body);
    this.element.append(h('div', { class: 'sheet' }, this.#grid, this.#charts.element));
    this.element.addEventListener('scroll', () => this.#soon(), { passive: true });
    new ResizeObserver(() => this.#soon()).observe(this.element);
  }

  get sheet(): SheetView | undefined {
    return this.#sheet;
  }
  get rows(): Lines {
    return this.#rows;
  }
  get columns(): Lines {
    return this.#columns;
  }
  get selection(): Selection {
    return this.#selecting.now;
  }

  cell(row: number, column: number): CellView | undefined {
    return this.#store?.cell(row, column);
  }
  has(row: number): boolean {
    return this.#store?.row(row) !== undefined;
  }
  /** The block that was copied last has a dashed frame. */
  markCopied(copied: { sheet: number; block: Block } | undefined): void {
    this.#copied = copied;
    this.#drawSelection();
  }
  /** Until the rows in sight are there. */
  async loaded(): Promise<void> {
    const [first, last] = this.#sight();
    await this.#store?.load(first, last);
  }

  /** Another sheet, or the same one as it is now. */
  show(sheet: SheetView, name: string, at?: { top: number; left: number; selection: Selection }): void {
    const isSame = this.#sheet?.id === sheet.id;
    const look = JSON.stringify({ ...sheet, version: 0, charts: 0 });
    const isAlike = isSame && look === JSON.stringify({ ...this.#sheet, version: 0, charts: 0 });
    this.#sheet = sheet;
    if (!isAlike) this.#measure(sheet, name);
    if (isSame) this.#store?.renew(sheet.version);
    else {
      this.#forgetRows();
      const arrived = () => {
        this.#draw();
        // The active cell may be among them: what stands around the grid speaks of it.
        this.#hooks.selected();
      };
      this.#store = new RowStore(sheet.id, sheet.version, arrived, this.#hooks.failed);
      this.#selecting.reset(this, at?.selection);
      this.element.scrollTo(at?.left ?? 0, at?.top ?? 0);
    }
    this.#charts.show(sheet.charts, this.#rows, this.#columns);
    this.#draw();
    if (!isSame) this.#hooks.selected();
  }

  /** The element of a cell, if it is in sight. */
  elementOf(row: number, column: number): HTMLElement | undefined {
    const line = this.#made.get(row)?.element;
    return line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? undefined;
  }

  mergeAt(row: number, column: number): Block | undefined {
    return this.#merges.get(row)?.find((one) => column >= one.column && column < one.column + one.columns);
  }

  select(row: number, column: number, how: { extend?: boolean; focus?: boolean } = {}): void {
    this.#selecting.to(this, row, column, how.extend ?? false);
    const { row: activeRow, column: activeColumn, endRow, endColumn } = this.selection;
    if (how.extend) this.#showSelection(endRow, endColumn, how.focus);
    else this.#showSelection(activeRow, activeColumn, how.focus);
  }

  /** The active cell goes on within what is selected; false where that is one cell. */
  step(down: number, across: number): boolean {
    if (!this.#selecting.step(down, across)) return false;
    this.#showSelection(this.selection.row, this.selection.column);
    return true;
  }

  /** As `selectBlock`, unless the person has gone on since `before`; whoever is typing elsewhere keeps the focus. */
  selectAfter(before: Selection, block: Block): void {
    if (this.selection === before) this.selectBlock(block, this.element.contains(document.activeElement));
  }

  selectBlock(block: Block, focus = true): void {
    this.#selecting.block(this, block);
    this.#showSelection(block.row, block.column, focus);
  }

  /** Scrolls before anything is made anew: the other way round the browser would lay everything out twice. */
  #showSelection(row: number, column: number, focus = true): void {
    this.reveal(row, column);
    this.#draw();
    if (focus) this.focus();
    this.#hooks.selected();
  }

  focus(): void {
    this.elementOf(this.selection.row, this.selection.column)?.focus({ preventScroll: true });
  }

  /** Scrolls just as far as it takes. */
  reveal(row: number, column: number): void {
    const { frozenRows = 0, frozenColumns = 0 } = this.#sheet ?? {};
    const view = this.element;
    if (row >= frozenRows) {
      const top = this.#rows.start(row) - this.#rows.start(frozenRows);
      const room = view.clientHeight - HEAD - this.#rows.start(frozenRows);
      const size = Math.min(this.#rows.size(row), room);
      if (top < view.scrollTop) view.scrollTop = top;
      else if (top + size > view.scrollTop + room) view.scrollTop = top + size - room;
    }
    if (column >= frozenColumns) {
      const left = this.#columns.start(column) - this.#columns.start(frozenColumns);
      const room = view.clientWidth - HEADER - this.#columns.start(frozenColumns);
      const size = Math.min(this.#columns.size(column), room);
      if (left < view.scrollLeft) view.scrollLeft = left;
      else if (left + size > view.scrollLeft + room) view.scrollLeft = left + size - room;
    }
  }

  /** Rows that go into the window, for page up and down. */
  pageRows(): number {
    const [first, last] = this.#sight();
    return Math.max(1, last - first - 1);
  }

  /** Scrolls by what goes into the window. */
  page(way: 1 | -1): void {
    const frozen = this.#rows.start(this.#sheet?.frozenRows ?? 0);
    this.element.scrollTop += way * (this.element.clientHeight - HEAD - frozen - 21);
  }

  /** The cell under a point of the screen, as far as there is one. */
  cellAt(x: number, y: number): { row: number; column: number } | undefined {
    const box = this.element.getBoundingClientRect();
    const { frozenRows = 0, frozenColumns = 0 } = this.#sheet ?? {};
    const inX = x - box.left - HEADER;
    const inY = y - box.top - HEAD;
    if (inX < 0 || inY < 0 || x > box.left + this.element.clientWidth || y > box.top + this.element.clientHeight)
      return undefined;
    const down = inY < this.#rows.start(frozenRows) ? inY : inY + this.element.scrollTop;
    const across = inX < this.#columns.start(frozenColumns) ? inX : inX + this.element.scrollLeft;
    return { row: this.#rows.at(down), column: this.#columns.at(across) };
  }

  #measure(sheet: SheetView, name: string): void {
    this.#rows = new Lines(sheet.rows, 21, sheet.rowHeights, sheet.hiddenRows);
    this.#columns = new Lines(sheet.columns, 100, sheet.columnWidths, sheet.hiddenColumns);
    this.#merges = new Map();
    for (const merge of sheet.merges)
      for (let row = merge.row; row < merge.row + merge.rows; row += 1)
        this.#merges.set(row, [...(this.#merges.get(row) ?? []), merge]);
    const width = HEADER + this.#columns.total;
    const height = HEAD + this.#rows.total;
    for (const element of [this.#grid, this.#grid.parentElement!]) {
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    this.#grid.setAttribute('aria-rowcount', String(sheet.rows + 1));
    this.#grid.setAttribute('aria-colcount', String(sheet.columns + 1));
    this.#grid.setAttribute('aria-label', name);
    this.#grid.classList.toggle('lines', sheet.gridlines);
    this.#grid.style.setProperty('--lines', sheet.gridlines ? verticalLines(this.#columns) : 'none');
    this.#grid.style.setProperty('--wide', `${this.#columns.total}px`);
    this.#frozen.style.height = `${this.#rows.start(sheet.frozenRows)}px`;
    this.#frozen.classList.toggle('some', sheet.frozenRows > 0);
    this.#forgetRows();
    this.#window = [-1, -1];
  }

  #forgetRows(): void {
    this.#lostFocus ||= this.#grid.contains(document.activeElement);
    for (const { element } of this.#made.values()) element.remove();
    this.#made.clear();
  }

  #soon(): void {
    if (this.#due === 0) this.#due = requestAnimationFrame(() => this.#draw());
  }

  /** First and last row in sight below the frozen ones. */
  #sight(): [number, number] {
    const frozen = this.#sheet?.frozenRows ?? 0;
    const top = this.element.scrollTop + this.#rows.start(frozen);
    return [this.#rows.at(top), this.#rows.at(this.element.scrollTop + this.element.clientHeight - HEAD)];
  }

  #draw(): void {
    if (this.#due !== 0) cancelAnimationFrame(this.#due);
    this.#due = 0;
    const sheet = this.#sheet;
    const store = this.#store;
    if (!sheet || !store) return;
    const [first, last] = this.#sight();
    this.#drawHead(sheet);
    store.want(Math.max(0, first - SPARE), Math.min(sheet.rows - 1, last + SPARE));
    if (sheet.frozenRows > 0) store.want(0, sheet.frozenRows - 1);
    const wanted = this.#wanted(sheet, first, last);
    this.#place(sheet, store, wanted);
    this.#drawSelection();
  }

  /** Rows to be there: frozen, in sight and spare ones, those whose merged cells reach into sight, and the active one. */
  #wanted(sheet: SheetView, first: number, last: number): number[] {
    const wanted = new Set<number>();
    for (let row = 0; row < sheet.frozenRows; row += 1) wanted.add(row);
    const end = Math.min(sheet.rows - 1, last + SPARE);
    for (let row = Math.max(0, first - SPARE); row <= end; row += 1) {
      wanted.add(row);
      for (const merge of this.#merges.get(row) ?? []) wanted.add(merge.row);
    }
    wanted.add(Math.min(this.selection.row, sheet.rows - 1));
    return [...wanted].filter((row) => row >= 0 && !this.#rows.isHidden(row)).sort((one, other) => one - other);
  }

  #place(sheet: SheetView, store: RowStore, wanted: readonly number[]): void {
    const hadFocus = this.#lostFocus || this.#grid.contains(document.activeElement);
    this.#lostFocus = false;
    const keep = new Set(wanted);
    for (const [row, { element }] of this.#made)
      if (!keep.has(row)) {
        element.remove();
        this.#made.delete(row);
      }
    const context = this.#context(sheet);
    const { row: activeRow, column: activeColumn } = this.selection;
    const next = { frozen: this.#frozen.firstElementChild, body: this.#body.firstElementChild };
    for (const row of wanted) {
      const cells = store.row(row) ?? none;
      const active = row === activeRow ? activeColumn : undefined;
      const known = this.#made.get(row);
      const isFrozen = row < sheet.frozenRows;
      const [parent, side] = isFrozen ? ([this.#frozen, 'frozen'] as const) : ([this.#body, 'body'] as const);
      let element = known?.element;
      if (!known || !isAlike(known, cells, active)) {
        element = rowElement(context, row, cells, active);
        element.style.top = `${isFrozen ? this.#rows.start(row) : HEAD + this.#rows.start(row)}px`;
        element.style.height = `${this.#rows.size(row)}px`;
        this.#made.set(row, { element, cells, active });
        if (known) {
          if (next[side] === known.element) next[side] = element;
          known.element.replaceWith(element);
        }
      }
      if (next[side] === element) next[side] = element!.nextElementSibling;
      else parent.insertBefore(element!, next[side]);
    }
    if (hadFocus && !this.#grid.contains(document.activeElement)) this.focus();
  }

  #context(sheet: SheetView): RowContext {
    return {
      rows: this.#rows,
      columns: this.#columns,
      frozenColumns: sheet.frozenColumns,
      window: this.#window,
      mergeAt: (row, column) => this.mergeAt(row, column),
      follow: this.#hooks.follow,
      filterColumn: (row, column) => {
        if (!sheet.filter) return undefined;
        const { block, active } = sheet.filter;
        if (row !== block.row || column < block.column || column >= block.column + block.columns) return undefined;
        return active.includes(column) ? 'on' : 'off';
      },
    };
  }

  /** Columns in sight; when they change, so do all rows. */
  #drawHead(sheet: SheetView): void {
    const left = this.element.scrollLeft;
    const first = Math.max(0, this.#columns.at(left) - 4);
    const last = Math.min(sheet.columns - 1, this.#columns.at(left + this.element.clientWidth) + 8);
    const [had, hadTo] = this.#window;
    // A few columns of slack, so that a small move sideways makes nothing anew.
    if (hadTo >= 0 && had <= Math.max(0, first + 3) && hadTo >= Math.min(sheet.columns - 1, last - 6)) return;
    this.#window = [first, last];
    this.#forgetRows();
    this.#head.replaceChildren(headerRow(this.#columns, this.#window, sheet.frozenColumns));
  }

  #drawSelection(): void {
    const copied = this.#copied?.sheet === this.#sheet?.id ? this.#copied?.block : undefined;
    for (const [row, { element }] of this.#made) this.#paint.row(element, row, this.selection, copied, this.#columns);
    this.#paint.columns(this.#head, this.selection);
  }
}

interface MadeRow {
  element: HTMLElement;
  cells: readonly CellView[];
  active: number | undefined;
}
const none: readonly CellView[] = [];

/** Rows that come again unchanged keep their elements: nothing flickers. */
function isAlike(known: MadeRow, cells: readonly CellView[], active: number | undefined): boolean {
  if (known.active !== active) return false;
  if (known.cells === cells) return true;
  const isSame = JSON.stringify(known.cells) === JSON.stringify(cells);
  if (isSame) known.cells = cells;
  return isSame;
}

/** One line at the end of each column, as a picture that every row has behind it. */
function verticalLines(columns: Lines): string {
  const path = Array.from({ length: columns.count }, (_, at) => `M${columns.start(at + 1) - 0.5} 0v1`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${columns.total}" height="1" viewBox="0 0 ${columns.total} 1" preserveAspectRatio="none"><path d="${path}" stroke="#e1e5e9" fill="none"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
