import { colour } from '../palette';
import { type Frame, frameOf, round } from './frame';
import { ends, happened, phaseWords } from './labels';
import { scaleOf, ticksOf } from './scale';
import type { Behind, ChartSpec, Level, Point } from './spec';
import { escaped, said } from './text';

const font = 'Arial, Helvetica, sans-serif';

/** Draws a chart as one self-contained SVG. Every text is escaped: names come from people. */
export function chartSvg(spec: ChartSpec): string {
  const frame = frameOf(spec);
  const { width, height, about } = spec;
  const [limits, levels] = parted(spec.lines, (line) => line.look === 'limit');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="${frame.font}">`,
    `<title>${escaped(about)}</title>`,
    ...ground(spec, frame),
    ...axis(spec, frame),
    ...stretches(spec.behind ?? []).map((run) => path(run, frame, 'stroke="#d3d9df" stroke-width="1.5"')),
    ...limits.map((line) => level(line, frame)),
    ...phaseWords(spec, frame),
    ...joined(spec, frame),
    ...levels.map((line) => level(line, frame)),
    ...happened(spec, frame),
    ...spec.points.map((point, at) => dot(point, at, spec, frame)),
    ...ends(spec, frame),
    '</svg>',
  ].join('');
}

/** What was before the test lies on a faint ground. */
function ground({ phase, plain }: ChartSpec, { left, top, bottom, x }: Frame): string[] {
  if (!phase || plain) return [];
  const width = round(x(phase.at) - left);
  return [`<rect x="${round(left)}" y="${top}" width="${width}" height="${round(bottom - top)}" fill="#f6f8f9"/>`];
}

function axis(spec: ChartSpec, frame: Frame): string[] {
  const scale = spec.scale ?? scaleOf(spec);
  const { left, right, bottom, font: size } = frame;
  const rows = ticksOf(scale).map((tick) => {
    const y = frame.y(tick);
    return `<path d="M${round(left)} ${y}H${round(right)}" stroke="#e6eaee"/><text x="${round(left - 6)}" y="${round(y + size * 0.35)}" text-anchor="end" fill="${colour.grey}">${escaped(said(tick, spec.unit, spec.plain))}</text>`;
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

/** A thin line through points that follow each other; a gap is not bridged, the running period hangs on by dots. */
function joined({ points, tone }: ChartSpec, frame: Frame): string[] {
  const hue = tone === undefined ? '#7e8a96' : toneColour[tone];
  const running = points.findIndex((point) => point.kind === 'running');
  const counted = points.map((point, at) => ({ at, value: running >= 0 && at >= running ? null : point.value }));
  const lines = stretches(counted).map((run) => path(run, frame, `stroke="${hue}" stroke-width="1.2"`));
  const before = running > 0 ? points[running - 1]!.value : null;
  const now = running > 0 ? points[running]!.value : null;
  if (before === null || now === null) return lines;
  const hanging = [
    { at: running - 1, value: before },
    { at: running, value: now },
  ];
  return [...lines, path(hanging, frame, `stroke="${hue}" stroke-dasharray="2 3"`)];
}

interface Spot {
  readonly at: number;
  readonly value: number;
}
/** Runs of values without a gap; one value alone is a dot, not a line. */
function stretches(places: readonly Behind[]): Spot[][] {
  const runs: Spot[][] = [[]];
  for (const { at, value } of places) {
    if (value === null) runs.push([]);
    else runs[runs.length - 1]!.push({ at, value });
  }
  return runs.filter((run) => run.length > 1);
}

const path = (run: readonly Spot[], frame: Frame, look: string): string =>
  `<path d="${run.map(({ at, value }, first) => `${first === 0 ? 'M' : 'L'}${frame.x(at)} ${frame.y(value)}`).join('')}" fill="none" ${look}/>`;

const toneColour = { good: colour.blue, look: colour.orange } as const;

function dot({ value, kind }: Point, at: number, { tone }: ChartSpec, frame: Frame): string {
  if (value === null) return '';
  const place = `cx="${frame.x(at)}" cy="${frame.y(value)}"`;
  const r = frame.right - frame.left < 200 ? 2.2 : 3;
  const hue = tone === undefined ? colour.dark : toneColour[tone];
  if (kind === 'running') return `<circle ${place} r="${r + 0.8}" fill="#fff" stroke="${hue}" stroke-width="1.5"/>`;
  if (kind === 'ghost') return `<circle ${place} r="${r}" fill="#fff" stroke="#9aa5b0"/>`;
  const fill = kind === 'better' ? colour.blue : kind === 'look' ? colour.orange : hue;
  return `<circle ${place} r="${r}" fill="${fill}"/>`;
}

const looks: Record<Level['look'], string> = {
  middle: `stroke="${colour.ink}"`,
  before: `stroke="${colour.ink}" stroke-dasharray="3 3"`,
  target: `stroke="${colour.blue}" stroke-width="1.5" stroke-dasharray="6 4"`,
  limit: `stroke="#8f9aa5" stroke-dasharray="2 2"`,
};

function level({ look, from, to, value }: Level, frame: Frame): string {
  if (typeof value === 'number')
    return `<path d="M${frame.x(from)} ${frame.y(value)}H${frame.x(to)}" fill="none" ${looks[look]}${look === 'middle' ? ` stroke-width="${frame.small ? 1.2 : 2}"` : ''}/>`;
  return stretches(value.map((one, nth) => ({ at: from + nth, value: one })))
    .map((run) => path(run, frame, looks[look]))
    .join('');
}

function parted<T>(items: readonly T[], fits: (item: T) => boolean): [T[], T[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}
