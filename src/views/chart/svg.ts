import { colour } from '../palette';
import { scaleOf, ticksOf } from './scale';
import type { ChartSpec, Level, Mark, Point } from './spec';

const font = 'Arial, Helvetica, sans-serif';

/** Draws a chart as one self-contained SVG. Every text is escaped: names come from people. */
export function chartSvg(spec: ChartSpec): string {
  const frame = frameOf(spec);
  const { width, height, about } = spec;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="${frame.font}">`,
    `<title>${escaped(about)}</title>`,
    ...axis(spec, frame),
    ...behind(spec, frame),
    ...spec.lines.filter((line) => line.look === 'limit').map((line) => level(line, frame)),
    ...joined(spec.points, frame),
    ...spec.lines.filter((line) => line.look !== 'limit').map((line) => level(line, frame)),
    ...(spec.marks ?? []).map((mark) => marked(mark, frame)),
    ...spec.points.map((point, at) => dot(point, at, frame)),
    ...endLabels(spec, frame),
    '</svg>',
  ].join('');
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly font: number;
  x(position: number): number;
  y(value: number): number;
  readonly unit: ChartSpec['unit'];
}

function frameOf(spec: ChartSpec): Frame {
  const { width, height, points, unit, plain = false, marks = [] } = spec;
  const scale = spec.scale ?? scaleOf(spec);
  const small = width < 400;
  const size = small ? 11 : 12;
  const labels = plain ? [] : spec.lines.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const left = Math.max(...ticksOf(scale).map((tick) => said(tick, unit).length)) * size * 0.62 + 12;
  const right =
    width - (labels.length > 0 && !small ? Math.max(...labels.map((label) => label.length)) * size * 0.52 + 12 : 8);
  const top = marks.some((mark) => mark.look === 'line') ? size + 10 : 8;
  const bottom = height - size - 12;
  const last = Math.max(1, points.length - 1);
  return {
    left,
    right,
    top,
    bottom,
    font: size,
    unit,
    x: (position) => round(left + 6 + (position / last) * (right - left - 12)),
    y: (value) => round(bottom - ((value - scale.low) / (scale.high - scale.low || 1)) * (bottom - top)),
  };
}

function axis(spec: ChartSpec, frame: Frame): string[] {
  const scale = spec.scale ?? scaleOf(spec);
  const { left, right, bottom, unit, font: size } = frame;
  const rows = ticksOf(scale).map((tick) => {
    const y = frame.y(tick);
    return `<path d="M${round(left)} ${y}H${round(right)}" stroke="#e6eaee"/><text x="${round(left - 6)}" y="${y + size * 0.35}" text-anchor="end" fill="${colour.grey}">${escaped(said(tick, unit))}</text>`;
  });
  const labels = labelled(spec.points, Math.floor((right - left) / (size * 7))).map((at) => {
    const [first, last] = [at === 0, at === spec.points.length - 1];
    const anchor = first ? 'start' : last ? 'end' : 'middle';
    const x = first ? left : last ? right : frame.x(at);
    return `<text x="${round(x)}" y="${round(bottom + size + 6)}" text-anchor="${anchor}" fill="${colour.grey}">${escaped(spec.points[at]!.label)}</text>`;
  });
  return [...rows, ...labels];
}

/** First, last, and as many between as there is room for, evenly. */
function labelled(points: readonly Point[], room: number): number[] {
  if (points.length === 0) return [];
  if (points.length === 1) return [0];
  const gaps = Math.max(1, Math.min(room - 1, 5, points.length - 1));
  return [...new Set(Array.from({ length: gaps + 1 }, (_, at) => Math.round((at * (points.length - 1)) / gaps)))];
}

function behind({ behind: values = [] }: ChartSpec, frame: Frame): string[] {
  return stretches(values).map((run) => path(run, frame, `stroke="#d3d9df" stroke-width="1.5"`));
}

/** A thin line through points that follow each other; a gap is not bridged, the running period hangs on by dots. */
function joined(points: readonly Point[], frame: Frame): string[] {
  const running = points.findIndex((point) => point.kind === 'running');
  const counted = points.map((point, at) => (running >= 0 && at >= running ? null : point.value));
  const lines = stretches(counted).map((run) => path(run, frame, `stroke="#7e8a96" stroke-width="1.2"`));
  const before = running > 0 ? points[running - 1]!.value : null;
  const now = running > 0 ? points[running]!.value : null;
  if (before !== null && now !== null)
    lines.push(
      path(
        [
          [running - 1, before],
          [running, now],
        ],
        frame,
        `stroke="#7e8a96" stroke-dasharray="2 3"`,
      ),
    );
  return lines;
}

type Spot = readonly [position: number, value: number];
function stretches(values: readonly (number | null)[]): Spot[][] {
  const runs: Spot[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]![0] === at - 1) last.push([at, value]);
    else runs.push([[at, value]]);
  });
  return runs.filter((run) => run.length > 1);
}

const path = (run: readonly Spot[], frame: Frame, look: string): string =>
  `<path d="${run.map(([at, value], first) => `${first === 0 ? 'M' : 'L'}${frame.x(at)} ${frame.y(value)}`).join('')}" fill="none" ${look}/>`;

function dot({ value, kind }: Point, at: number, frame: Frame): string {
  if (value === null) return '';
  const place = `cx="${frame.x(at)}" cy="${frame.y(value)}"`;
  const r = frame.right - frame.left < 200 ? 2.2 : 3;
  if (kind === 'running')
    return `<circle ${place} r="${r + 0.8}" fill="#fff" stroke="${colour.dark}" stroke-width="1.5"/>`;
  if (kind === 'ghost') return `<circle ${place} r="${r}" fill="#fff" stroke="#9aa5b0"/>`;
  return `<circle ${place} r="${r}" fill="${kind === 'better' ? colour.blue : colour.dark}"/>`;
}

const looks: Record<Level['look'], string> = {
  middle: `stroke="${colour.ink}" stroke-width="2"`,
  before: `stroke="${colour.ink}" stroke-dasharray="3 3"`,
  target: `stroke="${colour.blue}" stroke-width="1.5" stroke-dasharray="6 4"`,
  limit: `stroke="#8f9aa5" stroke-dasharray="2 2"`,
};

function level({ look, from, to, value }: Level, frame: Frame): string {
  if (typeof value === 'number')
    return `<path d="M${frame.x(from)} ${frame.y(value)}H${frame.x(to)}" fill="none" ${looks[look]}/>`;
  const run = value.flatMap((one, at): Spot[] => (one === null ? [] : [[from + at, one]]));
  return run.length < 2 ? '' : path(run, frame, looks[look]);
}

function marked({ at, words, look }: Mark, frame: Frame): string {
  const x = frame.x(at);
  if (look === 'line')
    return `<path d="M${x} ${frame.top - 4}V${frame.bottom}" stroke="${colour.ink}" stroke-dasharray="2 3"/><text x="${x}" y="${frame.top - 8}" text-anchor="${x > frame.right - 60 ? 'end' : x < frame.left + 60 ? 'start' : 'middle'}" fill="${colour.ink}">${escaped(words)}</text>`;
  const y = frame.bottom;
  return `<path d="M${x - 5} ${y}L${x} ${y - 9}L${x + 5} ${y}Z" fill="${colour.ink}"/><text x="${x}" y="${y - 13}" text-anchor="middle" font-size="${frame.font - 1}" fill="${colour.ink}">${escaped(words)}</text>`;
}

/** What the lines are, at their right end; moved apart where two would stand on each other. */
function endLabels({ lines, plain }: ChartSpec, frame: Frame): string[] {
  if (plain) return [];
  const small = frame.right > 0 && frame.font < 12;
  const labels = lines
    .flatMap(({ label, value, look }) => {
      const at = typeof value === 'number' ? value : [...value].reverse().find((one) => one !== null);
      return label === undefined || at === undefined || at === null ? [] : [{ label, y: frame.y(at), look }];
    })
    .sort((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  return labels.map(({ label, y, look }) => {
    const own = small ? (look === 'target' ? y - 4 : y + frame.font + 2) : y + frame.font * 0.35;
    const place = Math.max(own, above + frame.font + 2);
    above = place;
    const hue = look === 'target' ? colour.blue : look === 'limit' ? colour.grey : colour.ink;
    return `<text x="${round(small ? frame.right : frame.right + 6)}" y="${round(place)}" text-anchor="${small ? 'end' : 'start'}" fill="${hue}"${small ? ' stroke="#fff" stroke-width="3" paint-order="stroke"' : ''}>${escaped(label)}</text>`;
  });
}

/** `90%`, or a plain number with no more decimals than it needs. */
export function said(value: number, unit: ChartSpec['unit']): string {
  const shown = unit === 'percent' ? value * 100 : value;
  const text = String(Number(shown.toFixed(1))).replace('-', '−');
  return unit === 'percent' ? `${text}%` : text;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** XML has no place for control characters; lone surrogates would make the file unreadable. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
