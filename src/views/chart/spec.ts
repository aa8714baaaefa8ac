/** One chart as values made of marks; `svg.ts` draws it the same in dialogs, panels, the studio, Docs pictures and on the command line. */
export interface ChartSpec {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is seen, in one sentence: read out instead of the picture. */
  readonly about: string;
  readonly unit: 'percent' | 'number';
  readonly points: readonly Point[];
  readonly lines: readonly Level[];
  readonly marks?: readonly Mark[];
  /** A fainter series behind, on the same periods: the team's overall line behind a group's. */
  readonly behind?: readonly (number | null)[];
  /** One common scale for small multiples; otherwise the chart finds its own. */
  readonly scale?: Scale;
  /** Small multiples leave out what stands beside the lines. */
  readonly plain?: boolean;
}

export interface Point {
  /** What stands on the axis: `18 Aug`. */
  readonly label: string;
  /** null is a gap, never zero. */
  readonly value: number | null;
  /** `better`: in a long run on the better side. `ghost`: drawn, but out of centre and limits. `running`: not over yet. */
  readonly kind?: 'better' | 'ghost' | 'running';
}

/** A horizontal line over some of the periods; values that vary by point (limits) are given for each. */
export interface Level {
  readonly look: 'middle' | 'before' | 'target' | 'limit';
  /** Stands at the right end: `middle since 76.5%`. */
  readonly label?: string;
  /** First and last position, counted from 0; fractions are allowed, e.g. half a step before the first point. */
  readonly from: number;
  readonly to: number;
  /** One value, or one for each position from `from` to `to`. */
  readonly value: number | readonly (number | null)[];
}

/** Something that happened: a dotted line, with its words on top, or a triangle on the axis. */
export interface Mark {
  readonly at: number;
  readonly words: string;
  readonly look: 'line' | 'triangle';
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}
