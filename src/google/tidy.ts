import { by, toolActor } from '../domain/identity';
import type { Network } from '../domain/network';
import { allTabs } from '../tabs/all';
import { computedFields } from '../tabs/formulas';
import { findHeadings } from '../tabs/headings';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { type Defaults, defaultsFor, type Said } from '../usecases/typedDefaults';
import { account } from './actor';
import { askedMeanwhile } from './askToMove';
import type { Book } from './book';
import { type Fill, fillIn } from './fill';
import { finishKilled } from './finish';
import { giveAllIds, typedRows } from './giveIds';
import type { Host } from './host';
import { clearOvertyped, outsideEdit } from './overtyped';
import { type Known, readNetwork } from './readNetwork';

/**
 * What edits of people leave for the update: a killed command is finished, what was typed over computed columns is
 * cleared, rows get their ids and what goes without saying, moves asked for in cells are made or refused. Where there is
 * nothing to do it costs nothing.
 */
export function tidied(host: Host, book: Book, known: Known): Known {
  const isFinished = finishKilled(host, book, known.historian, known.network.now);
  const typedOver = allTabs
    .filter((tab) => tab.owner === 'people' && computedFields(tab).length > 0 && book.sheet(tab))
    .flatMap((tab) => clearOvertyped(book, tab));
  const isGiven = giveAllIds(book, known.historian.events);
  const isFilled = fillDefaults(book, known.network);
  const isAsked = known.network.ideas.some((idea) => idea.askToMove.trim() !== '');
  if (!isFinished && typedOver.length === 0 && !isGiven && !isFilled && !isAsked) return known;

  const again = readNetwork(host, book);
  askedMeanwhile(book, again);
  if (typedOver.length > 0) {
    const command = { when: again.network.now, request: '', digest: '' };
    again.historian.record([{ by: by(toolActor(account(host))), facts: typedOver.map(outsideEdit) }], command);
  }
  return { ...readNetwork(host, book), historian: again.historian };
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
