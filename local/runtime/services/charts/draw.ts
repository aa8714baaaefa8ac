import { type Frame, fontOf, frameOf, legendPlace } from './frame';
import { scaleOf, shownNumber } from './scale';
import { colors, type Drawing, labelOf, numberOf, type Series, seriesOf } from './series';
import { escaped, round, text, widthOf, wrapped } from './words';

const GREY = '#5f6368';
const INK = '#202124';

/** A chart of the Charts service as one SVG. */
export function chartSvg(drawing: Drawing): string {
  const { type, options, width, height } = drawing;
  const background = options.text('backgroundColor') ?? options.text('backgroundColor.fill') ?? '#ffffff';
  const title = options.text('title');
  const inside = type === 'PIE' ? pie(drawing) : type === 'BAR' ? bars(drawing) : upright(drawing);
  const font = escaped(options.text('fontName') ?? 'Arial');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}, Helvetica, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${escaped(background)}"/>`,
    title === undefined
      ? ''
      : text(16, fontOf(drawing) * 2, title, { size: fontOf(drawing) * 1.25, weight: 'bold', fill: INK }),
    ...inside,
    '</svg>',
  ].join('');
}

function upright(drawing: Drawing): string[] {
  const series = seriesOf(drawing);
  const frame = frameOf(drawing, series);
  return [
    ...valueAxis(drawing, frame),
    ...lowerAxis(drawing, frame),
    ...columnsOf(series, frame),
    ...series.flatMap((one) => (one.look === 'COLUMN' ? [] : line(one, frame, drawing))),
    ...legend(drawing, series, frame),
  ];
}

function valueAxis({ options }: Drawing, { left, right, top, bottom, scale, y, font }: Frame): string[] {
  const title = options.text('vAxis.title');
  const fill = options.text('vAxis.textStyle.color') ?? GREY;
  const grid = options.text('vAxis.gridlines.color') ?? '#e0e0e0';
  return [
    ...scale.ticks.flatMap((tick) => [
      `<line x1="${left}" y1="${y(tick)}" x2="${right}" y2="${y(tick)}" stroke="${escaped(grid)}"/>`,
      text(left - font / 2, y(tick) + font / 3, shownNumber(tick, options.text('vAxis.format')), {
        size: font,
        anchor: 'end',
        fill,
      }),
    ]),
    title === undefined
      ? ''
      : `<g transform="translate(${font} ${(top + bottom) / 2}) rotate(-90)">${text(0, 0, title, { size: font, anchor: 'middle', fill })}</g>`,
  ];
}

function lowerAxis({ options }: Drawing, { left, right, bottom, labels, font }: Frame): string[] {
  const title = options.text('hAxis.title');
  const fill = options.text('hAxis.textStyle.color') ?? GREY;
  return [
    `<line x1="${left}" y1="${bottom}" x2="${right}" y2="${bottom}" stroke="#80868b"/>`,
    ...labels.map((label) => text(label.x, bottom + font * 1.4, label.text, { size: font, anchor: 'middle', fill })),
    title === undefined
      ? ''
      : text((left + right) / 2, bottom + font * 3, title, { size: font, anchor: 'middle', fill }),
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
      const [top, bottom] = [Math.min(zero, frame.y(value)), Math.max(zero, frame.y(value))];
      return [rectangle(frame.x(i) - slot * 0.35 + nth * wide, top, wide, bottom - top, color)];
    }),
  );
}

/** A gap where a value is missing, unless the chart is told to draw across it. */
function line(series: Series, frame: Frame, { options }: Drawing): string[] {
  const runs: [number, number][][] = [[]];
  series.values.forEach((value, i) => {
    if (value !== null) runs.at(-1)!.push([frame.x(i), frame.y(value)]);
    else if (!options.flag('interpolateNulls') && runs.at(-1)!.length > 0) runs.push([]);
  });
  const fill = escaped(series.color);
  return runs.flatMap((run) => {
    const path = run.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    const isAlone = run.length === 1 && series.line > 0;
    return [
      series.look === 'AREA' && run.length > 1
        ? `<path d="${path}L${run.at(-1)![0]} ${frame.bottom}L${run[0]![0]} ${frame.bottom}Z" fill="${fill}" fill-opacity="0.3"/>`
        : '',
      series.line > 0 && run.length > 1 ? `<path d="${path}" fill="none" ${stroke(series)}/>` : '',
      // A point without neighbours would not be seen as a line.
      ...(series.point > 0 || isAlone
        ? run.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${(series.point || 4) / 2}" fill="${fill}"/>`)
        : []),
    ];
  });
}

