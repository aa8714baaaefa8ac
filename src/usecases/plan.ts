import type { By, Fact } from '../domain/event';
import type { Fields, RawCell, Tab } from '../tabs/tab';

/** A row to be written under the last one of a people's tab. */
export interface NewRow {
  readonly tab: Tab;
  readonly fields: Fields;
}

/** One cell of a people's tab that is to hold something else. Its row is found by what it says, never by a number. */
export interface CellChange {
  readonly tab: Tab;
  /** The row in words, for the Cycle history: its id, or period, team, measure and group. */
  readonly key: string;
  /** Fields → what they hold in the row that is meant. */
  readonly match: Readonly<Record<string, string>>;
  readonly field: string;
  readonly value: RawCell;
}

/**
 * What a use case comes to; the workbook's writer carries it out: History first, then rows, then cells, under one lock.
 */
export interface Plan {
  readonly events: readonly Fact[];
  readonly rows: readonly NewRow[];
  readonly cells: readonly CellChange[];
  /** A sentence for the person. */
  readonly say: string;
  /** Set when it was not done; `field` is the part of the form it concerns. Its events are kept all the same. */
  readonly refused?: { readonly field?: string };
  /** The row it made or is about, for the panel. */
  readonly id?: string;
  /** More ids beside which something else is to be seen now than the events name. */
  readonly shows?: readonly string[];
  /** Who stands for it, where that is not simply the one who acts: a ballot may be without a name. */
  readonly by?: By;
}

export const plan = (say: string, events: readonly Fact[], more: Partial<Plan> = {}): Plan => ({
  events,
  rows: [],
  cells: [],
  say,
  ...more,
});

/** Nothing is done, and the person is told why. */
export const notDone = (say: string, field?: string, events: readonly Fact[] = []): Plan => ({
  ...plan(say, events),
  refused: field === undefined ? {} : { field },
});

/** A cell of the row with an id. */
export const cellOf = (tab: Tab, id: string, field: string, value: RawCell): CellChange => ({
  tab,
  key: id,
  match: { [Object.keys(tab.columns)[0]!]: id },
  field,
  value,
});
