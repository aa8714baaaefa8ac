import { type HistoryHealth, verify } from '../../src/domain/chain';
import { type HistoryEvent, readHistory } from '../../src/domain/event';
import { allTabs } from '../../src/tabs/all';
import { history } from '../../src/tabs/history';
import { historyCells } from '../../src/tabs/historyCells';
import { computedTab } from '../../src/tabs/projections';
import type { RawCell } from '../../src/tabs/tab';
import type { World } from './world';

/**
 * What stands in the workbook and around it once all is quiet, in a form in which two courses of events can be compared:
 * what is random (ids of Docs, triggers, pages) is numbered by first appearance, and the Cycle history is a list of facts.
 */
export interface Seen {
  /** Tab → rows from the headings on as JSON, as typed or written; what a formula spills is left out. */
  readonly tabs: Readonly<Record<string, readonly string[]>>;
  /** One text a fact, in order; checks of cells left out, since a command taken up again checks once more. */
  readonly facts: readonly string[];
  /** Docs, triggers and mails. */
  readonly around: string;
}

/** The tool's own notes of when it wrote cells. */
const isCheck = ({ event }: HistoryEvent): boolean => event === 'cell.checked';

export function seen(trial: World): Seen {
  const number = numbering();
  const facts = eventsOf(trial)
    .filter((event) => !isCheck(event))
    .map((event) => number(factTold(event)));
  const tabs = trial
    .lines()
    .filter(({ tab }) => tab !== history.name)
    .map(({ tab, rows }) => [tab, (tab === computedTab.name ? newest : all)(rows).map(number)]);
  return { tabs: Object.fromEntries(tabs), facts, around: number(JSON.stringify(trial.around())) };
}

const all = (rows: readonly string[]): readonly string[] => rows;

export function eventsOf(trial: World): HistoryEvent[] {
  return readHistory(historyCells(historyRows(trial))).events;
}

export function healthOf(trial: World): HistoryHealth {
  const kept = JSON.parse(trial.property('history') ?? 'null');
  return verify(historyCells(historyRows(trial)), kept ?? undefined);
}

const historyRows = (trial: World): RawCell[][] => {
  const found = trial.lines().find(({ tab }) => tab === history.name);
  return found ? found.rows.map(cellsOf) : [];
};

/** The same lines come again with every schedule. */
const parsed = new Map<string, RawCell[]>();

function cellsOf(line: string): RawCell[] {
  let cells = parsed.get(line);
  if (!cells) {
    cells = JSON.parse(line) as RawCell[];
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(line, cells);
  }
  return cells;
}

const told = new WeakMap<HistoryEvent, string>();

function factTold(event: HistoryEvent): string {
  let fact = told.get(event);
  if (fact === undefined) {
    fact = factOf(event);
    told.set(event, fact);
  }
  return fact;
}

/** All that a fact says but its place in the list; without a request, what was answered is of no further use. */
function factOf({ seq: _, more, digest, when, ...fact }: HistoryEvent): string {
  const { row: _row, said, ...rest } = more as { row?: unknown; said?: unknown };
  // Who waits for a lock in vain is ten seconds later.
  return JSON.stringify({
    day: when.slice(0, 10),
    ...fact,
    ...(fact.request === '' ? { more: rest } : { digest, more: { ...rest, said } }),
  });
}

/** Of each id its first row counts, wherever it stands. */
function newest(rows: readonly string[]): string[] {
  const first = new Map([...rows].reverse().map((row) => [row.split(',')[0]!, row]));
  return [...first]
    .filter(([id]) => id !== '[]')
    .map(([, row]) => row)
    .sort();
}

/** Ids of files and triggers, and numbers used once. */
const random =
  /\b1[0-9a-f]{43}\b|(?<!\.)\b[0-9]{15,20}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g;

/** Who waits for a lock in vain is ten seconds later. */
const moment = /\b(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d/g;

function numbering(): (text: string) => string {
  const numbers = new Map<string, string>();
  return (text) => {
    if (plain.has(text)) return text;
    const numbered = text
      .replace(random, (id) => {
        if (id.startsWith('a1b2c3d4')) return id; // the request that the schedules send
        if (!numbers.has(id)) numbers.set(id, `#${numbers.size + 1}`);
        return numbers.get(id)!;
      })
      .replace(moment, '$1');
    if (numbered === text && plain.size < 50_000) plain.add(text);
    return numbered;
  };
}

/** Texts with nothing random in them: most of them, again and again. */
const plain = new Set<string>();

/** Where people type. */
export const peopleTabs: readonly string[] = allTabs.filter(({ owner }) => owner === 'people').map(({ name }) => name);
