import { type Cell, columnSpan, type Layout, type Line } from '../../src/views/layout';

/** A layout as people would read it aloud: one line of text a row, cells from left to right. */
export const asText = ({ lines }: Pick<Layout, 'lines'>): string[] => lines.map(lineText);

export const lineText = ({ cells }: Pick<Line, 'cells'>): string =>
  [...cells]
    .sort((one, other) => columnSpan(one.at)[0] - columnSpan(other.at)[0])
    .map(said)
    .filter((words) => words !== '')
    .join(' | ');

/** What a cell shows, near enough: a percentage as one, a formula as its text. */
export function said(cell: Cell): string {
  if (cell.formula !== undefined) return cell.formula;
  if (cell.runs) return cell.runs.map((run) => run.text).join('');
  if (typeof cell.value !== 'number') return (cell.value ?? '').trim();
  return shown(cell.value, cell.style?.format ?? '');
}

function shown(value: number, format: string): string {
  const pattern = format.split(';')[value < 0 && format.includes(';') ? 1 : 0]!;
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  const percent = /%/.test(pattern.replace(/"[^"]*"/g, ''));
  const plain = Math.abs(percent ? value * 100 : value).toFixed(decimals);
  const digits = /#,##0/.test(pattern) ? plain.replace(/\B(?=(\d{3})+$)/g, ',') : plain;
  return pattern.replace(/#,##0|#*0(\.0+)?%?/, () => digits + (percent ? '%' : '')).replace(/"/g, '');
}

/** The lines of the block under a heading, up to the next heading. */
export function blockUnder({ lines }: Layout, title: string): string[] {
  const from = lines.findIndex((line) => line.cells.some((cell) => cell.value === title && cell.style?.size === 14));
  const next = lines.findIndex((line, at) => at > from && line.cells.some((cell) => cell.style?.size === 14));
  return asText({ lines: lines.slice(from, next < 0 ? undefined : next) }).filter((words) => words !== '');
}
