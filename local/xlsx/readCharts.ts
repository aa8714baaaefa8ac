import type { Worksheet } from '@cj-tech-master/excelts';
import type { Area, Chart, Sheet } from '../runtime/model';
import { areaName, quotedName } from '../runtime/sheets/address';
import { placedArea } from './areas';
import { hex, type Theme } from './colors';
import type { Renaming } from './formulas';
import { DEFAULT_COLUMN, DEFAULT_ROW, emuPixels } from './units';
import { Node } from './xmlNode';

type NativeChart = ReturnType<Worksheet['getCharts']>[number];

const TYPES: Record<string, string> = {
  lineChart: 'LINE',
  areaChart: 'AREA',
  scatterChart: 'SCATTER',
  pieChart: 'PIE',
};

export const chartPart = (chart: NativeChart) => `xl/charts/chart${chart.chartNumber}.xml`;

/** A chart of the file as one of Sheets, with no id yet; undefined for kinds that Sheets draws otherwise. */
export function chartOf(
  xml: string,
  range: NativeChart['range'],
  sheet: Sheet,
  renaming: Renaming,
  theme: Theme,
): Chart | undefined {
  const chart = Node.parse(xml).at('chart');
  const plot = chart.at('plotArea');
  const groups = plot.children().filter(({ name }) => name.endsWith('Chart'));
  const [group] = groups;
  if (!group) return undefined;
  const series = groups.flatMap((one) => one.all('ser'));
  const bars = group.name === 'barChart' ? (group.at('barDir').value === 'bar' ? 'BAR' : 'COLUMN') : undefined;
  const type = groups.length > 1 ? 'COMBO' : (bars ?? TYPES[group.name]);
  const ranges = rangesOf(series, renaming);
  if (type === undefined || !ranges) return undefined;
  const reading = new Reading(theme);
  return {
    id: 0,
    type,
    ...ranges,
    transpose: false,
    options: reading.options(chart, plot, series, type),
    ...placeOf(range, sheet),
  };
}

/** The ranges of all lines, joined to one where they lie side by side. */
function rangesOf(series: readonly Node[], renaming: Renaming): Pick<Chart, 'ranges' | 'headers'> | undefined {
  const [first] = series;
  if (!first) return undefined;
  const named = series.every((one) => one.at('tx', 'strRef').there);
  const domain = formula(first.at('cat')) ?? formula(first.at('xVal'));
  const values = series.map((one) => formula(one.at('val')) ?? formula(one.at('yVal')));
  const placed = [...(domain === undefined ? [] : [domain]), ...values].map((one) =>
    one === undefined ? undefined : placedArea(one),
  );
  if (placed.some((one) => one === undefined)) return undefined;
  const areas = placed.map((one) => {
    const { tab, area } = one!;
    const whole =
      named && area.row > 0 ? { ...area, row: area.row - 1, rows: area.rows === null ? null : area.rows + 1 } : area;
    return { tab: renaming.get(tab ?? '') ?? tab ?? '', area: whole };
  });
  const joined: { tab: string; area: Area }[] = [];
  for (const next of areas) {
    const last = joined.at(-1);
    const besides =
      last?.tab === next.tab &&
      last.area.row === next.area.row &&
      last.area.rows === next.area.rows &&
      last.area.column + (last.area.columns ?? 1) === next.area.column;
    if (last && besides) last.area = { ...last.area, columns: (last.area.columns ?? 1) + (next.area.columns ?? 1) };
    else joined.push({ ...next });
  }
  return { ranges: joined.map(({ tab, area }) => `${quotedName(tab)}!${areaName(area)}`), headers: named ? 1 : 0 };
}

function formula(source: Node): string | undefined {
  const [reference] = source.deep('f');
  return reference?.text;
}

const LEGEND: Record<string, string> = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'right' };
const DASHES: Record<string, number[]> = {
  dot: [1, 1],
  sysDot: [1, 1],
  sysDash: [2, 2],
  dash: [4, 4],
  lgDash: [10, 2],
  dashDot: [4, 4, 1, 4],
  sysDashDot: [4, 4, 1, 4],
  lgDashDot: [10, 2, 1, 2],
};

class Reading {
  constructor(private readonly theme: Theme) {}

  options(chart: Node, plot: Node, series: readonly Node[], type: string): Record<string, unknown> {
    const title = chart
      .at('title', 'tx', 'rich')
      .deep('t')
      .map(({ text }) => text)
      .join('');
    const look = this.text(chart.at('title').deep('rPr')[0] ?? chart.at('title').deep('defRPr')[0]);
    const axes = plot.children().filter(({ name }) => /^(?:cat|val|date)Ax$/.test(name));
    // A scatter has two value axes: the one at the side is meant.
    const up = axes.find((axis) => axis.name === 'valAx' && /^[lr]$/.test(axis.at('axPos').value ?? 'l'));
    const across = axes.find((axis) => axis !== up);
    const lines = type === 'LINE' || type === 'SCATTER';
    return {
      ...(title !== '' && { title }),
      ...(title !== '' && look && { titleTextStyle: look }),
      legend: {
        position: chart.at('legend').there ? (LEGEND[chart.at('legend', 'legendPos').value ?? 'r'] ?? 'right') : 'none',
      },
      interpolateNulls: chart.at('dispBlanksAs').value === 'span',
      ...this.axis('hAxis', across),
      ...this.axis('vAxis', up),
      ...limits(up),
      series: Object.fromEntries(series.map((one, i) => [i, lines ? this.line(one) : this.bar(one)])),
    };
  }

