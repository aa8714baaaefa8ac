/**
 * The engine as the truth cases ask for it: five functions over plain JSON. Nothing is computed here; input is handed
 * to the engine and its answer is renamed. `scripts/buildTruthAdapter.mjs` bundles this to dist/truth-adapter.mjs.
 */
import { type ChartKind, draw, type Phase } from '../src/domain/measures/charts/chart';
import { disparity, overallRate } from '../src/domain/measures/equity/disparity';
import { type FunnelKind, funnel as funnelOf } from '../src/domain/measures/equity/funnel';
import { gapOf } from '../src/domain/measures/equity/gap';
import { type Estimate, wilson } from '../src/domain/measures/equity/interval';
import { type Cadence, dayNumber } from '../src/domain/measures/periods';
import { aggregate } from '../src/domain/measures/rows/aggregate';
import { encode } from '../src/domain/measures/rows/encode';
import { anhoej } from '../src/domain/measures/signals/anhoej';
import { againstLimits, changeOf } from '../src/domain/measures/signals/judgement';
import { type SpecialCause, specialCauses } from '../src/domain/measures/signals/makingDataCount';

type Value = number | null;
type OneOrMany = number | readonly number[] | null;
interface SeriesInput {
  readonly chart: string;
  readonly y: readonly Value[];
  readonly n: readonly Value[] | null;
  readonly freeze: number | null;
  readonly phaseEnds: OneOrMany;
  readonly exclude: OneOrMany;
  readonly target: Value;
  readonly direction: 'increase' | 'decrease' | 'neutral';
}

const kinds: Record<string, ChartKind> = {
  run: 'Run',
  i: 'XmR',
  p: 'p',
  pp: 'p′',
  u: 'u',
  up: 'u′',
  ip: 'I′',
  c: 'c',
  g: 'g',
  t: 't',
};

const many = (some: OneOrMany): readonly number[] => (some === null ? [] : typeof some === 'number' ? [some] : some);

/** A chart of a series with its limits and runs. */
export function analyze(input: SeriesInput, { screened }: { screened: boolean }) {
  return described(
    draw(kinds[input.chart]!, input.y, input.n ?? undefined, {
      baseline: input.freeze ?? undefined,
      phases: many(input.phaseEnds),
      ghosts: new Set(many(input.exclude).map((position) => position - 1)),
      screened,
    }),
  );
}

function described(phases: readonly Phase[]) {
  const all = (line: 'value' | 'centre' | 'lower' | 'upper') => phases.flatMap((phase) => phase[line]);
  return {
    y: all('value'),
    cl: all('centre'),
    lcl: all('lower'),
    ucl: all('upper'),
    sigma: phases.flatMap(outside),
    runs: phases.map(({ value, centre, counted }) => {
      const { useful, longestRun, longestRunMax, crossings, crossingsMin, signal } = anhoej(value, centre, counted);
      const nObs = counted.filter(Boolean).length;
      return { nObs, nUseful: useful, longestRun, longestRunMax, crossings, crossingsMin, runsSignal: signal };
    }),
  };
}

/** Strictly outside the limits: also true of a ghosted point, which is drawn but counts for nothing. */
function outside({ value, lower, upper }: Phase): boolean[] {
  return value.map((one, at) => {
    const [low, high] = [lower[at] ?? null, upper[at] ?? null];
    return one !== null && low !== null && high !== null && (one < low || one > high);
  });
}

/** The series as an XmR chart under the rules of Making Data Count, which writes 3/1.128 as 2.66. */
export function spc(input: SeriesInput, { screened }: { screened: boolean }) {
  const phases = draw('XmR', input.y, undefined, {
    baseline: input.freeze ?? undefined,
    phases: many(input.phaseEnds),
    screened,
    sigmaPerRange: 2.66 / 3,
  });
  const better = input.direction === 'neutral' ? 'Neither' : input.direction === 'increase' ? 'Up' : 'Down';
  const points = phases.flatMap((phase) => {
    const causes = specialCauses(phase, phase.counted);
    const observed = phase.value.filter((value) => value !== null).length;
    return phase.value.flatMap((value, at) => {
      if (value === null) return [];
      const cause = causes[at];
      return [
        {
          at: phase.start + at,
          mean: phase.centre[at] ?? null,
          lpl: phase.lower[at] ?? null,
          upl: phase.upper[at] ?? null,
          specialCause: cause ? causeNames[cause.rule][cause.side] : 'Common Cause',
          pointType: typeNames[cause ? changeOf(cause.side, better).word : 'steady'],
          shortGroup: observed < 13,
        },
      ];
    });
  });
  const last = points[points.length - 1];
  const assurance = last && againstLimits({ lower: last.lpl, upper: last.upl }, input.target, better).word;
  const column = <K extends keyof (typeof points)[number]>(name: K) => points.map((point) => point[name]);
  return {
    at: column('at'),
    mean: column('mean'),
    lpl: column('lpl'),
    upl: column('upl'),
    specialCause: column('specialCause'),
    pointType: column('pointType'),
    shortGroup: column('shortGroup'),
    variation: last?.pointType ?? null,
    assurance: assurance ? assuranceNames[assurance] : null,
  };
}

