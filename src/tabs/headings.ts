import { fold } from '../domain/names';
import type { RawCell, Tab } from './tab';

/** Where each field stands in a tab as people left it: fields → 0-based column, and the headings that are not there. */
export interface Headings<F extends string = string> {
  readonly at: Readonly<Partial<Record<F, number>>>;
  /** In words, never guessed by position. */
  readonly missing: readonly string[];
}

/** Matches headings by their text: any order, any case, spaces as they fall, names of earlier versions too. */
export function findHeadings<T extends Tab>(
  tab: T,
  firstRow: readonly RawCell[],
): Headings<keyof T['columns'] & string> {
  const found = new Map<string, number>();
  firstRow.forEach((cell, column) => {
    const heading = fold(String(cell));
    if (heading !== '' && !found.has(heading)) found.set(heading, column);
  });

  const at: Partial<Record<string, number>> = {};
  const missing: string[] = [];
  for (const [field, column] of Object.entries(tab.columns)) {
    const place = [column.heading, ...column.formerly]
      .map((heading) => found.get(fold(heading)))
      .find((one) => one !== undefined);
    if (place !== undefined) at[field] = place;
    else missing.push(column.heading);
  }
  // Only fields of this tab were put in.
  return { at: at as Headings<keyof T['columns'] & string>['at'], missing };
}
