import type { Style } from '../../../runtime/model';
import type { Block } from '../../../runtime/seam';
import type { CellView } from '../../protocol';
import { h, picture } from '../dom';
import { dress, linkTo, runsOf } from './cellLook';
import type { Lines } from './lines';
import { styles } from './rowStore';

/** What a row needs to know of its sheet. */
export interface RowContext {
  columns: Lines;
  rows: Lines;
  frozenColumns: number;
  /** First and last column in sight. */
  window: readonly [number, number];
  /** The merged block that a cell belongs to. */
  mergeAt(row: number, column: number): Block | undefined;
  follow(link: string): void;
  filterColumn(row: number, column: number): 'off' | 'on' | undefined;
}

export const HEADER = 46;
/** Height of the letters above the columns. */
export const HEAD = 24;

/** One row as elements: its number, and the cells that are not blank and plain. */
export function rowElement(
  context: RowContext,
  row: number,
  cells: readonly CellView[],
  active: number | undefined,
): HTMLElement {
  const { frozenColumns, columns } = context;
  const header = h(
    'div',
    { class: 'rowHeader', role: 'rowheader', 'data-row': row, 'aria-colindex': 1 },
    String(row + 1),
  );
  const element = h('div', { class: 'row', role: 'row', 'aria-rowindex': row + 2, 'data-row': row }, header);
  const frozen = frozenColumns > 0 ? h('div', { class: 'frozenCells', role: 'presentation' }) : undefined;
  if (frozen) {
    frozen.style.width = `${columns.start(frozenColumns)}px`;
    element.append(frozen);
  }
  for (const cell of shown(context, row, cells, active)) {
    const made = cellElement(context, row, cell, cells);
    if (!made) continue;
    if (frozen && cell.c < frozenColumns) frozen.append(made);
    else {
      made.style.left = `${HEADER + columns.start(cell.c)}px`;
      element.append(made);
    }
  }
  return element;
}

/** Cells in sight, in order; the active one is there even when it is blank, since it has the focus. */
function shown(
  { window: [first, last], frozenColumns, filterColumn, columns }: RowContext,
  row: number,
  cells: readonly CellView[],
  active: number | undefined,
): CellView[] {
  const list = cells.filter(({ c, t, r }) => c < frozenColumns || (c <= last && (c >= first || t !== undefined || r)));
  const extra = new Set<number>();
  if (active !== undefined) extra.add(active);
  for (let c = first; c <= last && c < columns.count; c += 1) if (filterColumn(row, c)) extra.add(c);
  for (const c of extra) if (!list.some((cell) => cell.c === c)) list.push({ c });
  return list.sort((one, other) => one.c - other.c);
}

