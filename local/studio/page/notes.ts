import type { App } from './app';
import { h, layer } from './dom';

/** The note of a cell, and what is wrong with its value, beside the cell that the mouse is on, else the one with the focus. */
export function notesFor(app: App): void {
  const box = h('div', { class: 'note', role: 'tooltip', id: 'note' });
  let hovered: HTMLElement | undefined;
  let shownFor: HTMLElement | undefined;

  const hide = () => {
    box.remove();
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
  };
  const draw = () => {
    const focused = document.activeElement;
    const element = [hovered, focused].find((one) => one instanceof HTMLElement && wordsOf(app, one).length > 0);
    if (element === shownFor) return;
    hide();
    if (!(element instanceof HTMLElement)) return;
    box.replaceChildren(...wordsOf(app, element));
    layer.append(box);
    element.setAttribute('aria-describedby', 'note');
    shownFor = element;
    place(box, element.getBoundingClientRect());
  };
  const { element } = app.grid;
  element.addEventListener('pointerover', (event) => {
    hovered = event.target instanceof Element ? (event.target.closest<HTMLElement>('.cell') ?? undefined) : undefined;
    draw();
  });
  element.addEventListener('pointerleave', () => {
    hovered = undefined;
    draw();
  });
  element.addEventListener('focusin', draw);
  element.addEventListener('focusout', () => setTimeout(draw));
  element.addEventListener('scroll', hide, { passive: true });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

function wordsOf(app: App, element: HTMLElement): Node[] {
  const row = element.closest<HTMLElement>('.row')?.dataset.row;
  if (row === undefined || element.dataset.column === undefined) return [];
  const cell = app.grid.cell(Number(row), Number(element.dataset.column));
  return [...(cell?.w ? [h('b', {}, cell.w)] : []), ...(cell?.note ? [h('span', {}, cell.note)] : [])];
}

function place(box: HTMLElement, { left, right, top }: DOMRect): void {
  const isRight = right + box.offsetWidth + 12 < innerWidth;
  box.style.left = `${isRight ? right + 6 : Math.max(4, left - box.offsetWidth - 6)}px`;
  box.style.top = `${Math.max(4, Math.min(top, innerHeight - box.offsetHeight - 8))}px`;
}
