import { digest } from '../domain/digest';
import { type Fact, type HistoryEvent, longestMore } from '../domain/event';
import { by } from '../domain/identity';
import { type Network, networkOf } from '../domain/network';
import { Refusal } from '../domain/refusal';
import { undoLast } from '../domain/undo';
import { ideas } from '../tabs/ideas';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import type { NewRow, Plan } from '../usecases/plan';
import { account } from './actor';
import { announced, changeCells, checked } from './change';
import type { Context } from './context';
import { keptRow } from './finish';
import { showBeside } from './show';

/** What a panel is told of a command. */
export interface Done {
  readonly say: string;
  /** The row it made or is about. */
  readonly id: string;
  readonly canUndo: boolean;
}

/** A command as it was sent: the same request with the same content acts once. */
export interface Sent {
  readonly call: string;
  readonly body: unknown;
  readonly request: string;
}

/**
 * Carries out what a use case decided: one append to the Cycle history is the commit point; rows and cells follow it.
 * Sent again it answers as before and does nothing; sent with another content it is refused. What a killed command left
 * open has been finished by now (finish.ts). Returns a refusal, rather than throwing it, where that it was asked is kept.
 */
export function carryOut(context: Context, sent: Sent, decide: (network: Network) => Plan): Done | Refusal {
  const { host, book, known, actor } = context;
  const payload = digest({ call: sent.call, body: sent.body });
  const before = known.historian.already(sent.request);
  if (before.some((event) => event.digest !== payload))
    return new Refusal('This form was saved already, with another content. Close it and open it again.');
  if (before.length > 0) return answerAgain(context, before);

  const plan = decide(known.network);
  const command = { when: known.network.now, request: sent.request, digest: payload };
  const stands = plan.by ?? by(actor);
  for (const [tab, rows] of byTab(plan.rows)) book.refuseProtectedEnd(tab, rows.length);
  const facts = [...withAnswer(withRows(plan.events, plan.rows), plan), ...announced(book, plan.cells)];
  known.historian.record([{ by: stands, facts }], command);
  for (const [tab, rows] of byTab(plan.rows))
    book.append(
      tab,
      rows.map((row) => row.fields),
    );
  if (plan.cells.length > 0) {
    changeCells(host, book, plan.cells);
    known.historian.record([{ by: stands, facts: checked(plan.cells) }], command);
  }
  // A refusal changes nothing beside a row, unless the plan says that something is to be seen there.
  const ids = plan.refused ? (plan.shows ?? []) : touched(facts, plan);
  if (ids.length > 0 && canShow(context)) showBeside(context, ids, plan.shows ?? []);
  if (plan.refused) return new Refusal(plan.say, plan.refused.field);
  return { say: plan.say, id: plan.id ?? '', canUndo: canUndo(context, sent.request) };
}

/** Next steps follow from ideas and tests: where these were not read, nothing is shown before the next update. */
const canShow = ({ reads }: Context): boolean => reads.includes(ideas) && reads.includes(tests);

/** Does the last step of this account go by this request, and may it still be taken back? */
function canUndo(context: Context, request: string): boolean {
  const { host, known } = context;
  if (request === '') return false;
  const network = networkOf({ ...known.network, events: known.historian.events });
  const undo = undoLast(network, account(host));
  return undo.kind === 'undo' && undo.request === request;
}

/** What the person was told stands in *More* of the command's first event. */
function withAnswer(facts: readonly Fact[], { say, refused, id }: Plan): Fact[] {
  return facts.map((fact, at) =>
    at > 0
      ? fact
      : ({
          ...fact,
          more: { ...fact.more, said: { say, ...(id ? { id } : {}), ...(refused ? { refused } : {}) } },
        } as Fact),
  );
}

function answerAgain(context: Context, before: readonly HistoryEvent[]): Done | Refusal {
  const [said] = before.flatMap(({ more }) => ('said' in more ? [more.said as Said] : [])); // written by withAnswer
  if (said?.refused) return new Refusal(said.say, said.refused.field);
  const request = before[0]!.request;
  // The first try may have ended before this: what follows from it was then not to be seen yet.
  const meant = new Set([request, ...before.flatMap((event) => (event.event === 'undo' ? [event.more.request] : []))]);
  const facts = context.known.historian.events.filter((event) => meant.has(event.request));
  const ids = touched(facts, { rows: [], cells: [] });
  if (canShow(context)) showBeside(context, ids, ids);
  return { say: said?.say ?? 'That is done already.', id: said?.id ?? '', canUndo: canUndo(context, request) };
}

interface Said {
  readonly say: string;
  readonly id?: string;
  readonly refused?: { readonly field?: string };
}

/** Until a row stands on its tab, its event keeps all of it: a command killed in between can be finished. */
function withRows(facts: readonly Fact[], rows: readonly NewRow[]): Fact[] {
  const open = [...rows];
  return facts.map((fact) => {
    const at = open.findIndex((row) => isAbout(fact, row));
    if (at < 0) return fact;
    const [row] = open.splice(at, 1);
    const more = { ...fact.more, row: keptRow(row!) };
    if (JSON.stringify(more).length > longestMore - 1000)
      throw new Refusal('That is more text than one row holds. Say it shorter, or link to where it is written down.');
    return { ...fact, more } as Fact;
  });
}

function isAbout({ idea, product, object }: Fact, { tab, fields }: NewRow): boolean {
  const id = String(fields[Object.keys(tab.columns)[0]!] ?? '');
  return id !== '' && [idea, product, object].includes(id);
}

function byTab(rows: readonly NewRow[]): ReadonlyMap<Tab, NewRow[]> {
  const grouped = new Map<Tab, NewRow[]>();
  for (const row of rows) grouped.set(row.tab, [...(grouped.get(row.tab) ?? []), row]);
  return grouped;
}

/** Ids of the rows beside which something else is to be seen now. */
function touched(
  facts: readonly Pick<Fact, 'idea' | 'product' | 'object'>[],
  { rows, cells, shows = [] }: Pick<Plan, 'rows' | 'cells' | 'shows'>,
): string[] {
  const ids = [
    ...shows,
    ...facts.flatMap(({ idea, product, object }) => [idea, product, object]),
    ...rows.map(({ tab, fields }) => String(fields[Object.keys(tab.columns)[0]!] ?? '')),
    ...cells.map((cell) => cell.key),
  ];
  return [...new Set(ids)].filter((id) => id !== '');
}
