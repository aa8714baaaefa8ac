import { fold } from '../domain/names';
import { findHeadings } from '../tabs/headings';
import { ideas } from '../tabs/ideas';
import { products } from '../tabs/products';
import type { Tab } from '../tabs/tab';
import type { Host } from './host';

/** What the person has before them, for panels that open with it; nothing where another tab is open. */
export const selectedIdea = (host: Host): { idea?: string } => chosen('idea', selectedId(host, ideas));
export const selectedProduct = (host: Host): { product?: string } => chosen('product', selectedId(host, products));

/** Either of the two, for what can be shared or used. */
export const selectedAbout = (host: Host): { about?: string } =>
  chosen('about', selectedId(host, products) ?? selectedId(host, ideas));

const chosen = <K extends string>(name: K, id: string | undefined) =>
  (id === undefined ? {} : { [name]: id }) as { [N in K]?: string }; // one name, one id

/** The id in the selected row of a tab. */
function selectedId(host: Host, tab: Tab): string | undefined {
  const book = host.SpreadsheetApp.getActive();
  const sheet = book.getActiveSheet();
  if (![tab.name, ...tab.formerly].some((name) => fold(name) === fold(sheet.getName()))) return undefined;
  const row = book.getActiveRange()?.getRow() ?? 1;
  const width = sheet.getLastColumn();
  if (row === 1 || width === 0) return undefined;
  const [headings = []] = sheet.getRange(1, 1, 1, width).getValues();
  const place = findHeadings(tab, headings).at[Object.keys(tab.columns)[0]!];
  if (place === undefined) return undefined;
  const id = String(sheet.getRange(row, place + 1, 1, 1).getValues()[0]?.[0] ?? '').split(' ')[0]!;
  return id === '' ? undefined : id;
}
