import { declared, type SettingName } from '../domain/settings';
import { allTabs } from '../tabs/all';
import { people } from '../tabs/people';
import { settingsTab } from '../tabs/settings';
import { asText } from '../tabs/write';
import { account } from './actor';
import type { Book } from './book';
import { command } from './command';
import type { Host } from './host';
import { setUp } from './setup';

/** Menu: First set-up. Makes the day-one tabs and the tool's own; cancelled, interrupted or repeated it does no harm. */
export function firstSetup(host: Host): string {
  return command(host, (book) => {
    const there = allTabs.filter((tab) => tab.appears !== 'later' || book.sheet(tab));
    setUp(host, book, there);
    writeSettings(book);
    nameFirstAdmin(host, book);
    return 'The tabs are ready. Next: name your teams and people on the tab People, your measures on Measures.';
  });
}

/** Every setting with its usual value and what it means; those that stand there already stay as they are. */
function writeSettings(book: Book): void {
  const raw = book.raw(settingsTab);
  if (raw.length > 1) return;
  const names = Object.keys(declared) as SettingName[];
  book.replace(settingsTab, [
    ['key', 'value', 'note'].map(asText),
    ...names.map((name) => {
      const { key, usual, note } = declared[name];
      const value = name === 'timeZone' ? book.timeZone : name === 'pass' ? '2/3' : usual;
      return [asText(key), asText(typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value)), asText(note)];
    }),
  ]);
}

/** Somebody must be able to set up the rest: whoever ran this first, while People names no person. */
function nameFirstAdmin(host: Host, book: Book): void {
  const email = account(host);
  if (email === '' || book.raw(people).length > 1) return;
  const name = email.split('@')[0]!;
  book.append(people, [{ kind: 'Person', name, email, roles: ['Admin', 'Member'], active: true }]);
}
