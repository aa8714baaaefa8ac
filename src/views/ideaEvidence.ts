import { gapOf, type SplitComparison } from '../domain/equityGate';
import { contextsOf, contextsShort, dayOfTest, resultsByContext } from '../domain/evidence';
import { type EvidenceHint, evidenceHint } from '../domain/evidenceHint';
import { distinct, fold } from '../domain/names';
import type { Idea, Network, Test } from '../domain/network';
import { type MeasureDefinition, typeOf } from '../domain/numbers/measure';
import type { Numbers } from '../domain/numbers/numbers';
import { count, inWords } from '../domain/sentence';
import { type IdeaSeries, ideaSeries } from '../usecases/ideaSeries';
import type { ChartSpec, Level } from './chart/spec';
import { chartSvg } from './chart/svg';
import { shortDay } from './say/dates';
import { countedInWords, oneDecimal, valueInWords } from './say/numbers';

/** What a person looks at before they say what they make of an idea: its tests, its measure, whom it helped. */
export interface IdeaEvidence {
  readonly tests: readonly TestLine[];
  readonly contexts: { readonly enough: boolean; readonly words: string; readonly names: string };
  readonly chart?: { readonly about: string; readonly svg: string; readonly box: Box };
  readonly groups: readonly GroupTable[];
  readonly hint: EvidenceHint;
}

export interface TestLine {
  readonly id: string;
  readonly team: string;
  readonly when: string;
  readonly result: string;
  readonly forWhom: string;
  readonly learned: string;
}

export interface Box {
  readonly kind: 'good' | 'look' | '';
  readonly lead: string;
  readonly rest: string;
}

/** A measure for a group and the rest, before the first test and since; small groups are named, never their numbers. */
export interface GroupTable {
  readonly measure: string;
  readonly rows: readonly {
    readonly name: string;
    readonly before: string;
    readonly since: string;
    readonly bold: boolean;
  }[];
  readonly hidden: readonly string[];
}

export function ideaEvidence(network: Network, numbers: Numbers, idea: Idea): IdeaEvidence {
  const series = ideaSeries(network, numbers, idea);
  return {
    tests: resultsByContext(network, idea.id).flatMap(({ trials }) => trials.map(testLine)),
    contexts: contextsInWords(network, idea),
    ...(series ? { chart: { about: about(series), svg: chartSvg(drawn(series)), box: whatItSays(series) } } : {}),
    groups: groupTables(network, numbers, idea),
    hint: evidenceHint(network, idea.id, series?.evidence),
  };
}

export const testLine = (test: Test): TestLine => ({
  id: test.id,
  team: test.team,
  when: dayOfTest(test) === undefined ? '' : shortDay(dayOfTest(test)!),
  result: resultShown(test.result),
  forWhom: test.forWhom,
  learned: test.learned,
});

/** A symbol never stands without its word. */
export function resultShown(result: Test['result']): string {
  const mark = { Better: '▲ ', Worse: '▼ ', Same: '≈ ', Mixed: '◧ ', 'Not yet known': '… ' };
  return result === undefined ? '… not yet known' : `${mark[result]}${result}`;
}

function contextsInWords(network: Network, idea: Idea): IdeaEvidence['contexts'] {
  const have = contextsOf(network, idea.id);
  const needed = network.settings.contextsNeeded;
  const short = contextsShort(network, idea.id);
  return {
    enough: short === 0,
    words: `${Math.min(have.length, needed)} of ${count(needed, 'context')}`,
    names: have.join(', '),
  };
}

function about({ measure, team, latest }: IdeaSeries): string {
  if (!latest) return `${measure.name}, ${team}.`;
  const counted = countedInWords(measure, latest.sum);
  return `${measure.name}, ${team}. Latest ${valueInWords(measure, latest.value)}${counted === '' ? '' : ` (${counted})`}.`;
}

/** The run chart of the idea's own team: the middle before the first test runs on as a dashed line. */
export function drawn(series: IdeaSeries, width = 268, height = 150): ChartSpec {
  const { measure, chart, test, evidence } = series;
  const middle = evidence?.middle ?? null;
  const last = chart.points.length - 1;
  const at = test && test.at >= 0 ? test.at : undefined;
  const target = measure.target;
  const lines: Level[] = [
    ...(target === undefined
      ? []
      : [{ look: 'target' as const, from: 0, to: last, value: target, label: `target ${shown(measure, target)}` }]),
    ...(middle === null || at === undefined
      ? []
      : [
          { look: 'middle' as const, from: 0, to: Math.max(0, at - 0.5), value: middle },
          {
            look: 'before' as const,
            from: Math.max(0, at - 0.5),
            to: last,
            value: middle,
            label: `middle before ${shown(measure, middle)}`,
          },
        ]),
  ];
  return {
    width,
    height,
    about: `${about(series)} ${evidence ? sentence(series) : 'No test yet.'}`,
    unit: typeOf(measure) === 'Proportion' ? 'percent' : 'number',
    points: chart.points.map(({ period, value, running }, place) => ({
      label: shortDay(period),
      value,
      ...(running
        ? { kind: 'running' as const }
        : at !== undefined && place >= at && isBetter(measure, value, middle)
          ? { kind: 'better' as const }
          : {}),
    })),
    lines,
    marks: at === undefined ? [] : [{ at, words: 'test', look: 'line' }],
  };
}

