import type { SampleNetwork, SampleRow } from '../../examples/network';

/** Sums of Data rows, worked out here by plain loops: the facts of a sample are checked without the product's engine. */
export interface Cell {
  readonly period: string;
  readonly number: number;
  readonly outOf: number;
}

export const idIn = (cell: unknown): string => String(cell ?? '').split(' ', 1)[0]!;
export const several = (cell: unknown): string[] =>
  String(cell ?? '')
    .split('; ')
    .filter((one) => one !== '');

export function rowsOf(network: SampleNetwork, tab: string): readonly SampleRow[] {
  return network.tabs[tab] ?? [];
}

/** One value a period for a team (its name exactly as typed), a measure and a group; the last row of a period counts. */
export function series(network: SampleNetwork, team: string, measure: string, group = 'All'): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rowsOf(network, 'Data')) {
    if (row.Team !== team || idIn(row.Measure) !== measure || row.Group !== group) continue;
    const period = String(row.Period);
    cells.set(period, { period, number: Number(row.Number), outOf: Number(row['Out of']) });
  }
  return [...cells.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Σ number / Σ out of, in points with one decimal, over the cells that pass. */
export function points(cells: readonly Cell[], passes: (period: string) => boolean = () => true): number {
  const counted = cells.filter((cell) => passes(cell.period));
  const sum = (of: 'number' | 'outOf') => counted.reduce((total, cell) => total + cell[of], 0);
  return Math.round((1000 * sum('number')) / sum('outOf')) / 10;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
export const plus = (day: string, more: number): string =>
  new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10);
