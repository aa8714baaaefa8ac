import type { SampleCell, SampleRow } from '../network';

/** Several values in one cell. */
export const several = (values: readonly string[]): string => values.join('; ');

/** A row without its blank cells; `true` is written as the dropdown's *Yes*. */
export function row(cells: Readonly<Record<string, SampleCell | readonly string[] | undefined>>): SampleRow {
  const filled: Record<string, SampleCell> = {};
  for (const [heading, cell] of Object.entries(cells)) {
    const value = typeof cell === 'object' ? several(cell) : cell;
    if (value === undefined || value === '' || value === false) continue;
    filled[heading] = value === true ? 'Yes' : value;
  }
  return filled;
}

/** How a cell names another row: its id and its title. */
export const link = (id: string, title: string): string => `${id} ${title}`;

/** I-07, T-074 … */
export const idOf = (prefix: string, number: number, digits = 2): string =>
  `${prefix}-${String(number).padStart(digits, '0')}`;
