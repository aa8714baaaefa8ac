import { letters } from '../tabs/formulas';
import { type ChartPlace, columnIndex } from '../views/layout';
import { colour } from '../views/palette';
import { blockOf } from '../views/series';
import type { Sheet } from './host';

/**
 * One native line chart for each place, over a fixed range of `_Series`. Charts are made anew only when places or
 * titles changed: set-up work, not part of a weekly update.
 */
export function paintCharts(sheet: Sheet, series: Sheet, places: readonly ChartPlace[]): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  if (places.length === 0) return;
  const ranges = series.getRangeList(places.map(({ slot }) => areaOf(slot))).getRanges();
  places.forEach((place, at) => {
    const chart = sheet
      .newChart()
      .asLineChart()
      .addRange(ranges[at]!)
      .setNumHeaders(1)
      .setPosition(place.line + 1, columnIndex(place.column) + 1, place.offsetX, place.offsetY);
    for (const [option, value] of Object.entries(options(place))) chart.setOption(option, value);
    sheet.insertChart(chart.build());
  });
}

function areaOf(slot: number): string {
  const { column, rows, columns } = blockOf(slot);
  return `${letters(column)}1:${letters(column + columns - 1)}${rows + 1}`;
}

const options = ({ title, width, height, percent }: ChartPlace): Record<string, unknown> => ({
  title,
  titleTextStyle: { color: colour.ink, fontSize: 11, bold: true, fontName: 'Arial' },
  width,
  height,
  legend: { position: 'none' },
  interpolateNulls: false,
  'vAxis.format': percent ? '0%' : '#,##0.#',
  'vAxis.textStyle': { color: colour.grey, fontSize: 9 },
  'hAxis.textStyle': { color: colour.grey, fontSize: 9 },
  'hAxis.format': 'd MMM',
  'vAxis.gridlines.color': '#ffffff',
  // value, middle, target, low, high, on the better side, running: the columns of a _Series block after the period
  series: {
    0: { color: colour.dark, lineWidth: 1, pointSize: 3 },
    1: { color: colour.ink, lineWidth: 1, pointSize: 0 },
    2: { color: colour.blue, lineWidth: 1, pointSize: 0, lineDashStyle: [4, 4] },
    3: { color: colour.grey, lineWidth: 1, pointSize: 0, lineDashStyle: [2, 2] },
    4: { color: colour.grey, lineWidth: 1, pointSize: 0, lineDashStyle: [2, 2] },
    5: { color: colour.blue, lineWidth: 0, pointSize: 4 },
    6: { color: colour.grey, lineWidth: 0, pointSize: 4, pointShape: 'circle' },
  },
});
