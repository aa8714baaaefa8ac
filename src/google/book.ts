import { fold } from '../domain/names';
import { Refusal } from '../domain/refusal';
import type { Decimal } from '../tabs/cells';
import { findHeadings, noColumn } from '../tabs/headings';
import type { Fields, RawCell, Tab } from '../tabs/tab';
import { readBack, type Written, written } from '../tabs/write';
import { Civil } from './civil';
import type { Host, Range, Sheet, Spreadsheet } from './host';
import { Store } from './store';

/** Part of a tab: its headings and rows from the sheet's row `first` on. */
export interface Excerpt {
  readonly headings: readonly RawCell[];
  readonly rows: readonly (readonly RawCell[])[];
  readonly first: number;
}

/** A tab that is full gets room for so many appends more: inserting rows is a call of its own. */
const spareRows = 200;

/** Panels look at the newest rows of a long tab first: 5,000 rows are months of a large network. */
const recentRows = 5000;

/** Locales that write 12,5: everything that is not in the short list of those that write 12.5. */
const pointLocales =
  /^(en(?!_ZA)|ja|zh|ko|th|he|iw|es_(MX|US|PR|GT|HN|NI|PA|PE|SV|DO)|de_CH|de_LI|it_CH|ms|fil|hi|bn|ta|te)/;

/**
 * The one workbook of this execution. Each tab is read once; what is written goes through here.
 * A class because it holds a resource: the spreadsheet, and what has been read of it.
 */
export class Book {
  readonly spreadsheet: Spreadsheet;
  readonly timeZone: string;
  readonly decimal: Decimal;
  readonly store: Store;
  /** Set where nothing is written: there is nothing to flush then. */
  isOnlyRead = false;
  private readonly civil: Civil;
  private sheets: Map<string, Sheet> | undefined;
  private ids: Map<number, Sheet> | undefined;
  private readonly cells = new Map<string, RawCell[][]>();
  private readonly recent = new Map<string, Excerpt>();

  constructor(host: Host, store = new Store(host)) {
    this.spreadsheet = host.SpreadsheetApp.getActive();
    this.timeZone = this.spreadsheet.getSpreadsheetTimeZone();
    this.store = store;
    this.civil = new Civil(host, this.timeZone, this.store);
    this.decimal = pointLocales.test(this.spreadsheet.getSpreadsheetLocale()) ? '.' : ',';
  }

  /**
   * The tab by its name or a name of earlier versions, in any case and spacing; a tab that people renamed is known by the
   * id that Google gave it.
   */
  sheet(tab: Tab): Sheet | undefined {
    for (const name of [tab.name, ...tab.formerly]) {
      const found = this.byName().get(fold(name));
      if (found) return found;
    }
    const id = this.store.json<Record<string, number>>('gids')?.[tab.name];
    return id === undefined ? undefined : this.byId().get(id);
  }

  /** What people call the tab now. */
  nameOf(tab: Tab): string {
    return this.sheet(tab)?.getName() ?? tab.name;
  }

