import type { Worksheet } from '@cj-tech-master/excelts';
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AxisDataSource,
  ChartLine,
  ChartRichText,
  ChartTextProperties,
  ChartType,
  LegendPosition,
} from '@cj-tech-master/excelts/chart';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Chart, Sheet, Style } from '../runtime/model';
import { ChartOptions } from './chartOptions';
import { type ChartTab, type Domain, domainOf, linesOf } from './chartSeries';
import { DEFAULT_COLUMN, DEFAULT_ROW, emu } from './units';

installChartSupport();

const TYPES: Record<string, ChartType> = {
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  COLUMN: 'bar',
  BAR: 'bar',
  HISTOGRAM: 'bar',
  COMBO: 'bar',
  SCATTER: 'scatter',
  PIE: 'pie',
};
/** Google's own colours for series that name none. */
const COLORS = ['4285F4', 'EA4335', 'FBBC04', '34A853', 'FF6D01', '46BDC6', '7BAAF7', 'F07B72', 'FCD04F', '71C287'];

/** Puts a chart on the tab; answers false where Excel has no chart of that kind. */
export function addChart(
  chart: Chart,
  sheet: Sheet,
  native: Worksheet,
  tabs: readonly ChartTab[],
  styles: readonly Style[],
): boolean {
  const known = domainOf(chart, tabs, styles);
  const [domain, ...series] = linesOf(chart, tabs, known.length);
  if (!domain || TYPES[chart.type] === undefined) return false;
  const options = new ChartOptions(chart.options);
  // Dates and numbers along the axis are told as such: as texts they would show their serial numbers.
  const along: string | AxisDataSource = known.numbers ? { numRef: { formula: domain.values } } : domain.values;
  const drawn = (series.length > 0 ? series : [domain]).map((line, i) =>
    seriesOptions(chart.type, options, i, {
      values: line.values,
      ...(line.name !== undefined && { name: { formula: line.name } }),
      ...(series.length > 0 && (chart.type === 'SCATTER' ? { xValues: along } : { categories: along })),
    }),
  );
  const range = { tl: anchorOf(chart, sheet) as never, ext: { cx: emu(chart.width), cy: emu(chart.height) } };
  if (chart.type === 'COMBO') combo(native, options, drawn, range);
  else
    native.addChart(
      { ...common(chart.type, options), type: TYPES[chart.type]!, series: drawn } as AddChartOptions,
      range,
    );
  finish(native, options, chart, known);
  return true;
}

type Range = Parameters<Worksheet['addChart']>[1];

function combo(native: Worksheet, options: ChartOptions, series: readonly AddChartSeriesOptions[], range: Range): void {
  const kinds = series.map((_, i) => String(options.get(`series.${i}.type`) ?? options.get('seriesType') ?? 'bars'));
  const groups = (['bars', 'line', 'area'] as const).flatMap((kind) => {
    const own = series.filter((_, i) => kinds[i] === kind);
    const type: ChartType = kind === 'bars' ? 'bar' : kind;
    return own.length > 0
      ? [{ type, series: own, ...(type === 'bar' && { barDir: 'col' as const }) } as AddChartOptions]
      : [];
  });
  native.addComboChart({ ...common('COMBO', options), groups }, range);
}

function common(type: string, options: ChartOptions): Partial<AddChartOptions> {
  const title = options.text('title');
  const legend = legendPosition(options.text('legend.position') ?? options.text('legend') ?? 'right');
  const stacked = Boolean(options.get('isStacked'));
  return {
    title: title === undefined ? null : richText(title, options),
    showLegend: legend !== undefined,
    ...(legend && { legendPosition: legend }),
    displayBlanksAs: options.get('interpolateNulls') === true ? 'span' : 'gap',
    // What stands on a hidden tab is drawn nevertheless.
    plotVisOnly: false,
    categoryAxis: axis('hAxis', options, false),
    valueAxis: axis('vAxis', options, true),
    ...(type === 'BAR' && { barDir: 'bar' as const }),
    ...((type === 'COLUMN' || type === 'HISTOGRAM') && { barDir: 'col' as const }),
    ...(stacked && {
      grouping: options.get('isStacked') === 'percent' ? ('percentStacked' as const) : ('stacked' as const),
    }),
    ...(stacked && (type === 'COLUMN' || type === 'BAR') && { overlap: 100 }),
    ...(type === 'SCATTER' && { scatterStyle: 'lineMarker' as const }),
  };
}