function cellElement(
  context: RowContext,
  row: number,
  cell: CellView,
  cells: readonly CellView[],
): HTMLElement | undefined {
  const { columns, rows, mergeAt, follow } = context;
  const merge = mergeAt(row, cell.c);
  if (merge && (merge.row !== row || merge.column !== cell.c)) return undefined;
  if (columns.isHidden(cell.c) && !merge) return undefined;
  const style = styles[cell.s ?? 0] ?? {};
  const width = columns.size(cell.c, merge?.columns ?? 1);
  const height = rows.size(row, merge?.rows ?? 1);
  const element = h('div', {
    class: `cell${merge && merge.rows > 1 ? ' merged' : ''}${cell.d ? ' choice' : ''}`,
    role: 'gridcell',
    tabindex: -1,
    'aria-colindex': cell.c + 2,
    'data-column': cell.c,
    ...(merge ? { 'aria-colspan': merge.columns, 'aria-rowspan': merge.rows } : {}),
  });
  element.style.left = `${columns.start(cell.c)}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  dress(element, style);
  const align = alignOf(cell, style.align);
  if (cell.svg) {
    element.classList.add('spark');
    element.append(picture(cell.svg, cell.t ?? ''));
  } else if (cell.t !== undefined || cell.r) {
    const text = textElement(cell, style, align, height);
    if (style.wrap === 'wrap') text.style.width = `${width}px`;
    else room(text, context, cell, cells, align, width, merge, style.wrap !== 'clip');
    // More than one line is laid out as a box of its own; one line needs no element within.
    const words = content(cell, width, style.size ?? 10, follow);
    if (text.classList.contains('many')) text.append(h('span', {}, ...words));
    else text.append(...words);
    element.append(text);
  }
  if (cell.note) element.append(h('i', { class: 'noteMark' }));
  if (cell.w) {
    element.append(h('i', { class: 'wrongMark' }));
    element.setAttribute('aria-invalid', 'true');
  }
  const filter = context.filterColumn(row, cell.c);
  if (filter)
    element.append(h('i', { class: `filterMark ${filter}`, 'data-filter': cell.c }, filter === 'on' ? '▼' : '▽'));
  return element;
}

function content(
  { t = '', r, a, link }: CellView,
  width: number,
  size: number,
  follow: (link: string) => void,
): Node[] {
  if (r) return runsOf(t, r, follow);
  // A number that does not fit is not shown cut: it would be read as another one.
  if (a === 'right' && t.length * size * 0.74 > width - 4 && t.length * size * 0.6 > width - 6) {
    return [document.createTextNode('#'.repeat(Math.max(1, Math.floor((width - 8) / (size * 0.75)))))];
  }
  const to = link ?? (/^https?:\/\/\S+$/.test(t) ? t : undefined);
  return [to === undefined ? document.createTextNode(t) : linkTo(to, t, follow)];
}

function alignOf(cell: CellView, own: string | undefined): 'left' | 'center' | 'right' {
  if (own === 'left' || own === 'center' || own === 'right') return own;
  return cell.a ?? 'left';
}

/** Where the text stands in the height of its cell. One line finds its place by line height, which browsers lay out fastest. */
function textElement({ t = '', r = [] }: CellView, style: Style, align: string, height: number): HTMLElement {
  const valign = style.valign ?? 'bottom';
  const isMany = style.wrap === 'wrap' || t.includes('\n');
  const text = h('span', {
    class: `text ${align}${isMany ? ` many ${valign}` : ''}${style.wrap === 'wrap' ? ' wrap' : ''}`,
  });
  text.style.height = `${height}px`;
  if (isMany) return text;
  const size = Math.max(style.size ?? 10, ...r.map((run) => run.size ?? 0));
  const line = Math.round(size * 1.6);
  text.style.lineHeight = `${valign === 'middle' ? height - 1 : line}px`;
  if (valign === 'bottom') text.style.paddingTop = `${Math.max(0, height - line - 1)}px`;
  return text;
}

/** Text runs over blank neighbours; numbers stay in their cell. */
function room(
  text: HTMLElement,
  { columns }: RowContext,
  cell: CellView,
  cells: readonly CellView[],
  align: 'left' | 'center' | 'right',
  width: number,
  merge: Block | undefined,
  mayRunOver: boolean,
): void {
  // The arrow of a dropdown keeps its place.
  text.style.width = `${width - (cell.d ? 16 : 0)}px`;
  if (!mayRunOver || cell.a === 'right' || merge || cell.d) return;
  const isFilled = (c: number) => cells.some((one) => one.c === c && (one.t !== undefined || one.svg !== undefined));
  // Wide enough for any text that is not a page long.
  const most = (cell.t?.length ?? 0) * 10;
  let [left, right] = [0, 0];
  if (align !== 'right')
    for (let c = cell.c + 1; c < columns.count && right < most && !isFilled(c); c += 1) right += columns.size(c);
  if (align !== 'left') for (let c = cell.c - 1; c >= 0 && left < most && !isFilled(c); c -= 1) left += columns.size(c);
  if (align === 'center') left = right = Math.min(left, right);
  text.style.width = `${width + left + right}px`;
  if (left > 0) text.style.marginLeft = `${-left}px`;
}