/** On an axis in per cent the sign stands at the axis. */
const shown = (measure: MeasureDefinition, value: number): string =>
  typeOf(measure) === 'Proportion' ? oneDecimal(value * 100).replace(/\.0$/, '') : valueInWords(measure, value);

function isBetter(measure: MeasureDefinition, value: number | null, middle: number | null): boolean {
  if (value === null || middle === null || measure.better === 'Neither') return false;
  return measure.better === 'Down' ? value < middle : value > middle;
}

/** Always *after* the test, never *because of* it; what speaks against it is said first. */
function whatItSays(series: IdeaSeries): Box {
  const { measure, evidence } = series;
  if (!evidence)
    return { kind: '', lead: 'No test yet.', rest: 'The middle before the first test will be drawn here.' };
  const tried = alsoTried(series);
  if (evidence.middle === null)
    return {
      kind: '',
      lead: 'Too little before the test to tell.',
      rest: `${count(evidence.before, 'value')} from before it, and 8 are needed.`,
    };
  const middle = valueInWords(measure, evidence.middle);
  if (evidence.verdict === 'no')
    return { kind: '', lead: 'It has not moved.', rest: `It stays around the earlier middle of ${middle}.${tried}` };
  const rose = evidence.roseBefore;
  if (rose)
    return {
      kind: 'look',
      lead: `Moved, but it began to ${measure.better === 'Down' ? 'fall' : 'rise'} ${count(rose.points, 'period')} before this test.`,
      rest: `It stayed on the better side of the earlier middle of ${middle}.${tried || ' This test may not be the reason.'}`,
    };
  return {
    kind: tried === '' ? 'good' : 'look',
    lead: 'Moved after the test.',
    rest: `It stayed on the better side of the earlier middle of ${middle}.${tried}`,
  };
}

function alsoTried({ evidence, team }: IdeaSeries): string {
  const tried = evidence?.alsoTried ?? [];
  if (tried.length === 0) return '';
  const names = inWords(tried);
  return ` ${names} ${tried.length === 1 ? 'was' : 'were'} tested at ${team} at the same time: this test may not be the reason.`;
}

function sentence({ evidence, measure }: IdeaSeries): string {
  if (!evidence || evidence.middle === null) return 'Too little before the test to tell.';
  const middle = valueInWords(measure, evidence.middle);
  return evidence.verdict === 'moved'
    ? `It moved after the test; the middle before was ${middle}.`
    : `It has not moved from the middle before, ${middle}.`;
}

/** What the equity gate will look at, in numbers people can check; a hidden group only by name. */
function groupTables(network: Network, numbers: Numbers, idea: Idea): GroupTable[] {
  const splits = network.splits.get(idea.id) ?? [];
  return distinct(splits.map((split) => split.measure)).map((code) => {
    const own = splits.filter((split) => fold(split.measure) === fold(code));
    const measure = numbers.directory.measures.find((one) => one.code === code);
    return {
      measure: `${own[0]!.measureName}, ${own[0]!.team}`,
      rows: own.flatMap((split) => (measure ? comparisonRows(split, measure, numbers) : [])),
      hidden: distinct(own.flatMap((split) => (split.hidden ? [split.group] : []))),
    };
  });
}

function comparisonRows(split: SplitComparison, measure: MeasureDefinition, numbers: Numbers): GroupTable['rows'] {
  const { baseline, since, group, groupSet } = split;
  const gap = gapOf(split);
  if (!baseline || !since || !gap) return [];
  const value = (points: number) =>
    typeOf(measure) === 'Proportion' ? `${oneDecimal(points)}%` : valueInWords(measure, points);
  const others =
    numbers.directory.sets.find((set) => set.name === groupSet)?.groups.filter((one) => one !== group) ?? [];
  return [
    { name: group, before: value(baseline.group), since: value(since.group), bold: false },
    {
      name: others.length === 1 ? others[0]! : 'The rest',
      before: value(baseline.others),
      since: value(since.others),
      bold: false,
    },
    {
      name: typeOf(measure) === 'Proportion' ? 'Points apart' : 'Apart',
      before: oneDecimal(gap.before),
      since: oneDecimal(gap.now),
      bold: true,
    },
  ];
}
