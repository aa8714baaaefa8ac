import type { Block, Shared, SheetsCore } from '../../seam';
import type { Draft, EmbeddedChartBuilder } from './chart';
import type { NamedRange } from './namedRange';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import type { Selected } from './selection';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** What every object of the spreadsheet services is made with. */
export interface Context {
  core: SheetsCore;
  shared: Shared;
  make: Make;
  selection: Selected;
}

/** The objects make one another through these, so that their files need not import each other in a circle. */
export interface Make {
  range(place: Place): Range;
  rangeList(ranges: Range[]): RangeList;
  sheet(book: string, sheet: number): Sheet;
  spreadsheet(book: string): Spreadsheet;
  namedRange(book: string, name: string): NamedRange;
  chartBuilder(draft: Draft): EmbeddedChartBuilder;
}

/** Where a range is. `open` remembers which sides were left open in its A1 text (`A:A`). */
export interface Place extends Block {
  book: string;
  sheet: number;
  open?: { rowStart: boolean; rowEnd: boolean; columnStart: boolean; columnEnd: boolean };
}

/** A flat list as rows of so many columns: arrays of the script's own realm. */
export function rowsOf<T>(list: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < list.length; at += columns) {
    const row: T[] = [];
    for (let column = 0; column < columns; column += 1) row.push(list[at + column]!);
    rows.push(row);
  }
  return rows;
}
