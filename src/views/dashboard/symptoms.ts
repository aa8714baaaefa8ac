import { alikePairs } from '../../domain/alike';
import { dayOf } from '../../domain/event';
import { isRetired } from '../../domain/evidence';
import { reviewBy, reviewDue } from '../../domain/freshness';
import { singleKeepers } from '../../domain/holders';
import { addDays, daysBetween } from '../../domain/measures/periods';
import type { Network } from '../../domain/network';
import { brokersFor, groups } from '../../domain/people';
import { readyOn } from '../../domain/readiness';
import { count, dayInWords, inWords } from '../../domain/sentence';
import { tiesByTeam } from '../../domain/ties';
import { ideas } from '../../tabs/ideas';
import { people } from '../../tabs/people';
import { processMap } from '../../tabs/processMap';
import { products } from '../../tabs/products';
import { tests } from '../../tabs/tests';
import type { Line } from '../layout';
import { colour } from '../palette';
import { shortDay } from '../say/dates';
import { indented } from '../say/numbers';
import {
  type Block,
  cut,
  head,
  headingLines,
  headRight,
  heads,
  line,
  nothingYet,
  number,
  style,
  tall,
  text,
} from './block';

/** A sign that knowledge is not moving: how much of it, where, and where to look. */
interface Symptom {
  readonly sign: string;
  readonly now: string;
  /** `well`: nothing to see; `look`: look here; `unknown`: nothing was recorded that could tell. */
  readonly state: 'well' | 'look' | 'unknown';
  readonly where: string;
  readonly tab: string;
}

/** D10, symptom check: six signs that knowledge is not moving, each with a number, a day and a place. */
export function symptoms(network: Network): Block {
  const title = 'Symptom check';
  const { ideas: noted, people: known, products: made } = network;
  if (noted.length + known.length + made.length === 0)
    return {
      lines: [
        ...headingLines(title, ''),
        nothingYet(
          'Six signs that knowledge is not moving show here once there are teams. Menu: First set-up, step 5.',
        ),
      ],
    };
  const found = [alone, twiceOrOld, emptyMeetings, oneKeeper, blindDecisions, strangers].map((look) => look(network));
  return {
    lines: [
      ...headingLines(title, 'six signs that knowledge is not moving'),
      heads([
        head('C:I', 'Sign'),
        headRight('J:L', 'Now'),
        { ...head('M:V', 'Where'), style: { ...style.head, format: indented } },
        head('W:X', 'Looked at'),
        headRight('Y', 'Open'),
      ]),
      ...found.map((symptom, at) => symptomLine(symptom, at + 1, network.today)),
    ],
  };
}

function symptomLine({ sign, now, state, where, tab }: Symptom, place: number, today: string): Line {
  const hue = { well: colour.ink, look: colour.orange, unknown: colour.grey }[state];
  return line(
    tall.row,
    [
      number('B', place, '0', { colour: colour.grey, align: 'center' }),
      text('C', sign),
      text('J:L', now, { bold: true, align: 'right', colour: hue }),
      cut('M:V', where, { ...style.note, format: indented }),
      text('W', shortDay(today), style.note),
      { at: 'Y', runs: [{ text: 'Go', link: { tab } }], style: { align: 'right', underline: true } },
    ],
    'thin',
  );
}

const unknown = { now: 'not yet known', state: 'unknown' } as const;

function alone(network: Network): Symptom {
  const teams = tiesByTeam(network);
  const without = teams.filter(({ ties }) => ties === 0).map(({ team }) => team);
  const about = { sign: 'Teams that work alone', tab: tests.name };
  if (teams.length === 0) return { ...about, ...unknown, where: 'no teams on People yet' };
  return {
    ...about,
    now: `${without.length} of ${count(teams.length, 'team')}`,
    state: without.length === 0 ? 'well' : 'look',
    where: without.length === 0 ? 'every team has tested or used another team’s idea' : inWords(without),
  };
}

