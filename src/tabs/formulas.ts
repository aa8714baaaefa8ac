import type { Tab } from './tab';

/** The formulas that a workbook of ours may hold; anything else in it is a person's, or a fault. */

/** Column letters: 0 → A, 26 → AA. */
export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** The columns that the tool works out, in the order in which `_Computed` holds their values (after the id). */
export const computedFields = (tab: Tab): readonly string[] =>
  Object.entries(tab.columns)
    .filter(([, column]) => column.computed)
    .map(([field]) => field);

/** `_Computed` is as wide as the tab with the most computed columns needs it: the id and that many values. */
export const computedWidth = (tabs: readonly Tab[]): number =>
  1 + Math.max(...tabs.map((tab) => computedFields(tab).length));

/**
 * The heading cell of a computed column: one formula that shows heading and values, by the row's own id, so that a sort,
 * an insert or a paste never shows a stage beside the wrong idea. The omitted values make truly empty cells.
 */
export function headingFormula(tab: Tab, field: string, idColumn: number, width: number): string {
  const id = letters(idColumn);
  const place = computedFields(tab).indexOf(field) + 2;
  const heading = tab.columns[field]!.heading.replace(/"/g, '""');
  return `=VSTACK("${heading}",MAP(${id}2:${id},LAMBDA(id,IF(id="",,IFERROR(VLOOKUP(id,_Computed!A:${letters(width - 1)},${place},FALSE),)))))`;
}

/** Data: more than out of, for proportions only; the type is read through a named range since it stands on another tab. */
export function moreThanOutOf(measure: string, number: string, outOf: string): string {
  return `=AND(ISNUMBER($${number}2),ISNUMBER($${outOf}2),$${number}2>$${outOf}2,IFERROR(VLOOKUP(LEFT($${measure}2,FIND(" ",$${measure}2&" ")-1),INDIRECT("MeasureTypes"),2,FALSE)="Proportion",FALSE))`;
}

/** Data: out of is 0, that is no cases. */
export const outOfZero = (outOf: string): string => `=AND(ISNUMBER($${outOf}2),$${outOf}2=0)`;
