import { z } from 'zod';
import { EvidenceRating, Feedback, GroupState, type KnownBy, Result, Stage, StandardRating } from './words';

/**
 * What can stand in the Cycle history. Every fact fills the same columns; a kind of fact says which of them must hold
 * what, and what may stand in *More*. Constructors for them are in `facts.ts`.
 */
const more = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);
const text = z.string();
const texts = z.array(z.string());
const whole = z.number().int().nonnegative();
const stageOrNone = z.union([Stage, z.literal('')]);

const columns = z.object({
  idea: text,
  product: text,
  object: text,
  from: text,
  to: text,
  cycle: z.number().int().positive().optional(),
  question: text,
  answer: text,
  more: more({}),
});
const of = <E extends string>(event: E) => columns.extend({ event: z.literal(event) });
const ofIdea = <E extends string>(event: E) => of(event).extend({ idea: text.min(1) });
const ofProduct = <E extends string>(event: E) => of(event).extend({ product: text.min(1) });
const ofObject = <E extends string>(event: E) => of(event).extend({ object: text.min(1) });

/** What a standard says, when it counts, and whether it guards fairness. */
export const Wording = z.object({ text, required: z.boolean(), equity: z.boolean(), removed: z.boolean().optional() });
export type Wording = z.infer<typeof Wording>;

export const Condition = z.object({ name: text, met: z.boolean(), words: text });

export const Fact = z.discriminatedUnion('event', [
  ofIdea('idea.proposed').extend({ more: more({ cameFrom: text.optional() }) }),
  ofIdea('idea.changed'),
  ofObject('test.recorded'),

  ofIdea('stage.moved').extend({
    from: stageOrNone,
    to: Stage,
    cycle: z.number().int().positive(),
    more: more({
      participants: texts.optional(),
      rating: EvidenceRating.optional(),
      hint: text.optional(),
      agreedBy: text.optional(),
      refine: text.optional(),
      /** What a leader let through although it was missing. */
      letThrough: texts.optional(),
      onlyFor: texts.optional(),
      notShownFor: texts.optional(),
    }),
  }),
  ofIdea('stage.refused').extend({ from: stageOrNone, to: text, more: more({ missing: texts.optional() }) }),
  ofIdea('stage.returned').extend({
    from: Stage,
    more: more({ testNext: text.optional(), doesNotWork: text.optional(), outcome: text.optional() }),
  }),
  ofIdea('answers').extend({
    question: text.min(1),
    more: more({ rating: EvidenceRating.optional(), hint: text.optional() }),
  }),

  ofIdea('review.opened').extend({
    to: text.min(1),
    more: more({ facilitator: text.optional(), invited: z.union([z.literal('all'), texts]).optional() }),
  }),
  ofIdea('review.rated').extend({
    object: text.min(1),
    answer: StandardRating,
    more: more({ note: text.optional() }),
  }),
  ofIdea('review.closed').extend({ to: text.min(1), more: more({ conditions: z.array(Condition).optional() }) }),
  ofIdea('norm.rated').extend({ object: text.min(1), answer: StandardRating, more: more({ note: text.optional() }) }),
  of('vote.cast').extend({
    answer: text.min(1),
    more: more({
      why: text.optional(),
      /** A group ballot counts as one vote with its group named; the hands are shown. */
      ballot: z.object({ group: text, people: whole, hands: z.array(whole) }).optional(),
      /** Which wording of a standard was voted on. */
      proposal: text.optional(),
      /** Stands for the voter where ballots are without names. */
      voter: text.optional(),
      team: text.optional(),
      groups: texts.optional(),
    }),
  }),
  ofIdea('equity.checked').extend({ to: text.min(1) }),

  ofProduct('product.made'),
  ofProduct('product.imported'),
  ofProduct('product.ready'),
  ofProduct('product.generated').extend({
    more: more({ doc: text.optional(), version: whole.optional(), format: text.optional() }),
  }),
  ofProduct('product.reviewed'),
  ofProduct('product.retired'),

  of('share.logged'),
  of('use.logged').extend({ to: z.union([Result, z.literal('')]) }),
  of('decision.logged'),

  of('plan.made'),
  ofObject('plan.revisited').extend({
    from: z.union([GroupState, z.literal('')]),
    to: z.union([GroupState, z.literal('')]),
  }),

  of('ask.opened').extend({
    answer: text.min(1),
    more: more({ ask: text, by: text.optional(), kind: text.optional() }),
  }),
  ofObject('ask.answered').extend({ answer: text.min(1), more: more({ note: text.optional() }) }),
  of('gap.explained'),
  of('noticed').extend({ answer: text.min(1), more: more({ topic: text.optional() }) }),
  of('definition.feedback').extend({ answer: Feedback, more: more({ why: text.optional() }) }),
  ofObject('charter.changed'),
  ofObject('standard.proposed').extend({ more: Wording }),
  ofObject('standard.voted').extend({ to: z.enum(['taken', 'kept']), more: Wording }),
  of('reflection'),
  of('search.miss'),
  of('routine.held').extend({
    more: more({ what: text.optional(), minutes: whole.optional(), people: whole.optional() }),
  }),

  of('weeks.prepared'),
  of('numbers.entered'),
  ofObject('numbers.seen').extend({ more: more({ period: text, due: whole, filled: whole }) }),
  ofObject('cell.set').extend({ more: more({ tab: text }) }),
  ofObject('cell.checked').extend({ more: more({ tab: text }) }),
  of('update.ran'),
  of('trigger.on'),
  of('trigger.off'),
  of('trigger.taken'),
  of('outside.edit'),
  of('undo').extend({ more: more({ request: text.min(1) }) }),
  of('schema.migrated'),
]);
/** A thing that happened, without who and when. */
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['event'];
export type FactOf<K extends FactKind> = Extract<Fact, { event: K }>;

