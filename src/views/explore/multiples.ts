import { judge } from '../../domain/measures/judge';
import { dayNumber } from '../../domain/measures/periods';
import type { SmallGroups } from '../../domain/measures/protection/smallGroups';
import { fold } from '../../domain/names';
import type { GroupSet } from '../../domain/numbers/groupSet';
import { type MeasureDefinition, needsOutOf, typeOf } from '../../domain/numbers/measure';
import type { Numbers, Sum } from '../../domain/numbers/numbers';
import { commonScale, scaleOf } from '../chart/scale';
import type { Behind, ChartSpec, Level } from '../chart/spec';
import { said } from '../chart/text';
import { type Comparison, comparisonsOf } from '../dashboard/measures/comparisons';
import { inWords } from '../dashboard/measures/words';
import { shortDay } from '../say/dates';
import { countedInWords, inPoints, oneDecimal } from '../say/numbers';
import type { Chosen } from './chosen';
import { amountOf, aroundDay, everybody, latestOf, ofGroup, type ShownPeriod } from './periods';

/** One of the small charts, with what stands above it. */
export interface Multiple {
  readonly name: string;
  /** What it was before the test; empty without a test. */
  readonly before: string;
  readonly now: string;
  /** At the right: `65 of 120`. */
  readonly count: string;
  readonly sign: { readonly words: string; readonly tone: 'good' | 'look' | 'plain' } | undefined;
  /** Said in place of the chart: `▨ hidden, under 10 people`. */
  readonly instead: string;
  readonly spec: ChartSpec | undefined;
}

export const smallSize = { width: 174, height: 130 } as const;

interface Series {
  readonly name: string;
  readonly periods: readonly ShownPeriod[];
}

export interface Multiples {
  readonly charts: readonly Multiple[];
  /** The groups' series, for the table. */
  readonly series: readonly Series[];
  readonly gaps: readonly Comparison[];
}

export function multiplesOf(
  numbers: Numbers,
  small: SmallGroups,
  chosen: Chosen,
  overall: readonly ShownPeriod[],
  smallest: number,
): Multiples {
  const { measure, team, split, phase } = chosen;
  if (split === 'nothing') return { charts: [], series: [], gaps: [] };
  const series =
    split === 'teams'
      ? [...numbers.teamsOf(measure)]
          .sort((one, other) => (fold(one) < fold(other) ? -1 : 1))
          .map((name) => ({ name, periods: everybody(numbers, measure, name) }))
      : split.flatMap((set) =>
          set.groups.map((name) => ({ name, periods: ofGroup(numbers, small, measure, set, name, team) })),
        );
  const drawn = series.map((one) => drawSmall(chosen, one, overall));
  const scale = commonScale(drawn.flatMap((spec) => (spec ? [scaleOf(spec, 3)] : [])));
  const charts = series.map(({ name, periods }, nth): Multiple => {
    const spec = drawn[nth];
    const latest = latestOf(periods);
    const { before, since } = phase ? aroundDay(periods, phase.on) : { before: undefined, since: latest?.sum };
    return {
      name,
      before: before ? valued(measure, before).replace('%', '') : '',
      now: since ? valued(measure, since) : '',
      count: latest ? countedInWords(measure, latest.sum) : '',
      sign: split === 'teams' ? signOf(measure, periods) : undefined,
      instead: spec ? '' : insteadOf(periods, smallest),
      spec: spec && { ...spec, scale },
    };
  });
  const gaps = split === 'teams' ? [] : gapsOf(numbers, small, measure, split, team);
  return { charts: [...charts, ...gapChart(chosen, gaps, series)], series, gaps };
}

const unitOf = (measure: MeasureDefinition) => (typeOf(measure) === 'Proportion' ? 'percent' : 'number');

function valued(measure: MeasureDefinition, sum: Sum): string {
  const value = amountOf(measure, sum);
  if (value === null) return 'no cases';
  return typeOf(measure) === 'Proportion' ? `${oneDecimal(value * 100)}%` : said(value, 'number');
}

function insteadOf(periods: readonly ShownPeriod[], smallest: number): string {
  return periods.some(({ hidden }) => hidden) ? `▨ hidden, under ${smallest} people` : 'no numbers yet';
}

/** Its own word, by the same rules as everywhere; teams are in the order of the alphabet and never ranked. */
function signOf(measure: MeasureDefinition, periods: readonly ShownPeriod[]): Multiple['sign'] {
  if (periods.length === 0) return undefined;
  const points = periods.map(({ period, sum, running }) => ({
    period,
    number: sum?.number ?? null,
    outOf: sum && needsOutOf(measure) ? sum.outOf : null,
    running,
  }));
  const { change } = judge(points, { ...measure, type: typeOf(measure), better: measure.better ?? 'Neither' });
  return { words: inWords(change), tone: change.tone };
}

