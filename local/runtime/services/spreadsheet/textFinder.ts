import type { FindQuery } from '../../seam';
import { offered, Service } from '../offered';
import type { Context, Place } from './context';
import type { Range } from './range';
import { asText } from './rangeCells';
import { placeOf } from './rangePlace';

/** Looks for text in a range, a sheet or a whole spreadsheet, cell after cell. */
export class TextFinder extends Service {
  readonly #context: Context;
  readonly #places: readonly Place[];
  #query: FindQuery;
  #current: Place | undefined;
  #start: Place | undefined;
  constructor(context: Context, places: readonly Place[], text: string) {
    super(context.shared);
    this.#context = context;
    this.#places = places;
    this.#query = {
      text,
      matchCase: false,
      entireCell: false,
      regularExpression: false,
      formulas: false,
      ignoreDiacritics: false,
    };
  }
  #set(change: Partial<FindQuery>): this {
    this.#query = { ...this.#query, ...change };
    return this;
  }
  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.#set({ ignoreDiacritics });
  }
  matchCase(matchCase: boolean): this {
    return this.#set({ matchCase });
  }
  matchEntireCell(entireCell: boolean): this {
    return this.#set({ entireCell });
  }
  matchFormulaText(formulas: boolean): this {
    return this.#set({ formulas });
  }
  useRegularExpression(regularExpression: boolean): this {
    return this.#set({ regularExpression });
  }
  startFrom(range: Range): this {
    this.#start = placeOf(range);
    this.#current = undefined;
    return this;
  }
  #matches(): Place[] {
    return this.#places.flatMap((place) =>
      this.#context.core.find(place.book, place.sheet, place, this.#query).map((at) => ({
        book: place.book,
        sheet: place.sheet,
        row: place.row + Math.floor(at / place.columns),
        column: place.column + (at % place.columns),
        rows: 1,
        columns: 1,
      })),
    );
  }
  findAll(): Range[] {
    return this.#matches().map((place) => this.#context.make.range(place));
  }
  findNext(): Range | null {
    const matches = this.#matches();
    const from = this.#current ?? this.#start;
    const next = from ? matches.find((place) => isAfter(place, from, this.#current === undefined)) : matches[0];
    return this.#take(next);
  }
  findPrevious(): Range | null {
    const matches = this.#matches().reverse();
    const from = this.#current ?? this.#start;
    const next = from ? matches.find((place) => !isAfter(place, from, true)) : matches[0];
    return this.#take(next);
  }
  #take(place: Place | undefined): Range | null {
    this.#current = place;
    return place ? this.#context.make.range(place) : null;
  }
  getCurrentMatch(): Range | null {
    return this.#current ? this.#context.make.range(this.#current) : null;
  }
  replaceWith(text: string): number {
    return this.#current ? this.#replace(this.#current, text) : 0;
  }
  replaceAllWith(text: string): number {
    return this.#matches().reduce((count, place) => count + this.#replace(place, text), 0);
  }
  /** Returns how often it was replaced in the cell. */
  #replace(place: Place, by: string): number {
    const { core } = this.#context;
    const { book, sheet } = place;
    const [formula] = core.read(book, sheet, place, 'formulas');
    const [shown] = core.read(book, sheet, place, 'display');
    const before = formula !== '' ? formula! : shown!;
    if (formula !== '' && !this.#query.formulas) return 0;
    let count = 0;
    const after = before.replace(this.#pattern(), () => {
      count += 1;
      return by;
    });
    const value = core.read(book, sheet, place, 'values')[0];
    // What was text stays text, though it may now look like a number.
    core.write(book, sheet, place, [formula === '' && typeof value === 'string' ? asText(after) : after]);
    return count;
  }
  #pattern(): RegExp {
    const { text, matchCase, regularExpression, entireCell, ignoreDiacritics } = this.#query;
    const flags = matchCase ? 'gu' : 'giu';
    let source = regularExpression ? text : text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    // Letters may carry any accent: each is matched with the marks that can follow it.
    if (ignoreDiacritics && !regularExpression) {
      source = Array.from(text, (letter) => accented(letter)).join('');
    }
    return new RegExp(entireCell ? `^${source}$` : source, flags);
  }
}

function accented(letter: string): string {
  if (!/[A-Za-z]/.test(letter)) return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const marks = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0308', '\u030a', '\u0327', '\u030c', '\u0304'];
  return `[${letter}${marks
    .map((mark) => (letter + mark).normalize('NFC'))
    .filter((one) => one.length === 1)
    .join('')}]`;
}

function isAfter(place: Place, from: Place, orSame: boolean): boolean {
  if (place.sheet !== from.sheet) return true;
  if (place.row !== from.row) return place.row > from.row;
  return orSame ? place.column >= from.column : place.column > from.column;
}
offered('TextFinder', TextFinder);
