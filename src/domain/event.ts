import { z } from 'zod';
import { once } from './once';
import { EvidenceRating, Feedback, GroupState, type KnownBy, Result, Stage, StandardRating } from './words';

/**
 * What can stand in the Cycle history. Every fact fills the same columns; a kind of fact says which of them must hold
 * what, and what may stand in *More*. Constructors for them are in `facts.ts`.
 */
const more = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);
const text = once(() => z.string());
const texts = once(() => z.array(z.string()));
const whole = once(() => z.number().int().nonnegative());
const stageOrNone = once(() => z.union([Stage, z.literal('')]));

const columns = once(() =>
  z.object({
    idea: text(),
    product: text(),
    object: text(),
    from: text(),
    to: text(),
    cycle: z.number().int().positive().optional(),
    question: text(),
    answer: text(),
    more: more({}),
  }),
);
const some = once(() => text().min(1));
const of = <S extends z.ZodRawShape>(also: S) => columns().extend(also);
const ofIdea = <S extends z.ZodRawShape>(also: S) => of({ idea: some(), ...also });
const ofProduct = <S extends z.ZodRawShape>(also: S) => of({ product: some(), ...also });
const ofObject = <S extends z.ZodRawShape>(also: S) => of({ object: some(), ...also });

/** What a standard says, when it counts, and whether it guards fairness. */
export const Wording = once(() =>
  z.object({ text: text(), required: z.boolean(), equity: z.boolean(), removed: z.boolean().optional() }),
);
export type Wording = z.infer<ReturnType<typeof Wording>>;

export const Condition = once(() => z.object({ name: text(), met: z.boolean(), words: text() }));

/** What each kind of fact holds; made when the first of its kind is read, since every execution loads this anew. */
const kinds = {
  'idea.proposed': () => ofIdea({ more: more({ cameFrom: text().optional() }) }),
  'idea.changed': () => ofIdea({}),
  'test.recorded': () => ofObject({}),

  'stage.moved': () =>
    ofIdea({
      from: stageOrNone(),
      to: Stage,
      cycle: z.number().int().positive(),
      more: more({
        participants: texts().optional(),
        rating: EvidenceRating.optional(),
        hint: text().optional(),
        agreedBy: text().optional(),
        refine: text().optional(),
        /** What a leader let through although it was missing. */
        letThrough: texts().optional(),
        onlyFor: texts().optional(),
        notShownFor: texts().optional(),
      }),
    }),
  'stage.refused': () => ofIdea({ from: stageOrNone(), to: text(), more: more({ missing: texts().optional() }) }),
  'stage.returned': () =>
    ofIdea({
      from: Stage,
      more: more({ testNext: text().optional(), doesNotWork: text().optional(), outcome: text().optional() }),
    }),
  answers: () =>
    ofIdea({
      question: some(),
      more: more({ rating: EvidenceRating.optional(), hint: text().optional() }),
    }),

  'review.opened': () =>
    ofIdea({
      to: some(),
      more: more({ facilitator: text().optional(), invited: z.union([z.literal('all'), texts()]).optional() }),
    }),
  'review.rated': () =>
    ofIdea({
      object: some(),
      answer: StandardRating,
      more: more({ note: text().optional() }),
    }),
  'review.closed': () => ofIdea({ to: some(), more: more({ conditions: z.array(Condition()).optional() }) }),
  'norm.rated': () => ofIdea({ object: some(), answer: StandardRating, more: more({ note: text().optional() }) }),
  'vote.cast': () =>
    of({
      answer: some(),
      more: more({
        why: text().optional(),
        /** A group ballot counts as one vote with its group named; the hands are shown. */
        ballot: z.object({ group: text(), people: whole(), hands: z.array(whole()) }).optional(),
        /** Which wording of a standard was voted on. */
        proposal: text().optional(),
        /** Stands for the voter where ballots are without names. */
        voter: text().optional(),
        team: text().optional(),
        groups: texts().optional(),
      }),
    }),
  'equity.checked': () => ofIdea({ to: some() }),

  'product.made': () => ofProduct({}),
  'product.imported': () => ofProduct({}),
  'product.ready': () => ofProduct({}),
  'product.generated': () =>
    ofProduct({
      more: more({ doc: text().optional(), version: whole().optional(), format: text().optional() }),
    }),
  'product.reviewed': () => ofProduct({}),
  'product.retired': () => ofProduct({}),

  'share.logged': () => of({}),
  'use.logged': () => of({ to: z.union([Result, z.literal('')]) }),
  'decision.logged': () => of({}),

  'plan.made': () => of({}),
  'plan.revisited': () =>
    ofObject({
      from: z.union([GroupState, z.literal('')]),
      to: z.union([GroupState, z.literal('')]),
    }),

  'ask.opened': () =>
    of({
      answer: some(),
      more: more({ ask: text(), by: text().optional(), kind: text().optional() }),
    }),
  'ask.answered': () => ofObject({ answer: some(), more: more({ note: text().optional() }) }),
  'gap.explained': () => of({}),
  noticed: () => of({ answer: some(), more: more({ topic: text().optional() }) }),
  'definition.feedback': () => of({ answer: Feedback, more: more({ why: text().optional() }) }),
  'charter.changed': () => ofObject({}),
  'standard.proposed': () => ofObject({ more: Wording() }),
  'standard.voted': () => ofObject({ to: z.enum(['taken', 'kept']), more: Wording() }),
  reflection: () => of({}),
  'search.miss': () => of({}),
  'routine.held': () =>
    of({
      more: more({ what: text().optional(), minutes: whole().optional(), people: whole().optional() }),
    }),

  'weeks.prepared': () => of({}),
  'numbers.entered': () => of({}),
  'numbers.seen': () => ofObject({ more: more({ period: text(), due: whole(), filled: whole() }) }),
  'cell.set': () => ofObject({ more: more({ tab: text() }) }),
  'cell.checked': () => ofObject({ more: more({ tab: text() }) }),
  'update.ran': () => of({}),
  'trigger.on': () => of({}),
  'trigger.off': () => of({}),
  'trigger.taken': () => of({}),
  'outside.edit': () => of({}),
  undo: () => of({ more: more({ request: some() }) }),
  'schema.migrated': () => of({}),
};
/** A thing that happened, without who and when. */
export type Fact = { [K in keyof Kinds]: { event: K } & z.infer<ReturnType<Kinds[K]>> }[keyof Kinds];
type Kinds = typeof kinds;
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
  if (!known.has(cells)) known.set(cells, read(cells));
  return known.get(cells);
}

/** A command looks at the same rows several times. */
const known = new WeakMap<HistoryCells, HistoryEvent | undefined>();

function read(cells: HistoryCells): HistoryEvent | undefined {
  const { seq, chain: _, ...rest } = cells;
  const fact = schemaOf(cells.event)?.safeParse({ ...rest, more: readMore(cells.more) });
  if (!fact?.success || seq === undefined) return undefined;
  const { when, who, knownBy, through, role, group, request, digest, event } = cells;
  // The schema is the one of this very kind.
  return { seq, when, who, knownBy, through, role, group, request, digest, event, ...fact.data } as HistoryEvent;
}

const made = new Map<string, z.ZodType<object>>();

function schemaOf(event: string): z.ZodType<object> | undefined {
  let schema = made.get(event);
  if (!schema && isFactKind(event)) {
    schema = kinds[event]();
    made.set(event, schema);
  }
  return schema;
}

export const isFactKind = (event: string): event is FactKind => Object.keys(kinds).includes(event);

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
