import type { Workbook } from '../../../local/runtime/model';
import type { Edit, Plain, Shared, SheetsCore } from '../../../local/runtime/seam';
import { spreadsheetServices } from '../../../local/runtime/services/spreadsheet/services';
import { createSheetsCore, emptyWorkbook } from '../../../local/runtime/sheets/core';

export interface Workbench {
  core: SheetsCore;
  SpreadsheetApp: ReturnType<typeof spreadsheetServices>['SpreadsheetApp'];
  /** Every member that was called, with its number of cells. */
  calls: [string, number][];
  toasts: string[];
  clock: { now: number };
  user: { email: string };
  /** A person types or pastes. */
  edit(tab: string, a1: string, value: Plain | readonly (readonly Plain[])[]): Edit;
}

export interface Setting {
  timeZone?: string;
  locale?: string;
  workbook?: (empty: Workbook) => Workbook;
}

export const BOOK = 'book-1';
export const OWNER = 'owner@example.org';

/** A real core with real services over one empty book, in memory. */
export function workbench({
  timeZone = 'UTC',
  locale = 'en_US',
  workbook = (empty) => empty,
}: Setting = {}): Workbench {
  const clock = { now: Date.UTC(2026, 4, 25, 6) };
  const user = { email: OWNER };
  const calls: [string, number][] = [];
  const toasts: string[] = [];
  let made = 1;
  const first = workbook(emptyWorkbook(BOOK, 'Bench', OWNER, timeZone, locale));
  const core = createSheetsCore({
    load: (id) => (id === BOOK ? first : undefined),
    newId: () => {
      made += 1;
      return `book-${made}`;
    },
    clock: () => clock.now,
    user: () => user.email,
    timeZone,
    locale,
  });
  let depth = 0;
  const shared: Shared = {
    around(member, cells, run) {
      if (depth === 0) calls.push([member, cells]);
      depth += 1;
      try {
        return run();
      } finally {
        depth -= 1;
      }
    },
    boundBook: () => BOOK,
    urlOf: (book) => `https://docs.google.com/spreadsheets/d/${book}/edit`,
    idOfUrl: (url) => /\/d\/([^/]+)/.exec(url)?.[1],
    toast: (message) => void toasts.push(message),
    ui: () => undefined,
    user: () => user.email,
    sleep: () => undefined,
    blob: (bytes) => bytes,
  };
  const { SpreadsheetApp } = spreadsheetServices(core, shared);
  return {
    core,
    SpreadsheetApp,
    calls,
    toasts,
    clock,
    user,
    edit: (tab, a1, value) => core.edit(BOOK, tab, a1, value),
  };
}

/** The first sheet of a fresh bench. */
export function sheetOf(bench: Workbench) {
  return bench.SpreadsheetApp.openById(BOOK).getSheets()[0]!;
}
