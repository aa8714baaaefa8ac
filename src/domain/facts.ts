import type { FactKind, FactOf, Wording } from './event';
import type { AskedMove } from './moves';
import type { EvidenceRating, Feedback, GroupState, Result, StandardRating } from './words';

/** One constructor for each kind of fact that History keeps; what is not said stays blank. */

const blank = { idea: '', product: '', object: '', from: '', to: '', question: '', answer: '', more: {} };

type Given<K extends FactKind> = Partial<Omit<FactOf<K>, 'event'>>;

/** For the kinds that need no more than their columns. */
export function fact<K extends PlainKind>(event: K, given: Given<K> = {}): FactOf<K> {
  return { ...blank, ...given, event } as unknown as FactOf<K>; // every column of a plain kind may stay blank
}
export type PlainKind =
  | 'gap.explained'
  | 'reflection'
  | 'search.miss'
  | 'routine.held'
  | 'weeks.prepared'
  | 'numbers.entered'
  | 'update.ran'
  | 'trigger.on'
  | 'trigger.off'
  | 'trigger.taken'
  | 'outside.edit'
  | 'schema.migrated';

export function ideaProposed(idea: string, title: string, cameFrom = ''): FactOf<'idea.proposed'> {
  return { ...blank, event: 'idea.proposed', idea, answer: title, more: cameFrom === '' ? {} : { cameFrom } };
}

interface OfTest {
  readonly test: string;
  readonly idea?: string;
  readonly product?: string;
  readonly result?: Result | undefined;
  readonly learned?: string;
}

export function testRecorded({ test, idea = '', product = '', result, learned = '' }: OfTest): FactOf<'test.recorded'> {
  return { ...blank, event: 'test.recorded', object: test, idea, product, to: result ?? '', answer: learned };
}

export function useLogged({ test, idea = '', product = '', result, learned = '' }: OfTest): FactOf<'use.logged'> {
  return { ...blank, event: 'use.logged', object: test, idea, product, to: result ?? '', answer: learned };
}

export function decisionLogged({ test, idea = '', product = '', learned = '' }: OfTest): FactOf<'decision.logged'> {
  return { ...blank, event: 'decision.logged', object: test, idea, product, answer: learned };
}

/** An idea enters the cycle for the first time. */
export function entered(idea: string): FactOf<'stage.moved'> {
  return { ...blank, event: 'stage.moved', idea, from: '', to: 'Generation', cycle: 1 };
}

/** A move that a person asked for. Reduction → Capture cannot be written here: see `elevated` in closeReview.ts. */
export function stageMoved(
  move: AskedMove & { readonly idea: string; readonly cycle: number },
  reason = '',
  more: FactOf<'stage.moved'>['more'] = {},
): FactOf<'stage.moved'> {
  return {
    ...blank,
    event: 'stage.moved',
    idea: move.idea,
    from: move.from,
    to: move.to,
    cycle: move.cycle,
    answer: reason,
    more,
  };
}

export function stageRefused(
  move: Pick<FactOf<'stage.refused'>, 'idea' | 'from' | 'to' | 'cycle'>,
  words: string,
  missing: readonly string[],
): FactOf<'stage.refused'> {
  return { ...blank, event: 'stage.refused', ...move, answer: words, more: { missing: [...missing] } };
}

/** An idea goes back to be tested again, with what was learned. This is an honest outcome, not a failure. */
export function stageReturned(
  move: Pick<FactOf<'stage.returned'>, 'idea' | 'from' | 'cycle'>,
  reason: string,
  more: { testNext: string; doesNotWork?: string | undefined; outcome?: string },
): FactOf<'stage.returned'> {
  return { ...blank, event: 'stage.returned', ...move, to: 'Generation', answer: reason, more };
}

export function answered(
  idea: string,
  cycle: number,
  question: string,
  answer: string,
  more: { rating?: EvidenceRating | undefined; hint?: string | undefined } = {},
): FactOf<'answers'> {
  return { ...blank, event: 'answers', idea, cycle, question, answer, more };
}

export function reviewOpened(
  idea: string,
  cycle: number,
  closesOn: string,
  more: { facilitator: string; invited: 'all' | string[] },
): FactOf<'review.opened'> {
  return { ...blank, event: 'review.opened', idea, cycle, to: closesOn, more };
}

export function reviewRated(
  idea: string,
  cycle: number,
  standard: string,
  rating: StandardRating,
  note = '',
): FactOf<'review.rated'> {
  return { ...blank, event: 'review.rated', idea, cycle, object: standard, answer: rating, more: noted(note) };
}

export function reviewClosed(
  idea: string,
  cycle: number,
  outcome: string,
  words: string,
  conditions: readonly { name: string; met: boolean; words: string }[],
): FactOf<'review.closed'> {
  return {
    ...blank,
    event: 'review.closed',
    idea,
    cycle,
    to: outcome,
    answer: words,
    more: { conditions: [...conditions] },
  };
}

export function normRated(idea: string, standard: string, rating: StandardRating, note = ''): FactOf<'norm.rated'> {
  return { ...blank, event: 'norm.rated', idea, object: standard, answer: rating, more: noted(note) };
}

