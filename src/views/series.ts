import { asText, type Written } from '../tabs/write';

/** Periods behind a chart: a rolling window, so that its range never moves. */
export const chartPeriods = 52;

/** The columns of one block of `_Series`, in order; charts and sparklines read them. */
export const seriesColumns = ['period', 'value', 'middle', 'target', 'low', 'high', 'better side', 'running'] as const;

/** One more column stays empty between two blocks. */
const stride = seriesColumns.length + 1;

/** Where the block of a slot stands in `_Series`: 0-based first column, and its size without the heading row. */
export const blockOf = (slot: number) => ({ column: slot * stride, rows: chartPeriods, columns: seriesColumns.length });

/** One period of a chart, as it is drawn: null is a gap, never zero. */
export interface ChartPoint {
  readonly period: string;
  readonly value: number | null;
  readonly middle: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The value again where it belongs to a long run on the better side. */
  readonly betterSide: number | null;
  /** The value of the period that is not over yet; drawn hollow, taking part in nothing. */
  readonly running: number | null;
}

/** Below all blocks stands of which update they are: the dashboard of another one says that it does not go with them. */
export const stampCell = `A${chartPeriods + 2}`;

/** The cells of `_Series`: one block a slot, its last 52 periods, the newest at the end of the block. `stamp`: a moment. */
export function seriesCells(
  slots: readonly (readonly ChartPoint[])[],
  names: readonly string[],
  stamp: string,
): Written[][] {
  const rows = Array.from({ length: chartPeriods + 2 }, (): Written[] =>
    Array(Math.max(1, slots.length) * stride - 1).fill(''),
  );
  rows[chartPeriods + 1]![0] = asText(stamp);
  slots.forEach((points, slot) => {
    const { column } = blockOf(slot);
    seriesColumns.forEach((name, at) => {
      rows[0]![column + at] = asText(at === 0 ? (names[slot] ?? '') : name);
    });
    points.slice(-chartPeriods).forEach((point, at) => {
      const cells = [
        point.period,
        point.value,
        point.middle,
        point.target,
        point.low,
        point.high,
        point.betterSide,
        point.running,
      ];
      cells.forEach((cell, place) => {
        rows[at + 1]![column + place] = cell ?? '';
      });
    });
  });
  return rows;
}
