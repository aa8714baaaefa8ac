import type { Fact } from '../domain/event';
import { cellChecked, cellSet } from '../domain/facts';
import { Refusal } from '../domain/refusal';
import type { RawCell, Tab } from '../tabs/tab';
import { type Written, written } from '../tabs/write';
import type { CellChange } from '../usecases/plan';
import { type Book, type Excerpt, refuseProtected } from './book';
import { giveBack, same, type WrittenCell } from './giveBack';
import type { Host } from './host';
import { type Hit, locate, lookFor } from './locate';

/** The facts that must stand in History before the cells are touched; with them a killed change can be finished. */
export function announced(book: Book, changes: readonly CellChange[]): Fact[] {
  const hits = changes.map((change) => locate(book, change));
  // What may not be written must not be announced: it would be tried again for ever.
  for (const block of blocksOf(hits))
    if (!rangeOf(book, block).canEdit()) refuseProtected(book, block[0]![0]!.change.tab);
  return hits.map(({ change, row, was }) => {
    const { tab, key, field, value, match } = change;
    const fact = cellSet(tab.name, key, tab.columns[field]!.heading, String(was), String(value));
    return { ...fact, more: { ...fact.more, match, row } };
  });
}

/** What must follow into History once the cells hold what they should. */
export const checked = (changes: readonly CellChange[]): Fact[] =>
  changes.map(({ tab, key, field }) => cellChecked(tab.name, key, tab.columns[field]!.heading));

/**
 * Changes cells while people may be sorting, inserting and deleting around us: writes only the cells asked for, looks
 * again, and where a row moved in between gives the cell it hit back what its own row held, then tries again. A foreign
 * cell can be wrong only between two calls of this function. A row is found by its key: where that is blanked too, it
 * goes last.
 */
export function changeCells(host: Host, book: Book, changes: readonly CellChange[]): void {
  const isKey = ({ field, match }: CellChange) => field in match;
  change(
    host,
    book,
    changes.filter((one) => !isKey(one)),
  );
  change(host, book, changes.filter(isKey));
}

function change(host: Host, book: Book, changes: readonly CellChange[]): void {
  let open = changes;
  for (let attempt = 0; attempt < 3 && open.length > 0; attempt++) {
    const hits = open.map((change) => locate(book, change));
    const blocks = blocksOf(hits);
    const before = new Map(tabsOf(open).map((tab) => [tab, snapshot(book, tab)]));
    const formulaAt = formulasBehind(book, blocks);
    blocks.forEach((block) => {
      rangeOf(book, block).setValues(valuesOf(block));
    });
    host.SpreadsheetApp.flush();

    for (const tab of before.keys()) book.forget(tab);
    const missed = hits.filter((hit) => !holds(book, hit));
    const written = hits.map(writtenBy);
    for (const hit of missed) giveBack(book, writtenBy(hit), written, before.get(hit.change.tab)!, formulaAt(hit));
    for (const tab of tabsOf(missed.map((hit) => hit.change))) book.forget(tab);
    // Where columns moved, what was given back may be a cell that another of these changes is about.
    open = missed.length === 0 ? [] : hits.filter((hit) => !holds(book, hit)).map((hit) => hit.change);
  }
  if (open.length > 0)
    throw new Refusal(
      `The row ${open[0]!.key} keeps moving: someone is sorting the tab ${open[0]!.tab.name}. Try again in a moment.`,
    );
}

/** A text of the Cycle history as its column wants it. */
export function valueFor(tab: Tab, field: string, text: string): RawCell {
  const number = Number(text);
  return tab.columns[field]!.reads === 'number' && text.trim() !== '' && !Number.isNaN(number) ? number : text;
}

const tabsOf = (changes: readonly CellChange[]): Tab[] => [...new Set(changes.map((change) => change.tab))];

/** What has been read of a tab when its cells were located: what stood where before we wrote. */
const snapshot = (book: Book, tab: Tab): Excerpt => book.excerpt(tab);

/** Does the row of the change, wherever it stands now, hold what was written? A row whose key was blanked is gone. */
function holds(book: Book, { change }: Hit): boolean {
  const found = lookFor(book, change);
  return found === undefined ? change.field in change.match : same(found.was, change.value);
}

const writtenBy = ({ change: { tab, value }, row, column }: Hit): WrittenCell => ({
  tab,
  row,
  column,
  value,
  orBlank: true,
});

/** Hits of neighbouring rows and columns that fill a rectangle: one write. */
type Rectangle = readonly (readonly Hit[])[];

function blocksOf(hits: readonly Hit[]): Rectangle[] {
  const lines: Hit[][] = [];
  const inOrder = [...hits].sort(
    (a, b) => compare(a.change.tab.name, b.change.tab.name) || a.row - b.row || a.column - b.column,
  );
  for (const hit of inOrder) {
    const line = lines[lines.length - 1];
    const last = line?.[line.length - 1];
    if (last && last.change.tab === hit.change.tab && last.row === hit.row && last.column === hit.column - 1)
      line!.push(hit);
    else lines.push([hit]);
  }
  const blocks: Hit[][][] = [];
  for (const line of lines) {
    const above = blocks.find((block) => continues(block[block.length - 1]!, line));
    if (above) above.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const continues = (above: readonly Hit[], line: readonly Hit[]): boolean =>
  above[0]!.change.tab === line[0]!.change.tab &&
  above[0]!.row === line[0]!.row - 1 &&
  above[0]!.column === line[0]!.column &&
  above.length === line.length;

function rangeOf(book: Book, block: Rectangle) {
  const corner = block[0]![0]!;
  return book.need(corner.change.tab).getRange(corner.row, corner.column, block.length, block[0]!.length);
}

const valuesOf = (block: Rectangle): Written[][] =>
  block.map((line) => line.map(({ change }) => written(change.tab.columns[change.field]!, change.value)));

/** The formulas in the cells that are about to be written: one read for all blocks of the same rows. */
function formulasBehind(book: Book, blocks: readonly Rectangle[]): (hit: Hit) => string {
  const bands = new Map<string, Rectangle[]>();
  for (const block of blocks) {
    const key = bandOf(block[0]![0]!, block.length);
    bands.set(key, [...(bands.get(key) ?? []), block]);
  }
  const found = new Map<Hit, string>();
  for (const band of bands.values()) {
    const hits = band.flat(2);
    const [{ row, change }] = hits as [Hit, ...Hit[]]; // a block has a cell at least
    const from = Math.min(...hits.map((hit) => hit.column));
    const columns = Math.max(...hits.map((hit) => hit.column)) - from + 1;
    const formulas = book.need(change.tab).getRange(row, from, band[0]!.length, columns).getFormulas();
    for (const hit of hits) found.set(hit, formulas[hit.row - row]?.[hit.column - from] ?? '');
  }
  return (hit) => found.get(hit) ?? '';
}

const bandOf = ({ change, row }: Hit, rows: number): string => `${change.tab.name} ${row} ${rows}`;
