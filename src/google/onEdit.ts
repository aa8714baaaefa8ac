import { fact } from '../domain/facts';
import { by, nobody } from '../domain/identity';
import { fold } from '../domain/names';
import { allTabs } from '../tabs/all';
import { computedFields } from '../tabs/formulas';
import { findHeadings } from '../tabs/headings';
import { history } from '../tabs/history';
import { ideas } from '../tabs/ideas';
import { sharing } from '../tabs/sharing';
import type { RawCell, Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { type Defaults, dayOfShare, daysOfTest, type IdeaOf, type Said, whoOfTest } from '../usecases/typedDefaults';
import { askedInCell } from './askToMove';
import { Book } from './book';
import { now } from './clock';
import { fillIn } from './fill';
import { same } from './giveBack';
import { giveIds, tabsWithIds, typedRows } from './giveIds';
import { appendOne } from './historyEnd';
import type { Host, Range } from './host';
import { computedPlaces, overtypedIn, type Place } from './overtyped';
import { keepPastedWords } from './pastedWords';
import { Store } from './store';

/** What a simple edit trigger is told; of a block that was pasted there is no single value. */
export interface EditEvent {
  readonly range: Range;
  readonly value?: string;
}

/**
 * What an edit sets off, as a simple trigger: no service that needs authorisation, nobody's name, 30 seconds. What it
 * does not get to, the next edit of the row or the next update does.
 */
export function edited(host: Host, { range, value }: EditEvent): void {
  const sheet = range.getSheet();
  const tab = tabCalled(sheet.getName());
  if (!tab) return;
  const place: Place = {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
  const isBlock = place.rows * place.columns > 1;
  if (place.row + place.rows - 1 < 2 || (!isBlock && !isWatched(tab))) return;
  // Nothing is kept from one edit to the next: properties are not asked.
  const book = new Book(host, new Store(host, true));
  if (isBlock) {
    const kept = keepPastedWords(book, tab, range, place);
    if (kept.length > 0) sayKept(host, kept);
    if (!isWatched(tab)) return;
  }

  const places = computedPlaces(host.SpreadsheetApp.getActive(), tab);
  const touched = overtypedIn(sheet, places, place);
  // Without a value it was pasted, or only emptied: then nothing stands in the way of the formula.
  const typedOver = (value ?? '') === '' ? touched.filter(({ heading }) => isBlocked(heading)) : touched;
  const fields = typedOver.flatMap((one) => one.fields);
  if (fields.length > 0) {
    noteOvertyped(host, tab, fields, place, value);
    for (const one of typedOver) one.range.clearContent();
    // The lock under which it was noted ends with this script: nobody may see the Cycle history without it by then.
    host.SpreadsheetApp.flush();
    sayHow(host, tab, fields);
  }
  // A column far to the right is one that people added: it concerns nobody but them.
  if (touched.flatMap((one) => one.fields).length === place.columns || place.column > Object.keys(tab.columns).length)
    return;

  const { at } = findHeadings(tab, book.raw(tab)[0] ?? []);
  const ours = Object.values<number | undefined>(at).some(
    (column) => column !== undefined && column + 1 >= place.column && column + 1 < place.column + place.columns,
  );
  if (!ours) return;
  const asked = tab === ideas && at.askToMove !== undefined && place.column === at.askToMove + 1 && place.columns === 1;
  if (asked) {
    // Where rows or columns were moved since it was typed, another idea stands here: the update finds what was asked.
    const isThere = same(book.raw(tab)[place.row - 1]?.[place.column - 1], value);
    if (place.rows === 1 && isThere) askedInCell(host, book, range, idAt(book, place.row), value ?? '');
    return;
  }
  if (tabsWithIds.includes(tab)) completeRows(host, book, tab, place);
}

/** A computed column that cannot spill says so in its heading. */
const isBlocked = (heading: Range): boolean => heading.getValues()[0]!.some((text) => String(text).startsWith('#'));

const tabCalled = (name: string): Tab | undefined =>
  allTabs.find((tab) => tab.owner === 'people' && [tab.name, ...tab.formerly].some((one) => fold(one) === fold(name)));

/** Some of its cells follow from others. */
const isWatched = (tab: Tab): boolean => tabsWithIds.includes(tab) || computedFields(tab).length > 0;

const idAt = (book: Book, row: number): string => typedRows(book, ideas).find((one) => one.row === row)?.id ?? '';

/**
 * Ids first; then, where none was missing, whose it is and when. One kind of thing an edit keeps each edit quick; a
 * block that was pasted gets all at once.
 */
function completeRows(host: Host, book: Book, tab: Tab, place: Place): void {
  const isBlock = place.rows > 1;
  const rows = typedRows(book, tab);
  const own = rows.filter(({ row, isFilled }) => isFilled && row >= place.row && row < place.row + place.rows);
  if (own.length === 0) return;
  const open = own.some(({ id }) => id === '') || hasTwice(rows.map((one) => one.id));
  if (open && giveIds(book, tab, idsEverUsed(book, tab)) && !isBlock) return;

  const today = now(host, book).slice(0, 10);
  const steps: readonly ((said: Said) => Defaults)[] =
    tab === tests
      ? [(said) => whoOfTest(said, ideasOf(book)), (said) => daysOfTest(said, today)]
      : tab === sharing
        ? [(said) => dayOfShare(said, today)]
        : [];
  for (const step of steps) {
    const fills = own.flatMap(({ row }) =>
      Object.entries(step(saidIn(book, tab, row))).map(([field, value]) => ({ row, field, value })),
    );
    fillIn(book, tab, fills);
    if (fills.length > 0 && !isBlock) return;
  }
}

function hasTwice(ids: readonly string[]): boolean {
  const seen = new Set<string>();
  return ids.some((id) => {
    const known = id !== '' && seen.has(fold(id));
    seen.add(fold(id));
    return known;
  });
}

function saidIn(book: Book, tab: Tab, row: number): Said {
  const raw = book.raw(tab);
  const { at } = findHeadings(tab, raw[0] ?? []);
  return (field) => {
    const column = at[field];
    return column === undefined ? '' : String(raw[row - 1]?.[column] ?? '').trim();
  };
}

/** Read only when a row names an idea whose team or contact is wanted. */
const ideasOf =
  (book: Book): IdeaOf =>
  (id) => {
    if (id === '') return undefined;
    const [headings = [], ...lines] = book.raw(ideas);
    const { id: idColumn, team, contact } = findHeadings(ideas, headings).at;
    const cell = (line: readonly RawCell[], column: number | undefined) =>
      column === undefined ? '' : String(line[column] ?? '').trim();
    const line = lines.find((one) => cell(one, idColumn) === id);
    return line && { team: cell(line, team), contact: cell(line, contact) };
  };

/** Ids in the Cycle history, with one read of the three columns that hold them. */
function idsEverUsed(book: Book, tab: Tab): string[] {
  const sheet = book.sheet(history);
  const rows = (sheet?.getLastRow() ?? 1) - 1;
  if (!sheet || rows < 1) return [];
  const first = Object.keys(history.columns).indexOf('idea') + 1;
  const prefix = tab.ids?.prefix;
  const wanted = prefix && new RegExp(`^${prefix}-?\\d`, 'i');
  return sheet
    .getRange(2, first, rows, 3)
    .getValues()
    .flat()
    .map(String)
    .filter((text) => text !== '' && (!wanted || wanted.test(text)));
}

function sayKept(host: Host, headings: readonly string[]): void {
  host.SpreadsheetApp.getActive().toast(
    `What begins with = in ${headings.join(', ')} is kept as text. For a formula, type it into one cell.`,
    'Knowledge cycle',
    8,
  );
}

function sayHow(host: Host, tab: Tab, fields: readonly string[]): void {
  const names = fields.map((field) => tab.columns[field]!.heading).join(', ');
  const how =
    tab === ideas
      ? 'To move an idea, choose where it should go in Ask to move, or open Move an idea on in the menu.'
      : 'Change what it follows from, and it follows.';
  host.SpreadsheetApp.getActive().toast(`${names} is worked out by the tool. ${how}`, 'Knowledge cycle', 8);
}

/** The attempt is kept, whoever it was: a simple trigger does not know. */
function noteOvertyped(host: Host, tab: Tab, fields: readonly string[], { row, rows }: Place, value = ''): void {
  const lines = rows === 1 ? `${row}` : `${row} to ${row + rows - 1}`;
  appendOne(host, by(nobody), [
    fact('outside.edit', {
      object: `${tab.name} ${lines}`,
      question: fields.map((field) => tab.columns[field]!.heading).join(', '),
      answer: value.slice(0, 200),
    }),
  ]);
}
