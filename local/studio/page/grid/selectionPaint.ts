import type { Block } from '../../../runtime/seam';
import { h } from '../dom';
import type { Lines } from './lines';
import { HEADER } from './rowElement';
import { blockOf, type Selection } from './selection';

/** Shows what is selected and what was copied on rows that are there; a row that shows it already is left alone. */
export class SelectionPaint {
  /** What each row shows; nothing where it is new. */
  readonly #shown = new WeakMap<HTMLElement, string>();

  row(element: HTMLElement, row: number, selection: Selection, copied: Block | undefined, columns: Lines): void {
    const block = blockOf(selection);
    const isIn = holdsRow(block, row);
    const isCopied = copied !== undefined && holdsRow(copied, row);
    const isActive = row === selection.row;
    const look =
      isIn || isCopied || isActive
        ? JSON.stringify([isIn && block, isCopied && copied, isActive && selection.column])
        : '';
    if ((this.#shown.get(element) ?? '') === look) return;
    this.#shown.set(element, look);

    element.firstElementChild?.classList.toggle('in', isIn);
    for (const band of element.querySelectorAll(':scope > .selected')) band.remove();
    if (isIn && (block.rows > 1 || block.columns > 1)) element.append(bandOver(block, row, 'selected', columns));
    if (isCopied) element.append(bandOver(copied, row, 'selected copied', columns));
    for (const cell of element.querySelectorAll<HTMLElement>('.cell')) {
      const column = Number(cell.dataset.column);
      mark(
        cell,
        isIn && column >= block.column && column < block.column + block.columns,
        isActive && column === selection.column,
      );
    }
  }

  columns(head: HTMLElement, selection: Selection): void {
    const { column, columns } = blockOf(selection);
    for (const header of head.querySelectorAll<HTMLElement>('.columnHeader')) {
      const at = Number(header.dataset.column);
      header.classList.toggle('in', at >= column && at < column + columns);
    }
  }
}

const holdsRow = (block: Block, row: number): boolean => row >= block.row && row < block.row + block.rows;

/** Only what differs is set: a tab index that is set anew makes the browser look at the whole page. */
function mark(cell: HTMLElement, isSelected: boolean, isActive: boolean): void {
  if (isSelected !== cell.hasAttribute('aria-selected')) {
    if (isSelected) cell.setAttribute('aria-selected', 'true');
    else cell.removeAttribute('aria-selected');
  }
  if (isActive === cell.classList.contains('active')) return;
  cell.classList.toggle('active', isActive);
  cell.tabIndex = isActive ? 0 : -1;
}

function bandOver(block: Block, row: number, look: string, columns: Lines): HTMLElement {
  const edges = `${row === block.row ? ' first' : ''}${row === block.row + block.rows - 1 ? ' last' : ''}`;
  const band = h('div', { class: `${look}${edges}`, 'aria-hidden': 'true' });
  band.style.left = `${HEADER + columns.start(block.column)}px`;
  band.style.width = `${columns.size(block.column, block.columns)}px`;
  return band;
}
