import { hasResult, ideasOf, ideaWithId, productWithId, stateOf } from '../domain/evidence';
import { decisionLogged, testRecorded, useLogged } from '../domain/facts';
import { type Actor, actorMay } from '../domain/identity';
import { idKinds, sameId } from '../domain/ids';
import { sameName } from '../domain/names';
import type { Idea, Network, Product, Test } from '../domain/network';
import { activePersons, groups, teams } from '../domain/people';
import { dayInWords, inWords } from '../domain/sentence';
import { movedByUse } from '../domain/stage';
import type { Next, PriorityResult, Result, TestKind } from '../domain/words';
import { tests } from '../tabs/tests';
import { cellOf, type NewRow, notDone, type Plan, plan } from './plan';
import { noReview, reviewByUse } from './reviewByUse';
import { freshId } from './usedIds';

/** How it went, as far as anybody knows. */
export interface Outcome {
  readonly result?: Result | undefined;
  readonly forPriority?: PriorityResult | undefined;
  readonly next?: Next | undefined;
  readonly learned?: string | undefined;
}

export interface LoggedUse extends Outcome {
  readonly kind: TestKind;
  /** A product, or an idea. */
  readonly about: string;
  /** The team or group that used, tested or decided. */
  readonly team: string;
  /** Who will say how it went; blank for the one who logs it. */
  readonly who?: string | undefined;
  readonly on?: string | undefined;
  readonly forWhom?: string | undefined;
  readonly did?: string | undefined;
  readonly minutes?: number | undefined;
}

/**
 * A test, a use or a decision: one row of one table, so that what came of a use is evidence for the next cycle. The first
 * use of an idea takes it from Sharing to Application without being asked.
 */
export function logUse(network: Network, actor: Actor, use: LoggedUse): Plan {
  if (!actorMay(actor, use.kind === 'Test' ? 'record a test' : 'log a use'))
    return notDone('Choose who you are first.', 'as');
  const about = aboutWhat(network, use);
  if (typeof about === 'string') return notDone(about, 'about');
  const team = placeCalled(network, use.team);
  if (team === undefined) return notDone(`Choose where ${asked[use.kind]}.`, 'team');
  if (use.kind === 'Decision' && (use.did ?? '').trim() === '') return notDone('Say what was decided.', 'did');
  const on = use.on ?? network.today;
  if (on > network.today) return notDone('That day has not come yet.', 'on');
  const who = use.who === undefined || use.who === '' ? actor.name : use.who;

  const id = freshId(network, idKinds.tests, network.tests);
  const { product, idea } = about;
  const row = { id, product: product?.id ?? '', idea: idea?.id ?? '' };
  const ideas = ideasOf(network, row);
  const moves = use.kind === 'Use' ? ideas.flatMap((one) => movedByUse(network, one)) : [];
  const record = { Test: testRecorded, Use: useLogged, Decision: decisionLogged }[use.kind];
  const review = use.kind === 'Use' ? reviewByUse(network, { ...row, result: use.result, day: on }) : noReview;
  const applied = moves.length > 0 ? ` ${inApplication(moves.map((move) => move.idea))}` : '';
  return plan(
    `${id} is logged.${applied}${review.say}`,
    [record({ test: id, ...row, result: use.result, learned: use.learned?.trim() ?? '' }), ...moves, ...review.events],
    { rows: [rowOf(id, use, { product, idea }, team, who, on)], cells: review.cells, id, shows: ideas },
  );
}

const asked: Readonly<Record<TestKind, string>> = {
  Test: 'it was tested',
  Use: 'it was used',
  Decision: 'it was decided',
};

interface About {
  readonly product: Product | undefined;
  readonly idea: Idea | undefined;
}

/** A test is of an idea; a use is of a product, or of an idea that has none; a decision may rest on nothing. */
function aboutWhat(network: Network, { kind, about }: LoggedUse): About | string {
  const product = network.products.find((one) => sameId(one.id, about));
  const idea = product
    ? ideaWithId(network, product.ideas[0] ?? '')
    : network.ideas.find((one) => sameId(one.id, about));
  if (product) return { product: kind === 'Test' ? undefined : product, idea };
  if (idea || (kind === 'Decision' && about === '')) return { product: undefined, idea };
  return kind === 'Test' ? 'Choose the idea that was tested.' : 'Choose what was used.';
}

