import { type Ask, isFor } from '../domain/asks/ask';
import { openByHand } from '../domain/asks/plan';
import { type Break, type BreakKind, breaks, breakWords } from '../domain/breaks';
import { dayOf, type HistoryEvent } from '../domain/event';
import { ideaWithId, productWithId } from '../domain/evidence';
import { type Actor, actorMay } from '../domain/identity';
import { addDays, daysBetween } from '../domain/measures/periods';
import { includesName, sameName } from '../domain/names';
import type { Network } from '../domain/network';
import { activePersons, brokers } from '../domain/people';
import { rankAsks } from '../domain/rankAsks';
import { capital, count, dayInWords } from '../domain/sentence';
import { aboutGap } from './explainGap';

/** What stands in one person's *Today*. */
export interface Today {
  readonly asks: TodayAsk[];
  /** How many more of their own wait behind these. */
  readonly more: number;
  readonly minutes: number;
  readonly breaks: TodayBreak[];
  readonly heard: Heard[];
  readonly others: { readonly asks: number; readonly brokers: number };
  readonly mayExplain: boolean;
  /** Who may be asked to close a gap. */
  readonly people: string[];
  readonly today: string;
}

export interface TodayAsk {
  readonly what: string;
  readonly note: string;
  readonly leader: boolean;
  readonly does: Does;
}

/** How an ask is dealt with from here: a decision, a task done, a page to open, or the row it is about. */
export type Does =
  | { readonly kind: 'decide' | 'do'; readonly ask: string }
  | { readonly kind: 'open'; readonly panel: AskPanel; readonly start: Record<string, string>; readonly text: string }
  | { readonly kind: 'go'; readonly id: string; readonly text: string };

/** The pages that an ask may be dealt with on. */
export const askPanels = ['moveIdea', 'reviewAndVote', 'closeReview', 'logShare', 'logUse'] as const;
export type AskPanel = (typeof askPanels)[number];

export interface TodayBreak {
  readonly kind: BreakKind;
  readonly object: string;
  readonly title: string;
  readonly note: string;
  /** What was agreed to close it, once somebody explained it. */
  readonly agreed: string;
}

/** Something noticed, or asked back by those who heard of the work: it may become an idea. */
export interface Heard {
  readonly line: string;
  readonly note: string;
  /** What *Propose an idea* opens with: the line that was noticed, or the idea that was asked about. */
  readonly start: { readonly noticed?: number; readonly from?: string };
}

/** More than this nobody reads before work begins. */
const most = 7;
/** Lines that nobody took up fade after so many days. */
const heardFor = 60;

export function today(network: Network, actor: Actor): Today {
  const isMine = (ask: Ask) => isFor(ask, actor.name) && !(ask.leader && !actor.roles.includes('Leader'));
  const mine = rankAsks(network, most, isMine);
  const board = rankAsks(network).asks.filter((ask) => !isMine(ask));
  const isBroker = (name: string) => brokers(network).some((broker) => sameName(broker.name, name));
  return {
    asks: mine.asks.map((ask) => askLine(network, ask)),
    more: mine.more,
    minutes: mine.asks.reduce((sum, ask) => sum + ask.minutes, 0),
    breaks: breaksOf(network, actor),
    heard: heardAt(network, actor),
    others: {
      asks: board.length,
      brokers: board.filter((ask) => ask.who.people.length > 0 && ask.who.people.every(isBroker)).length,
    },
    mayExplain: actorMay(actor, 'explain a gap'),
    people: activePersons(network).map((person) => person.name),
    today: network.today,
  };
}

function askLine(network: Network, ask: Ask): TodayAsk {
  const what = whatOf(network, ask);
  return { what, note: noteOf(network, ask, what), leader: ask.leader, does: doesOf(network, ask) };
}

/** Several ask for the same: each says of what. */
function whatOf(network: Network, { what, object, answers }: Ask): string {
  const known = ideaWithId(network, object.id) ?? productWithId(network, object.id);
  if (!known || answers !== undefined || what.includes(known.id) || what.includes(known.title)) return what;
  return `${what}${/ the review$| a review$/.test(what) ? ' of' : what.endsWith('?') ? '' : ':'} ${known.id}`;
}

