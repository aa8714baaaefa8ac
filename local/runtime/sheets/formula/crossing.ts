import type { Result } from './engine';
import type { Reading } from './translate';

/** Outside ARRAYFORMULA a range stands for its value in the formula's own row or column, where there is one. */
export function crossing(
  rows: readonly (readonly Result[])[],
  reading: Reading,
  formula: { row: number; column: number },
): Result {
  if (rows.length === 1 && rows[0]!.length === 1) return rows[0]![0];
  const read = reading.reads.find(({ area }) => area.rows !== 1 || area.columns !== 1)?.area;
  if (!read) return rows[0]![0];
  if (rows[0]!.length === 1 && formula.row >= read.row && formula.row < read.row + rows.length) {
    return rows[formula.row - read.row]![0];
  }
  if (rows.length === 1 && formula.column >= read.column && formula.column < read.column + rows[0]!.length) {
    return rows[0]![formula.column - read.column];
  }
  return { error: '#VALUE!' };
}