/** Undefined where there is nothing that may be drawn. */
function drawSmall(chosen: Chosen, { name, periods }: Series, overall: readonly ShownPeriod[]): ChartSpec | undefined {
  const { measure, phase } = chosen;
  if (periods.every(({ sum }) => sum === undefined)) return undefined;
  const place = placeOf(periods);
  const at = phase && place(phase.on);
  return {
    ...smallSize,
    about: aboutSmall(measure, name, periods),
    unit: unitOf(measure),
    plain: true,
    points: periods.map(({ period, sum, running }) => ({
      label: shortDay(period),
      value: amountOf(measure, sum),
      ...(running ? { kind: 'running' as const } : {}),
    })),
    lines: [],
    behind: overall
      .filter(({ running }) => !running)
      .map(({ period, sum }): Behind => ({ at: place(period), value: amountOf(measure, sum) }))
      .filter(({ at: position }) => position >= -0.5 && position <= periods.length - 0.5),
    ...(at === undefined || at <= 0 ? {} : { phase: { at, before: '', since: '' } }),
  };
}

/** Where a day stands on the axis of the periods; between two of them, and outside, by the days. */
function placeOf(periods: readonly ShownPeriod[]): (day: string) => number {
  const [first, last] = [dayNumber(periods[0]!.period), dayNumber(periods[periods.length - 1]!.period)];
  return (day) => (last === first ? 0 : ((dayNumber(day) - first) / (last - first)) * (periods.length - 1));
}

function aboutSmall(measure: MeasureDefinition, name: string, periods: readonly ShownPeriod[]): string {
  const latest = latestOf(periods);
  if (!latest) return `${measure.name}, ${name}.`;
  const counted = countedInWords(measure, latest.sum);
  const behind = counted === '' ? '' : ` (${counted})`;
  return `${measure.name}, ${name}: ${valued(measure, latest.sum)}${behind} on ${shortDay(latest.period)}.`;
}

/** A gap for each group looked at, those that speak first. */
function gapsOf(
  numbers: Numbers,
  small: SmallGroups,
  measure: MeasureDefinition,
  sets: readonly GroupSet[],
  team: string | undefined,
): Comparison[] {
  const found = comparisonsOf(numbers, small, measure, team).filter(({ set }) => sets.includes(set));
  const rank = ({ gap }: Comparison) => ({ look: 0, good: 1, plain: 2 })[gap.change.tone];
  return found.filter(({ gap }) => gap.observed > 0).sort((one, other) => rank(one) - rank(other));
}

/** The gap that tells most, as a run chart of its own. */
function gapChart(chosen: Chosen, [told]: readonly Comparison[], series: readonly Series[]): Multiple[] {
  if (!told) return [];
  const { measure, phase } = chosen;
  const { gap, set, group } = told;
  const points = (value: number | null) => (value === null ? null : inPoints(measure, value));
  const values = gap.points.map(({ period, gap: value, running }) => ({
    label: shortDay(period),
    value: points(value),
    ...(running ? { kind: 'running' as const } : {}),
  }));
  const middle = points(gap.middle);
  const lines: Level[] = middle === null ? [] : [{ look: 'middle', from: 0, to: values.length - 1, value: middle }];
  const { before, since } = aroundTest(chosen, told, series);
  const now = since ?? points(gap.latest);
  const name = `Gap by ${fold(set.name)}`;
  const { tone } = gap.change;
  const at = phase && placeOf(gap.points.map((point) => ({ ...noNumbers, ...point })))(phase.on);
  const spec: ChartSpec = {
    ...smallSize,
    about: `${measure.name}, gap for ${group}: ${gap.change.word}${now === null ? '' : `, ${oneDecimal(now)} points`}.`,
    unit: 'number',
    plain: true,
    points: values,
    lines,
    scale: scaleOf({ points: [...values, { label: '', value: 0 }], lines, unit: 'number' }, 3),
    ...(tone === 'plain' ? {} : { tone }),
    ...(at === undefined || at <= 0 ? {} : { phase: { at, before: '', since: '' } }),
  };
  return [
    {
      name,
      before: before === undefined ? '' : oneDecimal(before),
      now: now === null ? '' : `${oneDecimal(now)} points`,
      count: '',
      sign: { words: inWords(gap.change), tone },
      instead: '',
      spec,
    },
  ];
}

const noNumbers = { sum: undefined, hidden: false, teams: 0, reporting: 0 };

/** How far apart the group and the rest were before the test and since, from what is shown of both. */
export function aroundTest({ measure, phase }: Chosen, { set, group }: Comparison, series: readonly Series[]) {
  if (!phase) return { before: undefined, since: undefined };
  const own = aroundDay(series.find(({ name }) => name === group)?.periods ?? [], phase.on);
  const rest = set.groups
    .filter((one) => one !== group)
    .map((one) => aroundDay(series.find(({ name }) => name === one)?.periods ?? [], phase.on));
  const apart = (side: 'before' | 'since'): number | undefined => {
    const others = rest.flatMap((one) => one[side] ?? []);
    if (!own[side] || others.length === 0) return undefined;
    const together = others.reduce((a, b) => ({ number: a.number + b.number, outOf: a.outOf + b.outOf }));
    const [one, other] = [amountOf(measure, own[side]), amountOf(measure, together)];
    if (one === null || other === null) return undefined;
    return Math.abs(one - other) * (typeOf(measure) === 'Proportion' ? 100 : 1);
  };
  return { before: apart('before'), since: apart('since') };
}
