import { firstShareOn } from '../../domain/breaks';
import { isRetired, usesOfProduct } from '../../domain/evidence';
import { fold, sameName } from '../../domain/names';
import type { Network, PeopleEntry, Share } from '../../domain/network';
import { brokers, brokersFor, criteriaMet, groups } from '../../domain/people';
import { readyOn } from '../../domain/readiness';
import { count, inWords, thousands } from '../../domain/sentence';
import { Direction } from '../../domain/words';
import type { Line } from '../layout';
import { countFormat } from '../say/numbers';
import { cut, head, headRight, heads, line, nothingYet, number, style, tall, text } from './block';
import { firstRows, halfHeading, labelled, sentence } from './half';

interface Carried {
  readonly broker: PeopleEntry;
  readonly shares: number;
  readonly people: number;
}

/** D6, spread: who carries what we know, to whom, and what stays where it is. */
export function spread(network: Network): Line[] {
  const { shares } = network;
  if (shares.length === 0 && brokers(network).length === 0)
    return [
      ...halfHeading('right', 'Spread', ''),
      nothingYet('No brokers and no shares yet. Menu: Sharing, Invite a broker.', 'N'),
    ];
  const note = `${count(shares.length, 'share')}, ${inPeople(reached(shares))}`;
  const carried = [...brokers(network)].sort(byName).map((broker): Carried => {
    const own = shares.filter(({ who }) => sameName(who, broker.name));
    return { broker, shares: own.length, people: reached(own) };
  });
  const heaviest = heaviestOf(carried, shares.length);
  return [
    ...halfHeading('right', 'Spread', note),
    heads([
      head('N:P', 'Broker'),
      head('Q:S', 'Criteria met'),
      headRight('T:U', 'Hours'),
      headRight('V:W', 'Shares'),
      headRight('X:Y', 'People'),
    ]),
    ...firstRows('right', carried, (one) => brokerLine(one, one === heaviest)),
    ...(heaviest ? [sentence('right', loadInWords(heaviest, shares), true)] : []),
    noBrokerLine(network),
    labelled('right', 'Direction of shares', directionInWords(network)),
    labelled('right', 'Ready, never shared', unsharedInWords(network)),
    labelled('right', 'Shared, never used', unusedInWords(network)),
  ];
}

const byName = (one: PeopleEntry, other: PeopleEntry): number => (fold(one.name) < fold(other.name) ? -1 : 1);

const reached = (shares: readonly Share[]): number => shares.reduce((sum, { people }) => sum + (people ?? 0), 0);

const inPeople = (number: number): string => `${thousands(number)} ${number === 1 ? 'person' : 'people'}`;

const criteria = 3;

function brokerLine({ broker, shares, people }: Carried, heavy: boolean): Line {
  const met = criteriaMet(broker);
  const marks = '●'.repeat(met) + '○'.repeat(criteria - met);
  return line(
    tall.row,
    [
      cut('N:P', broker.name, heavy ? style.bold : undefined),
      text('Q', `${marks}  ${met} of ${criteria}`),
      broker.hours === undefined ? text('T:U', '–', style.right) : number('T:U', broker.hours, '0" h"'),
      number('V:W', shares, countFormat, heavy ? { ...style.look, align: 'right' } : style.right),
      number('X:Y', people, countFormat),
    ],
    'thin',
  );
}

/** One who carries more than twice an even part: what spreads through one person stops with that person. */
function heaviestOf(carried: readonly Carried[], shares: number): Carried | undefined {
  const enoughToSay = 4;
  const even = shares / Math.max(1, carried.length);
  return carried.find((one) => shares >= enoughToSay && one.shares > 2 * even);
}

function loadInWords({ broker, shares, people }: Carried, all: readonly Share[]): string {
  return `${broker.name} carries ${shares} of ${count(all.length, 'share')} and ${thousands(people)} of ${inPeople(reached(all))}`;
}

function noBrokerLine(network: Network): Line {
  const without = groups(network)
    .filter(({ name }) => brokersFor(network, name).length === 0)
    .map(({ name }) => name);
  if (without.length === 0) return labelled('right', 'Every group', 'has a broker who speaks to it');
  return labelled('right', 'No broker for', without.join(', '), true);
}

function directionInWords(network: Network): string {
  const { shares } = network;
  if (shares.length === 0) return 'nothing shared yet';
  const said = Direction.options.flatMap((direction) => {
    const number = shares.filter((share) => share.direction === direction).length;
    return number === 0 ? [] : [`${number} ${direction.toLowerCase()}`];
  });
  const silent = shares.filter(({ direction }) => direction === undefined).length;
  const beyond = shares.filter(({ group }) =>
    groups(network).some((one) => sameName(one.name, group) && one.reach === 'Beyond'),
  );
  const parts = [
    ...said,
    ...(silent === 0 ? [] : [`${silent} of ${shares.length} do not say it`]),
    `${beyond.length} beyond the network`,
  ];
  return parts.join(', ');
}

function unsharedInWords(network: Network): string {
  const ready = network.products.filter((one) => !isRetired(network, one) && readyOn(network, one) !== undefined);
  return namedOf(
    ready.filter(({ id }) => firstShareOn(network, id) === undefined),
    ready.length,
  );
}

function unusedInWords(network: Network): string {
  const shared = network.products.filter(
    (one) => !isRetired(network, one) && firstShareOn(network, one.id) !== undefined,
  );
  return namedOf(
    shared.filter(({ id }) => usesOfProduct(network, id).length === 0),
    shared.length,
  );
}

function namedOf(some: readonly { readonly id: string }[], all: number): string {
  if (some.length === 0) return `0 of ${all}`;
  const ids = some.map(({ id }) => id);
  return `${some.length} of ${all}: ${inWords(ids.length > 5 ? [...ids.slice(0, 5), `${ids.length - 5} more`] : ids)}`;
}
