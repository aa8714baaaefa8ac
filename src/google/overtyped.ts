import type { Fact } from '../domain/event';
import { fact } from '../domain/facts';
import { allTabs } from '../tabs/all';
import { computedFields, computedWidth, headingFormula } from '../tabs/formulas';
import { findHeadings } from '../tabs/headings';
import type { Tab } from '../tabs/tab';
import type { Book } from './book';
import type { Range, Sheet, Spreadsheet } from './host';

/** The name by which a computed column is found wherever people moved it, also while its heading shows an error. */
export const computedName = (tab: Tab, field: string): string =>
  `${tab.name} ${tab.columns[field]!.heading}`.replace(/[^A-Za-z0-9]+/g, '_');

/** Where the computed columns of a tab stand, 1-based, by field; those whose name is gone are left out. */
export function computedPlaces(spreadsheet: Spreadsheet, tab: Tab): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const field of computedFields(tab)) {
    const range = spreadsheet.getRangeByName(computedName(tab, field));
    if (range) places.set(field, range.getColumn());
  }
  return places;
}

/** The runs of computed columns within a range below the headings, as ranges to be cleared, each with its fields. */
export function overtypedIn(
  sheet: Sheet,
  places: ReadonlyMap<string, number>,
  { row, column, rows, columns }: Place,
): { readonly range: Range; readonly heading: Range; readonly fields: readonly string[] }[] {
  const hit = [...places].filter(([, at]) => at >= column && at < column + columns).sort(([, a], [, b]) => a - b);
  const first = Math.max(row, 2);
  const height = row + rows - first;
  if (height < 1) return [];
  const runs: [string, number][][] = [];
  for (const one of hit) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]![1] === one[1] - 1) run.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => ({
    range: sheet.getRange(first, run[0]![1], height, run.length),
    heading: sheet.getRange(1, run[0]![1], 1, run.length),
    fields: run.map(([field]) => field),
  }));
}

/** A block of cells, 1-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What somebody typed over a computed column, or over its heading. */
export interface Overtyped {
  readonly tab: Tab;
  readonly field: string;
  /** 1-based. */
  readonly column: number;
  readonly isHeading: boolean;
  /** The id of the row, or the name of the tab for a heading. */
  readonly object: string;
  readonly typed: string;
}

/** What was typed over computed columns while no script looked. Costs nothing where nothing was typed. */
export function overtypedOn(book: Book, tab: Tab): Overtyped[] {
  const [headings = [], ...lines] = book.raw(tab);
  const { at, missing } = findHeadings(tab, headings);
  const lost = computedFields(tab).filter((field) => missing.includes(tab.columns[field]!.heading));
  if (lost.length === 0) return [];
  const places = computedPlaces(book.spreadsheet, tab);
  const idColumn = at[Object.keys(tab.columns)[0]!] ?? 0;
  return lost.flatMap((field): Overtyped[] => {
    const column = places.get(field);
    if (column === undefined) return [];
    const below = lines.flatMap((line): Overtyped[] => {
      const typed = String(line[column - 1] ?? '');
      const object = String(line[idColumn] ?? '').split(' ')[0]!;
      return typed === '' ? [] : [{ tab, field, column, isHeading: false, object, typed }];
    });
    const top = String(headings[column - 1] ?? '');
    if (top === '#REF!') return below;
    return [...below, { tab, field, column, isHeading: true, object: tab.name, typed: top }];
  });
}

/** Clears it, and puts lost headings back; the values then show again. Must stand in the Cycle history before. */
export function clearOvertyped(book: Book, all: readonly Overtyped[]): void {
  for (const tab of new Set(all.map((one) => one.tab))) {
    const sheet = book.need(tab);
    const raw = book.raw(tab);
    const idColumn = findHeadings(tab, raw[0] ?? []).at[Object.keys(tab.columns)[0]!] ?? 0;
    const own = all.filter((one) => one.tab === tab);
    for (const column of new Set(own.map((one) => one.column))) {
      const hit = own.filter((one) => one.column === column);
      // Below its heading a computed column holds nothing of its own.
      if (hit.some((one) => !one.isHeading)) sheet.getRange(2, column, raw.length - 1, 1).clearContent();
      const heading = hit.find((one) => one.isHeading);
      if (heading)
        sheet
          .getRange(1, column, 1, 1)
          .setFormula(headingFormula(tab, heading.field, idColumn, computedWidth(allTabs)));
    }
    book.forget(tab);
  }
}

export const outsideEdit = ({ tab, field, object, typed }: Overtyped): Fact =>
  fact('outside.edit', { object, question: tab.columns[field]!.heading, answer: typed.slice(0, 200) });
