import type { HistoryEvent } from '../domain/event';
import { type IdKind, idKinds } from '../domain/ids';
import { fold } from '../domain/names';
import { CharterKind } from '../domain/words';
import { allTabs } from '../tabs/all';
import { charter } from '../tabs/charter';
import { findHeadings } from '../tabs/headings';
import type { Tab } from '../tabs/tab';
import { givenIds, type TypedRow } from '../usecases/givenIds';
import type { Book } from './book';
import { fillIn } from './fill';

/** Tabs whose rows have an id that the tool gives. */
export const tabsWithIds: readonly Tab[] = allTabs.filter(
  (tab) => tab.owner === 'people' && (tab.ids || tab === charter),
);

/**
 * Gives their ids to rows that were typed, pasted or copied while no script looked. Says whether any was given: what was
 * read of the tab is then read again.
 */
export function giveIds(book: Book, tab: Tab, used: readonly string[]): boolean {
  const given = givenIds(kindOfIds(tab), typedRows(book, tab), used);
  fillIn(
    book,
    tab,
    given.map(({ row, id }) => ({ row, field: idField(tab), value: id })),
  );
  return given.length > 0;
}

/** The same for every tab, as the weekly update does it. */
export function giveAllIds(book: Book, events: readonly HistoryEvent[]): boolean {
  const used = events.flatMap(({ idea, product, object }) => [idea, product, object]).filter((id) => id !== '');
  const changed = tabsWithIds.filter((tab) => book.sheet(tab) && giveIds(book, tab, used));
  return changed.length > 0;
}

/** Charter codes follow from the row's kind; the others are a prefix and a number. */
const kindOfIds = ({ ids }: Tab): IdKind | 'codes' =>
  Object.values<IdKind>(idKinds).find(({ prefix }) => prefix === ids?.prefix) ?? 'codes';

export const idField = (tab: Tab): string => Object.keys(tab.columns)[0]!;

export function typedRows(book: Book, tab: Tab): TypedRow[] {
  const [headings = [], ...lines] = book.raw(tab);
  const { at } = findHeadings(tab, headings);
  const id = at[idField(tab)];
  if (id === undefined) return [];
  const keys = tab.key.filter((field) => field !== idField(tab)).flatMap((field) => at[field] ?? []);
  return lines.map((line, place) => ({
    row: place + 2,
    id: String(line[id] ?? '')
      .trim()
      .split(/\s/)[0]!,
    isFilled: keys.some((column) => String(line[column] ?? '').trim() !== ''),
    ...(tab === charter && at.kind !== undefined ? { kind: kindOf(String(line[at.kind] ?? '')) } : {}),
  }));
}

/** A kind is understood in any case and spacing. */
const kindOf = (typed: string): string | undefined => CharterKind.options.find((kind) => fold(kind) === fold(typed));
