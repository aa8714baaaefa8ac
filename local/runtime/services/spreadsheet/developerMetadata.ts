import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { type Hook, offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';
import { placeOf } from './rangePlace';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
interface Spot {
  type: LocationType;
  sheet?: number;
  line?: number;
}
interface Entry extends Spot {
  id: number;
  key: string;
  value?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
}
const KEY = 'developerMetadata';

/** All entries of a book stand with its first sheet. From documentation; they do not follow moved rows. */
function entries(context: Context, book: string): Entry[] {
  const [first] = context.core.sheets(book);
  return JSON.parse(context.core.prop(book, first!, 'metadata')[KEY] ?? '[]') as Entry[];
}
function write(context: Context, book: string, list: readonly Entry[]): void {
  const [first] = context.core.sheets(book);
  context.core.setProp(book, first!, 'metadata', {
    ...context.core.prop(book, first!, 'metadata'),
    [KEY]: JSON.stringify(list),
  });
}

export function addMetadata(context: Context, at: Spot & { book: string }, args: readonly unknown[]): void {
  const [key, second, third] = args;
  if (typeof key !== 'string') throw wrongSignature('SpreadsheetApp.addDeveloperMetadata', args);
  const value = typeof second === 'string' ? second : undefined;
  const visibility = String((typeof second === 'string' ? third : second) ?? 'DOCUMENT') as Entry['visibility'];
  const { book, ...spot } = at;
  const id = context.core.nextId(book);
  write(context, book, [
    ...entries(context, book),
    { id, key, visibility, ...spot, ...(value !== undefined && { value }) },
  ]);
}

export function metadataAt(context: Context, book: string, spot: Spot): DeveloperMetadata[] {
  return entries(context, book)
    .filter((one) => one.type === spot.type && one.sheet === spot.sheet && one.line === spot.line)
    .map(({ id }) => new DeveloperMetadata(context, book, id));
}

export class DeveloperMetadata extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #id: number;
  constructor(context: Context, book: string, id: number) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#id = id;
  }
  #entry(): Entry {
    const found = entries(this.#context, this.#book).find(({ id }) => id === this.#id);
    if (!found) throw exception('The developer metadata was removed.');
    return found;
  }
  #change(change: Partial<Entry>): this {
    write(
      this.#context,
      this.#book,
      entries(this.#context, this.#book).map((one) => (one.id === this.#id ? { ...one, ...change } : one)),
    );
    return this;
  }
  getId(): number {
    return this.#id;
  }
  getKey(): string {
    return this.#entry().key;
  }
  getValue(): string | null {
    return this.#entry().value ?? null;
  }
  getVisibility(): EnumValue {
    return googleEnum('DeveloperMetadataVisibility')[this.#entry().visibility];
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#context, this.#book, this.#entry());
  }
  setKey(key: string): this {
    return this.#change({ key });
  }
  setValue(value: string | null): this {
    return this.#change({ value: value ?? undefined } as Partial<Entry>);
  }
  setVisibility(visibility: EnumValue): this {
    return this.#change({ visibility: visibility.toString() as Entry['visibility'] });
  }
  moveToRow(range: Range): this {
    const { sheet, row } = placeOf(range);
    return this.#change({ type: 'ROW', sheet, line: row });
  }
  moveToColumn(range: Range): this {
    const { sheet, column } = placeOf(range);
    return this.#change({ type: 'COLUMN', sheet, line: column });
  }
  moveToSheet(sheet: Sheet): this {
    return this.#change({ type: 'SHEET', sheet: sheet.getSheetId(), line: undefined } as Partial<Entry>);
  }
  moveToSpreadsheet(): this {
    return this.#change({ type: 'SPREADSHEET', sheet: undefined, line: undefined } as Partial<Entry>);
  }
  remove(): void {
    write(
      this.#context,
      this.#book,
      entries(this.#context, this.#book).filter(({ id }) => id !== this.#id),
    );
  }
}

export class DeveloperMetadataLocation extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #spot: Spot;
  constructor(context: Context, book: string, spot: Spot) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#spot = spot;
  }
  getLocationType(): EnumValue {
    return googleEnum('DeveloperMetadataLocationType')[this.#spot.type];
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.#spot.type === 'SPREADSHEET' ? this.#context.make.spreadsheet(this.#book) : null;
  }
  getSheet(): Sheet | null {
    return this.#spot.type === 'SHEET' ? this.#context.make.sheet(this.#book, this.#spot.sheet!) : null;
  }
  getRow(): Range | null {
    return this.#spot.type === 'ROW' ? this.#line(`${this.#spot.line! + 1}:${this.#spot.line! + 1}`) : null;
  }
  getColumn(): Range | null {
    if (this.#spot.type !== 'COLUMN') return null;
    const letters = this.#context.make
      .sheet(this.#book, this.#spot.sheet!)
      .getRange(1, this.#spot.line! + 1)
      .getA1Notation()
      .replace(/\d+$/, '');
    return this.#line(`${letters}:${letters}`);
  }
  #line(a1: string): Range {
    return this.#context.make.sheet(this.#book, this.#spot.sheet!).getRange(a1);
  }
}

interface Wanted {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  type?: string;
}
export class DeveloperMetadataFinder extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #sheet: number | undefined;
  #wanted: Wanted = {};
  constructor(context: Context, book: string, sheet?: number) {
    super(context.shared as Hook);
    this.#context = context;
    this.#book = book;
    this.#sheet = sheet;
  }
  #with(wanted: Wanted): this {
    this.#wanted = { ...this.#wanted, ...wanted };
    return this;
  }
  withId(id: number): this {
    return this.#with({ id });
  }
  withKey(key: string): this {
    return this.#with({ key });
  }
  withValue(value: string): this {
    return this.#with({ value });
  }
  withVisibility(visibility: EnumValue): this {
    return this.#with({ visibility: visibility.toString() });
  }
  withLocationType(type: EnumValue): this {
    return this.#with({ type: type.toString() });
  }
  onIntersectingLocations(): this {
    return this;
  }
  find(): DeveloperMetadata[] {
    const wanted = Object.entries(this.#wanted);
    return entries(this.#context, this.#book)
      .filter((one) => this.#sheet === undefined || one.sheet === this.#sheet)
      .filter((one) => wanted.every(([key, value]) => one[key as keyof Entry] === value))
      .map(({ id }) => new DeveloperMetadata(this.#context, this.#book, id));
  }
}
offered('DeveloperMetadata', DeveloperMetadata);
offered('DeveloperMetadataLocation', DeveloperMetadataLocation);
offered('DeveloperMetadataFinder', DeveloperMetadataFinder);
