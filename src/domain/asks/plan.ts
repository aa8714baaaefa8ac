import { productsOf, productWithId } from '../evidence';
import { idKinds, nextId } from '../ids';
import { daysBetween } from '../measures/periods';
import { distinct } from '../names';
import type { Network, PlanRow } from '../network';
import { isLeader, personNamed } from '../people';
import { isOverdue, openPlanRows } from '../planRows';
import { missingPlan } from '../readiness';
import type { OpenedAsk } from '../replay';
import { count, dayInWords, inWords } from '../sentence';
import { type Ask, type AskObject, anyLeader, ask, people, type Who } from './ask';

/** Row 24, asked of leaders by a plan row: a fact of that row. */
export function leaderAsks(network: Network): Ask[] {
  return openPlanRows(network)
    .filter((row) => row.askToLeader === 'Open')
    .map((row) =>
      ask(network, {
        row: 24,
        object: { kind: 'plan', id: row.id },
        ideas: ideasOfRow(network, row),
        what: `Decide: ${row.action.trim() || `what ${row.group} is asked for ${row.product}`}`,
        who: deciders(network, row),
        since: askedOn(network, row),
        leader: true,
        why: holdsUp(network, row),
        answers: row.id,
      }),
    );
}

/** Row 24, opened by hand: kept in History until it is answered. */
export function openedAsks(network: Network): Ask[] {
  return openByHand(network).map((opened) => {
    const { id, what, who, by, on, idea, product } = opened;
    const date = by === '' ? '' : ` (by ${dayInWords(by, network.today)})`;
    const asked = people([who], anyLeader(network));
    return ask(network, {
      row: 24,
      object: objectOf(opened),
      ideas: idea !== '' ? [idea] : (productWithId(network, product)?.ideas ?? []),
      what: `${what}${date}`,
      who: asked,
      since: on,
      leader: who === '' || isLeaderNamed(network, who),
      why: `asked by ${opened.askedBy}`,
      answers: id,
      ...(by === '' ? {} : { limit: daysBetween(on, by) }),
    });
  });
}

/** Asks opened by hand that nobody has answered. One about a plan row that asks a leader is that row's own ask. */
export function openByHand(network: Network): OpenedAsk[] {
  const { asks, askAnswers } = network.state;
  const rows = network.plans.map((row) => row.id);
  return asks.filter((one) => !askAnswers.has(one.id) && !rows.includes(one.object));
}

/** The id of the next ask opened by hand. */
export function nextAskId(network: Network): string {
  return nextId(
    idKinds.asks,
    network.state.asks.map((one) => one.id),
  );
}

/** Row 25: the day to revisit a group has come, or the four questions are not answered. */
export function planAsks(network: Network): Ask[] {
  return openPlanRows(network).flatMap((row) => {
    const object = { kind: 'plan' as const, id: row.id };
    const ideas = ideasOfRow(network, row);
    const who = people([row.owner], anyLeader(network));
    const asks: Ask[] = [];
    if (isOverdue(row, network.today) && row.revisitBy !== undefined)
      asks.push(
        ask(network, {
          row: 25,
          object,
          ideas,
          what: `Revisit ${row.group} for ${row.product} (due ${dayInWords(row.revisitBy, network.today)})`,
          who,
          since: row.revisitBy,
          limit: 0,
          why: `due for ${daysBetween(row.revisitBy, network.today)} d`,
        }),
      );
    if (missingPlan(row).length > 0)
      asks.push(
        ask(network, {
          row: 25,
          object,
          ideas,
          what: `Answer the four questions for ${row.group}`,
          who,
          since: madeOn(network, row),
          why: `still open: ${inWords(missingPlan(row))}`,
        }),
      );
    return asks;
  });
}

/** What waiting for a leader's answer costs: ideas that wait, and the groups their products are for. */
export function costOfWaiting(network: Network, row: PlanRow): { ideas: string[]; groups: string[]; words: string } {
  const ideas = [...ideasOfRow(network, row)];
  const groups = distinct(ideas.flatMap((idea) => productsOf(network, idea).flatMap((product) => product.audience)));
  return { ideas, groups, words: `${count(ideas.length, 'idea')}, ${count(groups.length, 'group')}` };
}

function ideasOfRow(network: Network, row: PlanRow): readonly string[] {
  return productWithId(network, row.product)?.ideas ?? [];
}

/** The row's owner when a leader owns it, else any leader. */
function deciders(network: Network, row: PlanRow): Who {
  return isLeaderNamed(network, row.owner) ? people([row.owner], anyLeader(network)) : anyLeader(network);
}

function isLeaderNamed(network: Network, name: string): boolean {
  const person = personNamed(network, name);
  return person !== undefined && isLeader(person);
}

function askedOn(network: Network, row: PlanRow): string | undefined {
  const opened = network.state.asks.filter((one) => one.object === row.id);
  return opened[opened.length - 1]?.on ?? row.lastContact;
}

function madeOn(network: Network, row: PlanRow): string | undefined {
  const visit = network.state.visits.get(row.id)?.on;
  return visit ?? row.lastContact ?? network.state.products.get(row.product)?.readyOn;
}

function holdsUp(network: Network, row: PlanRow): string {
  const held = [...ideasOfRow(network, row), ...(row.product === '' ? [] : [row.product])];
  return held.length === 0 ? '' : `holds up ${inWords(held)}`;
}

function objectOf({ id, idea, product, object }: OpenedAsk): AskObject {
  if (product !== '') return { kind: 'product', id: product };
  if (idea !== '') return { kind: 'idea', id: idea };
  return object !== '' ? { kind: 'other', id: object } : { kind: 'other', id };
}
