import type { SampleCell, SampleEvent, SampleNetwork } from '../examples/network';
import { chained } from '../src/domain/chain';
import { eventCells, type HistoryCells, type HistoryEvent } from '../src/domain/event';
import { allTabs } from '../src/tabs/all';
import { history } from '../src/tabs/history';
import { settingsTab } from '../src/tabs/settings';
import type { Tab } from '../src/tabs/tab';
import { asText } from '../src/tabs/write';
import type { OpenRuntime } from './runtime/index';
import { zoneNamed } from './runtime/sheets/zone';

/**
 * Makes a workbook of a sample network as its people would: the script's own set-up makes the tabs, then rows are put
 * in under their headings, and the Cycle history with its chain.
 */
export function loadSample(sample: SampleNetwork, runtime: OpenRuntime): void {
  const { PropertiesService } = runtime.globals;
  const book = bookOf(runtime);
  book.rename(sample.title);
  book.setSpreadsheetTimeZone(sample.timeZone);
  book.setSpreadsheetLocale(sample.locale);
  for (const tab of allTabs)
    if (tab.appears === 'later' && (sample.tabs[tab.name]?.length ?? 0) > 0 && !book.getSheetByName(tab.name))
      book.insertSheet(tab.name);
  runtime.run('menuFirstSetup');
  allTabs
    .flatMap((tab) => book.getSheetByName(tab.name) ?? [])
    .forEach((sheet, at) => {
      book.setActiveSheet(sheet);
      book.moveActiveSheet(at + 1);
    });
  book.setActiveSheet(book.getSheets()[0]!);

  for (const tab of allTabs) {
    const rows = sample.tabs[tab.name] ?? [];
    if (rows.length > 0) putRows(runtime, tab, rows);
  }
  putSettings(runtime, sample.settings);
  const cells = historyOf(sample.events);
  const last = cells[cells.length - 1];
  if (!last) return;
  putRows(
    runtime,
    history,
    cells.map((row) => byHeading(history, row)),
  );
  PropertiesService.getDocumentProperties()?.setProperty(
    'history',
    JSON.stringify({ rows: cells.length, chain: last.chain }),
  );
}

/** The moment at which a sample is looked at: its own time in its own zone. */
export function momentOf({ now, timeZone }: Pick<SampleNetwork, 'now' | 'timeZone'>): number {
  return zoneNamed(timeZone).instant(Date.parse(`${now}Z`) / 86_400_000 + daysBeforeUnix);
}
/** A sheet counts its days from 1899-12-30. */
const daysBeforeUnix = 25_569;

function bookOf({ globals }: OpenRuntime) {
  const book = globals.SpreadsheetApp.getActive();
  if (!book) throw new Error('A sample needs a workbook to go into.');
  return book;
}

type Row = Readonly<Record<string, SampleCell>>;

function putRows(runtime: OpenRuntime, tab: Tab, rows: readonly Row[]): void {
  const sheet = bookOf(runtime).getSheetByName(tab.name);
  if (!sheet) throw new Error(`The sample has rows for ${tab.name}, which set-up did not make.`);
  // Neighbouring columns are written together; columns the tool computes are left alone.
  const columns = Object.values(tab.columns);
  const typed = columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.computed);
  const width = Math.max(...typed.map(({ at }) => at)) + 1;
  const computed = columns.findIndex((column) => column.computed);
  if (computed >= 0 && computed < width) throw new Error(`${tab.name}: computed columns stand last.`);
  if (sheet.getMaxRows() < rows.length + 1)
    sheet.insertRowsAfter(sheet.getMaxRows(), rows.length + 1 - sheet.getMaxRows());
  const values = rows.map((row) =>
    typed.map(({ column }) => {
      const cell = row[column.heading] ?? '';
      return typeof cell === 'string' && column.reads !== 'date' ? asText(cell) : cell;
    }),
  );
  sheet.getRange(2, 1, values.length, width).setValues(values);
}

function putSettings(runtime: OpenRuntime, settings: Readonly<Record<string, string>>): void {
  const sheet = bookOf(runtime).getSheetByName(settingsTab.name)!;
  const keys = sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getValues()
    .map(([key]) => String(key));
  for (const [key, value] of Object.entries(settings)) {
    const row = keys.indexOf(key);
    if (row > 0) sheet.getRange(row + 1, 2).setValue(asText(value));
    else sheet.appendRow([asText(key), asText(value), '']);
  }
}

function historyOf(events: readonly SampleEvent[]): HistoryCells[] {
  return chained(
    events.map((event, at) => eventCells(complete(event, at + 1))),
    '',
  );
}

/** What a sample leaves out is blank. Its events are checked against the schema of History by the samples' own test. */
function complete(event: SampleEvent, seq: number): HistoryEvent {
  const blank = {
    through: '',
    role: '',
    group: '',
    request: '',
    digest: '',
    idea: '',
    product: '',
    object: '',
    from: '',
    to: '',
    question: '',
    answer: '',
    more: {},
  };
  return { ...blank, ...event, seq } as unknown as HistoryEvent;
}

const byHeading = (tab: Tab, row: object): Row => {
  const fields = row as Readonly<Record<string, SampleCell | undefined>>;
  return Object.fromEntries(
    Object.entries(tab.columns).map(([field, column]) => [column.heading, fields[field] ?? '']),
  );
};