function legendPosition(position: string): LegendPosition | undefined {
  const known: Record<string, LegendPosition> = { top: 't', bottom: 'b', left: 'l', right: 'r', in: 't', labeled: 'r' };
  return position === 'none' ? undefined : (known[position] ?? 'r');
}

function textProperties(path: string, options: ChartOptions, size: number): ChartTextProperties {
  const color = options.color(`${path}.color`);
  return {
    // Hundredths of a point.
    size: (options.number(`${path}.fontSize`) ?? size) * 100,
    bold: options.get(`${path}.bold`) === true,
    ...(options.get(`${path}.italic`) === true && { italic: true }),
    fontFamily: options.text(`${path}.fontName`) ?? 'Arial',
    ...(color !== undefined && { color: { srgb: color } }),
  };
}

function richText(text: string, options: ChartOptions): ChartRichText {
  const properties = textProperties('titleTextStyle', options, 12);
  return { paragraphs: [{ properties: { defaultRunProperties: properties }, runs: [{ text, properties }] }] };
}

function axis(path: 'hAxis' | 'vAxis', options: ChartOptions, values: boolean): AddAxisOptions {
  const format = options.text(`${path}.format`);
  const title = options.text(`${path}.title`);
  const grid = options.text(`${path}.gridlines.color`);
  const [min, max] = [options.number(`${path}.viewWindow.min`), options.number(`${path}.viewWindow.max`)];
  const hidden = options.get(`${path}.textPosition`) === 'none';
  return {
    ...(format !== undefined && { numFmt: format, numFmtLinked: false }),
    ...(title !== undefined && { title }),
    ...(values && min !== undefined && { min }),
    ...(values && max !== undefined && { max }),
    ...(hidden && { hidden }),
    majorTickMark: 'none',
    minorTickMark: 'none',
    txPr: textProperties(`${path}.textStyle`, options, 9),
    ...(values ? gridlines(grid) : {}),
    lineColor: values ? 'FFFFFF' : 'B4C2D0',
    lineWidth: 0.75,
  };
}

function gridlines(color: string | undefined): AddAxisOptions {
  if (color === '#ffffff' || color === 'transparent' || color === 'none') return { majorGridlines: false };
  return {
    majorGridlines: true,
    majorGridlinesStyle: { border: color?.slice(1).toUpperCase() ?? 'D5DAE0', borderWidth: 0.75 },
  };
}

function seriesOptions(
  type: string,
  options: ChartOptions,
  i: number,
  series: AddChartSeriesOptions,
): AddChartSeriesOptions {
  const listed = options.get('colors');
  const named = Array.isArray(listed) ? /^#([0-9a-f]{6})$/i.exec(String(listed[i]))?.[1]?.toUpperCase() : undefined;
  const color = options.color(`series.${i}.color`) ?? named ?? COLORS[i % COLORS.length]!;
  const lines = type === 'LINE' || type === 'SCATTER' || (type === 'COMBO' && kindOf(options, i) === 'line');
  if (!lines) return { ...series, fill: color };
  const width = options.number(`series.${i}.lineWidth`) ?? options.number('lineWidth') ?? (type === 'SCATTER' ? 0 : 2);
  const point = options.number(`series.${i}.pointSize`) ?? options.number('pointSize') ?? (type === 'SCATTER' ? 7 : 0);
  const smooth = (options.get(`series.${i}.curveType`) ?? options.get('curveType')) === 'function';
  return {
    ...series,
    // The width of Google's lines is in pixels.
    spPr: { line: width > 0 ? lineOf(color, width, options.get(`series.${i}.lineDashStyle`)) : { noFill: true } },
    marker:
      point > 0
        ? { symbol: symbol(options, i), size: Math.min(72, Math.max(2, point)), fill: color, border: color }
        : { symbol: 'none' },
    smooth,
  };
}

