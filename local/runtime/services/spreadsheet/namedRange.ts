import { exception } from '../exception';
import { offered, Service } from '../offered';
import type { Context } from './context';
import { areaOf } from './protection';
import type { Range } from './range';

export class NamedRange extends Service {
  readonly #context: Context;
  readonly #book: string;
  #name: string;
  constructor(context: Context, book: string, name: string) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  getRange(): Range {
    const range = this.#context.make.spreadsheet(this.#book).getRangeByName(this.#name);
    if (!range) throw exception(`Named range ${this.#name} not found.`);
    return range;
  }
  setName(name: string): this {
    refuseBadName(name);
    const names = this.#context.core.names(this.#book);
    this.#context.core.setNames(
      this.#book,
      names.map((one) => (one.name === this.#name ? { ...one, name } : one)),
    );
    this.#name = name;
    return this;
  }
  setRange(range: Range): this {
    const names = this.#context.core.names(this.#book);
    const sheet = range.getSheet().getSheetId();
    this.#context.core.setNames(
      this.#book,
      names.map((one) => (one.name === this.#name ? { ...one, sheet, area: areaOf(range) } : one)),
    );
    return this;
  }
  remove(): void {
    const names = this.#context.core.names(this.#book);
    this.#context.core.setNames(
      this.#book,
      names.filter(({ name }) => name !== this.#name),
    );
  }
}

/** Letters, numbers and underscores; not a number first, nothing that reads like a cell, not true or false. */
export function refuseBadName(name: string): void {
  const isBad =
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ||
    /^[A-Za-z]{1,3}\d+$/.test(name) ||
    /^r\d*c\d*$/i.test(name) ||
    /^(?:true|false)$/i.test(name) ||
    name.length > 250;
  if (isBad) throw exception('The name of the range is invalid.');
}
offered('NamedRange', NamedRange);