  /** Asked only where a name is not found: one light call for each tab. */
  private byId(): ReadonlyMap<number, Sheet> {
    this.ids ??= new Map(this.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
    return this.ids;
  }

  private byName(): ReadonlyMap<string, Sheet> {
    this.sheets ??= new Map(this.spreadsheet.getSheets().map((sheet) => [fold(sheet.getName()), sheet]));
    return this.sheets;
  }

  /** The same, where the work cannot go on without it. */
  need(tab: Tab): Sheet {
    const sheet = this.sheet(tab);
    if (!sheet) throw new Refusal(`The tab ${tab.name} is missing. Menu: Set-up, First set-up makes it again.`);
    return sheet;
  }

  /** The address of a tab, or of one of its rows, inside this workbook. */
  linkTo(tabName: string, row?: number): string {
    const gid = this.store.json<Record<string, number>>('gids')?.[tabName];
    const found = gid ?? this.byName().get(fold(tabName));
    if (typeof found === 'object') this.rememberId(tabName, found);
    return `#gid=${typeof found === 'object' ? found.getSheetId() : (found ?? 0)}${row === undefined ? '' : `&range=A${row}`}`;
  }

  /** Ids are needed for links; they stay the same when a tab is renamed. */
  rememberId(tabName: string, sheet: Sheet): void {
    this.store.set(
      'gids',
      JSON.stringify({ ...this.store.json<Record<string, number>>('gids'), [tabName]: sheet.getSheetId() }),
    );
  }

  /** After tabs were added or removed. */
  forgetTabs(): void {
    this.sheets = undefined;
    this.ids = undefined;
  }

  /**
   * Reads tabs whole, each with one call, and keeps them. Dates become civil days of the spreadsheet's zone: one
   * converter for all tabs of the call, so that Google is asked about the zone once.
   */
  load(tabs: readonly Tab[]): void {
    const fresh = tabs.filter((tab) => !this.cells.has(tab.name) && this.sheet(tab));
    // biome-ignore lint/suspicious/noExplicitAny: Google's own type of getValues
    const read = fresh.map((tab): [Tab, any[][]] => [tab, wholeOf(tab, this.need(tab))]);

    this.makeCivil(read.map(([, rows]) => rows));
    for (const [tab, rows] of read) this.cells.set(tab.name, rows);
  }

  /** Dates → civil days, in place. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own type of getValues
  private makeCivil(blocks: readonly any[][][]): void {
    const instants = new Set<number>();
    for (const rows of blocks)
      for (const row of rows) for (const cell of row) if (cell instanceof Date) instants.add(cell.getTime());
    this.civil.learn(instants);
    for (const rows of blocks)
      for (const row of rows)
        for (let c = 0; c < row.length; c++) if (row[c] instanceof Date) row[c] = this.civil.dayOf(row[c].getTime());
  }

  /** The raw cells of a tab, first row its headings; empty where there is no such tab. */
  raw(tab: Tab): readonly (readonly RawCell[])[] {
    this.load([tab]);
    return this.cells.get(tab.name) ?? [];
  }

  /**
   * The newest rows of a tab, or the whole of it where it is short, was read whole already, or is asked for. A long tab
   * costs two calls here: the heading row and the end.
   */
  excerpt(tab: Tab, how: 'recent' | 'whole' = 'recent'): Excerpt {
    const whole = this.cells.get(tab.name);
    const sheet = this.need(tab);
    if (whole || how === 'whole' || sheet.getLastRow() <= recentRows + 1) {
      const [headings = [], ...rows] = this.raw(tab);
      return { headings, rows, first: 2 };
    }
    let excerpt = this.recent.get(tab.name);
    if (!excerpt) {
      const last = sheet.getLastRow();
      const columns = sheet.getLastColumn();
      const first = last - recentRows + 1;
      const [headings = []] = sheet.getRange(1, 1, 1, columns).getValues();
      const rows = sheet.getRange(first, 1, recentRows, columns).getValues();
      this.makeCivil([rows]);
      excerpt = { headings, rows, first };
      // Rows of people's own, or nothing at all, fill the end: what is newest stands above it.
      if (!isEndOf(tab, excerpt)) return this.excerpt(tab, 'whole');
      this.recent.set(tab.name, excerpt);
    }
    return excerpt;
  }

  /** Forgets what was read, so that the next look is a fresh one. */
  forget(tab: Tab): void {
    this.cells.delete(tab.name);
    this.recent.delete(tab.name);
  }

  /**
   * Writes rows under the last one whose key or any typed column is filled. Columns that people added, moved or
   * renamed stay as they are: only runs of the tab's own columns are written.
   */
  append(tab: Tab, rows: readonly Fields[]): void {
    if (rows.length === 0) return;
    const sheet = this.need(tab);
    const isSame = this.looksTheSame(tab, sheet);
    if (!isSame) this.forget(tab);
    const raw = this.raw(tab);
    const { at, missing } = findHeadings(tab, raw[0] ?? []);
    const wanted = Object.entries(tab.columns).filter(
      ([field, column]) => !column.computed && rows.some((row) => row[field] !== undefined),
    );
    const lacking = wanted.filter(([, column]) => missing.includes(column.heading));
    if (lacking.length > 0)
      throw new Refusal(
        noColumn(
          this.nameOf(tab),
          lacking.map(([, column]) => column.heading),
        ),
      );

    const places = wanted.map(([field, column]) => ({ field, column, at: at[field]! })).sort((a, b) => a.at - b.at);
    const first = this.lastFilledRow(tab) + 1;
    this.grow(sheet, first + rows.length - 1, 0, spareRows);
    for (const run of runs(places)) {
      const values = rows.map((row) => run.map(({ field, column }) => written(column, row[field])));
      sheet.getRange(first, run[0]!.at + 1, rows.length, run.length).setValues(values);
    }
    if (!isSame) this.giveWay(tab, rows);
    this.remember(tab, first, rows, places);
  }

  /**
   * People may have typed a row below or moved columns since the tab was read: what we append must not land on theirs. What
   * happens between this look and the write cannot be seen.
   */
  private looksTheSame(tab: Tab, sheet: Sheet): boolean {
    const known = this.cells.get(tab.name);
    if (!known || tab.owner === 'tool') return true;
    const width = Math.max(sheet.getLastColumn(), 1);
    const [headings = []] = sheet.getRange(1, 1, 1, width).getValues();
    return sheet.getLastRow() === known.length && headings.every((heading, at) => heading === (known[0]?.[at] ?? ''));
  }

  /** A row that was typed meanwhile may have got the id that the Cycle history knows as ours: it gets another one later. */
  giveWay(tab: Tab, rows: readonly Fields[]): void {
    const [idField = ''] = Object.keys(tab.columns);
    const raw = this.raw(tab);
    const place = findHeadings(tab, raw[0] ?? []).at[idField];
    if (!tab.ids || place === undefined) return;
    const ids = new Set(rows.map((row) => String(row[idField] ?? '')));
    raw.forEach((line, at) => {
      if (at === 0 || !ids.has(String(line[place] ?? ''))) return;
      const own = this.need(tab).getRange(at + 1, place + 1, 1, 1);
      own.clearContent();
      this.cells.get(tab.name)![at] = line.map((cell, column) => (column === place ? '' : cell));
    });
  }

  /** Refused before anything is recorded: a row that may not be written must not be promised. */
  refuseProtectedEnd(tab: Tab, rows: number): void {
    if (rows === 0) return;
    const sheet = this.need(tab);
    const first = Math.min(this.lastFilledRow(tab) + 1, sheet.getMaxRows());
    const columns = typedPlaces(tab, this.raw(tab)[0] ?? []);
    const left = Math.min(...columns);
    if (!sheet.getRange(first, left + 1, 1, Math.max(...columns) - left + 1).canEdit()) refuseProtected(this, tab);
  }

  /** What was appended is known without reading it again. */
  private remember(tab: Tab, first: number, rows: readonly Fields[], places: readonly Place[]): void {
    const known = this.cells.get(tab.name);
    this.recent.delete(tab.name);
    if (!known) return;
    const width = known[0]?.length ?? 0;
    rows.forEach((row, at) => {
      const line: RawCell[] = Array(width).fill('');
      for (const { field, at: place } of places) {
        line[place] = readBack(row[field]);
      }
      known[first - 1 + at] = line;
    });
  }

  /** The 1-based number of the last row in which a column that is typed or given holds something; headings are row 1. */
  private lastFilledRow(tab: Tab): number {
    const raw = this.raw(tab);
    const columns = typedPlaces(tab, raw[0] ?? []);
    for (let r = raw.length - 1; r > 0; r--) if (columns.some((column) => raw[r]![column] !== '')) return r + 1;
    return 1;
  }

  /**
   * Rewrites a tab of the tool whole, with one write: what it held before and no longer holds is blanked in the same
   * call. A tab of the tool keeps its columns. Cells are written as they are given: texts must have gone through `asText`.
   */
  replace(tab: Tab, grid: readonly (readonly Written[])[]): void {
    const sheet = this.need(tab);
    const rows = Math.max(grid.length, sheet.getLastRow(), 1);
    const columns = Math.max(...grid.map((row) => row.length), 1);
    this.grow(sheet, rows, columns);
    const values = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => grid[r]?.[c] ?? ''),
    );
    sheet.getRange(1, 1, rows, columns).setValues(values);
    this.forget(tab);
  }

  /** Makes sure that the grid reaches to this row and column; 0 where it does not matter. */
  grow(sheet: Sheet, rows: number, columns: number, spare = 0): void {
    const haveRows = rows === 0 ? 0 : sheet.getMaxRows();
    if (rows > haveRows) sheet.insertRowsAfter(haveRows, rows - haveRows + spare);
    const haveColumns = columns === 0 ? 0 : sheet.getMaxColumns();
    if (columns > haveColumns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
  }

  /** All rows of a column, from row 2 to the end of the sheet. */
  column(tab: Tab, at: number): Range {
    const sheet = this.need(tab);
    return sheet.getRange(2, at + 1, Math.max(1, sheet.getMaxRows() - 1), 1);
  }
}

