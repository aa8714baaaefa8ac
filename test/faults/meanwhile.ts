import { readId } from '../../src/domain/ids';
import { fold } from '../../src/domain/names';
import { allTabs } from '../../src/tabs/all';
import type { RawCell } from '../../src/tabs/tab';
import { peopleTabs, type Seen } from './seen';
import { newName } from './world';

/**
 * What stands where people type, and what the Cycle history says, whatever the order: for courses of events in which
 * somebody else is at work too. Rows are told by what they say under which heading, and an id that was given on the way
 * by the row it was given to, since of two new rows either may come first.
 */
export interface Order {
  readonly rows: readonly string[];
  readonly facts: readonly string[];
}

/** Cells that the tool writes into rows are announced by row number, which other people change. */
const notes = ['cell.set', 'outside.edit'];

export function inAnyOrder({ tabs, facts }: Seen, before: Seen): Order {
  const known = new Set(idsIn(before));
  const names = new Map<string, string>();
  const rows = peopleTabs.flatMap((tab) => rowsOf(tab, tabs[tab] ?? tabs[newName(tab)] ?? []));
  const isId = (name: string) => name === 'id' || name === 'row' || name === 'code';
  /** Without an id that is new: a row that had to give its own up gets another one with the next edit or update. */
  const says = ({ cells }: Row) => cells.filter(([name, text]) => !isId(name) || known.has(text));
  for (const row of rows) {
    const id = row.cells.find(([name]) => isId(name))?.[1] ?? '';
    if (id === '' || known.has(id)) continue;
    const texts = says(row).map(([name, text]) => `${name}=${text}`);
    names.set(id, `«${row.tab}: ${texts.sort().join(', ').replaceAll(id, '')}»`);
  }
  const renamed = (text: string) =>
    [...names].reduce(
      (now, [id, name]) => (now.includes(id) ? now.replace(new RegExp(`\\b${id}\\b`, 'g'), name) : now),
      text,
    );
  return {
    rows: rows.map((row) => renamed(`${row.tab}: ${JSON.stringify([...says(row)].sort())}`)).sort(),
    facts: facts
      .filter((fact) => !notes.some((event) => fact.includes(`"event":"${event}"`)))
      .map(renamed)
      .sort(),
  };
}

interface Row {
  readonly tab: string;
  readonly cells: readonly (readonly [heading: string, text: string])[];
}

function rowsOf(tab: string, texts: readonly string[]): Row[] {
  const [headings = [], ...lines] = texts.map((text) => JSON.parse(text) as RawCell[]);
  return lines.flatMap((line) => {
    const cells = line.flatMap((cell, at): [string, string][] =>
      cell === '' ? [] : [[fold(String(headings[at] ?? '')), String(cell)]],
    );
    return cells.length === 0 ? [] : [{ tab, cells }];
  });
}

const withIds = allTabs.filter((tab) => tab.ids).map(({ name }) => name);

function idsIn({ tabs }: Seen): string[] {
  return withIds
    .flatMap((tab) => (tabs[tab] ?? []).map((line) => String((JSON.parse(line) as RawCell[])[0] ?? '')))
    .filter((id) => readId(id));
}

/** What one has and the other has not, in words; nothing where they agree. */
export function unlike(found: Order, wanted: Order): string[] {
  return [
    ...lacking('is missing', wanted.rows, found.rows),
    ...lacking('should not be there', found.rows, wanted.rows),
    ...lacking('is not in the Cycle history', wanted.facts, found.facts),
    ...lacking('should not be in the Cycle history', found.facts, wanted.facts),
  ];
}

function lacking(what: string, texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.flatMap((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [`${what}: ${text.slice(0, 400)}`];
  });
}