/** What it is about, since when, why now, how long it takes. */
function noteOf(network: Network, ask: Ask, what: string): string {
  const { since, why, minutes, answers } = ask;
  const about = aboutOf(network, ask, what).filter((words) => words !== '' && !what.includes(words));
  const asked = askedBy(network, ask);
  const waited = since === undefined ? 0 : daysBetween(since, network.today);
  const when =
    asked !== '' && since !== undefined
      ? `Asked by ${asked}${waited > 0 ? ` ${count(waited, 'day')} ago` : ' today'}.`
      : (why === '' || answers !== undefined) && waited > 0
        ? `Waiting ${count(waited, 'day')}.`
        : '';
  const reason = why === '' || why === `asked by ${asked}` ? '' : `${capital(inFull(why))}.`;
  return [...(about.length > 0 ? [`${about.join(', ')}.`] : []), when, reason, `About ${count(minutes, 'minute')}.`]
    .filter((part) => part !== '')
    .join(' ');
}

/** `I-13 Warm-up from yesterday’s error`, `Cedar`. */
function aboutOf(network: Network, { object, ideas }: Ask, what: string): string[] {
  const named = ({ id, title }: { id: string; title: string }) => (what.includes(id) ? title : `${id} ${title}`);

  const plan = object.kind === 'plan' ? network.plans.find((row) => row.id === object.id) : undefined;
  const product = productWithId(network, plan?.product ?? object.id);
  const idea = ideaWithId(network, object.id) ?? (product ? undefined : ideaWithId(network, ideas[0] ?? ''));
  if (product) return [named(product)];
  return idea ? [named(idea), idea.team] : [];
}

function askedBy(network: Network, { answers }: Ask): string {
  if (answers === undefined) return '';
  return network.state.asks.filter((one) => one.id === answers || one.object === answers).pop()?.askedBy ?? '';
}

/** Tables say `73 d`, sentences `73 days`. */
const inFull = (why: string): string => why.replace(/\b(\d+) d\b/g, (_, days: string) => count(Number(days), 'day'));

/** A form where there is one, else the row. */
function doesOf(network: Network, ask: Ask): Does {
  const { row, object, answers, ideas } = ask;
  const [idea = ''] = ideas;
  if (answers !== undefined) {
    const opened = network.state.asks.find((one) => one.id === answers);
    return { kind: ask.leader && opened?.kind !== 'gap' ? 'decide' : 'do', ask: answers };
  }
  const open = (panel: AskPanel, text: string, start: Record<string, string>): Does => ({
    kind: 'open',
    panel,
    text,
    start,
  });
  const test = /\bT-\d+/.exec(ask.what)?.[0];
  if (row === 3 || row === 4 || row === 23) return open('logUse', 'Say how it went', { test: test ?? '' });
  if (row === 6) return open('moveIdea', 'Write the summary', { idea });
  if (row === 9) return open('moveIdea', 'Compare', { idea });
  if (row === 10) return open('moveIdea', 'Open a review', { idea });
  if (row === 11 || row === 14 || row === 15)
    return open('reviewAndVote', row === 11 ? 'Open a review' : 'Review and vote', { idea });
  if (row === 13 || row === 16) return open('closeReview', 'Close the review', { idea });
  if (row === 20 || row === 21) return open('logShare', 'Log a share', { about: object.id });
  if (row === 27) return open('moveIdea', 'Decide', { idea });
  const text = row === 25 ? (ask.what.startsWith('Revisit') ? 'Revisit' : 'Answer them') : `Go to ${object.id}`;
  return { kind: 'go', id: object.id, text: object.kind === 'group' ? 'Open People' : text };
}

