import type { By, Fact } from '../domain/event';
import { fact } from '../domain/facts';
import { by } from '../domain/identity';
import { Refusal } from '../domain/refusal';
import { account, actorFor } from './actor';
import type { Book } from './book';
import { now } from './clock';
import { command } from './command';
import { Historian } from './historian';
import type { Host } from './host';
import { readNetwork } from './readNetwork';
import type { Store } from './store';

/** The handler that the weekly trigger calls; one of the bundle's globals. */
const handler = 'weekly';

/** Who runs the weekly update: the trigger's id tells owners apart, not the e-mail. Kept in document properties. */
export interface Weekly {
  readonly trigger: string;
  readonly owner: string;
  readonly since: string;
}

export const weeklyOf = (store: Store): Weekly | undefined => store.json<Weekly>('weekly');

/** Menu: Weekly update on, off, take over. Only admins may; done twice it changes nothing. */
export function switchWeekly(host: Host, to: 'on' | 'off' | 'take over'): string {
  return command(host, (book) => {
    const { network } = readNetwork(host, book);
    const who = by(actorFor(host, network, 'switch the weekly update'));
    if (to === 'off') return weeklyOff(host, book, who);
    return to === 'on' ? weeklyOn(host, book, who) : weeklyTakeOver(host, book, who);
  });
}

function weeklyOn(host: Host, book: Book, who: By): string {
  const running = weeklyOf(book.store);
  if (running && running.owner !== account(host))
    throw new Refusal(
      `The weekly update already runs as ${running.owner}. To run it as you, choose Take over the weekly update.`,
    );
  start(host, book, who, 'trigger.on', running);
  return 'The weekly update is on: every Monday between 6 and 7 in the morning, as you.';
}

/** Any admin may take over from an owner who left; the old trigger then finds that it is not the registered one. */
function weeklyTakeOver(host: Host, book: Book, who: By): string {
  const running = weeklyOf(book.store);
  start(host, book, who, running ? 'trigger.taken' : 'trigger.on', running);
  return 'The weekly update now runs as you, every Monday between 6 and 7 in the morning.';
}

function weeklyOff(host: Host, book: Book, who: By): string {
  const running = weeklyOf(book.store);
  if (!running) return 'The weekly update is off already.';
  if (running.owner !== account(host))
    throw new Refusal(
      `The weekly update runs as ${running.owner}: only that account can switch it off. You can take it over.`,
    );
  for (const trigger of ownTriggers(host)) host.ScriptApp.deleteTrigger(trigger);
  record(host, book, who, fact('trigger.off', { object: running.trigger }));
  book.store.remove('weekly');
  return 'The weekly update is off. Menu: Update the dashboard now does the same by hand.';
}

function start(
  host: Host,
  book: Book,
  who: By,
  event: 'trigger.on' | 'trigger.taken',
  before: Weekly | undefined,
): void {
  const own = ownTriggers(host);
  if (before && own.some((trigger) => trigger.getUniqueId() === before.trigger)) return;
  for (const trigger of own) host.ScriptApp.deleteTrigger(trigger);
  const made = host.ScriptApp.newTrigger(handler)
    .timeBased()
    .onWeekDay(host.ScriptApp.WeekDay.MONDAY)
    .atHour(6)
    .inTimezone(book.timeZone)
    .create();
  record(host, book, who, fact(event, { object: made.getUniqueId(), from: before?.owner ?? '' }));
  const weekly: Weekly = { trigger: made.getUniqueId(), owner: account(host), since: now(host, book) };
  book.store.set('weekly', JSON.stringify(weekly));
}

const ownTriggers = (host: Host) =>
  host.ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

function record(host: Host, book: Book, who: By, what: Fact): void {
  new Historian(book).record([{ by: who, facts: [what] }], { when: now(host, book), request: '', digest: '' });
}
