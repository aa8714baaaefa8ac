import type { Folder } from './folder';

/** One JSON file of the workspace: read when first needed, written when it has changed. Without a folder it is kept in memory. */
export class Shelf<T> {
  #value: T | undefined;
  #stamp: string | undefined;
  #changed = false;

  constructor(
    private readonly folder: Folder | undefined,
    readonly name: string,
    private readonly empty: () => T,
  ) {}

  get value(): T {
    if (this.#value === undefined) {
      this.#stamp = this.folder?.stamp(this.name);
      const bytes = this.folder?.read(this.name);
      // What stands in the workspace was written by this class; a file edited by hand fails where it is used.
      this.#value = bytes ? (JSON.parse(bytes.toString('utf8')) as T) : this.empty();
    }
    return this.#value;
  }

  /** For changing in place what it holds. */
  touch(): T {
    this.#changed = true;
    return this.value;
  }

  replace(value: T): void {
    this.#value = value;
    this.#changed = true;
  }

  save(): void {
    if (!this.#changed) return;
    this.#changed = false;
    if (!this.folder) return;
    this.folder.write(this.name, `${JSON.stringify(this.value, null, 1)}\n`);
    this.#stamp = this.folder.stamp(this.name);
  }

  /** Forgets what it holds if somebody else has written the file since. */
  refresh(): void {
    if (!this.folder || this.#value === undefined || this.#changed) return;
    if (this.folder.stamp(this.name) !== this.#stamp) this.#value = undefined;
  }

  copy(): unknown {
    return structuredClone(this.value);
  }

  restore(copy: unknown): void {
    // Only what `copy` made of this shelf comes back to it.
    this.replace(structuredClone(copy) as T);
  }
}
