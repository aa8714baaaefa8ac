import { gapOf } from '../../domain/equityGate';
import { all, calendarOf, type MeasureDefinition, typeOf } from '../../domain/numbers/measure';
import { capital, count, inWords as listed } from '../../domain/sentence';
import type { Comparison } from '../dashboard/measures/comparisons';
import { targetInWords } from '../dashboard/measures/words';
import { shortDay } from '../say/dates';
import { countedInWords, oneDecimal, valueInWords } from '../say/numbers';
import type { Chosen } from './chosen';
import type { Large } from './large';
import { aroundTest, type Multiples } from './multiples';
import { amountOf, aroundDay, latestOf } from './periods';

/** The box above the chart: bold words, and the rest of the sentence. */
export interface Box {
  readonly kind: 'good' | 'look' | '';
  readonly lead: string;
  readonly rest: string;
}

/** What the chart says, in one breath: around a test by the evidence rule, else by the signals of the chart shown. */
export function sentenceOf(chosen: Chosen, large: Large, multiples: Multiples): Box {
  const groups = groupsInWords(chosen, multiples);
  const box = large.evidence ? aboutTest(chosen, large, groups.left) : bySignals(chosen, large);
  return { ...box, rest: [box.rest, ...groups.words].filter((part) => part !== '').join(' ') };
}

/** Always *after* the test, never *because of* it; what speaks against it comes first. */
function aboutTest({ measure, phase, team }: Chosen, { evidence: found, inARow }: Large, left: readonly string[]): Box {
  const { verdict, before, roseBefore, alsoTried } = found!; // asked for in the line that calls this
  const word = phase!.word;
  const also =
    alsoTried.length === 0 ? '' : `${listed(alsoTried)} ${alsoTried.length === 1 ? 'was' : 'were'} also being tried`;
  if (verdict === 'too little before')
    return {
      kind: '',
      lead: `… Too little before the ${word} to tell.`,
      rest: `${team} has ${count(before, 'number')} from before it; 8 are needed.`,
    };
  if (verdict === 'no')
    return { kind: '', lead: `≈ Has not moved since the ${word}.`, rest: also === '' ? '' : `${also}.` };
  const arrow = measure.better === 'Down' ? '▼' : '▲';
  const side = measure.better === 'Down' ? 'below' : 'above';
  const run = `${team}: ${count(inARow, periodWord(measure))} in a row ${side} the earlier middle.`;
  if (roseBefore)
    return {
      kind: 'look',
      lead: `${arrow} Began to ${measure.better === 'Down' ? 'fall' : 'rise'} ${count(roseBefore.points, periodWord(measure))} before the ${word}.`,
      rest: [run, also === '' ? '' : `${also}.`].filter((part) => part !== '').join(' '),
    };
  const buts = [...(also === '' ? [] : [also]), ...(left.length === 0 ? [] : ['not for everyone'])];
  return {
    kind: buts.length === 0 ? 'good' : 'look',
    lead: `${arrow} Moved after the ${word}${buts.length === 0 ? '' : `, but ${buts.join(', and ')}`}.`,
    rest: run,
  };
}

function bySignals({ measure, team, group }: Chosen, { chart, periods }: Large): Box {
  const latest = latestOf(periods);
  if (!latest) return { kind: '', lead: '… No numbers yet.', rest: '' };
  const { icon, word, tone } = chart.change;
  const counted = countedInWords(measure, latest.sum);
  const who = group === all ? (team ?? 'The whole network') : `${group}, ${team ?? 'the whole network'}`;
  const teams = team === undefined ? `, ${latest.teams} of ${latest.reporting} teams` : '';
  const value = chart.latest?.value ?? null;
  const now =
    value === null
      ? ''
      : `${who}: ${valueInWords(measure, value)}${counted === '' ? '' : ` (${counted}${teams})`} on ${shortDay(latest.period)}.`;
  const target =
    chart.againstTarget.word === '–' || measure.target === undefined
      ? ''
      : `${targetInWords(measure, chart)} the target of ${valueInWords(measure, measure.target)}.`;
  const offer = chart.offer && chart.kind === 'Run' ? `There are enough numbers for a ${chart.offer} chart.` : '';
  return {
    kind: tone === 'plain' ? '' : tone,
    lead: `${icon} ${capital(word)}.`,
    rest: [...chart.because.map((why) => `${capital(why)}.`), now, target, offer]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** How the priority group that fared worst went, and its gap; `left` are those that the rise left behind. */
function groupsInWords(chosen: Chosen, { series, gaps }: Multiples): { words: string[]; left: string[] } {
  const { measure, phase } = chosen;
  const [told] = gaps;
  if (!told) return { words: [], left: [] };
  const left = gaps.filter((gap) => isLeftBehind(chosen, gap, series)).map(({ group }) => group);
  const { group, gap } = gaps.find((one) => left.includes(one.group)) ?? told;
  const own = phase && aroundDay(series.find(({ name }) => name === group)?.periods ?? [], phase.on);
  const value = (sum: Parameters<typeof amountOf>[1]) => {
    const amount = amountOf(measure, sum);
    return amount === null ? '' : typeOf(measure) === 'Proportion' ? `${oneDecimal(amount * 100)}%` : String(amount);
  };
  const went = own?.before && own.since ? [`${group}: ${value(own.before)} before, ${value(own.since)} since.`] : [];
  const { before, since } = aroundTest(chosen, told, series);
  const word = gap.change.word;
  const known = before !== undefined && since !== undefined;
  const span = known ? `${oneDecimal(before)} to ${oneDecimal(since)} points` : '';
  const apart =
    word === 'too few yet'
      ? known
        ? [`The gap went from ${span}.`]
        : []
      : [`The gap is ${word === 'same' ? 'the same' : word}${known ? `, ${span}` : ''}.`];
  return { words: [...went, ...apart], left };
}

/** By the same rule as the gate that nobody can waive. */
function isLeftBehind(chosen: Chosen, told: Comparison, series: Multiples['series']): boolean {
  const { measure, phase, team } = chosen;
  if (!phase || team === undefined || measure.better === 'Neither') return false;
  const points = typeOf(measure) === 'Proportion' ? 100 : 1;
  const around = (name: string) => aroundDay(series.find((one) => one.name === name)?.periods ?? [], phase.on);
  const own = around(told.group);
  const others = told.set.groups.filter((one) => one !== told.group).map(around);
  const side = (when: 'before' | 'since') => {
    const rest = others.flatMap((one) => one[when] ?? []);
    const mine = amountOf(measure, own[when]);
    const sum = rest.reduce((a, b) => ({ number: a.number + b.number, outOf: a.outOf + b.outOf }), noCases);
    const theirs = rest.length === 0 ? null : amountOf(measure, sum);
    return mine === null || theirs === null ? undefined : { group: mine * points, others: theirs * points };
  };
  const gap = gapOf({
    measure: measure.code,
    measureName: measure.name,
    better: measure.better === 'Down' ? 'Down' : 'Up',
    team,
    groupSet: told.set.name,
    group: told.group,
    baseline: side('before'),
    since: side('since'),
    hidden: false,
  });
  return gap?.blocks ?? false;
}

const noCases = { number: 0, outOf: 0 };

const words = {
  Weekly: 'week',
  '2 weeks': 'two-week period',
  '4 weeks': 'four-week period',
  Monthly: 'month',
  Quarterly: 'quarter',
  Yearly: 'year',
} as const;
export const periodWord = (measure: MeasureDefinition, group = all): string =>
  words[calendarOf(measure, group).cadence];
