import { trialsOf } from '../../domain/evidence';
import { sameId } from '../../domain/ids';
import { periodOf } from '../../domain/measures/periods';
import { fold, includesName, sameName } from '../../domain/names';
import type { Idea, Network } from '../../domain/network';
import type { GroupSet } from '../../domain/numbers/groupSet';
import { all, calendarOf, type MeasureDefinition, typeOf } from '../../domain/numbers/measure';
import type { Numbers } from '../../domain/numbers/numbers';
import { Refusal } from '../../domain/refusal';
import { capital, inWords } from '../../domain/sentence';
import type { ChartKind, MeasureType } from '../../domain/words';

/** What a person chose in *Explore a measure*. What is left out, or does not fit the measure, is chosen for them. */
export interface Wish {
  readonly measure?: string | undefined;
  /** Empty: the whole network. */
  readonly team?: string | undefined;
  /** Empty: nothing. `teams`, `every set`, or the name of a group set. */
  readonly split?: string | undefined;
  /** Empty: everybody. The large chart is that of the group. */
  readonly group?: string | undefined;
  readonly chart?: string | undefined;
  /** The idea whose first test parts the chart in two; empty: none. */
  readonly phase?: string | undefined;
}

export interface Chosen {
  readonly measure: MeasureDefinition;
  /** Undefined: the whole network. */
  readonly team: string | undefined;
  readonly split: 'nothing' | 'teams' | readonly GroupSet[];
  readonly group: string;
  readonly chart: ChartKind;
  readonly phase: Tried | undefined;
}

/** An idea that a team has tested or used, and when it began there. */
export interface Tried {
  readonly idea: Idea;
  readonly on: string;
  /** The period of the measure that it began in. */
  readonly period: string;
  readonly word: 'test' | 'use';
}

