import type { DocChart } from '../views/document';
import { colour } from '../views/palette';
import type { DataTableBuilder, Host, LineChartBuilder } from './host';

/** Pixels on the page; drawn twice as large, so that it is sharp on paper. */
export const pictureSize = { width: 620, height: 168 } as const;
const sharp = 2;

/** A picture needs two points at least: otherwise its sentence stands. */
export const canDraw = ({ points }: DocChart): boolean => points.filter(({ value }) => value !== null).length > 1;

/**
 * A run chart as a PNG, drawn by the Charts service as `views/chart` draws it: points dark, a long run on the better
 * side blue, the target dashed blue, the middle before the test going on as dots, a gap where a number is missing.
 * That the service understands `lineDashStyle` and draws no line across a gap is from its reference, not tried in Google.
 */
export function drawChart(host: Host, chart: DocChart): object {
  const { width, height } = pictureSize;
  const options: Readonly<Record<string, unknown>> = {
    legend: { position: 'right', textStyle: { color: colour.ink } },
    fontName: 'Arial',
    fontSize: 11 * sharp,
    backgroundColor: colour.white,
    interpolateNulls: false,
    hAxis: { format: 'd MMM', gridlines: { color: 'none' }, textStyle: { color: colour.grey } },
    vAxis: {
      format: chart.percent ? '0%' : '#,##0.##',
      viewWindow: { min: chart.scale.low, max: chart.scale.high },
      gridlines: { color: '#e6eaee', count: Math.round((chart.scale.high - chart.scale.low) / chart.scale.step) + 1 },
      minorGridlines: { count: 0 },
      textStyle: { color: colour.grey },
    },
    chartArea: { left: 44 * sharp, top: 8 * sharp, width: 440 * sharp, height: (height - 34) * sharp },
    series: Object.fromEntries(series(chart).map(({ look }, at) => [at, look])),
  };
  const drawn = Object.entries(options).reduce<LineChartBuilder>(
    (builder, [name, value]) => builder.setOption(name, value),
    host.Charts.newLineChart()
      .setDataTable(table(host, chart))
      .setDimensions(width * sharp, height * sharp),
  );
  return drawn.build().getAs('image/png');
}

/** One column of the chart's table: what it is called in the legend, how it looks, its value at each place. */
interface Series {
  readonly name: string;
  readonly look: Readonly<Record<string, unknown>>;
  value(place: Place): number | null;
}

/** A period, or the moment before the first period of the test, which is told twice: from the foot of its line to the top. */
interface Place {
  readonly at: number;
  readonly date: Date;
  readonly value: number | null;
  readonly better: boolean;
  readonly test?: 'foot' | 'top';
}

function series({ before, target, mark, scale }: DocChart): Series[] {
  const quiet = { visibleInLegend: false };
  const dots = { ...quiet, lineWidth: 0, pointSize: 6 * sharp };
  const dashes = (...lengths: number[]) => lengths.map((length) => length * sharp);
  const all: (Series | undefined | false)[] = [
    {
      name: 'numbers',
      look: { ...quiet, color: '#7e8a96', lineWidth: 1.2 * sharp, pointSize: 0 },
      value: ({ value }) => value,
    },
    {
      name: 'points',
      look: { ...dots, color: colour.dark },
      value: ({ value, better, test }) => (test || better ? null : value),
    },
    {
      name: 'points on the better side',
      look: { ...dots, color: colour.blue },
      value: ({ value, better, test }) => (test || !better ? null : value),
    },
    target && {
      name: target.words,
      look: { color: colour.blue, lineWidth: 1.5 * sharp, lineDashStyle: dashes(6, 4) },
      value: () => target.value,
    },
    before &&
      mark && {
        name: 'middle',
        look: { ...quiet, color: colour.ink, lineWidth: 2 * sharp },
        value: ({ at }: Place) => (at < mark.at ? before.value : null),
      },
    before &&
      mark && {
        name: before.words,
        look: { color: colour.ink, lineWidth: 1.2 * sharp, lineDashStyle: dashes(2, 3) },
        value: ({ at }: Place) => (at > mark.at - 1 ? before.value : null),
      },
    mark && {
      name: mark.words,
      look: { color: colour.ink, lineWidth: sharp, lineDashStyle: dashes(1, 3) },
      value: ({ test }) => (test === undefined ? null : test === 'foot' ? scale.low : scale.high),
    },
  ];
  return all.filter((one): one is Series => Boolean(one));
}

function table(host: Host, chart: DocChart): object {
  const { DATE, NUMBER } = host.Charts.ColumnType;
  const columns = series(chart);
  const builder = columns.reduce<DataTableBuilder>(
    (made, { name }) => made.addColumn(NUMBER, name),
    host.Charts.newDataTable().addColumn(DATE, 'day'),
  );
  for (const place of places(chart)) builder.addRow([place.date, ...columns.map(({ value }) => value(place))]);
  return builder.build();
}

/** The line of the numbers goes on through the moment of the test, unless a number beside it is missing. */
function places({ points, mark }: DocChart): Place[] {
  const periods = points.map(({ day, value, better }, at): Place => ({ at, date: noon(day), value, better }));
  const [left, right] = [periods[(mark?.at ?? 0) - 1], periods[mark?.at ?? 0]];
  if (!mark || !left || !right) return periods;
  const value = left.value === null || right.value === null ? null : (left.value + right.value) / 2;
  const date = new Date((left.date.getTime() + right.date.getTime()) / 2);
  const moment = { at: mark.at - 0.5, date, value, better: false };
  return [
    ...periods.slice(0, mark.at),
    { ...moment, test: 'foot' },
    { ...moment, test: 'top' },
    ...periods.slice(mark.at),
  ];
}

/** The axis is drawn in a zone that we cannot choose: at noon a day is the same day almost everywhere. */
function noon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
