import type { Host } from './host';

/** What document properties keep beside the workbook: short texts by name, read once for the whole execution. */
export class Store {
  private known: { [key: string]: string } | undefined;
  private readonly changed = new Set<StoreKey>();
  private readonly forgetful: boolean;
  private readonly properties: ReturnType<Host['PropertiesService']['getDocumentProperties']>;

  /** `forgetful`: reads nothing and writes nothing, where each call counts; nothing that happens depends on it. */
  constructor(host: Host, forgetful = false) {
    this.properties = host.PropertiesService.getDocumentProperties();
    if (forgetful) this.known = {};
    this.forgetful = forgetful;
  }

  get(key: StoreKey): string | undefined {
    this.known ??= this.properties.getProperties();
    return this.known[key];
  }

  /** Written with everything else when the command ends. */
  set(key: StoreKey, value: string): void {
    if (this.get(key) === value) return;
    this.known = { ...this.known, [key]: value };
    this.changed.add(key);
  }

  remove(key: StoreKey): void {
    if (this.get(key) === undefined) return;
    this.properties.deleteProperty(key);
    const { [key]: _, ...rest } = this.known ?? {};
    this.known = rest;
    this.changed.delete(key);
  }

  /** Does not write what was set for this key. */
  leave(key: StoreKey): void {
    this.changed.delete(key);
  }

  /** One call for all that changed. */
  save(): void {
    if (this.changed.size === 0 || this.forgetful) return;
    this.properties.setProperties(Object.fromEntries([...this.changed].map((key) => [key, this.known?.[key] ?? ''])));
    this.changed.clear();
  }

  json<T>(key: StoreKey): T | undefined {
    const text = this.get(key);
    // Only the tool writes here, each key in one place.
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }
}

export type StoreKey =
  /** Number of rows and last chain value of the Cycle history. */
  | 'history'
  /** Which tabs were furnished, by what declaration. */
  | 'furnished'
  /** Down to which row the colours of Data reach. */
  | 'coloured'
  /** Digest of the dashboard's dress. */
  | 'painted'
  /** The registered weekly trigger. */
  | 'weekly'
  /** When the last update ended and who ran it. */
  | 'updated'
  /** Ids of our tabs, by name: links need them. */
  | 'gids'
  /** Free rows under the heading of `_Computed`. */
  | 'room'
  /** Offsets of the spreadsheet's time zone, by month: they never change. */
  | 'offsets';
