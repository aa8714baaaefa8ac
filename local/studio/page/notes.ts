import type { App } from './app';
import { h, layer } from './dom';

/** The note of a cell, and what is wrong with its value, beside it while the mouse or the focus is there. */
export function notesFor(app: App): void {
  const box = h('div', { class: 'note', role: 'tooltip', id: 'note' });
  let shownFor: HTMLElement | undefined;
  const hide = () => {
    box.remove();
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
  };
  const show = (event: Event) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell') : null;
    if (element === shownFor && element) return;
    hide();
    if (!element) return;
    const row = Number(element.parentElement?.closest<HTMLElement>('.row')?.dataset.row);
    const cell = app.grid.cell(row, Number(element.dataset.column));
    if (!cell?.note && !cell?.w) return;
    box.replaceChildren(
      ...[cell.w && h('b', {}, cell.w), cell.note && h('span', {}, cell.note)].filter(
        (part) => part !== undefined && part !== '',
      ),
    );
    layer.append(box);
    element.setAttribute('aria-describedby', 'note');
    shownFor = element;
    const { left, right, top } = element.getBoundingClientRect();
    const isRight = right + box.offsetWidth + 12 < innerWidth;
    box.style.left = `${isRight ? right + 6 : Math.max(4, left - box.offsetWidth - 6)}px`;
    box.style.top = `${Math.max(4, Math.min(top, innerHeight - box.offsetHeight - 8))}px`;
  };
  const { element } = app.grid;
  element.addEventListener('pointerover', show);
  element.addEventListener('pointerleave', hide);
  element.addEventListener('focusin', show);
  element.addEventListener('focusout', hide);
  element.addEventListener('scroll', hide, { passive: true });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}
