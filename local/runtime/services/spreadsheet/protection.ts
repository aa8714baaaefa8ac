import type { Area, Protection as Kept } from '../../model';
import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';
import { placeOf, type RangePlace } from './rangePlace';
import { emailOf, Person } from './user';

/** A protected range, or a protected sheet with its holes. The owner of the spreadsheet is never kept out. */
export class Protection extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #sheet: number;
  readonly #id: string;
  constructor(context: Context, book: string, sheet: number, id: string) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }
  #kept(): Kept {
    const found = this.#context.core.list(this.#book, this.#sheet, 'protections').find(({ id }) => id === this.#id);
    if (!found) throw exception('The protected range was removed.');
    return found;
  }
  #change(change: Partial<Kept>): this {
    const list = this.#context.core.list(this.#book, this.#sheet, 'protections');
    this.#kept();
    const changed = list.map((one) => (one.id === this.#id ? { ...one, ...change } : one));
    this.#context.core.setList(this.#book, this.#sheet, 'protections', changed);
    return this;
  }
  #range({ row, column, rows, columns }: Area): Range {
    const size = this.#context.core.size(this.#book, this.#sheet);
    return this.#context.make.range({
      book: this.#book,
      sheet: this.#sheet,
      row,
      column,
      rows: rows ?? size.rows - row,
      columns: columns ?? size.columns - column,
    });
  }
  getProtectionType(): EnumValue {
    return googleEnum('ProtectionType')[this.#kept().area ? 'RANGE' : 'SHEET'];
  }
  getRange(): Range {
    const { area } = this.#kept();
    if (area) return this.#range(area);
    const size = this.#context.core.size(this.#book, this.#sheet);
    const open = { rowStart: true, rowEnd: true, columnStart: true, columnEnd: true };
    return this.#context.make.range({
      book: this.#book,
      sheet: this.#sheet,
      row: 0,
      column: 0,
      rows: size.rows,
      columns: size.columns,
      open,
    });
  }
  setRange(range: Range): this {
    return this.#change({ area: areaOf(range) });
  }
  getRangeName(): string | null {
    const { area } = this.#kept();
    const named = this.#context.core
      .names(this.#book)
      .find(
        (one) => one.sheet === this.#sheet && area !== undefined && JSON.stringify(one.area) === JSON.stringify(area),
      );
    return named?.name ?? null;
  }
  setRangeName(name: string): this {
    const named = this.#context.core.names(this.#book).find((one) => one.name === name);
    if (!named) throw exception(`Named range ${name} not found.`);
    return this.#change({ area: named.area });
  }
  setNamedRange(named: { getName(): string }): this {
    return this.setRangeName(named.getName());
  }
  getUnprotectedRanges(): Range[] {
    return (this.#kept().unprotected ?? []).map((area) => this.#range(area));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    return this.#change({ unprotected: ranges.map(areaOf) });
  }
  getDescription(): string {
    return this.#kept().description;
  }
  setDescription(description: string): this {
    return this.#change({ description: String(description) });
  }
  isWarningOnly(): boolean {
    return this.#kept().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly: Boolean(warningOnly) });
  }
  /** Of a warning there are none: everybody may edit, after being asked. */
  getEditors(): Person[] {
    const { warningOnly, editors } = this.#kept();
    return warningOnly ? [] : editors.map((email) => new Person(this.#context.shared, email));
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: unknown[]): this {
    const { editors, warningOnly } = this.#kept();
    if (warningOnly) throw exception("You can't add editors to a protected range or sheet that only shows a warning.");
    return this.#change({ editors: [...new Set([...editors, ...users.map(emailOf)])] });
  }
  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }
  /** Neither the owner nor the person who runs the script can be taken off. */
  removeEditors(users: unknown[]): this {
    const gone = users.map((user) => emailOf(user).toLowerCase());
    const safe = [this.#context.core.bookProps(this.#book).owner, this.#context.shared.user()].map((one) =>
      one.toLowerCase(),
    );
    const editors = this.#kept().editors.filter((email) => {
      const lower = email.toLowerCase();
      return !gone.includes(lower) || safe.includes(lower);
    });
    return this.#change({ editors });
  }
  canEdit(): boolean {
    const me = this.#context.shared.user().toLowerCase();
    const { warningOnly, editors } = this.#kept();
    const { owner } = this.#context.core.bookProps(this.#book);
    return warningOnly || me === owner.toLowerCase() || editors.some((email) => email.toLowerCase() === me);
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(): this {
    return this;
  }
  remove(): void {
    this.#kept();
    const rest = this.#context.core.list(this.#book, this.#sheet, 'protections').filter(({ id }) => id !== this.#id);
    this.#context.core.setList(this.#book, this.#sheet, 'protections', rest);
  }
}

export function areaOf(range: RangePlace): Area {
  const { row, column, rows, columns, open } = placeOf(range);
  return { row, column, rows: open?.rowEnd ? null : rows, columns: open?.columnEnd ? null : columns };
}

export function protect(context: Context, book: string, sheet: number, area: Area | undefined): Protection {
  const id = String(context.core.nextId(book));
  const { owner } = context.core.bookProps(book);
  const editors = [...new Set([owner, context.shared.user()])].filter((email) => email !== '');
  const list = context.core.list(book, sheet, 'protections');
  const fresh: Kept = { id, ...(area && { area }), description: '', warningOnly: false, editors };
  // A sheet has one protection of its own; protecting it again changes nothing.
  const now = area ? undefined : list.find((one) => !one.area);
  if (now) return new Protection(context, book, sheet, now.id);
  context.core.setList(book, sheet, 'protections', [...list, fresh]);
  return new Protection(context, book, sheet, id);
}
offered('Protection', Protection);
