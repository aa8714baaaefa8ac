import type { Cell, Column } from './dataTable';
import type { Options } from './options';
import { type Scale, scaleOf, shownNumber } from './scale';

export interface Drawing {
  type: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  options: Options;
  width: number;
  height: number;
}
interface Series {
  label: string;
  color: string;
  /** LINE, AREA, COLUMN or SCATTER. */
  look: string;
  values: (number | null)[];
  line: number;
  point: number;
  dash: string;
}
interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  scale: Scale;
  x(index: number): number;
  y(value: number): number;
}

const colors = ['#3366cc', '#dc3912', '#ff9900', '#109618', '#990099', '#0099c6', '#dd4477', '#66aa00'];
const GREY = '#5f6368';

/** A chart of the Charts service as one SVG. Every text is escaped: names come from people. */
export function chartSvg(drawing: Drawing): string {
  const { type, options, width, height } = drawing;
  const background = options.text('backgroundColor') ?? options.text('backgroundColor.fill') ?? '#ffffff';
  const title = options.text('title');
  const inside = type === 'PIE' ? pie(drawing) : type === 'BAR' ? bars(drawing) : upright(drawing);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="${escaped(background)}"/>`,
    title === undefined ? '' : text(16, 24, title, { size: 15, weight: 'bold', fill: '#202124' }),
    ...inside,
    '</svg>',
  ].join('');
}

function upright(drawing: Drawing): string[] {
  const series = seriesOf(drawing);
  const frame = frameOf(drawing, series);
  return [
    ...valueAxis(drawing, frame),
    ...categoryAxis(drawing, frame),
    ...columnsOf(series, frame),
    ...series.flatMap((one) => (one.look === 'COLUMN' ? [] : line(one, frame, drawing))),
    ...legend(drawing, series),
  ];
}

function seriesOf({ type, columns, rows, options }: Drawing): Series[] {
  const given = options.list('colors');
  const stacked = options.flag('isStacked');
  const below = rows.map(() => 0);
  return columns.slice(1).map((column, i) => {
    const path = `series.${i}`;
    const look = lookOf(
      options.text(`${path}.type`) ?? (type === 'COMBO' ? (options.text('seriesType') ?? 'line') : type),
    );
    const values = rows.map((row, at) => {
      const value = numberOf(row[i + 1] ?? null);
      if (value === null || !stacked) return value;
      below[at] = (below[at] ?? 0) + value;
      return below[at] ?? value;
    });
    return {
      label: column.label,
      color: options.text(`${path}.color`) ?? String(given[i] ?? colors[i % colors.length]),
      look,
      values,
      line: options.number(`${path}.lineWidth`) ?? options.number('lineWidth') ?? (look === 'SCATTER' ? 0 : 2),
      point: options.number(`${path}.pointSize`) ?? options.number('pointSize') ?? (look === 'SCATTER' ? 7 : 0),
      dash: options.list(`${path}.lineDashStyle`).join(' '),
    };
  });
}

function lookOf(type: string): string {
  const name = type.toUpperCase().replace('STEPPED_AREA', 'AREA');
  return name === 'BARS' ? 'COLUMN' : ['LINE', 'AREA', 'COLUMN', 'SCATTER'].includes(name) ? name : 'LINE';
}

function frameOf(drawing: Drawing, series: readonly Series[]): Frame {
  const { width, height, options, rows, type } = drawing;
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  const low = options.number('vAxis.viewWindow.min') ?? options.number('vAxis.minValue');
  const high = options.number('vAxis.viewWindow.max') ?? options.number('vAxis.maxValue');
  const fromZero = series.some(({ look }) => look === 'COLUMN' || look === 'AREA');
  const scale = scaleOf(values, {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    fromZero,
  });
  const widest = Math.max(...scale.ticks.map((tick) => shownNumber(tick, options.text('vAxis.format')).length));
  const left = widest * 7 + (options.text('vAxis.title') === undefined ? 18 : 36);
  const right = width - (legendPlace(drawing) === 'right' && series.length > 0 ? 130 : 16);
  const top = (options.text('title') === undefined ? 14 : 40) + (legendPlace(drawing) === 'top' ? 22 : 0);
  const bottom =
    height - (options.text('hAxis.title') === undefined ? 30 : 48) - (legendPlace(drawing) === 'bottom' ? 24 : 0);
  const slots = Math.max(1, rows.length);
  const place = xPlace(drawing, left, right);
  return {
    left,
    right,
    top,
    bottom,
    scale,
    x: type === 'SCATTER' && place ? place : (index) => round(left + ((index + 0.5) / slots) * (right - left)),
    y: (value) => round(bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)),
  };
}

/** Points of a scatter chart stand where their first column says. */
function xPlace({ rows }: Drawing, left: number, right: number): ((index: number) => number) | undefined {
  const places = rows.map((row) => numberOf(row[0] ?? null));
  const known = places.filter((place) => place !== null);
  if (known.length === 0) return undefined;
  const { low, high } = scaleOf(known, {});
  return (index) => round(left + (((places[index] ?? low) - low) / (high - low)) * (right - left));
}

function valueAxis({ options }: Drawing, { left, right, top, bottom, scale, y }: Frame): string[] {
  const title = options.text('vAxis.title');
  return [
    ...scale.ticks.flatMap((tick) => [
      `<line x1="${left}" y1="${y(tick)}" x2="${right}" y2="${y(tick)}" stroke="#e0e0e0"/>`,
      text(left - 6, y(tick) + 4, shownNumber(tick, options.text('vAxis.format')), { anchor: 'end', fill: GREY }),
    ]),
    title === undefined
      ? ''
      : `<g transform="translate(14 ${(top + bottom) / 2}) rotate(-90)">${text(0, 0, title, { anchor: 'middle', fill: GREY })}</g>`,
  ];
}

/** As many labels as there is room for, the first and then every so many. */
function categoryAxis({ rows, options }: Drawing, { left, right, bottom, x }: Frame): string[] {
  const labels = rows.map((row) => labelOf(row[0] ?? null));
  const room = Math.max(1, Math.floor((right - left) / (Math.max(4, ...labels.map(({ length }) => length)) * 7)));
  const step = Math.ceil(labels.length / room);
  const title = options.text('hAxis.title');
  return [
    `<line x1="${left}" y1="${bottom}" x2="${right}" y2="${bottom}" stroke="#80868b"/>`,
    ...labels.flatMap((label, i) =>
      i % step === 0 ? [text(x(i), bottom + 16, label, { anchor: 'middle', fill: GREY })] : [],
    ),
    title === undefined ? '' : text((left + right) / 2, bottom + 36, title, { anchor: 'middle', fill: GREY }),
  ];
}

function columnsOf(series: readonly Series[], frame: Frame): string[] {
  const standing = series.filter(({ look }) => look === 'COLUMN');
  const slot = standing[0] ? (frame.right - frame.left) / Math.max(1, standing[0].values.length) : 0;
  const wide = (slot * 0.7) / Math.max(1, standing.length);
  const zero = frame.y(Math.max(frame.scale.low, Math.min(0, frame.scale.high)));
  return standing.flatMap(({ values, color }, nth) =>
    values.flatMap((value, i) => {
      if (value === null) return [];
      const from = round(frame.x(i) - slot * 0.35 + nth * wide);
      const [top, bottom] = [Math.min(zero, frame.y(value)), Math.max(zero, frame.y(value))];
      return [
        `<rect x="${from}" y="${top}" width="${round(wide)}" height="${round(bottom - top)}" fill="${escaped(color)}"/>`,
      ];
    }),
  );
}

/** A gap where a value is missing, unless the chart is told to draw across it. */
function line(series: Series, frame: Frame, { options }: Drawing): string[] {
  const across = options.flag('interpolateNulls');
  const runs: [number, number][][] = [[]];
  series.values.forEach((value, i) => {
    if (value !== null) runs.at(-1)!.push([frame.x(i), frame.y(value)]);
    else if (!across && runs.at(-1)!.length > 0) runs.push([]);
  });
  const stroke = `stroke="${escaped(series.color)}" stroke-width="${series.line}"${series.dash ? ` stroke-dasharray="${escaped(series.dash)}"` : ''}`;
  return runs.flatMap((run) => {
    if (run.length === 0) return [];
    const path = run.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    const area = `${path}L${run.at(-1)![0]} ${frame.bottom}L${run[0]![0]} ${frame.bottom}Z`;
    return [
      series.look === 'AREA' ? `<path d="${area}" fill="${escaped(series.color)}" fill-opacity="0.3"/>` : '',
      series.line > 0 && run.length > 1 ? `<path d="${path}" fill="none" ${stroke}/>` : '',
      ...(series.point > 0 || run.length === 1
        ? run.map(
            ([x, y]) => `<circle cx="${x}" cy="${y}" r="${(series.point || 4) / 2}" fill="${escaped(series.color)}"/>`,
          )
        : []),
    ];
  });
}

function bars(drawing: Drawing): string[] {
  const series = seriesOf({ ...drawing, type: 'COLUMN' });
  const { width, height, options, rows } = drawing;
  const labels = rows.map((row) => labelOf(row[0] ?? null));
  const left = Math.min(width / 3, Math.max(0, ...labels.map(({ length }) => length)) * 7 + 20);
  const [right, top, bottom] = [width - 130, options.text('title') === undefined ? 14 : 40, height - 30];
  const scale = scaleOf(
    series.flatMap(({ values }) => values.filter((value) => value !== null)),
    { fromZero: true },
  );
  const x = (value: number) => round(left + ((value - scale.low) / (scale.high - scale.low)) * (right - left));
  const slot = (bottom - top) / Math.max(1, rows.length);
  const high = (slot * 0.7) / Math.max(1, series.length);
  return [
    ...scale.ticks.flatMap((tick) => [
      `<line x1="${x(tick)}" y1="${top}" x2="${x(tick)}" y2="${bottom}" stroke="#e0e0e0"/>`,
      text(x(tick), bottom + 16, shownNumber(tick, options.text('hAxis.format')), { anchor: 'middle', fill: GREY }),
    ]),
    ...labels.map((label, i) => text(left - 6, top + slot * (i + 0.5) + 4, label, { anchor: 'end', fill: GREY })),
    ...series.flatMap(({ values, color }, nth) =>
      values.flatMap((value, i) => {
        if (value === null) return [];
        const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        const y = round(top + slot * (i + 0.15) + nth * high);
        return [
          `<rect x="${from}" y="${y}" width="${round(to - from)}" height="${round(high)}" fill="${escaped(color)}"/>`,
        ];
      }),
    ),
    ...legend(drawing, series),
  ];
}

function pie(drawing: Drawing): string[] {
  const { rows, width, height, options } = drawing;
  const values = rows.map((row) => Math.max(0, numberOf(row[1] ?? null) ?? 0));
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  const [cx, cy, r] = [(width - 120) / 2, height / 2 + 10, Math.min(width - 140, height - 60) / 2];
  const given = options.list('colors');
  const at = (share: number) => [
    round(cx + r * Math.sin(share * 2 * Math.PI)),
    round(cy - r * Math.cos(share * 2 * Math.PI)),
  ];
  let from = 0;
  const slices = values.map((value, i) => {
    const to = from + value / sum;
    const fill = String(given[i] ?? colors[i % colors.length]);
    const [start, end] = [at(from), at(to)];
    const shape =
      value === sum
        ? `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${escaped(fill)}"/>`
        : `<path d="M${cx} ${cy}L${start.join(' ')}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${end.join(' ')}Z" fill="${escaped(fill)}"/>`;
    from = to;
    return { shape, series: { label: labelOf(rows[i]?.[0] ?? null), color: fill } };
  });
  return [
    ...slices.map(({ shape }) => shape),
    ...legend(
      drawing,
      slices.map(({ series }) => series),
    ),
  ];
}

