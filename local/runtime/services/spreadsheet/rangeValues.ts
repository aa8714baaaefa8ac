import type { Input, Plain } from '../../seam';
import { exception, wrongSignature } from '../exception';
import { table } from './arguments';
import { rowsOf } from './context';
import { contextOf, placeOf, RangePlace } from './rangePlace';

type CellValue = string | number | boolean | Date;

/** What cells hold and show. */
export abstract class RangeValues extends RangePlace {
  getValue(): CellValue {
    return this.#read(true)[0]!;
  }
  getValues(): CellValue[][] {
    return rowsOf(this.#read(false), placeOf(this).columns);
  }

  #read(first: boolean): CellValue[] {
    const { core } = contextOf(this);
    const place = placeOf(this);
    const { book, sheet } = place;
    const block = first ? { ...place, rows: 1, columns: 1 } : place;
    const { values, dates } = core.values(book, sheet, block);
    const list: CellValue[] = values;
    for (const at of dates) list[at] = new Date(list[at] as number);
    return list;
  }

  getDisplayValue(): string {
    const { book, sheet, row, column } = placeOf(this);
    return contextOf(this).core.read(book, sheet, { row, column, rows: 1, columns: 1 }, 'display')[0]!;
  }
  getDisplayValues(): string[][] {
    const place = placeOf(this);
    return rowsOf(contextOf(this).core.read(place.book, place.sheet, place, 'display'), place.columns);
  }
  isBlank(): boolean {
    const place = placeOf(this);
    const { core } = contextOf(this);
    return (
      core.read(place.book, place.sheet, place, 'values').every((value) => value === '') &&
      core.read(place.book, place.sheet, place, 'formulas').every((formula) => formula === '')
    );
  }

  setValue(...args: [value: unknown]): this {
    const [value] = args;
    if (args.length !== 1) throw wrongSignature('SpreadsheetApp.Range.setValue', args);
    const place = placeOf(this);
    contextOf(this).core.write(place.book, place.sheet, place, [input(value)]);
    return this;
  }
  setValues(values: unknown): this {
    const place = placeOf(this);
    const list = table('Range.setValues', values, place, input);
    contextOf(this).core.write(place.book, place.sheet, place, list);
    return this;
  }

  getFormula(): string {
    const { book, sheet, row, column } = placeOf(this);
    return contextOf(this).core.read(book, sheet, { row, column, rows: 1, columns: 1 }, 'formulas')[0]!;
  }
  getFormulas(): string[][] {
    const place = placeOf(this);
    return rowsOf(contextOf(this).core.read(place.book, place.sheet, place, 'formulas'), place.columns);
  }
  getFormulaR1C1(): string {
    return this.getFormulasR1C1()[0]![0]!;
  }
  getFormulasR1C1(): string[][] {
    const place = placeOf(this);
    return rowsOf(contextOf(this).core.read(place.book, place.sheet, place, 'formulasR1C1'), place.columns);
  }
  /** One formula for every cell; references move with the cells, as when it is pasted into the range. */
  setFormula(formula: unknown): this {
    if (typeof formula !== 'string') throw wrongSignature('SpreadsheetApp.Range.setFormula', [formula]);
    return this.#setOne(formula, false);
  }
  setFormulaR1C1(formula: unknown): this {
    if (typeof formula !== 'string') throw wrongSignature('SpreadsheetApp.Range.setFormulaR1C1', [formula]);
    return this.#setOne(formula, true);
  }
  setFormulas(formulas: unknown): this {
    return this.#setAll('Range.setFormulas', formulas, false);
  }
  setFormulasR1C1(formulas: unknown): this {
    return this.#setAll('Range.setFormulasR1C1', formulas, true);
  }
  #setOne(formula: string, r1c1: boolean): this {
    const place = placeOf(this);
    const { core } = contextOf(this);
    const first = { row: place.row, column: place.column, rows: 1, columns: 1 };
    if (r1c1 || (place.rows === 1 && place.columns === 1)) {
      core.writeFormulas(place.book, place.sheet, place, [formula], r1c1);
      return this;
    }
    core.writeFormulas(place.book, place.sheet, first, [formula], false);
    const [relative] = core.read(place.book, place.sheet, first, 'formulasR1C1');
    core.writeFormulas(place.book, place.sheet, place, [relative!], true);
    return this;
  }
  #setAll(member: string, formulas: unknown, r1c1: boolean): this {
    const place = placeOf(this);
    const list = table<unknown>(member, formulas, place).map((one) =>
      one === null || one === undefined ? '' : String(one),
    );
    contextOf(this).core.writeFormulas(place.book, place.sheet, place, list, r1c1);
    return this;
  }

  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  getNotes(): string[][] {
    const place = placeOf(this);
    return rowsOf(contextOf(this).core.read(place.book, place.sheet, place, 'notes'), place.columns);
  }
  setNote(note: unknown): this {
    const place = placeOf(this);
    contextOf(this).core.writeNotes(place.book, place.sheet, place, [noteText(note)]);
    return this;
  }
  setNotes(notes: unknown): this {
    const place = placeOf(this);
    const list = table('Range.setNotes', notes, place, noteText);
    contextOf(this).core.writeNotes(place.book, place.sheet, place, list);
    return this;
  }
  clearNote(): this {
    return this.setNote('');
  }
}

function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  // A whole number becomes 1.0: Google's own oddity.
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note);
}

/** What a script may put into a cell: null and undefined leave it blank, objects become their text. */
export function input(value: unknown): Input {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value as Plain;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const ms = (value as Date).getTime();
    // From memory: a Date that is none becomes its text.
    return Number.isNaN(ms) ? String(value) : { date: ms };
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw exception('Cannot convert a function to a cell value.');
  }
  return Array.isArray(value) ? `[Ljava.lang.Object;@${value.length.toString(16)}` : String(value);
}
