import type { Fact } from '../domain/event';
import { by, toolActor } from '../domain/identity';
import type { Network } from '../domain/network';
import { allTabs } from '../tabs/all';
import { computedFields } from '../tabs/formulas';
import { findHeadings } from '../tabs/headings';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { reviewsByUse } from '../usecases/reviewByUse';
import { type Defaults, defaultsFor, type Said } from '../usecases/typedDefaults';
import { account } from './actor';
import { askedMeanwhile } from './askToMove';
import type { Book } from './book';
import { announced, changeCells, checked } from './change';
import { type Fill, fillIn } from './fill';
import { finishKilled } from './finish';
import { giveAllIds, typedRows } from './giveIds';
import type { Host } from './host';
import { clearOvertyped, outsideEdit, overtypedOn } from './overtyped';
import { type Known, readNetwork } from './readNetwork';

/**
 * What edits of people leave for the update: a killed command is finished, what was typed over computed columns is
 * cleared, rows get their ids and what goes without saying, moves asked for in cells are made or refused, a use that went
 * better moves the next look at its product on. Where there is nothing to do it costs nothing.
 */
export function tidied(host: Host, book: Book, known: Known): Known {
  const isFinished = finishKilled(host, book, known.historian, known.network.now);
  const typedOver = allTabs
    .filter((tab) => tab.owner === 'people' && computedFields(tab).length > 0 && book.sheet(tab))
    .flatMap((tab) => overtypedOn(book, tab));
  if (typedOver.length > 0) recordByTool(host, known, typedOver.map(outsideEdit));
  clearOvertyped(book, typedOver);
  const isGiven = giveAllIds(book, known.historian.events);
  const isFilled = fillDefaults(book, known.network);
  const isTidied = isFinished || typedOver.length > 0 || isGiven || isFilled;
  const again = isTidied ? readNetwork(host, book) : known;
  const isAsked = askedMeanwhile(book, again);
  const isMoved = moveReviews(host, book, again);
  return isAsked || isMoved ? readNetwork(host, book) : again;
}

/** A product that was used and went better is looked at again later, where the result was typed. */
function moveReviews(host: Host, book: Book, known: Known): boolean {
  const moved = reviewsByUse(known.network);
  const cells = moved.flatMap((one) => one.cells);
  if (cells.length === 0) return false;
  recordByTool(host, known, [...moved.flatMap((one) => one.events), ...announced(book, cells)]);
  changeCells(host, book, cells);
  recordByTool(host, known, checked(cells));
  return true;
}

function recordByTool(host: Host, { historian, network }: Known, facts: readonly Fact[]): void {
  const command = { when: network.now, request: '', digest: '' };
  historian.record([{ by: by(toolActor(account(host))), facts }], command);
}

/** Only in rows that the Cycle history has not seen: what somebody emptied later stays empty. */
function fillDefaults(book: Book, network: Network): boolean {
  const defaults = defaultsFor(network);
  const fills = (tab: Tab, given: (said: Said) => Defaults): Fill[] => {
    if (!book.sheet(tab)) return [];
    const raw = book.raw(tab);
    const { at } = findHeadings(tab, raw[0] ?? []);
    return typedRows(book, tab)
      .filter(({ id, isFilled }) => isFilled && !network.state.seenRows.has(id))
      .flatMap(({ row }) => {
        const said: Said = (field) => {
          const column = at[field as keyof typeof at];
          return column === undefined ? '' : String(raw[row - 1]?.[column] ?? '').trim();
        };
        return Object.entries(given(said)).map(([field, value]) => ({ row, field, value }));
      });
  };
  const ofTests = fills(tests, defaults.tests);
  const ofShares = fills(sharing, defaults.shares);
  fillIn(book, tests, ofTests);
  fillIn(book, sharing, ofShares);
  return ofTests.length + ofShares.length > 0;
}
