import type { Outcome } from '../../local/runtime/host/outcome';
import type { CallName } from '../../src/contract';
import { fold } from '../../src/domain/names';
import { allTabs } from '../../src/tabs/all';
import { letters } from '../../src/tabs/formulas';

/** What a person sees of what they did: an answer, a sentence, or that it did not work. */
export type Told = { answer: unknown } | { refused: string; field?: string } | { reload: string } | { failed: string };

/** People of the small network who sit at keyboards. */
export const accounts = [
  'Amara',
  'Beto',
  'Chidi',
  'Eun',
  'Grace',
  'Kavya',
  'Mateo',
  'Yara',
  'Ada',
  'Cleo',
  'Finn',
] as const;
export type Account = (typeof accounts)[number];
export const mail = (name: Account): string => `${name.toLowerCase()}@riverbend.example`;

/** One call of the project's code to a service, before or after it; `number` counts from 1 within the execution. */
export interface WatchedCall {
  readonly execution: { kill(): Error };
  readonly member: string;
  readonly cells: number;
  readonly number: number;
  readonly when: 'before' | 'after';
}

/** A state that was kept: only the world that gave it knows what it is. */
export type Kept = object;

/** What people call a tab that they rename while a command is at work on it. */
export const newName = (tab: string): string => `Our ${tab}`;
/** Is this the name of the tab, now or before? */
export const isCalled = (name: string, tab: string): boolean => name === tab || name === newName(tab);

/** Brings a workbook to where a command can be done. */
export type Given = (world: World) => void;

/**
 * Where schedules are tried: a workbook, people who do things with it, and a look at what came of it. There are two: the
 * bundle on the laptop's own runtime (trial.ts), and the same sources over arrays (arrays/arrayTrial.ts).
 */
export abstract class World {
  /** Sees every call of every execution; may throw in its place, or end the execution. */
  onCall: ((call: WatchedCall) => void) | undefined;

  /** Goes to the state from which a command starts that needs these, and keeps it. */
  abstract prepared(givens: Iterable<Given>): Kept;
  /** The state now; cheap. */
  abstract snapshot(): Kept;
  abstract restore(state: Kept): void;

  /** Somebody sends a form of a panel that they opened earlier. */
  abstract send(name: Account, call: CallName, body: unknown, request: string): Told;
  /** Somebody chooses a menu line and answers what it asks. */
  abstract menu(name: Account, run: string, answers?: readonly string[]): Told;
  /** Somebody types into a cell, or pastes. */
  abstract type(name: Account, tab: string, a1: string, value: string | number | (string | number)[][]): Told;
  /** A trigger fires. */
  abstract fire(handler: string): Told;
  /** Time goes by. */
  abstract pass(ms: number): void;

  /** People change rows and columns about, counted from 0. */
  abstract sort(tab: string, column: number, ascending: boolean): void;
  abstract insertRows(tab: string, at: number, count: number, like: 'before' | 'after'): void;
  abstract removeRows(tab: string, at: number, count: number): void;
  abstract insertColumns(tab: string, at: number, count: number): void;
  abstract moveColumn(tab: string, from: number, to: number): void;
  abstract rename(tab: string, name: string): void;

  /** What stands in a tab, what formulas spill among it. */
  abstract texts(tab: string): readonly (readonly string[])[];
  /** Every tab, its rows as JSON of what was typed or written; blank rows at the end are left out. */
  abstract lines(): readonly { readonly tab: string; readonly rows: readonly string[] }[];
  /** What the document's properties keep under this key. */
  abstract property(key: string): string | undefined;
  /** Docs, triggers and mails. */
  abstract around(): unknown;

  /** The cell of a row and a heading, `N7`, as the tab stands now. */
  cell(tab: string, id: string, heading: string): string {
    const rows = this.texts(tab);
    const [key] = Object.values(allTabs.find(({ name }) => name === tab)!.columns);
    const keys = columnOf(rows, key!.heading);
    const row = rows.findIndex((cells) => cells[keys]?.split(' ')[0] === id);
    return `${letters(columnOf(rows, heading))}${row + 1}`;
  }

  /** The first empty cell below a heading. */
  below(tab: string, heading: string): string {
    return `${letters(columnOf(this.texts(tab), heading))}${this.height(tab) + 1}`;
  }

  /** Rows with anything in them, the headings among them. */
  height(tab: string): number {
    return this.texts(tab).length;
  }

  textAt(tab: string, row: number, column: number): string {
    return this.texts(tab)[row]?.[column] ?? '';
  }

  /** The last empty typed column of a row. */
  freeColumn(tab: string, row: number): number {
    const columns = Object.values(allTabs.find(({ name }) => name === tab)!.columns);
    const cells = this.texts(tab)[row] ?? [];
    const free = columns.flatMap((column, at) =>
      !column.computed && column.reads === 'text' && (cells[at] ?? '') === '' ? [at] : [],
    );
    return free[free.length - 1] ?? columns.length;
  }

  typeAt(name: Account, tab: string, row: number, column: number, value: string): void {
    this.type(name, tab, `${letters(column)}${row + 1}`, value);
  }
}

/** People write headings in their own way. */
const columnOf = ([headings = []]: readonly (readonly string[])[], heading: string): number =>
  headings.findIndex((text) => fold(text) === fold(heading));

/** What of an execution a person sees. */
export type Shown = Pick<Outcome, 'value' | 'error' | 'toasts' | 'dialogs' | 'panels'>;

export function told({ value, error, toasts, dialogs, panels }: Shown): Told {
  if (error) return { failed: error.message };
  if (typeof value === 'object' && value !== null) {
    if ('refused' in value || 'reload' in value) return value as Told; // contract.ts: an answer that is none
    if ('value' in value) return { answer: value.value };
  }
  const refusal = dialogs.find(({ question }) => question.title === 'Not done');
  if (refusal) return { refused: refusal.question.text };
  // An edit trigger has no other way to say it.
  const busy = toasts.find(({ message }) => message.startsWith('Someone else is saving'));
  if (busy) return { refused: busy.message };
  return { answer: { toasts: toasts.map(({ message }) => message), panels: panels.map(({ title }) => title) } };
}