/**
 * All cells of a tab with anything in them. Where somebody inserts a row after the range was fixed and before it is read, the
 * last row is not among them, and its id would be given again: such a tab is read once more.
 */
// biome-ignore lint/suspicious/noExplicitAny: Google's own type of getValues
function wholeOf({ ids }: Tab, sheet: Sheet): any[][] {
  const rows = sheet.getDataRange().getValues();
  return ids && sheet.getLastRow() > rows.length ? sheet.getDataRange().getValues() : rows;
}

/** Is at least half of an excerpt made of rows up to the last one that says something in the tab's own columns? */
function isEndOf(tab: Tab, { headings, rows }: Excerpt): boolean {
  const columns = typedPlaces(tab, headings);
  return rows.slice(rows.length / 2).some((row) => columns.some((column) => String(row[column]).trim() !== ''));
}

/** Where the columns of a tab stand that people type into or the tool gives. */
function typedPlaces(tab: Tab, headings: readonly RawCell[]): number[] {
  const { at } = findHeadings(tab, headings);
  return Object.entries(tab.columns).flatMap(([field, { computed }]) => (computed ? [] : (at[field] ?? [])));
}

export function refuseProtected(book: Book, tab: Tab): never {
  throw new Refusal(
    `The tab ${book.nameOf(tab)} is protected, and you may not write there. Ask the workbook’s owner to let you edit it.`,
  );
}

interface Place {
  readonly field: string;
  readonly column: Tab['columns'][string];
  readonly at: number;
}
/** Neighbouring columns together, so that each run is one write. */
function runs(places: readonly Place[]): Place[][] {
  const all: Place[][] = [];
  for (const place of places) {
    const run = all[all.length - 1];
    if (run && run[run.length - 1]!.at === place.at - 1) run.push(place);
    else all.push([place]);
  }
  return all;
}
