import { type Scale, scaleOf, shownNumber } from './scale';
import { type Drawing, labelOf, numberOf, type Series } from './series';
import { round, widthOf } from './words';

/** Where everything stands. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  font: number;
  scale: Scale;
  /** Of a row, by its number. */
  x(row: number): number;
  y(value: number): number;
  /** Places along the lower axis that get a label. */
  labels: readonly { x: number; text: string }[];
}

export function legendPlace({ options }: Drawing): string {
  return options.text('legend.position') ?? options.text('legend') ?? 'right';
}

export function fontOf({ options }: Drawing): number {
  return options.number('fontSize') ?? 12;
}

export function frameOf(drawing: Drawing, series: readonly Series[]): Frame {
  const { rows, options } = drawing;
  const font = fontOf(drawing);
  const scale = valueScale(drawing, series);
  const box = area(drawing, series, scale);
  const places = continuous(drawing, box.left, box.right);
  const slot = (box.right - box.left) / Math.max(1, rows.length);
  const x = (row: number) => places?.[row] ?? round(box.left + (row + 0.5) * slot);
  const format = options.text('vAxis.format');
  return {
    ...box,
    font,
    scale: { ...scale, ticks: scale.ticks.filter((tick) => shownNumber(tick, format) !== '') },
    x,
    y: (value) => round(box.bottom - ((value - scale.low) / (scale.high - scale.low)) * (box.bottom - box.top)),
    labels: labelled(drawing, x, box.right - box.left, font),
  };
}

function valueScale({ options }: Drawing, series: readonly Series[]): Scale {
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  const low = options.number('vAxis.viewWindow.min') ?? options.number('vAxis.minValue');
  const high = options.number('vAxis.viewWindow.max') ?? options.number('vAxis.maxValue');
  const steps = options.number('vAxis.gridlines.count');
  return scaleOf(values, {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(steps === undefined || steps < 2 ? {} : { steps: steps - 1 }),
    fromZero: series.some(({ look }) => look === 'COLUMN' || look === 'AREA'),
  });
}

/** As `chartArea` says, else with room for what stands around. */
function area(drawing: Drawing, series: readonly Series[], scale: Scale) {
  const { width, height, options } = drawing;
  const font = fontOf(drawing);
  const place = legendPlace(drawing);
  const hasLegend = series.some(({ inLegend }) => inLegend);
  const widest = Math.max(...scale.ticks.map((tick) => widthOf(shownNumber(tick, options.text('vAxis.format')), font)));
  const left =
    options.number('chartArea.left') ?? widest + font * (options.text('vAxis.title') === undefined ? 1.5 : 3);
  const top =
    options.number('chartArea.top') ??
    font * (options.text('title') === undefined ? 1.2 : 3.3) + (place === 'top' && hasLegend ? font * 1.8 : 0);
  const below =
    font * (options.text('hAxis.title') === undefined ? 2.5 : 4) + (place === 'bottom' && hasLegend ? font * 2 : 0);
  const aside = place === 'right' && hasLegend ? Math.min(width / 3, font * 11) : font * 1.3;
  const wide = options.number('chartArea.width');
  const high = options.number('chartArea.height');
  return {
    left: round(left),
    top: round(top),
    right: round(wide === undefined ? width - aside : left + wide),
    bottom: round(high === undefined ? height - below : top + high),
  };
}

/** Where days or numbers stand in the first column, rows stand as far apart as these are. */
function continuous({ type, columns, rows }: Drawing, left: number, right: number): readonly number[] | undefined {
  if (columns[0]?.type === 'STRING' || !['LINE', 'AREA', 'SCATTER'].includes(type)) return undefined;
  const places = rows.map((row) => numberOf(row[0] ?? null));
  const known = places.filter((place) => place !== null);
  if (known.length === 0) return undefined;
  const days = columns[0]?.type === 'DATE';
  const { low, high } = days ? { low: Math.min(...known), high: Math.max(...known) } : scaleOf(known, {});
  const span = high - low || 1;
  return places.map((place) => round(left + (((place ?? low) - low) / span) * (right - left)));
}

/** As many labels as there is room for: the first, then every so many. */
function labelled(drawing: Drawing, x: (row: number) => number, room: number, font: number) {
  const all = drawing.rows.map((row, i) => ({ x: x(i), text: labelOf(drawing, row[0] ?? null) }));
  const distinct = all.filter(
    (label, i) => label.text !== '' && all.findIndex(({ text }) => text === label.text) === i,
  );
  const widest = Math.max(font * 2, ...distinct.map(({ text }) => widthOf(text, font))) + font;
  const step = Math.ceil((distinct.length * widest) / Math.max(widest, room));
  return distinct.filter((_, i) => i % Math.max(1, step) === 0);
}
