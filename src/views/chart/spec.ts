/** One chart as values made of marks; `svg.ts` draws it the same in dialogs, panels, the studio, README and on the command line. */
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
  /** Where the test, or another new beginning, parts the chart in two. */
  readonly phase?: Phase;
  /** A fainter series behind: the team's overall line behind a group's. It may have other periods than the points. */
  readonly behind?: readonly Behind[];
  /** One common scale for small multiples; otherwise the chart finds its own. */
  readonly scale?: Scale;
  /** Small multiples leave out what stands beside the lines, and the sign of the unit. */
  readonly plain?: boolean;
  /** The colour of the whole series where a word beside the chart says the same: a gap that is widening. */
  readonly tone?: 'good' | 'look';
}

export interface Point {
  /** What stands on the axis: `18 Aug`. */
  readonly label: string;
  /** null is a gap, never zero. */
  readonly value: number | null;
  /**
   * `better`: in a long run on the better side. `look`: in one on the worse side. `ghost`: drawn, but out of centre and
   * limits. `running`: not over yet.
   */
  readonly kind?: 'better' | 'look' | 'ghost' | 'running';
}

/** A horizontal line over some of the periods; values that vary by point (limits) are given for each. */
export interface Level {
  readonly look: 'middle' | 'before' | 'target' | 'limit';
  /** Stands at the right end: `middle since`. */
  readonly label?: string;
  /** Under the label, in bold: `76.5%`. */
  readonly says?: string;
  /** First and last position, counted from 0; fractions are allowed, e.g. half a step before the first point. */
  readonly from: number;
  readonly to: number;
  /** One value, or one for each position from `from` to `to`. */
  readonly value: number | readonly (number | null)[];
}

/** Something that happened: a dotted line with its words on top, or a triangle on the axis. */
export interface Mark {
  readonly at: number;
  readonly words: string;
  readonly look: 'line' | 'triangle';
  /** Beside what the chart is about: drawn hollow, in grey. */
  readonly quiet?: boolean;
}

/** Left of the line lies what was before. */
export interface Phase {
  readonly at: number;
  readonly before: string;
  readonly since: string;
}

/** A place on the axis of positions, fractions allowed. */
export interface Behind {
  readonly at: number;
  readonly value: number | null;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}