/** The gaps that somebody can do something about: a leader sees all of them, others those of their own work. */
function breaksOf(network: Network, actor: Actor): TodayBreak[] {
  const all = breaks(network).filter((one) => actor.roles.includes('Leader') || concerns(network, one, actor));
  const open = openByHand(network);
  return all
    .map((one): TodayBreak & { days: number } => {
      const about = aboutGap(network, one);
      const ask = open.find(
        ({ idea, product, object }) =>
          product === (about.product ?? '') && object === (about.object ?? '') && idea === (about.idea ?? ''),
      );
      return {
        kind: one.kind,
        object: one.object.id,
        title: titleOf(network, one),
        note: breakNote(network, one),
        agreed: ask ? `${ask.who}: ${ask.what}${ask.by === '' ? '' : `, by ${dayInWords(ask.by, network.today)}`}` : '',
        days: one.days ?? 0,
      };
    })
    .sort((one, other) => Number(one.agreed !== '') - Number(other.agreed !== '') || other.days - one.days)
    .map(({ days: _, ...shown }) => shown);
}

function concerns(network: Network, { object, idea }: Break, actor: Actor): boolean {
  const own = (id: string | undefined) => {
    const one = id === undefined ? undefined : ideaWithId(network, id);
    return one !== undefined && (isAt(actor, one.team) || sameName(one.contact, actor.name));
  };
  const product = object.kind === 'product' ? productWithId(network, object.id) : undefined;
  const carries = product !== undefined && includesName([...product.keepers, ...product.brokers], actor.name);
  const used = network.tests.some((test) => test.id === object.id && sameName(test.who, actor.name));
  return own(idea) || carries || used || (object.kind === 'team' && isAt(actor, object.id));
}

const isAt = (actor: Actor, team: string): boolean => actor.team !== '' && sameName(actor.team, team);

function titleOf(network: Network, { object }: Break): string {
  const known = productWithId(network, object.id) ?? ideaWithId(network, object.id);
  if (known) return `${known.id} ${known.title}`;
  if (object.kind === 'goal') return network.charter.find((row) => row.code === object.id)?.text ?? object.id;
  const test = network.tests.find((row) => row.id === object.id);
  const used = test && (productWithId(network, test.product) ?? ideaWithId(network, test.idea));
  return used ? `${object.id}: ${used.id} ${used.title} at ${test.team}` : object.id;
}

function breakNote(network: Network, { kind, days, detail, since }: Break): string {
  const words = kind === 'silent' ? `Nothing happened in 90 days: ${detail}` : capital(breakWords[kind]);
  const long = since === undefined || days === undefined ? '' : `, ${count(days, 'day')}`;
  return kind === 'sharedEarly' && since !== undefined
    ? `${words}, on ${dayInWords(since, network.today)}.`
    : `${words}${long}${detail === '' || kind === 'silent' ? '' : ` (${detail})`}.`;
}

/** What was noticed at the person's team, and what was asked back about its work, the newest first. */
function heardAt(network: Network, actor: Actor): Heard[] {
  const from = addDays(network.today, -heardFor);
  const taken = network.events.flatMap((event) =>
    event.event === 'idea.proposed' && !network.state.undone.has(event.request) ? [event.more.noticed] : [],
  );
  const noticed = network.state.noticed
    .filter(({ on, seq, team }) => on >= from && !taken.includes(seq) && (team === '' || isAt(actor, team)))
    .map(({ line, who, on, topic, seq }) => ({
      line,
      note: [`Noticed by ${who || 'somebody'}, ${dayInWords(on, network.today)}`, topic].filter(Boolean).join(' · '),
      start: { noticed: seq },
      seq,
    }));
  const asked = network.events.flatMap((event) => askedBack(network, event, from, actor));
  return [...noticed, ...asked].sort((one, other) => other.seq - one.seq).map(({ seq: _, ...shown }) => shown);
}

/** A question that somebody asked back about an idea of one's own team, until an idea comes from it. */
function askedBack(network: Network, event: HistoryEvent, from: string, actor: Actor) {
  const { more, idea: id, seq } = event;
  if (event.event !== 'charter.changed' || !('heardFrom' in more) || dayOf(event) < from) return [];
  const idea = ideaWithId(network, id);
  if (network.state.undone.has(event.request) || !idea || !isAt(actor, idea.team)) return [];
  const heard = `${String(more.heardFrom)} asked ${event.who} about ${event.product || id}`;
  return [{ line: event.to, note: `${heard}, ${dayInWords(dayOf(event), network.today)}`, start: { from: id }, seq }];
}
