import { h } from '../dom';
import type { Lines } from './lines';
import { HEADER } from './rowElement';

/** The letters above the columns, and the corner that selects everything. */
export function headerRow(columns: Lines, [first, last]: readonly [number, number], frozen: number): HTMLElement {
  const corner = h(
    'div',
    { class: 'corner', role: 'columnheader', 'aria-colindex': 1 },
    h('span', { class: 'unseen' }, 'All cells'),
  );
  const row = h('div', { class: 'headerRow', role: 'row', 'aria-rowindex': 1 }, corner);
  const kept = frozen > 0 ? h('div', { class: 'frozenCells', role: 'presentation' }) : undefined;
  if (kept) {
    kept.style.width = `${columns.start(frozen)}px`;
    row.append(kept);
  }
  for (let at = 0; at <= last; at += 1) {
    if (columns.isHidden(at) || (at < first && at >= frozen)) continue;
    const header = h(
      'div',
      { class: 'columnHeader', role: 'columnheader', 'aria-colindex': at + 2, 'data-column': at },
      columnName(at),
      h('i', { class: 'grip', 'data-grip': at }),
    );
    header.style.left = `${columns.start(at) + (at < frozen ? 0 : HEADER)}px`;
    header.style.width = `${columns.size(at)}px`;
    (at < frozen ? kept! : row).append(header);
  }
  return row;
}

/** A, B, … Z, AA for 0, 1, … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
