/** A cell as a person would type it: dates as `YYYY-MM-DD` text, a link as `I-07 Exit ticket sort`, a blank left out. */
export type SampleCell = string | number | boolean;

/** One row of a tab, by heading. */
export type SampleRow = Readonly<Record<string, SampleCell>>;

/** One row of the Cycle history, before the loader gives it its number, digest and chain. */
export interface SampleEvent {
  /** `2026-05-18T09:40:00`: network time, no zone. */
  readonly when: string;
  readonly who: string;
  readonly knownBy: 'account' | 'chosen' | 'typed';
  /** The account at the keyboard. */
  readonly through?: string;
  readonly role?: string;
  readonly group?: string;
  /** The same for all events of one command. */
  readonly request?: string;
  readonly event: string;
  readonly idea?: string;
  readonly product?: string;
  readonly object?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cycle?: number;
  readonly question?: string;
  readonly answer?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A whole made-up network: what stands in its tabs, and what its history remembers. */
export interface SampleNetwork {
  readonly name: string;
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The moment at which the sample is looked at; its days and breaks are counted up to here. */
  readonly now: string;
  /** The admin's email. */
  readonly admin: string;
  /** Tab name → rows, in the order in which they stand. */
  readonly tabs: Readonly<Record<string, readonly SampleRow[]>>;
  /** In the order in which they happened. */
  readonly events: readonly SampleEvent[];
  readonly settings: Readonly<Record<string, string>>;
}
