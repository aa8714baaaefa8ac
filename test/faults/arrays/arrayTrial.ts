import { asError } from '../../../local/runtime/host/plain';
import { closed, parseAddress } from '../../../local/runtime/sheets/address';
import { answer } from '../../../src/answer';
import type { CallName } from '../../../src/contract';
import { by } from '../../../src/domain/identity';
import { actorFor } from '../../../src/google/actor';
import type { Book } from '../../../src/google/book';
import { command, fromMenu } from '../../../src/google/command';
import { replaceComputed } from '../../../src/google/computed';
import { cycle } from '../../../src/google/context';
import { handlers, panelEdge } from '../../../src/google/handlers';
import type { Host } from '../../../src/google/host';
import { inWorkbook } from '../../../src/google/inWorkbook';
import { edited } from '../../../src/google/onEdit';
import { readNetwork, readNumbers } from '../../../src/google/readNetwork';
import { tidied } from '../../../src/google/tidy';
import { undoFromMenu } from '../../../src/google/undo';
import { splitsOf } from '../../../src/usecases/splits';
import { updateDashboard } from '../../../src/usecases/updateDashboard';
import { version } from '../../../src/version';
import type { Trial } from '../trial';
import { type Account, type Given, isCalled, mail, type Shown, type Told, told, World } from '../world';
import { ArrayExecution } from './arrayExecution';
import { arrayHost, Lacking, rangeOf } from './arrayHost';
import { type ArrayState, stateOf } from './arrayState';
import { type Block, linesOf } from './arrayTab';
import { ArrayWorkbook } from './arrayWorkbook';
import { clocked } from './clocked';

/** A part of the menu, as main.ts wires it. */
const menu: Readonly<Record<string, (host: Host) => void>> = {
  menuUndo: (host) => fromMenu(host, () => inWorkbook(host, { reads: cycle, action: 'undo' }, undoFromMenu)),
  // Of the update what edits of people leave for it, and what follows beside rows; painting would need looks.
  updateDashboard: (host) => fromMenu(host, () => command(host, (book) => tidyUp(host, book))),
};

function tidyUp(host: Host, book: Book): string {
  const { network, directory, historian } = tidied(host, book, readNetwork(host, book));
  const numbers = readNumbers(book, directory, network.today);
  const runner = by(actorFor(host, network, 'update the dashboard'));
  const withSplits = { ...network, splits: splitsOf(network, numbers) };
  const { record, computed } = updateDashboard({ network: withSplits, directory, numbers, runner });
  historian.record(record, { when: network.now, request: '', digest: '' });
  replaceComputed(book, computed);
  return 'What was typed is in order.';
}

/**
 * The sources over a small workbook of arrays, in one context that stays: nothing is loaded anew, and keeping a state costs
 * nothing. It starts from what a trial of the bundle starts from.
 */
export class ArrayTrial extends World {
  readonly #bundled: Trial;
  readonly #book: ArrayWorkbook;
  readonly #prepared = new Map<string, ArrayState>();

  constructor(bundled: Trial) {
    super();
    this.#bundled = bundled;
    bundled.restore(bundled.start);
    const { timeZone, locale } = bundled.runtime.sheets.snapshot(bundled.runtime.book).workbook;
    this.#book = new ArrayWorkbook(stateOf(bundled), timeZone, locale);
  }