function placeCalled(network: Network, name: string): string | undefined {
  return [...teams(network), ...groups(network)].find((one) => sameName(one.name, name))?.name;
}

const inApplication = (ideas: readonly string[]): string =>
  `${inWords(ideas)} ${ideas.length === 1 ? 'is' : 'are'} now in Application.`;

/** Every field is given, a blank too: neighbouring cells are one write. */
function rowOf(id: string, use: LoggedUse, { product, idea }: About, team: string, who: string, on: string): NewRow {
  const isOver = use.kind === 'Decision' || hasResult({ result: use.result });
  return {
    tab: tests,
    fields: {
      id,
      kind: use.kind,
      idea: idea ? `${idea.id} ${idea.title}` : '',
      product: product ? `${product.id} ${product.title}` : '',
      team,
      who,
      method: '',
      started: on,
      finished: isOver ? on : '',
      forWhom: use.forWhom?.trim() ?? '',
      did: use.did?.trim() ?? '',
      expected: '',
      happened: '',
      result: use.kind === 'Decision' ? '' : (use.result ?? ''),
      forPriority: use.forPriority ?? '',
      before: '',
      after: '',
      next: use.next ?? '',
      learned: use.learned?.trim() ?? '',
      minutes: use.minutes ?? '',
    },
  };
}

/** Says how a test or use went that was logged before; the day it is said is the day it ended, where none stands. */
export function tellResult(network: Network, actor: Actor, { test: id, ...told }: { test: string } & Outcome): Plan {
  const test = network.tests.find((one) => sameId(one.id, id));
  if (!test) return notDone(`There is no ${id} on the tab ${tests.name}.`, 'test');
  if (!actorMay(actor, 'log a use')) return notDone('Choose who you are first.', 'as');
  if (!hasResult({ result: told.result })) return notDone('Choose how it went.', 'result');
  const changes: [keyof Test, string | undefined][] = [
    ['result', told.result],
    ['forPriority', told.forPriority],
    ['next', told.next],
    ['learned', told.learned?.trim()],
    ['finished', test.finished === undefined ? network.today : undefined],
  ];
  const cells = changes.flatMap(([field, value]) =>
    value === undefined || value === '' || value === test[field] ? [] : [cellOf(tests, test.id, field, value)],
  );
  const record = test.kind === 'Use' ? useLogged : testRecorded;
  const { idea, product } = test;
  const day = test.finished ?? network.today;
  const review = test.kind === 'Use' ? reviewByUse(network, { ...test, result: told.result, day }) : noReview;
  return plan(
    `${test.id} went: ${told.result}.${review.say}`,
    [
      record({ test: test.id, idea, product, result: told.result, learned: told.learned?.trim() ?? '' }),
      ...review.events,
    ],
    { cells: [...cells, ...review.cells], id: test.id, shows: [...ideasOf(network, test), product] },
  );
}

/** The idea whose next cycle can be started after this use: it is in Application, and it was used. */
export function nextCycleOf(network: Network, about: { idea: string; product: string }): Idea | undefined {
  const id = ideasOf(network, about).find((one) => stateOf(network, one).stage === 'Application');
  return id === undefined ? undefined : ideaWithId(network, id);
}

/** What the form *Log a use* offers; `test` where it is to say how one went that was logged before. */
export function useForm(network: Network, test?: string) {
  const named = ({ id, title }: { id: string; title: string }) => ({ value: id, text: `${id} ${title}` });
  return {
    products: network.products.map(named),
    ideas: network.ideas.filter((one) => stateOf(network, one.id).stage !== 'Set aside').map(named),
    places: [...teams(network), ...groups(network)].map((one) => one.name),
    people: activePersons(network).map((one) => one.name),
    today: network.today,
    ...(test === undefined ? {} : testToTell(network, test)),
  };
}

function testToTell(network: Network, id: string) {
  const test = network.tests.find((one) => sameId(one.id, id));
  if (!test) return {};
  const known = productWithId(network, test.product) ?? ideaWithId(network, test.idea);
  const kind = test.kind ?? ('Test' as const);
  const since = test.started === undefined ? '' : `, since ${dayInWords(test.started, network.today)}`;
  const about = [
    `${test.team}${since}.`,
    ...[test.forWhom, test.did].filter((text) => text !== '').map((text) => `${text}.`),
  ];
  return {
    test: { id: test.id, kind, title: known ? `${known.id} ${known.title}` : test.id, about: about.join(' ') },
  };
}
