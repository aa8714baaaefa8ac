import { stateOf } from '../domain/evidence';
import { by, typedActor } from '../domain/identity';
import { type Network, networkOf } from '../domain/network';
import { Refusal } from '../domain/refusal';
import { Stage } from '../domain/words';
import { changePlan } from '../tabs/changePlan';
import { ideas } from '../tabs/ideas';
import { measures } from '../tabs/measures';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { moveStage } from '../usecases/moveStage';
import type { Book } from './book';
import { carryOut } from './carryOut';
import { fillIn } from './fill';
import { typedRows } from './giveIds';
import type { Host, Range } from './host';
import { type Known, readNetwork } from './readNetwork';

/**
 * *Ask to move* in the cell: the idea moves when nothing is missing, else its Next step says what is; the cell is emptied
 * either way. Who asked is not known here: it counts as typed, for the idea's contact.
 */
export function askedInCell(host: Host, book: Book, cell: Range, id: string, typed: string): void {
  if (typed.trim() === '') return;
  const say =
    id === '' ? 'This row is no idea yet: write down the idea first.' : inSentence(() => ask(host, book, id, typed));
  cell.clearContent();
  host.SpreadsheetApp.flush();
  host.SpreadsheetApp.getActive().toast(say, 'Knowledge cycle', 8);
}

const stageCalled = (typed: string): Stage | undefined =>
  Stage.options.find((stage) => stage.toLowerCase() === typed.trim().toLowerCase());

/**
 * What was asked in cells while no script looked, or was ended: the same is done by the update, and the cells are emptied.
 * Says whether there was anything.
 */
export function askedMeanwhile(book: Book, { network: read, historian }: Known): boolean {
  const asked = read.ideas.filter((idea) => idea.askToMove.trim() !== '');
  for (const { id, askToMove, contact } of asked) {
    const to = stageCalled(askToMove);
    const network = networkOf({ ...read, events: historian.events });
    // Ended between the answer and the emptying of the cell, it was answered already.
    if (!to || stateOf(network, id).stage === to || isRefused(network, id, to)) continue;
    const actor = typedActor(network, contact);
    const { events, by: stands = by(actor) } = moveStage(network, actor, { idea: id, to });
    historian.record([{ by: stands, facts: events }], { when: network.now, request: '', digest: '' });
  }
  const ids = new Set(asked.map(({ id }) => id));
  const rows = typedRows(book, ideas).filter(({ id }) => ids.has(id));
  fillIn(
    book,
    ideas,
    rows.map(({ row }) => ({ row, field: 'askToMove', value: '' })),
  );
  return asked.length > 0;
}

/** The last that is known of the idea is that this very move was refused. */
function isRefused({ events }: Network, id: string, to: Stage): boolean {
  const last = events.filter(({ idea }) => idea === id).pop();
  return last?.event === 'stage.refused' && last.to === to;
}

/** A simple trigger has no edge above it: what a person can put right is said here. */
function inSentence(work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function ask(host: Host, book: Book, id: string, typed: string): string {
  const to = stageCalled(typed);
  if (!to) return `There is no stage called ${typed.slice(0, 40)}. Choose one from the list.`;
  const lock = host.LockService.getDocumentLock() ?? host.LockService.getScriptLock();
  if (!lock.tryLock(10_000)) return 'Someone else is saving. Try again in a moment.';

  const early = readNetwork(host, book, [ideas, tests]);
  const reads = tabsFor(early.network, id);
  const known = readNetwork(host, book, reads);
  const contact = known.network.ideas.find((one) => one.id === id)?.contact ?? '';
  const actor = typedActor(known.network, contact);
  const done = carryOut(
    { host, book, known, actor, reads },
    { call: 'ask', body: { id, to }, request: '' },
    (network) => ({
      ...moveStage(network, actor, { idea: id, to }),
      shows: [id],
    }),
  );
  return done instanceof Refusal ? done.message : done.say;
}

/** No more than its gate and its next step look at: each tab is a call. */
function tabsFor(network: Network, id: string): readonly Tab[] {
  const { stage, capturedOn } = stateOf(network, id);
  if (stage === 'Sharing') return [ideas, tests, products, changePlan, sharing];
  if (stage === 'Capture' || capturedOn !== undefined) return [ideas, tests, products, changePlan];
  return [ideas, tests, measures];
}
