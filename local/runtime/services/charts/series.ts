import type { Cell, Column } from './dataTable';
import type { Options } from './options';

/** A chart as it is to be drawn. */
export interface Drawing {
  type: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  options: Options;
  width: number;
  height: number;
  /** A time in the script's zone, by a pattern such as `d MMM`. */
  showDate(time: number, pattern: string): string;
}

export interface Series {
  label: string;
  color: string;
  /** LINE, AREA, COLUMN or SCATTER. */
  look: string;
  values: (number | null)[];
  line: number;
  point: number;
  dash: string;
  inLegend: boolean;
}

export const colors = ['#3366cc', '#dc3912', '#ff9900', '#109618', '#990099', '#0099c6', '#dd4477', '#66aa00'];

export function seriesOf({ type, columns, rows, options }: Drawing): Series[] {
  const given = options.list('colors');
  const below = options.flag('isStacked') ? rows.map(() => 0) : undefined;
  return columns.slice(1).map((column, i) => {
    const path = `series.${i}`;
    const of = (name: string) => options.number(`${path}.${name}`) ?? options.number(name);
    const look = lookOf(
      options.text(`${path}.type`) ?? (type === 'COMBO' ? (options.text('seriesType') ?? 'line') : type),
    );
    return {
      label: column.label,
      color: options.text(`${path}.color`) ?? String(given[i] ?? colors[i % colors.length]),
      look,
      values: rows.map((row, at) => stacked(numberOf(row[i + 1] ?? null), at, below)),
      line: of('lineWidth') ?? (look === 'SCATTER' ? 0 : 2),
      point: of('pointSize') ?? (look === 'SCATTER' ? 7 : 0),
      dash: options.list(`${path}.lineDashStyle`).join(' '),
      inLegend: options.get(`${path}.visibleInLegend`) !== false,
    };
  });
}

function stacked(value: number | null, at: number, below: number[] | undefined): number | null {
  if (value === null || !below) return value;
  below[at] = (below[at] ?? 0) + value;
  return below[at] ?? value;
}

function lookOf(type: string): string {
  const name = type.toUpperCase().replace('STEPPED_AREA', 'AREA');
  return name === 'BARS' ? 'COLUMN' : ['LINE', 'AREA', 'COLUMN', 'SCATTER'].includes(name) ? name : 'LINE';
}

export function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return isDate(cell) ? cell.getTime() : null;
}

export function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** What stands under the axis for a row. */
export function labelOf({ showDate, options }: Drawing, cell: Cell): string {
  if (cell === null) return '';
  return isDate(cell) ? showDate(cell.getTime(), options.text('hAxis.format') ?? 'MMM d, yyyy') : String(cell);
}
