import type { Fact } from '../domain/event';
import { cellChecked, cellSet } from '../domain/facts';
import { Refusal } from '../domain/refusal';
import { findHeadings } from '../tabs/headings';
import type { RawCell, Tab } from '../tabs/tab';
import { written } from '../tabs/write';
import type { Book, Excerpt } from './book';
import type { Host } from './host';

/** One cell of a people's tab that is to hold something else, found by its row's key and never by a remembered row. */
export interface Change {
  readonly tab: Tab;
  /** The row in words, for the Cycle history: its id, or period, team, measure and group. */
  readonly key: string;
  /** Is this the row? Asked of fields → cells. */
  readonly isRow: (cell: (field: string) => RawCell) => boolean;
  readonly field: string;
  readonly value: RawCell;
}

/** Where a change goes in the sheet as last read, and what stood there: its formula if it had one. */
interface Hit {
  readonly change: Change;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly was: RawCell;
}

/** The facts that must stand in History before the cells are touched. */
export const announced = (book: Book, changes: readonly Change[]): Fact[] =>
  changes.map((change) => {
    const hit = locate(book, change);
    const { tab, key, field, value } = change;
    return cellSet(tab.name, key, tab.columns[field]!.heading, String(hit.was), String(value));
  });

/**
 * Changes cells while people may be sorting, inserting and deleting around us: writes only the cells asked for, looks
 * again, and where a row moved in between puts back in the cell it hit exactly what was read there, then tries again.
 * A foreign cell can be wrong only between two calls of this function. Returns what must follow into History.
 */
export function changeCells(host: Host, book: Book, changes: readonly Change[]): Fact[] {
  let open = changes;
  for (let attempt = 0; attempt < 3 && open.length > 0; attempt++) {
    const hits = open.map((change) => locate(book, change));
    const blocks = blocksOf(hits);
    const formulas = blocks.map((block) => rangeOf(book, block).getFormulas());
    blocks.forEach((block) => {
      rangeOf(book, block).setValues(valuesOf(block));
    });
    host.SpreadsheetApp.flush();

    for (const tab of new Set(open.map((change) => change.tab))) book.forget(tab);
    const missed = hits.filter((hit) => !holds(book, hit));
    for (const hit of missed) putBack(book, hit, formulaOf(hit, blocks, formulas));
    open = missed.map((hit) => hit.change);
  }
  if (open.length > 0)
    throw new Refusal(
      `The row ${open[0]!.key} keeps moving: someone is sorting the tab ${open[0]!.tab.name}. Try again in a moment.`,
    );
  return changes.map(({ tab, key, field }) => cellChecked(tab.name, key, tab.columns[field]!.heading));
}

function locate(book: Book, change: Change): Hit {
  const found = find(book.excerpt(change.tab), change) ?? find(book.excerpt(change.tab, 'whole'), change);
  if (!found) throw new Refusal(`The row ${change.key} is no longer on the tab ${change.tab.name}.`);
  return found;
}

function find({ headings, rows, first }: Excerpt, change: Change): Hit | undefined {
  const { at } = findHeadings(change.tab, headings);
  const column = at[change.field];
  if (column === undefined)
    throw new Refusal(`The tab ${change.tab.name} has no column ${change.tab.columns[change.field]!.heading}.`);
  for (let r = rows.length - 1; r >= 0; r--) {
    const cells = rows[r]!;
    const cell = (field: string) => {
      const place = at[field];
      return place === undefined ? '' : (cells[place] ?? '');
    };
    if (change.isRow(cell)) return { change, row: first + r, column: column + 1, was: cells[column] ?? '' };
  }
  return undefined;
}

/** Does the row of the change, wherever it stands now, hold what was written? */
function holds(book: Book, { change }: Hit): boolean {
  return same(locate(book, change).was, change.value);
}

/** Only if the cell still holds what we wrote: what a person typed since is theirs. */
function putBack(book: Book, { change, row, column, was }: Hit, formula: string): void {
  const range = book.need(change.tab).getRange(row, column, 1, 1);
  if (!same(range.getValues()[0]?.[0], change.value)) return;
  if (formula !== '') range.setFormula(formula);
  else range.setValue(written(change.tab.columns[change.field]!, was));
}

const same = (one: unknown, other: unknown): boolean => String(one ?? '').trim() === String(other ?? '').trim();

/** Hits of neighbouring rows and columns that fill a rectangle: one write. */
type Rectangle = readonly (readonly Hit[])[];

function blocksOf(hits: readonly Hit[]): Rectangle[] {
  const rows = new Map<string, Hit[]>();
  for (const hit of [...hits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const line = rows.get(`${hit.change.tab.name} ${hit.row}`);
    if (line && line[line.length - 1]!.column === hit.column - 1) line.push(hit);
    else rows.set(`${hit.change.tab.name} ${hit.row}${line ? ` ${hit.column}` : ''}`, [hit]);
  }
  const blocks: Hit[][][] = [];
  for (const line of rows.values()) {
    const above = blocks[blocks.length - 1];
    const last = above?.[above.length - 1];
    if (last && continues(last, line)) above!.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const continues = (above: readonly Hit[], line: readonly Hit[]): boolean =>
  above[0]!.change.tab === line[0]!.change.tab &&
  above[0]!.row === line[0]!.row - 1 &&
  above[0]!.column === line[0]!.column &&
  above.length === line.length;

function rangeOf(book: Book, block: Rectangle) {
  const corner = block[0]![0]!;
  return book.need(corner.change.tab).getRange(corner.row, corner.column, block.length, block[0]!.length);
}

const valuesOf = (block: Rectangle) =>
  block.map((line) => line.map(({ change }) => written(change.tab.columns[change.field]!, change.value)));

function formulaOf(hit: Hit, blocks: readonly Rectangle[], formulas: readonly string[][][]): string {
  for (const [b, block] of blocks.entries())
    for (const [r, line] of block.entries()) {
      const c = line.indexOf(hit);
      if (c >= 0) return formulas[b]?.[r]?.[c] ?? '';
    }
  return '';
}