function bars(drawing: Drawing): string[] {
  const series = seriesOf({ ...drawing, type: 'COLUMN' });
  const { width, height, options, rows } = drawing;
  const font = fontOf(drawing);
  const labels = rows.map((row) => labelOf(drawing, row[0] ?? null));
  const left = Math.min(width / 3, Math.max(0, ...labels.map((label) => widthOf(label, font))) + font * 1.5);
  const [right, top] = [width - font * 11, font * (options.text('title') === undefined ? 1.2 : 3.3)];
  const bottom = height - font * 2.5;
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(all, { fromZero: true });
  const x = (value: number) => round(left + ((value - scale.low) / (scale.high - scale.low)) * (right - left));
  const slot = (bottom - top) / Math.max(1, rows.length);
  const high = (slot * 0.7) / Math.max(1, series.length);
  return [
    ...scale.ticks.flatMap((tick) => [
      `<line x1="${x(tick)}" y1="${top}" x2="${x(tick)}" y2="${bottom}" stroke="#e0e0e0"/>`,
      text(x(tick), bottom + font * 1.4, shownNumber(tick, options.text('hAxis.format')), {
        size: font,
        anchor: 'middle',
        fill: GREY,
      }),
    ]),
    ...labels.map((label, i) =>
      text(left - font / 2, top + slot * (i + 0.5) + font / 3, label, { size: font, anchor: 'end', fill: GREY }),
    ),
    ...series.flatMap(({ values, color }, nth) =>
      values.flatMap((value, i) => {
        if (value === null) return [];
        const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        return [rectangle(from, top + slot * (i + 0.15) + nth * high, to - from, high, color)];
      }),
    ),
    ...legend(drawing, series, { left, right, top, bottom }),
  ];
}

function pie(drawing: Drawing): string[] {
  const { rows, width, height, options } = drawing;
  const font = fontOf(drawing);
  const values = rows.map((row) => Math.max(0, numberOf(row[1] ?? null) ?? 0));
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  const room = width - font * 11;
  const [cx, cy, r] = [room / 2, height / 2 + font, Math.min(room - 20, height - font * 5) / 2];
  const given = options.list('colors');
  const at = (share: number) =>
    `${round(cx + r * Math.sin(share * 2 * Math.PI))} ${round(cy - r * Math.cos(share * 2 * Math.PI))}`;
  let from = 0;
  const slices = values.map((value, i) => {
    const to = from + value / sum;
    const color = String(given[i] ?? colors[i % colors.length]);
    const shape =
      value === sum
        ? `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${escaped(color)}"/>`
        : `<path d="M${cx} ${cy}L${at(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z" fill="${escaped(color)}"/>`;
    from = to;
    return {
      shape,
      label: labelOf(drawing, rows[i]?.[0] ?? null),
      color,
      look: 'COLUMN',
      inLegend: true,
      line: 0,
      dash: '',
    };
  });
  const box = { left: 0, right: room, top: font * 4, bottom: height };
  return [...slices.map(({ shape }) => shape), ...legend(drawing, slices, box)];
}

type Named = Pick<Series, 'label' | 'color' | 'look' | 'inLegend' | 'line' | 'dash'>;
type Box = Pick<Frame, 'left' | 'right' | 'top' | 'bottom'>;

function legend(drawing: Drawing, series: readonly Named[], box: Box): string[] {
  const place = legendPlace(drawing);
  const { width, height, options } = drawing;
  const size = options.number('legend.textStyle.fontSize') ?? fontOf(drawing);
  const fill = options.text('legend.textStyle.color') ?? INK;
  if (place === 'none') return [];
  const aside = place !== 'top' && place !== 'bottom';
  let x = aside ? box.right + size : box.left;
  let y = aside ? box.top + size : place === 'bottom' ? height - size * 0.6 : box.top - size * 0.6;
  return series.flatMap((one) => {
    if (!one.inLegend) return [];
    const lines = aside ? wrapped(one.label, size, width - x - size * 2.4) : [one.label];
    const drawn = [
      sample(one, x, y - size * 0.35, size),
      ...lines.map((words, i) => text(x + size * 2, y + i * size * 1.2, words, { size, fill })),
    ];
    if (aside) y += lines.length * size * 1.2 + size * 0.4;
    else x += widthOf(one.label, size) + size * 4;
    return drawn;
  });
}

/** A line is shown by a piece of it, everything else by its colour. */
function sample(series: Named, x: number, y: number, size: number): string {
  if (series.look !== 'LINE' || series.line === 0)
    return rectangle(x + size * 0.4, y - size * 0.45, size * 0.9, size * 0.9, series.color);
  return `<line x1="${round(x)}" y1="${round(y)}" x2="${round(x + size * 1.6)}" y2="${round(y)}" ${stroke(series)}/>`;
}

function stroke({ color, line: width, dash }: Named): string {
  return `stroke="${escaped(color)}" stroke-width="${width}"${dash ? ` stroke-dasharray="${escaped(dash)}"` : ''}`;
}

function rectangle(x: number, y: number, width: number, height: number, color: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${escaped(color)}"/>`;
}