/** A dropdown: what is chosen, and from what. */
export interface Pick {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface Picks {
  readonly measure: Pick;
  readonly team: Pick;
  readonly split: Pick;
  readonly chart: Pick;
  /** Without options there is no test to begin a phase at. */
  readonly phase: Pick;
}

export const everySet = 'every set';

/** Undefined where no measure is in use; a name that nobody knows is refused. `home` is the team of the person who asks. */
export function choose(network: Network, numbers: Numbers, wish: Wish, home: string): Chosen | undefined {
  const { directory } = numbers;
  const measures = measuresInUse(numbers);
  const measure = wish.measure ? measures.find(({ code }) => sameId(code, wish.measure!)) : measures[0];
  if (wish.measure && !measure) throw new Refusal(`There is no measure ${wish.measure} in use.`, 'measure');
  if (!measure) return undefined;
  if (wish.team && !directory.teams.some(({ name }) => sameName(name, wish.team!)))
    throw new Refusal(`There is no team called ${wish.team}.`, 'team');
  if (wish.group && !directory.sets.some(({ groups }) => includesName([all, ...groups], wish.group!)))
    throw new Refusal(`There is no group called ${wish.group}.`, 'group');
  const team = teamsOf(numbers, measure).find((name) => sameName(name, wish.team ?? home));
  const sets = setsOf(numbers, measure);
  const groups = sets.flatMap((set) => set.groups);
  const tried = team === undefined ? [] : triedAt(network, measure, team);
  return {
    measure,
    team,
    split: splitFor(wish.split, sets, team),
    group: groups.find((name) => sameName(name, wish.group ?? '')) ?? all,
    chart: chartsFor(measure).find((kind) => kind === wish.chart) ?? measure.chart ?? 'Auto',
    phase: wish.phase === undefined ? tried[0] : tried.find(({ idea }) => idea.id === wish.phase),
  };
}

export function picksOf(network: Network, numbers: Numbers, { measure, team, split, chart, phase }: Chosen): Picks {
  const sets = setsOf(numbers, measure);
  const kinds = chartsFor(measure);
  return {
    measure: {
      value: measure.code,
      options: measuresInUse(numbers).map(({ code, name }) => ({ value: code, text: `${code} ${name}` })),
    },
    team: {
      value: team ?? '',
      options: [
        { value: '', text: 'The whole network' },
        ...teamsOf(numbers, measure).map((name) => ({ value: name, text: name })),
      ],
    },
    split: {
      value:
        typeof split === 'string' ? (split === 'teams' ? 'teams' : '') : split.length > 1 ? everySet : split[0]!.name,
      options: [
        ...(team === undefined ? [{ value: 'teams', text: 'Teams' }] : []),
        ...(sets.length > 1 ? [{ value: everySet, text: capital(inWords(sets.map(({ name }) => fold(name)))) }] : []),
        ...sets.map(({ name }) => ({ value: name, text: name })),
        { value: '', text: 'Nothing' },
      ],
    },
    chart: { value: chart, options: kinds.map((kind) => ({ value: kind, text: chartNames[kind] })) },
    phase: {
      value: phase?.idea.id ?? '',
      options:
        team === undefined
          ? []
          : triedAt(network, measure, team).map(({ idea, word }) => ({ value: idea.id, text: `${word} ${idea.id}` })),
    },
  };
}

const measuresInUse = ({ directory, today }: Numbers): MeasureDefinition[] =>
  directory.measures.filter(({ stopped }) => stopped === undefined || stopped >= today);

const teamsOf = (numbers: Numbers, measure: MeasureDefinition): string[] =>
  [...numbers.teamsOf(measure)].sort((one, other) => (fold(one) < fold(other) ? -1 : 1));

const setsOf = ({ directory }: Numbers, { splitBy }: MeasureDefinition): GroupSet[] =>
  directory.sets.filter(({ name }) => splitBy.includes(name));

function splitFor(wish: string | undefined, sets: readonly GroupSet[], team: string | undefined): Chosen['split'] {
  const set = sets.find(({ name }) => sameName(name, wish ?? ''));
  if (set) return [set];
  if (wish === '' || (sets.length === 0 && team !== undefined)) return 'nothing';
  if (team === undefined && (wish === undefined || wish === 'teams' || sets.length === 0)) return 'teams';
  return sets;
}

export const chartNames: Readonly<Record<ChartKind, string>> = {
  Auto: 'Automatic',
  Run: 'Run chart',
  p: 'p chart',
  'p′': 'p′ chart',
  u: 'u chart',
  'u′': 'u′ chart',
  XmR: 'XmR chart',
  'I′': 'I′ chart',
  c: 'c chart',
  g: 'g chart',
  t: 't chart',
};

const fitting: Readonly<Record<MeasureType, readonly ChartKind[]>> = {
  Proportion: ['p', 'p′', 'XmR'],
  'Rate per…': ['u', 'u′', 'XmR'],
  Mean: ['XmR', 'I′'],
  Count: ['c', 'g', 't', 'XmR'],
};
/** The charts that such numbers can be drawn as; what somebody chose on the Measures tab is always among them. */
function chartsFor(measure: MeasureDefinition): ChartKind[] {
  const usual: ChartKind[] = ['Auto', 'Run', ...fitting[typeOf(measure)]];
  return measure.chart === undefined || usual.includes(measure.chart) ? usual : [...usual, measure.chart];
}

/** What a team tried for a measure: what it tested before what it took over, the latest beginning first. */
export function triedAt(network: Network, measure: MeasureDefinition, team: string): Tried[] {
  const { cadence, anchor } = calendarOf(measure, all);
  return network.ideas
    .filter((idea) => idea.measures.includes(measure.code))
    .flatMap((idea): Tried[] => {
      const here = trialsOf(network, idea.id).filter((trial) => sameName(trial.team, team));
      const tests = here.filter(({ kind }) => kind !== 'Use');
      const [on] = (tests.length > 0 ? tests : here).flatMap((trial) => trial.started ?? trial.finished ?? []).sort();
      if (on === undefined) return [];
      return [{ idea, on, period: periodOf(on, cadence, anchor), word: tests.length > 0 ? 'test' : 'use' }];
    })
    .sort(latestTestFirst);
}

function latestTestFirst(one: Tried, other: Tried): number {
  if (one.word !== other.word) return one.word === 'test' ? -1 : 1;
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return one.idea.id < other.idea.id ? 1 : -1;
}
