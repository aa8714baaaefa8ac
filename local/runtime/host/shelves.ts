import type { Folder } from './folder';
import { Shelf } from './shelf';

/** A folder of JSON files, one per id: `docs/<id>.json`. */
export class Shelves<T> {
  readonly #open = new Map<string, Shelf<T | undefined>>();

  constructor(
    private readonly folder: Folder | undefined,
    private readonly name: string,
  ) {}

  get(id: string): T | undefined {
    return this.#shelf(id).value;
  }

  set(id: string, value: T): void {
    this.#shelf(id).replace(value);
  }

  ids(): string[] {
    const stored = this.folder?.list(this.name).map((file) => file.replace(/\.json$/, '')) ?? [];
    const open = [...this.#open].filter(([, shelf]) => shelf.value !== undefined).map(([id]) => id);
    return [...new Set([...stored, ...open])].sort();
  }

  remove(id: string): void {
    this.#open.delete(id);
    this.folder?.remove(this.#file(id));
  }

  save(): void {
    for (const shelf of this.#open.values()) shelf.save();
  }

  refresh(): void {
    for (const shelf of this.#open.values()) shelf.refresh();
  }

  copy(): unknown {
    return Object.fromEntries(this.ids().map((id) => [id, structuredClone(this.get(id))]));
  }

  restore(copy: unknown): void {
    // Only what `copy` made of these shelves comes back to them.
    const kept = copy as Record<string, T>;
    for (const id of this.ids()) if (!(id in kept)) this.remove(id);
    for (const [id, value] of Object.entries(kept)) this.set(id, structuredClone(value));
  }

  #shelf(id: string): Shelf<T | undefined> {
    let shelf = this.#open.get(id);
    if (!shelf) {
      shelf = new Shelf<T | undefined>(this.folder, this.#file(id), () => undefined);
      this.#open.set(id, shelf);
    }
    return shelf;
  }

  #file(id: string): string {
    // An id comes from a script: it must not lead out of the folder.
    if (!/^[\w-]+$/.test(id)) throw new Error(`${id} is no file id.`);
    return `${this.name}/${id}.json`;
  }
}
