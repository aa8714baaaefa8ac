import { isDateFormat } from '../../../local/runtime/sheets/formats';
import { readTyped } from '../../../local/runtime/sheets/typed';
import { type Zone, zoneNamed } from '../../../local/runtime/sheets/zone';
import type { ArrayExecution } from './arrayExecution';
import type { ArrayState } from './arrayState';
import type { ArrayTab, Block, Value } from './arrayTab';

/** The one workbook over arrays: its present state, and who holds its lock. */
export class ArrayWorkbook {
  state: ArrayState;
  readonly zone: Zone;
  #holder: ArrayExecution | undefined;

  constructor(
    state: ArrayState,
    timeZone: string,
    readonly locale: string,
  ) {
    this.state = state;
    this.zone = zoneNamed(timeZone);
  }

  /** Executions that were under way when the state was kept are over. */
  restore(state: ArrayState): void {
    this.state = state;
    this.#holder = undefined;
  }

  tab(id: number): ArrayTab {
    const found = this.state.tabs.find((tab) => tab.id === id);
    if (!found) throw new Error('This tab is gone.');
    return found;
  }

  change(id: number, change: (tab: ArrayTab) => ArrayTab): void {
    const { state } = this;
    this.state = { ...state, tabs: state.tabs.map((tab) => (tab.id === id ? change(tab) : tab)) };
  }

  /** Texts mean what they mean when they are typed; an apostrophe keeps them as they are. */
  write(id: number, block: Block, values: readonly (readonly Value[])[]): void {
    const lines = values.map((line) => line.map((value) => (typeof value === 'string' ? this.#entered(value) : value)));
    this.change(id, (tab) => tab.write(block, lines));
  }

  /** As an edit event tells it: text; of a number or a date the number; nothing of a blank. */
  typedAt(id: number, row: number, column: number): string | undefined {
    const value = this.tab(id).rows[row]?.values[column] ?? '';
    if (value === '') return undefined;
    return String(value instanceof Date ? this.zone.serial(value.getTime()) : value);
  }

  writeFormula(id: number, row: number, column: number, formula: string): void {
    this.change(id, (tab) => tab.writeFormula(row, column, formula));
  }

  insertRows(id: number, at: number, count: number): void {
    this.change(id, (tab) => tab.insertRows(at, count));
  }

  insertColumns(id: number, at: number, count: number): void {
    this.change(id, (tab) => tab.insertColumns(at, count));
    this.#moveNames(id, (column) => (column >= at ? column + count : column));
  }

  moveColumn(id: number, from: number, to: number): void {
    this.change(id, (tab) => tab.moveColumn(from, to));
    const gap = to > from ? to - 1 : to;
    this.#moveNames(id, (column) => {
      if (column === from) return gap;
      const without = column > from ? column - 1 : column;
      return without >= gap ? without + 1 : without;
    });
  }

  /** Who waits for a lock in vain is so much later. */
  lock(execution: ArrayExecution, ms: number): boolean {
    if (this.#holder && this.#holder !== execution) {
      this.state = { ...this.state, now: this.state.now + ms };
      return false;
    }
    this.#holder = execution;
    return true;
  }

  unlock(execution: ArrayExecution): void {
    if (this.#holder === execution) this.#holder = undefined;
  }

  #moveNames(id: number, move: (column: number) => number): void {
    const { state } = this;
    const names = state.names.map((one) => (one.tab === id ? { ...one, column: move(one.column) } : one));
    this.state = { ...state, names };
  }

  readonly #known = new Map<string, Value>();
  #entered(text: string): Value {
    if (text === '' || text[0] === "'") return text.slice(1);
    let value = this.#known.get(text);
    if (value === undefined) {
      value = this.#meaningOf(text);
      this.#known.set(text, value);
    }
    return value;
  }

  #meaningOf(text: string): Value {
    const typed = readTyped(text, this.locale, this.zone.serial(this.state.now));
    if (typed.kind === 'formula') throw new Error(`Over arrays nothing is computed: ${text}`);
    if (typed.kind === 'blank') return '';
    if (typed.kind === 'text') return typed.text;
    const isDate = typeof typed.value === 'number' && typed.format !== undefined && isDateFormat(typed.format);
    return isDate ? new Date(this.zone.instant(typed.value as number)) : typed.value;
  }
}
