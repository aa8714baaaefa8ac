import type { Network } from '../../domain/network';
import { all, calendarOf, needsOutOf } from '../../domain/numbers/measure';
import type { Numbers } from '../../domain/numbers/numbers';
import type { ChartSpec } from '../chart/spec';
import { protectedGroups } from '../dashboard/measures/comparisons';
import { shortDay } from '../say/dates';
import { countedInWords } from '../say/numbers';
import { type Chosen, choose, type Picks, picksOf, type Wish } from './chosen';
import { drawLarge, type Large, largeOf } from './large';
import { type Multiple, type Multiples, multiplesOf } from './multiples';
import { everybody, latestOf, ofGroup } from './periods';
import { type Box, sentenceOf } from './sentence';
import { type NumberTable, tableOf } from './table';

/** One measure looked at closely. Small groups are hidden in here already: nothing hidden leaves it. */
export interface Explored {
  readonly picks: Picks;
  /** Whom the large chart is about; `All` for everybody. */
  readonly group: string;
  readonly title: string;
  readonly box: Box;
  /** Undefined where there is nothing to draw; the box says why. */
  readonly large: ChartSpec | undefined;
  readonly multiples: {
    readonly title: string;
    readonly note: string;
    readonly charts: readonly Multiple[];
  };
  /** What the hollow marks of the large chart are. */
  readonly running: string;
  readonly table: NumberTable;
}

/** Undefined where no measure is in use yet. `home` is the team of whoever asks. */
export function explore(network: Network, numbers: Numbers, wish: Wish, home = ''): Explored | undefined {
  const chosen = choose(network, numbers, wish, home);
  if (!chosen) return undefined;
  const { measure, team, group } = chosen;
  const small = protectedGroups(numbers, network.settings);
  const { smallGroup } = network.settings;
  const overall = everybody(numbers, measure, team);
  const set = numbers.directory.sets.find((one) => one.groups.includes(group));
  const periods = group === all || !set ? overall : ofGroup(numbers, small, measure, set, group, team);
  const large = largeOf(network, chosen, periods);
  const multiples = multiplesOf(numbers, small, chosen, overall, smallGroup);
  const isHidden = periods.some(({ hidden }) => hidden) && periods.every(({ sum }) => sum === undefined);
  const box: Box = isHidden
    ? { kind: '', lead: `▨ Hidden, under ${smallGroup} people.`, rest: `${group} at ${team}: too few people to show.` }
    : sentenceOf(chosen, large, multiples);
  const title = [
    `${measure.code} ${measure.name}`,
    team ?? 'the whole network',
    ...(group === all ? [] : [group]),
  ].join(', ');
  const spec = drawLarge(network, chosen, large, `${title}. ${box.lead} ${box.rest}`);
  return {
    picks: picksOf(network, numbers, chosen),
    group,
    title,
    box,
    large: latestOf(periods) || periods.some(({ sum }) => sum) ? spec : undefined,
    multiples: { ...multiplesInWords(chosen, multiples), charts: multiples.charts },
    running: besideInWords(chosen, large, spec),
    table: tableOf(chosen, overall, multiples, spec),
  };
}

/** `every 4 weeks, light line = all of Elm, right = count of 18 May`. */
function multiplesInWords({ measure, team, split }: Chosen, { series }: Multiples) {
  const title = split === 'teams' ? 'Same scale for every team' : 'Same scale for every group';
  const [set] = typeof split === 'string' ? [] : split;
  const { cadence } = calendarOf(measure, set?.groups[0] ?? all);
  const often = { Weekly: 'every week', Monthly: 'every month', Quarterly: 'every quarter', Yearly: 'every year' };
  const how = cadence in often ? often[cadence as keyof typeof often] : `every ${cadence}`;
  const latest = series.map(({ periods }) => latestOf(periods)).find((one) => one !== undefined);
  const count = latest && needsOutOf(measure) ? [`right = count of ${shortDay(latest.period)}`] : [];
  const isRunning = series.some(({ periods }) => periods.some(({ running, sum }) => running && sum !== undefined));
  const hollow = isRunning ? ['○ = still running'] : [];
  const behind = `light line = ${team === undefined ? 'all teams' : `all of ${team}`}`;
  return { title, note: [how, behind, ...count, ...hollow].join(', ') };
}

/** `△ of other ideas · ○ 25 May still running, 194 of 264 so far, not counted`. */
function besideInWords({ measure, phase }: Chosen, { periods }: Large, { marks = [] }: ChartSpec): string {
  const others = phase && marks.some(({ quiet }) => quiet) ? ['△ of other ideas'] : [];
  const now = periods.find(({ running, sum }) => running && sum !== undefined);
  const counted = now?.sum ? countedInWords(measure, now.sum) : '';
  const running = now
    ? [`○ ${shortDay(now.period)} still running${counted === '' ? '' : `, ${counted} so far`}, not counted`]
    : [];
  return [...others, ...running].join(' · ');
}