function legendPlace({ options }: Drawing): string {
  return options.text('legend.position') ?? options.text('legend') ?? 'right';
}

function legend(drawing: Drawing, series: readonly Pick<Series, 'label' | 'color'>[]): string[] {
  const place = legendPlace(drawing);
  const { width, height, options } = drawing;
  if (place === 'none' || series.length === 0) return [];
  const aside = place === 'right' || place === 'left';
  let x = aside ? width - 118 : 60;
  let y = aside ? 50 : place === 'bottom' ? height - 10 : options.text('title') === undefined ? 18 : 44;
  return series.flatMap(({ label, color }, i) => {
    if (options.get(`series.${i}.visibleInLegend`) === false) return [];
    const drawn = [
      `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${escaped(color)}"/>`,
      text(x + 15, y, label, { fill: '#202124' }),
    ];
    if (aside) y += 18;
    else x += label.length * 7 + 40;
    return drawn;
  });
}

interface Look {
  size?: number;
  weight?: string;
  fill: string;
  anchor?: 'middle' | 'end';
}

function text(x: number, y: number, words: string, { size, weight, fill, anchor }: Look): string {
  const more = [
    size && `font-size="${size}"`,
    weight && `font-weight="${weight}"`,
    anchor && `text-anchor="${anchor}"`,
  ];
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" ${more.filter(Boolean).join(' ')}>${escaped(words)}</text>`;
}

function labelOf(cell: Cell): string {
  if (cell === null) return '';
  return isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell);
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return isDate(cell) ? cell.getTime() : null;
}

function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(words: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // XML has no place for control characters, escaped or not.
  return words.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