/** Who, when, and by which command. */
export interface Stamp {
  readonly seq: number;
  /** `2026-05-25T06:00:00`, in the network's time zone. */
  readonly when: string;
  readonly who: string;
  readonly knownBy: KnownBy | undefined;
  readonly through: string;
  readonly role: string;
  readonly group: string;
  readonly request: string;
  readonly digest: string;
}
export type HistoryEvent = Readonly<Stamp & Fact>;
export type EventOf<K extends FactKind> = Extract<HistoryEvent, { event: K }>;

/** A row of the Cycle history as it stands on the tab. */
export interface HistoryCells {
  readonly seq: number | undefined;
  readonly when: string;
  readonly who: string;
  readonly knownBy: KnownBy | undefined;
  readonly through: string;
  readonly role: string;
  readonly group: string;
  readonly request: string;
  readonly digest: string;
  readonly event: string;
  readonly idea: string;
  readonly product: string;
  readonly object: string;
  readonly from: string;
  readonly to: string;
  readonly cycle: number | undefined;
  readonly question: string;
  readonly answer: string;
  readonly more: string;
  readonly chain: string;
}

/** Reads one row back; a row that cannot be read (edited by hand, or from a later version) is none. */
export function readEvent(cells: HistoryCells): HistoryEvent | undefined {
  const { seq, chain: _, ...rest } = cells;
  const fact = Fact.safeParse({ ...rest, more: readMore(cells.more) });
  if (!fact.success || seq === undefined) return undefined;
  const { when, who, knownBy, through, role, group, request, digest } = cells;
  return { seq, when, who, knownBy, through, role, group, request, digest, ...fact.data };
}

/** All readable events in order, and the numbers of the rows that are not. */
export function readHistory(rows: readonly HistoryCells[]): { events: HistoryEvent[]; unreadable: number[] } {
  const events: HistoryEvent[] = [];
  const unreadable: number[] = [];
  for (const [at, row] of rows.entries()) {
    const event = readEvent(row);
    if (event) events.push(event);
    else unreadable.push(row.seq ?? at + 1);
  }
  return { events, unreadable };
}

/** The longest *More* that is kept, in characters. */
export const longestMore = 10_000;

/** The event as it is written, all but the chain. Line ends are Unix ones and lone surrogates replaced, as a sheet would. */
export function eventCells(event: HistoryEvent): Omit<HistoryCells, 'chain'> {
  const { more, seq, cycle, knownBy, ...texts } = event;
  const written = JSON.stringify(more) === '{}' ? '' : JSON.stringify(more);
  const { when, who, through, role, group, request, digest, idea, product, object, from, to, question, answer } = texts;
  return {
    seq,
    when,
    who: clean(who),
    knownBy,
    through: clean(through),
    role,
    group: clean(group),
    request,
    digest,
    event: event.event,
    idea,
    product,
    object: clean(object),
    from: clean(from),
    to: clean(to),
    cycle,
    question: clean(question),
    answer: clean(answer),
    more: clean(written),
  };
}

/** Who acts, as History keeps it. */
export type By = Pick<Stamp, 'who' | 'knownBy' | 'through' | 'role' | 'group'>;

/** Puts who, when and the command on facts; their numbers go on from the last one written. */
export function stamped(
  facts: readonly Fact[],
  by: By,
  command: Pick<Stamp, 'when' | 'request' | 'digest'>,
  last: number,
): HistoryEvent[] {
  const { who, knownBy, through, role, group } = by;
  return facts.map((fact, at) => ({ seq: last + at + 1, ...command, who, knownBy, through, role, group, ...fact }));
}

/** The civil day on which something happened. */
export function dayOf(event: Pick<Stamp, 'when'>): string {
  return event.when.slice(0, 10);
}

function readMore(written: string): unknown {
  if (written.trim() === '') return {};
  try {
    return JSON.parse(written);
  } catch {
    return undefined; // the schema then refuses the row
  }
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
