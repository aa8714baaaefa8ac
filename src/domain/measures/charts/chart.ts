import type { Value } from '../average';
import { c } from './count';
import { iPrime } from './iPrime';
import type { Lines } from './lines';
import type { Points } from './points';
import { p, pPrime } from './proportion';
import { g, t } from './rareEvents';
import { u, uPrime } from './rate';
import { run } from './run';
import { xmr } from './xmr';

/** The charts a person may choose in Measures, *Chart*. */
export type ChartKind = 'Run' | 'p' | 'p′' | 'u' | 'u′' | 'XmR' | 'I′' | 'c' | 'g' | 't';

const chart: Record<ChartKind, (points: Points, screened: boolean, sigmaPerRange?: number) => Lines> = {
  Run: run,
  p,
  'p′': pPrime,
  u,
  'u′': uPrime,
  XmR: xmr,
  'I′': iPrime,
  c,
  g,
  t,
};

export interface Plan {
  /** The first n positions give centre and limits, missing ones counted in. A series of several phases has none. */
  readonly baseline?: number | undefined;
  /** Positions at which a new phase begins (0-based, rising, without the first). */
  readonly phases?: readonly number[];
  /** Positions of points that are drawn but count for nothing. */
  readonly ghosts?: ReadonlySet<number>;
  /** Drop wild moving ranges once before averaging. On unless said otherwise. */
  readonly screened?: boolean;
  /** For XmR only: sigma as a part of the mean moving range, 1/1.128 unless said otherwise. */
  readonly sigmaPerRange?: number;
}

/** One phase of a chart: its place in the series and its lines. Nothing is ever computed across two phases. */
export interface Phase extends Lines {
  readonly start: number;
  readonly counted: readonly boolean[];
}

/** Draws a series of numbers as one chart, phase by phase. */
export function draw(
  kind: ChartKind,
  numbers: readonly Value[],
  outOf: readonly Value[] | undefined,
  { baseline, phases = [], ghosts = new Set(), screened = true, sigmaPerRange }: Plan = {},
): Phase[] {
  return [0, ...phases].map((start, phase) => {
    const end = phases[phase] ?? numbers.length;
    const positions = Array.from({ length: end - start }, (_, at) => start + at);
    const counted = positions.map((at) => !ghosts.has(at));
    const frozen = phases.length === 0 ? baseline : undefined;
    const points: Points = {
      numbers: numbers.slice(start, end),
      outOf: outOf?.slice(start, end),
      base: counted.map((one, at) => one && (frozen === undefined || at < frozen)),
    };
    return { start, counted, ...chart[kind](points, screened, sigmaPerRange) };
  });
}
