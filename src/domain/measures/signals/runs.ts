import type { Value } from '../average';

export type Side = 'above' | 'below';

/** A stretch of useful points on one side of the centre. */
export interface Run {
  readonly side: Side;
  readonly length: number;
  /** Positions of its first and last useful point. */
  readonly from: number;
  readonly to: number;
}

export interface Runs {
  /** Points neither missing, nor ghosted, nor exactly on the centre. Only these count. */
  readonly useful: number;
  readonly longest: number;
  readonly crossings: number;
  readonly runs: readonly Run[];
}

/** The runs of a series about its centre. Points on the centre, missing and ghosted ones are passed over. */
export function runsAbout(value: readonly Value[], centre: readonly Value[], counted: readonly boolean[]): Runs {
  const runs: Run[] = [];
  let useful = 0;
  value.forEach((one, at) => {
    const middle = centre[at] ?? null;
    if (one === null || middle === null || one === middle || !counted[at]) return;
    useful++;
    const side: Side = one > middle ? 'above' : 'below';
    const last = runs[runs.length - 1];
    if (last?.side === side) runs[runs.length - 1] = { ...last, length: last.length + 1, to: at };
    else runs.push({ side, length: 1, from: at, to: at });
  });
  return {
    useful,
    longest: Math.max(0, ...runs.map(({ length }) => length)),
    crossings: Math.max(0, runs.length - 1),
    runs,
  };
}
