import type { MenuItem, Panel, Question } from '../runtime/host/hostCore';
import type { Toast } from '../runtime/host/outcome';
import type { Style, TextRun, Workbook } from '../runtime/model';
import type { Block, Choices, StyleChange } from '../runtime/seam';

/**
 * What the page, the server and the desk (the child process that holds the workbook) say to each other: plain JSON,
 * rows and columns counted from 0. The page imports its types only.
 */

export interface BookView {
  name: string;
  version: number;
  tabs: TabView[];
  /** Sheet id of the tab that the workbook opens with. */
  active: number;
  menus: MenuItem[];
  user: string;
  people: Person[];
  /** Milliseconds since 1970, and the same in words of the workbook's zone. */
  clock: number;
  clockWords: string;
  /** `2026-05-25T06:00` in the workbook's zone, for a field. */
  clockField: string;
  /** Moved by hand only: the workspace was made of a sample. */
  clockStands: boolean;
  /** What the next undo and redo would do, in words; missing when there is nothing. */
  undo?: string;
  redo?: string;
  /** Top-level functions that a panel may call. */
  functions: string[];
  mails: number;
  docs: number;
}
export interface Person {
  email: string;
  name: string;
  roles: string;
}
export interface TabView {
  id: number;
  name: string;
  color: string;
  hidden: boolean;
}

export interface SheetView {
  id: number;
  version: number;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  /** Only those that are not 21 high or 100 wide. */
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  /** By hand or by a filter. */
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Block[];
  charts: ChartView[];
  filter?: { block: Block; active: number[] };
}
export interface ChartView {
  id: number;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  svg: string;
  about: string;
}

/** Some rows of a sheet. `styles` are those that the page has not been told of yet, from number `firstStyle` on. */
export interface RowsView {
  version: number;
  from: number;
  /** Row by row the cells that are not blank and plain. */
  rows: CellView[][];
  firstStyle: number;
  styles: Style[];
}
export interface CellView {
  /** Column. */
  c: number;
  /** What is shown. */
  t?: string;
  /** What stands in the formula bar, where it is something else. */
  e?: string;
  /** Number of its style; 0 is plain. */
  s?: number;
  /** Numbers and dates stand on the right, yes or no and errors in the middle. */
  a?: 'right' | 'center';
  r?: readonly TextRun[];
  /** Where a =HYPERLINK leads. */
  link?: string;
  note?: string;
  /** Has a dropdown. */
  d?: true;
  /** Why the value does not fit the rule of its cell. */
  w?: string;
  /** A small chart in the cell, as SVG, and what it shows. */
  svg?: string;
}

export interface OutcomeView {
  name: string;
  /** In words, where the function failed. */
  error?: string;
  toasts: Toast[];
  panels: Panel[];
  log: string[];
}

/** What an action came to; every one of them answers so. */
export interface Done<T = unknown> {
  version: number;
  outcomes: OutcomeView[];
  /** The script has selected something. */
  goTo?: Where;
  value: T;
}

export interface Ask {
  id: string;
  question: Question;
}
/** What the server tells a page without being asked. */
export type StudioEvent =
  | { kind: 'version'; version: number }
  | { kind: 'ask'; ask: Ask }
  | { kind: 'answered'; id: string }
  /** Another workbook is in the workspace. */
  | { kind: 'another' }
  | { kind: 'gone'; words: string };

export interface DocView {
  id: string;
  name: string;
  trashed: boolean;
  modified: string;
  doc: unknown;
}
export interface MailView {
  id: string;
  sent: string;
  to: string;
  cc: string;
  subject: string;
  body: string;
  html: string;
  attachments: string[];
}
export interface Found {
  sheet: number;
  row: number;
  column: number;
}

/** What the page may ask the desk to do: every action takes one request and answers with one value. */
export interface Actions {
  // Looking: allowed while a dialog is open -------------------------------------------------------------------------
  book(request: object): BookView;
  sheet(request: { sheet: number }): SheetView;
  rows(request: { sheet: number; from: number; count: number; firstStyle: number }): RowsView;
  choices(request: Place): Choices | null;
  /** Sees what another program has written to the workspace. */
  check(request: object): null;
  /** Tab-separated display values, as other programs paste them. */
  text(request: Where): string;
  find(request: { sheet: number; text: string; formulas: boolean }): Found[];
  /** Where Ctrl and an arrow lead: the edge of what is filled, or the next thing that is; `end` is the last cell in use. */
  edge(request: Place & { way: 'up' | 'down' | 'left' | 'right' | 'end' }): { row: number; column: number };
  filterValues(request: { sheet: number; column: number }): { value: string; hidden: boolean }[];
  docs(request: object): DocView[];
  mails(request: object): MailView[];
  workbook(request: object): Workbook;

  // The script ------------------------------------------------------------------------------------------------------
  open(request: object): null;
  /** `at`: what is selected while it runs. */
  run(request: { name: string; at: Where }): null;
  panel(request: { name: string; args: readonly unknown[]; at: Where }): unknown;

  // A person's edits ------------------------------------------------------------------------------------------------
  edit(request: Place & Sure & { value: string }): null;
  /** Answers with the block that it filled. */
  paste(request: Place & Sure & { tsv: string }): Block;
  clear(request: Where & Sure): null;
  copy(request: Where & Sure & { to: Block; toSheet: number; part: 'normal' | 'values' | 'formats' }): null;
  cut(request: Where & Sure & { row: number; column: number; toSheet: number }): null;
  fillDown(request: Where & Sure): null;
  restyle(request: Where & Sure & { change: StyleChange }): null;
  note(request: Place & Sure & { text: string }): null;
  sort(request: { sheet: number; column: number; ascending: boolean } & Sure): null;
  insert(request: Lines & { like: 'before' | 'after' }): null;
  remove(request: Lines & Sure): null;
  hide(request: Lines & { hidden: boolean }): null;
  resize(request: Lines & { pixels: number }): null;
  filter(request: Where & { on: boolean }): null;
  filterBy(request: { sheet: number; column: number; hidden: string[] }): null;
  freeze(request: { sheet: number; rows: number }): null;
  addTab(request: { name: string }): number;
  renameTab(request: { sheet: number; name: string }): null;
  removeTab(request: { sheet: number }): null;
  moveTab(request: { sheet: number; to: number }): null;
  undo(request: object): Where | null;
  redo(request: object): Where | null;

  // Who and when ----------------------------------------------------------------------------------------------------
  signIn(request: { email: string }): null;
  /** To a time of the workbook's zone, `2026-06-01T06:00`, or on by so many milliseconds; triggers fire on the way. */
  clock(request: { to: string } | { by: number }): null;
  /** Another workbook in the place of this one. */
  replace(request: { workbook: Workbook }): null;
}
export type ActionName = keyof Actions;
export type RequestOf<N extends ActionName> = Parameters<Actions[N]>[0];
export type ReplyOf<N extends ActionName> = ReturnType<Actions[N]>;

export interface Where {
  sheet: number;
  block: Block;
}
export interface Place {
  sheet: number;
  row: number;
  column: number;
}
export interface Lines {
  sheet: number;
  axis: 'row' | 'column';
  at: number;
  count: number;
}
/** The person has been told that the block is protected with a warning, and wants to go on. */
interface Sure {
  sure?: boolean;
}