const causeNames: Record<SpecialCause['rule'], Record<SpecialCause['side'], string>> = {
  'outside limits': { above: 'Above UCL', below: 'Below LCL' },
  'trend of 7': { above: '7 Point Trend (Increasing)', below: '7 Point Trend (Decreasing)' },
  '2 of 3': { above: '2 in 3 Above CL', below: '2 in 3 Below CL' },
  '7 on one side': { above: '7 Points Above CL', below: '7 Points Below CL' },
};
const typeNames = {
  improving: 'special_cause_improvement',
  concerning: 'special_cause_concern',
  high: 'special_cause_neutral_high',
  low: 'special_cause_neutral_low',
  steady: 'common_cause',
  'too few yet': null,
} as const;
const assuranceNames = {
  meets: 'consistent_pass',
  misses: 'consistent_fail',
  'hit or miss': 'inconsistent',
  '–': null,
} as const;

interface RowsInput {
  readonly chart: 'p' | 'run';
  readonly period: 'week' | 'month' | 'quarter' | 'year';
  readonly rows: {
    readonly day: readonly string[];
    readonly team: readonly string[];
    readonly group: readonly string[];
    readonly y: readonly Value[];
    readonly n: readonly Value[] | null;
  };
}

const cadences: Record<RowsInput['period'], Cadence> = {
  week: 'Weekly',
  month: 'Monthly',
  quarter: 'Quarterly',
  year: 'Yearly',
};
const sameText = (text: string) => text;

/** Rows of days, teams and groups to one chart for each team and group. A mean of plain values is Σ / how many. */
export function rows({ chart, period, rows: { day, team, group, y, n } }: RowsInput) {
  const sheet = day.map((one, at) => [one, team[at], 'measure', group[at], y[at], n?.[at]]);
  const cells = aggregate(
    encode(
      sheet,
      { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 },
      {
        dayOf: (cell) => dayNumber(String(cell)),
        teamOf: sameText,
        measureOf: sameText,
        groupOf: sameText,
        numberOf: () => undefined,
      },
    ),
    () => ({ cadence: cadences[period] }),
    () => chart === 'p',
  );
  return cells.lines.map(({ team, group, start, end }) => {
    const sums = [...cells.number.subarray(start, end)];
    const count = [...cells.filled.subarray(start, end)];
    const cases = chart === 'p' ? [...cells.outOf.subarray(start, end)] : count;
    const x = [...cells.period.subarray(start, end)].map((place) => cells.periods[place]!);
    return { team, group, x, sum: sums, count, den: cases, ...described(draw(kinds[chart]!, sums, cases)) };
  });
}

interface FunnelInput {
  readonly chart: 'p' | 'pp' | 'u' | 'up';
  readonly team: readonly string[];
  readonly y: readonly Value[];
  readonly n: readonly Value[];
}

/** Teams beside each other in one period. */
export function funnel({ chart, team, y, n }: FunnelInput) {
  const teams = team.map((name, at) => ({ team: name, number: y[at] ?? null, outOf: n[at] ?? null }));
  const lines = funnelOf(teams, kinds[chart] as FunnelKind); // the four charts of a funnel are among the kinds
  return described([{ ...lines, start: 0, counted: teams.map(() => true) }]);
}

interface EquityInput {
  readonly subgroup: readonly string[];
  readonly y: readonly number[];
  readonly n: readonly number[];
  readonly favourable: boolean;
  readonly reference?: string | null;
}

/** Groups beside each other in one period. */
export function equity({ subgroup, y, n, favourable, reference }: EquityInput) {
  const groups = subgroup.map((group, at) => ({ group, number: y[at]!, outOf: n[at]! }));
  const gap = gapOf(groups, { reference: reference ?? undefined, favourable });
  const index = disparity(groups);
  return {
    rate: groups.map(({ number, outOf }) => (outOf === 0 ? null : number / outOf)),
    overall: overallRate(groups) ?? null,
    difference: estimate(gap?.difference),
    ratio: estimate(gap?.ratio),
    indexOfDisparityUnweighted: index ? estimate({ value: index.unweighted }) : null,
    indexOfDisparityWeighted: index ? estimate({ value: index.weighted }) : null,
    wilsonLower: groups.map((group) => wilson(group)?.low ?? null),
    wilsonUpper: groups.map((group) => wilson(group)?.high ?? null),
  };
}

function estimate(one: Estimate | undefined) {
  return {
    estimate: one?.value ?? null,
    se: one?.error ?? null,
    lowerci: one?.low ?? null,
    upperci: one?.high ?? null,
  };
}
