import { allTabs } from '../tabs/all';
import { data } from '../tabs/data';
import { computedFields, computedWidth, headingFormula, letters, moreThanOutOf, outOfZero } from '../tabs/formulas';
import { findHeadings } from '../tabs/headings';
import { listColumn, measureTypesColumn, measureTypesName } from '../tabs/lists';
import { dashboardTab, listsTab, seriesTab } from '../tabs/projections';
import { type Column, choices, type Tab } from '../tabs/tab';
import { asText } from '../tabs/write';
import { seriesSlots } from '../views/dashboard/measures/series';
import { colour } from '../views/palette';
import { blockOf, seriesColumns } from '../views/series';
import type { Book } from './book';
import type { Host, Sheet, Validation } from './host';
import { computedName } from './overtyped';

const tabColour: Record<Tab['colour'], string | null> = {
  green: '#2e7d4f',
  blue: '#0b5cad',
  grey: '#8a949e',
  hidden: null,
};

/** As wide as its last block reaches. */
const seriesWidth = blockOf(seriesSlots - 1).column + seriesColumns.length;

/**
 * Makes the tabs that are missing and furnishes those whose declaration changed since it was done last: headings,
 * dropdowns that warn, conditional formats, notes, widths, protection that warns. Done twice it changes nothing.
 */
export function setUp(host: Host, book: Book, wanted: readonly Tab[]): void {
  const furnished: Record<string, string> = { ...book.store.json<Record<string, string>>('furnished') };

  // All tabs first: dropdowns and names point from one tab to another.
  const made = wanted.filter((tab) => isMissingOrBlank(book, tab));
  for (const tab of made) makeTab(book, tab);
  if (made.some((tab) => tab === listsTab)) nameMeasureTypes(book);
  for (const tab of wanted) {
    const declaration = declarationOf(tab);
    if (furnished[tab.name] === declaration && !made.includes(tab)) continue;
    furnish(host, book, tab);
    furnished[tab.name] = declaration;
  }
  book.store.set('furnished', JSON.stringify(furnished));
  removeBlankFirstTab(book);
}

/** Short, and different whenever the furnishing would be. */
const declarationOf = (tab: Tab): string =>
  Object.values(tab.columns)
    .map(({ heading, width, list, computed }) => `${heading}|${width}|${list ?? ''}|${computed ? 1 : 0}`)
    .join(';')
    .slice(0, 300);

/** A tab of our name without a first row is made anew too: its headings are missing. */
function isMissingOrBlank(book: Book, tab: Tab): boolean {
  const sheet = book.sheet(tab);
  return !sheet || (Object.keys(tab.columns).length > 0 && sheet.getLastRow() === 0);
}

function makeTab(book: Book, tab: Tab): void {
  const before = allTabs.slice(0, allTabs.indexOf(tab)).filter((one) => book.sheet(one));
  const sheet = book.sheet(tab) ?? book.spreadsheet.insertSheet(tab.name, before.length);
  const headings = Object.values(tab.columns).map(({ heading, computed }) => (computed ? '' : asText(heading)));
  if (headings.length > 0) sheet.getRange(1, 1, 1, headings.length).setValues([headings]);
  sheet.setTabColor(tabColour[tab.colour]);
  if (tab.colour === 'hidden') sheet.hideSheet();
  if (tab === dashboardTab) sheet.setHiddenGridlines(true);
  book.rememberId(tab.name, sheet);
  if (tab === seriesTab) book.grow(sheet, 0, seriesWidth);
  book.forgetTabs();
  book.forget(tab);
}

function furnish(host: Host, book: Book, tab: Tab): void {
  const sheet = book.need(tab);
  const columns = Object.entries(tab.columns);
  if (columns.length === 0) {
    protectWhole(sheet, tab);
    return;
  }
  const { at } = findHeadings(tab, book.raw(tab)[0] ?? []);

  sheet.setFrozenRows(1);
  for (const [field, column] of columns) {
    const place = at[field] ?? (column.computed ? headingPlace(tab, field) : undefined);
    if (place === undefined) continue;
    const heading = sheet.getRange(1, place + 1, 1, 1);
    if (column.help) heading.setNote(column.help);
    sheet.setColumnWidth(place + 1, column.width);
    const cells = book.column(tab, place);
    const rule = tab.owner === 'people' ? validation(host, book, column) : undefined;
    if (rule) cells.setDataValidation(rule);
    if (column.format) cells.setNumberFormat(column.format);
    if (column.computed) {
      cells.setFontColor(colour.grey);
      book.spreadsheet.setNamedRange(computedName(tab, field), sheet.getRange(1, place + 1, sheet.getMaxRows(), 1));
    }
  }
  const top = sheet.getRange(1, 1, 1, columns.length);
  top.setFontWeight('bold');
  top.setBackground('#f3f5f7');
  top.setVerticalAlignment('middle');

  setHeadingFormulas(book, tab);
  if (tab === data) colourAllRows(host, book);
  protectWhole(sheet, tab);
}

