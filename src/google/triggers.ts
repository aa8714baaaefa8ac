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
  const historian = new Historian(book);
  // Ended between the two, it stands in the Cycle history already.
  const isKept = historian.events.some((event) => event.event === 'trigger.off' && event.object === running.trigger);
  if (!isKept) record(historian, host, book, who, fact('trigger.off', { object: running.trigger }));
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
  const historian = new Historian(book);
  const isKept = (id: string) => historian.events.some((one) => one.event === event && one.object === id);
  // Ended after this, an earlier try left a trigger that the Cycle history knows: it is the one.
  const left = own.find((trigger) => isKept(trigger.getUniqueId()));
  if (left) {
    register(host, book, left.getUniqueId());
    return;
  }
  for (const trigger of own) host.ScriptApp.deleteTrigger(trigger);
  const made = host.ScriptApp.newTrigger(handler)
    .timeBased()
    .onWeekDay(host.ScriptApp.WeekDay.MONDAY)
    .atHour(6)
    .inTimezone(book.timeZone)
    .create();
  const what = fact(event, { object: made.getUniqueId(), from: before?.owner ?? '' });
  record(historian, host, book, who, what);
  register(host, book, made.getUniqueId());
}

function register(host: Host, book: Book, trigger: string): void {
  const weekly: Weekly = { trigger, owner: account(host), since: now(host, book) };
  book.store.set('weekly', JSON.stringify(weekly));
}

const ownTriggers = (host: Host) =>
  host.ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

function record(historian: Historian, host: Host, book: Book, who: By, what: Fact): void {
  historian.record([{ by: who, facts: [what] }], { when: now(host, book), request: '', digest: '' });
}