const kindOf = (options: ChartOptions, i: number) =>
  options.get(`series.${i}.type`) ?? options.get('seriesType') ?? 'bars';

function lineOf(color: string, pixels: number, dashes: unknown): ChartLine {
  return { color: { srgb: color }, width: emu(pixels), dash: dash(dashes), cap: 'flat', join: 'round' };
}

/** Google counts pixels of line and gap; files know a few kinds. */
function dash(style: unknown): ChartLine['dash'] {
  if (!Array.isArray(style) || style.length === 0) return 'solid';
  if (style.length > 2) return 'dashDot';
  const [length] = style as number[];
  if (length === undefined || length <= 1) return 'sysDot';
  return length <= 3 ? 'sysDash' : length <= 7 ? 'dash' : 'lgDash';
}

function symbol(options: ChartOptions, i: number): 'circle' | 'square' | 'diamond' | 'triangle' | 'star' | 'x' {
  const shape = options.text(`series.${i}.pointShape`) ?? options.text('pointShape') ?? 'circle';
  if (shape === 'square' || shape === 'diamond' || shape === 'triangle' || shape === 'star') return shape;
  return shape === 'x-mark' ? 'x' : 'circle';
}

/** Google's charts stand on white without a frame, and write only as many words along the axis as find room. */
function finish(native: Worksheet, options: ChartOptions, { width }: Chart, { length, dates }: Domain): void {
  const chart = native.getCharts().at(-1);
  if (!chart) return;
  chart.spPr = { fill: { solid: { srgb: options.color('backgroundColor') ?? 'FFFFFF' } }, line: { noFill: true } };
  const room = Math.max(1, Math.floor((width - FRAME) / LABEL));
  const { axes } = chart.plotArea ?? { axes: [] };
  const at = axes.findIndex(({ axisType }) => axisType === 'cat');
  const across = axes[at];
  if (across?.axisType !== 'cat') return;
  if (dates && dates.length > 1) {
    const days = Math.max(...dates) - Math.min(...dates);
    const { auto: _auto, lblAlgn: _align, axisType: _type, ...rest } = across;
    axes[at] = {
      ...rest,
      axisType: 'date',
      baseTimeUnit: 'days',
      majorUnit: Math.max(1, Math.ceil(days / room)),
      majorTimeUnit: 'days',
    };
    return;
  }
  across.auto = false;
  const skip = Math.ceil(length / room);
  if (skip > 1) Object.assign(across, { tickLblSkip: skip, tickMarkSkip: skip });
}

/** Pixels beside the axis, and for a word below it. */
const FRAME = 50;
const LABEL = 55;

/** An offset reaches over several cells in Sheets; in a file it ends with its cell. */
export function anchorOf({ anchor }: Chart, sheet: Sheet) {
  const [column, x] = within(anchor.column, anchor.offsetX, (at) =>
    sheet.hiddenColumns.includes(at) ? 0 : (sheet.columnWidths[at] ?? DEFAULT_COLUMN),
  );
  const [row, y] = within(anchor.row, anchor.offsetY, (at) =>
    sheet.hiddenRows.includes(at) ? 0 : (sheet.rowHeights[at] ?? DEFAULT_ROW),
  );
  return { nativeCol: column, nativeColOff: emu(x), nativeRow: row, nativeRowOff: emu(y) };
}

function within(start: number, offset: number, size: (at: number) => number): [number, number] {
  let [at, left] = [start, Math.max(0, offset)];
  for (let pixels = size(at); left >= pixels && at < start + 10_000; pixels = size(at)) {
    left -= pixels;
    at += 1;
  }
  return [at, left];
}