  private color(fill: Node): string | undefined {
    const rgb = fill.at('srgbClr').value;
    if (rgb !== undefined) return `#${rgb.toLowerCase()}`;
    const names = ['bg1', 'tx1', 'bg2', 'tx2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
    const theme = names.indexOf(fill.at('schemeClr').value ?? '');
    return theme < 0 ? undefined : hex({ theme }, this.theme);
  }

  private text(look: Node | undefined): Record<string, unknown> | undefined {
    if (!look?.there) return undefined;
    const color = this.color(look.at('solidFill'));
    const size = look.number('sz');
    const font = look.at('latin').attribute('typeface');
    return {
      ...(color !== undefined && { color }),
      ...(size !== undefined && { fontSize: size / 100 }),
      ...(look.attribute('b') === '1' && { bold: true }),
      ...(font !== undefined && !font.startsWith('+') && { fontName: font }),
    };
  }

  private axis(name: string, axis: Node | undefined): Record<string, unknown> {
    if (!axis) return {};
    const title = axis
      .at('title')
      .deep('t')
      .map(({ text }) => text)
      .join('');
    const format = axis.at('numFmt').attribute('formatCode');
    const linked = axis.at('numFmt').attribute('sourceLinked') === '1';
    const look = this.text(axis.at('txPr').deep('defRPr')[0]);
    return {
      ...(format !== undefined && format !== 'General' && !linked && { [`${name}.format`]: format }),
      ...(title !== '' && { [`${name}.title`]: title }),
      ...(look && Object.keys(look).length > 0 && { [`${name}.textStyle`]: look }),
      ...(axis.at('delete').isOn && { [`${name}.textPosition`]: 'none' }),
    };
  }

  private bar(series: Node): Record<string, unknown> {
    const color = this.color(series.at('spPr', 'solidFill'));
    return color === undefined ? {} : { color };
  }

  private line(series: Node): Record<string, unknown> {
    const line = series.at('spPr', 'ln');
    const marker = series.at('marker');
    const symbol = marker.at('symbol').value;
    const shown = symbol !== undefined && symbol !== 'none';
    const color = this.color(line.at('solidFill')) ?? this.color(marker.at('spPr', 'solidFill'));
    const width = line.number('w');
    const dashes = DASHES[line.at('prstDash').value ?? ''];
    return {
      ...(color !== undefined && { color }),
      lineWidth: line.at('noFill').there ? 0 : width === undefined ? 2 : emuPixels(width),
      pointSize: shown ? (marker.at('size').number() ?? 7) : 0,
      ...(shown && symbol !== 'circle' && { pointShape: symbol === 'x' ? 'x-mark' : symbol }),
      ...(dashes && { lineDashStyle: dashes }),
      ...(series.at('smooth').isOn && { curveType: 'function' }),
    };
  }
}

function limits(axis: Node | undefined): Record<string, unknown> {
  const [min, max] = [axis?.at('scaling', 'min').number(), axis?.at('scaling', 'max').number()];
  return {
    ...(min !== undefined && { 'vAxis.viewWindow.min': min }),
    ...(max !== undefined && { 'vAxis.viewWindow.max': max }),
  };
}

type Place = Pick<Chart, 'anchor' | 'width' | 'height'>;

function placeOf({ tl, br, ext }: NativeChart['range'], sheet: Sheet): Place {
  const anchor = {
    row: tl.nativeRow,
    column: tl.nativeCol,
    offsetX: emuPixels(tl.nativeColOff),
    offsetY: emuPixels(tl.nativeRowOff),
  };
  if (ext) return { anchor, ...extent(ext) };
  if (!br) return { anchor, width: 600, height: 371 };
  const across = length(tl.nativeCol, br.nativeCol, (at) => sheet.columnWidths[at] ?? DEFAULT_COLUMN);
  const down = length(tl.nativeRow, br.nativeRow, (at) => sheet.rowHeights[at] ?? DEFAULT_ROW);
  return {
    anchor,
    width: across + emuPixels(br.nativeColOff) - anchor.offsetX,
    height: down + emuPixels(br.nativeRowOff) - anchor.offsetY,
  };
}

/** The library takes EMU under one name and gives pixels under another. */
function extent(ext: { cx: number; cy: number } | { width: number; height: number }): Pick<Place, 'width' | 'height'> {
  return 'cx' in ext
    ? { width: emuPixels(ext.cx), height: emuPixels(ext.cy) }
    : { width: Math.round(ext.width), height: Math.round(ext.height) };
}

function length(from: number, to: number, size: (at: number) => number): number {
  let pixels = 0;
  for (let at = from; at < to; at += 1) pixels += size(at);
  return pixels;
}