  /** The bundle brings it there, so that what the arrays lack may have its part in it. */
  prepared(givens: Iterable<Given>): ArrayState {
    this.onCall = undefined;
    const needed = [...new Set(givens)];
    const key = needed.map(({ name }) => name).join(' ');
    let state = this.#prepared.get(key);
    if (!state) {
      this.#bundled.prepared(needed);
      state = stateOf(this.#bundled);
      this.#prepared.set(key, state);
    }
    this.restore(state);
    return state;
  }

  snapshot(): ArrayState {
    return this.#book.state;
  }

  restore(state: ArrayState): void {
    this.#book.restore(state);
  }

  send(name: Account, call: CallName, body: unknown, request: string): Told {
    const account = mail(name);
    // Written by google/panel.ts.
    const [nonce] = JSON.parse(this.#book.state.users[account]!.pages!) as [string];
    const envelope = { call, version, request, nonce, body };
    return this.#run(account, (host) =>
      answer(
        envelope,
        panelEdge(() => host),
        handlers,
      ),
    );
  }

  menu(name: Account, run: string): Told {
    const line = menu[run];
    if (!line) throw new Error(`Over arrays there is no ${run}.`);
    return this.#run(mail(name), (host) => line(host));
  }

  fire(handler: string): Told {
    throw new Error(`Over arrays nothing fires ${handler}.`);
  }

  type(_name: Account, tab: string, a1: string, value: string | number | (string | number)[][]): Told {
    const { id, maxRows, maxColumns } = this.#named(tab);
    const lines = typeof value === 'object' ? value : [[value]];
    const { row, column } = closed(parseAddress(a1)!, { rows: maxRows, columns: maxColumns });
    const block = { row, column, rows: lines.length, columns: Math.max(...lines.map((line) => line.length)) };
    this.#book.write(id, block, lines);
    return this.#edited(id, block, typeof value === 'object' ? undefined : this.#book.typedAt(id, row, column));
  }

  pass(ms: number): void {
    this.#book.state = { ...this.#book.state, now: this.#book.state.now + ms };
  }

  sort(tab: string, column: number, ascending: boolean): void {
    const { id, frozen, rows, lastColumn } = this.#named(tab);
    if (rows.length <= frozen) return;
    this.#book.change(id, (before) => before.sorted(column, ascending));
    const block = { row: frozen, column: 0, rows: rows.length - frozen, columns: Math.max(lastColumn, column + 1) };
    this.#edited(id, block, undefined);
  }
  insertRows(tab: string, at: number, count: number): void {
    this.#book.insertRows(this.#named(tab).id, at, count);
  }
  removeRows(tab: string, at: number, count: number): void {
    this.#book.change(this.#named(tab).id, (before) => before.removeRows(at, count));
  }
  insertColumns(tab: string, at: number, count: number): void {
    this.#book.insertColumns(this.#named(tab).id, at, count);
  }
  moveColumn(tab: string, from: number, to: number): void {
    this.#book.moveColumn(this.#named(tab).id, from, to);
  }
  rename(tab: string, name: string): void {
    this.#book.change(this.#named(tab).id, (before) => before.renamed(name));
  }

  texts(tab: string): string[][] {
    const { rows } = this.#named(tab);
    return rows.map(({ values }) => values.map((value) => String(value)));
  }

  lines() {
    return this.#book.state.tabs.map((tab) => ({ tab: tab.name, rows: linesOf(tab, this.#book.zone) }));
  }

  property(key: string): string | undefined {
    return this.#book.state.document[key];
  }

  /** There is nothing around them. */
  around(): null {
    return null;
  }

  #named(name: string) {
    const found = this.#book.state.tabs.find((tab) => isCalled(tab.name, name));
    if (!found) throw new Error(`There is no tab ${name}.`);
    return found;
  }

  /** The simple trigger, which knows of nobody. */
  #edited(tab: number, block: Block, value: string | undefined): Told {
    return this.#run('', (host, execution) =>
      edited(host, {
        range: rangeOf(this.#book, execution, tab, block),
        ...(value === undefined ? {} : { value }),
      }),
    );
  }

  #run(account: string, act: (host: Host, execution: ArrayExecution) => unknown): Told {
    const execution = new ArrayExecution(account, (call) => this.onCall?.(call));
    const shown: Shown = { toasts: execution.toasts, dialogs: execution.dialogs, panels: [] };
    try {
      const value = clocked(
        () => this.#book.state.now,
        () => act(arrayHost(this.#book, execution), execution),
      );
      // What caught its own end has ended all the same.
      if (execution.killed) throw execution.killed;
      return told({ ...shown, value });
    } catch (error) {
      if (error instanceof Lacking) throw error;
      return told({ ...shown, error: asError(error) });
    } finally {
      this.#book.unlock(execution);
      execution.end();
    }
  }
}
