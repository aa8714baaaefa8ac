import type { FileRecord } from './files';
import type { Folder } from './folder';
import type { Mail, TriggerRecord } from './hostCore';
import { Shelf } from './shelf';
import { Shelves } from './shelves';

export interface Properties {
  document: Record<string, string>;
  script: Record<string, string>;
  /** By e-mail. */
  user: Record<string, Record<string, string>>;
}
export interface CachedValue {
  value: string;
  until: number;
}
export interface SentMail extends Mail {
  id: string;
  /** ISO time. */
  sent: string;
  /** The account it went out from. */
  from: string;
}
/** Calls counted against a day's quota, by person. */
export interface Usage {
  day: string;
  mails: Record<string, number>;
  docs: Record<string, number>;
  propertyCalls: Record<string, number>;
  triggerTime: Record<string, number>;
}
export interface HeldLock {
  execution: string;
  pid: number;
}
/** What the workspace knows of itself. */
export interface About {
  scriptId: string;
  /** The name of the sample that made it, if one did. */
  sample?: string;
}

interface Kept {
  save(): void;
  refresh(): void;
  copy(): unknown;
  restore(copy: unknown): void;
}

/** Everything the laptop keeps beside the workbooks: one JSON file each, and a folder of them for Docs and other files. */
export class State {
  readonly properties: Shelf<Properties>;
  readonly cache: Shelf<Record<string, Record<string, CachedValue>>>;
  readonly triggers: Shelf<TriggerRecord[]>;
  readonly outbox: Shelf<SentMail[]>;
  readonly usage: Shelf<Usage>;
  readonly files: Shelf<Record<string, FileRecord>>;
  readonly locks: Shelf<Record<string, HeldLock>>;
  readonly about: Shelf<About>;
  /** Docs as their services keep them. */
  readonly docs: Shelves<unknown>;
  /** Contents of other files, in base64. */
  readonly contents: Shelves<string>;
  readonly #kept: readonly Kept[];

  constructor(
    readonly folder: Folder | undefined,
    newId: () => string,
  ) {
    const shelf = <T>(name: string, empty: () => T) => new Shelf<T>(folder, `${name}.json`, empty);
    this.properties = shelf('properties', () => ({ document: {}, script: {}, user: {} }));
    this.cache = shelf('cache', () => ({}));
    this.triggers = shelf('triggers', () => []);
    this.outbox = shelf('outbox', () => []);
    this.usage = shelf('usage', () => ({ day: '', mails: {}, docs: {}, propertyCalls: {}, triggerTime: {} }));
    this.files = shelf('drive', () => ({}));
    this.locks = shelf('locks', () => ({}));
    this.about = shelf('about', () => ({ scriptId: newId() }));
    this.docs = new Shelves(folder, 'docs');
    this.contents = new Shelves(folder, 'files');
    this.#kept = [
      this.properties,
      this.cache,
      this.triggers,
      this.outbox,
      this.usage,
      this.files,
      this.locks,
      this.about,
      this.docs,
      this.contents,
    ];
  }

  save(): void {
    for (const one of this.#kept) one.save();
  }

  refresh(): void {
    for (const one of this.#kept) one.refresh();
  }

  copy(): unknown[] {
    return this.#kept.map((one) => one.copy());
  }

  restore(copy: readonly unknown[]): void {
    this.#kept.forEach((one, i) => {
      one.restore(copy[i]);
    });
  }
}