/** Where a computed column stands when its heading cannot be read because its formula is not there yet. */
const headingPlace = (tab: Tab, field: string): number => Object.keys(tab.columns).indexOf(field);

/** Puts the formula into the heading cell of every computed column whose heading is not to be seen. */
export function setHeadingFormulas(book: Book, tab: Tab): void {
  const fields = computedFields(tab);
  if (fields.length === 0) return;
  const sheet = book.need(tab);
  const { at } = findHeadings(tab, book.raw(tab)[0] ?? []);
  const idColumn = at[Object.keys(tab.columns)[0]!] ?? 0;
  const width = computedWidth(allTabs);
  for (const field of fields) {
    if (at[field] !== undefined) continue;
    const place = headingPlace(tab, field);
    sheet.getRange(1, place + 1, 1, 1).setFormula(headingFormula(tab, field, idColumn, width));
  }
  book.forget(tab);
}

/** Dropdowns warn, they never reject: a rejected paste loses a teacher's work. Several values in a cell have no dropdown. */
function validation(host: Host, book: Book, column: Column): Validation | undefined {
  const builder = host.SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const list = choices(column);
  if (list) return builder.requireValueInList([...list], true).build();
  if (!column.list || column.reads.startsWith('several')) return undefined;
  return builder.requireValueInRange(book.column(listsTab, listColumn(column.list)), true).build();
}

/** People and updates add rows below: the colours of Data reach as far as its rows do. */
export function colourAllRows(host: Host, book: Book): void {
  const sheet = book.need(data);
  const rows = String(sheet.getMaxRows());
  if (book.store.get('coloured') === rows) return;
  colourData(host, sheet, findHeadings(data, book.raw(data)[0] ?? []).at);
  book.store.set('coloured', rows);
}

function colourData(host: Host, sheet: Sheet, at: Readonly<Partial<Record<string, number>>>): void {
  const { measure, number, outOf } = at;
  if (measure === undefined || number === undefined || outOf === undefined) return;
  const rows = sheet.getMaxRows() - 1;
  const both = [sheet.getRange(2, number + 1, rows, 1), sheet.getRange(2, outOf + 1, rows, 1)];
  const rule = (formula: string) =>
    host.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(colour.orangeTint)
      .setFontColor(colour.orange)
      .setBold(true)
      .setRanges(both)
      .build();
  const own = [moreThanOutOf(letters(measure), letters(number), letters(outOf)), outOfZero(letters(outOf))];
  const others = sheet
    .getConditionalFormatRules()
    .filter((one) => !own.includes(String(one.getBooleanCondition()?.getCriteriaValues()[0])));
  sheet.setConditionalFormatRules([...others, ...own.map(rule)]);
}

/** Protection in Sheets is for accidents: it asks "are you sure", it does not lock anybody out. */
function protectWhole(sheet: Sheet, tab: Tab): void {
  if (tab.owner === 'tool')
    sheet
      .protect()
      .setDescription('Built by Knowledge Waves: what is typed here is lost at the next update.')
      .setWarningOnly(true);
}

function nameMeasureTypes(book: Book): void {
  const sheet = book.need(listsTab);
  book.grow(sheet, 2, measureTypesColumn + 2);
  book.spreadsheet.setNamedRange(
    measureTypesName,
    sheet.getRange(2, measureTypesColumn + 1, sheet.getMaxRows() - 1, 2),
  );
}

/** A new spreadsheet starts with one blank tab; ours stand in its place. */
function removeBlankFirstTab(book: Book): void {
  const names = new Set(allTabs.map((tab) => tab.name));
  const [first, ...others] = book.spreadsheet.getSheets().filter((sheet) => !names.has(sheet.getName()));
  if (
    first &&
    others.length === 0 &&
    first.getLastRow() === 0 &&
    /^(Sheet|Blatt|Feuille|Hoja|Foglio|Planilha)\s?1$/.test(first.getName())
  )
    book.spreadsheet.deleteSheet(first);
}