function twiceOrOld(network: Network): Symptom {
  const pairs = alikePairs(network);
  const due = network.products.filter((product) => !isRetired(network, product) && reviewDue(network, product));
  const old = due.map((product) => {
    const since = readyOn(network, product) ?? reviewBy(network, product);
    const days = since === undefined ? '' : ` not looked at for ${count(daysBetween(since, network.today), 'day')}`;
    return `${product.id}${days}`;
  });
  const alike = pairs.map(({ one, other, likeness }) => `${one.id} and ${other.id} are alike (${likeness.toFixed(2)})`);
  const well = pairs.length + due.length === 0;
  const sign = 'Same idea twice, or out of date';
  if (network.ideas.length + network.products.length === 0)
    return { sign, ...unknown, where: 'no ideas and no products yet', tab: ideas.name };
  return {
    sign,
    now: well ? 'none' : `${count(pairs.length, 'pair')}, ${due.length} due`,
    state: well ? 'well' : 'look',
    where: well ? 'no two ideas are alike and every product is fresh' : listed([...alike, ...old]),
    tab: pairs.length > 0 ? ideas.name : products.name,
  };
}

/** How far back meetings are looked at. */
const daysLookedAt = 90;

function emptyMeetings(network: Network): Symptom {
  const since = addDays(network.today, -daysLookedAt);
  const held = network.events.filter(
    (event) => event.event === 'routine.held' && dayOf(event) >= since && !network.state.undone.has(event.request),
  );
  const empty = held.filter(({ answer }) => answer.trim() === '');
  const about = { sign: 'Meetings with nothing recorded', tab: processMap.name };
  if (held.length === 0) return { ...about, ...unknown, where: 'no routine has been held in the sheet in 90 days' };
  return {
    ...about,
    now: `${empty.length} of ${held.length}`,
    state: empty.length === 0 ? 'well' : 'look',
    where:
      empty.length === 0
        ? 'something came of every meeting in 90 days'
        : `nothing came of the meetings of ${listed(empty.map((event) => shortDay(dayOf(event))))}`,
  };
}

function oneKeeper(network: Network): Symptom {
  const risks = singleKeepers(network);
  const said = risks.map(({ id, holder, leavingOn }) =>
    leavingOn === undefined ? id : `${id} (${holder.name} leaves ${dayInWords(leavingOn, network.today)})`,
  );
  const sign = 'Known by one person';
  if (!network.products.some((product) => readyOn(network, product) !== undefined))
    return { sign, ...unknown, where: 'no product is ready yet', tab: products.name };
  return {
    sign,
    now: count(risks.length, 'product'),
    state: risks.length === 0 ? 'well' : 'look',
    where: risks.length === 0 ? 'every product has two who can explain it' : listed(said),
    tab: products.name,
  };
}

function blindDecisions(network: Network): Symptom {
  const decisions = network.tests.filter(({ kind }) => kind === 'Decision');
  const blind = decisions.filter(({ product }) => product === '');
  const about = { sign: 'Decisions without what we know', tab: tests.name };
  if (decisions.length === 0) return { ...about, ...unknown, where: 'no decision has been recorded so far' };
  return {
    ...about,
    now: `${blind.length} of ${decisions.length}`,
    state: blind.length === 0 ? 'well' : 'look',
    where: blind.length === 0 ? 'every decision names the knowledge it rests on' : listed(blind.map(({ id }) => id)),
  };
}

function strangers(network: Network): Symptom {
  const all = groups(network);
  const without = all.filter(({ name }) => brokersFor(network, name).length === 0).map(({ name }) => name);
  const about = { sign: 'One side does not know the other', tab: people.name };
  if (all.length === 0) return { ...about, ...unknown, where: 'no groups on People yet' };
  return {
    ...about,
    now: count(without.length, 'group'),
    state: without.length === 0 ? 'well' : 'look',
    where: without.length === 0 ? 'every group has somebody who speaks to it' : `nobody speaks to ${inWords(without)}`,
  };
}

const listed = (words: readonly string[]): string =>
  words.length > 6 ? `${words.slice(0, 6).join(', ')}, ${words.length - 6} more` : words.join('; ');
