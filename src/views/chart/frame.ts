import { scaleOf, ticksOf } from './scale';
import type { ChartSpec } from './spec';
import { said } from './text';

/** Where everything stands, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly font: number;
  /** Too narrow for words beside the lines: they stand on them. */
  readonly small: boolean;
  x(position: number): number;
  y(value: number): number;
}

/** A letter is about so wide, as a part of the letters' height. */
const letter = { axis: 0.62, words: 0.52 } as const;

export function frameOf(spec: ChartSpec): Frame {
  const { width, height, points, unit, plain = false } = spec;
  const scale = spec.scale ?? scaleOf(spec);
  const small = width < 400;
  const font = small ? 11 : 12;
  const labels = plain || small ? [] : spec.lines.flatMap(({ label }) => (label === undefined ? [] : [label.length]));
  const left = Math.max(...ticksOf(scale).map((tick) => said(tick, unit, plain).length)) * font * letter.axis + 12;
  const right = width - (labels.length > 0 ? Math.max(...labels) * font * letter.words + 12 : 8);
  const top = hasWordsOnTop(spec) ? font + 10 : 8;
  const bottom = height - font - 12;
  const last = Math.max(1, points.length - 1);
  return {
    left,
    right,
    top,
    bottom,
    font,
    small,
    x: (position) => round(left + 6 + (position / last) * (right - left - 12)),
    y: (value) => round(bottom - ((value - scale.low) / (scale.high - scale.low || 1)) * (bottom - top)),
  };
}

function hasWordsOnTop({ phase, marks = [] }: ChartSpec): boolean {
  return (phase?.before ?? '') !== '' || marks.some((mark) => mark.look === 'line' && mark.words !== '');
}

export const round = (value: number): number => Math.round(value * 10) / 10;
