import type { Ask } from '../../domain/asks/ask';
import { ideaWithId, productWithId } from '../../domain/evidence';
import { daysBetween } from '../../domain/measures/periods';
import { distinct } from '../../domain/names';
import type { Network } from '../../domain/network';
import { personNamed, rolesOf } from '../../domain/people';
import type { Ranked } from '../../domain/rankAsks';
import { ideas } from '../../tabs/ideas';
import type { Cell, Line } from '../layout';
import { colour } from '../palette';
import { days, shortDay } from '../say/dates';
import { shortened } from '../say/fit';
import { indented } from '../say/numbers';
import {
  type Block,
  columnWidth,
  cut,
  head,
  headCenter,
  heading,
  headRight,
  heads,
  line,
  nothingYet,
  number,
  style,
  tall,
  text,
} from './block';
import { placeOf } from './places';

/** So many rows always have their place, so that what stands below does not move from week to week. */
const slots = 10;

/** D1, what needs to be done, and who needs to do it: the first thing on the first screen. */
export function toDo(network: Network, { asks, more }: Ranked): Block {
  const note = asks.length === 0 ? '' : 'most blocking first  ·  at most 10, at most 5 for leaders';
  // The free line above it is that of the warning, at the end of the health lines.
  const title = [line(tall.heading, heading('What needs to be done, and who needs to do it', note), 'ink')];
  if (asks.length === 0)
    return { lines: [...title, nothingYet('Nothing is waiting. Propose an idea and its next step shows here.')] };
  return {
    lines: [
      ...title,
      heads([
        head('C:J', 'What'),
        head('K:M', 'Who'),
        head('N:O', 'Waiting since'),
        headRight('P', 'Min'),
        headCenter('Q', 'Open'),
        { ...head('R:Y', 'Why now'), style: { ...style.head, format: indented } },
      ]),
      ...asks.map((ask, at) => askLine(network, ask, at + 1)),
      ...Array.from({ length: Math.max(0, slots - asks.length) }, () => line(tall.ask)),
      line(tall.row, [
        text('C', '◆ asks for leaders  ·  Min = minutes we think it takes', style.note),
        ...(more > 0 ? [moreCell(more)] : []),
      ]),
    ],
  };
}

function moreCell(more: number): Cell {
  const words = `${more} more next ${more === 1 ? 'step' : 'steps'} in Ideas`;
  return {
    at: 'K',
    runs: [{ text: words, size: 9, colour: colour.grey, link: { tab: ideas.name } }],
    style: style.note,
  };
}

function askLine(network: Network, ask: Ask, place: number): Line {
  const link = placeOf(network, ask.object.id) ?? { tab: ideas.name };
  return line(
    tall.ask,
    [
      number('B', place, '0', { colour: colour.grey, align: 'center' }),
      cut('C:J', whatInWords(network, ask), ask.leader ? style.bold : undefined),
      whoCell(network, ask),
      text('N', sinceInWords(network, ask), { size: 9 }),
      number('P', ask.minutes, '0'),
      { at: 'Q', runs: [{ text: 'Go', link }], style: { align: 'center', underline: true } },
      cut('R:Y', ask.why, { ...style.note, format: indented }),
    ],
    'thin',
  );
}

const askedByLeaders = 24;

/** On this screen an ask stands alone, so it names what it is about where its own words do not. */
function whatInWords(network: Network, { row, what, object }: Ask): string {
  const product = object.kind === 'plan' ? network.plans.find(({ id }) => id === object.id)?.product : undefined;
  const about = ideaWithId(network, object.id) ?? productWithId(network, product ?? object.id);
  if (!about || row === askedByLeaders || what.includes(about.id) || what.includes(about.title)) return what;
  if (object.kind === 'plan') return `${what} (${about.id})`;
  return `${what}${what.endsWith('?') ? ' ' : ': '}${about.id} ${about.title}`;
}

function sinceInWords({ today }: Network, { since, before }: Ask): string {
  if (before !== undefined) return `leaves in ${days(daysBetween(today, before))}`;
  if (since === undefined) return 'no event yet';
  return `${shortDay(since)}  ·  ${days(daysBetween(since, today))}`;
}

const whoWidth = 3 * columnWidth;

/** `◆ Cleo, leader`; where the name takes all the room, it stands alone, and whole in the note if it is cut. */
function whoCell(network: Network, ask: Ask): Cell {
  const { who, leader } = ask;
  const name = leader ? `◆ ${who.words}` : who.words;
  const from = comesFrom(network, ask);
  const whole = from === '' ? name : `${name}, ${from}`;
  const dress = leader ? style.bold : undefined;
  return shortened(whole, whoWidth, 10, leader) === whole ? text('K', whole, dress) : cut('K:M', name, dress);
}

/** The team that one or two people share; of a person without one, what they are here. */
function comesFrom(network: Network, { who, leader }: Ask): string {
  if (leader) return 'leader';
  const people = who.people.flatMap((name) => personNamed(network, name) ?? []);
  if (people.length === 0 || people.length > 2 || people.some(({ name }) => !who.words.includes(name))) return '';
  const teams = distinct(people.map(({ team }) => team));
  if (teams.length === 1) return teams[0]!;
  const [role] = people.length === 1 ? rolesOf(people[0]!).slice(-1) : [];
  return role === undefined || role === 'Member' ? '' : role.toLowerCase();
}