/** A ballot: on an idea, or on a changed standard (then `idea` is blank). */
export function voteCast(
  on: { readonly idea: string; readonly cycle: number } | { readonly standard: string },
  choice: string,
  more: FactOf<'vote.cast'>['more'] = {},
): FactOf<'vote.cast'> {
  const where = 'idea' in on ? { idea: on.idea, cycle: on.cycle } : { object: on.standard };
  return { ...blank, event: 'vote.cast', ...where, answer: choice, more };
}

export function equityChecked(idea: string, cycle: number, passes: boolean, words: string): FactOf<'equity.checked'> {
  return { ...blank, event: 'equity.checked', idea, cycle, to: passes ? 'passes' : 'blocks', answer: words };
}

type ProductFact = 'product.made' | 'product.imported' | 'product.ready' | 'product.reviewed' | 'product.retired';

export function productFact<K extends ProductFact>(event: K, product: string, idea = '', words = ''): FactOf<K> {
  return { ...blank, event, product, idea, answer: words } as unknown as FactOf<K>; // the five have the same columns
}

/** Reuse is review: a use that went better moves the day of the next look on. */
export function reviewedByUse(product: string, idea: string, test: string, on: string): FactOf<'product.reviewed'> {
  return { ...blank, event: 'product.reviewed', product, idea, object: test, to: on };
}

export function productGenerated(
  product: string,
  idea: string,
  more: { doc: string; version: number; format: string },
): FactOf<'product.generated'> {
  return { ...blank, event: 'product.generated', product, idea, more };
}

export function shareLogged(share: string, product: string, idea: string, group: string): FactOf<'share.logged'> {
  return { ...blank, event: 'share.logged', object: share, product, idea, to: group };
}

export function planMade(plan: string, product: string, group: string): FactOf<'plan.made'> {
  return { ...blank, event: 'plan.made', object: plan, product, answer: group };
}

export function planRevisited(
  plan: string,
  product: string,
  from: GroupState | '',
  to: GroupState | '',
): FactOf<'plan.revisited'> {
  return { ...blank, event: 'plan.revisited', object: plan, product, from, to };
}

/** Something is asked of a named person (or of the leaders, `who` blank). `ask` is the ask's own id, `A-03`. */
export function askOpened(
  ask: string,
  what: string,
  who: string,
  about: { readonly idea?: string; readonly product?: string; readonly object?: string } = {},
  more: { by?: string | undefined; kind?: string | undefined } = {},
): FactOf<'ask.opened'> {
  return { ...blank, event: 'ask.opened', ...about, to: who, answer: what, more: { ask, ...more } };
}

/** `ask` is the id of an ask opened by hand, or of the plan row that asks a leader. */
export function askAnswered(ask: string, answer: string, note = ''): FactOf<'ask.answered'> {
  return { ...blank, event: 'ask.answered', object: ask, answer, more: noted(note) };
}

export function noticed(line: string, team: string, topic = ''): FactOf<'noticed'> {
  return { ...blank, event: 'noticed', answer: line, object: team, more: topic === '' ? {} : { topic } };
}

/** What somebody says of a definition or standard (`about` = its Charter code), or of an idea we call knowledge. */
export function definitionFeedback(
  about: { readonly code: string } | { readonly idea: string },
  says: Feedback,
  phase = '',
  why = '',
): FactOf<'definition.feedback'> {
  const where = 'idea' in about ? { idea: about.idea } : { object: about.code };
  return {
    ...blank,
    event: 'definition.feedback',
    ...where,
    question: phase,
    answer: says,
    more: why === '' ? {} : { why },
  };
}

export function charterChanged(code: string, from: string, to: string): FactOf<'charter.changed'> {
  return { ...blank, event: 'charter.changed', object: code, from, to };
}

export function standardProposed(code: string, wording: Wording): FactOf<'standard.proposed'> {
  return { ...blank, event: 'standard.proposed', object: code, more: wording };
}

/** The wording that reviews and gates read from now on, or, kept, the one that stays. Version 1 is written by set-up. */
export function standardVoted(code: string, version: number, wording: Wording): FactOf<'standard.voted'> {
  return { ...blank, event: 'standard.voted', object: code, cycle: version, to: 'taken', more: wording };
}

export function standardKept(code: string, version: number, refused: Wording): FactOf<'standard.voted'> {
  return { ...blank, event: 'standard.voted', object: code, cycle: version, to: 'kept', more: refused };
}

export function numbersSeen(team: string, period: string, due: number, filled: number): FactOf<'numbers.seen'> {
  return { ...blank, event: 'numbers.seen', object: team, more: { period, due, filled } };
}

export function cellSet(tab: string, key: string, heading: string, from: string, to: string): FactOf<'cell.set'> {
  return { ...blank, event: 'cell.set', object: key, question: heading, from, to, more: { tab } };
}

export function cellChecked(tab: string, key: string, heading: string, words = ''): FactOf<'cell.checked'> {
  return { ...blank, event: 'cell.checked', object: key, question: heading, answer: words, more: { tab } };
}

/** Takes back a command by its request id; what it wrote stays readable. */
export function undone(request: string, words: string): FactOf<'undo'> {
  return { ...blank, event: 'undo', answer: words, more: { request } };
}

function noted(note: string): { note?: string } {
  return note === '' ? {} : { note };
}
