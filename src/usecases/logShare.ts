import { sharesOfProduct } from '../domain/breaks';
import { ideaWithId, stateOf } from '../domain/evidence';
import { charterChanged, shareLogged } from '../domain/facts';
import { type Actor, actorMay } from '../domain/identity';
import { idKinds, sameId } from '../domain/ids';
import { includesName, sameName } from '../domain/names';
import type { Idea, Network, Product } from '../domain/network';
import { activePersons, groups, isLeader, teams } from '../domain/people';
import { count } from '../domain/sentence';
import { type Direction, ShareFormat } from '../domain/words';
import { charter } from '../tabs/charter';
import { sharing } from '../tabs/sharing';
import { type NewRow, notDone, type Plan, plan } from './plan';
import { freshCode, freshId } from './usedIds';

export interface LoggedShare {
  /** A product, or an idea that has none yet. */
  readonly about: string;
  readonly group: string;
  readonly format: ShareFormat;
  readonly people?: number | undefined;
  readonly heardBack?: string | undefined;
  /** Keep what was heard back as a question of the network. */
  readonly asQuestion?: boolean | undefined;
  /** Where it is left out it follows from the group. */
  readonly direction?: Direction | undefined;
}

/** Who told whom about what. It happened, so it is kept, also where it came too early: then it is shown as a break. */
export function logShare(network: Network, actor: Actor, share: LoggedShare): Plan {
  if (!actorMay(actor, 'log a share')) return notDone('Choose who you are first.', 'as');
  const told = toldAbout(network, share.about);
  if (!told) return notDone('Choose what you shared.', 'about');
  const group = groupCalled(network, share.group);
  if (group === undefined) return notDone('Choose with whom you shared it.', 'group');
  const { people } = share;
  if (people === undefined || people < 1 || !Number.isInteger(people))
    return notDone('Write how many people, about is fine.', 'people');
  const heard = share.heardBack?.trim() ?? '';
  if (share.asQuestion && heard === '') return notDone('Write the question you heard.', 'heardBack');

  const { product, idea } = told;
  const id = freshId(network, idKinds.shares, network.shares);
  const row: NewRow = {
    tab: sharing,
    fields: {
      id,
      date: network.today,
      who: actor.name,
      product: product ? `${product.id} ${product.title}` : '',
      idea: idea ? `${idea.id} ${idea.title}` : '',
      group,
      direction: share.direction ?? directionFor(network, group),
      format: share.format,
      people,
      heardBack: heard,
      followUp: '',
    },
  };
  const question = share.asQuestion ? asQuestion(network, told, group, heard) : undefined;
  return plan(
    shareInWords(network, told, people),
    [shareLogged(id, product?.id ?? '', idea?.id ?? '', group), ...(question ? [question.fact] : [])],
    { rows: [row, ...(question ? [question.row] : [])], id },
  );
}

/** What was shared: a product with its first idea, or an idea alone. */
interface Told {
  readonly product: Product | undefined;
  readonly idea: Idea | undefined;
}

function toldAbout(network: Network, id: string): Told | undefined {
  const product = network.products.find((one) => sameId(one.id, id));
  if (product) return { product, idea: ideaWithId(network, product.ideas[0] ?? '') };
  const idea = network.ideas.find((one) => sameId(one.id, id));
  return idea && { product: undefined, idea };
}

function groupCalled(network: Network, name: string): string | undefined {
  return [...groups(network), ...teams(network)].find((one) => sameName(one.name, name))?.name;
}

/** What somebody asked back becomes a question of the network, with who asks it. */
function asQuestion(network: Network, { product, idea }: Told, group: string, text: string) {
  const code = freshCode(network, 'Question');
  const fields = { code, kind: 'Question', text, required: '', equity: '', whoLivesIt: [group] };
  return {
    row: { tab: charter, fields } as NewRow,
    fact: {
      ...charterChanged(code, '', text),
      product: product?.id ?? '',
      idea: idea?.id ?? '',
      more: { heardFrom: group },
    },
  };
}

/** `K-01 now has 4 shares and reached 41 people.` */
function shareInWords(network: Network, { product, idea }: Told, people: number): string {
  const before = product
    ? sharesOfProduct(network, product.id)
    : network.shares.filter((one) => one.idea === idea?.id && one.product === '');
  const reached = before.reduce((sum, one) => sum + (one.people ?? 0), people);
  const id = product?.id ?? idea?.id ?? '';
  return `${id} now has ${count(before.length + 1, 'share')} and reached ${reached === 1 ? '1 person' : `${reached} people`}.`;
}

/** Why this share will show as a break, in words; blank where its idea has been captured. */
export function tooEarly(network: Network, about: string): string {
  const told = toldAbout(network, about);
  const idea = told?.idea;
  if (!idea || stateOf(network, idea.id).capturedOn !== undefined) return '';
  return `Shared before capture: the network has not decided on ${idea.id} yet, it is in ${stateOf(network, idea.id).stage}. Tell those who heard it that it is still being tested.`;
}

/**
 * Which way a share goes when nobody says: as most shares with that group went; else across to a team, up or down to a
 * group that a leader belongs to, out to anybody beyond.
 */
export function directionFor(network: Network, group: string): Direction {
  const before = network.shares.flatMap((one) => (sameName(one.group, group) && one.direction ? [one.direction] : []));
  const most = mostFrequent(before);
  if (most) return most;
  if (teams(network).some((team) => sameName(team.name, group))) return 'Across teams';
  const entry = groups(network).find((one) => sameName(one.name, group));
  const members = activePersons(network).filter((person) => includesName(person.groups, group));
  if (members.some(isLeader)) return 'Up or down';
  if (entry?.reach === 'Beyond' || members.every((person) => person.team === '')) return 'Out to the field';
  return 'Across teams';
}

function mostFrequent(all: readonly Direction[]): Direction | undefined {
  const often = (one: Direction) => all.filter((other) => other === one).length;
  return [...all].sort((one, other) => often(other) - often(one))[0];
}

/** What the form *Log a share* offers. */
export function shareForm(network: Network) {
  const own = [...groups(network), ...teams(network)].map((one) => one.name);
  return {
    products: network.products.map((one) => {
      const idea = ideaWithId(network, one.ideas[0] ?? '');
      return { value: one.id, text: `${one.id} ${one.title}`, team: idea?.team ?? '' };
    }),
    ideas: network.ideas
      .filter((one) => !network.products.some((product) => product.ideas.includes(one.id)))
      .map((one) => ({ value: one.id, text: `${one.id} ${one.title}`, team: one.team })),
    groups: own.map((name) => ({ value: name, text: name, direction: directionFor(network, name) })),
    formats: ShareFormat.options,
    today: network.today,
  };
}
