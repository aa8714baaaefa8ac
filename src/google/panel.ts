import type { PanelName } from '../contract';
import { version } from '../version';
import type { Host } from './host';

/** A page is known by a number used once, kept with the account that opened it: another account does not have it. */
const most = 8;

/** What stands at the head of each panel. */
export const panelTitles: Readonly<Record<PanelName, string>> = {
  enterNumbers: 'Enter this week’s numbers',
  moveIdea: 'Move an idea on',
  today: 'Today',
  logShare: 'Log a share',
  logUse: 'Log a use',
  proposeIdea: 'Propose or open an idea',
  reviewAndVote: 'Review and vote',
  closeReview: 'Close the review',
  definition: 'Definition of knowledge',
};

/** Opens a panel beside the sheet. `start` is what it needs to know at once, plain JSON. */
export function openPanel(host: Host, panel: PanelName, start: Record<string, unknown> = {}): void {
  host.SpreadsheetApp.getUi().showSidebar(page(host, panel, start).setTitle(panelTitles[panel]));
}

export function openDialog(
  host: Host,
  panel: string,
  title: string,
  width: number,
  height: number,
  start: Record<string, unknown> = {},
): void {
  host.SpreadsheetApp.getUi().showModalDialog(page(host, panel, start).setWidth(width).setHeight(height), title);
}

function page(host: Host, panel: string, start: Record<string, unknown>) {
  const nonce = host.Utilities.getUuid();
  const store = host.PropertiesService.getUserProperties();
  store.setProperty('pages', JSON.stringify([...pagesOf(host), nonce].slice(-most)));
  const template = host.HtmlService.createTemplateFromFile(panel);
  // Text inside a script element: `<` could end it, so it travels as an escape.
  template.page = JSON.stringify({ nonce, version, start }).replace(/</g, '\\u003c');
  return template.evaluate();
}

/** Did this account open a page with this nonce lately? */
export const knowsPage = (host: Host, nonce: string): boolean => nonce !== '' && pagesOf(host).includes(nonce);

function pagesOf(host: Host): string[] {
  const kept = host.PropertiesService.getUserProperties().getProperty('pages');
  return kept === null ? [] : JSON.parse(kept);
}
