import { letters } from '../../../tabs/formulas';
import { seriesTab } from '../../../tabs/projections';
import { shownValue } from '../../say/numbers';
import { blockOf, type ChartPoint, chartPeriods } from '../../series';
import type { Reading } from './readings';

/** So many measures have a block of `_Series`; the rest have rows, no lines. */
export const seriesSlots = 12;

/** What `_Series` holds: one block for each of the first 12 measures, and its name. */
export interface SeriesBlocks {
  readonly slots: readonly (readonly ChartPoint[])[];
  readonly names: readonly string[];
}

export function seriesBlocks(readings: readonly Reading[]): SeriesBlocks {
  const shown = readings.slice(0, seriesSlots);
  return {
    slots: shown.map(pointsOf),
    names: shown.map(({ measure }) => `${measure.code} ${measure.name}`),
  };
}

/** The last 52 periods as they are drawn: a gap stays a gap, the running period stands apart. */
function pointsOf({ measure, network }: Reading): ChartPoint[] {
  if (!network) return [];
  const { points, target } = network.chart;
  const shown = (value: number | null) => (value === null ? null : shownValue(measure, value));
  return points.slice(-chartPeriods).map(({ period, value, centre, lower, upper, signal, running }) => ({
    period,
    value: running ? null : shown(value),
    middle: shown(centre),
    target: shown(target),
    low: shown(lower),
    high: shown(upper),
    betterSide: !running && signal?.tone === 'good' ? shown(value) : null,
    running: running ? shown(value) : null,
  }));
}

/** The little line in the measure's row, over the periods that its block holds. */
export function sparkline({ network }: Reading, slot: number): string | undefined {
  if (!network || slot >= seriesSlots) return undefined;
  const column = letters(blockOf(slot).column + 1);
  const rows = Math.min(network.chart.points.length, chartPeriods);
  const look = '{"charttype","line";"color","#44505c";"linewidth",1;"empty","ignore"}';
  return `=SPARKLINE(${seriesTab.name}!${column}2:${column}${rows + 1},${look})`;
}
