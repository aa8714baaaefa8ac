import { findHeadings } from '../../../src/tabs/headings';
import { people } from '../../../src/tabs/people';
import { madeBySample } from '../../madeBySample';
import { DOC } from '../../runtime/host/files';
import { formatDate } from '../../runtime/host/formatDate';
import type { Desk } from '../desk/desk';
import type { BookView, Person } from '../protocol';

/** Everything around the grid: name, tabs, menus, who is at the keyboard, what time it is. */
export function bookView(desk: Desk): BookView {
  const { runtime } = desk;
  const { sheets, book } = runtime;
  const { name, activeSheet, timeZone } = sheets.bookProps(book);
  const now = runtime.clock.now();
  return {
    name,
    version: desk.version,
    tabs: sheets.sheets(book).map((id) => ({
      id,
      name: sheets.prop(book, id, 'name'),
      color: sheets.prop(book, id, 'tabColor'),
      hidden: sheets.prop(book, id, 'hidden'),
    })),
    active: activeSheet,
    menus: desk.menus,
    user: runtime.user,
    people: peopleOf(desk),
    clock: now,
    clockWords: formatDate(now, timeZone, 'EEE d MMM yyyy, HH:mm'),
    clockField: formatDate(now, timeZone, "yyyy-MM-dd'T'HH:mm"),
    clockStands: madeBySample(desk.folder) !== undefined,
    ...desk.edits.words(),
    functions: desk.functions,
    mails: runtime.state.outbox.value.length,
    docs: Object.values(runtime.state.files.value).filter(({ mimeType, trashed }) => mimeType === DOC && !trashed)
      .length,
  };
}

/** People with an address, by the People tab; the owner and whoever sits at the keyboard always. */
function peopleOf({ runtime }: Desk): Person[] {
  const { sheets, book } = runtime;
  const listed = new Map<string, Person>();
  const sheet = sheets.sheetByName(book, people.name);
  if (sheet !== undefined) {
    const { rows, columns } = sheets.used(book, sheet);
    const cells = sheets.read(book, sheet, { row: 0, column: 0, rows, columns }, 'display');
    const { at } = findHeadings(people, cells.slice(0, columns));
    const text = (row: number, column: number | undefined) =>
      column === undefined ? '' : (cells[row * columns + column] ?? '').trim();
    for (let row = 1; row < rows; row += 1) {
      const email = text(row, at.email);
      if (email !== '') listed.set(email, { email, name: text(row, at.name) || email, roles: text(row, at.roles) });
    }
  }
  for (const email of [sheets.bookProps(book).owner, runtime.user])
    if (!listed.has(email)) listed.set(email, { email, name: email, roles: '' });
  return [...listed.values()];
}
